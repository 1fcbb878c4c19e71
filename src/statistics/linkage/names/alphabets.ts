/** Latin letters that Unicode does not take apart into a letter and a mark. */
const LATIN: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
  þ: 'th',
  ħ: 'h',
  ŋ: 'ng',
  ĳ: 'ij',
  ə: 'e',
};

/** Bulgarian, by the Transliteration Act of 2009; and the Russian letters that Bulgarian lacks. */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
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
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sht',
  ъ: 'a',
  ь: '',
  ю: 'yu',
  я: 'ya',
  ы: 'y',
  э: 'e',
  ё: 'e',
  ѝ: 'i',
};

/** Where Ukrainian differs: resolution 55 of the Cabinet of Ministers (2010). */
const UKRAINIAN: Readonly<Record<string, string>> = {
  г: 'h',
  ґ: 'g',
  є: 'ie',
  и: 'y',
  і: 'i',
  ї: 'i',
  й: 'i',
  х: 'kh',
  щ: 'shch',
  ю: 'iu',
  я: 'ia',
};

/** Letters that only Ukrainian has, and endings of names that are Ukrainian and not Bulgarian. */
const IS_UKRAINIAN = /[іїєґ]|(?:енко|чук|ський|цький|ська|цька|йович|ович)(?![а-я])/u;

/** Arabic (and Persian, Urdu) letters. Short vowels are not written, so consonants and long vowels remain. */
const ARABIC: Readonly<Record<string, string>> = {
  ا: 'a',
  ٱ: 'a',
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: '',
  غ: 'gh',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ک: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ة: 'a',
  و: 'u',
  ي: 'i',
  ی: 'i',
  ى: 'a',
  ء: '',
  پ: 'p',
  چ: 'ch',
  گ: 'g',
  ژ: 'zh',
  ڤ: 'v',
  ـ: '',
};

/** Letters that sound otherwise where a word starts. */
const ARABIC_FIRST: Readonly<Record<string, string>> = { و: 'w', ي: 'y', ی: 'y', ع: 'a' };

/** Digits of other scripts that stand in dates and telephone numbers. */
const DIGITS = /[٠-٩۰-۹]/g;

/**
 * Lower case in the 26 letters and ten digits, where the alphabet is one of these: Latin with any marks (NFD takes
 * them off), Cyrillic as written in Bulgaria or Ukraine, Arabic. Other letters stay what they are. Words stay words.
 */
export function toLatin(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase();
  const cyrillic = IS_UKRAINIAN.test(lower) ? { ...CYRILLIC, ...UKRAINIAN } : CYRILLIC;
  const spelled = lower.replace(/[а-яѐ-ґ]/gu, (letter) => cyrillic[letter] ?? letter);
  return spelled
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<!\p{L})[ويیع]/gu, (letter) => ARABIC_FIRST[letter] ?? letter)
    .replace(/[\u0621-\u06d2]/gu, (letter) => ARABIC[letter] ?? letter)
    .replace(/[łđðøæœßıþħŋĳə]/gu, (letter) => LATIN[letter] ?? letter)
    .replace(DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
}
