/** People by the lists they stand on. Bit i of a history says: on list i. */
export interface CaptureTable {
  readonly lists: readonly string[];
  /** How many people have each history; index 0 (on no list) is not observed and stays 0. Length 2^lists. */
  readonly counts: Float64Array;
}

/** Most lists that the engines take: 2^12 histories. */
export const MOST_LISTS = 12;

/** Makes a table from histories and counts; histories that are left out count 0. Throws for what cannot be. */
export function captureTable(
  lists: readonly string[],
  rows: readonly { readonly history: number; readonly count: number }[],
): CaptureTable {
  if (lists.length < 1 || lists.length > MOST_LISTS) throw new RangeError(`from 1 to ${MOST_LISTS} lists`);
  const counts = new Float64Array(2 ** lists.length);
  for (const { history, count } of rows) {
    if (!(history > 0 && history < counts.length)) throw new RangeError('a history lies outside the table');
    if (!Number.isInteger(count) || count < 0) throw new RangeError('a count is a whole number of 0 or more');
    counts[history] = (counts[history] ?? 0) + count;
  }
  return { lists, counts };
}

/** How many people are in the table. */
export const observed = (counts: Float64Array): number => counts.reduce((sum, count) => sum + count, 0);

/** Sums over supersets: result[u] is the sum of values[w] over all w that contain u. In place. */
export function sumOverSupersets(values: Float64Array): Float64Array {
  for (let bit = 1; bit < values.length; bit <<= 1) {
    for (let at = 0; at < values.length; at += 1) {
      if ((at & bit) === 0) values[at] = (values[at] ?? 0) + (values[at | bit] ?? 0);
    }
  }
  return values;
}

/** Sums over subsets: result[w] is the sum of values[u] over all u within w. In place. */
export function sumOverSubsets(values: Float64Array): Float64Array {
  for (let bit = 1; bit < values.length; bit <<= 1) {
    for (let at = 0; at < values.length; at += 1) {
      if ((at & bit) !== 0) values[at] = (values[at] ?? 0) + (values[at ^ bit] ?? 0);
    }
  }
  return values;
}

/** For each set of lists: people who stand on all of them (and maybe on others). */
export const overlaps = (counts: Float64Array): Float64Array => sumOverSupersets(Float64Array.from(counts));

/** How many lists are in a set. */
export function sizeOf(set: number): number {
  let left = set;
  let size = 0;
  for (; left !== 0; left &= left - 1) size += 1;
  return size;
}

/** All pairs of lists as sets, in the order 12, 13, ..., 23, ... */
export function pairsOf(lists: number): number[] {
  const pairs: number[] = [];
  for (let one = 0; one < lists; one += 1)
    for (let other = one + 1; other < lists; other += 1) pairs.push((1 << one) | (1 << other));
  return pairs;
}

/** "A:B" for a set of lists. */
export const setName = (lists: readonly string[], set: number): string =>
  lists.filter((_, at) => (set & (1 << at)) !== 0).join(':');
