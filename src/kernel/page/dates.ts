import { addDays, type LocalDate, localDate, localMoment, weekday } from '../local-time.ts';
import { type ClosedDays, workingDaysUntil } from '../working-days.ts';

/** How days are said in a language that is written out here; others come from the platform (Unicode CLDR). */
interface DateWords {
  readonly yesterday: string;
  readonly today: string;
  readonly tomorrow: string;
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
}

const NL: DateWords = {
  yesterday: 'gisteren',
  today: 'vandaag',
  tomorrow: 'morgen',
  weekdays: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
  months: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
};

const EN: DateWords = {
  yesterday: 'yesterday',
  today: 'today',
  tomorrow: 'tomorrow',
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

const written: Readonly<Record<string, DateWords>> = { nl: NL, en: EN };

/** Words of a language that is written out. Null for others. */
const wordsIn = (lang: string): DateWords | null => written[lang] ?? null;

/** Days of the civil calendar with western digits, as they stand on the forms of the municipality. */
const spokenDay = (date: LocalDate, lang: string, parts: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(`${lang}-u-ca-gregory-nu-latn`, { timeZone: 'UTC', ...parts }).format(
    new Date(`${date}T00:00:00Z`),
  );

const nearDay = (days: number, lang: string): string =>
  new Intl.RelativeTimeFormat(`${lang}-u-nu-latn`, { numeric: 'auto' }).format(days, 'day');

/** Near days by their relation to now, other days in full: "maandag 16 november", with the year when it is another. */
export function sayDay(date: LocalDate, now: Date, lang = 'nl'): string {
  const today = localDate(now);
  const words = wordsIn(lang);
  if (words === null) return sayDayIn(date, today, lang);
  if (date === today) return words.today;
  if (date === addDays(today, -1)) return words.yesterday;
  if (date === addDays(today, 1)) return words.tomorrow;
  return `${words.weekdays[weekday(date)]} ${sayDate(date, lang, date.slice(0, 4) !== today.slice(0, 4))}`;
}

function sayDayIn(date: LocalDate, today: LocalDate, lang: string): string {
  const days = date < today ? -daysBetween(date, today) : daysBetween(today, date);
  if (Math.abs(days) <= 1) return nearDay(days, lang);
  const year = date.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const };
  return spokenDay(date, lang, { weekday: 'long', day: 'numeric', month: 'long', ...year });
}

/** A day on its own, whatever day it is now: "16 november 2026". */
export function sayDate(date: LocalDate, lang = 'nl', withYear = true): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const words = wordsIn(lang);
  if (words === null)
    return spokenDay(date, lang, { day: 'numeric', month: 'long', ...(withYear ? { year: 'numeric' } : {}) });
  const name = words.months[Number(month) - 1];
  return withYear ? `${Number(day)} ${name} ${year}` : `${Number(day)} ${name}`;
}

/** The clock on the wall in the Netherlands: "09:12". */
export function sayTime(instant: Date): string {
  const minutes = Math.floor(localMoment(instant).clock / 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** "vandaag 14:05", "gisteren 14:05", "maandag 16 november, 09:12", "dinsdag 30 december 2025, 09:12". */
export function sayMoment(instant: Date, now: Date, lang = 'nl'): string {
  const day = sayDay(localDate(instant), now, lang);
  return `${day}${/\d/.test(day) ? ',' : ''} ${sayTime(instant)}`;
}

/** For dense lists: "vandaag 14:05", "gisteren 14:05", "18 nov 16:40", "30 dec 2025". */
export function sayMomentBriefly(instant: Date, now: Date, lang = 'nl'): string {
  const [date, today] = [localDate(instant), localDate(now)];
  if (Math.abs(daysBetween(date, today)) <= 1) return sayMoment(instant, now, lang);
  const [day, month] = sayDate(date, lang, false).split(' ');
  const short = month === 'maart' ? 'mrt' : month?.slice(0, 3);
  const year = date.slice(0, 4);
  return year === today.slice(0, 4) ? `${day} ${short} ${sayTime(instant)}` : `${day} ${short} ${year}`;
}

/** How long something still has, and whether that asks for attention. */
export interface DueWords {
  readonly text: string;
  /** `soon` on the last day. */
  readonly state: 'late' | 'soon' | 'fine';
}

/**
 * What is left of a term: "vandaag", "nog 2 werkdagen", "3 dagen te laat". A term that ended earlier today is
 * "te laat sinds 09:00". Days between which nobody works are counted as they are: "nog 2 dagen".
 */
export function dueIn(due: Date, now: Date, closed: ClosedDays = {}): DueWords {
  const [today, last] = [localDate(now), localDate(due)];
  if (last === today) {
    return due.getTime() < now.getTime()
      ? { text: `te laat sinds ${sayTime(due)}`, state: 'late' }
      : { text: 'vandaag', state: 'soon' };
  }
  if (last < today) {
    const days = daysBetween(last, today);
    return { text: `${days} ${days === 1 ? 'dag' : 'dagen'} te laat`, state: 'late' };
  }
  const working = workingDaysUntil(now, due, closed);
  if (working > 0)
    return { text: `nog ${working} ${working === 1 ? 'werkdag' : 'werkdagen'}`, state: 'fine' };
  const days = daysBetween(today, last);
  return { text: `nog ${days} ${days === 1 ? 'dag' : 'dagen'}`, state: 'fine' };
}

/** The words of `dueIn`. */
export const sayDue = (due: Date, now: Date, closed: ClosedDays = {}): string => dueIn(due, now, closed).text;

const daysBetween = (from: LocalDate, until: LocalDate): number =>
  Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
