import type { Jackknifed } from '../estimation/bca.ts';
import { estimatorOf, type Recipe, widthOf } from './recipe.ts';

/**
 * Estimates with one person less from each history that was seen, the model chosen anew each time: for each of the
 * numbers that the recipe gives, one a history. An estimate is NaN where there is none. Source: statistics 2.7.
 */
export function jackknife(counts: Float64Array, recipe: Recipe): Jackknifed[][] {
  const width = widthOf(recipe);
  const estimate = estimatorOf(recipe, counts.length);
  const found: Jackknifed[][] = Array.from({ length: width }, () => []);
  const left = counts.slice();
  const estimates = new Float64Array(width);
  for (let history = 1; history < counts.length; history += 1) {
    const count = counts[history] as number;
    if (count === 0) continue;
    left[history] = count - 1;
    estimate(left, estimates, 0);
    left[history] = count;
    found.forEach((jackknifed, at) => {
      jackknifed.push({ count, estimate: estimates[at] as number });
    });
  }
  return found;
}
