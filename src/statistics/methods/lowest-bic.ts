import type { Intervals } from '../bootstrap/intervals.ts';
import type { LowestBicRecipe } from '../bootstrap/recipe.ts';
import { type Ranked, rankModels, spreadWithin, usualOrder } from '../estimation/bic.ts';
import { observed, setName } from '../estimation/capture-table.ts';
import { maximalTerms } from '../estimation/model.ts';
import { bootstrapped, detailsOf } from './bootstrapped.ts';
import {
  type Answer,
  isCarried,
  type Method,
  type Question,
  type Work,
  withEstimate,
  without,
} from './method.ts';

/**
 * How many of the best models are fitted to every replicate: 20 for up to four lists, 100 for five and six, as published.
 * Beyond six not all models are ranked, and a fit costs more: 20 again. Our choice.
 */
const depthFor = (lists: number): number => (lists === 5 || lists === 6 ? 100 : 20);

const DEPTHS = [1, 5, 10, 20, 50, 100];

/**
 * The model of lowest BIC of all hierarchical ones up to an order (Silverman, Chan and Vincent 2024). The bootstrap
 * fits the best models of the table to every replicate; limits for the first 1, 5, 10, ... of them show whether
 * more models would still change them. Source: statistics 2.6.
 */
export const lowestBic: Method = { name: 'bic', label: 'laagste BIC', counts: true, answer: bicAnswer };

async function bicAnswer(question: Question, work: Work): Promise<readonly Answer[]> {
  const { lists, counts } = question.table;
  const people = observed(counts);
  const order = question.maxOrder ?? usualOrder(lists.length);
  const label = `laagste BIC, tot orde ${order}`;
  const ranking = rankModels(counts, order);
  const best = ranking[0];
  if (best === undefined) return [without('bic', label, 'no-estimate', { order, why: 'no-model' })];
  const recipe = recipeOf(ranking, lists.length);
  const nested = await bootstrapped(
    label,
    recipe.depths.map(() => best.fit.estimate),
    recipe,
    counts,
    question,
    work,
  );
  const last = nested?.at(-1) ?? null;
  const details = {
    order,
    bic: best.bic,
    model: `[${maximalTerms(best.model)
      .map((set) => setName(lists, set))
      .join(', ')}]`,
    models: ranking.length,
    spreadWithin2: carriedSpread(ranking, 2, people),
    spreadWithin10: carriedSpread(ranking, 10, people),
    ...detailsOf(last, people),
    ...(nested === null ? {} : nestedDetails(recipe.depths, nested, people)),
  };
  const interactions = best.model.interactions.map((set) => setName(lists, set));
  return [
    withEstimate({ method: 'bic', label, interactions, details, estimate: best.fit.estimate }, people, last),
  ];
}

function recipeOf(ranking: readonly Ranked[], lists: number): LowestBicRecipe {
  const models = ranking
    .slice(0, depthFor(lists))
    .map(({ model, fit: { coefficients } }) => ({ model, coefficients }));
  const depths = DEPTHS.filter((depth) => depth < models.length);
  return { kind: 'lowest-bic', models, depths: [...depths, models.length] };
}

/** Spread of the estimate over models that are nearly as good; an end that no table carries is null. */
function carriedSpread(
  ranking: readonly Ranked[],
  units: number,
  people: number,
): readonly (number | null)[] {
  return (spreadWithin(ranking, units) ?? []).map((end) => (isCarried(end, people) ? end : null));
}

/** Limits by how many models were fitted to each replicate, and whether the last two lie close. */
function nestedDetails(depths: readonly number[], nested: readonly Intervals[], people: number) {
  const byDepth = nested.map(({ bca }, at) => ({
    models: depths[at],
    bca95: bca !== null && isCarried(bca.interval95[1], people) ? bca.interval95 : null,
  }));
  const [before, last] = byDepth.slice(-2).map(({ bca95 }) => bca95);
  const settled =
    before != null &&
    last != null &&
    before.every((limit, at) => Math.abs(limit / (last[at] as number) - 1) <= SETTLED);
  return { byDepth, settled };
}

/** Limits that differ by no more than this, relatively, have settled. */
const SETTLED = 0.05;
