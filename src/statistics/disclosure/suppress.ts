import { type Random, randomFrom } from '../numbers/random.ts';
import type { CellSystem } from './cell-system.ts';
import { findersFor } from './finders.ts';
import { CELL } from './move-finder.ts';
import type { Move } from './moves.ts';
import { type Gap, type Guarantee, type Protection, protection } from './protection.ts';
import type { Solver } from './solver.ts';

/** What to hide, and what must hold. */
export interface SuppressionTask {
  readonly system: CellSystem;
  /** The cells that must be hidden whatever else is (see `rules.ts`). */
  readonly unsafe: readonly number[];
  readonly guarantee: Guarantee;
  /** Groups of atoms among which large tables are taken apart (see `LinkedTables`). */
  readonly blockOf?: Int32Array;
  /** Loss of information when a cell of so many people is hidden; as default `usualWeight`. */
  readonly weight?: (count: number) => number;
  /** Cells that stay published: in earlier releases, or because they must. */
  readonly published?: readonly number[];
  /** Cells that were hidden in earlier releases, and so cost nothing. */
  readonly hidden?: readonly number[];
  /** Cells that stand in no table, so that hiding them costs nothing (see `ProtectionParts`). */
  readonly unseen?: readonly number[];
  /** How often to look for a better choice. As default at most 150 times, and not for more than 300 cells. */
  readonly rounds?: number;
  readonly seed?: number;
}

/** Which cells are hidden, or which unsafe cell no choice of cells protects. */
export type Suppression =
  | {
      readonly status: 'protected';
      /** 1 for each hidden cell. */
      readonly hidden: Uint8Array;
      readonly secondary: readonly number[];
      /** What the informed attacker knows without any publication. */
      readonly beforehand: readonly Gap[];
      /** The proof: steps to other tables that nobody can tell from the true one. */
      readonly moves: readonly Move[];
    }
  | { readonly status: 'refused'; readonly gap: Gap };

/** One for a cell, and a little more for a larger one, so that of two choices the one that hides fewer people wins. */
export const usualWeight = (count: number): number => 1 + Math.log2(1 + count) / 64;

/** Up to so many cells every hidden cell is tried for release. */
const MANY_CELLS = 2000;
/** Up to so many better choices are looked for. */
const FEW_CELLS = 300;
const usualRounds = (cells: number): number =>
  cells <= FEW_CELLS ? Math.min(150, Math.floor(12_000 / cells)) : 0;

/**
 * Hides as little as it can besides the unsafe cells, so that the guarantee holds for each of them. First every unsafe
 * cell is given moves at least cost (a linear programme each), then hidden cells that the guarantee can do without
 * are published again, then parts of the choice are taken back and made anew as long as that loses less. Empty
 * cells stay published, unless they are unsafe. The answer is the same for the same seed.
 */
export function suppress(solver: Solver, task: SuppressionTask): Suppression {
  const { system, unsafe, guarantee, blockOf, weight = usualWeight, seed = 1 } = task;
  const status = Uint8Array.from(system.counts, (count) => (count === 0 ? CELL.fixed : CELL.open));
  for (const cell of task.published ?? []) status[cell] = CELL.fixed;
  const free = [...(task.hidden ?? []), ...(task.unseen ?? [])];
  for (const cell of free) status[cell] = CELL.hidden;
  for (const cell of unsafe) {
    if (task.published?.includes(cell)) return refusal(cell);
    status[cell] = CELL.hidden;
  }
  const finders = findersFor(solver, system, status, blockOf);
  const cost = Float64Array.from(system.counts, weight);
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
    const gaps = protectAll(held, firstOrder(system, unsafe, blockOf));
    const gap = gaps.find(({ beforehand }) => !beforehand);
    if (gap !== undefined) return { status: 'refused', gap };
    const kept = new Set([...unsafe, ...free]);
    const chosen: Chosen = { held, cost, weight, system, secondary: () => hiddenBesides(status, kept) };
    const small = system.cells.length <= MANY_CELLS;
    prune(
      held,
      chosen.secondary().toSorted((one, other) => (cost[other] as number) - (cost[one] as number)),
      small ? Number.POSITIVE_INFINITY : 0,
    );
    improve(chosen, task.rounds ?? usualRounds(system.cells.length), randomFrom(seed));
    return {
      status: 'protected',
      hidden: Uint8Array.from(status, (state) => (state === CELL.hidden ? 1 : 0)),
      secondary: chosen.secondary(),
      beforehand: gaps,
      moves: held.moves(),
    };
  } finally {
    finders.dispose();
  }
}

const refusal = (cell: number): Suppression => ({
  status: 'refused',
  gap: { cell, attacker: { kind: 'outsider' }, beforehand: false },
});

const hiddenBesides = (status: Uint8Array, kept: ReadonlySet<number>): number[] =>
  Array.from(status.keys()).filter((cell) => status[cell] === CELL.hidden && !kept.has(cell));

/** Block after block, and in it the widest totals first: what they need hidden serves the cells within them too. */
function firstOrder(
  { counts, cells }: CellSystem,
  unsafe: readonly number[],
  blockOf?: Int32Array,
): number[] {
  const block = (cell: number): number => blockOf?.[cells[cell]?.[0] ?? 0] ?? 0;
  const size = (cell: number): number => cells[cell]?.length ?? 0;
  const many = cells.length > MANY_CELLS;
  return unsafe.toSorted(
    (one, other) =>
      (many ? block(one) - block(other) : 0) ||
      size(other) - size(one) ||
      (counts[one] as number) - (counts[other] as number),
  );
}

/** Gives every cell what it needs. Gives what could not be proven, up to the first that matters. */
function protectAll(held: Protection, cells: readonly number[]): Gap[] {
  const found: Gap[] = [];
  for (const cell of cells) {
    const gaps = held.require(cell, true);
    found.push(...gaps);
    if (gaps.some(({ beforehand }) => !beforehand)) return found;
  }
  return found;
}

const holds = (gaps: readonly Gap[]): boolean => gaps.every(({ beforehand }) => beforehand);

/** Publishes again, one by one, what the guarantee can do without, where at most `most` unsafe cells depend on it. */
function prune(held: Protection, candidates: readonly number[], most: number): void {
  for (const cell of candidates)
    held.attempt(() => {
      const touched = held.publish(cell);
      return touched.length <= most && touched.every((unsafe) => holds(held.require(unsafe, false)));
    });
}

interface Chosen {
  readonly held: Protection;
  readonly cost: Float64Array;
  readonly weight: (count: number) => number;
  readonly system: CellSystem;
  secondary(): number[];
}

/** Takes back a part of what is hidden and chooses anew at shaken prices; keeps what loses no more than before. */
function improve({ held, cost, weight, system, secondary }: Chosen, rounds: number, random: Random): void {
  const loss = (): number =>
    secondary().reduce((sum, cell) => sum + weight(system.counts[cell] as number), 0);
  for (let round = 0; round < rounds; round += 1) {
    const before = loss();
    for (let cell = 0; cell < cost.length; cell += 1)
      cost[cell] = weight(system.counts[cell] as number) * (0.5 + random.fraction());
    const share = 0.1 + 0.4 * random.fraction();
    held.attempt(() => {
      const touched = new Set<number>();
      for (const cell of secondary())
        if (random.fraction() < share) for (const unsafe of held.publish(cell)) touched.add(unsafe);
      if (!holds(protectAll(held, shuffled([...touched], random)))) return false;
      prune(held, shuffled(secondary(), random), Number.POSITIVE_INFINITY);
      return loss() <= before;
    });
  }
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, at: random.fraction() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
