import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captureTable, observed, overlaps } from './capture-table.ts';
import { acrossLinkRates, restoreLinks } from './linkage-error.ts';
import type { Model } from './model.ts';

const alone = (counts: Float64Array): Model => ({ lists: Math.log2(counts.length), interactions: [] });

/** What is expected of a true table when each record can be linked with chance s: the model, the other way round. */
function broken(truth: Float64Array, s: number): Float64Array {
  const seen = new Float64Array(truth.length);
  const add = (history: number, count: number): void => {
    seen[history] = (seen[history] ?? 0) + count;
  };
  for (const [history, count] of truth.entries()) {
    for (let linkable = history; ; linkable = (linkable - 1) & history) {
      const inside = [...overlapsOf(linkable)].length;
      const outside = [...overlapsOf(history & ~linkable)];
      const chance = s ** inside * (1 - s) ** outside.length;
      if (linkable !== 0) add(linkable, count * chance);
      for (const bit of outside) add(bit, count * chance);
      if (linkable === 0) break;
    }
  }
  return seen;
}

function* overlapsOf(set: number): Generator<number> {
  for (let bit = 1; bit <= set; bit <<= 1) if ((set & bit) !== 0) yield bit;
}

describe('links that were missed', () => {
  it('with two lists the estimate is the share of links times the naive one, and lists keep their size', () => {
    const { counts } = captureTable(
      ['A', 'B'],
      [
        { history: 1, count: 180 },
        { history: 2, count: 130 },
        { history: 3, count: 60 },
      ],
    );
    const naive = (240 * 190) / 60;
    for (const { rate, estimate } of acrossLinkRates(counts, alone(counts)))
      expect((estimate ?? 0) / naive).toBeCloseTo(rate, 9);
    const sizes = overlaps(restoreLinks(counts, 0.8) ?? counts);
    expect([sizes[1], sizes[2], sizes[3]].map((size) => Math.round((size ?? 0) * 1e9) / 1e9)).toEqual([
      240, 190, 75,
    ]);
  });

  it('are put back exactly, on any table that the model can have made', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 15, maxLength: 15 }),
        fc.double({ min: 0.5, max: 1, noNaN: true }),
        (counts, rate) => {
          const truth = Float64Array.from([0, ...counts]);
          const restored = restoreLinks(broken(truth, Math.sqrt(rate)), rate);
          for (const [history, count] of truth.entries()) expect(restored?.[history]).toBeCloseTo(count, 6);
        },
      ),
    );
  });

  it('make the estimate under independence smaller, the more were missed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 15, maxLength: 15 }), (counts) => {
        const found = acrossLinkRates(
          Float64Array.from([0, ...counts]),
          { lists: 4, interactions: [] },
          [1, 0.97, 0.95, 0.9, 0.85, 0.8],
        );
        const estimates = found.flatMap(({ estimate }) => estimate ?? []);
        for (const [at, estimate] of estimates.entries())
          if (at > 0) expect(estimate).toBeLessThan((estimates[at - 1] ?? 0) * (1 + 1e-9));
      }),
    );
  });

  it('cannot be more than a list has records for, and never make a count negative', () => {
    const full = Float64Array.from([0, 2, 40, 60]);
    expect(restoreLinks(full, 0.9)).toBeNull();
    expect(acrossLinkRates(full, alone(full)).map(({ estimate }) => estimate === null)).toEqual([
      false,
      true,
      true,
      true,
    ]);
    // Every pair of A and B is on C too: the triple grows by more than the pair.
    const nested = Float64Array.from([0, 50, 50, 0, 50, 9, 9, 8]);
    const restored = restoreLinks(nested, 0.8) ?? nested;
    expect(Math.min(...restored)).toBe(0);
    expect(observed(restored)).toBeLessThan(observed(nested));
    for (const rate of [0, 1.01, Number.NaN]) expect(() => restoreLinks(full, rate)).toThrow(RangeError);
  });
});
