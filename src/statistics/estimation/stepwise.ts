import { poissonTail } from '../numbers/poisson.ts';
import { boundaryOf } from './boundary.ts';
import { pairsOf, sumOverSupersets } from './capture-table.ts';
import { existenceOf } from './existence.ts';
import { type Fit, fitModel, type Tabulated, tabulate } from './fit.ts';
import type { Model } from './model.ts';

/** What choosing a model step by step gave. */
export type Stepwise =
  | { readonly status: 'ok'; readonly model: Model; readonly fit: Fit }
  /** Not even the model without interactions can be fitted. */
  | { readonly status: 'no-estimate' };

/**
 * Stepwise choice of pairs (Chan, Silverman and Vincent 2021): from no pairs on, add the pair whose overlap is least
 * likely under the fit, while that is below `threshold` and the larger model exists; never remove. Of equal ones the
 * first. Unlike the R package it also checks the first model. Source: statistics 2.5.
 */
export function stepwise(counts: Float64Array, threshold: number): Stepwise {
  const lists = Math.round(Math.log2(counts.length));
  const table = tabulate(counts);
  let model: Model = { lists, interactions: [] };
  let fit = fitChecked(table, model);
  if (fit === null) return { status: 'no-estimate' };
  const left = new Set(pairsOf(lists));
  for (;;) {
    const next = nextStep(table, model, fit, left, threshold);
    if (next === null) return { status: 'ok', model, fit };
    ({ model, fit } = next);
    left.delete(model.interactions.at(-1) as number);
  }
}

/** Fits a model after checking that it exists; null when it does not. */
export function fitChecked(table: Tabulated, model: Model, start?: Float64Array): Fit | null {
  const boundary = boundaryOf(model, table.overlap);
  return existenceOf(table.counts, boundary) === 'fine' ? fitModel(table, boundary, start) : null;
}

function nextStep(
  table: Tabulated,
  model: Model,
  fit: Fit,
  left: ReadonlySet<number>,
  threshold: number,
): { model: Model; fit: Fit } | null {
  const expected = sumOverSupersets(Float64Array.from(fit.means));
  const candidates = [...left]
    .map((pair) => ({ pair, p: poissonTail(table.overlap[pair] as number, expected[pair] as number) }))
    .filter(({ p }) => p < threshold)
    .sort((one, other) => one.p - other.p);
  for (const { pair } of candidates) {
    const larger: Model = { ...model, interactions: [...model.interactions, pair] };
    const found = fitChecked(table, larger, startFor(table, pair, fit));
    if (found !== null) return { model: larger, fit: found };
  }
  return null;
}

/** The fit of the smaller model, with the new pair at 0; nothing when the pair leaves the fit and histories with it. */
const startFor = (table: Tabulated, pair: number, { coefficients }: Fit): Float64Array | undefined =>
  (table.overlap[pair] as number) > 0 ? Float64Array.from([...coefficients, 0]) : undefined;
