import { z } from 'zod';
import { isOffice, owningOffices } from '../../../../content/offices.ts';
import { planTaskCodes } from '../../../../content/plan/plan-item.ts';
import { isLocalDate } from '../../../kernel/local-time.ts';
import { looksLikePerson, sayGuesses } from '../../../kernel/looks-like-person.ts';
import type { Problem } from '../../../kernel/outcome.ts';

const EXISTING = 'Vul een bestaande dag in: dag, maand en jaar in cijfers.';

/** A day that has to be filled in. */
export const day = z.string().refine(isLocalDate, EXISTING);

/** A day that may be left open; null then. */
export const dayOrNone = z.union([z.literal('').transform(() => null), z.null(), day], EXISTING);

export const planTitle = z
  .string()
  .trim()
  .min(1, 'Geef het plan een naam.')
  .max(200, 'Houd de naam korter dan 200 tekens.');

/** A decision of college or council, as the archive knows it. */
export const decisionReference = z
  .string()
  .trim()
  .min(1, 'Vul het kenmerk van het besluit in.')
  .max(120, 'Houd het kenmerk korter.');

/** Words about an action, without anybody's name. */
export const words = (longest: number) =>
  z.string().trim().max(longest, `Houd de tekst korter dan ${longest} tekens.`);

/** One or more offices that own an action; never a name. */
export const owners = z
  .array(z.string())
  .transform((codes) => [...new Set(codes.filter((code) => code !== ''))])
  .refine((codes) => codes.length > 0, 'Kies wie dit doet.')
  .refine((codes) => codes.length <= 3, 'Kies hoogstens drie functies: anders is niemand eigenaar.')
  .refine(
    (codes) => codes.every((code) => isOffice(code) && owningOffices.includes(code)),
    'Kies functies uit de lijst.',
  );

export const task = z.enum(planTaskCodes as readonly [(typeof planTaskCodes)[number]], 'Kies een opgave.');

/** The unique mark of a form: what comes twice is one act. */
export const once = z.uuid();

/** A checkbox: somebody looked again at what seemed to be about a person. */
export const sure = z.boolean().default(false);

/**
 * Asks once more where a text seems to be about somebody: the plan names offices, never people. A person decides; nothing
 * is refused that somebody says is right.
 */
export function personProblems(texts: Readonly<Record<string, string>>, isSure: boolean): readonly Problem[] {
  if (isSure) return [];
  return Object.entries(texts).flatMap(([field, text]) => {
    const found = sayGuesses(looksLikePerson(text));
    return found.length === 0
      ? []
      : [
          {
            field,
            text: `Hier staat misschien ${found.join(' en ')}. In het plan staan functies, geen personen. Haal het weg, of vink aan dat het klopt.`,
          },
        ];
  });
}
