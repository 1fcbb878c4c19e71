import { type Random, randomFrom } from '../numbers/random.ts';
import { type CellSystem, sumOverCells } from './cell-system.ts';

/** What to round, and to what. */
export interface RoundingTask {
  readonly system: CellSystem;
  /** Counts of 1 up to, not including, `base` become 0 or `base`. */
  readonly base: number;
  /** Rounded people of atoms that were published before, which stay as they are; null for atoms that are new. */
  readonly frozen?: readonly (number | null)[];
  /**
   * Whether every small atom is rounded, also where no cell needs it. Then no cell that anybody can ever add up from
   * the atoms is small, and later tables of other shapes are safe too.
   */
  readonly every?: boolean;
  readonly seed?: number;
}

/** Rounded counts. All cells are sums of the same rounded atoms, so every total of every table agrees. */
export interface Rounding {
  readonly base: number;
  readonly people: Int32Array;
  readonly counts: Int32Array;
}

/**
 * Small count rounding (Langsrud and Heldal 2018): no published cell is left with 1 to base - 1 people. Of the atoms
 * that make such cells, those with 1 to base - 1 people become 0 or base; all else stays. Which become what is chosen
 * by annealing, so that the squared changes of all published cells together are small. When a cell becomes small by
 * it, its atoms are taken in too. The answer is the same for the same seed.
 */
export function roundCounts({ system, base, frozen, every = false, seed = 1 }: RoundingTask): Rounding {
  if (!Number.isInteger(base) || base < 2) throw new RangeError('a base is a whole number from 2');
  const people = Int32Array.from(system.people, (count, atom) => frozen?.[atom] ?? count);
  const random = randomFrom(seed);
  const free = new Set<number>();
  const isSmall = (count: number): boolean => count > 0 && count < base;
  const isFree = (atom: number): boolean =>
    isSmall(people[atom] as number) && (frozen?.[atom] ?? null) === null;
  if (every) {
    for (const atom of people.keys()) if (isFree(atom)) free.add(atom);
    anneal(system, people, [...free], base, random);
  }
  for (;;) {
    const counts = Int32Array.from(sumOverCells(system, people));
    const before = free.size;
    counts.forEach((count, cell) => {
      if (!isSmall(count)) return;
      for (const atom of system.cells[cell] ?? []) if (isFree(atom)) free.add(atom);
    });
    if (free.size === before) {
      if (counts.some(isSmall)) throw new RangeError('what was published before leaves a small count');
      return { base, people, counts };
    }
    anneal(system, people, [...free], base, random);
  }
}

/** Steps of annealing for each atom, and at most in all. */
const STEPS = 2000;
const MOST_STEPS = 4_000_000;

/** Sets atoms to 0 or base so that the squares of the changes of all cells are small. */
function anneal(
  { people: truth, cellsOf, cells }: CellSystem,
  people: Int32Array,
  free: readonly number[],
  base: number,
  random: Random,
): void {
  for (const atom of free) people[atom] = 2 * (truth[atom] as number) >= base ? base : 0;
  const change = sumOverCells(
    { cells },
    people.map((count, atom) => count - (truth[atom] as number)),
  );
  const gain = (atom: number, by: number): number => {
    let sum = 0;
    for (const cell of cellsOf[atom] ?? []) sum += by * (2 * (change[cell] as number) + by);
    return sum;
  };
  const flip = (atom: number, by: number): void => {
    people[atom] = (people[atom] as number) + by;
    for (const cell of cellsOf[atom] ?? []) change[cell] = (change[cell] as number) + by;
  };
  const away = (atom: number): number => (people[atom] === 0 ? base : -base);
  const steps = Math.min(MOST_STEPS, STEPS * free.length);
  for (let step = 0; step < steps; step += 1) {
    const heat = 2 * base * base * (1 - step / steps) ** 3;
    const atom = free[Math.floor(random.fraction() * free.length)] as number;
    const by = away(atom);
    const worse = gain(atom, by);
    if (worse <= 0 || random.fraction() < Math.exp(-worse / heat)) flip(atom, by);
  }
  settle(free, gain, flip, away);
}

/** Flips single atoms, and pairs one up one down, until none of it helps any more. */
function settle(
  free: readonly number[],
  gain: (atom: number, by: number) => number,
  flip: (atom: number, by: number) => void,
  away: (atom: number) => number,
): void {
  const pairs = free.length <= 600;
  for (let found = true; found; ) {
    found = false;
    for (const atom of free) {
      const by = away(atom);
      const alone = gain(atom, by);
      if (alone < 0) {
        flip(atom, by);
        found = true;
      } else if (pairs) {
        flip(atom, by);
        const partner = free.find(
          (other) => other !== atom && away(other) === -by && alone + gain(other, -by) < 0,
        );
        if (partner === undefined) flip(atom, -by);
        else flip(partner, -by);
        found ||= partner !== undefined;
      }
    }
  }
}

/**
 * The true counts that somebody who knows the method holds possible behind a rounded atom: behind 0 everything up to
 * base - 1, behind base everything from 1; larger counts are as they are. Behind a cell: the sums of those.
 */
export function possibleBehind(rounded: number, base: number): readonly [number, number] {
  if (rounded === 0) return [0, base - 1];
  return rounded === base ? [1, base] : [rounded, rounded];
}

/** How far rounding moved the counts of cells. */
export interface RoundingChange {
  readonly mean: number;
  readonly largest: number;
}

/** Mean and largest of the absolute changes over all cells. */
export function changeOf(system: CellSystem, { counts }: Rounding): RoundingChange {
  const changes = Array.from(counts, (count, cell) => Math.abs(count - (system.counts[cell] as number)));
  return {
    mean: changes.reduce((sum, change) => sum + change, 0) / changes.length,
    largest: Math.max(...changes),
  };
}
