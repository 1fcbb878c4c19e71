import { transliterations } from './cyrillic.ts';

// Letters that Unicode does not take apart into a base letter and a mark.
const FOLDED: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
  ə: 'e',
};

/** Lower case without diacritics: "Łukasz Żółć" -> "lukasz zolc", "Nguyễn" -> "nguyen". Other scripts stay. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[łøßđðþıæœħŋŧə]/g, (letter) => FOLDED[letter] ?? letter);

// Words that stand before a family name and that one clerk writes and the other does not.
const PREFIXES: ReadonlySet<string> = new Set(
  (
    'van de der den het t s te ten ter tot op in aan bij onder v d vd vder ' + // Dutch
    'von zu zum zur da dos das di del della du la al el'
  ).split(' '),
);

const MOST_LETTERS = 200;
const MOST_PARTS = 10;

// "Ij" and "y" are one letter in Dutch names: Van Dijk, Van Dyk.
const partsOf = (folded: string): string[] =>
  folded
    .replace(/['’‘`´ʼʹ](?=[ts]\b)/g, ' ')
    .replace(/(?<=\p{L})['’‘`´ʼʹ](?=\p{L})/gu, '')
    .replaceAll('ij', 'y')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .slice(0, MOST_PARTS);

function keysOf(folded: string): string[] {
  const all = partsOf(folded);
  const own = all.filter((part) => !PREFIXES.has(part));
  // "Le Van Nam" keeps all its words: with one word left the prefixes were probably the name.
  const whole = [...(own.length >= 2 ? own : all)].sort().join(' ');
  return [whole, ...own.filter((part) => part.length >= 3)].filter((key) => key !== '');
}

/**
 * Keys under which a name is found, canonical, without doubles. For every reading of the script (Cyrillic has
 * more than one) the words in alphabetical order without prefixes, and each word of three letters or more:
 * "Anna van der Voorbeeld-Test" -> ["anna test voorbeeld", "anna", "voorbeeld", "test"].
 * Only the first 200 characters and ten words count.
 */
export function nameKeys(name: string): string[] {
  const readings = transliterations(name.slice(0, MOST_LETTERS).normalize('NFC').toLowerCase());
  return [...new Set(readings.flatMap((reading) => keysOf(fold(reading))))];
}
