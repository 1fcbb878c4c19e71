import { looksLikePerson, sayGuesses } from '../../../kernel/looks-like-person.ts';
import type { Problem } from '../../../kernel/outcome.ts';

/** Days and years may stand there: since when something waits is a fact of the process. */
const DATES = /\b\d{1,2}[-/.]\d{1,2}[-/.]20\d{2}\b|\b20\d{2}\s?[-/]\s?20\d{2}\b/g;
/** Five digits or more together: a file, an account, a piece of a telephone number. */
const NUMBER = /\d(?:[ .-]?\d){4,}/;
/** Letters and digits by groups: as our own references are ("K7M4-Q2X"), in any case, or as others write theirs. */
const CODE =
  /\b(?=[A-Z\d-]*\d)(?=[A-Z\d-]*[A-Z])(?:[A-Z\d]{1,8}(?:-[A-Z\d]{2,8})+|[A-Z\d]{6,})\b|\b(?=[a-z\d-]*\d)[a-z\d]{4}-[a-z\d]{3}\b/;
const NAMED =
  /\b(?:zaak|dossier|signaal|casus|cliënt|client|kenmerk|referentie|beschikking)\s?(?:nummer|nr\.?)?\s*:?\s*[A-Z-]*\d{2,}/iu;

/**
 * What is wrong with a text about a stuck case. Here nothing is confirmed: names, numbers and addresses are refused, as
 * the director is to see the process and never the case (S48).
 */
export function refusedIn(field: string, text: string): readonly Problem[] {
  const found = [...sayGuesses(looksLikePerson(text))];
  const rest = text.replace(DATES, ' ');
  if (found.length === 0 && [NUMBER, CODE, NAMED].some((expression) => expression.test(rest)))
    found.push('een nummer of kenmerk');
  if (found.length === 0) return [];
  return [
    {
      field,
      text: `Hier staat ${found.join(' en ')}, of iets dat daarop lijkt. De ketenregisseur mag niet weten over wie het gaat. Haal het weg en schrijf alleen wat er in het proces vastzit.`,
    },
  ];
}
