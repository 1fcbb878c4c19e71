import { resampler } from '../estimation/resample.ts';
import { estimatorOf, type Recipe, widthOf } from './recipe.ts';

/** Which replicates of which table are to be estimated, and how. */
export interface Job {
  readonly counts: Float64Array;
  readonly recipe: Recipe;
  readonly seed: number;
  readonly replicates: number;
}

/** What a run over many replicates may be told, and tells. */
export interface Running {
  /** Told now and then how many replicates are done. */
  readonly progress?: ((done: number) => void) | undefined;
  /** Stops the run; it then rejects with the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Makes the replicates of a job and gives the estimates: `widthOf(recipe)` numbers a replicate, NaN where there is
 * none. Replicate i depends on the seed and on i only, so that every runner gives the same.
 */
export type Runner = (job: Job, running?: Running) => Promise<Float64Array>;

/** Estimates of the replicates from `from` up to, not including, `to`. */
export function estimateReplicates(job: Job, from: number, to: number): Float64Array {
  const width = widthOf(job.recipe);
  const estimates = new Float64Array((to - from) * width);
  const { replicate } = resampler(job.counts, job.seed);
  const estimate = estimatorOf(job.recipe, job.counts.length);
  const table = new Float64Array(job.counts.length);
  for (let at = from; at < to; at += 1) estimate(replicate(at, table), estimates, (at - from) * width);
  return estimates;
}

/** About so many milliseconds between two looks at the signal. */
const PAUSE = 25;

/** Runs a job on this thread, and lets go of it now and then. */
export const runHere: Runner = async (job, { progress, signal } = {}) => {
  const width = widthOf(job.recipe);
  const estimates = new Float64Array(job.replicates * width);
  let chunk = 20;
  for (let from = 0; from < job.replicates; ) {
    signal?.throwIfAborted();
    const started = performance.now();
    const to = Math.min(job.replicates, from + chunk);
    estimates.set(estimateReplicates(job, from, to), from * width);
    progress?.(to);
    from = to;
    if (performance.now() - started < PAUSE) chunk *= 2;
    await new Promise((resolve) => setTimeout(resolve));
  }
  signal?.throwIfAborted();
  return estimates;
};
