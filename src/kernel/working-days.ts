import { addDays, instantOf, type LocalDate, localDate, localMoment, weekday } from './local-time.ts';

/** Which days of one's own are closed, on top of weekends and public holidays. */
export interface ClosedDays {
  /** For example the bridging days a municipality closes on. */
  readonly closedDays?: readonly LocalDate[];
  /** Good Friday is no public holiday by law; many municipalities close. Open unless set. */
  readonly goodFriday?: boolean;
}

/**
 * Public holidays of the Netherlands in a year from 2014 on, in order: Algemene termijnenwet art. 3, with
 * 5 May only in lustrum years (the usual collective agreement for municipalities).
 */
export function publicHolidays(year: number, goodFriday = false): readonly LocalDate[] {
  const easter = easterSunday(year);
  return [
    `${year}-01-01`,
    ...(goodFriday ? [addDays(easter, -2)] : []),
    easter,
    addDays(easter, 1),
    kingsDay(year),
    ...(year % 5 === 0 ? [`${year}-05-05`] : []),
    addDays(easter, 39),
    addDays(easter, 49),
    addDays(easter, 50),
    `${year}-12-25`,
    `${year}-12-26`,
  ].sort();
}

/** King's Day: 27 April, or the 26th when the 27th is a Sunday. */
function kingsDay(year: number): LocalDate {
  const day = `${year}-04-27`;
  return weekday(day) === 0 ? addDays(day, -1) : day;
}

/** Gregorian Easter by the method of Meeus, Jones and Butcher. */
function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const holidays = new Map<string, ReadonlySet<LocalDate>>();

function isHoliday(date: LocalDate, goodFriday: boolean): boolean {
  const key = `${date.slice(0, 4)}${goodFriday}`;
  let known = holidays.get(key);
  if (known === undefined) {
    known = new Set(publicHolidays(Number(date.slice(0, 4)), goodFriday));
    holidays.set(key, known);
  }
  return known.has(date);
}

/** Whether people work on this day in the Netherlands. */
export function isWorkingDay(date: LocalDate, closed: ClosedDays = {}): boolean {
  const day = weekday(date);
  if (day === 0 || day === 6) return false;
  return !isHoliday(date, closed.goodFriday ?? false) && !(closed.closedDays?.includes(date) ?? false);
}

/**
 * The instant `days` working days later, at the same time on the clock in the Netherlands. Counting starts
 * on the day after: received on Monday or in the weekend before, with 2 working days, is due on Wednesday
 * respectively Tuesday. Zero working days is the instant itself. `days` is a whole number of 0 or more.
 */
export function addWorkingDays(instant: Date, days: number, closed: ClosedDays = {}): Date {
  if (!Number.isInteger(days) || days < 0) throw new RangeError('working days are counted in whole days');
  if (days === 0) return instant;
  const start = localMoment(instant);
  let date = start.date;
  for (let left = days; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date, closed)) left -= 1;
  }
  return instantOf({ date, clock: start.clock });
}

/**
 * Working days from `from` until `until`, by their days in the Netherlands, the first not counted and the
 * last counted; negative when `until` lies on an earlier day. It is what is left of a term of working days:
 * `workingDaysUntil(x, addWorkingDays(x, n))` is `n`.
 */
export function workingDaysUntil(from: Date, until: Date, closed: ClosedDays = {}): number {
  const [first, last] = [localDate(from), localDate(until)];
  if (last < first) return -workingDaysUntil(until, from, closed);
  let count = 0;
  for (let date = first; date < last; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date, closed)) count += 1;
  }
  return count;
}
