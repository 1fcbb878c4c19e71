import type { Published } from './verdict.ts';

/** How a later range lies to an earlier one. */
export type Change = 'more' | 'fewer' | 'cannot-say';

/**
 * Whether one year may be called more or fewer than another: only when their published ranges do not overlap, and
 * both have an upper end. Never a ranking: two ranges at a time. Source: statistics 3.6.
 */
export function change(before: Published | null, after: Published | null): Change {
  if (before?.high == null || after?.high == null) return 'cannot-say';
  if (after.low > before.high) return 'more';
  return after.high < before.low ? 'fewer' : 'cannot-say';
}
