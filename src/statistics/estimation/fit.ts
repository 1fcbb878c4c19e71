import { logFactorial } from '../numbers/gamma.ts';
import type { Boundary } from './boundary.ts';
import { observed, overlaps, sumOverSubsets, sumOverSupersets } from './capture-table.ts';
import { factorise, substitute } from './cholesky.ts';

/** A fitted Poisson log-linear model. */
export interface Fit {
  /** n + exp(intercept): observed people and the estimate of those on no list. */
  readonly estimate: number;
  /** One a term of the boundary, in its order. */
  readonly coefficients: Float64Array;
  /** Fitted mean of each history; 0 where it left the fit. */
  readonly means: Float64Array;
  /** Variance of the intercept, from the inverse information. */
  readonly interceptVariance: number;
  readonly deviance: number;
  readonly logLikelihood: number;
  readonly iterations: number;
}

const MOST_ITERATIONS = 200;
/** Newton stops when a step promises less than this of the deviance: the next would change the last digits only. */
const PRECISE = 1e-12;

/** What every fit of one table has in common. */
export interface Tabulated {
  /** People with each history. */
  readonly counts: Float64Array;
  /** People on all lists of a set: the sufficient statistics, also of a fit that histories have left. */
  readonly overlap: Float64Array;
  readonly people: number;
  /** Log-likelihood when every history has its own count as mean: no model does better. */
  readonly saturated: number;
}

export const tabulate = (counts: Float64Array): Tabulated => ({
  counts,
  overlap: overlaps(counts),
  people: observed(counts),
  saturated: saturatedOf(counts),
});

function saturatedOf(counts: Float64Array): number {
  let sum = 0;
  for (let at = 1; at < counts.length; at += 1) {
    const count = counts[at] as number;
    if (count > 0) sum += count * Math.log(count) - count - logFactorial(count);
  }
  return sum;
}

/**
 * Maximum likelihood by Newton's method, which for this model is iteratively reweighted least squares. Rows of the
 * design are 0/1, so that all sums over histories are sums over supersets: an iteration costs lists x 2^lists and
 * the factorisation. `start` are coefficients of a smaller model for the same terms in the same order; left out, it
 * starts as R does. `precision`, one a term, is that of a normal prior with mean 0: the fit is then the mode of the
 * posterior. Null when it does not converge; ask `existenceOf` first, then it does. Source: statistics 2.2.
 */
export function fitModel(
  table: Tabulated,
  boundary: Boundary,
  start?: Float64Array,
  precision?: Float64Array,
): Fit | null {
  const work = workspaceFor(table.counts.length, boundary.terms.length);
  if (start !== undefined) work.coefficients.set(start.subarray(0, boundary.terms.length));
  if (!climb(table, boundary, work, start !== undefined, precision)) return null;
  return resultOf(table, boundary, work, precision);
}

/**
 * As `fitModel`, but leaves what it found in a workspace: a bootstrap fits a hundred thousand models and keeps one
 * number of each. With `warm` it starts from the coefficients in the workspace. False when it does not converge.
 */
export function climb(
  table: Tabulated,
  boundary: Boundary,
  work: Workspace,
  warm: boolean,
  precision?: Float64Array,
): boolean {
  if (!warm && !startFrom(table.counts, boundary, work, precision)) return false;
  meansOf(boundary, work.coefficients, work.means);
  work.deviance = devianceOf(table.counts, boundary.kept, work.means) + penaltyOf(work, precision);
  for (let iteration = 1; iteration <= MOST_ITERATIONS; iteration += 1) {
    const decrement = newtonStep(table, boundary.terms, work, precision);
    if (Number.isNaN(decrement) || !stepDown(table.counts, boundary, work, precision)) return false;
    work.iterations = iteration;
    if (decrement <= PRECISE * (Math.abs(work.deviance) + 0.1)) return true;
  }
  return false;
}

