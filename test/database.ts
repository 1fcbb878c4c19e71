import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { inject } from 'vitest';
import { databaseSql, withClient } from '../src/kernel/postgres/roles.ts';

/** Database that every test database is copied from. */
export const TEMPLATE = 'lantaarn_template';

export interface TestDatabase {
  readonly appOptions: pg.ClientConfig;
  readonly ownerOptions: pg.ClientConfig;
  readonly superOptions: pg.ClientConfig;
  drop(): Promise<void>;
}

/** A database of one's own, migrated and empty, on the server of this test run. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const host = inject('databaseHost');
  const database = `test_${randomBytes(6).toString('hex')}`;
  const options = (user: string, name = database): pg.ClientConfig => ({
    host,
    port: 5432,
    user,
    database: name,
  });
  const administration = options('postgres', 'postgres');
  await withClient(administration, async (client) => {
    await client.query('select pg_advisory_lock(4702)');
    await client.query(`create database ${database} template ${TEMPLATE} owner lantaarn_owner`);
  });
  await withClient(options('postgres'), (client) => client.query(databaseSql(database)));
  return {
    appOptions: options('lantaarn_app'),
    ownerOptions: options('lantaarn_migrator'),
    superOptions: options('postgres'),
    drop: () =>
      withClient(administration, async (client) => {
        await client.query(`drop database ${database} with (force)`);
      }),
  };
}
