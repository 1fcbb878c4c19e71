import { isUuid } from '../../kernel/ids.ts';
import { isLocalDate, type LocalDate } from '../../kernel/local-time.ts';

/** The last line of the screen before: lists go on from there. `at` is what the list is ordered by. */
export interface Place {
  readonly at: string;
  readonly id: string;
}

/** How many stand on one screen. */
export const SHOWN = 25;

/** What goes in the address of the next screen. */
export const placeOf = (at: string | Date, id: string): string =>
  `${typeof at === 'string' ? Buffer.from(at).toString('base64url') : Buffer.from(at.toISOString()).toString('base64url')}.${id}`;

/**
 * The place that an address names, in a list by words; null for none, or for something that cannot have been given out.
 * No text of the database holds a zero byte, so neither does a place.
 */
export function placeIn(text: string | undefined): Place | null {
  const [written = '', id = ''] = (text ?? '').split('.');
  const at = Buffer.from(written, 'base64url').toString('utf8');
  return at !== '' && !at.includes('\u0000') && isUuid(id) ? { at, id } : null;
}

/** A place in a list by day; null when what it names is no day. */
export function dayIn(text: string | undefined): { readonly at: LocalDate; readonly id: string } | null {
  const place = placeIn(text);
  return place !== null && isLocalDate(place.at) ? place : null;
}

/** A place in a list by time; null when what it names is no moment as we write it, with a year of four digits. */
export function momentIn(text: string | undefined): { readonly at: Date; readonly id: string } | null {
  const place = placeIn(text);
  if (place === null || !/^\d{4}-[\d-]{5}T[\d:.]{12}Z$/.test(place.at)) return null;
  const at = new Date(place.at);
  return !Number.isNaN(at.getTime()) && at.toISOString() === place.at ? { at, id: place.id } : null;
}

/** One screen of rows of which one more was asked for, and where the next begins. */
export function screenOf<Row>(
  rows: readonly Row[],
  place: (row: Row) => string,
  shown = SHOWN,
): { readonly lines: readonly Row[]; readonly next: string | null } {
  const lines = rows.slice(0, shown);
  const last = rows.length > shown ? lines.at(-1) : undefined;
  return { lines, next: last === undefined ? null : place(last) };
}
