import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** What a device can be made to do wrong. */
export interface Deviation {
  readonly challenge?: string;
  readonly origin?: string;
  readonly rpId?: string;
  readonly type?: string;
  /** Without a finger, face or code. */
  readonly unverified?: boolean;
  readonly counter?: number;
  readonly userHandle?: string;
  readonly signedBy?: KeyObject;
}

/** A device in software: makes passkeys and signs with them, by the letter of WebAuthn level 2, sections 6.1 and 6.5. */
export class Authenticator {
  readonly id = randomBytes(24);
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly #origin: string;
  #counter = 0;
  #userHandle = '';

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Answers `PublicKeyCredentialCreationOptions`, as the form carries it. */
  create(options: string, wrong: Deviation = {}): string {
    const { challenge, user } = JSON.parse(options) as { challenge: string; user: { id: string } };
    this.#userHandle = user.id;
    const { x, y } = this.#keys.publicKey.export({ format: 'jwk' });
    const key = isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(x ?? '', 'base64url'))],
        [-3, new Uint8Array(Buffer.from(y ?? '', 'base64url'))],
      ]),
    );
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const attested = Buffer.concat([Buffer.alloc(16), length, this.id, key]);
    const authData = new Uint8Array(Buffer.concat([this.#about(wrong, 0x40), attested]));
    const attestationObject = isoCBOR.encode(
      new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ]) as Parameters<typeof isoCBOR.encode>[0],
    );
    const clientDataJSON = url(Buffer.from(this.#client('webauthn.create', challenge, wrong)));
    return this.#credential({
      clientDataJSON,
      attestationObject: url(attestationObject),
      transports: ['internal'],
    });
  }

  /** Answers a question, as the form carries it. */
  get(challenge: string, wrong: Deviation = {}): string {
    this.#counter += 1;
    const authData = this.#about(wrong, 0);
    const client = this.#client('webauthn.get', challenge, wrong);
    const signed = Buffer.concat([authData, sha256(client)]);
    return this.#credential({
      clientDataJSON: url(Buffer.from(client)),
      authenticatorData: url(authData),
      signature: url(sign('sha256', signed, wrong.signedBy ?? this.#keys.privateKey)),
      userHandle: wrong.userHandle ?? this.#userHandle,
    });
  }

  #credential(response: object): string {
    return JSON.stringify({ id: url(this.id), rawId: url(this.id), type: 'public-key', response });
  }

  #client(type: string, challenge: string, wrong: Deviation): string {
    return JSON.stringify({
      type: wrong.type ?? type,
      challenge: wrong.challenge ?? challenge,
      origin: wrong.origin ?? this.#origin,
      crossOrigin: false,
    });
  }

  #about(wrong: Deviation, more: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(wrong.counter ?? this.#counter);
    const flags = (wrong.unverified ? 0x01 : 0x05) | more;
    return Buffer.concat([
      sha256(wrong.rpId ?? new URL(this.#origin).hostname),
      Buffer.from([flags]),
      counter,
    ]);
  }
}
