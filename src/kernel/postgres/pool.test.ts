import { createServer } from 'node:net';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { createLog } from '../log.ts';
import { isUnavailable, openPool } from './pool.ts';
import { withClient } from './roles.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const throwOut = (): Promise<unknown> =>
  withClient(database.superOptions, (client) =>
    client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'lantaarn_app' and datname = current_database()`,
    ),
  );
const errorOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

async function withPool(work: (pool: pg.Pool) => Promise<void>, options: pg.PoolConfig = {}): Promise<void> {
  const pool = openPool(
    { ...database.appOptions, ...options },
    createLog(undefined, () => undefined),
  );
  try {
    await work(pool);
  } finally {
    await pool.end();
  }
}

describe('the pool', () => {
  it('is lantaarn_app, and lets no statement or forgotten transaction run for ever', () =>
    withPool(async (pool) => {
      const { rows } =
        await pool.query(`select current_user as role, current_setting('statement_timeout') as statement,
        current_setting('idle_in_transaction_session_timeout') as idle, current_setting('application_name') as name`);
      expect(rows).toEqual([{ role: 'lantaarn_app', statement: '15s', idle: '30s', name: 'lantaarn' }]);
    }));

  it('recovers from lost connections: idle, in a transaction, and in the middle of a question', () =>
    withPool(async (pool) => {
      await pool.query('select 1');
      const held = await pool.connect();
      await held.query('begin');
      const asking = errorOf(pool.query('select pg_sleep(20)'));
      await expect
        .poll(() =>
          pool
            .query(`select 1 from pg_stat_activity where query like '%pg_sleep(20)'`)
            .then((r) => r.rowCount),
        )
        .toBeGreaterThan(0);
      await throwOut();
      expect(isUnavailable(await asking)).toBe(true);
      expect(isUnavailable(await errorOf(held.query('commit')))).toBe(true);
      held.release();
      await expect.poll(() => errorOf(pool.query('select 1'))).toBeNull();
    }));

  it('reads long numbers as numbers and dates as the local date they are', () =>
    withPool(async (pool) => {
      const { rows } = await pool.query(
        `select 9007199254740991::bigint as long, date '2026-03-29' as day, timestamptz '2026-03-29 12:00+02' as at`,
      );
      expect(rows).toEqual([
        { long: Number.MAX_SAFE_INTEGER, day: '2026-03-29', at: new Date('2026-03-29T10:00:00Z') },
      ]);
    }));
});

describe('a database that is away', () => {
  it('is seen where nothing listens, and where something takes the call and stays silent', async () => {
    await withPool(async (pool) => expect(isUnavailable(await errorOf(pool.query('select 1')))).toBe(true), {
      host: '127.0.0.1',
      port: 1,
    });
    await withPool(async (pool) => expect(isUnavailable(await errorOf(pool.query('select 1')))).toBe(true), {
      host: '/nowhere',
    });
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    const address = silent.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await withPool(async (pool) => expect(isUnavailable(await errorOf(pool.query('select 1')))).toBe(true), {
      host: '127.0.0.1',
      port,
      connectionTimeoutMillis: 200,
    });
    silent.close();
  });

  it('is not what a mistake of ours looks like', () =>
    withPool(async (pool) => {
      for (const text of ['select nothing from nowhere', 'select 1 / 0', 'delete from audit_entries']) {
        expect(isUnavailable(await errorOf(pool.query(text)))).toBe(false);
      }
      expect(isUnavailable('ECONNREFUSED')).toBe(false);
    }));
});
