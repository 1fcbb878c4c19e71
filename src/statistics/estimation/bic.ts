import { sizeOf } from './capture-table.ts';
import { type Fit, type Tabulated, tabulate } from './fit.ts';
import { type Model, parentsOf } from './model.ts';
import { fitChecked } from './stepwise.ts';

/** A model with its fit and its Bayesian information criterion. */
export interface Ranked {
  readonly model: Model;
  readonly fit: Fit;
  readonly bic: number;
}

/** Models that are looked at for so many lists: all hierarchical ones up to this order (Silverman, Chan and Vincent 2024). */
export const usualOrder = (lists: number): number => (lists <= 3 ? 2 : lists <= 5 ? 3 : 2);

/** Most lists for which all models are looked at; beyond that the search goes downhill. */
export const MOST_ENUMERATED = 6;

/**
 * BIC of a fit: k ln(n) - 2 ln L with n the number of people and k all parameters, those at minus infinity too.
 */
export const bicOf = (fit: Fit, parameters: number, people: number): number =>
  parameters * Math.log(people) - 2 * fit.logLikelihood;

/** Fits one model and gives its BIC; null when it does not exist or cannot be identified. */
export function rankModel(table: Tabulated, model: Model): Ranked | null {
  const fit = fitChecked(table, model);
  if (fit === null) return null;
  return { model, fit, bic: bicOf(fit, 1 + model.lists + model.interactions.length, table.people) };
}

/** Every hierarchical model with all single lists and interactions up to an order, each once. */
export function* hierarchicalModels(lists: number, order: number): Generator<Model> {
  const candidates = setsOf(lists, order);
  const known = new Set<number>();
  function* from(at: number): Generator<Model> {
    const set = candidates[at];
    if (set === undefined) {
      yield { lists, interactions: [...known] };
      return;
    }
    yield* from(at + 1);
    if (!parentsOf(set).every((parent) => known.has(parent))) return;
    known.add(set);
    yield* from(at + 1);
    known.delete(set);
  }
  yield* from(0);
}

/** Sets of two lists or more, small ones first: a set comes after all that it contains. */
function setsOf(lists: number, order: number): number[] {
  const sets = Array.from({ length: 2 ** lists }, (_, set) => set);
  return sets
    .filter((set) => sizeOf(set) >= 2 && sizeOf(set) <= order)
    .sort((one, other) => sizeOf(one) - sizeOf(other) || one - other);
}

/**
 * All models up to an order that exist, the lowest BIC first. For more lists than `MOST_ENUMERATED` a downhill
 * search over neighbours from the model without interactions; it gives those it has met.
 */
export function rankModels(counts: Float64Array, order: number): Ranked[] {
  const lists = Math.round(Math.log2(counts.length));
  const table = tabulate(counts);
  const found =
    lists <= MOST_ENUMERATED
      ? [...hierarchicalModels(lists, order)].flatMap((model) => rankModel(table, model) ?? [])
      : downhill(table, lists, order);
  return found.sort((one, other) => one.bic - other.bic);
}

function downhill(table: Tabulated, lists: number, order: number): Ranked[] {
  const met = new Map<string, Ranked | null>();
  const look = (model: Model): Ranked | null => {
    const key = [...model.interactions].sort((one, other) => one - other).join(' ');
    const known = met.get(key);
    if (known !== undefined) return known;
    const ranked = rankModel(table, model);
    met.set(key, ranked);
    return ranked;
  };
  let best = look({ lists, interactions: [] });
  while (best !== null) {
    const around = neighboursOf(best.model, order).flatMap((model) => look(model) ?? []);
    const lowest = around.reduce((low, one) => (one.bic < low.bic ? one : low), best);
    if (lowest === best) break;
    best = lowest;
  }
  return [...met.values()].filter((ranked) => ranked !== null);
}

/** Models with one interaction more or one less that are hierarchical still. */
export function neighboursOf(model: Model, order: number): Model[] {
  const { lists, interactions } = model;
  const known = new Set(interactions);
  const more = setsOf(lists, order)
    .filter((set) => !known.has(set) && parentsOf(set).every((parent) => known.has(parent)))
    .map((set) => ({ lists, interactions: [...interactions, set] }));
  const less = interactions
    .filter((set) => !interactions.some((other) => other !== set && (other & set) === set))
    .map((set) => ({ lists, interactions: interactions.filter((other) => other !== set) }));
  return [...more, ...less];
}

/** Lowest and highest estimate among models within so many units of the lowest BIC. */
export function spreadWithin(
  ranking: readonly { readonly bic: number; readonly fit: { readonly estimate: number } }[],
  units: number,
): readonly [number, number] | null {
  const best = ranking[0];
  if (best === undefined) return null;
  const near = ranking.filter(({ bic }) => bic <= best.bic + units).map(({ fit }) => fit.estimate);
  return [Math.min(...near), Math.max(...near)];
}
