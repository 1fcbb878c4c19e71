import { type CellSystem, cellSystem, keyOf } from './cell-system.ts';
import { codesIn, columnAt, type Microdata } from './microdata.ts';
import type { Entry, Selection } from './release.ts';

/** A cell of the combined system that some entry shows. */
export interface ShownCell {
  readonly entry: number;
  readonly cell: number;
  readonly where: Selection;
  readonly value: number | null;
}

/** All releases as one system. */
export interface LedgerSystem {
  readonly system: CellSystem;
  readonly shown: readonly ShownCell[];
  /** Small cells that no release shows, but that differences of releases can come down to. */
  readonly unseen: readonly number[];
  readonly names: readonly string[];
}

/** Most atoms that the combined system may have. */
const MOST_ATOMS = 100_000;

/** One column, its codes joined into blocks that no release tells apart. */
interface Blocks {
  readonly column: string;
  readonly codes: readonly (readonly string[])[];
  readonly blockOf: ReadonlyMap<string, number>;
  /** For each block the entries whose data know its codes. */
  readonly knownIn: readonly ReadonlySet<number>[];
}

/** People in the same blocks and in the same versions of the data. */
interface Atom {
  readonly blocks: readonly number[];
  readonly people: number;
  readonly entries: ReadonlySet<number>;
}

/**
 * Joins releases into one system of cells. Its atoms are the coarsest groups that no release splits: by the blocks of
 * codes that all selections together tell apart (differencing over geography, time and filters), and by the versions
 * of the data that they are in (differencing over corrections). Where counts differ between versions the attacker is
 * taken to know that they do, and which way; that makes him stronger than he is. Small cells (1 to `threshold` - 1) of
 * the whole lattice over those blocks and versions are in the system too, as `unseen`. Throws a RangeError when the
 * columns of the data differ, or for more than 100,000 atoms.
 */
export function ledgerSystem(entries: readonly Entry[], threshold: number): LedgerSystem {
  const columns = entries[0]?.data.columns ?? [];
  if (entries.some(({ data }) => data.columns.join() !== columns.join()))
    throw new RangeError('all entries have the same columns');
  const blocks = blocksOf(entries, columns).filter(({ codes }) => codes.length > 1);
  const atoms = atomsOf(entries, blocks);
  const known = new Map<string, number>();
  const cells: Int32Array[] = [];
  const names: string[] = [];
  const add = (members: readonly number[], name: string): number => {
    const found = Int32Array.from(members);
    const key = keyOf(found);
    const cell = known.get(key) ?? cells.length;
    if (cell === cells.length) {
      known.set(key, cell);
      cells.push(found);
      names.push(name);
    }
    return cell;
  };
  const shown = entries.flatMap(({ release }, entry) => {
    const shares = (release.shares ?? []).flatMap(({ part, whole }) => [part, whole]);
    const all = [...release.cells, ...shares.map((where) => ({ where, value: Number.NaN }))];
    return all.flatMap(({ where, value }) => {
      const members = membersOf(atoms, blocks, where, entry);
      return members.length === 0 ? [] : [{ entry, cell: add(members, selectionName(where)), where, value }];
    });
  });
  const tabled = cells.length;
  for (const { members, name } of smallCells(atoms, blocks, threshold)) add(members, name);
  return {
    system: cellSystem(
      Int32Array.from(atoms, ({ people }) => people),
      cells,
    ),
    shown,
    unseen: cells.flatMap((_, cell) => (cell >= tabled ? [cell] : [])),
    names,
  };
}

/** The codes of each column that every selection takes or leaves together, and that the same entries know. */
function blocksOf(entries: readonly Entry[], columns: readonly string[]): Blocks[] {
  return columns.map((column) => {
    const perEntry = entries.map(({ data }) => new Set(codesIn(data, column)));
    const selections = new Map<string, ReadonlySet<string>>();
    for (const { release } of entries)
      for (const where of [
        ...release.cells.map((cell) => cell.where),
        ...(release.shares ?? []).flatMap(({ part, whole }) => [part, whole]),
      ]) {
        const codes = where[column];
        if (codes !== undefined) selections.set(codes.join('\u0000'), new Set(codes));
      }
    const taking = [...selections.values(), ...perEntry];
    const bySignature = new Map<string, string[]>();
    for (const code of new Set(perEntry.flatMap((codes) => [...codes]))) {
      const signature = taking.map((codes) => (codes.has(code) ? '1' : '0')).join('');
      bySignature.set(signature, [...(bySignature.get(signature) ?? []), code]);
    }
    const codes = [...bySignature.values()];
    return {
      column,
      codes,
      blockOf: new Map(codes.flatMap((members, block) => members.map((code) => [code, block] as const))),
      knownIn: codes.map(
        ([code = '']) => new Set([...perEntry.keys()].filter((entry) => perEntry[entry]?.has(code))),
      ),
    };
  });
}

