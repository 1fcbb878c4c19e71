import { type CaptureTable, observed } from '../estimation/capture-table.ts';
import { type AtLinkRate, acrossLinkRates } from '../estimation/linkage-error.ts';
import { stepwise } from '../estimation/stepwise.ts';
import { isCarried } from '../methods/method.ts';
import { withMerged, withoutList } from './derived-tables.ts';

/** The estimate when the lists are taken otherwise. */
export interface Variation {
  /** The list that was left out, or the two that were taken as one. */
  readonly lists: readonly string[];
  /** Stepwise estimate; null where there is none. */
  readonly estimate: number | null;
}

/** The estimate without each list in turn; none for fewer than three lists. Source: statistics 3.4. */
export function leaveOneOut(table: CaptureTable, threshold: number): Variation[] {
  if (table.lists.length < 3) return [];
  return table.lists.map((list, at) => varied([list], withoutList(table, at), threshold));
}

/** The estimate with every two lists in turn taken as one; none for fewer than three lists. Source: statistics 3.4. */
export function mergeTwo(table: CaptureTable, threshold: number): Variation[] {
  const { lists } = table;
  if (lists.length < 3) return [];
  return lists.flatMap((list, one) =>
    lists.flatMap((second, other) =>
      other > one ? [varied([list, second], withMerged(table, one, other), threshold)] : [],
    ),
  );
}

/**
 * The estimate had only this share of the true links been found, and the rest been missed: overlaps grow, and the
 * estimate falls. The model is the one that is chosen on the table as it is. None when there is none. Source: statistics 2.13.
 */
export function missedLinks({ counts }: CaptureTable, threshold: number): AtLinkRate[] {
  const found = stepwise(counts, threshold);
  if (found.status !== 'ok') return [];
  return acrossLinkRates(counts, found.model).map(({ rate, estimate }) => ({
    rate,
    estimate: estimate !== null && isCarried(estimate, observed(counts)) ? estimate : null,
  }));
}

function varied(lists: readonly string[], { counts }: CaptureTable, threshold: number): Variation {
  const found = stepwise(counts, threshold);
  const estimate = found.status === 'ok' ? found.fit.estimate : Number.NaN;
  return { lists, estimate: isCarried(estimate, observed(counts)) ? estimate : null };
}
