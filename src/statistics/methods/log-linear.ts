import type { Recipe } from '../bootstrap/recipe.ts';
import { boundaryOf } from '../estimation/boundary.ts';
import { observed, overlaps, pairsOf, setName } from '../estimation/capture-table.ts';
import { type Existence, existenceOf } from '../estimation/existence.ts';
import { type Fit, fitModel, tabulate, waldInterval } from '../estimation/fit.ts';
import type { Model } from '../estimation/model.ts';
import { fitChecked, stepwise } from '../estimation/stepwise.ts';
import { bootstrapped, detailsOf } from './bootstrapped.ts';
import {
  type Answer,
  isCarried,
  type Method,
  type Question,
  type Status,
  type Work,
  withEstimate,
  without,
} from './method.ts';

/** No interactions: lists that know nothing of each other. */
export const independence: Method = fixedModel('independence', 'geen samenhang', true, () => []);

/** Every pair of lists. Shown, but not counted: where data are thin it follows their noise. */
export const allPairs: Method = fixedModel('all-pairs', 'alle paren', false, pairsOf);

/** Pairs that come in step by step, at the threshold of the question. */
export const stepwiseMethod: Method = {
  name: 'stepwise',
  label: 'stapsgewijs',
  counts: true,
  answer: async (question, work) => [await stepwiseAnswer(question, work)],
};

/** The same at a strict and at a loose threshold beside the one that is asked (statistics 3.2). */
export const stepwiseAtThree: Method = {
  ...stepwiseMethod,
  async answer(question, work) {
    const answers: Answer[] = [];
    for (const threshold of new Set([0.005, question.threshold, 0.1]))
      answers.push(await stepwiseAnswer({ ...question, threshold }, work));
    return answers;
  },
};

async function stepwiseAnswer(question: Question, work: Work): Promise<Answer> {
  const { table, threshold } = question;
  const label = `stapsgewijs, p < ${String(threshold).replace('.', ',')}`;
  const bare = { lists: table.lists.length, interactions: [] };
  const found = stepwise(table.counts, threshold);
  const start = fitChecked(tabulate(table.counts), bare)?.coefficients;
  if (found.status !== 'ok' || start === undefined) {
    const { status, details } = refusal(bare, table.counts);
    return without('stepwise', label, status, { threshold, ...details });
  }
  const { model, fit } = found;
  const recipe = { kind: 'stepwise', threshold, start } as const;
  return fitted({ method: 'stepwise', label, model, fit, recipe, settings: { threshold } }, question, work);
}

function fixedModel(
  name: string,
  label: string,
  counts: boolean,
  interactionsOf: (lists: number) => number[],
): Method {
  return {
    name,
    label,
    counts,
    async answer(question, work) {
      const { table } = question;
      const model = { lists: table.lists.length, interactions: interactionsOf(table.lists.length) };
      const tabulated = tabulate(table.counts);
      const boundary = boundaryOf(model, tabulated.overlap);
      const exists = existenceOf(table.counts, boundary) === 'fine';
      const fit = exists ? fitModel(tabulated, boundary) : null;
      if (fit === null) {
        const { status, details } = refusal(model, table.counts);
        return [without(name, label, status, details)];
      }
      return [
        await fitted(
          { method: name, label, model, fit, recipe: { kind: 'fixed', model }, settings: {} },
          question,
          work,
        ),
      ];
    },
  };
}

const STATUS: Readonly<Record<Existence, Exclude<Status, 'ok' | 'gated'>>> = {
  fine: 'no-estimate',
  'no-maximum': 'no-estimate',
  'not-identifiable': 'not-identifiable',
  neither: 'not-identifiable',
};

/** Why a model gives no estimate. */
function refusal(
  model: Model,
  counts: Float64Array,
): { readonly status: Exclude<Status, 'ok' | 'gated'>; readonly details: { readonly why: string } } {
  const existence = existenceOf(counts, boundaryOf(model, overlaps(counts)));
  return { status: STATUS[existence], details: { why: existence === 'fine' ? 'no-convergence' : existence } };
}

interface Fitted {
  readonly method: string;
  readonly label: string;
  readonly model: Model;
  readonly fit: Fit;
  readonly recipe: Recipe;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** The answer of a log-linear model with its bootstrap. */
async function fitted(
  { method, label, model, fit, recipe, settings }: Fitted,
  question: Question,
  work: Work,
): Promise<Answer> {
  const { lists, counts } = question.table;
  const people = observed(counts);
  const overlap = overlaps(counts);
  const nested = await bootstrapped(label, [fit.estimate], recipe, counts, question, work);
  const intervals = nested?.[0] ?? null;
  const wald = waldInterval(people, fit, 1.959963984540054);
  const details = {
    ...settings,
    minusInfinity: model.interactions.filter((set) => overlap[set] === 0).map((set) => setName(lists, set)),
    wald95: isCarried(wald[1], people) ? wald : null,
    deviance: fit.deviance,
    ...detailsOf(intervals, people),
  };
  const interactions = model.interactions.map((set) => setName(lists, set));
  return withEstimate({ method, label, interactions, details, estimate: fit.estimate }, people, intervals);
}
