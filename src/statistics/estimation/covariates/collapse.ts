import { type CovariateModel, factorSetsOf } from './model.ts';
import { type CovariateTable, covariateTable } from './table.ts';

/**
 * Covariates that may be left out without changing the number of people: passive ones (van der Heijden, Whittaker,
 * Cruyff, Bakker and van der Vliet 2012). So it is when all factors that a covariate is tied to, lists and other
 * covariates, stand together in one term of the model (collapsibility, Asmussen and Edwards 1983): with one covariate,
 * when it touches one list at most, or two that have an interaction of their own with it. By index.
 */
export function passiveCovariates(model: CovariateModel): number[] {
  const sets = factorSetsOf(model);
  return Array.from({ length: model.covariates }, (_, at) => at).filter((at) => {
    const own = 2 ** (model.lists + at);
    const tied = sets.filter((set) => (set & own) !== 0).reduce((all, set) => all | set, 0) & ~own;
    return sets.some((set) => (set & own) === 0 && (set & tied) === tied);
  });
}

/** The table without one covariate. */
export const collapsed = ({ lists, covariates, rows }: CovariateTable, at: number): CovariateTable =>
  covariateTable(
    lists,
    covariates.toSpliced(at, 1),
    rows.map((row) => ({ ...row, levels: row.levels.toSpliced(at, 1) })),
  );

/** The model without one covariate and all terms that it is in. */
export function withoutCovariate(
  { lists, covariates, interactions }: CovariateModel,
  at: number,
): CovariateModel {
  const own = 2 ** (lists + at);
  const below = own - 1;
  return {
    lists,
    covariates: covariates - 1,
    interactions: interactions
      .filter((set) => (set & own) === 0)
      .map((set) => (set & below) | ((set & ~below) >> 1)),
  };
}
