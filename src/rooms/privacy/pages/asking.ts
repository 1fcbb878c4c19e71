import type { Context } from 'hono';
import { isLocalDate, typeDay, typedDay } from '../../../kernel/local-time.ts';
import type { Env } from '../../../kernel/web/environment.ts';

/**
 * What a form that only asks sent along in the address, without what was left empty. Filters are codes, days,
 * references and ids, which open nothing and tell nothing to who reads the address; so the answer has an address of
 * its own and the back button works.
 */
export function asked(context: Context<Env>, names: readonly string[]): Readonly<Record<string, string>> {
  const query = context.req.query();
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = query[name]?.trim().slice(0, 100) ?? '';
      return value === '' ? [] : [[name, name === 'from' || name === 'until' ? typedDay(value) : value]];
    }),
  );
}

/** The same question at another address, or going on from another place. */
export function addressOf(
  path: string,
  question: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({ ...question, ...more }).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** A day back in its field, as people type it. */
export const dayField = (day: string | undefined): string =>
  day === undefined ? '' : isLocalDate(day) ? typeDay(day) : day;
