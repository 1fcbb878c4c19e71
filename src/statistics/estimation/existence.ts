import { solve } from 'yalps';
import type { Boundary } from './boundary.ts';
import { nullSpace } from './null-space.ts';
import { hasFullRankModulo2, rankOf } from './rank.ts';

/**
 * Whether a model can be fitted to a table. `fine`; `no-maximum`: the likelihood has no maximum, not even with
 * parameters at minus infinity; `not-identifiable`: other parameters fit just as well; `neither`: both.
 */
export type Existence = 'fine' | 'no-maximum' | 'not-identifiable' | 'neither';

/**
 * Existence and identifiability (Fienberg and Rinaldo 2012), for the boundary of a model. When the histories that
 * were seen have full rank both hold and nothing more is needed; otherwise a linear programme in the null space
 * decides. Source: statistics 2.4.
 */
export function existenceOf(counts: Float64Array, { terms, kept }: Boundary): Existence {
  if (hasFullRankModulo2(counts, kept, terms)) return 'fine';
  const seen: number[] = [];
  const unseen: number[] = [];
  for (let history = 1; history < counts.length; history += 1)
    if (kept[history] === 1) ((counts[history] as number) > 0 ? seen : unseen).push(history);
  if (rankOf(seen, terms) === terms.length) return 'fine';
  const identifiable = rankOf([...seen, ...unseen], terms) === terms.length;
  const exists = !hasDirection(unseen, terms, nullSpace(seen, terms));
  if (exists) return identifiable ? 'fine' : 'not-identifiable';
  return identifiable ? 'no-maximum' : 'neither';
}

const CLOSE = 1e-9;

/**
 * Whether some direction of the null space of the histories that were seen raises none of the others below zero and
 * one above: along it the likelihood keeps rising. Stiemke's theorem: exactly then no maximum exists.
 */
function hasDirection(
  unseen: readonly number[],
  terms: readonly number[],
  directions: readonly Float64Array[],
): boolean {
  const rows = unseen
    .map((history) =>
      directions.map((direction) =>
        terms.reduce((sum, term, at) => ((history & term) === term ? sum + (direction[at] ?? 0) : sum), 0),
      ),
    )
    .filter((row) => row.some((value) => Math.abs(value) > CLOSE));
  if (rows.length === 0) return false;
  if (directions.length === 1) {
    const signs = new Set(rows.map(([value = 0]) => Math.sign(value)));
    return signs.size === 1;
  }
  return mostRaised(rows) > CLOSE;
}

/** The largest sum of A c with every A c from 0 to 1: above 0 when there is a direction. */
function mostRaised(rows: readonly (readonly number[])[]): number {
  const constraints = Object.fromEntries(rows.map((_, at) => [`r${at}`, { min: 0, max: 1 }]));
  const size = rows[0]?.length ?? 0;
  const variables: Record<string, Record<string, number>> = {};
  for (let at = 0; at < size; at += 1) {
    const column = Object.fromEntries(rows.map((row, index) => [`r${index}`, row[at] ?? 0]));
    const sum = rows.reduce((total, row) => total + (row[at] ?? 0), 0);
    variables[`p${at}`] = { ...column, sum };
    // A direction may be negative, a variable of the programme may not: it stands there twice.
    variables[`m${at}`] = Object.fromEntries(
      [...Object.entries(column), ['sum', sum]].map(([key, value]) => [key, -Number(value)]),
    );
  }
  const { result } = solve({ direction: 'maximize', objective: 'sum', constraints, variables });
  return Number.isFinite(result) ? result : 0;
}
