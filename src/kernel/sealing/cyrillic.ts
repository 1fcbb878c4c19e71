type Letters = Readonly<Record<string, string>>;

// What the three readings share.
const SHARED: Letters = {
  а: 'a',
  б: 'b',
  в: 'v',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  ч: 'ch',
  ш: 'sh',
  ў: 'u',
  ђ: 'd',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  џ: 'dz',
};

/** Ukraine, Cabinet resolution 55 of 27 January 2010 (passports). */
const UKRAINIAN: Letters = {
  ...SHARED,
  г: 'h',
  ґ: 'g',
  є: 'ie',
  и: 'y',
  і: 'i',
  ї: 'i',
  й: 'i',
  х: 'kh',
  ц: 'ts',
  щ: 'shch',
  ь: '',
  ю: 'iu',
  я: 'ia',
};
const UKRAINIAN_FIRST: Letters = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' };

/** Bulgaria, Transliteration Act of 2009. */
const BULGARIAN: Letters = {
  ...SHARED,
  г: 'g',
  и: 'i',
  й: 'y',
  х: 'h',
  ц: 'ts',
  щ: 'sht',
  ъ: 'a',
  ь: 'y',
  ю: 'yu',
  я: 'ya',
};

/** Russian passports: ICAO Doc 9303, part 3. */
const RUSSIAN: Letters = {
  ...SHARED,
  г: 'g',
  ё: 'e',
  и: 'i',
  й: 'i',
  х: 'kh',
  ц: 'ts',
  щ: 'shch',
  ъ: 'ie',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
};

const write = (text: string, letters: Letters, first: Letters = {}): string =>
  text.replace(/\p{Script=Cyrillic}/gu, (letter, at: number) => {
    const starts = at === 0 || !/[\p{L}'’ʼ]/u.test(text.charAt(at - 1));
    return (starts ? first[letter] : undefined) ?? letters[letter] ?? letter;
  });

const asUkrainian = (text: string): string =>
  write(text.replaceAll('зг', 'zgh').replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, ''), UKRAINIAN, UKRAINIAN_FIRST);

// Article 6 of the Act: "-ия" at the end of a word is "ia" (София, Sofia).
const asBulgarian = (text: string): string => write(text.replace(/ия(?!\p{L})/gu, 'ia'), BULGARIAN);

const asRussian = (text: string): string => write(text, RUSSIAN);

/**
 * How a name in lower case (NFC) may stand in a passport. A name in another script is given back as it is. Letters
 * that only one language has decide; otherwise every reading is given, because "Ганна" is Hanna in Ukraine and
 * Ganna in Bulgaria and a clerk may write either.
 */
export function transliterations(name: string): string[] {
  if (!/\p{Script=Cyrillic}/u.test(name)) return [name];
  if (/[іїєґ]/u.test(name)) return [asUkrainian(name)];
  if (/[ыэё]/u.test(name)) return [asRussian(name)];
  if (name.includes('ъ')) return [asBulgarian(name), asRussian(name)];
  return [...new Set([asUkrainian(name), asBulgarian(name), asRussian(name)])];
}
