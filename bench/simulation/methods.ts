import {
  averageOverGraphs,
  chaoCorrected,
  type Fit,
  fitChecked,
  type LowerBound,
  latentClasses,
  logNormalInterval,
  lowerBound,
  observed,
  percentileLimits,
  posteriorQuantile,
  rankModels,
  resampler,
  stepwise,
  tabulate,
  thresholdBayes,
  usualOrder,
  waldInterval,
} from '../../src/statistics/index.ts';
import { quantile } from '../../src/statistics/numbers/quantile.ts';

/** What a method says of one table. */
export interface Answer {
  readonly estimate: number;
  readonly interval80: readonly [number, number];
  readonly interval95: readonly [number, number];
}

/** A method as it is put to the test. */
export interface Method {
  readonly name: string;
  /** In how many of a hundred runs: slow ones do fewer. */
  readonly share: number;
  /** Null: no estimate. */
  readonly answer: (counts: Float64Array, seed: number) => Answer | null;
}

const LEVELS = [0.025, 0.1, 0.9, 0.975] as const;
const Z80 = 1.2815515655446004;
const Z95 = 1.959963984540054;
const THRESHOLD = 0.02;
const REPLICATES = 200;

function walds(counts: Float64Array, fit: Fit): Answer {
  const people = observed(counts);
  return {
    estimate: fit.estimate,
    interval80: waldInterval(people, fit, Z80),
    interval95: waldInterval(people, fit, Z95),
  };
}

function fromQuantiles(estimate: number, quantileOf: (level: number) => number): Answer {
  const [low95, low80, high80, high95] = LEVELS.map(quantileOf) as [number, number, number, number];
  return { estimate, interval80: [low80, high80], interval95: [low95, high95] };
}

function independence(counts: Float64Array): Answer | null {
  const fit = fitChecked(tabulate(counts), { lists: Math.log2(counts.length), interactions: [] });
  return fit === null ? null : walds(counts, fit);
}

function stepwiseWald(counts: Float64Array): Answer | null {
  const found = stepwise(counts, THRESHOLD);
  return found.status === 'ok' ? walds(counts, found.fit) : null;
}

/** The whole choice is made anew in every replicate. */
function stepwiseBootstrap(counts: Float64Array, seed: number): Answer | null {
  const found = stepwise(counts, THRESHOLD);
  if (found.status !== 'ok') return null;
  const draw = resampler(counts, seed);
  const replicates = Array.from({ length: REPLICATES }, (_, at) => {
    const again = stepwise(draw.replicate(at), THRESHOLD);
    return again.status === 'ok' ? again.fit.estimate : Number.NaN;
  });
  const limits = percentileLimits(replicates, LEVELS);
  if (limits.status !== 'ok') return null;
  return fromQuantiles(
    found.fit.estimate,
    (level) => limits.limits[LEVELS.indexOf(level as 0.1)] ?? Number.NaN,
  );
}

/** Limits as if the model had been known: what the choice adds to them is left out. */
function bestByBic(counts: Float64Array): Answer | null {
  const [best] = rankModels(counts, usualOrder(Math.log2(counts.length)));
  return best === undefined ? null : walds(counts, best.fit);
}

const GRID_POINTS = 1_500;

function graphs(counts: Float64Array): Answer {
  // Up to ten times the people seen, in equal steps.
  const step = Math.max(1, Math.ceil((10 * observed(counts)) / GRID_POINTS));
  const posterior = averageOverGraphs(
    counts,
    Array.from({ length: GRID_POINTS }, (_, at) => at * step),
  );
  return fromQuantiles(posteriorQuantile(posterior, 0.5), (level) => posteriorQuantile(posterior, level));
}

function fromBound(bound: LowerBound): Answer {
  return {
    estimate: bound.estimate,
    interval80: logNormalInterval(bound, Z80),
    interval95: logNormalInterval(bound, Z95),
  };
}

function bayes(counts: Float64Array, seed: number): Answer | null {
  const found = thresholdBayes(counts, { seed, draws: 1_000 });
  return found.status === 'ok'
    ? fromQuantiles(found.estimate, (level) => quantile(found.totals, level))
    : null;
}

function classes(counts: Float64Array, seed: number): Answer | null {
  const found = latentClasses(counts, { seed, draws: 250, doublings: 1 });
  return found.status === 'ok'
    ? fromQuantiles(found.estimate, (level) => quantile(found.totals, level))
    : null;
}

export const METHODS: readonly Method[] = [
  { name: 'independence, Wald', share: 100, answer: independence },
  { name: 'stepwise .02, Wald', share: 100, answer: stepwiseWald },
  { name: 'stepwise .02, bootstrap', share: 100, answer: stepwiseBootstrap },
  { name: 'BIC, Wald of the best model', share: 100, answer: bestByBic },
  { name: 'graphs', share: 100, answer: graphs },
  { name: 'Chao, corrected', share: 100, answer: (counts) => fromBound(chaoCorrected(counts)) },
  { name: 'lower bound by lists', share: 100, answer: (counts) => fromBound(lowerBound(counts)) },
  { name: 'Bayesian thresholding', share: 40, answer: bayes },
  { name: 'latent classes', share: 12, answer: classes },
];
