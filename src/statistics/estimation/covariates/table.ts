import { MOST_LISTS } from '../capture-table.ts';

/** A property of people that divides them: form, sex, minor or not, origin, year. */
export interface Covariate {
  readonly name: string;
  /** Two or more; the first is the one that the others are set against. It makes no difference to an estimate. */
  readonly levels: readonly string[];
}

/** People with one history and the same covariates. */
export interface CovariateRow {
  /** Bit i says: on list i. */
  readonly history: number;
  /** Index of the level of each covariate; null where it is not known. */
  readonly levels: readonly (number | null)[];
  readonly count: number;
}

/** People by the lists they stand on and by covariates. */
export interface CovariateTable {
  readonly lists: readonly string[];
  readonly covariates: readonly Covariate[];
  /** Each combination once. */
  readonly rows: readonly CovariateRow[];
}

/** Most bits of a cell: lists, and one for each level of a covariate but its first. 2^18 cells. */
export const MOST_BITS = 18;

/** Makes a table; rows for the same people are added up. Throws for what cannot be. */
export function covariateTable(
  lists: readonly string[],
  covariates: readonly Covariate[],
  rows: readonly CovariateRow[],
): CovariateTable {
  if (lists.length < 1 || lists.length > MOST_LISTS) throw new RangeError(`from 1 to ${MOST_LISTS} lists`);
  if (covariates.some(({ levels }) => levels.length < 2))
    throw new RangeError('a covariate has two levels or more');
  if (bitsOf(lists, covariates) > MOST_BITS)
    throw new RangeError(`lists and levels of covariates are too many together: over ${MOST_BITS} bits`);
  const merged = new Map<string, CovariateRow>();
  for (const row of rows) {
    check(row, lists, covariates);
    const key = `${row.history} ${row.levels.join(' ')}`;
    merged.set(key, { ...row, count: row.count + (merged.get(key)?.count ?? 0) });
  }
  return { lists, covariates, rows: [...merged.values()] };
}

const bitsOf = (lists: readonly string[], covariates: readonly Covariate[]): number =>
  covariates.reduce((sum, { levels }) => sum + levels.length - 1, lists.length);

function check(row: CovariateRow, lists: readonly string[], covariates: readonly Covariate[]): void {
  if (!(row.history > 0 && row.history < 2 ** lists.length))
    throw new RangeError('a history lies outside the table');
  if (!Number.isInteger(row.count) || row.count < 0)
    throw new RangeError('a count is a whole number of 0 or more');
  if (row.levels.length !== covariates.length)
    throw new RangeError('a row has a level for each covariate, or null');
  for (const [at, level] of row.levels.entries())
    if (level !== null && covariates[at]?.levels[level] === undefined)
      throw new RangeError('a level lies outside its covariate');
}

/** How many people are in the table. */
export const peopleIn = ({ rows }: CovariateTable): number => rows.reduce((sum, { count }) => sum + count, 0);

/**
 * Every cell is a number of bits, so that all that is known of histories holds for cells too: first the lists, then for
 * each covariate one bit for each level but the first, at most one of which is set.
 */
export interface Layout {
  readonly lists: number;
  /** Bits of the lists, all set. */
  readonly listBits: number;
  /** 2^bits: cells, those that cannot be among them. */
  readonly size: number;
  /** For each covariate the bits of its levels; 0 for the first. */
  readonly levelBits: readonly (readonly number[])[];
  /** Every combination of levels, as bits. Strata, the last covariate running fastest. */
  readonly strata: readonly number[];
}

/** The layout of a table's cells. */
export function layoutOf({ lists, covariates }: Pick<CovariateTable, 'lists' | 'covariates'>): Layout {
  let bit = lists.length;
  const levelBits = covariates.map(({ levels }) => {
    const first = bit;
    bit += levels.length - 1;
    return levels.map((_, at) => (at === 0 ? 0 : 2 ** (first + at - 1)));
  });
  return {
    lists: lists.length,
    listBits: 2 ** lists.length - 1,
    size: 2 ** bit,
    levelBits,
    strata: combinations(levelBits),
  };
}

/** Every sum of one number from each choice, the last choice running fastest. */
export const combinations = (choices: readonly (readonly number[])[]): number[] =>
  choices.reduce<number[]>((sums, choice) => sums.flatMap((sum) => choice.map((bits) => sum + bits)), [0]);

/** Cells in which the people of a row may be: one when all is known of them. */
export const cellsOf = ({ levelBits }: Layout, { history, levels }: CovariateRow): number[] =>
  combinations(
    levelBits.map((bits, at) => {
      const level = levels[at];
      return level === null || level === undefined ? bits : [bits[level] as number];
    }),
  ).map((stratum) => stratum | history);
