import { randomFrom } from '../numbers/random.ts';
import { observed } from './capture-table.ts';

/** Draws tables of the same people with replacement: n people over the histories that were seen. */
export interface Resampler {
  /**
   * Replicate number `at` (from 0): the same for the same seed, whoever draws it. Fills `into` when it is given,
   * and makes a new table otherwise.
   */
  replicate(at: number, into?: Float64Array): Float64Array;
}

/**
 * Walker's alias method (1977) with a power of two of columns: the high bits of one word choose the column, the low
 * bits whether its own history or the other. Whole numbers only, so that every machine draws the same people; a
 * probability is right to 2^-32 or so. Counts are whole numbers.
 */
export function resampler(counts: Float64Array, seed: number): Resampler {
  const people = observed(counts);
  const { bits, own, other, limit } = aliasTable(counts, people);
  const mask = 2 ** (32 - bits) - 1;
  return {
    replicate(at, into = new Float64Array(counts.length)) {
      const random = randomFrom(seed, at);
      into.fill(0);
      for (let person = 0; person < people; person += 1) {
        const word = random.word();
        const column = bits === 0 ? 0 : word >>> (32 - bits);
        const low = (word & mask) >>> 0;
        const history = (low < (limit[column] as number) ? own[column] : other[column]) as number;
        into[history] = (into[history] as number) + 1;
      }
      return into;
    },
  };
}

interface AliasTable {
  /** There are 2^bits columns. */
  readonly bits: number;
  /** Below this number of its 2^(32 - bits) the column means its own history, from there on the other. */
  readonly limit: Float64Array;
  readonly own: Int32Array;
  readonly other: Int32Array;
}

function aliasTable(counts: Float64Array, people: number): AliasTable {
  const seen = [...counts.keys()].filter((history) => (counts[history] as number) > 0);
  const bits = Math.ceil(Math.log2(Math.max(1, seen.length)));
  const columns = 2 ** bits;
  const own = Int32Array.from({ length: columns }, (_, at) => seen[at] ?? 0);
  const share = Float64Array.from(own, (history, at) =>
    at < seen.length ? ((counts[history] as number) / people) * columns : 0,
  );
  const other = Int32Array.from(own);
  const small = [...share.keys()].filter((at) => (share[at] as number) < 1);
  const large = [...share.keys()].filter((at) => (share[at] as number) >= 1);
  while (small.length > 0 && large.length > 0) {
    const low = small.pop() as number;
    const high = large.at(-1) as number;
    other[low] = own[high] as number;
    share[high] = (share[high] as number) - (1 - (share[low] as number));
    if ((share[high] as number) < 1) small.push(large.pop() as number);
  }
  // What is left on either side is a whole column but for rounding.
  for (const at of [...small, ...large]) share[at] = at < seen.length ? 1 : (share[at] as number);
  return { bits, own, other, limit: share.map((value) => Math.round(value * 2 ** (32 - bits))) };
}
