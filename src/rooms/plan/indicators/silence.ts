import { addMonths, type LocalDate } from '../../../kernel/local-time.ts';

/** Whether nothing was reported for so long that somebody should ask why (S41). */
export interface Silence {
  readonly silent: boolean;
  /** Day of the last report; null when there never was one. */
  readonly last: LocalDate | null;
  readonly months: number;
}

/** The rule: silent from the day on which the last report is this many months ago. Rising numbers are never an alarm. */
export const silenceOn = (last: LocalDate | null, today: LocalDate, months: number): Silence => ({
  silent: last === null || addMonths(last, months) <= today,
  last,
  months,
});
