/**
 * The counts that can stand behind a printed percentage of a known whole. 7.7% of 13 can only be 1: a percentage is
 * the count in other clothes.
 */
export function countsBehindShare(percentage: number, decimals: number, whole: number): number[] {
  const printed = percentage.toFixed(decimals);
  return Array.from({ length: whole + 1 }, (_, count) => count).filter(
    (count) => ((100 * count) / whole).toFixed(decimals) === printed,
  );
}

/** A percentage to show: made of two shown counts, or hidden when either is. */
export const shareOf = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : (100 * part) / whole;
