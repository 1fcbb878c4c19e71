import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { rolesSql, withClient } from './roles.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const as = (options: pg.ClientConfig, text: string): Promise<unknown> =>
  withClient(options, (client) => client.query(text));

describe('lantaarn_app', () => {
  it.each([
    ['make a table', 'create table mine (id integer)', /permission denied for schema public/],
    [
      'make a temporary table',
      'create temporary table mine (id integer)',
      /permission denied to create temp/,
    ],
    ['make a schema', 'create schema mine', /permission denied for database/],
    ['make a database', 'create database mine', /permission denied to create database/],
    ['make a role', 'create role mine', /permission denied to create role/],
    ['change a table', 'alter table signals add column more text', /must be owner/],
    ['drop a table', 'drop table signals', /must be owner/],
    ['empty a table', 'truncate signals', /permission denied/],
    ['switch row security off', 'alter table signals disable row level security', /must be owner/],
    ['stop forcing row security', 'alter table signals no force row level security', /must be owner/],
    ['loosen a policy', 'alter policy read on signals using (true)', /must be owner/],
    ['drop a policy', 'drop policy read on signals', /must be owner/],
    [
      'change who is who',
      'create or replace function current_scope() returns text return 1',
      /permission denied/,
    ],
    ['become the owner', 'set role lantaarn_owner', /permission denied to set role/],
    ['become the migrator', 'set role lantaarn_migrator', /permission denied to set role/],
    ['take out an audit entry', 'delete from audit_entries', /permission denied/],
    ['rewrite an audit entry', `update audit_entries set verb = 'x'`, /permission denied/],
    ['rewrite a link of the chain', `update audit_links set link = ''`, /permission denied/],
    ['rewrite an act', `update signal_acts set kind = 'x'`, /permission denied/],
    [
      'say that a migration was done',
      `insert into lantaarn_migrations values (99, 'x', 'x')`,
      /permission denied/,
    ],
    ['read a file of the server', `select pg_read_file('/etc/passwd')`, /permission denied/],
    ['run a program', `copy (select 1) to program 'true'`, /permission denied/],
  ])('cannot %s', (_, text, refusal) => expect(as(database.appOptions, text)).rejects.toThrow(refusal));

  it('sees no row of a table with row security while nobody has said which organisation', async () => {
    await withClient(database.superOptions, (client) =>
      client.query(`insert into organisations (id, kind, slug, name, partner_code, domain, can_receive, wrapped_key, created_at)
          values ('00000000-0000-7000-8000-000000000001', 'municipality', 'proef', 'Proef', 'municipality', 'both', 'hand-over', '', now());
        insert into seats (id, organisation_id, role, domain, title, created_at)
          values ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001', 'coordinator', 'care', 'x', now())`),
    );
    const seen = (before: string): Promise<number | null> =>
      withClient(database.appOptions, async (client) => {
        await client.query(before);
        return (await client.query('select 1 from seats')).rowCount;
      });
    expect(await seen('select 1')).toBe(0);
    expect(await seen(`set lantaarn.organisation = '00000000-0000-7000-8000-000000000009'`)).toBe(0);
    expect(await seen(`set lantaarn.organisation = '00000000-0000-7000-8000-000000000001'`)).toBe(1);
  });
});

describe('the roles', () => {
  it('own as lantaarn_owner, who cannot sign in and obeys row security too', async () => {
    await expect(as({ ...database.appOptions, user: 'lantaarn_owner' }, 'select 1')).rejects.toThrow(
      /not permitted to log in/,
    );
    await withClient(database.ownerOptions, async (client) => {
      await client.query('set role lantaarn_owner');
      expect((await client.query('select 1 from seats')).rowCount).toBe(0);
    });
  });

  it('hold no power over the server, and can be made again', async () => {
    await as(database.superOptions, rolesSql());
    const powerful = await withClient(database.superOptions, async (client) => {
      const found = await client.query(`select rolname from pg_roles where rolname like 'lantaarn%'
        and (rolsuper or rolcreatedb or rolcreaterole or rolbypassrls or rolreplication)`);
      return found.rows;
    });
    expect(powerful).toEqual([]);
  });
});
