import { statfs } from 'node:fs/promises';
import { Hono } from 'hono';
import { type Kysely, sql } from 'kysely';
import type { House } from './house.ts';
import type { Log } from './log.ts';
import { migrationsPresent } from './migrations-present.ts';
import type { Database } from './postgres/database-types.generated.ts';
import { keyFingerprint, type MasterKey } from './sealing/master-key.ts';

/** One thing that must be in order to serve people. */
export interface Check {
  /** For the log; outsiders are not told which one fails. Lower case with dashes. */
  readonly name: string;
  /** True when in order. Throwing counts as false. */
  readonly holds: () => Promise<boolean>;
}

/** Below this many free bytes the database may stop writing at any moment. */
export const LOWEST_DISK = 200 * 1024 * 1024;

const PATIENCE_MS = 2000;
const REMEMBER_MS = 1000;

/**
 * `/health/live`: the process answers. `/health/ready`: it can serve people: 200 or 503. The answer is one
 * word, for a load balancer; what is wrong stands in the log and in `lantaarn doctor`.
 */
export function healthRoutes(checks: readonly Check[], log: Log): Hono {
  const ready = remembering(checks, log);
  const routes = new Hono();
  routes.use('/health/*', async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
  });
  routes.get('/health/live', (context) => context.json({ status: 'ok' }));
  routes.get('/health/ready', async (context) =>
    (await ready()) ? context.json({ status: 'ok' }) : context.json({ status: 'unavailable' }, 503),
  );
  return routes;
}

/** Asks the checks at most once a second, however often the question comes, and logs what changed. */
function remembering(checks: readonly Check[], log: Log): () => Promise<boolean> {
  const failing = new Set<string>();
  let last: { readonly at: number; readonly answer: Promise<boolean> } | null = null;
  const ask = async (): Promise<boolean> => {
    const answers = await Promise.all(checks.map(holdsInTime));
    for (const [at, { name }] of checks.entries()) {
      if (answers[at] && failing.delete(name)) log.info(`ready-again-${name}`);
      else if (!answers[at] && !failing.has(name)) {
        failing.add(name);
        log.warn(`not-ready-${name}`);
      }
    }
    return answers.every(Boolean);
  };
  return () => {
    const now = performance.now();
    if (last === null || now - last.at > REMEMBER_MS) last = { at: now, answer: ask() };
    return last.answer;
  };
}

async function holdsInTime({ holds }: Check): Promise<boolean> {
  const late = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => late.resolve(false), PATIENCE_MS);
  try {
    return await Promise.race([holds(), late.promise]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** What a house needs: its database, the key that belongs to it, all migrations, and room on the disk. */
export function checksOf(house: Pick<House, 'database' | 'masterKey' | 'config'>): readonly Check[] {
  const { database, masterKey, config } = house;
  return [
    { name: 'database', holds: async () => (await sql`select 1`.execute(database)).rows.length === 1 },
    { name: 'key', holds: () => keyBelongs(database, masterKey) },
    { name: 'migrations', holds: () => migrated(database) },
    { name: 'disk', holds: () => roomLeft(config.home) },
  ];
}

async function keyBelongs(database: Kysely<Database>, masterKey: MasterKey): Promise<boolean> {
  const row = await database.selectFrom('installation').select('key_fingerprint').executeTakeFirst();
  return row?.key_fingerprint.equals(keyFingerprint(masterKey)) ?? false;
}

async function migrated(database: Kysely<Database>): Promise<boolean> {
  const found = await sql<{
    number: number | null;
  }>`select max(number) as number from lantaarn_migrations`.execute(database);
  // A newer version may have gone before while several processes are replaced one by one: it leaves this one working.
  return Number(found.rows[0]?.number ?? 0) >= (migrationsPresent().at(-1) ?? 0);
}

async function roomLeft(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize > LOWEST_DISK;
}
