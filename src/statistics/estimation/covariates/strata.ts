import { type Limits, percentileLimits } from '../bca.ts';
import { resampler } from '../resample.ts';
import type { CovariateOutcome, Stratum } from './fit.ts';
import { type CovariateTable, layoutOf } from './table.ts';

/** Tables of the same people with replacement; replicate number `at` is the same for the same seed. */
export function rowResampler(table: CovariateTable, seed: number): (at: number) => CovariateTable {
  const drawn = resampler(
    Float64Array.from(table.rows, ({ count }) => count),
    seed,
  );
  return (at) => {
    const counts = drawn.replicate(at);
    return { ...table, rows: table.rows.map((row, index) => ({ ...row, count: counts[index] ?? 0 })) };
  };
}

/** Percentile limits of the total and of each stratum, from one and the same replicates. */
export interface StrataLimits {
  readonly total: Limits;
  /** In the order of the strata of a fit. */
  readonly strata: readonly Limits[];
  /** Replicates without an estimate. */
  readonly failed: number;
}

/**
 * Bootstraps the strata: each replicate is fitted anew by `estimateOf` (which chooses its model anew, or does not), so
 * that within a replicate the strata add up to the total. Limits do not add up: those of a stratum are wider than its
 * share.
 */
export function bootstrapStrata(
  table: CovariateTable,
  estimateOf: (table: CovariateTable) => CovariateOutcome,
  {
    seed,
    replicates,
    levels,
  }: { readonly seed: number; readonly replicates: number; readonly levels: readonly number[] },
): StrataLimits {
  const draw = rowResampler(table, seed);
  const totals: number[] = [];
  const strata = layoutOf(table).strata.map((): number[] => []);
  for (let at = 0; at < replicates; at += 1) {
    const found = estimateOf(draw(at));
    const fit = found.status === 'ok' ? found.fit : null;
    totals.push(fit?.estimate ?? Number.NaN);
    for (const [index, values] of strata.entries()) {
      const stratum = fit?.strata[index];
      values.push(stratum === undefined ? Number.NaN : stratum.observed + stratum.hidden);
    }
  }
  return {
    total: percentileLimits(totals, levels),
    strata: strata.map((values) => percentileLimits(values, levels)),
    failed: totals.filter(Number.isNaN).length,
  };
}

/**
 * Brings strata to a total that was found in another way: hidden people change in proportion, people who were seen
 * stay. Throws when the total is less than the people seen, or nobody is hidden to take the rest.
 */
export function benchmarked(strata: readonly Stratum[], total: number): Stratum[] {
  const seen = strata.reduce((sum, { observed }) => sum + observed, 0);
  const hidden = strata.reduce((sum, stratum) => sum + stratum.hidden, 0);
  // People of strata whose covariates were filled in are fractions: their sum may differ in the last digit.
  if (total < seen * (1 - 1e-9)) throw new RangeError('a total is at least the people who were seen');
  if (hidden === 0 && total > seen * (1 + 1e-9)) throw new RangeError('nobody is hidden in any stratum');
  const factor = hidden === 0 ? 1 : Math.max(0, total - seen) / hidden;
  return strata.map((stratum) => ({ ...stratum, hidden: stratum.hidden * factor }));
}
