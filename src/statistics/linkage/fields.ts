import { type BirthDate, readBirthDate } from './birth-date.ts';
import { toLatin } from './names/alphabets.ts';
import { type NamePart, nameWords } from './names/normalise-name.ts';

/** What a column may hold. */
export type FieldKind =
  | 'full-name'
  | 'given-name'
  | 'family-name'
  | 'birth-date'
  | 'postcode'
  | 'sex'
  | 'phone'
  | 'number'
  | 'text';

/** A column that partners agreed to compare. Several of the kinds number and text are told apart by `label`. */
export interface Field {
  readonly kind: FieldKind;
  readonly label?: string;
}

/** A row of a list: its values in the order of the fields. */
export type RecordValues = readonly string[];

/** What a value says, in a form that is the same on every list; never leaves the partner. */
export interface Normalised {
  /** For an exact hash; null when missing, unreadable or impossible. */
  readonly exact: string | null;
  /** For a Bloom filter; none when missing. */
  readonly tokens: readonly string[];
  /** Year of birth, of a birth date. */
  readonly year?: string;
}

const NOTHING: Normalised = { exact: null, tokens: [] };

/** How a field is called in an encoded file and in the derivation of keys: "postcode", "text:suburb". */
export const fieldName = ({ kind, label }: Field): string =>
  label === undefined ? kind : `${kind}:${label}`;

/**
 * Whose tokens fall together: all parts of a name do, so that a given name in the column of surnames, or a surname
 * before the given name, is still found.
 */
export const tokenDomain = (field: Field): string =>
  field.kind.endsWith('-name') ? 'name' : fieldName(field);

/** A value of a field in the form that is compared. Total: what cannot be read counts as missing. */
export function normalise({ kind }: Field, value: string): Normalised {
  return NORMALISE[kind](value);
}

const NORMALISE: Readonly<Record<FieldKind, (value: string) => Normalised>> = {
  'full-name': (value) => ofName(value, 'full'),
  'given-name': (value) => ofName(value, 'given'),
  'family-name': (value) => ofName(value, 'family'),
  'birth-date': (value) => ofDate(readBirthDate(value)),
  postcode: (value) => positioned(toLatin(value).replace(/[^a-z0-9]/g, '')),
  number: (value) => positioned(toLatin(value).replace(/[^a-z0-9]/g, '')),
  sex: (value) => ofSex(toLatin(value).trim()),
  phone: (value) => ofPhone(toLatin(value)),
  text: (value) => {
    const words = toLatin(value).split(/[^\p{L}\p{N}]+/u);
    const text = words.filter((word) => word !== '').join(' ');
    return text === '' ? NOTHING : { exact: text, tokens: bigrams(text) };
  },
};

function ofName(value: string, part: NamePart): Normalised {
  const words = nameWords(value, part);
  if (words.length === 0) return NOTHING;
  return { exact: words.toSorted().join(' '), tokens: [...new Set(words.flatMap(bigrams))] };
}

/** Pairs of neighbouring characters, with a blank before and after. */
function bigrams(text: string): string[] {
  const characters = [' ', ...text, ' '];
  return [...new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`))];
}

/** Characters with their place. */
function positioned(text: string): Normalised {
  if (text === '') return NOTHING;
  return { exact: text, tokens: [...text].map((character, at) => `${at}${character}`) };
}

/**
 * Digits with their place, but day and month in the same places: a day and month that changed places have the same
 * tokens, a single wrong digit costs one. A digit that comes twice in a place is told apart from one that comes once.
 */
function ofDate(date: BirthDate | null): Normalised {
  if (date === null) return NOTHING;
  const { year, month, day, possible } = date;
  const tokens = new Set([...year].map((digit, at) => `${at}${digit}`));
  for (const [at, digit] of [...(month ?? ''), ...(day ?? '')].entries()) {
    const token = `${at % 2 === 0 ? 't' : 'u'}${digit}`;
    tokens.add(tokens.has(token) ? `${token}2` : token);
  }
  const exact = possible ? `${year}-${month ?? ''}-${day ?? ''}` : null;
  return { exact, tokens: [...tokens], year };
}

const SEXES: readonly (readonly [string, RegExp])[] = [
  ['m', /^(?:m|man|male|mannelijk|jongen|mezczyzna|barbat|masculin|muzh|1)$/],
  ['f', /^(?:v|f|w|k|vrouw|female|vrouwelijk|meisje|kobieta|femeie|feminin|zhena|2)$/],
  ['x', /^(?:x|anders|other|non-binair)$/],
];

function ofSex(value: string): Normalised {
  const found = SEXES.find(([, forms]) => forms.test(value))?.[0];
  return found === undefined ? NOTHING : { exact: found, tokens: [found] };
}

/** The last nine digits: a Dutch number with or without its country code. */
function ofPhone(value: string): Normalised {
  const digits = value.replace(/\D/g, '').slice(-9);
  return digits.length < 6 ? NOTHING : { exact: digits, tokens: bigrams(digits) };
}
