import { observed, overlaps, sizeOf } from './capture-table.ts';

/** What stands beside every number of this file. */
export const LOWER_BOUND_LABEL = {
  nl: 'ten minste, onder onafhankelijkheid',
  en: 'at least, under independence',
} as const;

/** An estimate that is meant as a lower bound. */
export interface LowerBound {
  readonly estimate: number;
  /** Of the estimate. */
  readonly variance: number;
  /** People who were seen: the interval lies above it. */
  readonly observed: number;
}

/** People seen on exactly so many lists; index 0 is 0. */
export function captureFrequencies(counts: Float64Array): Float64Array {
  const lists = Math.round(Math.log2(counts.length));
  const frequencies = new Float64Array(lists + 1);
  for (let history = 1; history < counts.length; history += 1) {
    const size = sizeOf(history);
    frequencies[size] = (frequencies[size] as number) + (counts[history] as number);
  }
  return frequencies;
}

/**
 * Chao's n + f1^2 / (2 f2) (Chao 1987), f1 people seen on one list and f2 on two. A lower bound when lists are many and
 * each is independent of the others for each person. With t lists that are equally likely its hidden part is too large
 * by t / (t - 1), and by more when they are not: with few lists it is no bound, see `lowerBound`. Null when nobody was
 * seen twice.
 */
export function chao(counts: Float64Array): LowerBound | null {
  const { people, once, twice } = seen(counts);
  if (twice === 0) return null;
  const ratio = once / twice;
  const variance = twice * (ratio ** 4 / 4 + ratio ** 3 + ratio ** 2 / 2);
  return { estimate: people + once ** 2 / (2 * twice), variance, observed: people };
}

/**
 * The same with its bias for small counts corrected: n + f1 (f1 - 1) / (2 (f2 + 1)). It exists always. Variance by the
 * delta method (Chao 2005); where nobody was seen twice, with its term for that. Source: statistics 2.12.
 */
export function chaoCorrected(counts: Float64Array): LowerBound {
  const { people, once, twice } = seen(counts);
  const hidden = (once * (once - 1)) / (2 * (twice + 1));
  const estimate = people + hidden;
  const first = hidden + (once * (2 * once - 1) ** 2) / (4 * (twice + 1) ** 2);
  const second =
    twice > 0
      ? (once ** 2 * twice * (once - 1) ** 2) / (4 * (twice + 1) ** 4)
      : -(once ** 4) / (4 * Math.max(estimate, 1));
  return { estimate, variance: Math.max(0, first + second), observed: people };
}

function seen(counts: Float64Array): { people: number; once: number; twice: number } {
  const [, once = 0, twice = 0] = captureFrequencies(counts);
  return { people: observed(counts), once, twice };
}

/**
 * Chapman's estimate from two lists (Chapman 1951; variance Seber 1970): (n1 + 1)(n2 + 1) / (m + 1) - 1, with n1 and
 * n2 the sizes of the lists and m their overlap. Throws where the overlap is larger than a list.
 */
export function chapman(one: number, other: number, overlap: number): LowerBound {
  if (!(overlap >= 0 && overlap <= Math.min(one, other)))
    throw new RangeError('an overlap is no larger than either list');
  const variance =
    ((one + 1) * (other + 1) * (one - overlap) * (other - overlap)) / ((overlap + 1) ** 2 * (overlap + 2));
  return {
    estimate: ((one + 1) * (other + 1)) / (overlap + 1) - 1,
    variance,
    observed: one + other - overlap,
  };
}

/**
 * The lower bound that is reported: n + sum over pairs of lists of g_i g_j, over f2 + 1, with g_i the people on list i
 * alone and f2 those on two lists. For two lists it is Chapman's estimate, and has its variance.
 *
 * Derivation: let a person with odds x times those of the lists, o_i, be on list i independently of the others, Q the
 * chance to be on none. Then E g_i = E(xQ) o_i and E f2 = E(x^2 Q) sum o_i o_j, people on no list E(Q), and by Cauchy
 * and Schwarz E(Q) E(x^2 Q) >= E(xQ)^2. So the hidden people are at least sum E g_i E g_j / E f2, whatever the
 * differences between people and between lists; positive dependence raises f2 and lowers the bound, negative dependence
 * breaks it. With lists that are equally likely it is (t - 1) / t times Chao's hidden part. Variance by the delta method
 * on Poisson counts, and the hidden part itself for the chance of being seen.
 */
export function lowerBound(counts: Float64Array): LowerBound {
  if (counts.length === 4) {
    const overlap = overlaps(counts);
    return chapman(overlap[1] as number, overlap[2] as number, overlap[3] as number);
  }
  const { people, once, twice } = seen(counts);
  const alone: number[] = [];
  for (let list = 1; list < counts.length; list <<= 1) alone.push(counts[list] as number);
  // Each pair is counted twice in the sum of g_i (f1 - g_i).
  const products = alone.reduce((sum, count) => sum + count * (once - count), 0) / 2;
  const hidden = products / (twice + 1);
  const fromOnce = alone.reduce((sum, count) => sum + count * (once - count) ** 2, 0) / (twice + 1) ** 2;
  const fromTwice = (twice * products ** 2) / (twice + 1) ** 4;
  return { estimate: people + hidden, variance: fromOnce + fromTwice + hidden, observed: people };
}

/**
 * Interval that starts at the people seen: with T hidden, n + T / C and n + T C, where
 * C = exp(z sqrt(ln(1 + variance / T^2))) (Chao 1987). `z` as 1.96 for 95%. When nobody is thought hidden both limits
 * are the estimate.
 */
export function logNormalInterval(
  { estimate, variance, observed: people }: LowerBound,
  z: number,
): readonly [number, number] {
  const hidden = estimate - people;
  if (!(hidden > 0)) return [estimate, estimate];
  const factor = Math.exp(z * Math.sqrt(Math.log1p(variance / hidden ** 2)));
  return [people + hidden / factor, people + hidden * factor];
}
