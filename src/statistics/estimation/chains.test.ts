import { describe, expect, it } from 'vitest';
import { randomFrom } from '../numbers/random.ts';
import { effectiveSize, splitRHat } from './chains.ts';

/** Chains of x' = rho x + noise, each around its own centre. */
const chainsAround = (centres: readonly number[], rho: number, length: number): Float64Array[] =>
  centres.map((centre, chain) => {
    const random = randomFrom(7, chain);
    let value = random.normal() / Math.sqrt(1 - rho * rho);
    return Float64Array.from({ length }, () => {
      value = rho * value + random.normal();
      return centre + value;
    });
  });

describe('chains', () => {
  it('that tell the same have R-hat 1, and one that is stuck elsewhere shows', () => {
    expect(splitRHat(chainsAround([0, 0, 0, 0], 0, 2_000))).toBeCloseTo(1, 2);
    expect(splitRHat(chainsAround([0, 0, 0, 5], 0, 2_000))).toBeGreaterThan(1.5);
    // A drift within one chain shows too, since every chain is cut in two.
    expect(splitRHat([Float64Array.from({ length: 100 }, (_, at) => at)])).toBeGreaterThan(1.5);
    expect(splitRHat([new Float64Array(10), new Float64Array(10)])).toBe(1);
    expect(splitRHat([new Float64Array(10), new Float64Array(10).fill(1)])).toBe(Number.POSITIVE_INFINITY);
    expect(splitRHat([new Float64Array(2)])).toBeNaN();
  });

  it('are worth n (1 - rho) / (1 + rho) draws when each depends so much on the one before', () => {
    for (const rho of [0, 0.5, 0.9]) {
      const worth = (40_000 * (1 - rho)) / (1 + rho);
      expect(effectiveSize(chainsAround([0, 0, 0, 0], rho, 10_000)) / worth).toBeCloseTo(1, 0);
    }
    expect(effectiveSize(chainsAround([0, 0, 0, 9], 0, 1_000))).toBeLessThan(20);
    expect(effectiveSize([new Float64Array(2)])).toBe(0);
  });
});
