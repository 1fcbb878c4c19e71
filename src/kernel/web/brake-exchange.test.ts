import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { fixedClock, type SettableClock } from '../clock.ts';
import type { Database } from '../postgres/database-types.generated.ts';
import { openKysely, openPool, withClient } from '../postgres/index.ts';
import { type Brake, openBrake, prices } from './brake.ts';
import { type BrakeExchange, databaseExchange } from './brake-exchange.ts';

let database: TestDatabase;
let db: Kysely<Database>;
let clock: SettableClock;
let key: Buffer;
beforeAll(async () => {
  database = await createTestDatabase();
  db = openKysely(openPool(database.appOptions));
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});
beforeEach(async () => {
  clock = fixedClock('2026-11-23T09:20:00Z');
  key = randomBytes(32);
  await rows('delete from brake_purses');
  await rows('delete from brake_hours');
});

// Brakes tell by themselves after a second: those of one test must not tell into the next.
let current = { over: false, telling: [] as Promise<unknown>[] };
beforeEach(() => {
  current = { over: false, telling: [] };
});
afterEach(async () => {
  current.over = true;
  await Promise.allSettled(current.telling);
});
function exchangeOf(): BrakeExchange {
  const real = databaseExchange(db);
  const mine = current;
  return (told) => {
    if (mine.over) return Promise.reject(new Error('the test is over'));
    const answer = real(told);
    mine.telling.push(answer);
    return answer;
  };
}

const rows = <Row extends object>(text: string): Promise<Row[]> =>
  withClient(database.superOptions, async (client) => (await client.query<Row>(text)).rows);

/** Processes of one house, that have heard of each other. */
async function processes(count: number): Promise<Brake[]> {
  const all = Array.from({ length: count }, () => openBrake(clock, key, exchangeOf()));
  await settle(all);
  return all;
}
const settle = async (all: readonly Brake[]): Promise<void> => {
  for (const brake of all) await brake.settle();
};
const begins = (brake: Brake | undefined, tries: number, address = 'flood'): number =>
  Array.from({ length: tries }, () => brake?.enter(address, prices.begin).open).filter(
    (open) => open === true,
  ).length;

test('what an address spends in one process it cannot spend again in another', async () => {
  const [one, other] = await processes(2);
  expect(begins(one, 30)).toBe(30);
  await one?.settle();
  expect(begins(other, 1)).toBe(1);
  await other?.settle();
  expect(begins(other, 100)).toBe(29);
  expect(begins(other, 1, 'elsewhere')).toBe(1);
});

test('what two give out in the same second is made up for by waiting', async () => {
  const both = await processes(2);
  expect(both.map((brake) => begins(brake, 60))).toEqual([60, 60]);
  await settle(both);
  // Sixty reports too many are ten minutes of one point a second: each gives one more before it hears of the other's.
  let more = 0;
  for (let second = 0; second < 8 * 60; second += 10) {
    clock.advance(10_000);
    more += both.map((brake) => begins(brake, 1)).reduce((sum, one) => sum + one, 0);
    await settle(both);
  }
  expect(more).toBeLessThanOrEqual(2);
});

test('over an hour a flood gets no more from three processes than from one', async () => {
  const all = await processes(3);
  let through = 0;
  for (let second = 0; second < 1200; second += 1) {
    through += begins(all[second % 3], 3);
    clock.advance(1000);
    if (second % 5 === 0) await settle(all);
  }
  // One purse, what came back in twenty minutes, and what was given out before they heard of each other.
  expect(through).toBeLessThanOrEqual(60 + 120 + 15);
});

test('a ticket that is used in two processes is paid for twice', async () => {
  const [one, other] = await processes(2);
  begins(one, 60);
  const shut = one?.enter('room', prices.begin);
  expect(shut?.open).toBe(true);
  begins(one, 60, 'room');
  const passage = one?.enter('room', prices.begin);
  if (passage === undefined || passage.open || passage.ticket === null) throw new Error('no ticket');
  clock.advance(passage.waitSeconds * 1000);
  expect(one?.enter('room', prices.begin, passage.ticket)).toEqual({ open: true });
  expect(other?.enter('fresh', prices.begin, passage.ticket)).toEqual({ open: true });
  await one?.settle();
  await other?.settle();
  // Sixty points of the purse of the second: one for the ticket after all.
  expect(begins(other, 60, 'fresh')).toBe(59);
});

test('no address is in the database, and what there is, is gone when its hour is over', async () => {
  const address = '192.0.2.77';
  const [one] = await processes(1);
  begins(one, 5, address);
  await one?.settle();
  const kept = await rows<{ name: Buffer }>("select name from brake_purses where name <> 'house'");
  expect(kept).toHaveLength(1);
  const salts = await rows<{ salt: Buffer }>('select salt from brake_hours');
  expect(JSON.stringify([kept, salts])).not.toContain(address);
  clock.advance(3_600_000);
  const later = await processes(1);
  await settle(later);
  const [hours] = await rows<{ oldest: string }>('select min(hour)::text as oldest from brake_hours');
  expect(Number(hours?.oldest)).toBe(Math.floor(clock.now().getTime() / 3_600_000));
  expect(await rows("select 1 from brake_purses where name <> 'house'")).toEqual([]);
});

test('the tables leave no trace in the log of the database', async () => {
  const found = await rows<{ kind: string }>(
    "select relpersistence as kind from pg_class where relname in ('brake_hours', 'brake_purses')",
  );
  expect(found.map(({ kind }) => kind)).toEqual(['u', 'u']);
});

test('while the database is away each counts for itself, and tells what it spent when it is back', async () => {
  let away = false;
  const real = exchangeOf();
  const lost = openBrake(clock, key, (told) => (away ? Promise.reject(new Error('away')) : real(told)));
  const [other] = await processes(1);
  await lost.settle();
  away = true;
  expect(begins(lost, 20)).toBe(20);
  await lost.settle();
  away = false;
  await lost.settle();
  begins(other, 1);
  await other?.settle();
  expect(begins(other, 100)).toBe(39);
});
