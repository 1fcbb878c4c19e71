import { normalCdf, normalQuantile } from '../numbers/normal.ts';
import { quantile } from '../numbers/quantile.ts';

/** An estimate with one person less from each history that was seen. */
export interface Jackknifed {
  /** People with this history. */
  readonly count: number;
  /** The estimate without one of them. */
  readonly estimate: number;
}

/** Acceleration of the BCa interval (Efron 1987), from the jackknife; 0 when nothing changes. */
export function accelerationOf(jackknife: readonly Jackknifed[]): number {
  const people = jackknife.reduce((sum, { count }) => sum + count, 0);
  const mean = jackknife.reduce((sum, { count, estimate }) => sum + count * estimate, 0) / people;
  let square = 0;
  let cube = 0;
  for (const { count, estimate } of jackknife) {
    const off = mean - estimate;
    square += count * off * off;
    cube += count * off * off * off;
  }
  return square === 0 ? 0 : cube / (6 * square ** 1.5);
}

/** Why there is no interval. */
export type NoInterval =
  /** Every replicate lies on one side of the estimate: the correction is infinite and says nothing. */
  | 'one-sided'
  /** The correction has no value at this level. */
  | 'degenerate'
  | 'too-many-failed'
  | 'too-few-replicates';

/** Limits of an interval, or why there are none. */
export type Limits =
  | { readonly status: 'ok'; readonly limits: readonly number[] }
  | { readonly status: 'none'; readonly why: NoInterval };

/** More replicates without an estimate than this share, and there is no interval. */
export const MOST_FAILED = 0.05;

/** Bias-corrected and accelerated limits at these levels, with guards: the reason when there are none. */
export function bcaLimits(
  estimate: number,
  replicates: ArrayLike<number>,
  acceleration: number,
  levels: readonly number[],
): Limits {
  const finite = sortedFinite(replicates);
  if (finite === null) return { status: 'none', why: 'too-many-failed' };
  const corrected = bcaLevels(estimate, finite, acceleration, levels);
  return typeof corrected === 'string' ? { status: 'none', why: corrected } : limitsAt(finite, corrected);
}

/** Plain percentile limits, beside the others: they show what the correction hides. */
export function percentileLimits(replicates: ArrayLike<number>, levels: readonly number[]): Limits {
  const finite = sortedFinite(replicates);
  return finite === null ? { status: 'none', why: 'too-many-failed' } : limitsAt(finite, levels);
}

/** Replicates with an estimate, rising; null when too many have none. */
export function sortedFinite(replicates: ArrayLike<number>): Float64Array | null {
  const finite = Float64Array.from(replicates).filter(Number.isFinite).sort();
  return finite.length === 0 || finite.length < replicates.length * (1 - MOST_FAILED) ? null : finite;
}

/** Closer than this, relatively, two estimates are one: it is rounding that tells them apart. */
const SAME = 1e-10;

/** The levels at which the replicates (`finite`, rising) give the corrected limits, or why there are none. */
export function bcaLevels(
  estimate: number,
  finite: Float64Array,
  acceleration: number,
  levels: readonly number[],
): readonly number[] | 'one-sided' | 'degenerate' {
  let below = 0;
  while (below < finite.length && (finite[below] as number) < estimate * (1 - SAME)) below += 1;
  const z0 = normalQuantile(below / finite.length);
  if (!Number.isFinite(z0)) return 'one-sided';
  const corrected: number[] = [];
  for (const level of levels) {
    const z = z0 + normalQuantile(level);
    const denominator = 1 - acceleration * z;
    if (!(denominator > 0)) return 'degenerate';
    corrected.push(normalCdf(z0 + z / denominator));
  }
  return corrected;
}

const limitsAt = (finite: Float64Array, levels: readonly number[]): Limits => ({
  status: 'ok',
  limits: levels.map((level) => quantile(finite, level)),
});
