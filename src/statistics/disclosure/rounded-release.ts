import { cellSystem, keyOf } from './cell-system.ts';
import { ledgerSystem, selectionName } from './ledger-system.ts';
import { checkCounts, columnAt, type Microdata } from './microdata.ts';
import type { Entry, Reason, Selection, Wish } from './release.ts';
import { roundCounts } from './round.ts';

/**
 * Makes a release from one frozen rounded base. Every row of 1 to base - 1 people becomes 0 or base, chosen so that the
 * wished cells change little; rows of the release before keep the count that they got there, whatever has been
 * corrected since. So every cell of every release is a sum of the same rounded rows, and no difference is small.
 */
export function roundRelease(wish: Wish, base: number, before?: Entry, seed = 1): Entry {
  checkCounts(wish.data);
  const { columns, rows, counts } = wish.data;
  const places = new Map<string, number>();
  const distinct: (readonly string[])[] = [];
  const people: number[] = [];
  rows.forEach((row, index) => {
    const key = row.join('\u0000');
    const place = places.get(key) ?? distinct.length;
    if (place === distinct.length) {
      places.set(key, place);
      distinct.push(row);
    }
    people[place] = (people[place] ?? 0) + (counts[index] ?? 0);
  });
  const data: Microdata = { columns, rows: distinct, counts: people };
  const system = cellSystem(Int32Array.from(people), distinctCells(data, wish.cells));
  const earlier = new Map(
    before?.rounded?.rows.map((row, at) => [row.join('\u0000'), before.rounded?.counts[at] ?? 0]),
  );
  const frozen = distinct.map((row) => earlier.get(row.join('\u0000')) ?? null);
  const rounding = roundCounts({ system, base, frozen, every: true, seed });
  const rounded: Microdata = { columns, rows: distinct, counts: rounding.people };
  const cells = wish.cells.map((where) => ({ where, value: countIn(rounded, where) }));
  return { release: { id: wish.id, mechanism: { kind: 'round', base }, cells }, data: wish.data, rounded };
}

function distinctCells(data: Microdata, selections: readonly Selection[]): Int32Array[] {
  const cells = new Map<string, Int32Array>();
  for (const where of selections) {
    const rows = rowsIn(data, where);
    if (rows.length > 0) cells.set(keyOf(rows), rows);
  }
  return [...cells.values()];
}

function rowsIn(data: Microdata, where: Selection): Int32Array {
  const wanted = Object.entries(where).map(([column, codes]) => ({
    at: columnAt(data, column),
    codes: new Set(codes),
  }));
  return Int32Array.from(
    [...data.rows.keys()].filter((row) =>
      wanted.every(({ at, codes }) => codes.has(data.rows[row]?.[at] ?? '')),
    ),
  );
}

/** How many people a selection holds. */
export function countIn(data: Microdata, where: Selection): number {
  return rowsIn(data, where).reduce((sum, row) => sum + (data.counts[row] ?? 0), 0);
}

/** Values of a rounded release that are not the sum of its rounded rows. */
export function mismatches({ release, rounded }: Entry): Reason[] {
  if (rounded === undefined)
    return [{ nl: 'De afgeronde basis ontbreekt.', en: 'The rounded base is missing.' }];
  return release.cells.flatMap(({ where, value }) =>
    value === countIn(rounded, where)
      ? []
      : [
          {
            nl: `${selectionName(where)}: ${value} komt niet uit de vastgezette afgeronde basis.`,
            en: `${selectionName(where)}: ${value} does not come from the frozen rounded base.`,
          },
        ],
  );
}

/**
 * Small counts that rounded releases leave: any cell that their selections and versions together tell apart, and that
 * adds up to 1 to base - 1 in the rounded rows.
 */
export function smallDifferences(entries: readonly Entry[], base: number): Reason[] {
  const bases = entries.flatMap((entry) =>
    entry.rounded === undefined ? [] : [{ release: entry.release, data: entry.rounded }],
  );
  const { system, unseen, shown, names } = ledgerSystem(bases, base);
  const small = (cell: number): boolean =>
    (system.counts[cell] as number) > 0 && (system.counts[cell] as number) < base;
  return [...new Set([...shown.map(({ cell }) => cell).filter(small), ...unseen])].map((cell) => ({
    nl: `${names[cell]}: een verschil tussen publicaties komt uit op ${system.counts[cell]}, onder het grondtal ${base}.`,
    en: `${names[cell]}: a difference of releases comes to ${system.counts[cell]}, below the base ${base}.`,
  }));
}
