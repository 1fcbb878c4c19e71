import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { z } from 'zod';
import type { KeyServiceConfig } from '../config.ts';
import { MasterKeyProblem, otherDatabase } from '../sealing/master-key.ts';
import { bytesOf, KEY_BYTES, SecretKey } from '../sealing/secret-key.ts';
import { type KeyLock, placeOf } from './key-lock.ts';

const PATIENCE_MS = 5000;
const MOST_BYTES = 64 * 1024;

const closedAnswer = z.object({ data: z.object({ ciphertext: z.string().min(1).max(4096) }) });
const openedAnswer = z.object({ data: z.object({ plaintext: z.string().max(1024) }) });

/**
 * A key service as lock, over TLS: the Transit engine of OpenBao and Vault (POST encrypt/NAME and decrypt/NAME, with
 * associated data; the key must be of a type that binds it, such as aes256-gcm96). The service never sees what people
 * wrote: it closes and opens the 32 bytes of the root secret, at the start of a process and while keys are renewed.
 */
export function serviceLock(service: KeyServiceConfig): KeyLock {
  const { url, key: name } = service;
  const called = `sleuteldienst ${new URL(url).host}, sleutel ${name}`;
  return {
    name: `service:${createHash('sha256').update(`${url} ${name}`).digest('hex').slice(0, 32)}`,
    called,
    async close(generation, key) {
      const answer = await ask(service, called, 'encrypt', {
        plaintext: bytesOf(key).toString('base64'),
        associated_data: boundTo(generation),
      });
      return Buffer.from(understood(closedAnswer, answer, called).data.ciphertext, 'utf8');
    },
    async open(generation, closed) {
      const answer = await ask(service, called, 'decrypt', {
        ciphertext: closed.toString('utf8'),
        associated_data: boundTo(generation),
      });
      const bytes = Buffer.from(understood(openedAnswer, answer, called).data.plaintext, 'base64');
      if (bytes.length !== KEY_BYTES) throw otherDatabase();
      return new SecretKey('master', bytes);
    },
  };
}

const boundTo = (generation: number): string =>
  Buffer.from(JSON.stringify(placeOf(generation))).toString('base64');

function understood<Answer>(shape: z.ZodType<Answer>, answer: unknown, called: string): Answer {
  const parsed = shape.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw refuses(called, 'Hij geeft een antwoord dat Lantaarn niet kent. Kijk KMS_URL na.');
}

const away = (called: string, why: string): MasterKeyProblem =>
  new MasterKeyProblem(
    'service-away',
    `De ${called} antwoordt niet (${why}). Er gaat niets verloren. Kijk of de dienst draait en te bereiken is, en probeer het opnieuw.`,
  );

const refuses = (called: string, todo: string): MasterKeyProblem =>
  new MasterKeyProblem('service-refuses', `De ${called} weigert. ${todo}`);

/** Reads the files anew at each question: tokens and certificates are renewed while Lantaarn runs. */
function credentials({ tokenFile, caFile, certFile, certKeyFile }: KeyServiceConfig, called: string) {
  const read = (file: string): string => {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      throw refuses(called, `Het bestand ${file} is niet te lezen. Maak het leesbaar voor Lantaarn alleen.`);
    }
  };
  return {
    tls: {
      ...(caFile === null ? {} : { ca: read(caFile) }),
      ...(certFile === null ? {} : { cert: read(certFile) }),
      ...(certKeyFile === null ? {} : { key: read(certKeyFile) }),
    },
    headers: tokenFile === null ? {} : { 'X-Vault-Token': read(tokenFile).trim() },
  };
}

const WHAT_TO_LOOK_AT: Readonly<Record<number, string>> = {
  400: 'Deze dienst of sleutel hoort niet bij deze database. Kijk KMS_URL en KMS_KEY na.',
  401: 'Kijk KMS_TOKEN_FILE of KMS_CERT_FILE na.',
  403: 'Het token mag deze sleutel niet gebruiken. Kijk KMS_TOKEN_FILE en de rechten in de dienst na.',
  404: 'Er is daar geen sleutel met deze naam. Kijk KMS_URL en KMS_KEY na.',
};

async function ask(
  service: KeyServiceConfig,
  called: string,
  act: 'encrypt' | 'decrypt',
  body: object,
): Promise<unknown> {
  const { tls, headers } = credentials(service, called);
  const { status, text } = await post(`${service.url}/${act}/${service.key}`, JSON.stringify(body), {
    ...tls,
    headers,
  }).catch((error: NodeJS.ErrnoException) => {
    throw away(called, error.code ?? 'geen antwoord');
  });
  if (status >= 500 || status === 429) throw away(called, `antwoord ${status}`);
  if (status !== 200)
    throw refuses(called, WHAT_TO_LOOK_AT[status] ?? `Antwoord ${status}. Kijk KMS_URL na.`);
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

interface Posting {
  readonly headers: Readonly<Record<string, string>>;
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
}

/** One request on a connection of its own: it is rare, and what it brings must not linger in a pool. */
function post(
  url: string,
  body: string,
  { headers, ...tls }: Posting,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        ...tls,
        method: 'POST',
        agent: false,
        minVersion: 'TLSv1.2',
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: {
          ...headers,
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(body),
        },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (piece: string) => {
          text += piece;
          if (text.length > MOST_BYTES) answer.destroy(new Error('too long'));
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
        answer.on('error', reject);
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}