/** What a fit works with, and what it leaves: arrays are filled anew by the next fit of as many histories. */
export interface Workspace {
  /** One a term of the boundary, in its order; what lies beyond means nothing. */
  readonly coefficients: Float64Array;
  /** Fitted mean of each history; 0 where it left the fit. */
  readonly means: Float64Array;
  readonly information: Float64Array;
  readonly step: Float64Array;
  readonly sums: Float64Array;
  /** Twice what the logarithm of the likelihood lacks of the saturated one; with a prior, that of the posterior. */
  deviance: number;
  iterations: number;
}

const workspaces = new Map<number, Workspace>();

/** The workspace for tables of so many histories, with room for so many terms. There is one: fits come one by one. */
export function workspaceFor(cells: number, terms: number): Workspace {
  const known = workspaces.get(cells);
  if (known !== undefined && known.step.length >= terms) return known;
  const made = newWorkspace(cells, terms + 8);
  workspaces.set(cells, made);
  return made;
}

const newWorkspace = (cells: number, terms: number): Workspace => ({
  coefficients: new Float64Array(terms),
  means: new Float64Array(cells),
  information: new Float64Array(terms * terms),
  step: new Float64Array(terms),
  sums: new Float64Array(cells),
  deviance: Number.NaN,
  iterations: 0,
});

/** Fills in the step; gives how much it promises (score times step), or NaN when the information is singular. */
function newtonStep(
  { overlap }: Tabulated,
  terms: readonly number[],
  work: Workspace,
  precision: Float64Array | undefined,
): number {
  const { coefficients, means, sums, information, step } = work;
  const size = terms.length;
  sums.set(means);
  sumOverSupersets(sums);
  informationOf(terms, sums, information);
  for (let at = 0; at < size; at += 1) {
    const term = terms[at] as number;
    // The empty history is not observed: both sums leave it out.
    step[at] = (overlap[term] as number) - (sums[term] as number);
  }
  if (precision !== undefined) addPrior(precision, coefficients, step, information);
  return factorise(information, size) ? substitute(information, step, size) : Number.NaN;
}

/** What a normal prior with mean 0 adds to score and information. */
function addPrior(
  precision: Float64Array,
  coefficients: Float64Array,
  score: Float64Array,
  information: Float64Array,
): void {
  for (let at = 0; at < precision.length; at += 1)
    score[at] = (score[at] as number) - (precision[at] as number) * (coefficients[at] as number);
  addToDiagonal(information, precision);
}

function addToDiagonal(matrix: Float64Array, diagonal: Float64Array): void {
  const size = diagonal.length;
  for (let at = 0; at < size; at += 1)
    matrix[at * size + at] = (matrix[at * size + at] as number) + (diagonal[at] as number);
}

function informationOf(terms: readonly number[], sums: Float64Array, into: Float64Array): void {
  const size = terms.length;
  for (let row = 0; row < size; row += 1) {
    const term = terms[row] as number;
    for (let column = 0; column <= row; column += 1)
      into[row * size + column] = sums[term | (terms[column] as number)] as number;
  }
}

/** Weighted least squares on ln(count + 0.1): R's start for a Poisson model. */
function startFrom(
  counts: Float64Array,
  { terms, kept }: Boundary,
  work: Workspace,
  precision: Float64Array | undefined,
): boolean {
  const { coefficients, information, means, sums } = work;
  for (let at = 0; at < counts.length; at += 1) {
    const weight = kept[at] === 1 ? (counts[at] as number) + 0.1 : 0;
    sums[at] = weight;
    means[at] = weight === 0 ? 0 : weight * Math.log(weight) - 0.1;
  }
  informationOf(terms, sumOverSupersets(sums), information);
  sumOverSupersets(means);
  for (let at = 0; at < terms.length; at += 1) coefficients[at] = means[terms[at] as number] as number;
  if (precision !== undefined) addToDiagonal(information, precision);
  if (!factorise(information, terms.length)) return false;
  substitute(information, coefficients, terms.length);
  return true;
}

