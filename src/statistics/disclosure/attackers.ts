import type { CellSystem } from './cell-system.ts';
import type { Move } from './moves.ts';

/**
 * Who looks at what is published. `outsider`: knows only that, and that counts are whole and not negative.
 * `informed`: knows as well which hidden cells are small (1 to T - 1) and which are not (T or more). `insider`: is one
 * of the people in `atom`, and knows of every cell in which he is alone that he is.
 */
export type Attacker =
  | { readonly kind: 'outsider' }
  | { readonly kind: 'informed' }
  | { readonly kind: 'insider'; readonly atom: number };

export const OUTSIDER: Attacker = { kind: 'outsider' };
export const INFORMED: Attacker = { kind: 'informed' };

/** How far a hidden cell, and an atom, may fall and rise before this attacker sees that it cannot be. */
export interface Reach {
  down(cell: number): number;
  up(cell: number): number;
  atomDown(atom: number): number;
}

/** What an attacker holds possible. `threshold` is T: of cells of 1 to T - 1 the informed one knows that they are. */
export function reachOf({ counts, people, cells }: CellSystem, threshold: number, attacker: Attacker): Reach {
  const count = (cell: number): number => counts[cell] as number;
  const outsider: Reach = {
    down: count,
    up: () => Number.POSITIVE_INFINITY,
    atomDown: (atom) => people[atom] as number,
  };
  if (attacker.kind === 'outsider') return outsider;
  if (attacker.kind === 'informed')
    return {
      ...outsider,
      down: (cell) => (count(cell) >= threshold ? count(cell) - threshold : Math.max(0, count(cell) - 1)),
      up: (cell) => (count(cell) >= threshold ? Number.POSITIVE_INFINITY : threshold - 1 - count(cell)),
    };
  const holds = (cell: number): boolean => cells[cell]?.includes(attacker.atom) ?? false;
  return {
    down: (cell) => (holds(cell) ? count(cell) - 1 : count(cell)),
    up: (cell) => (count(cell) === 1 && holds(cell) ? 0 : Number.POSITIVE_INFINITY),
    atomDown: (atom) => (people[atom] as number) - (atom === attacker.atom ? 1 : 0),
  };
}

/** Whether a move changes hidden cells only, none further than this attacker holds possible. */
export function accepts(reach: Reach, isHidden: (cell: number) => boolean, { atoms, cells }: Move): boolean {
  for (const [cell, by] of cells)
    if (!isHidden(cell) || by < -reach.down(cell) || by > reach.up(cell)) return false;
  for (const [atom, by] of atoms) if (by < -reach.atomDown(atom)) return false;
  return true;
}

/** The people who are alone in some hidden cell, by atom: each is an insider. */
export function insidersOf(
  { cells, counts, people }: CellSystem,
  isHidden: (cell: number) => boolean,
): number[] {
  const found = new Set<number>();
  cells.forEach((atoms, cell) => {
    if (counts[cell] !== 1 || !isHidden(cell)) return;
    const atom = atoms.find((one) => people[one] === 1);
    if (atom !== undefined) found.add(atom);
  });
  return [...found];
}

/** The atoms whose people, if they are insiders, know that this move cannot be. */
export function refusedBy({ cells, counts, people }: CellSystem, move: Move): Set<number> {
  const refusing = new Set<number>();
  for (const [cell, by] of move.cells)
    if (counts[cell] === 1 || by === -(counts[cell] as number))
      for (const atom of cells[cell] ?? []) if ((people[atom] as number) > 0) refusing.add(atom);
  return refusing;
}
