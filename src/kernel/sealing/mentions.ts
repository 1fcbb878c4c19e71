import { POSTCODE_WITH_NUMBER, postcodeKey } from './addresses.ts';
import { canonicalKvk } from './company-numbers.ts';
import { canonicalEmail } from './emails.ts';
import { canonicalPhone, isServiceNumber } from './phones.ts';
import { canonicalPlate, isDutchPlate, plateExpression } from './plates.ts';
import type { TokenKind } from './tokens.ts';

/** Something findable in a story, in canonical form. */
export interface Mention {
  readonly kind: TokenKind;
  readonly value: string;
}

const addresses = new RegExp(POSTCODE_WITH_NUMBER, 'gi');
const international = /(?<![\w+])(?:\+|00)[1-9](?:[ .\-–()/]{0,2}\d){7,14}(?!\d)/g;
const dutch = /(?<![\w+])0[1-9](?:[ .\-–/]{0,2}\d){8}(?![\d])/g;
// 01-02-2026 12:30 has ten digits too
const dated = /^\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d{2}/;
const dashed = new RegExp(`(?<![A-Z\\d-])(?:${plateExpression('[-–‑]')})(?![A-Z\\d-])`, 'gi');
const spaced = new RegExp(`(?<![A-Z\\d-])(?:${plateExpression(' ')})(?![A-Z\\d-])`, 'g');
const announced =
  /\b(?:kenteken(?:plaat)?|nummerbord|nummerplaat|number ?plate)\b(?: is| was|:)? {0,2}([a-z\d][a-z\d -]{3,10}[a-z\d])/gi;
const companies =
  /\b(?:kvk|k\.v\.k\.|kamer van koophandel)\b[\s\-:.]{0,3}(?:nummer|nr\.?|no\.?)?[\s:.]{0,3}((?:\d[ .]?){7}\d)(?!\d)/gi;
const emails = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/gu;

const all = (expression: RegExp, text: string): string[] =>
  [...text.matchAll(expression)].map((found) => found[1] ?? found[0]);

const mentions = (kind: TokenKind, values: readonly (string | null)[]): Mention[] =>
  values.flatMap((value) => (value === null ? [] : [{ kind, value }]));

/** The longest run of words after "kenteken" that is a plate: "12 AB 34 reed" is "12AB34". */
function announcedPlate(words: string): string | null {
  const parts = words.trim().split(' ');
  for (let count = parts.length; count > 0; count -= 1) {
    const candidate = parts.slice(0, count).join(' ');
    const plate = canonicalPlate(candidate);
    // a foreign plate has no fixed form: in small letters its next word may be the sentence going on
    const sure = count === 1 || isDutchPlate(candidate) || candidate === candidate.toUpperCase();
    if (plate !== null && plate.length <= 8 && sure) return plate;
  }
  return null;
}

// "in 2025 om 12 uur" looks like a postcode with a number
const WORDS: ReadonlySet<string> = new Set(
  'al at by da de di do en er go he ik in is it je ja km me my na nu of om on op so te to uu uw we wo za ze zo'.split(
    ' ',
  ),
);

function addressOf(found: RegExpMatchArray): string | null {
  const between = /^\d{4}\s/.test(found[0]);
  return between && WORDS.has(found[2] ?? '') ? null : postcodeKey(found);
}

const phoneOf = (found: string): string | null => {
  const number = dated.test(found) ? null : canonicalPhone(found);
  return number === null || isServiceNumber(number) ? null : number;
};

/**
 * Telephone numbers, number plates, postcodes with a house number, KVK numbers and e-mail addresses in running text,
 * without doubles. Cautious: a plate has its dashes, or its spaces in capitals, or the word "kenteken" in front;
 * a KVK number has "KVK" in front. Names are not looked for. Reads the first 20,000 characters.
 */
export function findIn(story: string): Mention[] {
  const text = story.slice(0, 20_000).normalize('NFC');
  // Most sentences have neither; looking for a sign costs a hundredth of looking for a number.
  const found = [
    ...(/\d/.test(text) ? numbersIn(text) : []),
    ...mentions('plate', all(announced, text).map(announcedPlate)),
    ...(text.includes('@') ? mentions('email', all(emails, text).map(canonicalEmail)) : []),
  ];
  return [...new Map(found.map((mention) => [`${mention.kind} ${mention.value}`, mention])).values()];
}

const numbersIn = (text: string): Mention[] => [
  ...mentions('phone', [...all(international, text), ...all(dutch, text)].map(phoneOf)),
  ...mentions('plate', [...all(dashed, text), ...all(spaced, text)].map(canonicalPlate)),
  ...mentions('address', [...text.matchAll(addresses)].map(addressOf)),
  ...mentions('kvk', all(companies, text).map(canonicalKvk)),
];
