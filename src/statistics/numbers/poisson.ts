import { logFactorial, logLowerGamma, logUpperGamma } from './gamma.ts';

/**
 * The smaller of P(X <= count) and P(X >= count) for X Poisson with this mean: how far a count lies from what was
 * expected. Means up to 1e5 and more; a probability below the smallest double is 0.
 */
export function poissonTail(count: number, mean: number): number {
  if (mean <= 0) return count === 0 ? 1 : 0;
  const atMost = Math.exp(logUpperGamma(count + 1, mean));
  const atLeast = count === 0 ? 1 : Math.exp(logLowerGamma(count, mean));
  return Math.min(atMost, atLeast);
}

/** P(X = count) for X Poisson with this mean above 0: neither tail that holds the count is less. */
export const poissonMass = (count: number, mean: number): number =>
  Math.exp(count * Math.log(mean) - mean - logFactorial(count));
