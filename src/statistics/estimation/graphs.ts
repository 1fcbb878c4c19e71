import { logGamma } from '../numbers/gamma.ts';
import { observed } from './capture-table.ts';
import { type Decomposable, decomposableGraphs } from './decomposable.ts';

/** Posterior over the number of people, averaged over all decomposable graphs. */
export interface GraphPosterior {
  /** Total people at each point of the grid, rising. */
  readonly totals: Float64Array;
  /** Probability of each; sums to 1. */
  readonly probabilities: Float64Array;
  /** Probability of each graph, in the order of `decomposableGraphs`. */
  readonly graphWeights: Float64Array;
}

/** Most lists: beyond it there are too many graphs. */
export const MOST_GRAPH_LISTS = 6;

/**
 * Model averaging over decomposable graphs (Madigan and York 1997; Lum, Johndrow and Ball): a hyper-Dirichlet prior
 * of `delta` per history (2^-lists as usual), prior 1/N on the total, and for each number of hidden people in `grid`
 * the marginal likelihood in closed form. No chance in it. Source: statistics 2.9.
 */
export function averageOverGraphs(
  counts: Float64Array,
  grid: ArrayLike<number>,
  delta = 1 / counts.length,
): GraphPosterior {
  const lists = Math.round(Math.log2(counts.length));
  if (lists > MOST_GRAPH_LISTS) throw new RangeError(`at most ${MOST_GRAPH_LISTS} lists`);
  const graphs = decomposableGraphs(lists);
  const people = observed(counts);
  const cliqueTerms = cliqueLikelihoods(counts, grid, delta);
  const common = Float64Array.from(grid, (hidden) => {
    const total = people + hidden;
    // N! / n0! of the multinomial, and the prior 1 / N.
    return logGamma(total + 1) - logGamma(hidden + 1) - Math.log(total);
  });
  const totals = Float64Array.from(grid, (hidden) => people + hidden);
  const weighed = new Weighed(graphs.length, totals.length);
  const logs = new Float64Array(totals.length);
  graphs.forEach((graph, at) => {
    graphLikelihood(graph, cliqueTerms, common, logs);
    weighed.add(at, logs);
  });
  return { totals, ...weighed.normalised() };
}

/** For each set of lists: ln of the Dirichlet-multinomial of its margin, at every point of the grid. */
function cliqueLikelihoods(counts: Float64Array, grid: ArrayLike<number>, delta: number): Float64Array[] {
  const people = observed(counts);
  const whole = delta * counts.length;
  return Array.from(counts.keys(), (set) => {
    const margin = marginOf(counts, set);
    const prior = (delta * counts.length) / margin.size;
    let fixed = logGamma(whole) - margin.size * logGamma(prior);
    for (const [cell, count] of margin) if (cell !== 0) fixed += logGamma(prior + count);
    const none = margin.get(0) ?? 0;
    return Float64Array.from(
      grid,
      (hidden) => fixed + logGamma(prior + none + hidden) - logGamma(whole + people + hidden),
    );
  });
}

/** People by which lists of a set they stand on; every combination is there. */
function marginOf(counts: Float64Array, set: number): Map<number, number> {
  const margin = new Map<number, number>();
  for (let cell = set; ; cell = (cell - 1) & set) {
    margin.set(cell, 0);
    if (cell === 0) break;
  }
  for (let history = 1; history < counts.length; history += 1)
    margin.set(history & set, (margin.get(history & set) ?? 0) + (counts[history] as number));
  return margin;
}

function graphLikelihood(
  { cliques, separators }: Decomposable,
  terms: readonly Float64Array[],
  common: Float64Array,
  sum: Float64Array,
): void {
  sum.set(common);
  const add = (set: number, sign: 1 | -1): void => {
    const part = terms[set] as Float64Array;
    for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] as number) + sign * (part[at] as number);
  };
  for (const clique of cliques) add(clique, 1);
  // The empty separator stands for a table of one cell, whose likelihood is 1.
  for (const separator of separators) if (separator !== 0) add(separator, -1);
}

/** So far below the highest, in natural logarithms, nothing is left of a weight in double precision. */
const NOTHING = -80;

/** Sums weights that are given as logarithms, without keeping them: all are relative to the highest so far. */
class Weighed {
  readonly #points: Float64Array;
  readonly #graphs: Float64Array;
  #highest = Number.NEGATIVE_INFINITY;

  constructor(graphs: number, points: number) {
    this.#points = new Float64Array(points);
    this.#graphs = new Float64Array(graphs);
  }

  add(graph: number, logs: Float64Array): void {
    let highest = Number.NEGATIVE_INFINITY;
    for (const value of logs) if (value > highest) highest = value;
    if (highest < this.#highest + NOTHING) return;
    if (highest > this.#highest) this.#rescale(highest);
    let sum = 0;
    for (let at = 0; at < logs.length; at += 1) {
      const weight = Math.exp((logs[at] as number) - this.#highest);
      this.#points[at] = (this.#points[at] as number) + weight;
      sum += weight;
    }
    this.#graphs[graph] = sum;
  }

  #rescale(highest: number): void {
    const factor = Math.exp(this.#highest - highest);
    for (const weights of [this.#points, this.#graphs])
      for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] as number) * factor;
    this.#highest = highest;
  }

  /** Shares of the whole, of every point and of every graph. */
  normalised(): Pick<GraphPosterior, 'probabilities' | 'graphWeights'> {
    const whole = this.#points.reduce((total, weight) => total + weight, 0);
    return {
      probabilities: this.#points.map((weight) => weight / whole),
      graphWeights: this.#graphs.map((weight) => weight / whole),
    };
  }
}

/** The first total at which the posterior has reached this share. */
export function posteriorQuantile({ totals, probabilities }: GraphPosterior, share: number): number {
  let reached = 0;
  for (let at = 0; at < totals.length; at += 1) {
    reached += probabilities[at] as number;
    if (reached >= share) return totals[at] as number;
  }
  return totals.at(-1) ?? Number.NaN;
}

/** Mean of the posterior. */
export const posteriorMean = ({ totals, probabilities }: GraphPosterior): number =>
  totals.reduce((sum, total, at) => sum + total * (probabilities[at] as number), 0);
