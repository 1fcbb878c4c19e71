import type { LinkedTables } from './tables.ts';
import type { Chance, TransitionMatrix } from './transition.ts';

/** Record keys are whole numbers below this, so that their sums are exact in every order. */
const KEYS = 2 ** 32;

/**
 * Sum of keys, taken round at 2^32. Divided by 2^32 this is the fractional part of the sum of keys in [0, 1), without
 * rounding: the same people give the same key whatever the order or the query.
 */
export function keySum(keys: Iterable<number>): number {
  let sum = 0;
  for (const key of keys) sum = (sum + key) % KEYS;
  return sum;
}

/** The change that a cell key looks up: where key/2^32 falls among the chances of this count. */
export function changeFor({ rows }: TransitionMatrix, count: number, key: number): number {
  const row: readonly Chance[] = rows[Math.min(count, rows.length - 1)] ?? [];
  let left = key / KEYS;
  for (const { change, chance } of row) {
    left -= chance;
    if (left < 0) return change;
  }
  return row.at(-1)?.change ?? 0;
}

/** Every cell of linked tables with its noise. `keys`: for each row of the data the sum of its people's record keys. */
export function perturbedCounts(
  { system, atomOfRow }: LinkedTables,
  keys: ArrayLike<number>,
  matrix: TransitionMatrix,
): Int32Array {
  const atomKeys = new Float64Array(system.people.length);
  atomOfRow.forEach((atom, row) => {
    atomKeys[atom] = keySum([atomKeys[atom] as number, keys[row] as number]);
  });
  return Int32Array.from(system.cells, (atoms, cell) => {
    const count = system.counts[cell] as number;
    return count + changeFor(matrix, count, keySum(Array.from(atoms, (atom) => atomKeys[atom] as number)));
  });
}

/** Lowest and highest true count that can stand behind a published one. */
export function possibleTrueCounts(
  { rows, rules }: TransitionMatrix,
  published: number,
): readonly [number, number] {
  const possible: number[] = [];
  for (let count = Math.max(0, published - rules.largest); count <= published + rules.largest; count += 1) {
    const row = rows[Math.min(count, rows.length - 1)] ?? [];
    if (row.some(({ change, chance }) => chance > 0 && count + change === published)) possible.push(count);
  }
  return [possible[0] ?? published, possible.at(-1) ?? published];
}
