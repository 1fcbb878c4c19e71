import { type Random, randomFrom } from '../numbers/random.ts';
import { observed } from './capture-table.ts';

/** Draws tables of the same people with replacement: n people over the histories that were seen. */
export interface Resampler {
  /** Replicate number `at` (from 0): the same for the same seed, whoever draws it. */
  replicate(at: number): Float64Array;
}

/** Walker's alias method: one draw costs the same however many histories there are. */
export function resampler(counts: Float64Array, seed: number): Resampler {
  const seen = [...counts.keys()].filter((history) => (counts[history] as number) > 0);
  const people = observed(counts);
  const { share, other } = aliasTable(
    seen.map((history) => ((counts[history] as number) / people) * seen.length),
  );
  return {
    replicate(at) {
      const random: Random = randomFrom(seed, at);
      const drawn = new Float64Array(counts.length);
      for (let person = 0; person < people; person += 1) {
        const column = Math.floor(random.fraction() * seen.length);
        const chosen =
          random.word() / 4_294_967_296 < (share[column] as number) ? column : (other[column] as number);
        const history = seen[chosen] as number;
        drawn[history] = (drawn[history] as number) + 1;
      }
      return drawn;
    },
  };
}

/** For each column: the share of it that is its own, and which column the rest belongs to. Weights have mean 1. */
function aliasTable(weights: readonly number[]): { share: Float64Array; other: Int32Array } {
  const share = Float64Array.from(weights);
  const other = Int32Array.from(weights.keys());
  const small = [...share.keys()].filter((at) => (share[at] as number) < 1);
  const large = [...share.keys()].filter((at) => (share[at] as number) >= 1);
  while (small.length > 0 && large.length > 0) {
    const low = small.pop() as number;
    const high = large.at(-1) as number;
    other[low] = high;
    share[high] = (share[high] as number) - (1 - (share[low] as number));
    if ((share[high] as number) < 1) small.push(large.pop() as number);
  }
  return { share, other };
}
