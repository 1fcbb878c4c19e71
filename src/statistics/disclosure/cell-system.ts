/**
 * Cells over atoms. An atom is a group of people whom nothing that is published ever splits; a cell is a set of atoms
 * that has a count of its own. Tables, their totals, linked tables and earlier releases are all cells of one system,
 * so that one audit sees all of them. Neither rules nor solvers know what a cell means.
 */
export interface CellSystem {
  /** How many people are in each atom. */
  readonly people: Int32Array;
  /** The atoms of each cell, rising. No two cells have the same atoms. */
  readonly cells: readonly Int32Array[];
  /** How many people are in each cell. */
  readonly counts: Int32Array;
  /** The cells that hold each atom, rising. */
  readonly cellsOf: readonly Int32Array[];
  /** The cell that is this atom alone; -1 where there is none. */
  readonly ownCell: Int32Array;
}

/** Makes a system. Throws a RangeError when two cells hold the same atoms, or a cell holds none. */
export function cellSystem(people: Int32Array, cells: readonly Int32Array[]): CellSystem {
  const sizes = new Int32Array(people.length);
  for (const atoms of cells) for (const atom of atoms) sizes[atom] = (sizes[atom] as number) + 1;
  const cellsOf = Array.from(sizes, (size) => new Int32Array(size));
  const filled = new Int32Array(people.length);
  const ownCell = new Int32Array(people.length).fill(-1);
  const counts = new Int32Array(cells.length);
  const seen = new Set<string>();
  cells.forEach((atoms, cell) => {
    const key = keyOf(atoms);
    if (atoms.length === 0 || seen.has(key)) throw new RangeError('each cell holds atoms, and its own');
    seen.add(key);
    for (const atom of atoms) {
      counts[cell] = (counts[cell] as number) + (people[atom] as number);
      const at = filled[atom] as number;
      (cellsOf[atom] as Int32Array)[at] = cell;
      filled[atom] = at + 1;
    }
    if (atoms.length === 1) ownCell[atoms[0] as number] = cell;
  });
  return { people, cells, counts, cellsOf, ownCell };
}

/** The same text for the same set of atoms, given that they rise. */
export const keyOf = (atoms: Int32Array): string => atoms.join(' ');

/** The sum over each cell of something that atoms have. */
export function sumOverCells({ cells }: Pick<CellSystem, 'cells'>, values: ArrayLike<number>): Float64Array {
  return Float64Array.from(cells, (atoms) => {
    let sum = 0;
    for (const atom of atoms) sum += values[atom] as number;
    return sum;
  });
}
