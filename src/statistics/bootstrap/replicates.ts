import { resampler } from '../estimation/resample.ts';
import { estimatorOf, type Recipe, widthOf } from './recipe.ts';

/** Which replicates of which table are to be estimated, and how. */
export interface Job {
  readonly counts: Float64Array;
  readonly recipe: Recipe;
  readonly seed: number;
  /** Number of the first replicate, and of the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** What a run over many replicates may be told, and tells. */
export interface Running {
  /** Told now and then how many replicates are done. */
  readonly progress?: ((done: number) => void) | undefined;
  /** Stops the run; it then rejects with the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
}

/** Estimates of a job that are still to be filled in: `widthOf(recipe)` a replicate. */
export const roomFor = ({ from, to, recipe }: Job): Float64Array =>
  new Float64Array((to - from) * widthOf(recipe));

/**
 * Makes the replicates of a job and gives the estimates: `widthOf(recipe)` numbers a replicate, NaN where there is
 * none. Replicate i depends on the seed and on i only, so that every runner gives the same.
 */
export type Runner = (job: Job, running?: Running) => Promise<Float64Array>;

/** Gives the estimates of the replicates from `from` up to, not including, `to`. */
export type Replicator = (from: number, to: number) => Float64Array;

/** The replicator of a job. It keeps its arrays from one call to the next. */
export function replicatorOf({ counts, seed, recipe }: Job): Replicator {
  const width = widthOf(recipe);
  const { replicate } = resampler(counts, seed);
  const estimate = estimatorOf(recipe, counts.length);
  const table = new Float64Array(counts.length);
  return (from, to) => {
    const estimates = new Float64Array((to - from) * width);
    for (let at = from; at < to; at += 1) estimate(replicate(at, table), estimates, (at - from) * width);
    return estimates;
  };
}

/** About so many milliseconds between two looks at the signal. */
const PAUSE = 25;

/** Runs a job on this thread, and lets go of it now and then. */
export const runHere: Runner = async (job, running = {}) => {
  const estimates = roomFor(job);
  const run = runningHere(job, estimates);
  while (run.at < job.to) {
    running.signal?.throwIfAborted();
    run.next();
    running.progress?.(run.at - job.from);
    await new Promise((resolve) => setTimeout(resolve));
  }
  running.signal?.throwIfAborted();
  return estimates;
};

/** A job on this thread, some replicates at a time: more as long as they take little. */
export interface RunningHere {
  /** The first replicate that is not made yet. */
  readonly at: number;
  /** Makes the next ones. Gives the milliseconds that one of them took. */
  next(): number;
}

export function runningHere(job: Job, into: Float64Array): RunningHere {
  const replicates = replicatorOf(job);
  let at = job.from;
  let chunk = 20;
  return {
    get at() {
      return at;
    },
    next() {
      const started = performance.now();
      const to = Math.min(job.to, at + chunk);
      into.set(replicates(at, to), (at - job.from) * widthOf(job.recipe));
      const taken = performance.now() - started;
      const each = taken / (to - at);
      if (taken < PAUSE) chunk *= 2;
      at = to;
      return each;
    },
  };
}
