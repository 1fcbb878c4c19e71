import { z } from 'zod';
import type { RecordId } from '../../kernel/ids.ts';
import { isLocalDate } from '../../kernel/local-time.ts';
import { looksLikePerson, sayGuesses } from '../../kernel/looks-like-person.ts';
import type { Problem } from '../../kernel/outcome.ts';

/** An id in a form or an address. */
export const idOf = <Id extends RecordId>() => z.uuid().transform((text) => text.toLowerCase() as Id);

const EXISTING = 'Vul een bestaande dag in: dag, maand en jaar in cijfers.';

/** A day that has to be filled in. */
export const day = z.string().refine(isLocalDate, EXISTING);

/** A day that may be left open; null then. */
export const dayOrNone = z.union([z.literal('').transform(() => null), z.null(), day], EXISTING);

/** Text that has to be filled in. */
export const words = (missing: string, longest: number) =>
  z.string().trim().min(1, missing).max(longest, `Maak dit korter: hoogstens ${longest} tekens.`);

/** Text that may be left out. */
export const wordsOrNone = (longest: number) =>
  z.string().trim().max(longest, `Maak dit korter: hoogstens ${longest} tekens.`).default('');

/** A link to something on internet, or nothing. */
export const webAddress = z
  .string()
  .trim()
  .max(500, 'Vul een korter adres in.')
  .refine(
    (text) => text === '' || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)),
    'Vul een adres op internet in, zoals https://www.voorbeeld.nl. Of laat het leeg.',
  )
  .default('');

/** One of a list, chosen. */
export const codeFrom = <Code extends string>(codes: readonly Code[], missing: string) =>
  z.enum(codes as readonly [Code, ...Code[]], missing);

/** Same form, same id: sent twice it is one act. */
export const once = z.uuid();

/** As it stood on the page. */
export const version = z.int().min(1);

/** Somebody looked again at what seemed to be about a person. */
export const sure = z.boolean().default(false);

/** Ends every text about what looks like a person, so that a page can tell it from other problems. */
export const LOOK_AGAIN = 'Gaat het niet over een persoon? Zet dan onderaan een vinkje.';

/**
 * What in these texts looks like a person. A guess: who says `sure` may go on, except with a burgerservicenummer, which
 * has no place in this room.
 */
export function personProblems(texts: Readonly<Record<string, string>>, isSure: boolean): readonly Problem[] {
  return Object.entries(texts).flatMap(([field, text]) => {
    const found = looksLikePerson(text);
    if (found.some(({ kind }) => kind === 'bsn'))
      return [{ field, text: 'Hier staat een burgerservicenummer. Haal dat weg.' }];
    if (isSure || found.length === 0) return [];
    const what = sayGuesses(found).join(', ');
    return [{ field, text: `Dit lijkt op ${what}. Hier horen geen personen in. ${LOOK_AGAIN}` }];
  });
}
