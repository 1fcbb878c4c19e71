import { createHash } from 'node:crypto';

/** Chance that is the same every time: what follows from a seed. */
export interface Chance {
  /** A whole number from `low` up to and including `high`. */
  whole(low: number, high: number): number;
  /** Whether something happens that happens so often (0 to 1). */
  yes(often: number): boolean;
  /** One of these. Throws for an empty list. */
  pick<Value>(from: readonly Value[]): Value;
  /** A number of these, each once, in the order of the list. */
  some<Value>(from: readonly Value[], count: number): Value[];
  /** Chance of its own for a part, so that a change elsewhere leaves it alone. */
  of(part: string): Chance;
}

/** 2^32. */
const SPAN = 4_294_967_296;

/** Chance from a seed: SHA-256 in counter mode, four bytes a turn. Not secret, only steady. */
export function chanceFrom(seed: string): Chance {
  let block = Buffer.alloc(0);
  let counter = 0;
  const fraction = (): number => {
    if (block.length < 4) {
      block = createHash('sha256').update(`${seed}\0${counter}`).digest();
      counter += 1;
    }
    const value = block.readUInt32BE(0) / SPAN;
    block = block.subarray(4);
    return value;
  };
  const whole = (low: number, high: number): number => low + Math.floor(fraction() * (high - low + 1));
  const pick = <Value>(from: readonly Value[]): Value => {
    if (from.length === 0) throw new RangeError('there is nothing to pick from');
    return from[whole(0, from.length - 1)] as Value;
  };
  return {
    whole,
    yes: (often) => fraction() < often,
    pick,
    some(from, count) {
      const left = from.map((_, index) => index);
      while (left.length > count) left.splice(whole(0, left.length - 1), 1);
      return left.map((index) => from[index] as (typeof from)[number]);
    },
    of: (part) => chanceFrom(`${seed}/${part}`),
  };
}
