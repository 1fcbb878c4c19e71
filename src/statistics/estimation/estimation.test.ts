import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundaryOf } from './boundary.ts';
import { captureTable, observed, pairsOf, sumOverSupersets } from './capture-table.ts';
import { decomposableGraphs } from './decomposable.ts';
import { existenceOf } from './existence.ts';
import { tabulate } from './fit.ts';
import { resampler } from './resample.ts';
import { fitChecked, stepwise } from './stepwise.ts';

/** Any table of three or four lists. */
const tables = fc
  .integer({ min: 3, max: 4 })
  .chain((lists) =>
    fc
      .array(fc.integer({ min: 0, max: 40 }), { minLength: 2 ** lists - 1, maxLength: 2 ** lists - 1 })
      .map((counts) => Float64Array.from([0, ...counts])),
  );
const listsOf = (counts: Float64Array): number => Math.log2(counts.length);

describe('a fitted model', () => {
  it('has the observed overlap of each of its terms (the score equations), and is no smaller than what was seen', () => {
    fc.assert(
      fc.property(tables, fc.nat(63), (counts, mask) => {
        const lists = listsOf(counts);
        const interactions = pairsOf(lists).filter((_, at) => ((mask >> at) & 1) === 1);
        const table = tabulate(counts);
        const fit = fitChecked(table, { lists, interactions });
        if (fit === null) return;
        const fitted = sumOverSupersets(Float64Array.from(fit.means));
        for (const term of boundaryOf({ lists, interactions }, table.overlap).terms)
          expect(fitted[term]).toBeCloseTo(table.overlap[term] ?? 0, 5);
        expect(fit.estimate).toBeGreaterThanOrEqual(observed(counts));
      }),
    );
  });

  it('does not care in which order the lists stand, and grows with the counts', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 2, max: 9 }), (counts, times) => {
        const lists = listsOf(counts);
        const model = { lists, interactions: [3] };
        const fit = fitChecked(tabulate(counts), model);
        if (fit === null || fit.estimate > 1e6) return;
        const larger = fitChecked(tabulate(counts.map((count) => count * times)), model);
        expect((larger?.estimate ?? 0) / (fit.estimate * times)).toBeCloseTo(1, 5);
        // The first two lists change places; the pair of them stays the pair of them.
        const turned = counts.map((_, at) => counts[(at & ~3) | ((at & 1) << 1) | ((at & 2) >> 1)] ?? 0);
        expect((fitChecked(tabulate(turned), model)?.estimate ?? 0) / fit.estimate).toBeCloseTo(1, 6);
      }),
    );
  });
});

describe('a table that says too little', () => {
  it('gives no estimate where the R package gives an astronomic one: no overlap at all', () => {
    const { counts } = captureTable(
      ['A', 'B', 'C'],
      [1, 2, 4].map((history) => ({ history, count: 50 })),
    );
    expect(stepwise(counts, 0.02)).toEqual({ status: 'no-estimate' });
    const boundary = boundaryOf({ lists: 3, interactions: [] }, tabulate(counts).overlap);
    expect(existenceOf(counts, boundary)).not.toBe('fine');
  });

  it('is refused where it cannot be a table', () => {
    for (const count of [-1, 1.5, Number.NaN])
      expect(() => captureTable(['A', 'B'], [{ history: 1, count }])).toThrow(RangeError);
    expect(() => captureTable(['A'], [{ history: 2, count: 1 }])).toThrow(RangeError);
  });
});

it('there are 8, 61 and 822 decomposable graphs over three, four and five lists', () => {
  expect([3, 4, 5].map((lists) => decomposableGraphs(lists).length)).toEqual([8, 61, 822]);
});

it('a replicate has the same people, the same every time, and no history that nobody had', () => {
  fc.assert(
    fc.property(tables, fc.integer(), fc.nat(999), (counts, seed, at) => {
      if (observed(counts) === 0) return;
      const drawn = resampler(counts, seed).replicate(at);
      expect(observed(drawn)).toBe(observed(counts));
      expect(resampler(counts, seed).replicate(at)).toEqual(drawn);
      drawn.forEach((count, history) => {
        if (count > 0) expect(counts[history]).toBeGreaterThan(0);
      });
    }),
  );
});
