import { type CellSystem, cellSystem, keyOf } from './cell-system.ts';
import {
  checkCounts,
  codesIn,
  columnAt,
  type Dimension,
  type Grouping,
  type Microdata,
} from './microdata.ts';

/** The columns of a table; its totals over each of them come with it. */
export type Shape = readonly string[];

/** One cell of a table as it is shown. */
export interface TableCell {
  /** A code for each column of the shape; null for the total over it. */
  readonly codes: readonly (string | null)[];
  /** The cell of the system. */
  readonly cell: number;
}

/** A table with all its totals. */
export interface Table {
  readonly shape: Shape;
  readonly cells: readonly TableCell[];
}

/** Several tables of the same people, over shared atoms. */
export interface LinkedTables {
  readonly system: CellSystem;
  readonly tables: readonly Table[];
  /** Small cells that stand in no table, but that tables of different shapes together may come down to. */
  readonly unseen: readonly number[];
  /** One name for each cell of the system, such as `gemeente=G01, vorm=arbeid`; `totaal` for everyone. */
  readonly names: readonly string[];
  /** The atom of each row of the data. */
  readonly atomOfRow: Int32Array;
  /** For each atom a group of neighbours: those with the same code in the longest column. */
  readonly blockOf: Int32Array;
}

/** What is known of the columns before the data are looked at. */
export interface Declared {
  /** Codes of columns, also those without people. A column that is not here has the codes that occur. */
  readonly dimensions?: readonly Dimension[];
  readonly groupings?: readonly Grouping[];
  /**
   * With a threshold T: cells of 1 to T - 1 people of the crossing of all columns of all shapes are in the system too,
   * as `unseen`, so that they can be guarded. Matters only for tables of different shapes.
   */
  readonly guardBelow?: number;
}

/** Most atoms that a set of tables may span. */
const MOST_ATOMS = 500_000;

/**
 * Tables of these shapes with all their totals: for every subset of the columns of a shape every combination of codes
 * that can occur, also those without people. A column that follows from another (see `Grouping`) may stand in a
 * shape of its own or beside others; together with the column that it follows from it adds nothing. Throws a
 * RangeError for a column that is not there, a code that was not declared, or more than 500,000 combinations.
 */
export function linkedTables(
  data: Microdata,
  shapes: readonly Shape[],
  declared: Declared = {},
): LinkedTables {
  checkCounts(data);
  const space = spaceOf(data, [...new Set(shapes.flat())], declared);
  const atomOfRow = atomsOfRows(data, space);
  const people = new Int32Array(space.atoms);
  atomOfRow.forEach((atom, row) => {
    people[atom] = (people[atom] as number) + (data.counts[row] as number);
  });
  const known = new Map<string, number>();
  const cells: Int32Array[] = [];
  const names: string[] = [];
  const add = (shape: Shape, codes: readonly (string | null)[], atoms: Int32Array): number => {
    const key = keyOf(atoms);
    const cell = known.get(key) ?? cells.length;
    const name = nameOf(shape, codes);
    if (cell === cells.length) {
      known.set(key, cell);
      cells.push(atoms);
      names.push(name);
    } else if (name.length < (names[cell]?.length ?? 0)) names[cell] = name;
    return cell;
  };
  const tables = shapes.map((shape) => ({
    shape,
    cells: cellsOf(shape, space).map(({ codes, atoms }) => ({ codes, cell: add(shape, codes, atoms) })),
  }));
  const tabled = cells.length;
  const { guardBelow = 0 } = declared;
  const all = [...space.columns.keys()];
  if (shapes.length > 1 && guardBelow > 0)
    for (const { codes, atoms } of cellsOf(all, space)) {
      const count = atoms.reduce((sum, atom) => sum + (people[atom] as number), 0);
      if (count > 0 && count < guardBelow) add(all, codes, atoms);
    }
  const unseen = cells.flatMap((_, cell) => (cell >= tabled ? [cell] : []));
  return { system: cellSystem(people, cells), tables, unseen, names, atomOfRow, blockOf: blocksOf(space) };
}

/** Columns of which every combination of codes is an atom, and what the other columns are in each atom. */
interface Space {
  readonly free: readonly Dimension[];
  readonly atoms: number;
  /** For each column used: its codes, and for each atom the place of its code among them. */
  readonly columns: ReadonlyMap<string, { readonly codes: readonly string[]; readonly at: Int32Array }>;
}

