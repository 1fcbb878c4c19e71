import { type Model, termsOf } from './model.ts';

/**
 * A model as a table of counts lets it be fitted. An interaction without any overlap has its maximum at minus
 * infinity: it and every history that contains it leave the fit, with fitted mean exactly 0 (Chan, Silverman and
 * Vincent 2021). It still counts as a parameter.
 */
export interface Boundary {
  /** Terms that are estimated: intercept first. */
  readonly terms: readonly number[];
  /** Terms at minus infinity. */
  readonly empty: readonly number[];
  /** 1 for a history that stays in the fit; the empty one (0) does not. */
  readonly kept: Uint8Array;
}

/** `overlap` as from `overlaps`: people on all lists of a set. */
export function boundaryOf(model: Model, overlap: Float64Array): Boundary {
  const terms: number[] = [];
  const empty: number[] = [];
  for (const term of termsOf(model)) ((overlap[term] ?? 0) > 0 || term === 0 ? terms : empty).push(term);
  const kept = new Uint8Array(overlap.length).fill(1);
  kept[0] = 0;
  for (const term of empty) dropFrom(kept, term);
  return { terms, empty, kept };
}

/** The boundary with one term more, of which every term within it is there already and none that contains it. */
export function withTerm(boundary: Boundary, term: number, overlap: Float64Array): Boundary {
  if ((overlap[term] ?? 0) > 0) return { ...boundary, terms: [...boundary.terms, term] };
  const kept = boundary.kept.slice();
  for (let history = 1; history < kept.length; history += 1) if ((history & term) === term) kept[history] = 0;
  return { ...boundary, empty: [...boundary.empty, term], kept };
}

/** Histories that contain a term leave the fit. */
function dropFrom(kept: Uint8Array, term: number): void {
  for (let history = term; history < kept.length; history += 1)
    if ((history & term) === term) kept[history] = 0;
}
