import { randomFrom } from '../numbers/random.ts';
import { gammaVariate } from '../numbers/variates.ts';
import type { Boundary } from './boundary.ts';
import { type Chains, effectiveSize, splitRHat } from './chains.ts';
import { fitModel, informationFactor, meansOf, type Tabulated } from './fit.ts';

/** How long to draw. The same seed gives the same draws everywhere. */
export interface Sampling {
  readonly seed: number;
  /** Chains, each from a start of its own; 4 or more, or R-hat says little. */
  readonly chains: number;
  /** Draws a chain that are kept; half as many go before them. */
  readonly draws: number;
}

/** Draws of the coefficients of a log-linear model. */
export interface Posterior {
  /** One a term, in the order of the boundary. */
  readonly coefficients: readonly Chains[];
  /** The highest split R-hat of all coefficients. */
  readonly rHat: number;
  /** Independent draws that the intercept is worth. */
  readonly effective: number;
}

/** Degrees of freedom of the proposals: tails heavier than those of the posterior, which are at most normal. */
const FREEDOM = 10;

/**
 * Draws from the posterior of a Poisson log-linear model with independent normal priors of this `precision` (0: flat)
 * by Metropolis' method. Each draw is two steps: an independent proposal from a t distribution on the Laplace
 * approximation (mode and inverse information), and a random walk of its shape, which also moves where the
 * approximation is poor. Null when there is no mode; ask first whether the posterior is proper.
 */
export function samplePosterior(
  table: Tabulated,
  boundary: Boundary,
  precision: Float64Array,
  { seed, chains, draws }: Sampling,
): Posterior | null {
  const fit = fitModel(table, boundary, undefined, precision);
  const factor = fit === null ? null : informationFactor(boundary.terms, fit.means, precision);
  if (fit === null || factor === null) return null;
  const target: Target = { table, boundary, precision, mode: fit.coefficients, factor };
  const size = boundary.terms.length;
  const drawn = Array.from({ length: chains }, (_, chain) => runChain(target, seed, chain, draws));
  const coefficients = Array.from({ length: size }, (_, term) =>
    drawn.map((chain) => chain[term] as Float64Array),
  );
  return {
    coefficients,
    rHat: Math.max(...coefficients.map(splitRHat)),
    effective: effectiveSize(coefficients[0] ?? []),
  };
}

interface Target {
  readonly table: Tabulated;
  readonly boundary: Boundary;
  readonly precision: Float64Array;
  readonly mode: Float64Array;
  /** Cholesky factor L of the information at the mode: a = mode + L'^-1 z. */
  readonly factor: Float64Array;
}

function runChain(target: Target, seed: number, chain: number, draws: number): Float64Array[] {
  const size = target.mode.length;
  const random = randomFrom(seed, chain);
  const kept = Array.from({ length: size }, () => new Float64Array(draws));
  const logDensity = densityOf(target);
  const propose = (scale: number, around: Float64Array | null): Float64Array => {
    const z = new Float64Array(size);
    for (let at = 0; at < size; at += 1) z[at] = scale * random.normal() + (around?.[at] ?? 0);
    return z;
  };
  // In coordinates z the posterior is close to a standard normal distribution around 0. The chains start far out.
  let z = propose(2, null);
  let log = logDensity(z);
  const move = (next: Float64Array, independent: boolean): void => {
    const nextLog = logDensity(next);
    const ratio = nextLog - log - (independent ? logProposal(next) - logProposal(z) : 0);
    if (Math.log(1 - random.fraction()) < ratio) [z, log] = [next, nextLog];
  };
  const warm = Math.floor(draws / 2);
  const scale = 2.38 / Math.sqrt(size);
  for (let draw = -warm; draw < draws; draw += 1) {
    move(propose(Math.sqrt(FREEDOM / (2 * gammaVariate(random, FREEDOM / 2))), null), true);
    move(propose(scale, z), false);
    if (draw >= 0) store(target, z, kept, draw);
  }
  return kept;
}

/** ln of the density of the proposals in z, but for a constant. */
function logProposal(z: Float64Array): number {
  let square = 0;
  for (const value of z) square += value * value;
  return -0.5 * (FREEDOM + z.length) * Math.log1p(square / FREEDOM);
}

/** mode + L'^-1 z. Fills in `into`. */
function toCoefficients({ mode, factor }: Target, z: Float64Array, into: Float64Array): void {
  const size = z.length;
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = z[row] as number;
    for (let at = row + 1; at < size; at += 1)
      sum -= (factor[at * size + row] as number) * (into[at] as number);
    into[row] = sum / (factor[row * size + row] as number);
  }
  for (let at = 0; at < size; at += 1) into[at] = (into[at] as number) + (mode[at] as number);
}

/** ln of the posterior at z, but for a constant: sum of coefficients times overlaps, less all means, less the prior. */
function densityOf(target: Target): (z: Float64Array) => number {
  const { table, boundary, precision } = target;
  const means = new Float64Array(table.counts.length);
  const coefficients = new Float64Array(boundary.terms.length);
  const statistics = Float64Array.from(boundary.terms, (term) => table.overlap[term] as number);
  return (z) => {
    toCoefficients(target, z, coefficients);
    meansOf(boundary, coefficients, means);
    let log = 0;
    for (let at = 0; at < coefficients.length; at += 1) {
      const value = coefficients[at] as number;
      log += value * (statistics[at] as number) - 0.5 * (precision[at] as number) * value * value;
    }
    for (let history = 1; history < means.length; history += 1) log -= means[history] as number;
    return log;
  };
}

function store(target: Target, z: Float64Array, kept: readonly Float64Array[], draw: number): void {
  const coefficients = new Float64Array(z.length);
  toCoefficients(target, z, coefficients);
  for (const [term, chain] of kept.entries()) chain[draw] = coefficients[term] as number;
}
