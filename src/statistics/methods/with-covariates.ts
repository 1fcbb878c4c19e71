import type { Intervals } from '../bootstrap/intervals.ts';
import type { CovariateRecipe } from '../bootstrap/recipe.ts';
import type { CovariateFit } from '../estimation/covariates/fit.ts';
import { type RankedWithCovariates, rankCovariateModels } from '../estimation/covariates/select.ts';
import { type CovariateTable, peopleIn } from '../estimation/covariates/table.ts';
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

/** How many of the best models are fitted to every replicate: a fit with covariates takes milliseconds. */
const REFITTED = 5;

/**
 * The model with covariates of lowest BIC (statistics 2.11): every stratum has hidden people of its own, and the total
 * is their sum. Gives nothing for a question without covariates.
 */
export const withCovariates: Method = {
  name: 'covariates',
  label: 'met kenmerken',
  counts: true,
  answer: async (question, work) =>
    question.covariates === undefined ? [] : [await answerFor(question.covariates, question, work)],
};

async function answerFor(table: CovariateTable, question: Question, work: Work): Promise<Answer> {
  const label = `met kenmerken: ${table.covariates.map(({ name }) => name).join(', ')}`;
  const ranking = rankCovariateModels(table);
  const best = ranking[0]?.fit;
  if (best === undefined) return without('covariates', label, 'no-estimate', { why: 'no-model' });
  const models = ranking.slice(0, REFITTED).map(({ fit }) => fit.model);
  const recipe: CovariateRecipe = { kind: 'covariates', table, models };
  const counts = Float64Array.from([0, ...table.rows.map(({ count }) => count)]);
  const estimates = [best.estimate, ...best.strata.map(({ observed, hidden }) => observed + hidden)];
  const [total = null, ...strata] =
    (await bootstrapped(label, estimates, recipe, counts, question, work)) ?? [];
  const people = peopleIn(table);
  const details = {
    bic: best.bic,
    models: ranking.length,
    spreadWithin2: spreadOf(ranking, 2, people),
    spreadWithin10: spreadOf(ranking, 10, people),
    strata: strataOf(table, best, strata, people),
    ...detailsOf(total, people),
  };
  const factors = [...table.lists, ...table.covariates.map(({ name }) => name)];
  const interactions = best.model.interactions.map((set) =>
    factors.filter((_, at) => (set & (1 << at)) !== 0).join(':'),
  );
  const answer = { method: 'covariates', label, interactions, details, estimate: best.estimate };
  return withEstimate(answer, people, total);
}

/** Spread of the total over models that are nearly as good; an end that no table carries is null. */
function spreadOf(
  ranking: readonly RankedWithCovariates[],
  units: number,
  people: number,
): (number | null)[] {
  const best = ranking[0]?.bic ?? Number.NaN;
  const near = ranking.filter(({ bic }) => bic <= best + units).map(({ fit }) => fit.estimate);
  return [Math.min(...near), Math.max(...near)].map((end) => (isCarried(end, people) ? end : null));
}

function strataOf(
  table: CovariateTable,
  { strata }: CovariateFit,
  intervals: readonly Intervals[],
  people: number,
) {
  return strata.map(({ levels, observed, hidden }, at) => {
    const limits = intervals[at]?.percentile?.interval95;
    return {
      levels: Object.fromEntries(
        table.covariates.map(({ name, levels: names }, index) => [name, names[levels[index] ?? 0]]),
      ),
      observed,
      estimate: isCarried(observed + hidden, people) ? observed + hidden : null,
      percentile95: limits !== undefined && isCarried(limits[1], people) ? limits : null,
    };
  });
}
