import { OUTSIDER, reachOf } from './attackers.ts';
import type { CellSystem } from './cell-system.ts';
import { type Finders, findersFor } from './finders.ts';
import { CELL } from './move-finder.ts';
import type { Move } from './moves.ts';
import { type Gap, type Guarantee, type Protection, protection } from './protection.ts';
import type { Solver } from './solver.ts';

/** What is published of a system, and what is asked of it. */
export interface AuditTask {
  readonly system: CellSystem;
  /** 1 for each cell that is not published. */
  readonly hidden: ArrayLike<number>;
  readonly unsafe: readonly number[];
  readonly guarantee: Guarantee;
  readonly blockOf?: Int32Array;
  /** Cells that stand in no table (see `ProtectionParts`); they count as hidden. */
  readonly unseen?: readonly number[];
  /** Proofs that somebody already has; they are checked, not believed. */
  readonly moves?: readonly Move[];
  /**
   * `exact`: the feasible interval of every hidden cell. `proven`: the part of it that is proven possible, which takes
   * no solving where `moves` suffice.
   */
  readonly intervals?: 'exact' | 'proven';
}

/** What the outsider can say of a hidden cell. */
export interface CellInterval {
  readonly cell: number;
  readonly low: number;
  /** Infinity when nothing that is published bounds it. */
  readonly high: number;
  /** Whether these are the outermost values; otherwise the true interval is at least this wide. */
  readonly exact: boolean;
}

/** Whether a publication keeps its guarantee. What could not be proven counts as not safe. */
export interface Audit {
  readonly safe: boolean;
  readonly intervals: readonly CellInterval[];
  readonly gaps: readonly Gap[];
  /** What the informed attacker knows whatever is published; it is not counted against the publication. */
  readonly beforehand: readonly Gap[];
}

/**
 * Audits what is published: over all tables of whole numbers that agree with it, how far apart can the values of a
 * hidden cell lie? Every width is proven by tables that are checked by adding whole numbers; the solver only looks
 * for them. Source: Fischetti and Salazar (2000); statistics 4.4.
 */
export function audit(solver: Solver, task: AuditTask): Audit {
  const { system, hidden, unsafe, guarantee, blockOf, moves = [], intervals = 'exact' } = task;
  const status = Uint8Array.from(hidden, (is) => (is === 1 ? CELL.hidden : CELL.fixed));
  const published = unsafe.filter((cell) => hidden[cell] !== 1);
  const finders = findersFor(solver, system, status, blockOf);
  const cost = new Float64Array(system.cells.length);
  const held = protection({
    system,
    unsafe,
    unseen: task.unseen ?? [],
    guarantee,
    status,
    cost,
    finders: finders.of,
  });
  try {
    for (const move of moves) held.learn(move);
    const found = unsafe.flatMap((cell) =>
      published.includes(cell)
        ? [{ cell, attacker: OUTSIDER, beforehand: false }]
        : held.require(cell, false),
    );
    const hiddenCells = [...status.keys()].filter((cell) => status[cell] === CELL.hidden);
    const gaps = found.filter(({ beforehand }) => !beforehand);
    return {
      safe: gaps.length === 0,
      intervals:
        intervals === 'exact'
          ? hiddenCells.map((cell) => exactInterval(system, finders, status, cell))
          : hiddenCells.map((cell) => provenInterval(held, cell)),
      gaps,
      beforehand: found.filter(({ beforehand }) => beforehand),
    };
  } finally {
    finders.dispose();
  }
}

function provenInterval(held: Protection, cell: number): CellInterval {
  const [low, high] = held.provenInterval(cell);
  return { cell, low, high, exact: false };
}

/** The feasible interval of one hidden cell for the outsider; exact when all atoms could take part. */
export function exactInterval(
  system: CellSystem,
  finders: Finders,
  status: Uint8Array,
  cell: number,
): CellInterval {
  const reach = reachOf(system, 1, OUTSIDER);
  const cost = new Float64Array(status.length);
  const count = system.counts[cell] as number;
  const interval = { low: count, high: count, exact: false };
  for (const finder of finders.of(cell)) {
    interval.exact = finder.isWhole;
    for (const by of [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]) {
      const found = finder.find({ cell, by, how: 'most' }, reach, status, cost);
      if (found === 'gave-up') interval.exact = false;
      const change =
        found === 'unbounded' ? by : typeof found === 'string' ? 0 : (found.cells.get(cell) ?? 0);
      const value = count + change;
      if (by < 0) interval.low = Math.min(interval.low, value);
      else interval.high = Math.max(interval.high, value);
    }
  }
  return { cell, ...interval };
}
