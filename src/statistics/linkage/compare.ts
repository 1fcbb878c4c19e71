import { differingBits, type Filters, filtersAt } from './filters.ts';

/** Pairs of records and how alike they are: three arrays of one length. */
export interface Pairs {
  readonly one: Int32Array;
  readonly other: Int32Array;
  readonly scores: Float64Array;
}

/** What rounding may do to a bound. */
const SLACK = 1e-9;

/** More pairs than this say that the threshold is too low to mean anything. */
export const MOST_PAIRS = 20_000_000;

/**
 * All pairs of a record of one list and a record of another with a Dice coefficient of at least `threshold` (more than
 * 0, at most 1). Records with too few or too many bits to reach it are passed over, and a pair is left as soon as it
 * cannot reach it any more; nothing that reaches it is missed. In no particular order. Throws RangeError for a
 * threshold that cannot be, or one so low that there are more than 20 million pairs.
 */
export function pairsBetween(one: Filters, other: Filters, threshold: number): Pairs {
  return alikePairs(byOnes(one), byOnes(other), threshold, false);
}

/** As `pairsBetween`, of a list with itself: every pair once, none of a record with itself. */
export function pairsWithin(list: Filters, threshold: number): Pairs {
  const sorted = byOnes(list);
  return alikePairs(sorted, sorted, threshold, true);
}

function alikePairs(one: Sorted, other: Sorted, threshold: number, within: boolean): Pairs {
  if (!(threshold > 0 && threshold <= 1)) throw new RangeError('a threshold is more than 0 and at most 1');
  const found = new Growing();
  for (let a = 0; a < one.ones.length; a += 1) {
    const ones = one.ones[a] as number;
    if (ones === 0) continue;
    // 2 min / (min + max) >= threshold bounds the other's number of bits from both sides.
    const fullest = Math.floor((ones * (2 - threshold)) / threshold + SLACK);
    const emptiest = Math.ceil((ones * threshold) / (2 - threshold) - SLACK);
    let b = within ? a + 1 : firstWith(other.ones, emptiest);
    for (; b < other.ones.length && (other.ones[b] as number) <= fullest; b += 1) {
      const sum = ones + (other.ones[b] as number);
      const most = Math.floor(sum * (1 - threshold) + SLACK);
      const differing = differingBits(one, a, other, b, most);
      if (differing <= most)
        found.add(one.records[a] as number, other.records[b] as number, (sum - differing) / sum);
    }
  }
  return found.pairs();
}

/** A list from few bits to many. */
interface Sorted extends Filters {
  /** Which record stands where. */
  readonly records: Int32Array;
}

function byOnes(list: Filters): Sorted {
  const records = Int32Array.from(list.ones.keys()).sort(
    (a, b) => (list.ones[a] as number) - (list.ones[b] as number) || a - b,
  );
  return { ...filtersAt(list, records), records };
}

/** First place in a sorted array with at least this value. */
function firstWith(sorted: Uint16Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Pairs as they come. */
class Growing {
  private one = new Int32Array(1024);
  private other = new Int32Array(1024);
  private scores = new Float64Array(1024);
  private length = 0;

  add(one: number, other: number, score: number): void {
    if (this.length === this.one.length) this.grow();
    this.one[this.length] = one;
    this.other[this.length] = other;
    this.scores[this.length] = score;
    this.length += 1;
  }

  pairs(): Pairs {
    const { one, other, scores, length } = this;
    return { one: one.slice(0, length), other: other.slice(0, length), scores: scores.slice(0, length) };
  }

  private grow(): void {
    if (this.length >= MOST_PAIRS) throw new RangeError('the threshold is too low: too many pairs reach it');
    const longer = <T extends Int32Array | Float64Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.one = longer(this.one, new Int32Array(2 * this.length));
    this.other = longer(this.other, new Int32Array(2 * this.length));
    this.scores = longer(this.scores, new Float64Array(2 * this.length));
  }
}
