/** A day in the Netherlands, as `2026-03-29`. */
export type LocalDate = string;

/** A moment in the Netherlands: the day, and the milliseconds the clock on the wall shows since midnight. */
export interface LocalMoment {
  readonly date: LocalDate;
  readonly clock: number;
}

const DAY = 86_400_000;
const HOUR = 3_600_000;
const QUARTER = 900_000;

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** Day and clock time in Europe/Amsterdam. */
export function localMoment(instant: Date): LocalMoment {
  const local = instant.getTime() + offsetAt(instant);
  const clock = ((local % DAY) + DAY) % DAY;
  return { date: new Date(local - clock).toISOString().slice(0, 10), clock };
}

// Clocks change on a quarter of an hour, if at all. Most questions are about the same one as the question before.
const offsets = new Map<number, number>();
const MOST_OFFSETS = 10_000;

/** Milliseconds that the clock in the Netherlands is ahead of UTC. */
function offsetAt(instant: Date): number {
  const quarter = Math.floor(instant.getTime() / QUARTER) * QUARTER;
  const known = offsets.get(quarter);
  if (known !== undefined) return known;
  const found = new Map(parts.formatToParts(quarter).map(({ type, value }) => [type, Number(value)]));
  const number = (part: Intl.DateTimeFormatPartTypes): number => found.get(part) ?? 0;
  const shown = Date.UTC(
    number('year'),
    number('month') - 1,
    number('day'),
    number('hour'),
    number('minute'),
    number('second'),
  );
  if (offsets.size >= MOST_OFFSETS) offsets.clear();
  offsets.set(quarter, shown - quarter);
  return shown - quarter;
}

/** The day in the Netherlands at this instant. */
export const localDate = (instant: Date): LocalDate => localMoment(instant).date;

/**
 * The instant at which the wall clock in the Netherlands shows this. An hour that comes twice (end of
 * summer time) is the first one; an hour that is skipped (start of summer time) is as much later.
 */
export function instantOf(moment: LocalMoment): Date {
  const asUtc = dayNumber(moment.date) * DAY + moment.clock;
  for (const offset of [2 * HOUR, HOUR]) {
    const instant = new Date(asUtc - offset);
    const back = localMoment(instant);
    if (back.date === moment.date && back.clock === moment.clock) return instant;
  }
  return new Date(asUtc - HOUR);
}

/** The day so many days later (or earlier, when negative). */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  new Date((dayNumber(date) + days) * DAY).toISOString().slice(0, 10);

/** The same day so many months later (or earlier); the last day of a month that has no such day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return addDays(first, Math.min(day, last) - 1);
}

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (date: LocalDate): number => (((dayNumber(date) + 4) % 7) + 7) % 7;

/** Whether this is an existing day, written `jjjj-mm-dd`. */
export const isLocalDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;

const dayNumber = (date: LocalDate): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY);

/**
 * The day that somebody typed: `31-12-2026`, `1/3/2026`, `1.3.2026` or `2026-12-31`. Anything else comes back as it
 * was typed, for the rule that refuses it to say so.
 */
export function typedDay(text: string): string {
  const [, day = '', month = '', year = ''] =
    /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*$/.exec(text) ?? [];
  return year === '' ? text.trim() : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A day as people type it: `31-12-2026`. */
export const typeDay = (date: LocalDate): string => date.split('-').reverse().join('-');
