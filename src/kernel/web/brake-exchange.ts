import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { inSystem } from '../keys/root-keys.ts';
import type { Database } from '../postgres/database-types.generated.ts';
import type { Spending } from './purses.ts';

/** What one process tells the others. Names are keyed hashes; moments are milliseconds since 1970. */
export interface Told {
  readonly now: number;
  /** Hours since 1970 of which the salt is asked. */
  readonly hours: readonly number[];
  readonly spent: readonly Spending[];
  /** Tickets that were used. */
  readonly tickets: readonly { readonly name: string; readonly until: number }[];
}

/** What it hears. */
export interface Heard {
  readonly salts: ReadonlyMap<number, Buffer>;
  /** Until when each purse is spent by all together; of those that were told. */
  readonly until: ReadonlyMap<string, number>;
  /** Tickets that another had used before. */
  readonly usedBefore: ReadonlySet<string>;
}

export type BrakeExchange = (told: Told) => Promise<Heard>;

/** Once in so many exchanges what is over is thrown away. */
const TIDY_EVERY = 30;

/**
 * Exchange over the database, in tables that are not logged: about three short statements a second in a process that is
 * used, beside the path of every report.
 */
export function databaseExchange(database: Kysely<Database>): BrakeExchange {
  let count = 0;
  return (told) =>
    inSystem(database, async (db) => {
      count += 1;
      if (count % TIDY_EVERY === 1) await tidy(db, told.now);
      const salts = told.hours.length === 0 ? new Map<number, Buffer>() : await saltsOf(db, told.hours);
      return { salts, until: await spend(db, told), usedBefore: await useTickets(db, told) };
    });
}

async function saltsOf(db: Kysely<Database>, hours: readonly number[]): Promise<Map<number, Buffer>> {
  const salts = hours.map((hour) => ({ hour, salt: randomBytes(32) }));
  await db
    .insertInto('brake_hours')
    .values(salts)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const rows = await db
    .selectFrom('brake_hours')
    .select(['hour', 'salt'])
    .where('hour', 'in', hours)
    .execute();
  return new Map(rows.map(({ hour, salt }) => [Number(hour), salt]));
}

/** In the order of names, so that two processes at once never wait for each other crosswise. */
async function spend(db: Kysely<Database>, { spent, now }: Told): Promise<Map<string, number>> {
  if (spent.length === 0) return new Map();
  const { rows } = await sql<{ name: Buffer; spent_until: number }>`
    insert into brake_purses as kept (name, spent_until, full_at)
    select name, ${now}::float8 - fill + ms, ${now}::float8 + ms
    from unnest(${spent.map(({ name }) => bytesOf(name))}::bytea[], ${spent.map(({ ms }) => ms)}::float8[],
      ${spent.map((one) => one.fillMs)}::float8[]) as told (name, ms, fill)
    order by name
    on conflict (name) do update set
      spent_until = greatest(kept.spent_until, ${now}::float8 - (excluded.full_at - excluded.spent_until))
        + (excluded.full_at - ${now}::float8),
      full_at = greatest(kept.full_at, ${now}::float8) + (excluded.full_at - ${now}::float8)
    returning name, spent_until`.execute(db);
  return new Map(rows.map((row) => [nameOf(row.name), row.spent_until]));
}

async function useTickets(db: Kysely<Database>, { tickets }: Told): Promise<Set<string>> {
  if (tickets.length === 0) return new Set();
  const { rows } = await sql<{ name: Buffer }>`
    insert into brake_purses (name, spent_until, full_at)
    select name, until, until
    from unnest(${tickets.map(({ name }) => bytesOf(name))}::bytea[],
      ${tickets.map(({ until }) => until)}::float8[]) as used (name, until)
    order by name on conflict (name) do nothing returning name`.execute(db);
  const fresh = new Set(rows.map(({ name }) => nameOf(name)));
  return new Set(tickets.map(({ name }) => name).filter((name) => !fresh.has(name)));
}

/** Salts of hours that are over, and purses that are full. */
async function tidy(db: Kysely<Database>, now: number): Promise<void> {
  await db
    .deleteFrom('brake_hours')
    .where('hour', '<', Math.floor(now / 3_600_000))
    .execute();
  await db.deleteFrom('brake_purses').where('full_at', '<', now).execute();
}

const bytesOf = (name: string): Buffer => Buffer.from(name, 'utf8');
const nameOf = (bytes: Buffer): string => bytes.toString('utf8');
