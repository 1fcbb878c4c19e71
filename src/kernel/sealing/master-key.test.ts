import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  createMasterKey,
  derive,
  keyFingerprint,
  loadMasterKey,
  MasterKeyProblem,
  type MasterKeyReason,
  refuseOtherKey,
} from './master-key.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lantaarn-key-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function reasonOf(act: () => unknown): MasterKeyReason | 'none' {
  try {
    act();
    return 'none';
  } catch (error) {
    if (error instanceof MasterKeyProblem) return error.reason;
    throw error;
  }
}

test('a new key is in a file of 0600 in a folder of 0700 and loads again', () => {
  const file = join(folder, 'keys', 'master.key');
  const key = createMasterKey(file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'keys')).mode & 0o777).toBe(0o700);
  expect(readdirSync(join(folder, 'keys'))).toEqual(['master.key']);
  expect(derive(loadMasterKey(file), 'audit')).toEqual(derive(key, 'audit'));
});

test('a key that is there is never replaced', () => {
  const file = join(folder, 'master.key');
  createMasterKey(file);
  const before = readFileSync(file, 'utf8');
  expect(reasonOf(() => createMasterKey(file))).toBe('exists');
  expect(readFileSync(file, 'utf8')).toBe(before);
  expect(readdirSync(folder)).toEqual(['master.key']);
});

test('a missing file or a folder in its place is refused', () => {
  expect(reasonOf(() => loadMasterKey(join(folder, 'none.key')))).toBe('missing');
  mkdirSync(join(folder, 'folder.key'), { mode: 0o700 });
  expect(reasonOf(() => loadMasterKey(join(folder, 'folder.key')))).toBe('unreadable');
});

test.each([0o640, 0o604, 0o620, 0o666])('mode %o is refused', (mode) => {
  const file = join(folder, 'master.key');
  createMasterKey(file);
  chmodSync(file, mode);
  expect(reasonOf(() => loadMasterKey(file))).toBe('open-to-others');
  chmodSync(file, 0o400);
  expect(reasonOf(() => loadMasterKey(file))).toBe('none');
});

test('every single changed character, and every cut, is refused', () => {
  const file = join(folder, 'master.key');
  createMasterKey(file);
  const whole = readFileSync(file, 'utf8');
  const damaged = [...whole.trimEnd()].map(
    (sign, at) => `${whole.slice(0, at)}${sign === 'A' ? 'B' : 'A'}${whole.slice(at + 1)}`,
  );
  const cut = [...whole.trimEnd()].map((_, at) => whole.slice(0, at));
  for (const text of [...damaged, ...cut, `${whole}more\n`]) {
    writeFileSync(file, text);
    expect(reasonOf(() => loadMasterKey(file))).toBe('malformed');
  }
});

test('messages say what to do and never show the key', () => {
  const file = join(folder, 'master.key');
  createMasterKey(file);
  const encoded = readFileSync(file, 'utf8').split('\n')[1] ?? '';
  writeFileSync(file, readFileSync(file, 'utf8').replace(/.\n$/, '\n'));
  expect(() => loadMasterKey(file)).toThrow(/Zet de bewaarde kopie terug/);
  expect(() => loadMasterKey(file)).not.toThrow(encoded);
});

test('a key of another database is refused', () => {
  const own = createMasterKey(join(folder, 'own.key'));
  const other = createMasterKey(join(folder, 'other.key'));
  expect(reasonOf(() => refuseOtherKey(own, keyFingerprint(own)))).toBe('none');
  expect(reasonOf(() => refuseOtherKey(other, keyFingerprint(own)))).toBe('other-database');
  expect(reasonOf(() => refuseOtherKey(own, Buffer.alloc(0)))).toBe('other-database');
});

test('purposes have keys of their own', () => {
  const key = createMasterKey(join(folder, 'master.key'));
  const made = ['audit', 'reference', 'csrf', 'session'].map((purpose) =>
    derive(key, purpose).toString('hex'),
  );
  expect(new Set(made).size).toBe(4);
  expect(made.every((hex) => hex.length === 64)).toBe(true);
});

test('a key does not print', () => {
  const key = createMasterKey(join(folder, 'master.key'));
  expect([`${key}`, JSON.stringify({ key }), inspect({ key }, { showHidden: true, depth: null })]).toEqual([
    '[key]',
    '{"key":"[key]"}',
    '{ key: [key] }',
  ]);
});
