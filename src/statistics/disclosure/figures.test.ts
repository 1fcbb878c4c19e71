import { beforeAll, describe, expect, it } from 'vitest';
import { estimateRefusals } from './estimate-release.ts';
import { auditRelease } from './ledger.ts';
import type { Entry, Ledger } from './release.ts';
import { entry, guarantee, towns } from './releases.fixture.ts';
import { countsBehindShare, shareOf } from './shares.ts';
import { loadSolver, type Solver } from './solver.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const verdictOn = (ledger: Ledger, next: Entry) => auditRelease(solver, ledger, next, guarantee);

describe('percentages', () => {
  it('give the count back', () => {
    expect(countsBehindShare(7.7, 1, 13)).toEqual([1]);
    expect(countsBehindShare(23, 0, 13)).toEqual([3]);
  });

  it('count as publication of the part and of the whole', () => {
    const first = entry('1', towns, { jaar: ['2021'], plaats: ['Cee'] });
    const share = { part: { jaar: ['2021'], plaats: ['Dee'] }, whole: { jaar: ['2021'] } };
    const fine = {
      part: { jaar: ['2021'], plaats: ['Aa'], vorm: ['x'] },
      whole: { jaar: ['2021'], vorm: ['x'] },
    };
    const second = (one: typeof share): Entry => ({
      ...first,
      release: {
        ...first.release,
        id: '2',
        shares: [one, { part: { jaar: ['2021'], plaats: ['Dee'], vorm: ['x'] }, whole: { jaar: ['2021'] } }],
      },
    });
    expect(verdictOn([], second(share)).accepted).toBe(false);
    expect(verdictOn([], { ...first, release: { ...first.release, shares: [fine] } })).toEqual({
      accepted: true,
    });
  });

  it('are made of shown counts alone', () => {
    expect([shareOf(null, 13), shareOf(3, null), shareOf(0, 0), shareOf(1, 4)]).toEqual([
      null,
      null,
      null,
      25,
    ]);
  });
});

describe('an estimate of population size', () => {
  /** Two lists and Lincoln-Petersen: the simplest estimate, and the easiest to solve for the overlap. */
  const estimate = (a: number, b: number, both: number): number => (a * b) / both;
  const overlapsBehind = (
    fits: (value: number) => boolean,
    totals: readonly (readonly [number, number])[],
  ): Set<number> => {
    const found = new Set<number>();
    for (const [a, b] of totals)
      for (let both = 1; both <= Math.min(a, b); both += 1) if (fits(estimate(a, b, both))) found.add(both);
    return found;
  };

  it('gives the overlap away when it and the list totals are exact, and not when they are rounded', () => {
    const [a, b, both] = [41, 23, 2];
    const value = estimate(a, b, both);
    expect([...overlapsBehind((one) => one === value, [[a, b]])]).toEqual([both]);
    const around = (total: number): number[] =>
      Array.from({ length: 9 }, (_, at) => 5 * Math.round(total / 5) - 4 + at);
    const totals = around(a).flatMap((one) => around(b).map((other) => [one, other] as const));
    const behind = overlapsBehind((one) => one >= 150 && one <= 820, totals);
    expect([1, 2, 3, 4, 5].filter((one) => behind.has(one)).length).toBeGreaterThanOrEqual(4);
  });

  it('is refused with exact ends, exact list totals or overlaps', () => {
    expect(estimateRefusals({ low: 150, high: 820, listTotals: { politie: 40, zorg: 25 } }, 5)).toEqual([]);
    for (const refused of [
      { low: 154, high: 820 },
      { low: 150, high: 820, listTotals: { politie: 41 } },
      { low: 150, high: 820, overlaps: { 'politie:zorg': 5 } },
    ])
      expect(estimateRefusals(refused, 5).length).toBe(1);
  });
});
