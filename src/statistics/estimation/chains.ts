/** Draws of one number from several chains, all of the same length. */
export type Chains = readonly Float64Array[];

/** Chains whose split R-hat is this or more have not come together: their draws are not used. */
export const MOST_R_HAT = 1.05;

/**
 * Split R-hat (Gelman, Carlin, Stern, Dunson, Vehtari and Rubin 2013): every chain is cut in two, and the spread
 * between halves is set against the spread within. 1 when they agree. 1 also when nothing moves at all; NaN for chains
 * of fewer than four draws.
 */
export function splitRHat(chains: Chains): number {
  const halves = halvesOf(chains);
  const length = halves[0]?.length ?? 0;
  if (length < 2) return Number.NaN;
  const { within, between } = variancesOf(halves);
  if (within === 0) return between === 0 ? 1 : Number.POSITIVE_INFINITY;
  return Math.sqrt((length - 1) / length + between / (length * within));
}

/**
 * How many independent draws the chains are worth, by Geyer's initial monotone sequence over the autocorrelation of
 * all halves together (Gelman and others 2013, section 11.5). Never more than there are draws.
 */
export function effectiveSize(chains: Chains): number {
  const halves = halvesOf(chains);
  const length = halves[0]?.length ?? 0;
  const draws = length * halves.length;
  if (length < 2) return 0;
  const { within, between } = variancesOf(halves);
  const total = ((length - 1) / length) * within + between / length;
  if (!(total > 0)) return draws;
  const correlation = (lag: number): number => 1 - variogram(halves, lag) / (2 * total);
  let sum = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let lag = 0; lag + 1 < length; lag += 2) {
    least = Math.min(least, correlation(lag) + correlation(lag + 1));
    if (least <= 0) break;
    sum += least;
  }
  return Math.min(draws, draws / Math.max(2 * sum - 1, 1 / draws));
}

function halvesOf(chains: Chains): Float64Array[] {
  const half = Math.floor(Math.min(...chains.map(({ length }) => length)) / 2);
  return chains.flatMap((chain) => [chain.subarray(0, half), chain.subarray(chain.length - half)]);
}

const meanOf = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The mean variance within a chain, and length times the variance between their means. */
function variancesOf(chains: Chains): { within: number; between: number } {
  const length = chains[0]?.length ?? 0;
  const means = Float64Array.from(chains, meanOf);
  const squares = (values: Float64Array, mean: number): number =>
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const within =
    chains.reduce((sum, chain, at) => sum + squares(chain, means[at] as number), 0) /
    (chains.length * (length - 1));
  const between = (length * squares(means, meanOf(means))) / (chains.length - 1);
  return { within, between };
}

/** Mean squared difference between draws so far apart. */
function variogram(chains: Chains, lag: number): number {
  let sum = 0;
  let pairs = 0;
  for (const chain of chains) {
    for (let at = lag; at < chain.length; at += 1)
      sum += ((chain[at] as number) - (chain[at - lag] as number)) ** 2;
    pairs += chain.length - lag;
  }
  return sum / pairs;
}
