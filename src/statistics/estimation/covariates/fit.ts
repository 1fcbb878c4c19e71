import { logGamma } from '../../numbers/gamma.ts';
import { sumOverSubsets } from '../capture-table.ts';
import { type Existence, existenceOf } from '../existence.ts';
import { type Fit, fitModel, tabulate } from '../fit.ts';
import { type CovariateBoundary, type CovariateModel, covariateBoundary, parametersOf } from './model.ts';
import { type CovariateTable, cellsOf, type Layout, layoutOf, peopleIn } from './table.ts';

/** People of one combination of covariates. */
export interface Stratum {
  /** Index of the level of each covariate. */
  readonly levels: readonly number[];
  /** People seen; with covariates that are partly missing the expected number, a fraction. */
  readonly observed: number;
  /** Estimate of people on no list. */
  readonly hidden: number;
}

/** A fitted log-linear model with covariates. */
export interface CovariateFit {
  readonly model: CovariateModel;
  /** People seen and the hidden ones of all strata: the strata add up to it. */
  readonly estimate: number;
  readonly strata: readonly Stratum[];
  /** All parameters, those at minus infinity too. */
  readonly parameters: number;
  /** Of what was seen: a row with covariates missing has the sum of the means of its cells. */
  readonly logLikelihood: number;
  readonly bic: number;
  /** Rounds of EM; 0 when nothing is missing. */
  readonly rounds: number;
}

/** A fit, or why there is none. */
export type CovariateOutcome =
  | { readonly status: 'ok'; readonly fit: CovariateFit }
  | { readonly status: 'no-estimate'; readonly why: Exclude<Existence, 'fine'> | 'not-converged' };

const MOST_ROUNDS = 5_000;
/** EM stops when the total changes by less than this share in a round. */
const STILL = 1e-10;
/** Fewer people than this in a cell after EM are none: the estimate runs to the boundary. */
const NOBODY = 1e-6;

/**
 * Fits a log-linear model with covariates by maximum likelihood; each stratum has a hidden cell of its own, and the
 * total is their sum. Covariates that are missing for some people are filled in by the EM algorithm (Dempster, Laird and
 * Rubin 1977; for capture-recapture Zwane and van der Heijden 2007), on the assumption that whether they are missing
 * depends on nothing that was not seen: E spreads people over the cells they may be in, in proportion to the fitted
 * means; M fits. The model is checked before and after, since EM may end where cells are empty. Source: statistics 2.11.
 */
export function fitCovariates(table: CovariateTable, model: CovariateModel): CovariateOutcome {
  const layout = layoutOf(table);
  const rows = table.rows
    .filter(({ count }) => count > 0)
    .map((row): Placed => ({ count: row.count, cells: cellsOf(layout, row) }));
  const first = fitChecked(layout, model, spread(layout, rows, null));
  if (first.status !== 'ok' || rows.every(({ cells }) => cells.length === 1))
    return finished(table, layout, model, rows, first, 0);
  let { fit } = first;
  let rounds = 0;
  for (let change = 1; change > STILL && rounds < MOST_ROUNDS; rounds += 1) {
    const counts = spread(layout, rows, fit.means);
    const next = fitModel(tabulate(counts), first.boundary, fit.coefficients);
    if (next === null) return { status: 'no-estimate', why: 'no-maximum' };
    change = Math.abs(hiddenOf(layout, first.boundary, next) / hiddenOf(layout, first.boundary, fit) - 1);
    fit = next;
  }
  if (rounds === MOST_ROUNDS) return { status: 'no-estimate', why: 'not-converged' };
  const settled = spread(layout, rows, fit.means).map((count) => (count < NOBODY ? 0 : count));
  return finished(table, layout, model, rows, fitChecked(layout, model, settled), rounds);
}

/** People and the cells in which they may be. */
interface Placed {
  readonly count: number;
  readonly cells: readonly number[];
}

/** People over the cells they may be in: in proportion to the means, or evenly when there are none yet. */
function spread({ size }: Layout, rows: readonly Placed[], means: Float64Array | null): Float64Array {
  const counts = new Float64Array(size);
  for (const { count, cells } of rows) {
    const weightOf = (cell: number): number => (means === null ? 1 : (means[cell] as number));
    const sum = cells.reduce((total, cell) => total + weightOf(cell), 0);
    for (const cell of cells) counts[cell] = (counts[cell] as number) + (count * weightOf(cell)) / sum;
  }
  return counts;
}

