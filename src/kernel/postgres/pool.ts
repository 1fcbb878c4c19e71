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
  pool.on('error', () => {
    // A pool ends before its connections have; what the server says to them then is no loss.
    if (!pool.ending) log?.warn('database-connection-lost');
  });
  // A connection that is lost while somebody holds it tells so twice: once here, once by its query.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

export const openKysely = (pool: pg.Pool): Kysely<Database> =>
  new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });

/** One connection of the pool, held until `release`, with its statements typed. */
export interface Connection {
  readonly client: PreparingClient;
  readonly db: Kysely<Database>;
  release(): void;
}

const ofClient = new WeakMap<pg.PoolClient, Kysely<Database>>();

/** Takes a connection from a pool that `openPool` made. */
export async function holdConnection(pool: pg.Pool): Promise<Connection> {
  const client = await pool.connect();
  if (!(client instanceof PreparingClient)) throw new Error('the pool was not made by openPool');
  const db = ofClient.get(client) ?? kyselyOn(client);
  ofClient.set(client, db);
  return { client, db, release: () => client.release() };
}

/** What Kysely takes and gives back for each statement is always this one connection. */
function kyselyOn(client: pg.PoolClient): Kysely<Database> {
  const lent = { query: client.query.bind(client), release: () => undefined };
  const pool = { connect: async () => lent, end: async () => undefined, options: {} };
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}

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
