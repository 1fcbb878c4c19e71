import pg from 'pg';
import type { BlobStore } from '../files/blob-store.ts';
import { JOBS_SCHEMA } from '../jobs/install.ts';
import type { AppliedMigration } from '../postgres/index.ts';
import { BACKUP_LOCK } from './backup-lock.ts';
import { copyOut } from './copy-rows.ts';
import type { End, Frame, Header, TableOfBackup } from './frames.ts';

/** Tables that say how the others are made: whoever restores makes these anew. */
const NOT_COPIED = ['public.lantaarn_migrations', `${JOBS_SCHEMA}.version`];

/**
 * Everything in the database as it is at one moment, while work goes on: one transaction reads it all. `client` is
 * the superuser's, for row-level security shows nobody else everything. `anchor` was read before this is called, so
 * that the database is never behind it. Stored files come after the rows: they never change, and none goes while the lock
 * is held, so that every file which the rows speak of is in it.
 */
export async function* snapshot(
  client: pg.Client,
  anchor: string | null,
  files: BlobStore,
): AsyncGenerator<Frame> {
  await client.query('select pg_advisory_lock_shared($1)', [BACKUP_LOCK]);
  await client.query('begin isolation level repeatable read read only');
  const header = await headerOf(client, anchor);
  yield header;
  const counts: number[] = [];
  for (const [at, table] of header.tables.entries()) {
    yield { kind: 'table', at };
    const rows = copyOut(client, `copy ${nameOf(table)} to stdout`);
    let piece = await rows.next();
    for (; piece.done !== true; piece = await rows.next()) yield { kind: 'rows', bytes: piece.value };
    counts.push(piece.value);
  }
  const count = yield* storedFiles(files);
  // A sequence is of no transaction: read last, it is past every number in the rows.
  yield { kind: 'end', counts, files: count, sequences: await sequencesOf(client) };
  await client.query('commit');
}

async function* storedFiles(files: BlobStore): AsyncGenerator<Frame, number> {
  let count = 0;
  for await (const { blob } of files.all()) {
    yield { kind: 'file', blob };
    for await (const bytes of files.read(blob)) yield { kind: 'rows', bytes };
    count += 1;
  }
  return count;
}

/** A table with its columns, as COPY names them. */
export const nameOf = ({ schema, table, columns }: TableOfBackup): string =>
  `${fullName({ schema, table })} (${columns.map((column) => pg.escapeIdentifier(column)).join(', ')})`;

/** A table, as SQL names it. */
export const fullName = ({ schema, table }: { readonly schema: string; readonly table: string }): string =>
  `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)}`;

async function headerOf(client: pg.Client, anchor: string | null): Promise<Header> {
  const { rows: migrations } = await client.query<AppliedMigration>(
    'select number, name, checksum from lantaarn_migrations order by number',
  );
  const { rows: keys } = await client.query<{ hex: string }>(
    `select encode(key_fingerprint, 'hex') as hex from installation`,
  );
  return {
    kind: 'header',
    madeAt: new Date().toISOString(),
    migrations,
    queueVersion: await queueVersion(client),
    keyFingerprint: keys[0]?.hex ?? null,
    rootKeys: await rootKeysOf(client),
    anchor,
    destroyed: await countDestroyed(client),
    tables: await tablesOf(client),
  };
}

async function countDestroyed(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>('select count(*)::int as count from tombstones');
  return rows[0]?.count ?? 0;
}

/** Version of the tables of the queue; null when they are not there. */
export async function queueVersion(client: pg.Client): Promise<number | null> {
  const { rows: found } = await client.query<{ there: boolean }>(
    'select to_regclass($1) is not null as there',
    [`${JOBS_SCHEMA}.version`],
  );
  if (found[0]?.there !== true) return null;
  const { rows } = await client.query<{ version: number }>(`select version from ${JOBS_SCHEMA}.version`);
  return rows[0]?.version ?? null;
}

/** The root secret as it stands there, closed; empty in a database from before it stood there. */
async function rootKeysOf(client: pg.Client): Promise<Header['rootKeys']> {
  const { rows: found } = await client.query<{ there: boolean }>(
    "select to_regclass('public.root_keys') is not null as there",
  );
  if (found[0]?.there !== true) return [];
  const { rows } = await client.query<Header['rootKeys'][number]>(
    "select generation, lock, encode(wrapped, 'hex') as wrapped from root_keys order by generation, lock",
  );
  return rows;
}

/** Tables of which rows outlive a crash: what the brake knows of one hour (unlogged) goes into no backup. */
async function tablesOf(client: pg.Client): Promise<TableOfBackup[]> {
  const { rows } = await client.query<TableOfBackup>(
    `select n.nspname::text as schema, c.relname::text as table,
       array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where n.nspname = any ($1) and c.relkind = 'r' and c.relpersistence = 'p' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       and n.nspname || '.' || c.relname <> all ($2)
     group by 1, 2 order by 1, 2`,
    [['public', JOBS_SCHEMA], NOT_COPIED],
  );
  return rows;
}

async function sequencesOf(client: pg.Client): Promise<End['sequences']> {
  const { rows } = await client.query<End['sequences'][number]>(
    `select schemaname::text as schema, sequencename::text as sequence, last_value::text as value
     from pg_sequences where schemaname = any ($1) and last_value is not null order by 1, 2`,
    [['public', JOBS_SCHEMA]],
  );
  return rows;
}
