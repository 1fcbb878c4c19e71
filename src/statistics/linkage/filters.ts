/** Bits of an encoding: the length of Schnell, Bachteler and Reiher (2009, 2011). */
export const FILTER_BITS = 1024;

/** 32-bit words of an encoding. */
export const FILTER_WORDS = FILTER_BITS / 32;

/** Encodings of a list, one after the other, and how many bits of each are set. */
export interface Filters {
  readonly words: Uint32Array;
  readonly ones: Uint16Array;
}

/** How many bits of a word are set (SWAR; H. Warren, Hacker's Delight, 2012, 5-1). */
export function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Counts the bits of encodings that lie one after the other. Throws RangeError when the last is cut off. */
export function filtersOf(words: Uint32Array): Filters {
  if (words.length % FILTER_WORDS !== 0) throw new RangeError(`an encoding has ${FILTER_BITS} bits`);
  const ones = new Uint16Array(words.length / FILTER_WORDS);
  words.forEach((word, at) => {
    const record = Math.floor(at / FILTER_WORDS);
    ones[record] = (ones[record] ?? 0) + bitsIn(word);
  });
  return { words, ones };
}

/** The encodings of some records, in the order given. */
export function filtersAt({ words }: Filters, records: ArrayLike<number>): Filters {
  const chosen = new Uint32Array(records.length * FILTER_WORDS);
  for (let at = 0; at < records.length; at += 1) {
    const from = (records[at] ?? 0) * FILTER_WORDS;
    chosen.set(words.subarray(from, from + FILTER_WORDS), at * FILTER_WORDS);
  }
  return filtersOf(chosen);
}

/** Words after which a pair may be given up. */
const BLOCK = 4;

/** Bits in which two records differ; where they are more than `most`, maybe only those that make it so. */
export function differingBits(
  one: Filters,
  a: number,
  other: Filters,
  b: number,
  most = FILTER_BITS,
): number {
  const [words, against] = [one.words, other.words];
  let [at, to, differing] = [a * FILTER_WORDS, b * FILTER_WORDS, 0];
  const end = at + FILTER_WORDS;
  while (at < end && differing <= most)
    for (const stop = at + BLOCK; at < stop; at += 1, to += 1)
      differing += bitsIn((words[at] as number) ^ (against[to] as number));
  return differing;
}

/** Dice coefficient of two records, 2 |a and b| / (|a| + |b|); 0 when neither has bits. */
export function dice(one: Filters, a: number, other: Filters, b: number): number {
  const sum = (one.ones[a] ?? 0) + (other.ones[b] ?? 0);
  return sum === 0 ? 0 : (sum - differingBits(one, a, other, b)) / sum;
}
