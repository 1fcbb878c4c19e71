import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { root } from '../root.ts';
import { migrate } from './migrate.ts';
import { createDatabase, withClient } from './roles.ts';

let folder: string;
let database: string;
const options = (user: string, name: string): pg.ClientConfig => ({
  host: inject('databaseHost'),
  port: 5432,
  user,
  database: name,
});

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lantaarn-migrations-'));
  database = `migrate_${randomBytes(6).toString('hex')}`;
  await createDatabase(options('postgres', 'postgres'), database);
  file('0001-ground.sql', 'create table ground (id integer); grant usage on schema public to lantaarn_app;');
  file('0002-more.sql', 'create table more (id integer); insert into more values (1);');
});
afterEach(async () => {
  await withClient(options('postgres', 'postgres'), (client) =>
    client.query(`drop database ${database} with (force)`),
  );
  rmSync(folder, { recursive: true });
});

const file = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const run = (): Promise<readonly string[]> => migrate(options('lantaarn_migrator', database), folder);
const ask = (text: string, user = 'postgres'): Promise<Record<string, unknown>[]> =>
  withClient(options(user, database), async (client) => (await client.query(text)).rows);

it('applies each file once, as the owner, and only what is new the next time', async () => {
  expect(await run()).toEqual(['0001-ground.sql', '0002-more.sql']);
  expect(await run()).toEqual([]);
  file('0003-new.sql', 'insert into more values (2);');
  expect(await run()).toEqual(['0003-new.sql']);
  expect(await ask('select id from more order by id')).toEqual([{ id: 1 }, { id: 2 }]);
  expect(await ask(`select distinct tableowner as owner from pg_tables where schemaname = 'public'`)).toEqual(
    [{ owner: 'lantaarn_owner' }],
  );
  expect(await ask('select number, name from lantaarn_migrations order by number', 'lantaarn_app')).toEqual([
    { number: 1, name: '0001-ground.sql' },
    { number: 2, name: '0002-more.sql' },
    { number: 3, name: '0003-new.sql' },
  ]);
});

it('leaves nothing of a file that fails halfway, keeps those before it, and goes on when it is mended', async () => {
  file('0003-broken.sql', 'create table half (id integer); select 1 / 0;');
  await expect(run()).rejects.toThrow('division by zero');
  expect(await ask(`select to_regclass('half') as half, to_regclass('more')::text as more`)).toEqual([
    { half: null, more: 'more' },
  ]);
  file('0003-broken.sql', 'create table half (id integer);');
  expect(await run()).toEqual(['0003-broken.sql']);
});

it('refuses a file that was changed after it was applied, and applies nothing', async () => {
  await run();
  file('0001-ground.sql', 'create table ground (id bigint);');
  file('0003-new.sql', 'create table never (id integer);');
  await expect(run()).rejects.toThrow(/0001-ground\.sql is gewijzigd/);
  expect(await ask(`select to_regclass('never') as never`)).toEqual([{ never: null }]);
});

it('takes a database that knows a file by its former comments, and refuses any other text of it', async () => {
  const real = (): Promise<readonly string[]> =>
    migrate(options('lantaarn_migrator', database), join(root, 'migrations'));
  await real();
  const remembers = (checksum: string) =>
    ask(`update lantaarn_migrations set checksum = '${checksum}' where number = 2`);
  await remembers('a806b70681e03dd098ac8d9f00d6ba13603ef609cc70bc5f1b0ce35ebd053315');
  expect(await real()).toEqual([]);
  await remembers('0'.repeat(64));
  await expect(real()).rejects.toThrow(/0002-people\.sql is gewijzigd/);
});

it('refuses a database that is newer than the files', async () => {
  file('0003-new.sql', 'select 1;');
  await run();
  rmSync(join(folder, '0003-new.sql'));
  await expect(run()).rejects.toThrow(/nieuwere versie van Lantaarn \(0003-new\.sql\)/);
});

it('lets starters at the same moment wait for each other', async () => {
  const applied = await Promise.all([run(), run(), run(), run()]);
  expect(applied.flat().sort()).toEqual(['0001-ground.sql', '0002-more.sql']);
  expect(await ask('select id from more')).toEqual([{ id: 1 }]);
});

it('waits for somebody who reads a table without having everybody else wait behind it', {
  timeout: 60_000,
}, async () => {
  await run();
  file('0003-change.sql', "alter table more add column newer text not null default '';");
  await withClient(options('postgres', database), async (reader) => {
    await reader.query('begin; select * from more');
    const changing = run();
    let done = false;
    const finished = changing.then((applied) => {
      done = true;
      return applied;
    });
    let longest = 0;
    for (let turn = 0; turn < 30; turn += 1) {
      const started = performance.now();
      expect(await ask('select id from more')).toEqual([{ id: 1 }]);
      longest = Math.max(longest, performance.now() - started);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    expect(done).toBe(false);
    // Half a second is how long it asks; the rest is a busy machine.
    expect(longest).toBeGreaterThan(150);
    expect(longest).toBeLessThan(3000);
    await reader.query('commit');
    expect(await finished).toEqual(['0003-change.sql']);
  });
});

it('lets go and tries again when it and somebody else wait for each other', { timeout: 60_000 }, async () => {
  await run();
  file(
    '0003-both.sql',
    'alter table ground add column newer text; select pg_sleep(0.5); alter table more add column newer text;',
  );
  await withClient(options('postgres', database), async (other) => {
    await other.query('begin; select * from more');
    const changing = run();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    // Waits for the change, which waits for this: the change is the one that lets go.
    await other.query('select * from ground');
    await other.query('commit');
    expect(await changing).toEqual(['0003-both.sql']);
  });
});