/** Means exp(sum of the coefficients within each history), 0 where it left the fit. Fills in `means`. */
export function meansOf({ terms, kept }: Boundary, coefficients: Float64Array, means: Float64Array): void {
  means.fill(0);
  for (let at = 0; at < terms.length; at += 1) means[terms[at] as number] = coefficients[at] as number;
  sumOverSubsets(means);
  for (let history = 0; history < means.length; history += 1)
    means[history] = kept[history] === 1 ? Math.exp(means[history] as number) : 0;
}

function devianceOf(counts: Float64Array, kept: Uint8Array, means: Float64Array): number {
  let deviance = 0;
  for (let at = 1; at < counts.length; at += 1) {
    if (kept[at] !== 1) continue;
    const count = counts[at] as number;
    const mean = means[at] as number;
    deviance += count > 0 ? count * Math.log(count / mean) - (count - mean) : mean;
  }
  return 2 * deviance;
}

/** What a normal prior adds to the deviance. */
function penaltyOf({ coefficients }: Workspace, precision: Float64Array | undefined): number {
  let sum = 0;
  if (precision !== undefined)
    for (let at = 0; at < precision.length; at += 1)
      sum += (precision[at] as number) * (coefficients[at] as number) ** 2;
  return sum;
}

const MOST_HALVINGS = 40;

/** Takes the step, halved as often as the deviance still rises. False when nothing helps. */
function stepDown(
  counts: Float64Array,
  boundary: Boundary,
  work: Workspace,
  precision: Float64Array | undefined,
): boolean {
  const { coefficients, step, means, deviance: before } = work;
  const size = boundary.terms.length;
  let share = 1;
  for (let halving = 0; halving < MOST_HALVINGS; halving += 1) {
    for (let at = 0; at < size; at += 1)
      coefficients[at] = (coefficients[at] as number) + share * (step[at] as number);
    meansOf(boundary, coefficients, means);
    work.deviance = devianceOf(counts, boundary.kept, means) + penaltyOf(work, precision);
    if (work.deviance <= before + 1e-9 * (Math.abs(before) + 1)) return true;
    // Back by half of what was taken.
    share = halving === 0 ? -0.5 : share / 2;
  }
  return false;
}

/** What a fit left in its workspace, as values of its own. */
export function resultOf(
  { people, saturated }: Tabulated,
  { terms }: Boundary,
  work: Workspace,
  precision?: Float64Array,
): Fit {
  const { information, step, iterations } = work;
  step.fill(0);
  step[0] = 1;
  substitute(information, step, terms.length);
  const deviance = work.deviance - penaltyOf(work, precision);
  return {
    estimate: people + Math.exp(work.coefficients[0] as number),
    coefficients: work.coefficients.slice(0, terms.length),
    means: work.means.slice(),
    interceptVariance: step[0] as number,
    deviance,
    // A history that left the fit has no people and mean 0: it adds nothing to either.
    logLikelihood: saturated - deviance / 2,
    iterations,
  };
}

/** Cholesky factor of the information at these means, row by row; with the precision of a prior where there is one. */
export function informationFactor(
  terms: readonly number[],
  means: Float64Array,
  precision?: Float64Array,
): Float64Array | null {
  const size = terms.length;
  const factor = new Float64Array(size * size);
  informationOf(terms, sumOverSupersets(Float64Array.from(means)), factor);
  if (precision !== undefined) addToDiagonal(factor, precision);
  return factorise(factor, size) ? factor : null;
}

/** Wald interval for the estimate: n + exp(intercept +- z standard errors). `z` as 1.96 for 95%. */
export function waldInterval(people: number, fit: Fit, z: number): readonly [number, number] {
  const half = z * Math.sqrt(fit.interceptVariance);
  const intercept = fit.coefficients[0] as number;
  return [people + Math.exp(intercept - half), people + Math.exp(intercept + half)];
}
