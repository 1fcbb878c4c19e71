import type { CellSystem } from './cell-system.ts';

/**
 * A step from the true table to another one: whole numbers of people more or fewer in some atoms. When no published
 * cell changes and none falls below 0 the attacker cannot tell the two tables apart. A move is proof of a width that
 * anybody can check by adding whole numbers; a solver only helps to find it.
 */
export interface Move {
  readonly atoms: ReadonlyMap<number, number>;
  /** The cells that change, and by how much. */
  readonly cells: ReadonlyMap<number, number>;
}

/** Makes a move of changes of atoms; zeros are left out. */
export function moveOf({ cellsOf }: CellSystem, changes: Iterable<readonly [number, number]>): Move {
  const atoms = new Map<number, number>();
  const cells = new Map<number, number>();
  for (const [atom, by] of changes) {
    if (by === 0) continue;
    atoms.set(atom, by);
    for (const cell of cellsOf[atom] ?? []) {
      const sum = (cells.get(cell) ?? 0) + by;
      if (sum === 0) cells.delete(cell);
      else cells.set(cell, sum);
    }
  }
  return { atoms, cells };
}

/** The same step the other way. */
export const reversed = ({ atoms, cells }: Move): Move => ({
  atoms: new Map([...atoms].map(([atom, by]) => [atom, -by])),
  cells: new Map([...cells].map(([cell, by]) => [cell, -by])),
});
