import { observed } from '../estimation/capture-table.ts';
import {
  averageOverGraphs,
  MOST_GRAPH_LISTS,
  posteriorMean,
  posteriorQuantile,
} from '../estimation/graphs.ts';
import { type Method, withEstimate, without } from './method.ts';

/** Points of the grid of hidden people, which runs from 1 to this many times those who were seen. */
const POINTS = 1000;
const REACH = 30;

/** A posterior with more than this in the last twentieth of its grid has no end that the grid shows. */
const MOST_AT_END = 0.01;

const LABEL = 'gemiddelde over grafen';

/**
 * Model averaging over decomposable graphs: the median and the quantiles of its posterior, on the grid of the
 * reference (statistics 2.9). The limits are those of the posterior, in the place of percentile limits.
 */
export const graphAverage: Method = {
  name: 'graphs',
  label: LABEL,
  counts: true,
  async answer({ table: { lists, counts } }) {
    const people = observed(counts);
    if (lists.length > MOST_GRAPH_LISTS || people === 0)
      return [without('graphs', LABEL, 'no-estimate', { why: people === 0 ? 'nobody' : 'too-many-lists' })];
    const posterior = averageOverGraphs(counts, gridFor(people));
    const quantile = (share: number): number => posteriorQuantile(posterior, share);
    const tail = posterior.probabilities.slice(-Math.ceil(posterior.totals.length / 20));
    const atEnd = tail.reduce((sum, probability) => sum + probability, 0);
    const details = { mean: posteriorMean(posterior), limits: 'posterior', atEnd };
    // What lies beyond the grid is not seen: limits would be those of the grid.
    if (atEnd > MOST_AT_END)
      return [without('graphs', LABEL, 'no-estimate', { ...details, why: 'no-upper-limit' })];
    const limits = {
      interval80: [quantile(0.1), quantile(0.9)],
      interval95: [quantile(0.025), quantile(0.975)],
    } as const;
    const answer = { method: 'graphs', label: LABEL, interactions: [], details, estimate: quantile(0.5) };
    return [withEstimate(answer, people, { bca: null, percentile: limits })];
  },
};

/** Whole numbers at equal distance from 1 to 30 times the people who were seen. */
function gridFor(people: number): Float64Array {
  const last = REACH * people;
  const points = Math.min(POINTS, last);
  return Float64Array.from({ length: points }, (_, at) => Math.round(1 + ((last - 1) * at) / (points - 1)));
}
