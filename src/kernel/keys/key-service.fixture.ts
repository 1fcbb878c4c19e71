import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { type TestAuthority, testAuthority } from './certificates.fixture.ts';

/** A key service of one's own: TLS, a token or a client certificate, keys kept in a folder, the protocol of Transit. */
export interface KeyService {
  readonly url: string;
  readonly port: number;
  /** Environment variables with which Lantaarn comes to it. */
  env(as?: 'token' | 'certificate'): Record<string, string>;
  /** Questions it answered. */
  asked(): number;
  stop(): Promise<void>;
}

const TOKEN = 'proeftoken-1';

/** Starts it on a folder; what was closed by an earlier one on the same folder still opens. */
export async function startKeyService(folder: string, port = 0): Promise<KeyService> {
  const authority = authorityIn(folder);
  let count = 0;
  const server: Server = createServer(
    { ...authority.server, ca: authority.ca, requestCert: true, rejectUnauthorized: false },
    (request, response) => {
      let text = '';
      request.on('data', (piece: Buffer) => {
        text += piece.toString();
      });
      request.on('end', () => {
        count += 1;
        const known = (request.socket as TLSSocket).authorized || request.headers['x-vault-token'] === TOKEN;
        const { status, body } = known
          ? answer(folder, request.url ?? '', text)
          : { status: 403, body: { errors: ['permission denied'] } };
        response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
      });
    },
  ).listen(port, '127.0.0.1');
  await once(server, 'listening');
  const heard = (server.address() as AddressInfo).port;
  const url = `https://127.0.0.1:${heard}/v1/transit`;
  const file = (name: string): string => join(folder, name);
  return {
    url,
    port: heard,
    env: (as = 'token') => ({
      KMS_URL: url,
      KMS_CA_FILE: file('ca.pem'),
      ...(as === 'token'
        ? { KMS_TOKEN_FILE: file('token') }
        : { KMS_CERT_FILE: file('client.pem'), KMS_CERT_KEY_FILE: file('client.key') }),
    }),
    asked: () => count,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function authorityIn(folder: string): TestAuthority {
  const kept = join(folder, 'authority.json');
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as TestAuthority;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const made = testAuthority();
  const write = (name: string, text: string): void =>
    writeFileSync(join(folder, name), text, { mode: 0o600 });
  write('authority.json', JSON.stringify(made));
  write('ca.pem', made.ca);
  write('client.pem', made.client.cert);
  write('client.key', made.client.key);
  write('token', `${TOKEN}\n`);
  write('lantaarn.key', randomBytes(32).toString('hex'));
  return made;
}

interface Asked {
  readonly plaintext?: string;
  readonly ciphertext?: string;
  readonly associated_data?: string;
}

function answer(folder: string, path: string, text: string): { status: number; body: object } {
  const [, act, name = ''] = /^\/v1\/transit\/(encrypt|decrypt)\/([a-z-]+)$/.exec(path) ?? [];
  const file = join(folder, `${name}.key`);
  if (act === undefined || name === 'client' || !existsSync(file))
    return { status: 404, body: { errors: [] } };
  const key = Buffer.from(readFileSync(file, 'utf8'), 'hex');
  const { plaintext = '', ciphertext = '', associated_data: bound = '' } = JSON.parse(text) as Asked;
  if (act === 'encrypt') {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound, 'base64'));
    const closed = [cipher.update(Buffer.from(plaintext, 'base64')), cipher.final()];
    const box = Buffer.concat([nonce, ...closed, cipher.getAuthTag()]);
    return { status: 200, body: { data: { ciphertext: `vault:v1:${box.toString('base64')}` } } };
  }
  try {
    const box = Buffer.from(ciphertext.replace('vault:v1:', ''), 'base64');
    const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, 12), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(bound, 'base64')).setAuthTag(box.subarray(-16));
    const opened = Buffer.concat([decipher.update(box.subarray(12, -16)), decipher.final()]);
    return { status: 200, body: { data: { plaintext: opened.toString('base64') } } };
  } catch {
    return { status: 400, body: { errors: ['cipher: message authentication failed'] } };
  }
}
