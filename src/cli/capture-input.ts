import { type CaptureTable, captureTable, MOST_LISTS } from '../statistics/estimation/capture-table.ts';
import { type CovariateTable, covariateTable, MOST_BITS } from '../statistics/estimation/covariates/table.ts';
import { BadInput, columnIndex, countsIn, type InputTable } from './read-table.ts';

/** More people than this is a slip of the pen; a bootstrap draws each of them for every replicate. */
const MOST_PEOPLE = 10_000_000;

/** A row of a capture file: the lists that it is on, its covariates, and how many people. */
export interface CaptureRow {
  readonly history: number;
  readonly covariates: readonly string[];
  readonly count: number;
}

/** A file with one 0/1 column for each list, `count` (or `y`), and covariates where they were asked for. */
export interface CaptureInput {
  /** Name of the file, for messages. */
  readonly name: string;
  readonly covariates: readonly string[];
  readonly lists: readonly string[];
  readonly rows: readonly CaptureRow[];
}

/** Reads a capture table. Throws `BadInput` for what cannot be one, with file, line and column. */
export function captureInput(table: InputTable, covariates: readonly string[]): CaptureInput {
  const { name, columns } = table;
  const count = ['count', 'y'].find((column) => columns.includes(column));
  if (count === undefined)
    throw new BadInput(
      `${name}: de kolom "count" (of "y") ontbreekt. Zet daarin hoeveel mensen elke rij telt.`,
    );
  const places = covariates.map((covariate) => columnIndex(table, covariate));
  const lists = columns.filter((column) => column !== count && !covariates.includes(column));
  if (lists.length === 0)
    throw new BadInput(`${name}: er is geen lijst. Geef elke lijst een kolom met 0 en 1.`);
  if (lists.length > MOST_LISTS)
    throw new BadInput(
      `${name}: er zijn ${lists.length} lijsten en het kan met hooguit ${MOST_LISTS}. Neem lijsten die op elkaar lijken samen.`,
    );
  const counts = countsIn(table, count);
  const rows = table.rows.map((row, at) => ({
    history: historyOf(table, row, at, lists),
    covariates: places.map((place) => (row[place] ?? '').trim()),
    count: counts[at] as number,
  }));
  refuseDoubles(table, rows);
  const people = counts.reduce((sum, each) => sum + each, 0);
  if (people === 0) throw new BadInput(`${name}: alle aantallen zijn 0. Vul in hoeveel mensen er zijn.`);
  if (people > MOST_PEOPLE)
    throw new BadInput(`${name}: samen ${people} mensen, meer dan ${MOST_PEOPLE}. Kijk de aantallen na.`);
  return { name, covariates, lists, rows };
}

function historyOf(table: InputTable, row: readonly string[], at: number, lists: readonly string[]): number {
  let history = 0;
  lists.forEach((list, bit) => {
    const written = (row[table.columns.indexOf(list)] ?? '').trim();
    if (written === '1') history |= 1 << bit;
    else if (written !== '0')
      throw new BadInput(
        `${table.name}, regel ${table.lines[at]}, kolom "${list}": "${written}" is geen 0 of 1. Is "${list}" geen lijst maar een kenmerk, noem het dan bij --covariates.`,
      );
  });
  if (history === 0)
    throw new BadInput(
      `${table.name}, regel ${table.lines[at]}: deze mensen staan op geen enkele lijst. Haal de regel weg: hoeveel dat er zijn, wordt juist geschat.`,
    );
  return history;
}

function refuseDoubles({ name, lines }: InputTable, rows: readonly CaptureRow[]): void {
  const first = new Map<string, number>();
  rows.forEach(({ history, covariates }, at) => {
    const key = JSON.stringify([history, ...covariates]);
    const before = first.get(key);
    if (before !== undefined)
      throw new BadInput(
        `${name}, regel ${lines[at]}: deze combinatie van lijsten staat ook op regel ${lines[before]}. Tel ze samen op één regel.`,
      );
    first.set(key, at);
  });
}

/** How a covariate is written that is not known. */
const UNKNOWN = ['', 'NA'];

/** The table with its covariates; levels in the order of the alphabet. Throws `BadInput` for what cannot be. */
export function withCovariates({ name, lists, covariates, rows }: CaptureInput): CovariateTable {
  const described = covariates.map((covariate, at) => {
    const written = new Set(rows.map((row) => row.covariates[at] ?? ''));
    const levels = [...written].filter((level) => !UNKNOWN.includes(level)).sort();
    if (levels.length < 2)
      throw new BadInput(
        `${name}, kolom "${covariate}": een kenmerk heeft minstens twee waarden. Laat het weg uit --covariates.`,
      );
    return { name: covariate, levels };
  });
  const bits = described.reduce((sum, { levels }) => sum + levels.length - 1, lists.length);
  if (bits > MOST_BITS)
    throw new BadInput(
      `${name}: de lijsten en kenmerken geven te veel groepen. Neem minder kenmerken, of neem waarden samen.`,
    );
  return covariateTable(
    lists,
    described,
    rows.map(({ history, count, covariates: written }) => ({
      history,
      count,
      levels: described.map(({ levels }, at) => {
        const level = levels.indexOf(written[at] ?? '');
        return level === -1 ? null : level;
      }),
    })),
  );
}

/** The table over all covariates together. */
export const collapsed = ({ lists, rows }: CaptureInput): CaptureTable => captureTable(lists, rows);
