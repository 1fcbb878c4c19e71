import { addDays, instantOf, type LocalDate, localDate, localMoment } from '../kernel/local-time.ts';
import { addWorkingDays, isWorkingDay } from '../kernel/working-days.ts';
import type { Chance } from './chance.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const OPENS = 8.5 * HOUR;
const CLOSES = 17 * HOUR;

/**
 * The moment up to which the demo's past runs: this morning before the first meeting, or, in the early hours, the
 * end of the afternoon before. So the past is the same all day long.
 */
export function endOfPast(now: Date): Date {
  const { date, clock } = localMoment(now);
  return clock >= OPENS
    ? instantOf({ date, clock: OPENS })
    : instantOf({ date: addDays(date, -1), clock: CLOSES });
}

/** Some moment of a day: colleagues report in working hours, others also in the evening. */
export function momentOn(date: LocalDate, chance: Chance, atWork: boolean): Date {
  const [first, last] = atWork ? [OPENS, CLOSES] : [7 * HOUR, 23 * HOUR];
  return instantOf({ date, clock: first + chance.whole(0, (last - first) / MINUTE) * MINUTE });
}

/** The last working day up to this day. */
export function workingDayUpTo(date: LocalDate): LocalDate {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, -1);
  return day;
}

/** In working hours, so many working days after an instant; with 0 later on the same day, or the next morning. */
export function workAfter(from: Date, days: number, chance: Chance): Date {
  const { date, clock } = localMoment(from);
  if (days === 0 && isWorkingDay(date) && clock < CLOSES - HOUR) {
    const start = Math.max(clock, OPENS) + 10 * MINUTE;
    return instantOf({ date, clock: Math.min(CLOSES, start + chance.whole(5, 120) * MINUTE) });
  }
  return momentOn(localDate(addWorkingDays(from, Math.max(1, days))), chance, true);
}

/** So many minutes on. */
export const minutesAfter = (from: Date, minutes: number): Date =>
  new Date(from.getTime() + minutes * MINUTE);
