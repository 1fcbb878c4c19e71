import {
  type Attacker,
  accepts,
  INFORMED,
  insidersOf,
  OUTSIDER,
  type Reach,
  reachOf,
  refusedBy,
} from './attackers.ts';
import type { CellSystem } from './cell-system.ts';
import { CELL, type MoveFinder } from './move-finder.ts';
import { type Move, reversed } from './moves.ts';

/** What must hold of every unsafe cell. */
export interface Guarantee {
  /** Cells of 1 to `threshold` - 1 people are unsafe. From 3 on. */
  readonly threshold: number;
  /** The least width of the outsider's interval: highest possible value minus the lowest. */
  readonly width: number;
  /**
   * Whether the informed attacker and every insider must be left at least two values as well. For them the width
   * above cannot be asked: the informed one knows that an unsafe cell lies within 1 to T - 1.
   */
  readonly stronger: boolean;
}

/** Where a requirement is not met. */
export interface Gap {
  readonly cell: number;
  readonly attacker: Attacker;
  /**
   * The informed attacker needs no publication for it: what he knows of the cells, and which are empty, is enough.
   * (Four cells of one person with a total below five are four ones.) No choice of hidden cells helps.
   */
  readonly beforehand: boolean;
}

/**
 * Cells, which of them are hidden, and the moves that prove what the attackers cannot see. `attempt` undoes what did
 * not work out.
 */
export interface Protection {
  readonly status: Uint8Array;
  /** Lowest and highest value of an unsafe cell that the moves found so far leave possible to the outsider. */
  provenInterval(cell: number): readonly [number, number];
  /**
   * Proves what the guarantee asks of a cell, looking for moves where those that are there do not suffice; gives what
   * could not be proven. With `hide` open cells are hidden where that is needed.
   */
  require(cell: number, hide: boolean): Gap[];
  /** Publishes a hidden cell again: moves that change it prove nothing any more. Returns the unsafe cells they touched. */
  publish(cell: number): number[];
  /** Takes over a move found elsewhere, if it holds here; it is checked by adding up. */
  learn(move: Move): void;
  /** The moves that prove what is proven. */
  moves(): Move[];
  /** Does `work`, and undoes all of it when that gives false. */
  attempt(work: () => boolean): boolean;
}

/** What a protection works with. */
export interface ProtectionParts {
  readonly system: CellSystem;
  readonly unsafe: readonly number[];
  readonly guarantee: Guarantee;
  /**
   * Cells that stand in no table. Their width is guaranteed as well, but the informed attacker knows nothing of them
   * beforehand, and is not held to be looking.
   */
  readonly unseen?: readonly number[];
  /** Status of each cell (see `CELL`); changed in place. */
  readonly status: Uint8Array;
  /** Price of hiding a cell. */
  readonly cost: Float64Array;
  /** Finders in which moves of a cell can be sought, nearest first. */
  finders(cell: number): Iterable<MoveFinder>;
}

