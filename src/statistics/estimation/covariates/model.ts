import type { Boundary } from '../boundary.ts';
import { sizeOf } from '../capture-table.ts';
import { pivotColumns, rankOf } from '../rank.ts';
import { combinations, type Layout } from './table.ts';

/**
 * A hierarchical log-linear model with covariates. Its factors are the lists (bit i of a set for list i) and the
 * covariates (bit lists + i for covariate i). Every model has all lists, and all covariates with every interaction
 * among themselves: each stratum then has a level of its own, and nothing is assumed about who is in which.
 */
export interface CovariateModel {
  readonly lists: number;
  readonly covariates: number;
  /** Sets of two factors or more with a list among them: list by list, list by covariate, list by list by covariate. */
  readonly interactions: readonly number[];
}

/** Interactions of two lists, of a list with a covariate, and of two lists with a covariate. */
export function possibleInteractions(lists: number, covariates: number): number[] {
  const sets = Array.from({ length: 2 ** (lists + covariates) }, (_, set) => set);
  const listsIn = (set: number): number => sizeOf(set & (2 ** lists - 1));
  const covariatesIn = (set: number): number => sizeOf(set >> lists);
  return sets
    .filter(
      (set) => (sizeOf(set) === 2 && listsIn(set) >= 1) || (listsIn(set) === 2 && covariatesIn(set) === 1),
    )
    .sort((one, other) => sizeOf(one) - sizeOf(other) || one - other);
}

/** Whether with each interaction come those within it, as far as a model does not have them anyway. */
export function isHierarchicalWithCovariates({ lists, interactions }: CovariateModel): boolean {
  const known = new Set(interactions);
  return interactions.every((set) => withinOf(set, lists).every((within) => known.has(within)));
}

/** Interactions of one factor less within a set; those that every model has are left out. */
export function withinOf(set: number, lists: number): number[] {
  const found: number[] = [];
  for (let left = set; left !== 0; left &= left - 1) {
    const within = set ^ (left & -left);
    if (sizeOf(within) >= 2 && (within & (2 ** lists - 1)) !== 0) found.push(within);
  }
  return found;
}

/** Every set of factors of a model: of covariates alone, single lists, interactions. */
export function factorSetsOf({ lists, covariates, interactions }: CovariateModel): number[] {
  return [
    ...Array.from({ length: 2 ** covariates }, (_, set) => set * 2 ** lists),
    ...Array.from({ length: lists }, (_, at) => 2 ** at),
    ...interactions,
  ];
}

/** The choices of bits that a set of factors leaves: all levels of its covariates, or all but the first. */
function choicesOf(layout: Layout, set: number, first: boolean): number[] {
  const chosen = layout.levelBits.filter((_, at) => ((set >> (layout.lists + at)) & 1) === 1);
  return combinations(chosen.map((bits) => (first ? bits : bits.slice(1))));
}

/** The parameters of a model, as bits of cells: a cell has those that lie within it. Intercept first. */
export const parametersOf = (layout: Layout, model: CovariateModel): number[] =>
  factorSetsOf(model).flatMap((set) =>
    choicesOf(layout, set, false).map((bits) => bits | (set & layout.listBits)),
  );

/** What can be fitted of a model on these counts, and whether it says anything about people on no list. */
export interface CovariateBoundary extends Boundary {
  /** Strata with anybody in them, as bits; the others have nobody, hidden people neither. */
  readonly strata: readonly number[];
  /** Whether the mean of people on no list follows from the cells that are left, in every stratum. */
  readonly identifiable: boolean;
}

/**
 * Leaves out what lies at minus infinity. For each set of factors of the model and each combination of levels, the
 * first level among them: when nobody is on all its lists there, those cells have fitted mean 0. This does not depend
 * on which level comes first. Parameters that the cells left cannot tell apart are then left out, as many as needed:
 * the fit is the same whichever go.
 */
export function covariateBoundary(
  layout: Layout,
  model: CovariateModel,
  counts: Float64Array,
): CovariateBoundary {
  const kept = new Uint8Array(layout.size);
  for (const stratum of layout.strata)
    for (let history = 1; history <= layout.listBits; history += 1) kept[stratum | history] = 1;
  const cells = [...kept.keys()].filter((cell) => kept[cell] === 1);
  const strata = new Set(layout.strata);
  for (const set of factorSetsOf(model)) {
    for (const { lists, bits, mask } of emptyIn(layout, set, cells, counts)) {
      for (const cell of cells) if ((cell & lists) === lists && (cell & mask) === bits) kept[cell] = 0;
      if (lists !== 0) continue;
      for (const stratum of layout.strata) if ((stratum & mask) === bits) strata.delete(stratum);
    }
  }
  const parameters = parametersOf(layout, model);
  const left = cells.filter((cell) => kept[cell] === 1);
  const pivots = pivotColumns(byCount(left, counts), parameters);
  const chosen = new Set(pivots);
  const whole = pivots.length === parameters.length;
  return {
    terms: pivots.map((at) => parameters[at] as number),
    empty: parameters.filter((_, at) => !chosen.has(at)),
    kept,
    strata: [...strata],
    identifiable: whole || rankOf([...left, ...strata], parameters) === pivots.length,
  };
}

/** Cells with people first: with those the rank is full soonest. */
const byCount = (cells: readonly number[], counts: Float64Array): number[] => [
  ...cells.filter((cell) => (counts[cell] as number) > 0),
  ...cells.filter((cell) => (counts[cell] as number) === 0),
];

/** Combinations of levels of a set of factors in which nobody is on all its lists. */
function emptyIn(
  layout: Layout,
  set: number,
  cells: readonly number[],
  counts: Float64Array,
): { lists: number; bits: number; mask: number }[] {
  const lists = set & layout.listBits;
  const choices = choicesOf(layout, set, true);
  const mask = choices.reduce((all, bits) => all | bits, 0);
  const found = new Set<number>();
  for (const cell of cells)
    if ((counts[cell] as number) > 0 && (cell & lists) === lists) found.add(cell & mask);
  return choices.filter((bits) => !found.has(bits)).map((bits) => ({ lists, bits, mask }));
}
