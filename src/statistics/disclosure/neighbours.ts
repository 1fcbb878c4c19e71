import type { CellSystem } from './cell-system.ts';
import { CELL } from './move-finder.ts';

/** Chooses a few blocks of atoms (municipalities, say) among which a cell of one of them can be protected. */
export interface Neighbours {
  /** The block that holds all of a cell; -1 when several do. */
  blockOf(cell: number): number;
  /** The atoms of a block and of the `many` blocks that resemble it most. */
  atomsNear(block: number, many: number, status: Uint8Array): number[];
}

/**
 * Neighbours by likeness. What one block gains another has to lose, so those are best in which the same cells are
 * hidden already, then those in which they hold people.
 */
export function neighbours({ cells, counts, people }: CellSystem, blockOfAtom: Int32Array): Neighbours {
  const atomsOf: number[][] = [];
  const rank = new Int32Array(people.length);
  blockOfAtom.forEach((block, atom) => {
    const members = atomsOf[block] ?? [];
    atomsOf[block] = members;
    rank[atom] = members.length;
    members.push(atom);
  });
  const places = new Map<string, number>();
  /** For each block its cells, by their place in it. */
  const cellAt: number[][] = atomsOf.map(() => []);
  const blockOfCell = Int32Array.from(cells, (atoms, cell) => {
    const block = blockOfAtom[atoms[0] ?? 0] as number;
    if (atoms.some((atom) => blockOfAtom[atom] !== block)) return -1;
    const key = atoms.map((atom) => rank[atom] as number).join(' ');
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    (cellAt[block] as number[])[place] = cell;
    return block;
  });

  function likeness(block: number, other: number, status: Uint8Array): number {
    let score = 0;
    (cellAt[block] ?? []).forEach((cell, place) => {
      const twin = cellAt[other]?.[place];
      if (status[cell] !== CELL.hidden || twin === undefined) return;
      if (status[twin] === CELL.hidden) score += 2 + Math.min(1, (counts[twin] as number) / 8);
      else if (status[twin] === CELL.open) score += 0.5;
    });
    return score;
  }

  const size = (block: number): number =>
    atomsOf[block]?.reduce((sum, atom) => sum + (people[atom] as number), 0) ?? 0;
  const largest = atomsOf.map((_, block) => block).toSorted((one, other) => size(other) - size(one));

  return {
    blockOf: (cell) => blockOfCell[cell] ?? -1,
    atomsNear(block, many, status) {
      const others = atomsOf.map((_, other) => other).filter((other) => other !== block);
      const scored = others
        .map((other) => ({ other, score: likeness(block, other, status) }))
        .toSorted((one, two) => two.score - one.score || one.other - two.other);
      const chosen = new Set([
        block,
        ...largest.slice(0, many / 3),
        ...scored.slice(0, many).map(({ other }) => other),
      ]);
      return [...chosen].flatMap((other) => atomsOf[other] ?? []).toSorted((one, two) => one - two);
    },
  };
}