function spaceOf(data: Microdata, used: readonly string[], declared: Declared): Space {
  const follows = new Map(declared.groupings?.map((grouping) => [grouping.group, grouping]));
  const codesOf = (column: string): readonly string[] =>
    declared.dimensions?.find((dimension) => dimension.column === column)?.codes ?? codesIn(data, column);
  const free = [...new Set(used.map((column) => rootOf(column, follows, used)))].map((column) => ({
    column,
    codes: codesOf(column),
  }));
  const atoms = free.reduce((product, { codes }) => product * codes.length, 1);
  if (atoms > MOST_ATOMS)
    throw new RangeError(`these tables span ${atoms} combinations; at most ${MOST_ATOMS}`);
  const columns = new Map<string, { codes: readonly string[]; at: Int32Array }>();
  let stride = atoms;
  for (const { column, codes } of free) {
    stride /= codes.length;
    const step = stride;
    columns.set(column, {
      codes,
      at: Int32Array.from({ length: atoms }, (_, atom) => Math.floor(atom / step) % codes.length),
    });
  }
  for (const column of used) if (!columns.has(column)) addGroup(columns, column, follows, codesOf);
  return { free, atoms, columns };
}

/** The column that this one follows from, among those used; itself when there is none. */
function rootOf(column: string, follows: ReadonlyMap<string, Grouping>, used: readonly string[]): string {
  for (let from = follows.get(column); from !== undefined; from = follows.get(from.of))
    if (used.includes(from.of)) return rootOf(from.of, follows, used);
  return column;
}

/** Adds a column that follows from others, by way of those in between. */
function addGroup(
  columns: Map<string, { codes: readonly string[]; at: Int32Array }>,
  column: string,
  follows: ReadonlyMap<string, Grouping>,
  codesOf: (column: string) => readonly string[],
): { codes: readonly string[]; at: Int32Array } {
  const grouping = follows.get(column);
  if (grouping === undefined) throw new RangeError(`${column} follows from no column`);
  const { codes: fine, at } = columns.get(grouping.of) ?? addGroup(columns, grouping.of, follows, codesOf);
  const codes = codesOf(column);
  const places = fine.map((code) => codes.indexOf(grouping.groupOf.get(code) ?? ''));
  if (places.includes(-1)) throw new RangeError(`${column} has no group for some ${grouping.of}`);
  const added = { codes, at: Int32Array.from(at, (place) => places[place] as number) };
  columns.set(column, added);
  return added;
}

function atomsOfRows(data: Microdata, { free }: Space): Int32Array {
  const places = free.map(({ column, codes }) => ({
    at: columnAt(data, column),
    column,
    place: new Map(codes.map((code, index) => [code, index])),
    size: codes.length,
  }));
  return Int32Array.from(data.rows, (row) => {
    let atom = 0;
    for (const { at, column, place, size } of places) {
      const found = place.get(row[at] ?? '');
      if (found === undefined) throw new RangeError(`${column} has no code ${row[at]}`);
      atom = atom * size + found;
    }
    return atom;
  });
}

/**
 * Every choice of a code or the total (null, last) for each column of a shape, with its atoms. What cannot occur, such
 * as a municipality in another county, has none and is left out.
 */
function cellsOf(shape: Shape, { atoms, columns }: Space): { codes: (string | null)[]; atoms: Int32Array }[] {
  const used = shape.flatMap((column) => columns.get(column) ?? []);
  const size = used.reduce((product, { codes }) => product * (codes.length + 1), 1);
  const members: number[][] = Array.from({ length: size }, () => []);
  for (let atom = 0; atom < atoms; atom += 1) {
    let places = [0];
    for (const { codes, at } of used)
      places = places.flatMap((place) => {
        const next = place * (codes.length + 1);
        return [next + (at[atom] as number), next + codes.length];
      });
    for (const place of places) members[place]?.push(atom);
  }
  return members.flatMap((found, place) => {
    if (found.length === 0) return [];
    const codes: (string | null)[] = [];
    let rest = place;
    for (const column of used.toReversed()) {
      codes.unshift(column.codes[rest % (column.codes.length + 1)] ?? null);
      rest = Math.floor(rest / (column.codes.length + 1));
    }
    return [{ codes, atoms: Int32Array.from(found) }];
  });
}

const nameOf = (shape: Shape, codes: readonly (string | null)[]): string =>
  shape.flatMap((column, index) => (codes[index] === null ? [] : [`${column}=${codes[index]}`])).join(', ') ||
  'totaal';

function blocksOf({ free, columns, atoms }: Space): Int32Array {
  const longest = free.toSorted((one, other) => other.codes.length - one.codes.length)[0];
  return longest === undefined
    ? new Int32Array(atoms)
    : (columns.get(longest.column)?.at ?? new Int32Array(atoms));
}
