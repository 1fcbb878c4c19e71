import { toLatin } from './names/alphabets.ts';

/**
 * A date of birth as far as somebody wrote it down and it can be. Four, two and two digits; null: not known. Without
 * `possible` the digits are as they were written but there is no such day, so one of them is wrong.
 */
export interface BirthDate {
  readonly year: string;
  readonly month: string | null;
  readonly day: string | null;
  readonly possible: boolean;
}

/** First letters of months: Dutch, English, Polish, Romanian, French, German; Bulgarian and Ukrainian in Latin. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|ian|sty|sich)/,
  /^(?:feb|fev|lut|lyut)/,
  /^(?:mar|maa|mrt|mae|ber)/,
  /^(?:apr|avr|kwi|kvi)/,
  /^(?:mei|may|maj|mai|tra)/,
  /^(?:jun|iun|yun|juin|cze|cherv)/,
  /^(?:jul|iul|yul|juil|lip|lyp)/,
  /^(?:aug|aou|avg|sie|serp)/,
  /^(?:sep|wrz|ver)/,
  /^(?:okt|oct|paz|zhov)/,
  /^(?:nov|noe|noi|lis|lys)/,
  /^(?:dec|dek|dez|gru|hru)/,
];

/** Of two digits for a year, up to these are of this century. */
const LATEST_OF_CENTURY = 30;

/**
 * Reads a date of birth in the notations that lists have: 1990-05-04 (also with a time), 19900504, 4-5-1990, 04.05.90,
 * "4 mei 1990", 1990, with month names in several languages and digits in several scripts. Day before month, unless
 * that is no day and the other order is. A month or day of 0 is unknown; 1 January is what people without a known
 * birthday get, so only its year counts. Null: no year to be read.
 */
export function readBirthDate(text: string): BirthDate | null {
  const parts = partsOf(toLatin(text).trim());
  if (parts === null) return null;
  const year = parts.year.length === 2 ? fullYear(parts.year) : parts.year;
  return datedBy(year, Number(parts.month ?? 0), Number(parts.day ?? 0));
}

interface Parts {
  readonly year: string;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
}

const yearFirst = /^(\d{4})(?:[-/. ]+(\d{1,2}))?(?:[-/. ]+(\d{1,2}))?(?:[t ]\d.*)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const compactDayFirst = /^(\d{2})(\d{2})((?:19|20)\d{2})$/;
const dayFirst = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+'?(\d{4}|\d{2})$/;
const monthFirst = /^(\d{1,2})[-/. ]+(\d{4})$/;
const inWords =
  /^(?:(\d{1,2})(?:e|st|nd|rd|th|er)?[-/. ]+)?([a-z]{3,})[-/., ]+(?:(\d{1,2})(?:st|nd|rd|th)?,? +)?'?(\d{4}|\d{2})$/;

function partsOf(text: string): Parts | null {
  const [, a, b, c] = dayFirst.exec(text) ?? [];
  if (c !== undefined) return { year: c, month: b, day: a };
  const [, early, rest, end] = compactDayFirst.exec(text) ?? [];
  if (end !== undefined && Number(text.slice(0, 4)) < 1900) return { year: end, month: rest, day: early };
  const [, year, month, day] = compact.exec(text) ?? yearFirst.exec(text) ?? [];
  if (year !== undefined) return { year, month, day };
  const [, only, of] = monthFirst.exec(text) ?? [];
  if (of !== undefined) return { year: of, month: only };
  const [, before, word, after, named] = inWords.exec(text) ?? [];
  const found = MONTHS.findIndex((start) => word !== undefined && start.test(word));
  return named === undefined || found === -1
    ? null
    : { year: named, month: String(found + 1), day: before ?? after };
}

const fullYear = (two: string): string => `${Number(two) <= LATEST_OF_CENTURY ? '20' : '19'}${two}`;

function datedBy(year: string, month: number, day: number): BirthDate {
  const two = (value: number): string => String(value).padStart(2, '0');
  if (month === 0 || (month === 1 && day === 1)) return { year, month: null, day: null, possible: true };
  if (month > 12 && day >= 1 && day <= 12 && isDay(year, day, month)) return datedBy(year, day, month);
  if (day === 0 && month <= 12) return { year, month: two(month), day: null, possible: true };
  return { year, month: two(month), day: two(day), possible: isDay(year, month, day) };
}

function isDay(year: string, month: number, day: number): boolean {
  const date = new Date(Date.UTC(Number(year), month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
