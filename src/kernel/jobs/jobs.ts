import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import { fromKysely, type JobResult, type JobWithMetadata, PgBoss } from 'pg-boss';
import type { House } from '../house.ts';
import { isUuid } from '../ids.ts';
import type { Log } from '../log.ts';
import type { Database } from '../postgres/database-types.generated.ts';
import { isUnavailable } from '../postgres/index.ts';
import { type DeadLetter, deadLetterOf } from './dead-letter.ts';
import { JOBS_SCHEMA } from './install.ts';
import { type AnyJob, type Job, queueable } from './job.ts';

const DEAD_LETTERS = 'dead-letters';
const DAY = 86_400;

export interface EnqueueOptions {
  /** Of the same job with the same key, only one waits at a time. Ids and codes only. */
  readonly singletonKey?: string;
  /** Not before this instant. */
  readonly startAfter?: Date;
}

/** The queue of this house: on the same database, so that an act and the work that follows from it are one. */
export interface Jobs<Ground = House> {
  /**
   * Asks for a job in the transaction of `db`: committed with it, gone with it. Gives the id, or null when
   * one with the same `singletonKey` is waiting already. Throws when the input holds more than ids and codes.
   */
  enqueue<Input>(
    db: Kysely<Database>,
    job: Job<Input, Ground>,
    input: Input,
    options?: EnqueueOptions,
  ): Promise<string | null>;
  /** Starts doing jobs, and takes over the schedules. Once a process. While the database is away it waits for it. */
  startWorkers(ground: Ground): Promise<void>;
  /** Work that failed its last attempt, oldest first, at most `limit` (100). */
  deadLetters(limit?: number): Promise<readonly DeadLetter[]>;
  /** Puts a dead letter back in its queue with fresh attempts. False when it is not there. */
  retryDeadLetter(id: string): Promise<boolean>;
  /** Throws a dead letter away. False when it is not there. */
  dropDeadLetter(id: string): Promise<boolean>;
  /** Takes no new work, waits for what runs (at most ten seconds), leaves the pool open. */
  stop(): Promise<void>;
}

export interface JobsOptions<Ground> {
  /** As lantaarn_app; not closed by `stop`. */
  readonly pool: pg.Pool;
  readonly log: Log;
  /** Every job there is. */
  readonly jobs: readonly AnyJob<Ground>[];
  /** Seconds between two looks at a queue, 0.5 or more. */
  readonly pollSeconds?: number;
  /** Seconds between two looks for lost runs, 1 or more. */
  readonly superviseSeconds?: number;
}

/**
 * Opens the queue; `installJobs` must have been run. Fails when the database is away or the tables are not
 * those of this version. Later errors of the database are logged and tried again.
 */
export async function openJobs<Ground = House>(options: JobsOptions<Ground>): Promise<Jobs<Ground>> {
  const { pool, log, jobs } = options;
  const every = options.superviseSeconds ?? 15;
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: JOBS_SCHEMA,
    migrate: false,
    createSchema: false,
    registerInstance: false,
    reindex: false,
    monitorVacuum: false,
    superviseIntervalSeconds: every,
    monitorIntervalSeconds: every,
  });
  tell(boss, log);
  await boss.start();
  await ensureQueues(boss, [DEAD_LETTER_QUEUE, ...jobs.map(queueOf)]);
  const stopping = new AbortController();
  return {
    enqueue: (db, job, input, { singletonKey, startAfter } = {}) =>
      boss.send(job.name, queueable(job, input), {
        db: fromKysely(db),
        // Without a key of its own a job must not keep others of its kind from waiting.
        singletonKey: singletonKey ?? randomUUID(),
        ...(startAfter ? { startAfter } : {}),
      }),
    startWorkers: (ground) => startWorkers(boss, ground, options, stopping.signal),
    deadLetters: async (limit = 100) => {
      const found = await boss.findJobs<object>(DEAD_LETTERS, { queued: true, limit });
      return found.map((one) => deadLetterOf(one));
    },
    retryDeadLetter: async (id) => isUuid(id) && (await boss.redrive(DEAD_LETTERS, { ids: [id] })) === 1,
    async dropDeadLetter(id) {
      if (!isUuid(id) || (await boss.findJobs(DEAD_LETTERS, { id })).length === 0) return false;
      await boss.deleteJob(DEAD_LETTERS, id);
      return true;
    },
    stop() {
      stopping.abort();
      return boss.stop({ graceful: true, timeout: 10_000, close: false });
    },
  };
}

