import {
  accelerationOf,
  bcaLevels,
  type Jackknifed,
  type NoInterval,
  sortedFinite,
} from '../estimation/bca.ts';
import { quantile } from '../numbers/quantile.ts';

/** Lower and upper limit. */
export type Interval = readonly [low: number, high: number];

/** Limits of one kind. */
export interface LimitSet {
  readonly interval80: Interval;
  readonly interval95: Interval;
  /** For either limit of the 95% interval: where it could lie with other chance (95%, by order statistics). */
  readonly error95: readonly [Interval, Interval];
}

/** Both kinds of limits from the replicates of a bootstrap. Null comes with its reason. */
export interface Intervals {
  /** Bias-corrected and accelerated (Efron 1987). */
  readonly bca: LimitSet | null;
  /** Plain percentiles: they show what the correction hides. */
  readonly percentile: LimitSet | null;
  readonly whyNoBca: NoInterval | null;
  readonly whyNoPercentile: NoInterval | null;
  readonly replicates: number;
  /** Replicates without an estimate. */
  readonly failed: number;
}

/** Fewer replicates say too little about the tails. */
export const FEWEST_REPLICATES = 1000;

const LEVELS = [0.025, 0.1, 0.9, 0.975] as const;

/**
 * Limits at 80 and 95% from the replicates of an estimate, with the guards of statistics 2.7: at least 1,000
 * replicates, at most 5% of them without an estimate, no infinite correction.
 */
export function intervalsOf(
  estimate: number,
  replicates: Float64Array,
  jackknifed: readonly Jackknifed[],
): Intervals {
  const failed = replicates.length - replicates.filter(Number.isFinite).length;
  const finite = sortedFinite(replicates);
  if (finite === null || replicates.length < FEWEST_REPLICATES) {
    const why = finite === null ? 'too-many-failed' : 'too-few-replicates';
    const none = { bca: null, percentile: null, whyNoBca: why, whyNoPercentile: why } as const;
    return { ...none, replicates: replicates.length, failed };
  }
  const corrected = bcaLevels(estimate, finite, accelerationOf(jackknifed), LEVELS);
  const refused = typeof corrected === 'string';
  return {
    bca: refused ? null : limitSet(finite, corrected),
    percentile: limitSet(finite, LEVELS),
    whyNoBca: refused ? corrected : null,
    whyNoPercentile: null,
    replicates: replicates.length,
    failed,
  };
}

function limitSet(finite: Float64Array, levels: readonly number[]): LimitSet {
  const [low95 = 0, low80 = 0, high80 = 1, high95 = 1] = levels;
  return {
    interval80: [quantile(finite, low80), quantile(finite, high80)],
    interval95: [quantile(finite, low95), quantile(finite, high95)],
    error95: [monteCarloError(finite, low95), monteCarloError(finite, high95)],
  };
}

/**
 * Where a quantile of infinitely many replicates lies (95%): how many of B replicates fall below it is binomial, so
 * that two order statistics hold it whatever the distribution. Source: statistics 2.7.
 */
export function monteCarloError(finite: Float64Array, level: number): Interval {
  const half = 1.96 * Math.sqrt((level * (1 - level)) / finite.length);
  return [quantile(finite, Math.max(0, level - half)), quantile(finite, Math.min(1, level + half))];
}

/** One recipe's replicates of a run that gave several numbers a replicate. */
export function columnOf(estimates: Float64Array, width: number, column: number): Float64Array {
  const values = new Float64Array(estimates.length / width);
  for (let at = 0; at < values.length; at += 1) values[at] = estimates[at * width + column] as number;
  return values;
}
