import type { CellSystem } from './cell-system.ts';
import { type MoveFinder, moveFinder } from './move-finder.ts';
import { neighbours } from './neighbours.ts';
import type { Solver } from './solver.ts';

/** Where moves of a cell may be sought. Kept from one cell to the next; `dispose` when done. */
export interface Finders {
  /** Nearest first: a small one, then wider ones. */
  of(cell: number): Iterable<MoveFinder>;
  dispose(): void;
}

/** Up to so many atoms one finder over all of them is quick enough. */
const FEW_ATOMS = 400;
/** How many other blocks a cell is protected among at first, and when that does not do. */
const NEAR = 4;
const WIDE = 24;

/**
 * Finders for a system: one over all atoms, or, for a large one, over the block of a cell and those most like it. A
 * cell that spans blocks has all atoms. Fewer atoms never make a move that is none; they only miss some.
 */
export function findersFor(
  solver: Solver,
  system: CellSystem,
  status: Uint8Array,
  blockOf: Int32Array = new Int32Array(system.people.length),
): Finders {
  const kept = new Map<'all' | 'near' | 'wide', { readonly block: number; readonly finder: MoveFinder }>();
  function keep(which: 'all' | 'near' | 'wide', block: number, atoms: () => number[]): MoveFinder {
    const known = kept.get(which);
    if (known?.block === block) return known.finder;
    known?.finder.dispose();
    const finder = moveFinder(solver, system, atoms(), which !== 'near');
    kept.set(which, { block, finder });
    return finder;
  }
  const everything = (): MoveFinder => keep('all', -1, () => Array.from(system.people.keys()));
  const blocks = new Set(blockOf).size;
  const near = system.people.length > FEW_ATOMS && blocks > NEAR + 2 ? neighbours(system, blockOf) : null;
  return {
    *of(cell) {
      const block = near?.blockOf(cell) ?? -1;
      if (near === null || block === -1) {
        yield everything();
        return;
      }
      yield keep('near', block, () => near.atomsNear(block, NEAR, status));
      yield keep('wide', block, () => near.atomsNear(block, WIDE, status));
    },
    dispose() {
      for (const { finder } of kept.values()) finder.dispose();
      kept.clear();
    },
  };
}
