/**
 * Quantile of sorted numbers, type 8 of Hyndman and Fan (1996): h = (B + 1/3) p + 1/3, linear between order
 * statistics. Throws for an empty list.
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const size = sorted.length;
  if (size === 0) throw new RangeError('a quantile needs at least one number');
  const h = (size + 1 / 3) * p + 1 / 3;
  const below = Math.min(size, Math.max(1, Math.floor(h)));
  const above = Math.min(size, below + 1);
  const low = sorted[below - 1] ?? Number.NaN;
  const high = sorted[above - 1] ?? Number.NaN;
  const share = Math.min(1, Math.max(0, h - below));
  return low + share * (high - low);
}
