import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../../test/database.ts';
import { readConfig } from './config.ts';
import { type Check, checksOf, healthRoutes } from './health.ts';
import { createLog } from './log.ts';
import type { Database } from './postgres/database-types.generated.ts';
import { createMasterKey, keyFingerprint, type MasterKey } from './sealing/master-key.ts';

const events: string[] = [];
const log = createLog(undefined, (line) => events.push(JSON.parse(line).event));
const home = mkdtempSync(join(tmpdir(), 'lantaarn-health-'));
const config = readConfig({ LANTAARN_HOME: home }, '/');
let masterKey: MasterKey;
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let db: Kysely<Database>;

beforeAll(async () => {
  masterKey = createMasterKey(config.masterKeyFile);
  database = await createTestDatabase();
  const pool = new pg.Pool(database.appOptions);
  pool.on('error', () => undefined);
  db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
  rmSync(home, { recursive: true });
});

const answerOf = async (checks: readonly Check[], path: string) => {
  const response = await healthRoutes(checks, log).request(path);
  return {
    status: response.status,
    body: await response.text(),
    cache: response.headers.get('cache-control'),
  };
};

async function failing(): Promise<string[]> {
  const names: string[] = [];
  for (const { name, holds } of checksOf({ database: db, masterKey, config })) {
    if (!(await holds().catch(() => false))) names.push(name);
  }
  return names;
}

describe('health', () => {
  it('lives whatever is wrong', async () => {
    const broken = [{ name: 'database', holds: async () => false }];
    expect(await answerOf(broken, '/health/live')).toEqual({
      status: 200,
      body: '{"status":"ok"}',
      cache: 'no-store',
    });
  });

  it('is not ready with another key or none, and ready with its own', async () => {
    expect(await failing()).toEqual(['key']);
    const fingerprint = keyFingerprint(masterKey);
    await db.transaction().execute(async (trx) => {
      await sql`select set_config('lantaarn.scope', 'system', true)`.execute(trx);
      await sql`insert into installation (key_fingerprint, created_at) values (${fingerprint}, now())`.execute(
        trx,
      );
    });
    expect(await failing()).toEqual([]);
    const other = createMasterKey(join(home, 'other.key'));
    const checks = checksOf({ database: db, masterKey: other, config });
    expect(await answerOf(checks, '/health/ready')).toMatchObject({ status: 503 });
    expect(await answerOf(checksOf({ database: db, masterKey, config }), '/health/ready')).toEqual({
      status: 200,
      body: '{"status":"ok"}',
      cache: 'no-store',
    });
  });

  it('is not ready when a migration is missing, the disk is gone or the database is away', async () => {
    const owner = new pg.Client(database.ownerOptions);
    await owner.connect();
    await owner.query('set role lantaarn_owner');
    const newest = (change: string) =>
      owner.query(
        `update lantaarn_migrations set number = ${change} where number = (select max(number) from lantaarn_migrations)`,
      );
    await newest('number + 1000');
    expect(await failing(), 'a newer version goes before').toEqual([]);
    await newest('1000 - number');
    expect(await failing()).toEqual(['migrations']);
    await owner.query('update lantaarn_migrations set number = -number where number < 0');
    await owner.end();
    const nowhere = checksOf({ database: db, masterKey, config: { ...config, home: join(home, 'gone') } });
    expect(
      await nowhere
        .find(({ name }) => name === 'disk')
        ?.holds()
        .catch(() => false),
    ).toBe(false);
    const pool = new pg.Pool({ ...database.appOptions, database: 'not_there' });
    const away = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
    expect(await answerOf(checksOf({ database: away, masterKey, config }), '/health/ready')).toEqual({
      status: 503,
      body: '{"status":"unavailable"}',
      cache: 'no-store',
    });
    await away.destroy();
  });

  it('tells the log once what went wrong and once that it is over, and asks once for many questions', async () => {
    events.length = 0;
    let asked = 0;
    const answers = [false, true];
    const check: Check = { name: 'database', holds: async () => answers[asked++] ?? true };
    const routes = healthRoutes([check], log);
    const burst = await Promise.all(Array.from({ length: 50 }, () => routes.request('/health/ready')));
    expect(burst.map(({ status }) => status)).toEqual(Array(50).fill(503));
    expect(asked).toBe(1);
    await expect
      .poll(async () => (await routes.request('/health/ready')).status, { timeout: 5000 })
      .toBe(200);
    expect(events).toEqual(['not-ready-database', 'ready-again-database']);
  });
});
