import { columnOf, type Intervals, intervalsOf } from '../bootstrap/intervals.ts';
import { jackknife } from '../bootstrap/jackknife.ts';
import { type Recipe, widthOf } from '../bootstrap/recipe.ts';
import type { Question, Work } from './method.ts';
import { isCarried } from './method.ts';

/**
 * Intervals by bootstrap and jackknife, the whole choice of a model repeated each time: one for each number that the
 * recipe gives, of which `estimates` are those of the table itself. Null when no replicates are asked for.
 */
export async function bootstrapped(
  label: string,
  estimates: readonly number[],
  recipe: Recipe,
  counts: Float64Array,
  { replicates, seed }: Pick<Question, 'replicates' | 'seed'>,
  { run, starting, progress, signal }: Work,
): Promise<readonly Intervals[] | null> {
  if (replicates === 0) return null;
  starting?.(label);
  const drawn = await run({ counts, recipe, seed, from: 0, to: replicates }, { progress, signal });
  return jackknife(counts, recipe).map((jackknifed, column) =>
    intervalsOf(estimates[column] ?? Number.NaN, columnOf(drawn, widthOf(recipe), column), jackknifed),
  );
}

/** What is told of a bootstrap beside its limits; a limit that no table of so many people carries is left out. */
export function detailsOf(intervals: Intervals | null, people: number): Readonly<Record<string, unknown>> {
  if (intervals === null) return {};
  const { replicates, failed, whyNoBca, whyNoPercentile, bca, percentile } = intervals;
  const carried = (limits: readonly (readonly number[])[] | undefined) =>
    limits?.map((limit) => (limit.every((value) => isCarried(value, people)) ? limit : null)) ?? null;
  return {
    replicates,
    failed,
    ...(whyNoBca === null ? {} : { whyNoBca }),
    ...(whyNoPercentile === null ? {} : { whyNoPercentile }),
    monteCarloError95: { bca: carried(bca?.error95), percentile: carried(percentile?.error95) },
    ...(upperLost(intervals, people) ? { noUpperLimit: true } : {}),
  };
}

const upperLost = ({ bca, percentile }: Intervals, people: number): boolean =>
  [bca, percentile].some((limits) => limits !== null && !isCarried(limits.interval95[1], people));
