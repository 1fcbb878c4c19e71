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

/** Limits of an interval, or why there are none. */
export type Limits =
  | { readonly status: 'ok'; readonly limits: readonly number[] }
  | { readonly status: 'none'; readonly why: 'one-sided' | 'degenerate' | 'too-many-failed' };

/** More replicates without an estimate than this share, and there is no interval. */
export const MOST_FAILED = 0.05;

/** Bias-corrected and accelerated limits at these levels, with guards: the reason when there are none. */
export function bcaLimits(
  estimate: number,
  replicates: readonly number[],
  acceleration: number,
  levels: readonly number[],
): Limits {
  const finite = replicates.filter(Number.isFinite).sort((one, other) => one - other);
  if (finite.length < replicates.length * (1 - MOST_FAILED))
    return { status: 'none', why: 'too-many-failed' };
  const below = finite.filter((value) => value < estimate).length / finite.length;
  const z0 = normalQuantile(below);
  // Every replicate on one side: the correction is infinite and says nothing.
  if (!Number.isFinite(z0)) return { status: 'none', why: 'one-sided' };
  const limits: number[] = [];
  for (const level of levels) {
    const z = z0 + normalQuantile(level);
    const denominator = 1 - acceleration * z;
    if (!(denominator > 0)) return { status: 'none', why: 'degenerate' };
    limits.push(quantile(finite, normalCdf(z0 + z / denominator)));
  }
  return { status: 'ok', limits };
}

/** Plain percentile limits, beside the others: they show what the correction hides. */
export function percentileLimits(replicates: readonly number[], levels: readonly number[]): Limits {
  const finite = replicates.filter(Number.isFinite).sort((one, other) => one - other);
  if (finite.length < replicates.length * (1 - MOST_FAILED))
    return { status: 'none', why: 'too-many-failed' };
  return { status: 'ok', limits: levels.map((level) => quantile(finite, level)) };
}
