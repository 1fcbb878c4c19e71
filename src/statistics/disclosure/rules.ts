import { codesIn, columnAt, type Microdata } from './microdata.ts';
import type { LinkedTables, Shape, TableCell } from './tables.ts';
import { type Declared, linkedTables } from './tables.ts';

/** Which cells must not be published. */
export interface PrimaryRules {
  /** Cells of 1 up to, not including, so many people. */
  readonly threshold: number;
  /**
   * Group disclosure: when a category holds at least this share of everybody in a row, publishing it says of each of
   * them what he is. It is then unsafe, and so are the others of its row that are smaller than the threshold, empty
   * ones included: to know that those are empty is to know the same. Above 0.5 and up to 1.
   */
  readonly groupShare?: number;
  /** Dominance (n,k): the `n` largest contributors have more than `k` percent of the cell. */
  readonly dominance?: { readonly n: number; readonly k: number };
  /** p%-rule: the second largest contributor can work out the largest to within `p` percent. */
  readonly pPercent?: number;
}

/** A cell that must be hidden, and by which rule. */
export interface UnsafeCell {
  readonly cell: number;
  readonly because: 'threshold' | 'group' | 'dominance' | 'p-percent';
}

/**
 * The unsafe cells of linked tables, each once, by the first rule that says so. Dominance and the p%-rule need the
 * contributions to a cell, such as how many people each organisation reported (see `contributionsBy`); for counts of
 * people alone they mean nothing. Source: Hundepool and others, Statistical Disclosure Control (2012), chapter 4.
 */
export function unsafeCells(
  linked: LinkedTables,
  rules: PrimaryRules,
  contributionsOf: (cell: number) => readonly number[] = () => [],
): UnsafeCell[] {
  checkRules(rules);
  const found = new Map<number, UnsafeCell['because']>();
  const add = (cell: number, because: UnsafeCell['because']): void => {
    if (!found.has(cell)) found.set(cell, because);
  };
  const { counts } = linked.system;
  counts.forEach((count, cell) => {
    if (count === 0) return;
    if (count < rules.threshold) add(cell, 'threshold');
    const contributions = contributionsOf(cell);
    const { dominance, pPercent } = rules;
    if (dominance !== undefined && isDominated(contributions, dominance.n, dominance.k))
      add(cell, 'dominance');
    if (pPercent !== undefined && isWithinPercent(contributions, pPercent)) add(cell, 'p-percent');
  });
  if (rules.groupShare !== undefined)
    for (const cell of groupDisclosures(linked, rules.groupShare, rules.threshold)) add(cell, 'group');
  return [...found]
    .map(([cell, because]) => ({ cell, because }))
    .toSorted((one, other) => one.cell - other.cell);
}

function checkRules({ threshold, groupShare = 1, dominance, pPercent = 1 }: PrimaryRules): void {
  if (!Number.isInteger(threshold) || threshold < 1)
    throw new RangeError('a threshold is a whole number from 1');
  if (!(groupShare > 0.5 && groupShare <= 1))
    throw new RangeError('a group share lies above 0.5 and up to 1');
  if (!(pPercent > 0)) throw new RangeError('p is above 0');
  if (dominance !== undefined && !(dominance.n >= 1 && dominance.k > 0 && dominance.k <= 100))
    throw new RangeError('n is 1 or more, k above 0 and up to 100');
}

const largestFirst = (contributions: readonly number[]): number[] =>
  contributions.toSorted((one, other) => other - one);
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Dominance rule (n,k): x1 + ... + xn > k/100 X. False for an empty cell. */
export function isDominated(contributions: readonly number[], n: number, k: number): boolean {
  return sumOf(largestFirst(contributions).slice(0, n)) > (k / 100) * sumOf(contributions);
}

/** p%-rule: X - x1 - x2 < p/100 x1. False for an empty cell. */
export function isWithinPercent(contributions: readonly number[], p: number): boolean {
  const [first = 0, second = 0] = largestFirst(contributions);
  return sumOf(contributions) - first - second < (p / 100) * first;
}

/** How much each contributor gives to each cell: a function of the cell, for `unsafeCells`. */
export function contributionsBy(
  data: Microdata,
  contributor: string,
  shapes: readonly Shape[],
  declared: Declared = {},
): (cell: number) => readonly number[] {
  const at = columnAt(data, contributor);
  const used = [
    ...new Set([...shapes.flat(), ...(declared.groupings ?? []).flatMap(({ group, of }) => [group, of])]),
  ];
  const given = new Map(declared.dimensions?.map((dimension) => [dimension.column, dimension]));
  const dimensions = used.map((column) => given.get(column) ?? { column, codes: codesIn(data, column) });
  const perContributor = codesIn(data, contributor).map((code) => {
    const own = [...data.rows.keys()].filter((row) => data.rows[row]?.[at] === code);
    const rows = own.map((row) => data.rows[row] ?? []);
    const counts = own.map((row) => data.counts[row] ?? 0);
    return linkedTables({ columns: data.columns, rows, counts }, shapes, { ...declared, dimensions }).system
      .counts;
  });
  return (cell) => perContributor.map((counts) => counts[cell] ?? 0).filter((count) => count > 0);
}

/** Cells by the group rule, over every row of every table. */
function groupDisclosures(
  { system: { counts }, tables }: LinkedTables,
  share: number,
  threshold: number,
): number[] {
  return tables.flatMap(({ shape, cells }) =>
    shape.flatMap((_, column) =>
      rowsAlong(cells, column).flatMap(({ total, parts }) => {
        const whole = counts[total] as number;
        const nearlyAll = parts.filter((cell) => whole > 0 && (counts[cell] as number) >= share * whole);
        if (nearlyAll.length === 0 || parts.length < 2) return [];
        return [...nearlyAll, ...parts.filter((cell) => (counts[cell] as number) < threshold)];
      }),
    ),
  );
}

/** The rows of a table along one column: a total and its parts. */
function rowsAlong(cells: readonly TableCell[], column: number): { total: number; parts: number[] }[] {
  const rows = new Map<string, { total: number; parts: number[] }>();
  for (const { codes, cell } of cells) {
    const key = JSON.stringify(codes.with(column, null));
    const row = rows.get(key) ?? { total: -1, parts: [] };
    if (codes[column] === null) row.total = cell;
    else row.parts.push(cell);
    rows.set(key, row);
  }
  return [...rows.values()].filter(({ total }) => total !== -1);
}
