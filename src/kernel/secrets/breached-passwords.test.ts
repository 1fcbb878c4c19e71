import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isBreached } from './breached-passwords.ts';

const folder = mkdtempSync(join(tmpdir(), 'lantaarn-breached-'));
afterAll(() => rmSync(folder, { recursive: true }));

const hashOf = (password: string): string => createHash('sha1').update(password).digest('hex').toUpperCase();

/** A list with these passwords among many others, in order, with Windows line ends as it is handed out. */
function listOf(passwords: readonly string[], others: number): string {
  const hashes = [
    ...passwords.map(hashOf),
    ...Array.from({ length: others }, () => randomBytes(20).toString('hex').toUpperCase()),
  ].sort();
  const path = join(folder, `${passwords.length}-${others}.txt`);
  writeFileSync(path, hashes.map((hash, at) => `${hash}:${(at * 7919) % 100_000}`).join('\r\n'));
  return path;
}

const passwords = Array.from({ length: 200 }, (_, at) => `gelekt wachtwoord nummer ${at}`);

test.each([0, 1, 50, 100_000])(
  'every password of the list is found among %i others, and no other one',
  async (others) => {
    const list = listOf(passwords, others);
    for (const password of passwords) expect(await isBreached(list, password), password).toBe(true);
    for (const password of ['vier paarse fietsbellen', '', 'gelekt wachtwoord nummer 200'])
      expect(await isBreached(list, password), password).toBe(false);
  },
);

test('the first and the last line are found, and an empty list holds nothing', async () => {
  const sorted = passwords.map((password) => [hashOf(password), password] as const).sort();
  const list = listOf(passwords, 0);
  for (const line of [sorted.at(0), sorted.at(-1)])
    expect(await isBreached(list, line?.[1] ?? '')).toBe(true);
  const empty = join(folder, 'empty.txt');
  writeFileSync(empty, '');
  expect(await isBreached(empty, 'iets')).toBe(false);
});

test('marks that were typed loose are the same password', async () => {
  const list = listOf(['café onder de linden'.normalize('NFC')], 0);
  expect(await isBreached(list, 'café onder de linden'.normalize('NFD'))).toBe(true);
});

test('a list that is not there is no answer', async () => {
  await expect(isBreached(join(folder, 'weg.txt'), 'iets')).rejects.toThrow();
});
