import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../../../test/database.ts';
import { readConfig } from '../config.ts';
import { installJobs } from '../jobs/install.ts';
import { createMasterKey, keyFingerprint } from '../sealing/master-key.ts';
import { skewFinding } from './database.ts';
import { examine, Unreachable } from './doctor.ts';
import type { Finding } from './finding.ts';
import {
  diskFinding,
  examineBreachedList,
  examineFolder,
  examineKey,
  examineNode,
  examineOrigin,
} from './machine.ts';
import { reachDatabase, socketOf } from './reach.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let owner: pg.Client;
const home = mkdtempSync(join(tmpdir(), 'lantaarn-doctor-'));
const config = readConfig({ LANTAARN_HOME: home, DEMO: '1' }, '/');

beforeAll(async () => {
  database = await createTestDatabase();
  await installJobs(database.ownerOptions);
  owner = new pg.Client(database.superOptions);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
  rmSync(home, { recursive: true });
});

let released = 0;
const examined = (options: pg.ClientConfig = database.appOptions): Promise<Finding[]> =>
  examine(config, async () => ({
    options,
    release: async () => {
      released += 1;
    },
  }));

/** What is not in order, save `fsync`: the test server runs without it on purpose. */
const wrong = async (options?: pg.ClientConfig): Promise<string[]> =>
  (await examined(options))
    .filter(({ verdict, says }) => verdict !== 'ok' && !says.includes('fsync'))
    .map(({ about, verdict, todo }) => `${verdict} ${about}: ${todo}`);

describe('doctor', () => {
  it('finds a new house in order, in words, and lets go of the database', async () => {
    const findings = await examined();
    expect(await wrong()).toEqual([]);
    expect(released).toBe(2);
    const about = findings.map((finding) => finding.about);
    for (const name of [
      'Database',
      'Klok',
      'Tabellen',
      'Rechten',
      'Scheiding',
      'Sleutel',
      'E-mail',
      'Schijf',
    ]) {
      expect(about).toContain(name);
    }
    for (const { says } of findings) expect(says).toMatch(/^[A-Z].*\.$/);
  });

  it('names a table without row security, and one that does not force it', async () => {
    await owner.query('create table loose (organisation_id uuid)');
    await owner.query('alter table seats no force row level security');
    const found = (await examined()).find(({ about }) => about === 'Scheiding');
    expect(found).toMatchObject({ verdict: 'problem' });
    expect(found?.says).toContain('loose, seats');
    await owner.query('drop table loose');
    await owner.query('alter table seats force row level security');
    expect(await wrong()).toEqual([]);
  });

  it('sees migrations that are missing, and those of a newer version', async () => {
    await owner.query(`update lantaarn_migrations set number = 9999 where number = 1`);
    expect((await wrong()).join()).toMatch(/Tabellen: Gebruik de nieuwste versie/);
    await owner.query(`delete from lantaarn_migrations where number = 9999`);
    expect(await wrong()).toEqual(['problem Tabellen: Voer uit: lantaarn migrate.']);
    await owner.query(
      `insert into lantaarn_migrations (number, name, checksum) values (1, '0001-ground.sql', 'x')`,
    );
  });

  it('sees a role that may do too much', async () => {
    for (const options of [database.superOptions, database.ownerOptions]) {
      expect((await wrong(options)).join()).toContain('problem Rechten');
    }
  });

  it('counts dead letters', async () => {
    await owner.query(`select pgboss.create_queue('dead-letters', '{"policy":"standard"}')`);
    await owner.query(`insert into pgboss.job (name, data) values ('dead-letters', '{}')`);
    expect(await wrong()).toEqual([expect.stringContaining('warning Achtergrondtaken')]);
    await owner.query(`delete from pgboss.job`);
  });

  it('says why the database cannot be reached, and leaves out what it was told', async () => {
    const away = { ...database.appOptions, database: 'hunter2' };
    const found = (await examined(away)).find(({ about }) => about === 'Database');
    expect(found).toMatchObject({ verdict: 'problem' });
    expect(found?.says).toContain('Deze database bestaat niet op de server.');
    expect(JSON.stringify(await examined(away))).not.toContain('hunter2');
    const own = await examine(config, async () => {
      throw new Unreachable('De database draait niet.', 'Start Lantaarn.');
    });
    expect(own[0]).toEqual({
      about: 'Database',
      verdict: 'problem',
      says: 'De database draait niet.',
      todo: 'Start Lantaarn.',
    });
  });

  it('sees that mail cannot be sent', async () => {
    const reach = async () => ({ options: database.appOptions, release: async () => undefined });
    const none = await examine({ ...config, demo: false }, reach);
    expect(none).toContainEqual(expect.objectContaining({ about: 'E-mail', verdict: 'warning' }));
    const deaf = readConfig(
      { LANTAARN_HOME: home, SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'l@voorbeeld.nl' },
      '/',
    );
    const away = await examine(deaf, reach);
    expect(away).toContainEqual(expect.objectContaining({ about: 'E-mail', verdict: 'problem' }));
  });
});

