import type { Microdata } from './microdata.ts';

/** A row for each pair of codes. */
const twoWay = (
  columns: readonly [string, string],
  counts: Readonly<Record<string, readonly number[]>>,
  rowCodes: readonly string[],
): Microdata => ({
  columns,
  rows: Object.keys(counts).flatMap((code) => rowCodes.map((row) => [row, code])),
  counts: Object.values(counts).flat(),
});

const towns = Array.from({ length: 13 }, (_, at) => `G${String(at + 1).padStart(2, '0')}`);

/** An invented region: 13 municipalities by form. Of its 70 cells 11 have 1 to 4 people. */
export const region = twoWay(
  ['gemeente', 'vorm'],
  {
    seksueel: [60, 34, 56, 66, 0, 0, 64, 12, 82, 8, 11, 0, 33],
    arbeid: [33, 6, 38, 30, 0, 0, 26, 8, 47, 4, 9, 0, 11],
    crimineel: [51, 20, 49, 43, 0, 0, 32, 5, 42, 5, 5, 2, 21],
    overig: [2, 3, 7, 4, 0, 0, 4, 1, 8, 2, 1, 0, 3],
  },
  towns,
);

/** Invented table z2 of Statistics Norway (11 regions by source of income): 60 cells, 8 of them 1 to 4. */
export const incomes = twoWay(
  ['region', 'income'],
  {
    other: [11, 7, 5, 13, 9, 12, 6, 9, 3, 9, 4],
    wages: [11, 1, 8, 2, 14, 9, 4, 3, 0, 0, 2],
    assistance: [55, 29, 35, 17, 63, 24, 22, 38, 9, 32, 18],
    pensions: [36, 18, 25, 13, 52, 22, 8, 15, 2, 20, 11],
  },
  [...'ABCDEFGHIJK'],
);

/** Two tables that are safe each, and together give K away: (small - county 1) - N = 10 - 7 = 3. */
export const linkedCase: Microdata = {
  columns: ['region', 'county', 'group'],
  rows: [
    ['A', '1', 'small'],
    ['B', '1', 'small'],
    ['I', '1', 'small'],
    ['J', '1', 'small'],
    ['K', '2', 'small'],
    ['L', '2', 'big'],
    ['M', '2', 'big'],
    ['N', '2', 'small'],
  ],
  counts: [2, 2, 8, 8, 3, 3, 3, 7],
};
