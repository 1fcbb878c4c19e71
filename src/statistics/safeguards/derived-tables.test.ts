import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaptureTable, captureTable, observed, overlaps } from '../estimation/capture-table.ts';
import { givenList, withMerged, withoutList } from './derived-tables.ts';
import { ENOUGH, LETTERS } from './invented-tables.fixture.ts';

describe('tables taken otherwise', () => {
  const tables = fc.integer({ min: 3, max: 5 }).chain((lists) =>
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2 ** lists - 1, maxLength: 2 ** lists - 1 }).map(
      (counts): CaptureTable => ({
        lists: LETTERS.slice(0, lists),
        counts: Float64Array.from([0, ...counts]),
      }),
    ),
  );

  it('lose who was on the left out list alone, and nobody else', () => {
    fc.assert(
      fc.property(tables, fc.nat(2), (table, at) => {
        const left = withoutList(table, at);
        expect(observed(left.counts)).toBe(observed(table.counts) - (table.counts[1 << at] as number));
        expect(left.lists).toEqual(table.lists.filter((_, index) => index !== at));
      }),
    );
  });

  it('have everybody, when two lists are taken as one, and on the new list who was on either', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom([0, 1], [0, 2], [1, 2]), (table, [one = 0, other = 1]) => {
        const merged = withMerged(table, one, other);
        expect(observed(merged.counts)).toBe(observed(table.counts));
        const totals = overlaps(table.counts);
        const either =
          (totals[1 << one] as number) +
          (totals[1 << other] as number) -
          (totals[(1 << one) | (1 << other)] as number);
        expect(overlaps(merged.counts)[1 << one]).toBe(either);
        expect(merged.lists[one]).toBe(`${table.lists[one]}+${table.lists[other]}`);
      }),
    );
  });

  it('have the people of one list by the others', () => {
    const given = givenList(ENOUGH, 1);
    expect(given).toEqual(
      captureTable(
        ['A', 'C', 'D'],
        [
          { history: 1, count: 24 },
          { history: 2, count: 18 },
          { history: 4, count: 11 },
          { history: 3, count: 4 },
          { history: 6, count: 2 },
        ],
      ),
    );
  });
});
