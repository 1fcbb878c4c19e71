import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Log } from '../log.ts';
import type { Database } from './database-types.generated.ts';
import { PreparingClient } from './preparing-client.ts';

// Numbers of entries and links stay far below 2^53; dates are local dates and stay text.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** Connections as lantaarn_app. A lost server never ends the process; the pool recovers when it is back. */
export function openPool(options: pg.PoolConfig, log?: Log): pg.Pool {
  const pool = new pg.Pool({
    Client: PreparingClient,
    max: 16,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: 'lantaarn',
    ...options,
  });
  pool.on('error', () => log?.warn('database-connection-lost'));
  // A connection that is lost while somebody holds it tells so twice: once here, once by its query.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

export const openKysely = (pool: pg.Pool): Kysely<Database> =>
  new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });

const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
]);
const AWAY_STATES = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  '53300',
]);

/** Whether an error means that the database is away for now, and trying again later makes sense. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return (
    AWAY.has(code) ||
    AWAY_STATES.has(code) ||
    /Connection terminated|timeout exceeded when trying to connect|connection error and is not queryable/i.test(
      error.message,
    )
  );
}
