import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** A certificate with its key, in PEM; made for one test and good for a day. */
export interface TestCertificate {
  readonly cert: string;
  readonly key: string;
}

/** An authority with a certificate for this machine and one for a client. */
export interface TestAuthority {
  readonly ca: string;
  readonly server: TestCertificate;
  readonly client: TestCertificate;
}

// Just enough of DER (ITU-T X.690) and X.509 (RFC 5280): no machine has to have openssl.
const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};
const [INTEGER, OCTETS, OID, UTF8, UTC, SEQUENCE, SET, BITS, BOOL] = [2, 4, 6, 12, 23, 48, 49, 3, 1];
const oid = (hex: string): Buffer => der(OID, Buffer.from(hex, 'hex'));
const ECDSA_SHA256 = der(SEQUENCE, oid('2a8648ce3d040302'));
const nameOf = (text: string): Buffer =>
  der(SEQUENCE, der(SET, der(SEQUENCE, oid('550403'), der(UTF8, Buffer.from(text)))));
const time = (date: Date): Buffer =>
  der(UTC, Buffer.from(`${date.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));
/** Basic constraints: this is an authority. */
const IS_AUTHORITY = der(
  SEQUENCE,
  oid('551d13'),
  der(BOOL, Buffer.from([255])),
  der(OCTETS, der(SEQUENCE, der(BOOL, Buffer.from([255])))),
);
/** Subject alternative name: 127.0.0.1. */
const IS_HERE = der(
  SEQUENCE,
  oid('551d11'),
  der(OCTETS, der(SEQUENCE, der(0x87, Buffer.from([127, 0, 0, 1])))),
);

interface Wanted {
  readonly subject: string;
  readonly publicKey: KeyObject;
  readonly issuer: string;
  readonly issuerKey: KeyObject;
  readonly extension: Buffer;
}

function certificate({ subject, publicKey, issuer, issuerKey, extension }: Wanted): string {
  const now = Date.now();
  const body = der(
    SEQUENCE,
    der(0xa0, der(INTEGER, Buffer.from([2]))),
    der(INTEGER, Buffer.from([1]), randomBytes(8)),
    ECDSA_SHA256,
    nameOf(issuer),
    der(SEQUENCE, time(new Date(now - 3_600_000)), time(new Date(now + 86_400_000))),
    nameOf(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(SEQUENCE, extension)),
  );
  const signed = der(
    SEQUENCE,
    body,
    ECDSA_SHA256,
    der(BITS, Buffer.from([0]), sign('sha256', body, issuerKey)),
  );
  const lines = signed.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pem = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();

/** A new authority. */
export function testAuthority(): TestAuthority {
  const [top, server, client] = [pair(), pair(), pair()];
  const issued = { issuer: 'Proefinstantie', issuerKey: top.privateKey };
  const of = (subject: string, { publicKey, privateKey }: ReturnType<typeof pair>): TestCertificate => ({
    cert: certificate({ ...issued, subject, publicKey, extension: IS_HERE }),
    key: pem(privateKey),
  });
  return {
    ca: certificate({
      ...issued,
      subject: 'Proefinstantie',
      publicKey: top.publicKey,
      extension: IS_AUTHORITY,
    }),
    server: of('dienst', server),
    client: of('lantaarn', client),
  };
}
