import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createTestDatabase } from '../../../test/database.ts';
import { newId, type SignalId } from '../ids.ts';
import { createLog } from '../log.ts';
import type { Database } from '../postgres/database-types.generated.ts';
import { openKysely, openPool } from '../postgres/index.ts';
import { doomedJob } from './doomed-job.fixture.ts';
import { installJobs } from './install.ts';
import { type AnyJob, defineJob } from './job.ts';
import { type Jobs, openJobs } from './jobs.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let pool: pg.Pool;
let db: Kysely<Database>;
const lines: string[] = [];
const log = createLog(undefined, (line) => lines.push(line));

/** What the jobs of these tests work with: each run is handed over. */
type Ground = (run: { id: string; number: number }) => Promise<void>;

const signalJob = (name: string, limit = 2) =>
  defineJob<{ signalId: string }, Ground>({
    name: `jobs.${name}`,
    input: z.object({ signalId: z.uuid() }),
    retry: { limit, delaySeconds: 1, maxDelaySeconds: 2 },
    concurrency: 4,
    run: (ground, { signalId }, { number }) => ground({ id: signalId, number }),
  });

beforeAll(async () => {
  database = await createTestDatabase();
  await installJobs(database.ownerOptions);
  pool = openPool(database.appOptions);
  db = openKysely(pool);
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

const opened: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((jobs) => jobs.stop()));
  lines.length = 0;
});

async function open<G>(jobs: readonly AnyJob<G>[], own: pg.Pool = pool): Promise<Jobs<G>> {
  const queue = await openJobs<G>({ pool: own, log, jobs, pollSeconds: 0.5, superviseSeconds: 1 });
  opened.push(queue);
  return queue;
}

const until = (holds: () => void | Promise<void>) => vi.waitFor(holds, { timeout: 25_000, interval: 50 });