describe('the way to the database', () => {
  it('is the address of one’s own server, or the socket of the embedded one while it runs', async () => {
    const own = readConfig({ DATABASE_URL: 'postgres://app:secret@db/lantaarn' }, '/');
    expect((await reachDatabase(own)).options).toEqual({
      connectionString: 'postgres://app:secret@db/lantaarn',
    });
    await expect(reachDatabase(config)).rejects.toThrow('draait nu niet');
    const folder = join(home, 'postgres');
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'postmaster.pid'),
      '71\n/d\n1795487006\n5433\n/run/lantaarn\n\n  1 2\nready\n',
    );
    expect((await reachDatabase(config)).options).toEqual({
      host: '/run/lantaarn',
      port: 5433,
      user: 'lantaarn_app',
      database: 'lantaarn',
    });
  });

  it('is not there while the server has yet to say where it listens', () => {
    const file = join(home, 'half.pid');
    writeFileSync(file, '71\n/d\n');
    expect(socketOf(file)).toBeNull();
    expect(socketOf(join(home, 'none.pid'))).toBeNull();
  });
});

describe('the key', () => {
  const file = join(home, 'keys/master.key');

  it('is in order, belongs elsewhere, is open to others, or is gone', async () => {
    const key = createMasterKey(file);
    const other = createMasterKey(join(home, 'other.key'));
    const config = { masterKeyFile: file, keyService: null };
    const examined = (fingerprint: Buffer | null) => examineKey(config, { fingerprint, roots: [] });
    expect((await examined(keyFingerprint(key))).verdict).toBe('ok');
    expect((await examined(null)).verdict).toBe('ok');
    expect(await examined(keyFingerprint(other))).toMatchObject({
      verdict: 'problem',
      says: 'Deze sleutel hoort niet bij deze database.',
    });
    chmodSync(file, 0o644);
    expect(await examined(null)).toMatchObject({ verdict: 'problem', todo: `Voer uit: chmod 600 ${file}` });
    rmSync(file);
    expect((await examined(null)).verdict).toBe('ok');
    expect((await examined(keyFingerprint(key))).verdict).toBe('problem');
  });
});

describe('the machine', () => {
  it.each([
    ['20.19.0', 'problem'],
    ['22.1.0', 'warning'],
    ['24.21.0', 'ok'],
  ])('Node %s is %s', (version, verdict) => expect(examineNode(version).verdict).toBe(verdict));

  it.each([
    [100 * 1024 ** 2, 'problem'],
    [1024 ** 3, 'warning'],
    [50 * 1024 ** 3, 'ok'],
  ])('%d free bytes is %s', (free, verdict) => expect(diskFinding(free).verdict).toBe(verdict));

  it.each([
    [0, 'ok'],
    [-5000, 'warning'],
    [90_000, 'problem'],
  ])('a clock %d ms apart is %s', (apart, verdict) => expect(skewFinding(apart).verdict).toBe(verdict));

  it.each([
    ['http://localhost:3000', 'ok'],
    ['https://lantaarn.voorbeeld.nl', 'ok'],
    ['http://lantaarn.voorbeeld.nl', 'problem'],
  ])('%s is %s', (origin, verdict) => expect(examineOrigin(origin).verdict).toBe(verdict));

  it('says when the list of breached passwords cannot be read, and nothing when there is none', async () => {
    expect(await examineBreachedList(null)).toEqual([]);
    const list = join(home, 'breached.txt');
    expect(await examineBreachedList(list)).toMatchObject([{ verdict: 'problem' }]);
    writeFileSync(list, `${'A'.repeat(40)}:1\n`);
    expect(await examineBreachedList(list)).toMatchObject([{ verdict: 'ok' }]);
  });

  it('sees who can write in the data folder', () => {
    const folder = join(home, 'data');
    expect(examineFolder(folder).verdict).toBe('ok');
    mkdirSync(folder);
    chmodSync(folder, 0o777);
    expect(examineFolder(folder).verdict).toBe('warning');
    chmodSync(folder, 0o700);
    expect(examineFolder(folder).verdict).toBe('ok');
  });
});
