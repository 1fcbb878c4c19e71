import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { auditVerify } from '../../src/cli/audit.ts';
import { backupCommands } from '../../src/cli/backup.ts';
import { runCommand } from '../../src/cli/lantaarn.ts';
import { restore } from '../../src/cli/restore.ts';
import { photo } from '../../src/kernel/files/hostile.fixture.ts';
import { newHome, type Running, start } from './process.ts';
import { Reporter } from './reporter.ts';
import { openEverything, openFiles } from './sealed-records.ts';

const REPORTERS = 24;

let before: Running;
const place = newHome();
const [file, key] = [join(place, 'kopie.lantaarn'), join(place, 'kopie.key')];
const masterKey = (home: string): string => join(home, 'keys/master.key');
const register = (home: string): string => join(home, 'keys/destroyed-records.txt');

async function typed(home: string, ...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommand([...backupCommands, restore, auditVerify], words, {
    env: { LANTAARN_HOME: home },
    cwd: place,
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** An empty data folder, with the master key from the safe in it, and the register of what was destroyed. */
function emptyHome(): string {
  const home = newHome();
  mkdirSync(join(home, 'keys'), { mode: 0o700 });
  for (const kept of [masterKey, register]) copyFileSync(kept(before.home), kept(home));
  return home;
}

const report = async (reporter: Reporter, photo?: Buffer): Promise<void> => {
  expect(await reporter.begin()).toBe(303);
  if (photo !== undefined) expect(await reporter.give(photo)).toBe(303);
  expect(await reporter.send()).toBe(200);
};

/** Every file was cleaned, so that none changes under the backup's feet. */
async function untilLookedAt(): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const [left] = await before.ask<{ count: number }>(
      `select count(*)::int as count from attachments where state <> 'ready'`,
    );
    if (left?.count === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('files were not looked at');
}

// Two invented years: every kind of record there is, and a trail of all that was done.
let shown: Reporter[];
let first: string[];
let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  before = await start({ demo: true });
  shown = Array.from({ length: REPORTERS }, (_, number) => new Reporter(before.origin, number));
  const picture = await photo();
  for (const [at, reporter] of shown.entries()) await report(reporter, at < 5 ? picture : undefined);
  await untilLookedAt();
  files = await openFiles(before, masterKey(before.home));
  expect((await typed(before.home, 'backup', 'key', key)).code).toBe(0);
  first = await openEverything(before, masterKey(before.home));
  // People go on reporting while the backup is made.
  const during = Array.from(
    { length: REPORTERS },
    (_, number) => new Reporter(before.origin, REPORTERS + number),
  );
  const reports = Promise.all(during.map((reporter) => report(reporter, picture)));
  const made = await typed(before.home, 'backup', file, '--key-file', key);
  await reports;
  expect(made.err).toBe('');
  expect(made.code).toBe(0);
}, 240_000);

describe('a backup', () => {
  test('is for its owner only, holds no key, and shows nothing', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const bytes = readFileSync(file);
    const master = readFileSync(masterKey(before.home), 'utf8').split('\n')[1] ?? '';
    for (const secret of [master, Buffer.from(master, 'base64'), 'albrandswaard', 'COPY', 'audit'])
      expect(bytes.includes(secret)).toBe(false);
    expect(readdirSync(place).sort()).toEqual(['kopie.key', 'kopie.lantaarn']);
  });

  test('never takes the place of another, and is not sealed under the master key', async () => {
    const size = statSync(file).size;
    const again = await typed(before.home, 'backup', file, '--key-file', key);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('is er al')]);
    expect(statSync(file).size).toBe(size);
    const wrong = await typed(before.home, 'backup', `${file}2`, '--key-file', masterKey(before.home));
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('dit is de hoofdsleutel')]);
    expect(existsSync(`${file}2`)).toBe(false);
  });

  test.each([
    [['backup'], 'Geef één bestand'],
    [['backup', 'x'], '--key-file ontbreekt'],
    [['restore', 'x', 'y', '--key-file', 'k'], 'Geef één bestand'],
    [['restore', 'x', '--key-file', 'geen.key'], 'lantaarn backup key'],
  ])('%j asks for what is missing', async (words, says) => {
    const { code, err } = await typed(before.home, ...words);
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
  });
});

