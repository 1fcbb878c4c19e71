import { firstNames, noNames } from '../../content/person-words.ts';
import { municipalities } from '../../content/region.ts';
import { isBsn, NINE_DIGITS } from './bsn.ts';
import { POSTCODE_WITH_NUMBER } from './sealing/addresses.ts';
import { canonicalEmail } from './sealing/emails.ts';
import { canonicalPhone, isServiceNumber } from './sealing/phones.ts';
import { canonicalPlate, plateExpression } from './sealing/plates.ts';

/** By what somebody could be known. */
export type PersonKind = 'name' | 'phone' | 'email' | 'plate' | 'address' | 'kvk' | 'bsn' | 'birth_date';

/** Something in a text that may be about one person. `at` counts UTF-16 units from the start of the text. */
export interface PersonGuess {
  readonly kind: PersonKind;
  readonly at: number;
}

const words: Readonly<Record<PersonKind, string>> = {
  name: 'een naam',
  phone: 'een telefoonnummer',
  email: 'een e-mailadres',
  plate: 'een kenteken',
  address: 'een adres',
  kvk: 'een KVK-nummer',
  bsn: 'een burgerservicenummer',
  birth_date: 'een geboortedatum',
};

const LONGEST = 20_000;
const BETWEEN = "(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|het|’t|'t|ten|ter|te|el|al|ben|von|la|du|dos|da)";
const CAPITAL = "\\p{Lu}[\\p{Ll}’'-]+(?:-\\p{Lu}\\p{Ll}+)*";

const EMAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/gu;
const PHONE = /(?<![\w+])(?:(?:\+|00)[1-9](?:[ .\-–()/]{0,2}\d){7,14}|0[1-9](?:[ .\-–/]{0,3}\d){8})(?!\d)/g;
const DATED = /^\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d{2}/;
const PLATE = new RegExp(`(?<![A-Z\\d-])(?:${plateExpression('[-–‑]')})(?![A-Z\\d-])`, 'gi');
const ADDRESS = new RegExp(POSTCODE_WITH_NUMBER, 'gi');
const STREET =
  /(?<![\p{L}])\p{Lu}?\p{L}*(?:straat|laan|weg|plein|dijk|singel|kade|gracht|hof|dreef|baan|steeg|pad)\s+\d{1,4}\s?[a-z]?\b/giu;
// "in 2025 om 12 uur" looks like a postcode with a number
const SHORT_WORDS: ReadonlySet<string> = new Set(
  'al at by da de di do en er go he ik in is it je ja km me my na nu of om on op so te to uu uw we wo za ze zo'.split(
    ' ',
  ),
);
const KVK =
  /\b(?:kvk|k\.v\.k\.|kamer van koophandel)\b[\s\-:.]{0,3}(?:nummer|nr\.?|no\.?)?[\s:.]{0,3}(?:\d[ .]?){7}\d(?!\d)/gi;
const BIRTH =
  /\b(?:geboren|geb\.?|geboortedatum|geboortedag)[^\p{L}\d]{0,4}(?:(?:is|op|te|in|was)\s+){0,2}\d{1,2}[-/. ](?:\d{1,2}|\p{L}{3,9})[-/. ]\d{2,4}/giu;
// no term, meeting or law of this work is that old; a date of birth is
const OLD_DAY = /(?<![\d-])\d{1,2}[-/.]\d{1,2}[-/.](?:19\d{2}|200\d|201[0-5])(?!\d)/g;

const TITLED = new RegExp(
  `(?<!\\p{L})(?:heet|heette|genaamd|naam is|mevrouw|meneer|mevr\\.?|mw\\.?|dhr\\.?|de heer|familie)\\s+(?:${BETWEEN}\\s+)*(?:\\p{Lu}\\.\\s?)*${CAPITAL}`,
  'gu',
);
const INITIALS = new RegExp(`(?<![\\p{L}.])(?:\\p{Lu}\\.\\s?){1,4}(?:${BETWEEN}\\s+){0,3}${CAPITAL}`, 'gu');
const PREFIXED = new RegExp(
  `(?<!\\p{L})(?:van der|van den|van ’t|van 't|el|ben|bin|von)\\s+${CAPITAL}`,
  'gu',
);
const CHAIN = new RegExp(`(?<![\\p{L}\\d])${CAPITAL}(?:\\s+(?:${BETWEEN}\\s+){0,3}${CAPITAL})*`, 'gu');