const QUIET_MS = 10_000;

/** Every worker meets the same lost database every few seconds: one line in ten seconds is enough. */
function tell(boss: PgBoss, log: Log): void {
  let quietUntil = 0;
  const sometimes = (say: () => void): void => {
    if (Date.now() < quietUntil) return;
    quietUntil = Date.now() + QUIET_MS;
    say();
  };
  boss.on('error', (error) => sometimes(() => log.error('jobs-error', {}, error)));
  boss.on('warning', () => sometimes(() => log.warn('jobs-warning')));
}

type Queue = Parameters<PgBoss['createQueue']>[1] & { name: string };

const queueOf = (job: AnyJob<never>): Queue => ({
  name: job.name,
  // One waiting job a key; see `enqueue`.
  policy: 'short',
  retryLimit: job.retry.limit,
  retryDelay: job.retry.delaySeconds,
  retryBackoff: true,
  retryDelayMax: job.retry.maxDelaySeconds ?? 3600,
  expireInSeconds: job.expireSeconds ?? 300,
  deadLetter: DEAD_LETTERS,
  retentionSeconds: 90 * DAY,
  deleteAfterSeconds: DAY,
});

const DEAD_LETTER_QUEUE: Queue = {
  name: DEAD_LETTERS,
  policy: 'standard',
  retentionSeconds: 365 * DAY,
  deleteAfterSeconds: DAY,
};

/** Makes queues that are missing, the dead letters first, and changes those that were made otherwise. */
async function ensureQueues(boss: PgBoss, queues: readonly Queue[]): Promise<void> {
  const there = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]));
  for (const { name, policy, ...options } of queues) {
    const found = there.get(name);
    if (found === undefined) await boss.createQueue(name, { policy: policy ?? 'standard', ...options });
    else if (Object.entries(options).some(([option, value]) => found[option as keyof typeof found] !== value))
      await boss.updateQueue(name, options);
  }
}

async function startWorkers<Ground>(
  boss: PgBoss,
  ground: Ground,
  { jobs, log, pollSeconds = 2 }: JobsOptions<Ground>,
  stopping: AbortSignal,
): Promise<void> {
  for (const job of jobs) {
    const begin = () =>
      boss.work(
        job.name,
        {
          includeMetadata: true,
          perJobResults: true,
          batchSize: 1,
          localConcurrency: job.concurrency ?? 1,
          pollingIntervalSeconds: pollSeconds,
        },
        (found: JobWithMetadata[]) => Promise.all(found.map((one) => attempt(job, ground, one, log))),
      );
    await onceThere(begin, stopping);
  }
  await onceThere(() => keepSchedules(boss, jobs), stopping);
}

/** Takes a step again, twice a second, for as long as the database is away and nobody stops. */
async function onceThere(step: () => Promise<unknown>, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    try {
      await step();
      return;
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      await setTimeout(500);
    }
  }
}

/** One run. What went wrong is kept as name and code only: a message may hold what a person wrote. */
async function attempt<Ground>(
  job: AnyJob<Ground>,
  ground: Ground,
  found: JobWithMetadata,
  log: Log,
): Promise<JobResult> {
  const started = performance.now();
  const number = found.retryCount + 1;
  const fields = () => ({
    verb: job.name,
    jobId: found.id,
    attempt: number,
    ms: Math.round(performance.now() - started),
  });
  try {
    const input = job.input.parse(found.data ?? {});
    await job.run(ground, input, { jobId: found.id, number, signal: found.signal });
    log.info('job', { ...fields(), outcome: 'done' });
    return { id: found.id, status: 'completed' };
  } catch (error) {
    const outcome = found.retryCount >= found.retryLimit ? 'dead-letter' : 'retry';
    log.error('job', { ...fields(), outcome }, error);
    return {
      id: found.id,
      status: 'failed',
      output: { errorName: error instanceof Error ? error.name : 'unknown' },
    };
  }
}

async function keepSchedules(boss: PgBoss, jobs: readonly AnyJob<never>[]): Promise<void> {
  const wanted = jobs.flatMap((job) =>
    job.schedule === undefined ? [] : [{ name: job.name, cron: job.schedule }],
  );
  for (const { name } of await boss.getSchedules()) {
    if (!wanted.some((schedule) => schedule.name === name)) await boss.unschedule(name);
  }
  for (const { name, cron } of wanted) await boss.schedule(name, cron, {}, { tz: 'Europe/Amsterdam' });
}