describe('a restore is refused, and leaves the folder as it was', () => {
  const refused = async (home: string, path: string, keyFile: string): Promise<string> => {
    const left = readdirSync(home, { recursive: true }).sort();
    const { code, out, err } = await typed(home, 'restore', path, '--key-file', keyFile);
    expect([code, out]).toEqual([1, '']);
    expect(err.split('\n')).toHaveLength(1);
    expect(readdirSync(home, { recursive: true }).sort()).toEqual(left);
    return err;
  };

  test('into the folder of a Lantaarn that has work in it', async () => {
    const { code, err } = await typed(before.home, 'restore', file, '--key-file', key);
    expect([code, err]).toEqual([1, expect.stringContaining('is niet leeg')]);
  });

  test('with another key', async () => {
    await typed(place, 'backup', 'key', `${key}.other`);
    expect(await refused(emptyHome(), file, `${key}.other`)).toContain('past niet op deze reservekopie');
  });

  test('without the master key, or with that of another', async () => {
    expect(await refused(newHome(), file, key)).toContain('Er is geen sleutelbestand');
    const strange = emptyHome();
    const { createMasterKey } = await import('../../src/kernel/sealing/master-key.ts');
    createMasterKey(join(place, 'strange/master.key'));
    copyFileSync(join(place, 'strange/master.key'), masterKey(strange));
    expect(await refused(strange, file, key)).toContain('hoort niet bij deze database');
  });

  test('of a file that was cut off, changed or is another kind', async () => {
    const bytes = readFileSync(file);
    const bad = (name: string, content: Buffer): string => {
      writeFileSync(join(place, name), content);
      return join(place, name);
    };
    const half = bad('half', bytes.subarray(0, bytes.length >> 1));
    expect(await refused(emptyHome(), half, key)).toContain('niet compleet');
    const flipped = Buffer.from(bytes);
    flipped[bytes.length >> 1] = (flipped[bytes.length >> 1] ?? 0) ^ 1;
    expect(await refused(emptyHome(), bad('flipped', flipped), key)).toContain('beschadigd of veranderd');
    expect(await refused(emptyHome(), bad('other', Buffer.from('PGDMP')), key)).toContain(
      'geen reservekopie',
    );
    expect(await refused(emptyHome(), join(place, 'nergens'), key)).toContain('is er niet');
  });
});

test('a restore into an empty folder gives back every record, readable, and a whole trail', async () => {
  const home = emptyHome();
  const restored = await typed(home, 'restore', file, '--key-file', key);
  expect(restored.err).toBe('');
  expect(restored.out).toMatch(/Teruggezet: \d{4,} rijen en \d+ bestanden/);
  expect(restored.out).toContain('Het logboek is heel');
  expect(restored.code).toBe(0);

  // Else the demo is made anew at its start, and nothing of the backup is left.
  copyFileSync(join(before.home, 'demo.json'), join(home, 'demo.json'));
  const after = await start({ home, demo: true });
  const [was, is] = [
    await openEverything(before, masterKey(before.home)),
    await openEverything(after, masterKey(home)),
  ];
  expect(is.length).toBeGreaterThan(500);
  // All that was there before is in it, and nothing that never was.
  expect(is.filter((said) => !was.includes(said))).toEqual([]);
  expect(first.filter((said) => !is.includes(said))).toEqual([]);

  const restoredFiles = await openFiles(after, masterKey(home));
  expect(files.size).toBeGreaterThanOrEqual(5);
  expect([...files].filter(([blob, hash]) => restoredFiles.get(blob) !== hash)).toEqual([]);

  for (const reporter of shown) reporter.moveTo(after.origin);
  expect(await Promise.all(shown.map((reporter) => reporter.findsBack()))).toEqual(shown.map(() => true));

  const late = new Reporter(after.origin, 5 * REPORTERS);
  await report(late);
  expect(await late.findsBack()).toBe(true);
  expect(await after.stop()).toBe(0);
  const verdict = await typed(home, 'audit', 'verify');
  expect([verdict.code, verdict.out]).toEqual([0, expect.stringContaining('Het logboek is heel')]);
  expect(await before.stop()).toBe(0);
}, 120_000);
