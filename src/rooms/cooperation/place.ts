import { isUuid } from '../../kernel/ids.ts';

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

/** The place that an address names; null for none, or for something that is no place. */
export function placeIn(text: string | undefined): Place | null {
  const [at = '', id = ''] = (text ?? '').split('.');
  return at !== '' && isUuid(id) ? { at: Buffer.from(at, 'base64url').toString('utf8'), id } : null;
}

/** A place in a list by time; null when what it names is no moment. */
export function momentIn(text: string | undefined): { readonly at: Date; readonly id: string } | null {
  const place = placeIn(text);
  const at = place === null ? null : new Date(place.at);
  return at === null || Number.isNaN(at.getTime()) ? null : { at, id: place?.id ?? '' };
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
