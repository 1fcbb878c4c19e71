import { randomFrom } from '../../src/statistics/numbers/random.ts';
import { binomialVariate } from '../../src/statistics/numbers/variates.ts';

/** A population of known size, and how it comes to stand on four lists. */
export interface Scenario {
  readonly name: string;
  readonly people: number;
  /** Chance of each history for one person; index 0 is on no list. Sums to 1. */
  readonly chances: Float64Array;
}

type Four = readonly [number, number, number, number];

const LISTS = 4;
/** Chances of the lists where nothing else is said: A, B, C, D. */
const USUAL: Four = [0.3, 0.25, 0.2, 0.15];

/** Chance of a history when lists are independent. */
const independent = (chances: readonly number[], history: number): number =>
  chances.reduce((left, p, at) => left * ((history >> at) & 1 ? p : 1 - p), 1);

const every = (chanceOf: (history: number) => number): Float64Array =>
  Float64Array.from({ length: 2 ** LISTS }, (_, history) => chanceOf(history));

/** A and B keep their chances but have this odds ratio; C and D stand alone. */
function dependentPair([a, b, c, d]: Four, odds: number): Float64Array {
  // Both: the root of odds = both (1 - a - b + both) / ((a - both)(b - both)) that is a chance.
  const sum = 1 + (odds - 1) * (a + b);
  const both = (sum - Math.sqrt(sum ** 2 - 4 * odds * (odds - 1) * a * b)) / (2 * (odds - 1));
  const pair = [1 - a - b + both, a - both, b - both, both];
  return every((history) => (pair[history & 3] ?? 0) * independent([c, d], history >> 2));
}

/** Who is on A is sent on to B with chance `sent`; others come on B by themselves. */
const referral = ([a, b, c, d]: Four, sent: number): Float64Array =>
  every((history) => {
    const onA = (history & 1) === 1;
    const chanceB = onA ? sent : b;
    return (
      (onA ? a : 1 - a) * ((history & 2) === 2 ? chanceB : 1 - chanceB) * independent([c, d], history >> 2)
    );
  });

/** So many of a hundred people are seen easily, the others hardly. */
const twoClasses = (share: number, easy: Four, hard: Four): Float64Array =>
  every((history) => share * independent(easy, history) + (1 - share) * independent(hard, history));

export const SCENARIOS: readonly Scenario[] = [
  { name: 'independent lists', people: 1_000, chances: every((history) => independent(USUAL, history)) },
  { name: 'positive pair (A:B, odds ratio 4)', people: 1_000, chances: dependentPair(USUAL, 4) },
  { name: 'negative pair (A:B, odds ratio 1/4)', people: 1_000, chances: dependentPair(USUAL, 1 / 4) },
  {
    name: 'two classes, seen easily and hardly',
    people: 1_000,
    chances: twoClasses(0.3, [0.55, 0.5, 0.45, 0.4], [0.15, 0.12, 0.1, 0.08]),
  },
  {
    name: 'sparse: 300 people, seldom seen',
    people: 300,
    chances: every((history) => independent([0.15, 0.12, 0.1, 0.08], history)),
  },
  { name: 'referral: A sends on to B', people: 1_000, chances: referral([0.25, 0.1, 0.2, 0.15], 0.6) },
];

/** One capture table of a scenario: the same for the same run. */
export function drawTable({ people, chances }: Scenario, seed: number, run: number): Float64Array {
  const random = randomFrom(seed, run);
  const counts = new Float64Array(chances.length);
  let left = people;
  let rest = 1;
  for (const [history, chance] of chances.entries()) {
    const drawn = binomialVariate(random, left, Math.min(1, chance / rest));
    counts[history] = history === 0 ? 0 : drawn;
    left -= drawn;
    rest -= chance;
  }
  return counts;
}