/**
 * Atoms with their people. Of counts 7 and then 8 in two versions, seven are in both and one is in the second alone;
 * so by and by for each level that counts reach.
 */
function atomsOf(entries: readonly Entry[], blocks: readonly Blocks[]): Atom[] {
  const size = blocks.reduce((product, { codes }) => product * codes.length, 1);
  if (size > MOST_ATOMS)
    throw new RangeError(`these releases span ${size} combinations; at most ${MOST_ATOMS}`);
  const counts = entries.map(({ data }) => countsOver(data, blocks, size));
  return Array.from({ length: size }, (_, place) => place).flatMap((place) => {
    const at = placesOf(place, blocks);
    const within = [...entries.keys()].filter((entry) =>
      blocks.every(({ knownIn }, column) => knownIn[at[column] ?? 0]?.has(entry)),
    );
    const of = (entry: number): number => counts[entry]?.[place] ?? 0;
    const levels = [...new Set(within.map(of))]
      .filter((count) => count > 0)
      .toSorted((one, other) => one - other);
    if (levels.length === 0) return [{ blocks: at, people: 0, entries: new Set(within) }];
    return levels.map((level, index) => ({
      blocks: at,
      people: level - (levels[index - 1] ?? 0),
      entries: new Set(within.filter((entry) => of(entry) >= level)),
    }));
  });
}

function countsOver(data: Microdata, blocks: readonly Blocks[], size: number): Float64Array {
  const counts = new Float64Array(size);
  const at = blocks.map(({ column }) => columnAt(data, column));
  data.rows.forEach((row, index) => {
    let place = 0;
    blocks.forEach(({ codes, blockOf }, column) => {
      place = place * codes.length + (blockOf.get(row[at[column] ?? 0] ?? '') ?? 0);
    });
    counts[place] = (counts[place] as number) + (data.counts[index] as number);
  });
  return counts;
}

/** Which block of each column a place stands for. */
function placesOf(place: number, blocks: readonly Blocks[]): number[] {
  let rest = place;
  return blocks
    .toReversed()
    .map(({ codes }) => {
      const block = rest % codes.length;
      rest = Math.floor(rest / codes.length);
      return block;
    })
    .toReversed();
}

function membersOf(
  atoms: readonly Atom[],
  blocks: readonly Blocks[],
  where: Selection,
  entry: number,
): number[] {
  const wanted = blocks.map(({ column, blockOf }) =>
    where[column] === undefined ? null : new Set(where[column].map((code) => blockOf.get(code) ?? -1)),
  );
  return atoms.flatMap(({ blocks: at, entries }, atom) =>
    entries.has(entry) && wanted.every((set, column) => set === null || set.has(at[column] ?? 0))
      ? [atom]
      : [],
  );
}

/** Every cell of 1 to threshold - 1 people of the lattice: any block or all of each column, any version of the data. */
function smallCells(
  atoms: readonly Atom[],
  blocks: readonly Blocks[],
  threshold: number,
): { members: number[]; name: string }[] {
  const cells = new Map<string, { members: number[]; people: number }>();
  const keysOf = ({ blocks: at, entries }: Atom): string[] => {
    const versions = [`=${[...entries].join(',')}`, ...[...entries].map((entry) => `@${entry}`)];
    return at.reduce((keys, block) => keys.flatMap((key) => [`${key} ${block}`, `${key} *`]), versions);
  };
  atoms.forEach((atom, index) => {
    for (const key of keysOf(atom)) {
      const cell = cells.get(key) ?? { members: [], people: 0 };
      cell.members.push(index);
      cell.people += atom.people;
      cells.set(key, cell);
    }
  });
  return [...cells].flatMap(([key, { members, people }]) =>
    people > 0 && people < threshold ? [{ members, name: latticeName(key, blocks) }] : [],
  );
}

function latticeName(key: string, blocks: readonly Blocks[]): string {
  const [, ...places] = key.split(' ');
  const where = Object.fromEntries(
    places.flatMap((place, column) =>
      place === '*' ? [] : [[blocks[column]?.column ?? '', blocks[column]?.codes[Number(place)] ?? []]],
    ),
  );
  return selectionName(where);
}

/** `gemeente=G01, jaar=2021+2022`; `totaal` for everybody. */
export const selectionName = (where: Selection): string =>
  Object.entries(where)
    .map(([column, codes]) => `${column}=${codes.join('+')}`)
    .join(', ') || 'totaal';
