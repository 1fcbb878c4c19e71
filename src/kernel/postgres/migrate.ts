import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { withClient } from './roles.ts';

/** The database and the migrations do not go together. The Dutch message says what to do. */
export class MigrationProblem extends Error {
  override readonly name = 'MigrationProblem';
}

/** A migration as a database remembers it: number, file name, SHA-256 of its text in hexadecimal digits. */
export interface AppliedMigration {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

interface Migration extends AppliedMigration {
  readonly text: string;
}

/** Checksums of files whose comments were put in other words after they were applied; their statements are the same. */
const REWORDED: Readonly<Record<string, string>> = {
  '0002-people.sql': 'a806b70681e03dd098ac8d9f00d6ba13603ef609cc70bc5f1b0ce35ebd053315',
};

/** The numbered SQL files of a folder, in order. */
function migrationsIn(folder: string): readonly Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      const checksum = createHash('sha256').update(text).digest('hex');
      return { number: Number(name.slice(0, 4)), name, text, checksum };
    });
}

/**
 * Brings the database up to date: forward only, each file in a transaction of its own, as the owner. Two
 * starters wait for each other. Refuses a file that changed after it was applied, and a database that is
 * newer than this version. Returns the names of what was applied. With `only`, makes the tables as they were in
 * the database that had these, and no newer.
 */
export async function migrate(
  migrator: pg.ClientConfig,
  folder: string,
  only?: readonly AppliedMigration[],
): Promise<readonly string[]> {
  return withClient(migrator, async (client) => {
    await client.query('set role lantaarn_owner');
    await client.query('select pg_advisory_lock(4700)');
    await client.query(`create table if not exists lantaarn_migrations (number integer primary key,
      name text not null, checksum text not null, applied_at timestamptz not null default now())`);
    await client.query('grant select on lantaarn_migrations to lantaarn_app');
    const found = migrationsIn(folder);
    const { rows } = await client.query<AppliedMigration>(
      'select number, name, checksum from lantaarn_migrations order by number',
    );
    refuseMismatch(found, [...rows, ...(only ?? [])]);
    const wanted = found.filter(({ number }) => only?.some((row) => row.number === number) ?? true);
    const fresh = wanted.filter(({ number }) => !rows.some((row) => row.number === number));
    for (const migration of fresh) await apply(client, migration);
    return fresh.map(({ name }) => name);
  });
}

function refuseMismatch(found: readonly Migration[], applied: readonly AppliedMigration[]): void {
  for (const row of applied) {
    const file = found.find(({ number }) => number === row.number);
    if (file === undefined) {
      throw new MigrationProblem(
        `De database is bijgewerkt door een nieuwere versie van Lantaarn (${row.name}). Gebruik de nieuwste versie.`,
      );
    }
    if (row.checksum !== file.checksum && row.checksum !== REWORDED[file.name]) {
      throw new MigrationProblem(
        `Het bestand ${file.name} is gewijzigd nadat het is uitgevoerd. Zet het terug zoals het was en maak een nieuw bestand.`,
      );
    }
  }
}

/** SQLSTATE: a table was not to be had in time, or two waited for each other and this was the one to let go. */
const BUSY: ReadonlySet<unknown> = new Set(['55P03', '40P01']);
/** Shorter than PostgreSQL waits before it looks who waits for whom: of a circle the migration lets go, and never somebody's report. */
const LOCK_MS = 500;
const TRIES = 200;

/**
 * While a change of a table waits for somebody who reads it, everybody else waits behind it. So it waits shortly, lets
 * them go, and asks again: others work on this database meanwhile.
 */
async function apply(client: pg.Client, migration: Migration): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await applyOnce(client, migration);
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && BUSY.has(error.code);
      if (!busy) throw error;
      if (tries === TRIES)
        throw new MigrationProblem(
          `De tabellen zijn te druk bezet om ${migration.name} uit te voeren. Wacht tot een reservekopie of controle klaar is en probeer het opnieuw.`,
        );
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

async function applyOnce(client: pg.Client, { number, name, text, checksum }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`set local lock_timeout = '${LOCK_MS}ms'`);
    await client.query(text);
    await client.query('insert into lantaarn_migrations (number, name, checksum) values ($1, $2, $3)', [
      number,
      name,
      checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
