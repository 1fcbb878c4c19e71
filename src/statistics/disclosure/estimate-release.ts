import type { Reason } from './release.ts';

/** What is published beside an estimate of population size. */
export interface EstimateRelease {
  readonly low: number;
  readonly high: number;
  /** How many people each list has. */
  readonly listTotals?: Readonly<Record<string, number>>;
  /** How many people two or more lists share. */
  readonly overlaps?: Readonly<Record<string, number>>;
}

/**
 * Why an estimate may not go out as it is; nothing when it may. An exact estimate, its interval and list totals are
 * equations in the cells of the capture table, and those are often 1, 2 or 3: so only rounded ends of the range (two
 * significant digits), only list totals that are multiples of `base`, and never what lists share.
 */
export function estimateRefusals(
  { low, high, listTotals = {}, overlaps = {} }: EstimateRelease,
  base: number,
): Reason[] {
  const reasons: Reason[] = [];
  for (const value of [low, high])
    if (value !== Number(value.toPrecision(2)))
      reasons.push({
        nl: `De schatting ${value} is te precies: rond af op twee cijfers.`,
        en: `The estimate ${value} is too precise: round it to two significant digits.`,
      });
  for (const [list, total] of Object.entries(listTotals))
    if (total % base !== 0)
      reasons.push({
        nl: `Het totaal van lijst ${list} is niet afgerond op een veelvoud van ${base}.`,
        en: `The total of list ${list} is not rounded to a multiple of ${base}.`,
      });
  if (Object.keys(overlaps).length > 0)
    reasons.push({
      nl: 'Wat lijsten delen wordt nooit gepubliceerd.',
      en: 'What lists share is never published.',
    });
  return reasons;
}
