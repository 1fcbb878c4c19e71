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
const PRECISE = 1e-13;

/** What every fit of one table has in common. */
export interface Tabulated {
  /** People with each history. */
  readonly counts: Float64Array;
  /** People on all lists of a set: the sufficient statistics, also of a fit that histories have left. */
  readonly overlap: Float64Array;
  readonly people: number;
}

export const tabulate = (counts: Float64Array): Tabulated => ({
  counts,
  overlap: overlaps(counts),
  people: observed(counts),
});

/**
 * Maximum likelihood by Newton's method, which for this model is iteratively reweighted least squares. Rows of the
 * design are 0/1, so that all sums over histories are sums over supersets: an iteration costs lists x 2^lists and
 * the factorisation. `start` are coefficients of a smaller model for the same terms in the same order; left out, it
 * starts as R does. Null when it does not converge; ask `existenceOf` first, then it does. Source: statistics 2.2.
 */
export function fitModel(table: Tabulated, boundary: Boundary, start?: Float64Array): Fit | null {
  const { terms } = boundary;
  const size = terms.length;
  const work: Work = {
    coefficients: new Float64Array(size),
    means: new Float64Array(table.counts.length),
    information: new Float64Array(size * size),
    step: new Float64Array(size),
    sums: new Float64Array(table.counts.length),
  };
  if (start !== undefined) work.coefficients.set(start.subarray(0, size));
  else if (!startFrom(table.counts, boundary, work)) return null;
  meansOf(boundary, work.coefficients, work.means);
  let deviance = devianceOf(table.counts, boundary.kept, work.means);
  for (let iteration = 1; iteration <= MOST_ITERATIONS; iteration += 1) {
    const decrement = newtonStep(table, terms, work);
    if (decrement === null) return null;
    const next = stepDown(table.counts, boundary, work, deviance);
    if (next === null) return null;
    deviance = next;
    if (decrement <= PRECISE * (Math.abs(deviance) + 0.1))
      return resultOf(table, boundary, work, deviance, iteration);
  }
  return null;
}

interface Work {
  readonly coefficients: Float64Array;
  readonly means: Float64Array;
  readonly information: Float64Array;
  readonly step: Float64Array;
  readonly sums: Float64Array;
}

/** Fills in the step; gives how much it promises (score times step), or null when the information is singular. */
function newtonStep({ overlap }: Tabulated, terms: readonly number[], work: Work): number | null {
  const { means, sums, information, step } = work;
  const size = terms.length;
  sums.set(means);
  sumOverSupersets(sums);
  informationOf(terms, sums, information);
  for (let at = 0; at < size; at += 1) {
    const term = terms[at] as number;
    // The empty history is not observed: both sums leave it out.
    step[at] = (overlap[term] as number) - (sums[term] as number);
  }
  if (!factorise(information, size)) return null;
  return substitute(information, step, size);
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
function startFrom(counts: Float64Array, { terms, kept }: Boundary, work: Work): boolean {
  const { coefficients, information, means, sums } = work;
  for (let at = 0; at < counts.length; at += 1) {
    const weight = kept[at] === 1 ? (counts[at] as number) + 0.1 : 0;
    sums[at] = weight;
    means[at] = weight === 0 ? 0 : weight * Math.log(weight) - 0.1;
  }
  informationOf(terms, sumOverSupersets(sums), information);
  sumOverSupersets(means);
  for (let at = 0; at < terms.length; at += 1) coefficients[at] = means[terms[at] as number] as number;
  if (!factorise(information, terms.length)) return false;
  substitute(information, coefficients, terms.length);
  return true;
}

/** Means exp(sum of the coefficients within each history), 0 where it left the fit. */
function meansOf({ terms, kept }: Boundary, coefficients: Float64Array, means: Float64Array): void {
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

const MOST_HALVINGS = 40;

/** Takes the step, halved as often as the deviance still rises. Gives the deviance after it; null when nothing helps. */
function stepDown(counts: Float64Array, boundary: Boundary, work: Work, before: number): number | null {
  const { coefficients, step, means } = work;
  let share = 1;
  for (let halving = 0; halving < MOST_HALVINGS; halving += 1) {
    for (let at = 0; at < step.length; at += 1)
      coefficients[at] = (coefficients[at] as number) + share * (step[at] as number);
    meansOf(boundary, coefficients, means);
    const deviance = devianceOf(counts, boundary.kept, means);
    if (deviance <= before + 1e-9 * (Math.abs(before) + 1)) return deviance;
    // Back by half of what was taken.
    share = halving === 0 ? -0.5 : share / 2;
  }
  return null;
}

function resultOf(
  { counts, people }: Tabulated,
  { terms, kept }: Boundary,
  { coefficients, means, information }: Work,
  deviance: number,
  iterations: number,
): Fit {
  const unit = new Float64Array(terms.length);
  unit[0] = 1;
  substitute(information, unit, terms.length);
  return {
    estimate: people + Math.exp(coefficients[0] as number),
    coefficients,
    means,
    interceptVariance: unit[0] as number,
    deviance,
    logLikelihood: logLikelihoodOf(counts, kept, means),
    iterations,
  };
}

function logLikelihoodOf(counts: Float64Array, kept: Uint8Array, means: Float64Array): number {
  let sum = 0;
  for (let at = 1; at < counts.length; at += 1) {
    if (kept[at] !== 1) continue;
    const count = counts[at] as number;
    const mean = means[at] as number;
    sum += (count > 0 ? count * Math.log(mean) - logFactorial(count) : 0) - mean;
  }
  return sum;
}

/** Wald interval for the estimate: n + exp(intercept +- z standard errors). `z` as 1.96 for 95%. */
export function waldInterval(people: number, fit: Fit, z: number): readonly [number, number] {
  const half = z * Math.sqrt(fit.interceptVariance);
  const intercept = fit.coefficients[0] as number;
  return [people + Math.exp(intercept - half), people + Math.exp(intercept + half)];
}
