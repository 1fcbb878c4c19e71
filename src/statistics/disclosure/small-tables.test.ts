import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { combinationsOf, everyTable, type Figure, falls } from './attacker.fixture.ts';
import { audit } from './audit.ts';
import type { Microdata } from './microdata.ts';
import { protect } from './protected.fixture.ts';
import { asSelections, publishedTables } from './published.ts';
import { loadSolver, type Solver } from './solver.ts';
import { linkedTables } from './tables.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const square = { a: ['1', '2', '3'], b: ['x', 'y', 'z'] };
const cube = { a: ['1', '2'], b: ['x', 'y'], c: ['p', 'q'] };
const box = { a: ['1', '2'], b: ['x', 'y'], c: ['p', 'q', 'r'] };
type Codes = Readonly<Record<string, readonly string[]>>;

const dataOf = (codes: Codes, counts: readonly number[]): Microdata => ({
  columns: Object.keys(codes),
  rows: combinationsOf(codes).map((one) => Object.values(one)),
  counts,
});
const countsOf = (codes: Codes, most: fc.Arbitrary<number>) => {
  const size = combinationsOf(codes).length;
  return fc.array(most, { minLength: size, maxLength: size });
};

describe('the feasible interval is what trying out every table gives', () => {
  it.each([
    ['a two-way table', square, [['a', 'b']]],
    ['a three-way table', box, [['a', 'b', 'c']]],
    [
      'three linked tables',
      box,
      [
        ['a', 'b'],
        ['b', 'c'],
        ['a', 'c'],
      ],
    ],
  ] as const)('%s', (_, codes, shapes) => {
    const counts = countsOf(codes, fc.integer({ min: 0, max: 2 }));
    fc.assert(
      fc.property(counts, fc.infiniteStream(fc.boolean()), (values, coin) => {
        const linked = linkedTables(dataOf(codes, values), shapes);
        const { system, names } = linked;
        const hidden = Uint8Array.from(names, (name) => (name !== 'totaal' && coin.next().value ? 1 : 0));
        const shown = (cell: number) => (hidden[cell] === 1 ? null : (system.counts[cell] as number));
        const ranges = system.cells.map(() => [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
        everyTable(combinationsOf(codes), asSelections(publishedTables(linked, shown)), (table) => {
          system.cells.forEach((atoms, cell) => {
            const sum = atoms.reduce((total, atom) => total + (table[atom] as number), 0);
            ranges[cell] = [Math.min(ranges[cell]?.[0] ?? 0, sum), Math.max(ranges[cell]?.[1] ?? 0, sum)];
          });
        });
        const guarantee = { threshold: 3, width: 2, stronger: false };
        const { intervals } = audit(solver, { system, hidden, unsafe: [], guarantee });
        for (const { cell, low, high, exact } of intervals)
          expect([low, high, exact]).toEqual([...(ranges[cell] ?? []), true]);
      }),
      { numRuns: 40, seed: 4 },
    );
  });
});

/** What each attacker holds possible of a cell, from every table that agrees with the figures. */
function possible(
  codes: Codes,
  counts: readonly number[],
  of: ReturnType<typeof protect>,
  threshold: number,
) {
  const all = combinationsOf(codes);
  const { unsafe, hidden, whereOf, linked, figures } = of;
  const members = new Map<number, number[]>();
  const membersOf = (cell: number): number[] => {
    const where: Figure['where'] = whereOf.get(cell) ?? {};
    const found = members.get(cell) ?? [...all.keys()].filter((at) => falls(all[at] ?? {}, where));
    members.set(cell, found);
    return found;
  };
  const isSmall = new Set(unsafe);
  const hiddenCells = [...hidden.keys()].filter((cell) => hidden[cell] === 1);
  const alone = unsafe.filter((cell) => linked.system.counts[cell] === 1);
  const personIn = (cell: number): number => membersOf(cell).find((at) => (counts[at] as number) > 0) ?? -1;
  const insiders = [...new Set(alone.map(personIn))];
  const seen = new Map<string, Set<number>>();
  const note = (who: string, cell: number, value: number) =>
    seen.set(`${who} ${cell}`, (seen.get(`${who} ${cell}`) ?? new Set()).add(value));
  everyTable(all, figures, (table) => {
    const sum = (cell: number): number =>
      membersOf(cell).reduce((total, at) => total + (table[at] as number), 0);
    const sums = new Map(hiddenCells.map((cell) => [cell, sum(cell)]));
    const fits = (cell: number, value: number): boolean =>
      isSmall.has(cell) ? value >= 1 && value < threshold : value >= threshold;
    const informed = [...sums].every(([cell, value]) => fits(cell, value));
    const possibleFor = insiders.filter(
      (person) =>
        (table[person] as number) >= 1 &&
        alone.every((cell) => personIn(cell) !== person || sums.get(cell) === 1),
    );
    for (const cell of unsafe) {
      const value = sums.get(cell) ?? 0;
      note('outsider', cell, value);
      if (informed) note('informed', cell, value);
      for (const person of possibleFor) note(`${person}`, cell, value);
    }
  });
  const valuesFor = (who: string, cell: number): number[] => [...(seen.get(`${who} ${cell}`) ?? [])];
  return {
    valuesFor,
    insiders,
    isOwn: (person: number, cell: number) => alone.includes(cell) && personIn(cell) === person,
  };
}

describe('nobody learns a small count', () => {
  it.each([
    ['from a two-way table', square, [['a', 'b']], 25],
    ['from a three-way table', cube, [['a', 'b', 'c']], 25],
    [
      'from three linked tables',
      cube,
      [
        ['a', 'b'],
        ['b', 'c'],
        ['a', 'c'],
      ],
      25,
    ],
  ] as const)('%s', (_, codes, shapes, numRuns) => {
    const threshold = 4;
    const count = fc.oneof(
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 3 }) },
      { weight: 1, arbitrary: fc.integer({ min: 4, max: 8 }) },
    );
    let looked = 0;
    fc.assert(
      fc.property(countsOf(codes, count), (values) => {
        const of = protect(solver, dataOf(codes, values), shapes, { threshold, rounds: 2 });
        if (of.found.status === 'refused' || of.hidden[of.linked.names.indexOf('totaal')] === 1) return;
        const beforehand = new Set(of.found.beforehand.map(({ cell }) => cell));
        const { valuesFor, insiders, isOwn } = possible(codes, values, of, threshold);
        for (const cell of of.unsafe) {
          const outside = valuesFor('outsider', cell);
          expect(Math.max(...outside) - Math.min(...outside)).toBeGreaterThanOrEqual(threshold - 1);
          if (!beforehand.has(cell)) expect(valuesFor('informed', cell).length).toBeGreaterThan(1);
          for (const person of insiders)
            if (!isOwn(person, cell)) expect(valuesFor(`${person}`, cell).length).toBeGreaterThan(1);
          looked += 1;
        }
      }),
      { numRuns, seed: 7 },
    );
    expect(looked).toBeGreaterThan(20);
  });
});
