/** Chance from a seed, the same on every machine and in every browser. */
export interface Random {
  /** A whole number from 0 up to and including 2^32 - 1. */
  word(): number;
  /** From 0 up to, not including, 1; 53 bits. */
  fraction(): number;
  /** Standard normal. */
  normal(): number;
}

/** Name and version of the generator, to be kept beside a result: the same seed then gives the same numbers. */
export const GENERATOR = 'xoshiro128**/splitmix32 1';

/** Spreads a seed and a stream over the state; after G. Steele, D. Lea and C. Flood (2014), 32 bits. */
function splitmix(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/**
 * xoshiro128** (D. Blackman and S. Vigna, 2018; period 2^128 - 1). Every `stream` of a seed is chance of its own, so
 * that replicate 17 is the same whichever thread makes it, and in whatever order.
 */
export function randomFrom(seed: number, stream = 0): Random {
  const mix = splitmix(seed);
  const other = splitmix(Math.imul(stream + 1, 0x85ebca6b) ^ Math.floor(stream / 2 ** 32));
  let a = mix() ^ other();
  let b = mix() ^ other();
  let c = mix() ^ other();
  let d = mix() ^ other() || 1;
  const word = (): number => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotated(d, 11);
    return result;
  };
  for (let warm = 0; warm < 8; warm += 1) word();
  const fraction = (): number => ((word() >>> 5) * 67_108_864 + (word() >>> 6)) / 9_007_199_254_740_992;
  let spare: number | null = null;
  return {
    word,
    fraction,
    normal() {
      if (spare !== null) {
        const kept = spare;
        spare = null;
        return kept;
      }
      const radius = Math.sqrt(-2 * Math.log(1 - fraction()));
      const angle = 2 * Math.PI * fraction();
      spare = radius * Math.sin(angle);
      return radius * Math.cos(angle);
    },
  };
}
