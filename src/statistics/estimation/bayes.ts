import { quantile } from '../numbers/quantile.ts';
import { type Boundary, boundaryOf } from './boundary.ts';
import { pairsOf, sizeOf } from './capture-table.ts';
import { type Chains, MOST_R_HAT } from './chains.ts';
import { type Existence, existenceOf } from './existence.ts';
import { type Tabulated, tabulate } from './fit.ts';
import { type Posterior, type Sampling, samplePosterior } from './metropolis.ts';
import { type Model, parentsOf } from './model.ts';

/** What is believed of an interaction before the lists are seen: normal with mean 0 and variance 1, or nothing. */
export type InteractionPrior = 'normal' | 'flat';

/** How to threshold; what is left out is as usual. */
export interface Thresholding extends Partial<Sampling> {
  readonly prior?: InteractionPrior;
  /** 2: pairs only, as published. 3: then also interactions of three lists all of whose pairs were kept. */
  readonly order?: 2 | 3;
}

/** A pair is kept when its posterior mean lies at least so many standard deviations from 0. */
export const KEPT_FROM = 2;

/** What Bayesian thresholding gives. */
export type Thresholded =
  | {
      readonly status: 'ok';
      /** The interactions that were kept. */
      readonly model: Model;
      /** Interactions without any overlap under the flat prior: at minus infinity, and kept. */
      readonly empty: readonly number[];
      /** |mean| / standard deviation of each interaction that was looked at. */
      readonly ratios: ReadonlyMap<number, number>;
      /** Draws of n + exp(intercept) under the model that was kept, rising. */
      readonly totals: Float64Array;
      /** Median of the totals. */
      readonly estimate: number;
      readonly rHat: number;
      /** Independent draws that the totals are worth. */
      readonly effective: number;
    }
  /** The posterior is not a distribution: a list is empty, or a model whose effects have a flat prior does not exist. */
  | { readonly status: 'no-estimate'; readonly why: 'empty-list' | Exclude<Existence, 'fine'> }
  | { readonly status: 'not-converged'; readonly rHat: number };

const USUAL: Sampling = { seed: 1, chains: 4, draws: 4_000 };

/**
 * Bayesian thresholding (Silverman 2020): all pairs with a prior of their own, flat ones on the intercept and the
 * lists; keep the pairs whose |mean| / sd is 2 or more; draw again with those alone. Under the normal prior the
 * posterior is proper exactly when all lists have people and the model without pairs has its maximum: the likelihood
 * is log-concave, and along any other direction the prior falls. Under the flat prior the model itself must exist.
 * Source: statistics 2.8.
 */
export function thresholdBayes(
  counts: Float64Array,
  { prior = 'normal', order = 2, ...sampling }: Thresholding = {},
): Thresholded {
  const lists = Math.round(Math.log2(counts.length));
  const table = tabulate(counts);
  const drawn: Sampling = { ...USUAL, ...sampling };
  const ratios = new Map<number, number>();
  let model: Model = { lists, interactions: pairsOf(lists) };
  for (let size = 2; size <= order; size += 1) {
    const found = posteriorOf(table, model, prior, drawn);
    if (found.status !== 'ok') return found;
    const kept = thresholded(found, model, size, ratios);
    model = { lists, interactions: size < order ? [...kept, ...triplesOver(kept, lists)] : kept };
  }
  const found = posteriorOf(table, model, prior, drawn);
  if (found.status !== 'ok') return found;
  const { posterior, boundary } = found;
  const totals = totalsOf(posterior.coefficients[0] ?? [], table.people);
  return {
    status: 'ok',
    model,
    empty: boundary.empty,
    ratios,
    totals,
    estimate: quantile(totals, 0.5),
    rHat: posterior.rHat,
    effective: posterior.effective,
  };
}

type Found =
  | { readonly status: 'ok'; readonly posterior: Posterior; readonly boundary: Boundary }
  | Exclude<Thresholded, { readonly status: 'ok' }>;

function posteriorOf(table: Tabulated, model: Model, prior: InteractionPrior, sampling: Sampling): Found {
  const flat = prior === 'flat' ? model : { ...model, interactions: [] };
  const without = boundaryOf(flat, table.overlap);
  if (without.empty.some((term) => sizeOf(term) === 1)) return { status: 'no-estimate', why: 'empty-list' };
  const existence = existenceOf(table.counts, without);
  if (existence !== 'fine') return { status: 'no-estimate', why: existence };
  const boundary = prior === 'flat' ? without : wholeOf(model, table);
  const precision = Float64Array.from(boundary.terms, (term) =>
    prior === 'normal' && sizeOf(term) >= 2 ? 1 : 0,
  );
  const posterior = samplePosterior(table, boundary, precision, sampling);
  if (posterior === null) return { status: 'no-estimate', why: 'no-maximum' };
  if (!(posterior.rHat < MOST_R_HAT)) return { status: 'not-converged', rHat: posterior.rHat };
  return { status: 'ok', posterior, boundary };
}

/** The boundary under a proper prior: nothing goes to infinity, every history stays. */
const wholeOf = (model: Model, table: Tabulated): Boundary =>
  boundaryOf(model, new Float64Array(table.counts.length).fill(1));

/** The interactions that are kept: smaller ones than were asked for, at minus infinity, or far enough from 0. */
function thresholded(
  { posterior, boundary }: Extract<Found, { status: 'ok' }>,
  model: Model,
  size: number,
  ratios: Map<number, number>,
): number[] {
  return model.interactions.filter((term) => {
    const chains = posterior.coefficients[boundary.terms.indexOf(term)];
    if (chains === undefined || sizeOf(term) < size) return true;
    const ratio = ratioOf(chains);
    ratios.set(term, ratio);
    return ratio >= KEPT_FROM;
  });
}

function ratioOf(chains: Chains): number {
  const draws = chains.flatMap((chain) => [...chain]);
  const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
  const variance = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (draws.length - 1);
  return Math.abs(mean) / Math.sqrt(variance);
}

function triplesOver(pairs: readonly number[], lists: number): number[] {
  const known = new Set(pairs);
  return Array.from({ length: 2 ** lists }, (_, set) => set).filter(
    (set) => sizeOf(set) === 3 && parentsOf(set).every((pair) => known.has(pair)),
  );
}

function totalsOf(intercepts: Chains, people: number): Float64Array {
  const draws = intercepts.flatMap((chain) => Array.from(chain, (value) => people + Math.exp(value)));
  return Float64Array.from(draws).sort();
}
