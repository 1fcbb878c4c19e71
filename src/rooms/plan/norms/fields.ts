import { z } from 'zod';
import { isLocalDate, type LocalDate } from '../../../kernel/local-time.ts';
import { looksLikePerson, sayGuesses } from '../../../kernel/looks-like-person.ts';
import type { Problem } from '../../../kernel/outcome.ts';

/** An id in a form or an address. */
export const reportId = z.uuid().transform((text) => text.toLowerCase());

const EXISTING = 'Vul een bestaande dag in: dag, maand en jaar in cijfers.';

/** A day that has to be filled in. */
export const dayField = z.string().refine(isLocalDate, EXISTING);

/** A day that may be left open; null then. */
export const dayOrNone = z.union([z.literal('').transform(() => null), z.null(), dayField], EXISTING);

/** A whole number that may be left open; null then. */
export const countOrNone = z.union(
  [
    z.literal('').transform(() => null),
    z.null(),
    z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number),
    z.int().min(0).max(99_999),
  ],
  'Vul een heel getal in, zoals 12.',
);

/** One line that has to be filled in. */
export const lineField = (missing: string, longest = 300) =>
  z.string().trim().min(1, missing).max(longest, `Maak dit korter: hoogstens ${longest} tekens.`);

/** One line that may be left out. */
export const lineOrNone = (longest = 300) =>
  z.string().trim().max(longest, `Maak dit korter: hoogstens ${longest} tekens.`).default('');

/** Same form, same id: sent twice it is one act. */
export const onceField = z.uuid();

/** Somebody looked again at what seemed to be about a person. */
export const sureField = z.boolean().default(false);

/** What in these texts looks like a person: a warning, unless somebody looked again and says that it is none. */
export function personProblems(texts: Readonly<Record<string, string>>, isSure: boolean): readonly Problem[] {
  return Object.entries(texts).flatMap(([field, text]): Problem[] => {
    const found = looksLikePerson(text);
    if (found.some(({ kind }) => kind === 'bsn'))
      return [{ field, text: 'Hier staat een burgerservicenummer. Haal dat weg.' }];
    if (isSure || found.length === 0) return [];
    return [
      {
        field,
        text: `Dit lijkt op ${sayGuesses(found).join(', ')}. Hier horen geen personen in. ${LOOK_AGAIN}`,
      },
    ];
  });
}

/** Ends every text about what looks like a person, so that a page can tell it from other problems. */
export const LOOK_AGAIN = 'Gaat het niet over een persoon? Zet dan onderaan een vinkje.';

/** Years back that something can still be filled in. */
const FURTHEST_YEARS = 3;

/** A day on which something was: not to come, and not so long ago that nobody knows. */
export function pastDayProblem(field: string, day: LocalDate, today: LocalDate): readonly Problem[] {
  if (day > today) return [{ field, text: 'Kies vandaag of een dag die is geweest.' }];
  const oldest = `${Number(today.slice(0, 4)) - FURTHEST_YEARS}-01-01`;
  return day < oldest ? [{ field, text: `Kies een dag vanaf ${oldest.slice(0, 4)}.` }] : [];
}