describe('the queue', () => {
  it('does what was asked in a committed transaction, and nothing of one that was rolled back', async () => {
    const job = signalJob('committed');
    const queue = await open([job]);
    const [kept, lost] = [newId<SignalId>(), newId<SignalId>()];
    await db.transaction().execute((trx) => queue.enqueue(trx, job, { signalId: kept }));
    await expect(
      db.transaction().execute(async (trx) => {
        await queue.enqueue(trx, job, { signalId: lost });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    const left = await sql<{ data: unknown }>`select data from pgboss.job where name = ${job.name}`.execute(
      db,
    );
    expect(left.rows).toEqual([{ data: { signalId: kept } }]);
    const done: string[] = [];
    await queue.startWorkers(async ({ id }) => {
      done.push(id);
    });
    await until(() => expect(done).toEqual([kept]));
  });

  it('does one with the same key once while it waits, and not before its time', async () => {
    const job = signalJob('keyed');
    const queue = await open([job]);
    const key = { singletonKey: newId<SignalId>(), startAfter: new Date(Date.now() + 3_600_000) };
    const signalId = newId<SignalId>();
    expect(await queue.enqueue(db, job, { signalId }, key)).not.toBeNull();
    expect(await queue.enqueue(db, job, { signalId }, key)).toBeNull();
    expect(await queue.enqueue(db, job, { signalId })).not.toBeNull();
    expect(await queue.enqueue(db, job, { signalId })).not.toBeNull();
    let count = 0;
    await queue.startWorkers(async () => {
      count += 1;
    });
    await until(() => expect(count).toBe(2));
    const waiting =
      await sql`select 1 from pgboss.job where name = ${job.name} and state = 'created'`.execute(db);
    expect(waiting.rows).toHaveLength(1);
  });

  it('tries again with growing waits, keeps what stays wrong, and does it when an administrator says so', async () => {
    const job = signalJob('failing');
    const queue = await open([job]);
    const signalId = newId<SignalId>();
    const starts: number[] = [];
    let broken = true;
    await queue.enqueue(db, job, { signalId });
    await queue.startWorkers(async ({ number }) => {
      const row = await sql<{
        at: Date;
      }>`select start_after as at from pgboss.job where name = ${job.name}`.execute(db);
      starts.push(row.rows[0]?.at.getTime() ?? 0);
      if (broken) throw new RangeError(`secret of ${signalId} in attempt ${number}`);
    });
    await until(async () => expect(await queue.deadLetters()).toHaveLength(1));
    expect(starts).toHaveLength(3);
    const [first = 0, second = 0, third = 0] = starts;
    expect(second - first).toBeGreaterThanOrEqual(500);
    expect(third - second).toBeGreaterThanOrEqual(1000);

    const [dead] = await queue.deadLetters();
    expect(dead).toMatchObject({ job: job.name, input: { signalId }, attempts: 3, errorName: 'RangeError' });
    const stored = await sql<{
      all: string;
    }>`select string_agg(j::text, ' ') as all from pgboss.job j`.execute(db);
    expect(stored.rows[0]?.all).toContain('RangeError');
    expect(stored.rows[0]?.all).not.toContain('secret');
    expect(lines.join()).not.toContain('secret');
    expect(lines.map((line) => JSON.parse(line).outcome)).toEqual(['retry', 'retry', 'dead-letter']);

    broken = false;
    expect(await queue.retryDeadLetter(newId<SignalId>())).toBe(false);
    expect(await queue.retryDeadLetter('x')).toBe(false);
    expect(await queue.retryDeadLetter(dead?.id ?? '')).toBe(true);
    await until(() => expect(starts).toHaveLength(4));
    await until(async () => expect(await queue.deadLetters()).toEqual([]));
  });

  it('throws a dead letter away when told to', async () => {
    const job = signalJob('dropped', 0);
    const queue = await open([job]);
    await queue.enqueue(db, job, { signalId: newId<SignalId>() });
    await queue.startWorkers(async () => {
      throw new Error('no');
    });
    await until(async () => expect(await queue.deadLetters()).toHaveLength(1));
    const id = (await queue.deadLetters())[0]?.id ?? '';
    expect(await queue.dropDeadLetter(id)).toBe(true);
    expect(await queue.dropDeadLetter(id)).toBe(false);
    expect(await queue.deadLetters()).toEqual([]);
  });

  it('does a job again when the process that did it was killed', async () => {
    const signalId = newId<SignalId>();
    const queue = await open([doomedJob]);
    await queue.enqueue(db, doomedJob, { signalId });
    const program = join(import.meta.dirname, 'doomed-worker.fixture.ts');
    const worker = spawn(process.execPath, [program, JSON.stringify(database.appOptions)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(worker.stdout, 'data');
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    let runs = 0;
    await queue.startWorkers(async () => {
      runs += 1;
    });
    await until(() => expect(runs).toBe(1));
  });

  it('goes on when the database has thrown out its connections', async () => {
    const job = signalJob('survivor');
    const queue = await open([job]);
    const done: string[] = [];
    await queue.startWorkers(async ({ id }) => {
      done.push(id);
    });
    const admin = new pg.Client(database.superOptions);
    await admin.connect();
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'lantaarn_app' and datname = current_database()`,
    );
    await admin.end();
    const signalId = newId<SignalId>();
    await until(() => queue.enqueue(db, job, { signalId }).then(() => undefined));
    await until(() => expect(done).toContain(signalId));
  });

  it('waits for a database that goes away while the workers start', async () => {
    const job = { ...signalJob('patient'), schedule: '0 3 * * *' };
    let failures = 3;
    const moody = openPool({ ...database.appOptions, max: 2 });
    const ask = moody.query.bind(moody);
    const queue = await open<Ground>([job], moody);
    Object.assign(moody, {
      query: (...asked: Parameters<typeof ask>) =>
        failures-- > 0
          ? Promise.reject(Object.assign(new Error('away'), { code: 'ECONNREFUSED' }))
          : ask(...asked),
    });
    const done: string[] = [];
    await queue.startWorkers(async ({ id }) => void done.push(id));
    expect(failures).toBeLessThanOrEqual(0);
    const signalId = newId<SignalId>();
    await queue.enqueue(db, job, { signalId });
    await until(() => expect(done).toContain(signalId));
    await opened.splice(0)[0]?.stop();
    await moody.end();
  });

  it('gives each job to one worker, however many there are', async () => {
    const job = signalJob('shared');
    const others = await Promise.all(
      [1, 2, 3].map(async () => {
        const own = openPool({ ...database.appOptions, max: 6 });
        return { own, queue: await open([job], own) };
      }),
    );
    const ids = Array.from({ length: 40 }, () => newId<SignalId>());
    for (const signalId of ids) await others[0]?.queue.enqueue(db, job, { signalId });
    const running = new Set<string>();
    const done: string[] = [];
    const busy = new Set<number>();
    await Promise.all(
      others.map(({ queue }, worker) =>
        queue.startWorkers(async ({ id }) => {
          expect(running.has(id)).toBe(false);
          running.add(id);
          busy.add(worker);
          await sql`select pg_sleep(0.01)`.execute(db);
          running.delete(id);
          done.push(id);
        }),
      ),
    );
    await until(() => expect([...done].sort()).toEqual([...ids].sort()));
    expect(busy.size).toBeGreaterThan(1);
    await Promise.all(opened.splice(0).map((queue) => queue.stop()));
    for (const { own } of others) await own.end();
  });

  it('keeps the schedules that are asked for, and lets go of the others', async () => {
    const nightly = {
      ...signalJob('nightly'),
      input: z.object({}),
      schedule: '15 6 * * 1-5',
    } as AnyJob<Ground>;
    const first = await open([nightly]);
    await first.startWorkers(async () => undefined);
    const rows = () =>
      sql`select name, cron, timezone from pgboss.schedule`.execute(db).then((found) => found.rows);
    expect(await rows()).toEqual([
      { name: 'jobs.nightly', cron: '15 6 * * 1-5', timezone: 'Europe/Amsterdam' },
    ]);
    const second = await open([signalJob('other')]);
    await second.startWorkers(async () => undefined);
    expect(await rows()).toEqual([]);
  });

  it('waits for what runs before it stops', async () => {
    const job = signalJob('slow');
    const queue = await open([job]);
    await queue.enqueue(db, job, { signalId: newId<SignalId>() });
    let state = 'waiting';
    await queue.startWorkers(async () => {
      state = 'running';
      await sql`select pg_sleep(0.7)`.execute(db);
      state = 'done';
    });
    await until(() => expect(state).toBe('running'));
    await queue.stop();
    expect(state).toBe('done');
  });
});

describe('the queue in the database', () => {
  it('lets the application change rows and nothing else', async () => {
    await expect(sql`create table pgboss.mine (id int)`.execute(db)).rejects.toThrow(/permission denied/);
    await expect(sql`alter table pgboss.job disable trigger all`.execute(db)).rejects.toThrow(
      /must be owner/,
    );
    await expect(sql`drop table pgboss.job`.execute(db)).rejects.toThrow(/must be owner/);
  });

  it('can be installed again, and by two at once', async () => {
    await Promise.all([installJobs(database.ownerOptions), installJobs(database.ownerOptions)]);
  });
});
