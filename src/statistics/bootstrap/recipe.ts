import { boundaryOf } from '../estimation/boundary.ts';
import { observed, pairsOf, sumOverSupersets } from '../estimation/capture-table.ts';
import { type CovariateFit, fitCovariates } from '../estimation/covariates/fit.ts';
import type { CovariateModel } from '../estimation/covariates/model.ts';
import { type CovariateTable, layoutOf } from '../estimation/covariates/table.ts';
import { existenceOf } from '../estimation/existence.ts';
import { climb, type Tabulated, type Workspace, workspaceFor } from '../estimation/fit.ts';
import { type Model, termsOf } from '../estimation/model.ts';
import { climbStepwise } from '../estimation/stepwise.ts';

/**
 * How an estimate is made of a table, the choosing of a model included. Plain values, so that it can be sent to a
 * worker.
 */
export type Recipe = StepwiseRecipe | FixedRecipe | LowestBicRecipe | CovariateRecipe;

/** Stepwise choice of pairs. */
export interface StepwiseRecipe {
  readonly kind: 'stepwise';
  readonly threshold: number;
  /** Coefficients of the model without pairs on the table itself: replicates are near it. */
  readonly start?: Float64Array;
}

/** One model, always the same. */
export interface FixedRecipe {
  readonly kind: 'fixed';
  readonly model: Model;
}

/** The model of lowest BIC among these (Silverman, Chan and Vincent 2024). */
export interface LowestBicRecipe {
  readonly kind: 'lowest-bic';
  /** In the order of their BIC on the table itself, with the coefficients that they had there. */
  readonly models: readonly { readonly model: Model; readonly coefficients: Float64Array }[];
  /** An answer is given for the first so many models, for each of these numbers (rising). */
  readonly depths: readonly number[];
}

/**
 * The model with covariates of lowest BIC among these. The counts are then not those of histories but of the rows of
 * this table, from place 1 on. Gives the total, and then every stratum.
 */
export interface CovariateRecipe {
  readonly kind: 'covariates';
  readonly table: CovariateTable;
  readonly models: readonly CovariateModel[];
}

/** How many numbers a recipe gives for one table. */
export function widthOf(recipe: Recipe): number {
  if (recipe.kind === 'covariates') return 1 + layoutOf(recipe.table).strata.length;
  return recipe.kind === 'lowest-bic' ? recipe.depths.length : 1;
}

/** Writes the `widthOf(recipe)` estimates for a table into `into`, from `at` on; NaN where there is none. */
export type Estimator = (counts: Float64Array, into: Float64Array, at: number) => void;

/** The estimator of a recipe for tables of so many histories. It keeps its arrays from one table to the next. */
export function estimatorOf(recipe: Recipe, cells: number): Estimator {
  if (recipe.kind === 'covariates') return (counts, into, at) => into.set(withCovariates(recipe, counts), at);
  const overlap = new Float64Array(cells);
  const work = workspaceFor(cells, mostTerms(recipe, Math.round(Math.log2(cells))));
  const estimate = ESTIMATES[recipe.kind] as Estimate<OfHistories>;
  return (counts, into, at) => {
    overlap.set(counts);
    sumOverSupersets(overlap);
    // The saturated likelihood is the same for every model of a table: no choice between them needs it.
    estimate(recipe, { counts, overlap, people: observed(counts), saturated: 0 }, work, into, at);
  };
}

type OfHistories = Exclude<Recipe, CovariateRecipe>;

type Estimate<Of extends OfHistories> = (
  recipe: Of,
  table: Tabulated,
  work: Workspace,
  into: Float64Array,
  at: number,
) => void;

const ESTIMATES: { readonly [Kind in OfHistories['kind']]: Estimate<Extract<Recipe, { kind: Kind }>> } = {
  stepwise({ threshold, start }, table, work, into, at) {
    into[at] = climbStepwise(table, threshold, work, start) === null ? Number.NaN : estimateIn(table, work);
  },
  fixed({ model }, table, work, into, at) {
    const boundary = boundaryOf(model, table.overlap);
    const fitted = existenceOf(table.counts, boundary) === 'fine' && climb(table, boundary, work, false);
    into[at] = fitted ? estimateIn(table, work) : Number.NaN;
  },
  'lowest-bic': lowestBic,
};

const estimateIn = ({ people }: Tabulated, { coefficients }: Workspace): number =>
  people + Math.exp(coefficients[0] as number);

function mostTerms(recipe: OfHistories, lists: number): number {
  if (recipe.kind === 'stepwise') return 1 + lists + pairsOf(lists).length;
  if (recipe.kind === 'fixed') return termsOf(recipe.model).length;
  return Math.max(...recipe.models.map(({ model }) => termsOf(model).length));
}

function lowestBic(
  { models, depths }: LowestBicRecipe,
  table: Tabulated,
  work: Workspace,
  into: Float64Array,
  at: number,
): void {
  const perTerm = Math.log(table.people);
  let lowest = Number.POSITIVE_INFINITY;
  let estimate = Number.NaN;
  let depth = 0;
  models.forEach(({ model, coefficients }, rank) => {
    const penalty = perTerm * (1 + model.lists + model.interactions.length);
    // A deviance is 0 or more: a model whose terms alone cost more than the best so far need not be fitted.
    if (penalty < lowest) {
      const bic = penalty + devianceWith(model, coefficients, table, work);
      if (bic < lowest) {
        lowest = bic;
        estimate = estimateIn(table, work);
      }
    }
    if (rank + 1 === depths[depth]) {
      into[at + depth] = estimate;
      depth += 1;
    }
  });
}

/** Deviance of a model, which stays in the workspace; infinite when it does not exist. */
function devianceWith(model: Model, start: Float64Array, table: Tabulated, work: Workspace): number {
  const boundary = boundaryOf(model, table.overlap);
  if (existenceOf(table.counts, boundary) !== 'fine') return Number.POSITIVE_INFINITY;
  // A term that lost its last overlap took histories along, and the others are no start any more.
  const warm = boundary.terms.length === start.length;
  if (warm) work.coefficients.set(start);
  return climb(table, boundary, work, warm) ? work.deviance : Number.POSITIVE_INFINITY;
}

/** The total and the strata under the model of lowest BIC; NaN for all when none of the models has an estimate. */
function withCovariates({ table, models }: CovariateRecipe, counts: Float64Array): readonly number[] {
  const rows = table.rows.map((row, at) => ({ ...row, count: counts[at + 1] as number }));
  let best: CovariateFit | null = null;
  for (const model of models) {
    const found = fitCovariates({ ...table, rows }, model);
    if (found.status === 'ok' && found.fit.bic < (best?.bic ?? Number.POSITIVE_INFINITY)) best = found.fit;
  }
  if (best === null) return new Array<number>(1 + layoutOf(table).strata.length).fill(Number.NaN);
  return [best.estimate, ...best.strata.map(({ observed: seen, hidden }) => seen + hidden)];
}
