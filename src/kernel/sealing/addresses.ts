import { fold } from './names.ts';

/** House number with what may follow it: a letter, a number after a dash, or a usual word. */
const NUMBER =
  '(0{0,2}[1-9]\\d{0,4})(?:\\s?[-/]\\s?(\\d{1,4})\\b|\\s?[-/]?\\s?((?:bis|hs|huis|boven|beneden|rood|rd|zwart|zw|wit|iii|ii|iv|i|[a-z])(?:\\s?[-/]?\\s?\\d{1,4})?)\\b)?(?![a-z\\d])';
const POSTCODE = '([1-9]\\d{3})\\s?(?!s[ads])([a-z]{2})';

/** Postcode and house number, to be used without regard to case; also for mentions.ts. */
export const POSTCODE_WITH_NUMBER = `(?<![a-z\\d-])${POSTCODE}[\\s,]*(?:nr\\.?|nummer|huisnummer|no\\.?)?\\s?${NUMBER}`;

const postcodeFirst = new RegExp(POSTCODE_WITH_NUMBER);
const postcodeAnywhere = new RegExp(`(?<![a-z\\d])${POSTCODE}(?![a-z\\d])`);
const streetFirst = new RegExp(
  `^((?:\\d{1,2}e )?[^\\d]{2,80}?)[\\s,]*(?:nr\\.?|nummer|huisnummer|no\\.?)?\\s?${NUMBER}(.*)$`,
);

const ADDITIONS: Readonly<Record<string, string>> = { HUIS: 'HS', ROOD: 'RD', ZWART: 'ZW' };

/** "12", "-3", "b 2" -> "12 3", "12 B2"; leading zeros go. */
function numberKey(number: string, afterDash: string | undefined, addition: string | undefined): string {
  const bare = (afterDash ?? addition ?? '').toUpperCase().replace(/[^A-Z\d]/g, '');
  const suffix = bare.replace(/^(?:HUIS|ROOD|ZWART)/, (word) => ADDITIONS[word] ?? word);
  return `${Number(number)}${suffix === '' ? '' : ` ${suffix}`}`;
}

/** "3171GA 12 B" from the groups of POSTCODE_WITH_NUMBER. */
export const postcodeKey = (found: readonly (string | undefined)[]): string =>
  `${found[1] ?? ''}${(found[2] ?? '').toUpperCase()} ${numberKey(found[3] ?? '', found[4], found[5])}`;

// Usual short forms, so that "Burg. Voorbeeldstr." is "Burgemeester Voorbeeldstraat".
const streetKey = (street: string): string =>
  street
    .replace(/str\b\.?/g, 'straat')
    .replace(/ln\b\.?/g, 'laan')
    .replace(/pln\b\.?/g, 'plein')
    .replace(/wg\b\.?/g, 'weg')
    .replace(/\bburg\b\.?/g, 'burgemeester')
    .replace(/\bst\b\.?/g, 'sint')
    .replace(/\bkon\b\.?/g, 'koningin')
    .replace(/\bprof\b\.?/g, 'professor')
    .replace(/ij/g, 'y')
    .replace(/[^\p{L}\d]/gu, '');

const placeKey = (place: string): string =>
  place
    .replace(/\b(?:nederland|the netherlands|nl)\s*$/, '')
    .replace(/ij/g, 'y')
    .replace(/[^\p{L}]/gu, '');

interface Parts {
  readonly postcode: string | null;
  readonly street: string | null;
  readonly place: string;
}

function partsOf(text: string): Parts {
  const folded = fold(text.slice(0, 200)).replace(/\s+/g, ' ').trim();
  const near = postcodeFirst.exec(folded);
  const code = postcodeAnywhere.exec(folded);
  const rest = near ? folded.replace(near[0], ' ') : code ? folded.replace(code[0], ' , ') : folded;
  const line = streetFirst.exec(rest.trim().replace(/^[\s,]+/, ''));
  const number = line ? numberKey(line[2] ?? '', line[3], line[4]) : null;
  return {
    postcode: near
      ? postcodeKey(near)
      : code && number
        ? `${code[1]}${(code[2] ?? '').toUpperCase()} ${number}`
        : null,
    street: line && number ? `${streetKey(line[1] ?? '')} ${number}` : null,
    place: line ? placeKey(line[5] ?? '') : '',
  };
}

/**
 * Keys under which a Dutch address is found, canonical: postcode with house number ("3171GA 12 B") and street with
 * number and place ("dorpsstraat 12 B poortugaal"), as far as they were given. `ownPlaces` are the places of the
 * municipality: a street without a place is taken to be in each of them. Empty when no house number is found.
 */
export function addressKeys(text: string, ownPlaces: readonly string[] = []): string[] {
  const { postcode, street, place } = partsOf(text);
  const keys = postcode ? [postcode] : [];
  if (street === null) return keys;
  if (place !== '') return [...keys, `${street} ${place}`];
  // with a postcode the place is known, only not written here
  if (postcode !== null) return keys;
  if (ownPlaces.length === 0) return [street];
  return ownPlaces.map((own) => `${street} ${placeKey(fold(own))}`);
}

/** The best single key: with the postcode where it was given, otherwise street, number and place; null without a number. */
export const canonicalAddress = (text: string): string | null => addressKeys(text)[0] ?? null;