type Checked =
  | {
      readonly status: 'ok';
      readonly counts: Float64Array;
      readonly boundary: CovariateBoundary;
      readonly fit: Fit;
    }
  | { readonly status: 'no-estimate'; readonly why: Exclude<Existence, 'fine'> };

function fitChecked(layout: Layout, model: CovariateModel, counts: Float64Array): Checked {
  const boundary = covariateBoundary(layout, model, counts);
  if (!boundary.identifiable) return { status: 'no-estimate', why: 'not-identifiable' };
  const existence = existenceOf(counts, boundary);
  if (existence !== 'fine') return { status: 'no-estimate', why: existence };
  const fit = fitModel(tabulate(counts), boundary);
  return fit === null
    ? { status: 'no-estimate', why: 'no-maximum' }
    : { status: 'ok', counts, boundary, fit };
}

/** For each stratum that has anybody: the mean of its hidden cell. */
function hiddenMeans(
  layout: Layout,
  { terms, strata }: CovariateBoundary,
  { coefficients }: Fit,
): Float64Array {
  const sums = new Float64Array(layout.size);
  for (const [at, term] of terms.entries()) sums[term] = coefficients[at] as number;
  sumOverSubsets(sums);
  return Float64Array.from(strata, (stratum) => Math.exp(sums[stratum] as number));
}

const hiddenOf = (layout: Layout, boundary: CovariateBoundary, fit: Fit): number =>
  hiddenMeans(layout, boundary, fit).reduce((sum, hidden) => sum + hidden, 0);

function finished(
  table: CovariateTable,
  layout: Layout,
  model: CovariateModel,
  rows: readonly Placed[],
  checked: Checked,
  rounds: number,
): CovariateOutcome {
  if (checked.status !== 'ok') return checked;
  const { counts, boundary, fit } = checked;
  const hidden = hiddenMeans(layout, boundary, fit);
  const people = peopleIn(table);
  const parameters = parametersOf(layout, model).length;
  const logLikelihood = logLikelihoodOf(rows, fit.means);
  return {
    status: 'ok',
    fit: {
      model,
      estimate: people + hidden.reduce((sum, value) => sum + value, 0),
      strata: strataOf(
        table,
        layout,
        counts,
        new Map(boundary.strata.map((bits, at) => [bits, hidden[at] ?? 0])),
      ),
      parameters,
      logLikelihood,
      bic: parameters * Math.log(people) - 2 * logLikelihood,
      rounds,
    },
  };
}

/** Poisson likelihood of the rows, each with the sum of the means of its cells. */
function logLikelihoodOf(rows: readonly Placed[], means: Float64Array): number {
  let sum = 0;
  for (const { count, cells } of rows) {
    const mean = cells.reduce((total, cell) => total + (means[cell] as number), 0);
    sum += count * Math.log(mean) - logGamma(count + 1);
  }
  return sum - means.reduce((total, mean) => total + mean, 0);
}

function strataOf(
  { covariates }: CovariateTable,
  layout: Layout,
  counts: Float64Array,
  hidden: ReadonlyMap<number, number>,
): Stratum[] {
  const all = layout.size - 1 - layout.listBits;
  const seen = new Map<number, number>();
  for (const [cell, count] of counts.entries())
    if (count > 0) seen.set(cell & all, (seen.get(cell & all) ?? 0) + count);
  return layout.strata.map((bits) => ({
    levels: covariates.map((_, at) => levelOf(layout, at, bits)),
    observed: seen.get(bits) ?? 0,
    hidden: hidden.get(bits) ?? 0,
  }));
}

/** Which level of a covariate a cell has: the first when none of its bits is set. */
function levelOf({ levelBits }: Layout, covariate: number, cell: number): number {
  const bits = levelBits[covariate] ?? [];
  return Math.max(
    0,
    bits.findIndex((bit) => bit !== 0 && (cell & bit) !== 0),
  );
}
