import { commonPasswords } from '../../../content/common-passwords.ts';

/** Why a new password is refused. Length and rarity count, not which kinds of signs are in it (NIST SP 800-63B). */
export type PasswordProblem = 'short' | 'common' | 'contains-own';

const LEAST_SIGNS = 12;
/** Words of one's own shorter than this stand in too many other words. */
const LEAST_OWN = 4;
/** With fewer different signs ("121212121212") it is no password. */
const LEAST_DIFFERENT = 5;

const AS_LETTERS: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  l: 'i',
  '!': 'i',
  '|': 'i',
  2: 'z',
  3: 'e',
  '€': 'e',
  4: 'a',
  '@': 'a',
  5: 's',
  $: 's',
  7: 't',
  '+': 't',
  8: 'b',
  9: 'g',
};

const plain = (text: string): string => text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');

// "1", "!", "i" and "l" fall together: each may stand for the other.
const asLetters = (text: string): string =>
  text.replace(/[0-9l!|€@$+]/g, (sign) => AS_LETTERS[sign] ?? sign).replace(/[^\p{L}\p{N}]/gu, '');

const common: ReadonlySet<string> = new Set(commonPasswords.map((word) => asLetters(plain(word))));

const ROWS = [
  'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz',
  '012345678901234567890123456789',
  '123456789123456789123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertyuiop[]asdfghjkl;zxcvbnm,./',
  'azertyuiopqsdfghjklmwxcvbn',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '!@#$%^&*()_+',
  'qwertyuiop1234567890',
  '1234567890qwertyuiopasdfghjklzxcvbnm',
];
const rows: readonly string[] = ROWS.flatMap((row) => [row, [...row].reverse().join('')]);

// "welkomwelkom" is "welkom".
const once = (text: string): string => /^(.+?)\1+$/u.exec(text)?.[1] ?? text;

const isCommonWord = (text: string): boolean => common.has(text) || common.has(once(text));

// "zomerwelkom": two words from a list of thousands are some ten million guesses, which is nothing.
function isTwoCommonWords(text: string): boolean {
  for (let at = 2; at <= text.length - 2; at += 1) {
    if (isCommonWord(text.slice(0, at)) && isCommonWord(text.slice(at))) return true;
  }
  return false;
}

// Years, digits and signs around words do not count: "#Zomer2026!" and "zomer2026zomer" are "zomer".
function bared(text: string): string[] {
  const unsigned = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const word = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const joined = word.replace(/(?<=\p{L})[^\p{L}]{1,4}(?=\p{L})/gu, '');
  return [text, unsigned, word, joined];
}

function isCommon(password: string): boolean {
  const text = plain(password);
  if (new Set(text).size < LEAST_DIFFERENT) return true;
  const unit = once(text);
  if (rows.some((row) => row.includes(unit))) return true;
  return bared(text).some((part) => {
    const letters = asLetters(part);
    return (
      letters !== '' &&
      (isCommonWord(letters) || isTwoCommonWords(letters) || rows.some((row) => row.includes(part)))
    );
  });
}

function containsOwn(password: string, words: readonly string[]): boolean {
  const text = asLetters(plain(password));
  const own = words.flatMap((word) => plain(word).split(/[^\p{L}\p{N}]+/u)).map(asLetters);
  return own.some((word) => word.length >= LEAST_OWN && text.includes(word));
}

/**
 * What is wrong with a new password, or null. `forbiddenWords` are what an acquaintance would try first: names, e-mail
 * address, municipality, the name of the site. Years, doubling and letters as digits do not make a common password
 * good.
 */
export function passwordProblem(
  password: string,
  { forbiddenWords }: { readonly forbiddenWords: readonly string[] },
): PasswordProblem | null {
  if ([...password.normalize('NFKC')].length < LEAST_SIGNS) return 'short';
  if (containsOwn(password, forbiddenWords)) return 'contains-own';
  return isCommon(password.slice(0, 200)) ? 'common' : null;
}
