import { Worker } from 'node:worker_threads';
import { widthOf } from '../bootstrap/recipe.ts';
import {
  type Job,
  type Runner,
  type Running,
  roomFor,
  runHere,
  runningHere,
} from '../bootstrap/replicates.ts';

/** The worker beside this file: a source, or a bundle when this is one. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './replicates.worker.ts' : './replicates.worker.js',
  import.meta.url,
);

/** Parts that a job is cut into for each worker, so that none waits long for the last; and most replicates in one. */
const PARTS = 8;
const LARGEST_PART = 200;

/** Runs jobs on so many worker threads. The answer is the same as on one: see `Runner`. */
export const runInWorkers =
  (threads: number): Runner =>
  (job, running = {}) => {
    const size = Math.min(LARGEST_PART, Math.ceil((job.to - job.from) / (threads * PARTS)));
    const parts: Part[] = [];
    for (let from = job.from; from < job.to; from += size)
      parts.push({ from, to: Math.min(job.to, from + size) });
    return spread(job, parts, threads, running);
  };

async function spread(
  job: Job,
  parts: readonly Part[],
  threads: number,
  { progress, signal }: Running,
): Promise<Float64Array> {
  signal?.throwIfAborted();
  const estimates = roomFor(job);
  const waiting = [...parts];
  const workers = Array.from(
    { length: Math.min(threads, parts.length) },
    () => new Worker(WORKER, { workerData: job }),
  );
  let done = 0;
  const finished = (count: number): void => {
    done += count;
    progress?.(done);
  };
  const stop = Promise.withResolvers<never>();
  const onAbort = (): void => stop.reject(signal?.reason);
  signal?.addEventListener('abort', onAbort);
  try {
    const all = Promise.all(workers.map((worker) => work(worker, waiting, job, estimates, finished)));
    await Promise.race([all, stop.promise]);
  } finally {
    signal?.removeEventListener('abort', onAbort);
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return estimates;
}

interface Part {
  readonly from: number;
  readonly to: number;
}

/** Lets one worker do parts until none is waiting. */
function work(
  worker: Worker,
  waiting: Part[],
  job: Job,
  into: Float64Array,
  finished: (count: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = (): void => {
      const part = waiting.shift();
      if (part === undefined) resolve();
      else worker.postMessage(part);
    };
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('a worker stopped before its work was done')));
    worker.on('message', ({ from, estimates }: { from: number; estimates: Float64Array }) => {
      const width = widthOf(job.recipe);
      into.set(estimates, (from - job.from) * width);
      finished(estimates.length / width);
      next();
    });
    next();
  });
}

/** So many milliseconds of work show how long the rest will take: by then the code runs at its full speed. */
const TRIED = 250;

/** Starting workers costs some tenths of a second of processor time: less work than this, in milliseconds, stays here. */
const WORTH = 2000;

/** Runs a job on this thread when it is short, and the rest of it on so many worker threads when it is not. */
export const runWhereItPays =
  (threads: number): Runner =>
  async (job, running = {}) => {
    if (threads <= 1) return runHere(job, running);
    const estimates = roomFor(job);
    const here = runningHere(job, estimates);
    const started = performance.now();
    let each = 0;
    while (here.at < job.to && performance.now() - started < TRIED) {
      running.signal?.throwIfAborted();
      each = here.next();
      running.progress?.(here.at - job.from);
    }
    if (here.at === job.to) return estimates;
    const left = { ...job, from: here.at };
    const run = each * (left.to - left.from) < WORTH ? runHere : runInWorkers(threads);
    const done = here.at - job.from;
    const rest = await run(left, { ...running, progress: (more) => running.progress?.(done + more) });
    estimates.set(rest, done * widthOf(job.recipe));
    return estimates;
  };
