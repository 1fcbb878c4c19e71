import { copyFileSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { auditVerify } from '../../src/cli/audit.ts';
import { backupCommands } from '../../src/cli/backup.ts';
import { keyCommands } from '../../src/cli/key.ts';
import { runCommand } from '../../src/cli/lantaarn.ts';
import { restore } from '../../src/cli/restore.ts';
import { socketOf } from '../../src/kernel/doctor/reach.ts';
import { openJobs } from '../../src/kernel/jobs/jobs.ts';
import { createLog } from '../../src/kernel/log.ts';
import { openKysely, openPool, SUPERUSER } from '../../src/kernel/postgres/index.ts';
import { rewrapKeys } from '../../src/rooms/people/index.ts';
import { newHome, type Running, start, startInVain } from './process.ts';
import { type Answered, Reporter } from './reporter.ts';
import { openEverything } from './sealed-records.ts';

const place = newHome();
const keyFile = (home: string): string => join(home, 'keys/master.key');
const backupKey = join(place, 'kopie.key');

async function typed(home: string, ...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommand([...keyCommands, ...backupCommands, restore, auditVerify], words, {
    env: { LANTAARN_HOME: home },
    cwd: place,
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function well(home: string, ...words: string[]): Promise<string> {
  const { code, out, err } = await typed(home, ...words);
  expect([code, err], words.join(' ')).toEqual([0, '']);
  return out;
}

/** Somebody who reports, and somebody who looks up what was reported, one after another until told to stop. */
function busy(running: Running, first: number) {
  const shown: Reporter[] = [];
  const answers = new Set<Answered | 'not found back'>();
  let stopped = false;
  const write = async (): Promise<void> => {
    for (let number = first; !stopped; number += 1) {
      const reporter = new Reporter(running.origin, number);
      if ((await reporter.begin()) === 303 && (await reporter.send()) === 200) shown.push(reporter);
      for (const answer of reporter.answers) answers.add(answer);
      // However quick the machine: all of them together are not to run out of what the whole house may be asked.
      await wait(100);
    }
  };
  const read = async (): Promise<void> => {
    for (let number = 0; !stopped; number += 1) {
      const reporter = shown[number % Math.max(1, shown.length)];
      if (reporter === undefined) await wait(50);
      else if (!(await reporter.findsBack()) && reporter.answers.at(-1) !== 429)
        answers.add('not found back');
      // Whoever looks up a code is not to run out of the points of its address.
      await wait(100);
    }
  };
  const work = Promise.all([write(), read()]);
  return {
    shown,
    async stop() {
      stopped = true;
      await work;
      return [...answers].sort();
    },
  };
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const KEYS = ['persons.data_key', 'signals.data_key', 'sharings.data_key', 'hand_overs.sender_key'];
/** How many data keys are under the first generation, and under a later one. */
const COUNT = `select count(*) filter (where substring(key from 1 for 1) = '\\x01')::int as before,
  count(*) filter (where substring(key from 1 for 1) = '\\x02')::int as after from (${KEYS.map(
    (one) => `select ${one.split('.')[1]} as key from ${one.split('.')[0]}`,
  ).join(' union all ')}) as keys`;
interface Count {
  readonly before: number;
  readonly after: number;
}
const count = async (running: Running): Promise<Count> =>
  (await running.ask<Count>(COUNT))[0] ?? { before: -1, after: -1 };

/** The round that comes by itself every minute, now. */
async function nextRound(running: Running): Promise<void> {
  const socket = socketOf(join(running.home, 'postgres/postmaster.pid'));
  const pool = openPool({ ...socket, user: 'lantaarn_app', database: 'lantaarn', max: 2 });
  const jobs = await openJobs({ pool, log: createLog(undefined, () => undefined), jobs: [rewrapKeys] });
  await jobs.enqueue(openKysely(pool), rewrapKeys, {});
  await jobs.stop();
  await pool.end();
}

/** Ends Lantaarn at once as soon as some keys are wrapped anew, and not all. */
async function killHalfway(running: Running): Promise<void> {
  const socket = socketOf(join(running.home, 'postgres/postmaster.pid'));
  const client = new pg.Client({ ...socket, user: SUPERUSER, database: 'lantaarn' });
  await client.connect();
  const persons =
    "select count(*)::int as after from persons where substring(data_key from 1 for 1) = '\\x02'";
  while ((await client.query<{ after: number }>(persons)).rows[0]?.after === 0) await wait(2);
  await running.kill();
  await client.end();
}

let running: Running;
const all: Reporter[] = [];
beforeAll(async () => {
  running = await start({ demo: true });
  expect((await typed(running.home, 'backup', 'key', backupKey)).code).toBe(0);
}, 60_000);

test('keys are renewed while people report and read, and a kill halfway loses nothing', {
  timeout: 240_000,
}, async () => {
  const { home } = running;
  const before = await openEverything(running, keyFile(home));
  await well(home, 'backup', join(place, 'voor.lantaarn'), '--key-file', backupKey);

  const first = busy(running, 0);
  const next = join(home, 'keys/next.key');
  expect(await well(home, 'key', 'rotate', 'master', '--to-file', next)).toContain('generatie 2');
  expect(await well(home, 'key', 'rotate', 'organisations')).toMatch(
    /^\d+ organisaties hebben een nieuwe sleutel/,
  );
  expect((await typed(home, 'key', 'status')).out).toContain('gegevens worden overgezet');
  await expect.poll(() => first.shown.length).toBeGreaterThan(3);
  await killHalfway(running);
  const met = await first.stop();
  expect(met.filter((answer) => ![200, 303, 429, 'lost', 'not found back'].includes(answer))).toEqual([]);
  all.push(...first.shown);

  // Halfway: the old file still fits, and every record opens, whatever generation it is under.
  running = await start({ home, demo: true });
  const half = await count(running);
  expect(half.before, 'the kill came too late to mean anything').toBeGreaterThan(0);
  expect(half.after).toBeGreaterThan(0);
  const opened = await openEverything(running, keyFile(home));
  expect(before.filter((said) => !opened.includes(said))).toEqual([]);

  // It goes on while people work, now with the new file in place of the old one.
  renameSync(keyFile(home), join(home, 'keys/old.key'));
  renameSync(next, keyFile(home));
  const second = busy(running, 1000);
  for (const reporter of all) reporter.moveTo(running.origin);
  await nextRound(running);
  await expect.poll(async () => (await count(running)).before, { timeout: 60_000 }).toBe(0);
  await expect.poll(() => second.shown.length, { timeout: 20_000 }).toBeGreaterThan(5);
  expect((await second.stop()).filter((answer) => answer !== 429)).toEqual([200, 303]);
  all.push(...second.shown);
  expect((await count(running)).before).toBe(0);
  const after = await openEverything(running, keyFile(home));
  expect(before.filter((said) => !after.includes(said))).toEqual([]);
  // Every act of a report holds its story, sealed: no report that was shown is missing.
  // Each from a browser and an address of its own: those that looked all the time have used up what they may ask.
  const seekers = all.map(({ receipt }, number) => {
    const seeker = new Reporter(running.origin, number);
    seeker.moveTo(running.origin, '10.1');
    seeker.receipt = receipt;
    return seeker;
  });
  await Promise.all(seekers.map((seeker) => seeker.findsBack()));
  const answers = seekers.map(({ answers: [answer] }) => answer);
  // The brake of the municipality lets so many codes be tried, and asks the rest to wait; a code that is lost says 422.
  expect(answers.filter((answer) => answer !== 303 && answer !== 429)).toEqual([]);
  expect(answers.filter((answer) => answer === 303).length).toBeGreaterThan(5);
});

test('the old key opens nothing any more, and each backup takes the key of its time', {
  timeout: 240_000,
}, async () => {
  const { home } = running;
  const oldKey = join(home, 'keys/old.key');
  expect(await well(home, 'key', 'rotate', 'finish')).toContain('Losgemaakt: 1');
  await well(home, 'backup', join(place, 'na.lantaarn'), '--key-file', backupKey);
  const now = await openEverything(running, keyFile(home));
  await expect(openEverything(running, oldKey)).rejects.toThrow('hoort niet bij deze database');
  expect(await running.stop()).toBe(0);

  renameSync(keyFile(home), join(home, 'keys/new.key'));
  copyFileSync(oldKey, keyFile(home));
  const refused = await startInVain({ home, demo: true });
  expect(refused.said).toContain('hoort niet bij deze database');
  renameSync(join(home, 'keys/new.key'), keyFile(home));
  expect(await well(home, 'audit', 'verify')).toContain('Het logboek is heel');

  const restored = async (
    file: string,
    key: string,
  ): Promise<{ code: number; home: string; err: string }> => {
    const empty = newHome();
    mkdirSync(join(empty, 'keys'), { mode: 0o700 });
    copyFileSync(key, keyFile(empty));
    copyFileSync(join(home, 'keys/destroyed-records.txt'), join(empty, 'keys/destroyed-records.txt'));
    const { code, err } = await typed(empty, 'restore', join(place, file), '--key-file', backupKey);
    return { code, home: empty, err };
  };
  for (const [file, wrong, right] of [
    ['voor.lantaarn', keyFile(home), oldKey],
    ['na.lantaarn', oldKey, keyFile(home)],
  ] as const) {
    const refusal = await restored(file, wrong);
    expect([refusal.code, refusal.err]).toEqual([1, expect.stringContaining('hoort niet bij deze database')]);
    const back = await restored(file, right);
    expect([back.code, back.err]).toEqual([0, '']);
    copyFileSync(join(home, 'demo.json'), join(back.home, 'demo.json'));
    const again = await start({ home: back.home, demo: true });
    const said = await openEverything(again, keyFile(back.home));
    expect(said.length).toBeGreaterThan(500);
    if (file === 'na.lantaarn') expect(now.filter((one) => !said.includes(one))).toEqual([]);
    const late = new Reporter(again.origin, 5000);
    expect([await late.begin(), await late.send(), await late.findsBack()]).toEqual([303, 200, true]);
    expect(await again.stop()).toBe(0);
  }
});