const PLACES: ReadonlySet<string> = new Set(
  municipalities.flatMap(({ name, places }) => [name, ...places].flatMap((place) => place.split(/[\s-]+/))),
);

/**
 * What in this text may be about one person, in the order of the text: names (also with "van der"), telephone numbers,
 * e-mail addresses, plates, postcodes or streets with a number, KVK numbers, burgerservicenummers, dates of birth. Guesses: they ask
 * a person to look again. Reads the first 20,000 characters.
 */
export function looksLikePerson(text: string): readonly PersonGuess[] {
  const read = text.slice(0, LONGEST).normalize('NFC');
  const guesses = [...(/\d/.test(read) ? numbersIn(read) : []), ...emailsIn(read), ...namesIn(read)];
  return guesses.toSorted((one, other) => one.at - other.at);
}

/** What was found, in words for a page and without doubles: "een naam", "een telefoonnummer". */
export const sayGuesses = (guesses: readonly PersonGuess[]): readonly string[] => [
  ...new Set(guesses.map(({ kind }) => words[kind])),
];

const found = (
  kind: PersonKind,
  text: string,
  expression: RegExp,
  counts: (match: RegExpMatchArray) => boolean = () => true,
): PersonGuess[] => [...text.matchAll(expression)].filter(counts).map((match) => ({ kind, at: match.index }));

const numbersIn = (text: string): PersonGuess[] => [
  ...found('phone', text, PHONE, ([number]) => {
    const phone = DATED.test(number) ? null : canonicalPhone(number);
    return phone !== null && !isServiceNumber(phone);
  }),
  ...found('plate', text, PLATE, ([plate]) => canonicalPlate(plate) !== null),
  ...found(
    'address',
    text,
    ADDRESS,
    ([whole, , letters]) => !(/^\d{4}\s/.test(whole) && SHORT_WORDS.has(letters ?? '')),
  ),
  ...found('address', text, STREET),
  ...found('kvk', text, KVK),
  ...found('bsn', text, NINE_DIGITS, ([number]) => isBsn(number)),
  ...found('birth_date', text, BIRTH),
  ...found('birth_date', text, OLD_DAY),
];

const emailsIn = (text: string): PersonGuess[] =>
  text.includes('@') ? found('email', text, EMAIL, ([email]) => canonicalEmail(email) !== null) : [];

/** One guess for each place in the text, however many ways it looks like a name. */
function namesIn(text: string): PersonGuess[] {
  const unknown = (match: string): boolean => !isKnown(match.split(/\s+/).at(-1) ?? '');
  const matches = [
    ...[TITLED, INITIALS, PREFIXED].flatMap((expression) =>
      [...text.matchAll(expression)].filter(([match]) => unknown(match)),
    ),
    ...[...text.matchAll(CHAIN)].filter(([match]) => isChainOfNames(match)),
  ].toSorted((one, other) => one.index - other.index);
  const guesses: PersonGuess[] = [];
  let end = 0;
  for (const { 0: match, index } of matches) {
    if (index >= end) guesses.push({ kind: 'name', at: index });
    end = Math.max(end, index + match.length);
  }
  return guesses;
}

const isKnown = (word: string): boolean =>
  noNames.has(word) || PLACES.has(word) || PLACES.has(word.split('-')[0] ?? '');

/** Two words with a capital that the field does not know, or one that is a first name. */
function isChainOfNames(match: string): boolean {
  const capitals = match.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  if (capitals.some((word) => firstNames.has(word))) return true;
  return capitals.length > 1 && !capitals.some(isKnown);
}
