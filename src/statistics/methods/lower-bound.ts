import { overlaps } from '../estimation/capture-table.ts';
import { LOWER_BOUND_LABEL, logNormalInterval, lowerBound } from '../estimation/lower-bounds.ts';
import { normalQuantile } from '../numbers/normal.ts';
import { type Method, withEstimate, without } from './method.ts';

const NAME = 'lower-bound';

/**
 * How many people there are at least, as far as the lists are independent (statistics 2.12). It needs so little that it is
 * given behind the gate too, where nothing else is; it never counts towards the range, as lists that avoid each other
 * break it. Its interval stands under `percentile`: it comes from a formula, not from replicates.
 */
export const lowerBoundMethod: Method = {
  name: NAME,
  label: LOWER_BOUND_LABEL.nl,
  counts: false,
  behindGate: true,
  async answer({ table: { counts } }) {
    const people = counts.reduce((sum, count) => sum + count, 0);
    const pairs = overlaps(counts).reduce((sum, count, set) => sum + (isPair(set) ? count : 0), 0);
    if (pairs === 0) return [without(NAME, LOWER_BOUND_LABEL.nl, 'no-estimate', { why: 'no-overlap' })];
    const bound = lowerBound(counts);
    const within = (level: number): readonly [number, number] =>
      logNormalInterval(bound, normalQuantile((1 + level) / 2));
    const limits = { interval80: within(0.8), interval95: within(0.95) };
    const answer = {
      method: NAME,
      label: LOWER_BOUND_LABEL.nl,
      estimate: bound.estimate,
      interactions: [],
      details: { limits: 'formula' },
    };
    return [withEstimate(answer, people, { bca: null, percentile: limits })];
  },
};

const isPair = (set: number): boolean => {
  const rest = set & (set - 1);
  return rest !== 0 && (rest & (rest - 1)) === 0;
};
