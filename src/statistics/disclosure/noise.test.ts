import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../numbers/random.ts';
import { keySum, perturbedCounts, possibleTrueCounts } from './cell-key.ts';
import { region } from './reference-tables.fixture.ts';
import { linkedTables } from './tables.ts';
import { NoNoise, type TransitionMatrix, transitionMatrix } from './transition.ts';

const rowOf = (matrix: TransitionMatrix, count: number): string =>
  (matrix.rows[count] ?? []).map(({ change, chance }) => `${count + change}:${chance.toFixed(4)}`).join(' ');

describe('transition matrices', () => {
  it.each([
    [{ largest: 5, variance: 3, gap: 2 }, '0:0.7345 3:0.1367 4:0.0728 5:0.0374 6:0.0186'],
    [{ largest: 5, variance: 3, gap: 0 }, '0:0.3889 1:0.3889 2:0.1221 3:0.0564 4:0.0260 5:0.0120 6:0.0056'],
    [{ largest: 2, variance: 1, gap: 0 }, '0:0.3665 1:0.3665 2:0.1676 3:0.0995'],
  ])('%j: from count 1 the reference row', (rules, row) => {
    expect(rowOf(transitionMatrix(rules), 1)).toBe(row);
  });

  it('keep the mean, the variance, the support and the order, whatever the rules', () => {
    const rules = fc.record({
      largest: fc.integer({ min: 2, max: 8 }),
      variance: fc.integer({ min: 2, max: 12 }).map((half) => half / 2),
      gap: fc.integer({ min: 0, max: 3 }),
    });
    let made = 0;
    fc.assert(
      fc.property(rules, (given) => {
        const matrix = matrixOrNull(given);
        if (matrix === null) return;
        made += 1;
        matrix.rows.forEach((row, count) => {
          const moment = (power: number): number =>
            row.reduce((sum, { change, chance }) => sum + change ** power * chance, 0);
          expect(moment(0)).toBeCloseTo(1, 10);
          expect(moment(1)).toBeCloseTo(0, 7);
          expect(moment(2)).toBeLessThanOrEqual(given.variance + 1e-7);
          for (const { change, chance } of row) {
            expect(chance).toBeGreaterThan(0);
            expect(Math.abs(change)).toBeLessThanOrEqual(given.largest);
            expect(count + change === 0 || count + change > given.gap || count === 0).toBe(true);
            const further = row.find((other) => other.change === change + Math.sign(change || 1));
            if (further) expect(further.chance).toBeLessThanOrEqual(chance + 1e-9);
          }
        });
      }),
      { seed: 2, numRuns: 60 },
    );
    expect(made).toBeGreaterThan(30);
  });

  it.each([
    [{ largest: 3, variance: 1, gap: 2 }, 'count 1: with js = 2 its variance is at least 2, above V = 1'],
    [{ largest: 2, variance: 3, gap: 3 }, 'count 1: with D = 2 and js = 3 its mean cannot be kept'],
    [{ largest: 0, variance: 3, gap: 0 }, 'D is a whole number'],
    [{ largest: 3, variance: 0, gap: 0 }, 'V is above 0'],
    [{ largest: 3, variance: 1, gap: -1 }, 'js is a whole number'],
  ])('%j are refused with the reason', (rules, reason) => {
    expect(() => transitionMatrix(rules)).toThrow(NoNoise);
    expect(() => transitionMatrix(rules)).toThrow(reason);
  });

  it('are as random as can be: moving chance about within the rules lowers the entropy', () => {
    const row = transitionMatrix({ largest: 5, variance: 3, gap: 2 }).rows[1] ?? [];
    const entropy = (chances: readonly number[]): number =>
      chances.reduce((sum, chance) => sum - chance * Math.log(chance), 0);
    const chances = row.map(({ chance }) => chance);
    // Changes -1, 2, 3, 4, 5: directions that keep total, mean and variance.
    for (const direction of [
      [0, 1, -3, 3, -1],
      [1, -10, 15, -6, 0],
    ])
      for (const step of [1e-3, -1e-3])
        expect(entropy(chances.map((chance, at) => chance + step * (direction[at] ?? 0) * 0.1))).toBeLessThan(
          entropy(chances),
        );
  });
});

function matrixOrNull(rules: Parameters<typeof transitionMatrix>[0]): TransitionMatrix | null {
  try {
    return transitionMatrix(rules);
  } catch (error) {
    if (error instanceof NoNoise) return null;
    throw error;
  }
}

describe('cell keys', () => {
  const matrix = transitionMatrix({ largest: 5, variance: 3, gap: 2 });
  const random = randomFrom(11);
  const keys = region.rows.map(() => random.word());
  const linked = linkedTables(region, [region.columns]);
  const first = perturbedCounts(linked, keys, matrix);

  it('give the same answer a thousand times over, in whatever order people and columns stand', () => {
    for (let round = 0; round < 1000; round += 1) {
      const order = region.rows
        .map((_, at) => ({ at, by: random.word() }))
        .toSorted((one, other) => one.by - other.by);
      const flipped = round % 2 === 1;
      const columns = flipped ? region.columns.toReversed() : region.columns;
      const again = linkedTables(
        {
          columns,
          rows: order.map(({ at }) =>
            flipped ? (region.rows[at] ?? []).toReversed() : (region.rows[at] ?? []),
          ),
          counts: order.map(({ at }) => region.counts[at] ?? 0),
        },
        [columns],
      );
      const counts = perturbedCounts(
        again,
        order.map(({ at }) => keys[at] ?? 0),
        matrix,
      );
      const place = new Map(
        again.names.map((name, cell) => [name.split(', ').toSorted().join(), counts[cell]]),
      );
      for (const [cell, name] of linked.names.entries())
        expect(place.get(name.split(', ').toSorted().join())).toBe(first[cell]);
    }
  });

  it('leave empty cells empty and publish no count within the gap', () => {
    linked.system.counts.forEach((count, cell) => {
      if (count === 0) expect(first[cell]).toBe(0);
      expect(first[cell] === 1 || first[cell] === 2).toBe(false);
      const [low, high] = possibleTrueCounts(matrix, first[cell] as number);
      expect(count >= low && count <= high).toBe(true);
    });
    expect(possibleTrueCounts(matrix, 0)).toEqual([0, 5]);
  });

  it('add up without rounding, round at 2^32', () => {
    expect(keySum([2 ** 32 - 1, 3])).toBe(2);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 31 })), (list) => {
        expect(keySum(list.toReversed())).toBe(keySum(list));
      }),
    );
  });

  it('spread changes as the matrix says', () => {
    const tally = new Map<number, number>();
    const runs = 40_000;
    const one = linkedTables({ columns: ['a'], rows: [['x']], counts: [1] }, [['a']]);
    for (let run = 0; run < runs; run += 1) {
      const change = (perturbedCounts(one, [random.word()], matrix)[0] ?? 0) - 1;
      tally.set(change, (tally.get(change) ?? 0) + 1);
    }
    for (const { change, chance } of matrix.rows[1] ?? [])
      expect(Math.abs((tally.get(change) ?? 0) / runs - chance)).toBeLessThan(4 * Math.sqrt(chance / runs));
  });
});
