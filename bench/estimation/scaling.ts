import { replicatorOf } from '../../src/statistics/bootstrap/replicates.ts';
import { captureTable } from '../../src/statistics/estimation/capture-table.ts';
import { randomFrom } from '../../src/statistics/numbers/random.ts';

/** Seconds for so many replicates of the stepwise bootstrap of a table of so many lists. */
export interface Scaled {
  readonly lists: number;
  readonly replicates: number;
  readonly seconds: number;
}

/** Longer than this is not measured: it would follow from the column before. */
const LONGEST = 40;

/** People in the invented tables, most of whom are seen by none or one of the lists. */
const PEOPLE = 10_000;

/** Measures every number of lists and replicates whose time, by the last one measured, stays within bounds. */
export function measureScaling(lists: readonly number[], replicates: readonly number[]): Scaled[] {
  return lists.flatMap((count) => {
    const counts = inventedTable(count);
    const make = replicatorOf({
      counts,
      recipe: { kind: 'stepwise', threshold: 0.02 },
      seed: 1,
      from: 0,
      to: 0,
    });
    // Warm: a first run measures the compiler.
    make(0, 100);
    const measured: Scaled[] = [];
    for (const wanted of replicates) {
      const last = measured.at(-1);
      if (last !== undefined && (last.seconds / last.replicates) * wanted > LONGEST) break;
      const started = performance.now();
      make(0, wanted);
      measured.push({ lists: count, replicates: wanted, seconds: (performance.now() - started) / 1000 });
    }
    return measured;
  });
}

/** Invented people on lists with chances from 0.02 to 0.15; who is on the first is more often on the second. */
export function inventedTable(lists: number): Float64Array {
  const { fraction } = randomFrom(2026, lists);
  const chances = Array.from({ length: lists }, (_, at) => 0.02 + (0.13 * ((at * 5) % lists)) / lists);
  const seen = new Map<number, number>();
  for (let person = 0; person < PEOPLE; person += 1) {
    let history = 0;
    chances.forEach((chance, at) => {
      const raised = at === 1 && (history & 1) === 1 ? Math.min(1, 4 * chance) : chance;
      if (fraction() < raised) history |= 1 << at;
    });
    if (history !== 0) seen.set(history, (seen.get(history) ?? 0) + 1);
  }
  const names = Array.from({ length: lists }, (_, at) => `list ${at + 1}`);
  return captureTable(
    names,
    [...seen].map(([history, count]) => ({ history, count })),
  ).counts;
}
