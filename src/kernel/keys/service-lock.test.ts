import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { MasterKeyProblem } from '../sealing/master-key.ts';
import { bytesOf, randomKey } from '../sealing/secret-key.ts';
import type { KeyLock } from './key-lock.ts';
import { type KeyService, startKeyService } from './key-service.fixture.ts';
import { serviceLock } from './service-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'lantaarn-service-'));
let service: KeyService;
beforeAll(async () => {
  service = await startKeyService(folder);
});
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

function lockWith(env: Record<string, string>): KeyLock {
  const { keyService } = readConfig(env, folder);
  if (keyService === null) throw new Error('no key service');
  return serviceLock(keyService);
}

const problem = async (work: Promise<unknown>): Promise<{ reason: string; message: string }> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof MasterKeyProblem)) throw new Error('no problem with a key');
  return { reason: error.reason, message: error.message };
};

describe.each(['token', 'certificate'] as const)('with a %s', (as) => {
  test('what is closed opens again, in its own place only', async () => {
    const lock = lockWith(service.env(as));
    const root = randomKey('master');
    const closed = await lock.close(1, root);
    expect(closed.includes(bytesOf(root))).toBe(false);
    expect(bytesOf(await lock.open(1, closed))).toEqual(bytesOf(root));
    expect(await problem(lock.open(2, closed))).toMatchObject({ reason: 'service-refuses' });
  });
});

test('a service that refuses says what to look at, and shows no token', async () => {
  writeFileSync(join(folder, 'wrong'), 'ander-token', { mode: 0o600 });
  const strange = lockWith({ ...service.env(), KMS_TOKEN_FILE: 'wrong' });
  const refused = await problem(strange.close(1, randomKey('master')));
  expect(refused).toMatchObject({ reason: 'service-refuses' });
  expect(refused.message).toContain('KMS_TOKEN_FILE');
  expect(refused.message).not.toContain('ander-token');
  const nameless = lockWith({ ...service.env(), KMS_KEY: 'geen' });
  expect((await problem(nameless.close(1, randomKey('master')))).message).toContain(
    'geen sleutel met deze naam',
  );
  const unread = lockWith({ ...service.env(), KMS_TOKEN_FILE: 'nergens' });
  expect((await problem(unread.close(1, randomKey('master')))).message).toContain('niet te lezen');
});

test('a service that nobody vouches for is not told anything', async () => {
  const { KMS_CA_FILE: _, ...unknown } = service.env();
  const before = service.asked();
  expect(await problem(lockWith(unknown).close(1, randomKey('master')))).toMatchObject({
    reason: 'service-away',
  });
  expect(service.asked()).toBe(before);
});

test('a service that is away is away, and what it closed before opens when it is back', async () => {
  const lock = lockWith(service.env());
  const root = randomKey('master');
  const closed = await lock.close(1, root);
  await service.stop();
  const { reason, message } = await problem(lock.open(1, closed));
  expect(reason).toBe('service-away');
  expect(message).toContain('Er gaat niets verloren');
  service = await startKeyService(folder, service.port);
  expect(bytesOf(await lock.open(1, closed))).toEqual(bytesOf(root));
});

test('settings of a key service that make no sense are named', () => {
  const said = (env: Record<string, string>): string => {
    try {
      readConfig(env, folder);
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(said({ KMS_URL: 'http://127.0.0.1/v1/transit', KMS_TOKEN_FILE: 't' })).toContain('KMS_URL');
  expect(said({ KMS_URL: service.url })).toContain('KMS_TOKEN_FILE');
  expect(said({ KMS_URL: service.url, KMS_CERT_FILE: 'c' })).toContain('KMS_CERT_KEY_FILE');
});
