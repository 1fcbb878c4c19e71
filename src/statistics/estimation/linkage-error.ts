import { overlaps, sizeOf } from './capture-table.ts';
import { tabulate } from './fit.ts';
import type { Model } from './model.ts';
import { fitChecked } from './stepwise.ts';

/** Shares of true links found for which an estimate is reported: none missed, and then worse. */
export const LINK_RATES = [1, 0.95, 0.9, 0.8] as const;

/**
 * The table that would have been seen if no link had been missed, in the spirit of Ding and Fienberg (1994).
 *
 * Model: each record can be linked with chance s, on its own; a person's records that can be are joined, every other
 * one stands alone as if it were somebody. Two records of one person are then linked with chance r = s^2, whichever
 * lists they are on. No link is false. Let T(u) be the people who are truly on all lists of u, and T*(u) those who seem
 * to be. A list keeps its size, since each of its records is counted once: T*(i) = T(i). For two lists or more all
 * their records must be linkable: E T*(u) = s^|u| T(u). So
 *
 *     T(i) = T*(i),   T(u) = T*(u) r^(-|u| / 2) for |u| >= 2,
 *
 * and the histories follow from the largest on down: n(w) = max(0, T(w) - sum of n(v) over v that contain w). The
 * maximum matters in thin tables only: a triple grows by more than the pairs in it. With two lists m = m* / r and both
 * lists keep their size: Ding and Fienberg's correction, and the estimate n1 n2 / m is exactly r times the naive one.
 *
 * Counts come out fractional. Null where a list is smaller than the overlaps it would then have: so many links cannot
 * have been missed. Throws for a rate outside (0, 1]. Source: statistics 2.13.
 */
export function restoreLinks(counts: Float64Array, rate: number): Float64Array | null {
  if (!(rate > 0 && rate <= 1))
    throw new RangeError('the share of links found lies above 0 and is at most 1');
  const overlap = overlaps(counts);
  const restored = new Float64Array(counts.length);
  const histories = [...counts.keys()].slice(1).sort((one, other) => sizeOf(other) - sizeOf(one));
  for (const history of histories) {
    const size = sizeOf(history);
    const wanted = (overlap[history] as number) * (size >= 2 ? rate ** (-size / 2) : 1);
    const rest = wanted - largerSum(restored, history);
    // Rounding may leave a trifle below zero.
    if (size === 1 && rest < -1e-9 * (1 + wanted)) return null;
    restored[history] = Math.max(0, rest);
  }
  return restored;
}

/** Sum over all histories that contain this one and more. */
function largerSum(restored: Float64Array, history: number): number {
  let sum = 0;
  for (let at = history + 1; at < restored.length; at += 1)
    if ((at & history) === history) sum += restored[at] as number;
  return sum;
}

/** An estimate had this share of the true links been found; null when that cannot be, or has no estimate. */
export interface AtLinkRate {
  readonly rate: number;
  readonly estimate: number | null;
}

/**
 * The estimate of one model for each share of links found. The model stays the same: chosen anew at every rate it would
 * jump, and the jump would say nothing about links.
 */
export const acrossLinkRates = (
  counts: Float64Array,
  model: Model,
  rates: readonly number[] = LINK_RATES,
): AtLinkRate[] =>
  rates.map((rate) => {
    const restored = restoreLinks(counts, rate);
    const fit = restored === null ? null : fitChecked(tabulate(restored), model);
    return { rate, estimate: fit?.estimate ?? null };
  });
