import { type CovariateFit, fitCovariates } from './fit.ts';
import { type CovariateModel, possibleInteractions, withinOf } from './model.ts';
import type { CovariateTable } from './table.ts';

/** A model with covariates that was looked at, and its criterion. */
export interface RankedWithCovariates {
  readonly fit: CovariateFit;
  readonly bic: number;
}

/**
 * Step by step, by BIC: from the model without interactions, the term of `possibleInteractions` whose adding or leaving
 * out lowers BIC most, until none does. Models that do not exist or say nothing about hidden people are passed over.
 * Gives all models that were fitted on the way, the lowest BIC first: what lies close to the best one is as good an
 * answer, and may be quite another number (`spreadWithin`). Empty when not even the first model has an estimate.
 */
export function rankCovariateModels(table: CovariateTable): RankedWithCovariates[] {
  const [lists, covariates] = [table.lists.length, table.covariates.length];
  const met = new Map<string, RankedWithCovariates | null>();
  const look = (interactions: readonly number[]): RankedWithCovariates | null => {
    const sorted = [...interactions].sort((one, other) => one - other);
    const key = sorted.join(' ');
    const known = met.get(key);
    if (known !== undefined) return known;
    const found = fitCovariates(table, { lists, covariates, interactions: sorted });
    const ranked = found.status === 'ok' ? { fit: found.fit, bic: found.fit.bic } : null;
    met.set(key, ranked);
    return ranked;
  };
  let best = look([]);
  while (best !== null) {
    const around = neighboursOf(best.fit.model).flatMap((interactions) => look(interactions) ?? []);
    const lowest = around.reduce((low, one) => (one.bic < low.bic ? one : low), best);
    if (lowest === best) break;
    best = lowest;
  }
  return [...met.values()].filter((ranked) => ranked !== null).sort((one, other) => one.bic - other.bic);
}

/** Interactions of the models with one term more or one less that are hierarchical still. */
function neighboursOf({ lists, covariates, interactions }: CovariateModel): number[][] {
  const known = new Set(interactions);
  const more = possibleInteractions(lists, covariates)
    .filter((set) => !known.has(set) && withinOf(set, lists).every((within) => known.has(within)))
    .map((set) => [...interactions, set]);
  const less = interactions
    .filter((set) => !interactions.some((other) => other !== set && (other & set) === set))
    .map((set) => interactions.filter((other) => other !== set));
  return [...more, ...less];
}
