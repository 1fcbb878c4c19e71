import { addDays, type LocalDate } from '../../../kernel/local-time.ts';
import type { Problem } from '../../../kernel/outcome.ts';

/** Days in the Netherlands; the last one counts. */
export interface Days {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** Longest absence, in days: what lasts longer is another holder. */
export const LONGEST_ABSENCE = 366;

export const includes = ({ from, until }: Days, day: LocalDate): boolean => from <= day && day <= until;

export const overlaps = (one: Days, other: Days): boolean =>
  one.from <= other.until && other.from <= one.until;

/** What is wrong with the days somebody fills in; empty when nothing is. */
export function daysProblems({ from, until }: Days, today: LocalDate): readonly Problem[] {
  const past = 'Vul een begindatum in die nog komt, of vandaag.';
  const order = 'De einddatum ligt vóór de begindatum. Pas een van de twee aan.';
  const long = 'Kies ten hoogste een jaar. Bent u langer weg, vraag dan uw beheerder om een andere houder.';
  if (until < from) return [{ field: 'until', text: order }];
  if (from < today) return [{ field: 'from', text: past }];
  return until >= addDays(from, LONGEST_ABSENCE) ? [{ field: 'until', text: long }] : [];
}

/** Somebody else who sits on the same seat, and when they are away from it. */
export interface StandIn {
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly away: readonly Days[];
}

/** Whether any of these sits there and is not away on this day. */
export const coveredOn = (day: LocalDate, others: readonly StandIn[]): boolean =>
  others.some(
    ({ from, until, away }) =>
      from <= day && (until === null || until >= day) && !away.some((days) => includes(days, day)),
  );

/** The first day of an absence on which nobody stands in; null when all of it is covered (S10). */
export function firstUncovered({ from, until }: Days, others: readonly StandIn[]): LocalDate | null {
  for (let day = from; day <= until; day = addDays(day, 1)) if (!coveredOn(day, others)) return day;
  return null;
}