/** Starts without any move. */
export function protection(parts: ProtectionParts): Protection {
  const { system, guarantee, status, cost } = parts;
  const { threshold, width, stronger } = guarantee;
  const isUnsafe = new Uint8Array(system.cells.length);
  for (const cell of parts.unsafe) isUnsafe[cell] = 1;
  const isUnseen = new Uint8Array(system.cells.length);
  for (const cell of parts.unseen ?? []) isUnseen[cell] = 1;
  const isHidden = (cell: number): boolean => status[cell] === CELL.hidden;
  /** Living moves by each unsafe cell, or hidden one, that they change. */
  const moves = new Map<number, Set<Move>>();
  const undo: (() => void)[] = [];
  const outside = reachOf(system, threshold, OUTSIDER);
  const knowing = reachOf(system, threshold, INFORMED);
  const informed: Reach = {
    ...knowing,
    down: (cell) => (isUnseen[cell] === 1 ? outside : knowing).down(cell),
    up: (cell) => (isUnseen[cell] === 1 ? outside : knowing).up(cell),
  };
  const allButEmpty = Uint8Array.from(system.counts, (count, cell) =>
    count === 0 ? (status[cell] as number) : CELL.hidden,
  );
  const insiders: ReadonlySet<number> = new Set(insidersOf(system, isHidden));

  const movesOf = (cell: number): Set<Move> => moves.get(cell) ?? new Set();
  function keep(move: Move): void {
    for (const cell of move.cells.keys()) {
      const known = moves.get(cell) ?? new Set();
      known.add(move);
      moves.set(cell, known);
    }
  }
  function drop(move: Move): void {
    for (const cell of move.cells.keys()) moves.get(cell)?.delete(move);
  }
  function setStatus(cell: number, to: number): void {
    const before = status[cell] as number;
    status[cell] = to;
    undo.push(() => {
      status[cell] = before;
    });
  }
  /** Keeps a move, and its reverse when that is one too, and hides the open cells that they change. */
  function take(move: Move): void {
    for (const cell of move.cells.keys()) if (status[cell] === CELL.open) setStatus(cell, CELL.hidden);
    for (const one of [move, reversed(move)]) {
      if (!accepts(outside, isHidden, one)) continue;
      keep(one);
      undo.push(() => drop(one));
    }
  }
  function seek(cell: number, by: number, hide: boolean, reach: Reach, near = false): boolean {
    for (const finder of parts.finders(cell)) {
      const move = finder.find({ cell, by, how: hide ? 'exactly' : 'most' }, reach, status, cost);
      if (typeof move !== 'string' && move.cells.has(cell)) {
        take(move);
        return true;
      }
      if (near) return false;
    }
    return false;
  }

  function provenInterval(cell: number): readonly [number, number] {
    const count = system.counts[cell] as number;
    let [low, high] = [count, count];
    for (const { cells } of movesOf(cell)) {
      const value = count + (cells.get(cell) ?? 0);
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return [low, high];
  }
  const lacking = (cell: number): number => {
    const [low, high] = provenInterval(cell);
    return width - (high - low);
  };

  /** First both ways equally far, which one set of hidden cells allows; then whatever else gives the width. */
  function widen(cell: number, hide: boolean): boolean {
    const count = system.counts[cell] as number;
    const halfway = Math.min(count, Math.ceil(width / 2));
    const splits = hide ? Array.from({ length: Math.min(count, width) + 1 }, (_, down) => down) : [0];
    for (const down of [halfway, Math.min(count, width), ...splits])
      for (const by of down > width / 2 ? [-down, width - down] : [width - down, -down]) {
        if (lacking(cell) <= 0) return true;
        const [low, high] = provenInterval(cell);
        if (by > high - count || by < low - count) seek(cell, by, hide, outside);
      }
    return lacking(cell) <= 0;
  }

  function sees(attacker: Attacker, cell: number, hide: boolean, near = false): boolean {
    const reach = attacker.kind === 'informed' ? informed : reachOf(system, threshold, attacker);
    for (const move of movesOf(cell)) if (accepts(reach, isHidden, move)) return false;
    return !seek(cell, 1, hide, reach, near) && !seek(cell, -1, hide, reach, near);
  }

  /** Whether the informed attacker's own knowledge pins a cell down, even if only the empty cells were published. */
  function isKnownBeforehand(cell: number): boolean {
    for (const finder of parts.finders(cell))
      return [1, -1].every((by) => {
        const move = finder.find({ cell, by, how: 'most' }, informed, allButEmpty, cost);
        return move === 'none' || (typeof move !== 'string' && !move.cells.has(cell));
      });
    return false;
  }

  /** An insider to whom a cell shows its value. Somebody who is alone in it himself learns nothing of others. */
  function insiderWhoSees(cell: number, hide: boolean): Attacker | null {
    let left: ReadonlySet<number> = insiders;
    for (const move of movesOf(cell)) {
      const refusing = refusedBy(system, move);
      left = new Set([...left].filter((atom) => refusing.has(atom)));
      if (left.size === 0) return null;
    }
    const alone = system.counts[cell] === 1 ? new Set(system.cells[cell]) : new Set();
    for (const atom of left) {
      const attacker: Attacker = { kind: 'insider', atom };
      if (!alone.has(atom) && sees(attacker, cell, hide)) return attacker;
    }
    return null;
  }

  return {
    status,
    provenInterval,
    require(cell, hide) {
      if (!widen(cell, hide)) return [{ cell, attacker: OUTSIDER, beforehand: false }];
      if (!stronger || isUnseen[cell] === 1) return [];
      const gaps: Gap[] = [];
      if (sees(INFORMED, cell, hide, true)) {
        const beforehand = isKnownBeforehand(cell);
        if (beforehand || sees(INFORMED, cell, hide)) gaps.push({ cell, attacker: INFORMED, beforehand });
      }
      const insider = insiderWhoSees(cell, hide);
      if (insider !== null) gaps.push({ cell, attacker: insider, beforehand: false });
      return gaps;
    },
    publish(cell) {
      const touched = new Set<number>();
      for (const move of [...movesOf(cell)]) {
        for (const other of move.cells.keys()) if (isUnsafe[other] === 1) touched.add(other);
        drop(move);
        undo.push(() => keep(move));
      }
      setStatus(cell, CELL.open);
      return [...touched];
    },
    learn(move) {
      if (accepts(outside, isHidden, move)) take(move);
    },
    moves: () => [...new Set([...moves.values()].flatMap((known) => [...known]))],
    attempt(work) {
      const mark = undo.length;
      if (work()) return true;
      while (undo.length > mark) undo.pop()?.();
      return false;
    },
  };
}
