import { runHere } from '../bootstrap/replicates.ts';
import { type CaptureTable, captureTable } from '../estimation/capture-table.ts';
import type { Question } from '../methods/method.ts';

/** Names of lists, one letter each. */
export const LETTERS = ['A', 'B', 'C', 'D', 'E'];

/** People by history, written as letters: { AB: 12 } is twelve people on A and B. */
export function people(lists: number, cells: Readonly<Record<string, number>>): CaptureTable {
  const rows = Object.entries(cells).map(([letters, count]) => ({
    history: [...letters].reduce((set, letter) => set | (1 << LETTERS.indexOf(letter)), 0),
    count,
  }));
  return captureTable(LETTERS.slice(0, lists), rows);
}

/** Invented: four lists that say enough. */
export const ENOUGH = people(4, {
  A: 210,
  B: 160,
  C: 120,
  D: 140,
  AB: 24,
  AC: 15,
  AD: 3,
  BC: 18,
  BD: 11,
  CD: 14,
  ABC: 4,
  BCD: 2,
});
/** What is asked in these tests. */
export const question = (table: CaptureTable, replicates = 0): Question => ({
  table,
  threshold: 0.02,
  maxOrder: null,
  replicates,
  seed: 1,
});
/** On one thread. */
export const work = { run: runHere };
