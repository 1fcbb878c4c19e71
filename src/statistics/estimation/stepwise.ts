import { poissonMass, poissonTail } from '../numbers/poisson.ts';
import { type Boundary, boundaryOf, withTerm } from './boundary.ts';
import { pairsOf, sumOverSupersets } from './capture-table.ts';
import { existenceOf } from './existence.ts';
import {
  climb,
  type Fit,
  fitModel,
  resultOf,
  type Tabulated,
  tabulate,
  type Workspace,
  workspaceFor,
} from './fit.ts';
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
  const table = tabulate(counts);
  const lists = Math.round(Math.log2(counts.length));
  const work = workspaceFor(counts.length, 1 + lists + pairsOf(lists).length);
  const boundary = climbStepwise(table, threshold, work);
  if (boundary === null) return { status: 'no-estimate' };
  const interactions = [...boundary.chosen];
  return { status: 'ok', model: { lists, interactions }, fit: resultOf(table, boundary, work) };
}

/** The boundary of a model that was chosen step by step, and its pairs in the order in which they came in. */
export interface Climbed extends Boundary {
  readonly chosen: readonly number[];
}

/**
 * As `stepwise`, for the many tables of a bootstrap: the fit stays in the workspace, which must have room for all
 * pairs. `start` are coefficients of the model without pairs on a table much like this one. Null when not even that
 * model can be fitted.
 */
export function climbStepwise(
  table: Tabulated,
  threshold: number,
  work: Workspace,
  start?: Float64Array,
): Climbed | null {
  const lists = Math.round(Math.log2(table.counts.length));
  const first = boundaryOf({ lists, interactions: [] }, table.overlap);
  const warm = start?.length === first.terms.length;
  if (start !== undefined && warm) work.coefficients.set(start);
  if (existenceOf(table.counts, first) !== 'fine' || !climb(table, first, work, warm)) return null;
  let climbed: Climbed = { ...first, chosen: [] };
  const left = pairsOf(lists);
  for (;;) {
    const next = nextStep(table, climbed, left, threshold, work);
    if (next === null) return climbed;
    climbed = next;
    left.splice(left.indexOf(climbed.chosen.at(-1) as number), 1);
  }
}

/** Fits a model after checking that it exists; null when it does not. */
export function fitChecked(table: Tabulated, model: Model, start?: Float64Array): Fit | null {
  const boundary = boundaryOf(model, table.overlap);
  return existenceOf(table.counts, boundary) === 'fine' ? fitModel(table, boundary, start) : null;
}

interface Candidate {
  readonly pair: number;
  readonly p: number;
  readonly expected: number;
}

function nextStep(
  table: Tabulated,
  before: Climbed,
  left: readonly number[],
  threshold: number,
  work: Workspace,
): Climbed | null {
  for (const { pair, expected } of candidatesOf(table, left, threshold, work)) {
    const boundary = withTerm(before, pair, table.overlap);
    if (existenceOf(table.counts, boundary) !== 'fine') continue;
    const overlap = table.overlap[pair] as number;
    // With the others as they are, this is the best value of the new one. An empty pair takes histories out of the
    // fit, after which the others are no start.
    if (overlap > 0) work.coefficients[before.terms.length] = Math.log(overlap / expected);
    if (climb(table, boundary, work, overlap > 0)) return { ...boundary, chosen: [...before.chosen, pair] };
    climb(table, before, work, false);
  }
  return null;
}

/** Pairs whose overlap is less likely than the threshold under the fit in the workspace, the least likely first. */
function candidatesOf(
  { overlap }: Tabulated,
  left: readonly number[],
  threshold: number,
  { means, sums }: Workspace,
): Candidate[] {
  sums.set(means);
  sumOverSupersets(sums);
  const candidates: Candidate[] = [];
  for (const pair of left) {
    const expected = sums[pair] as number;
    const count = overlap[pair] as number;
    // Both tails hold the count itself, whose chance is soon known: most pairs need no more.
    if (poissonMass(count, expected) >= threshold) continue;
    const p = poissonTail(count, expected);
    if (p < threshold) candidates.push({ pair, p, expected });
  }
  return candidates.sort((one, other) => one.p - other.p);
}
