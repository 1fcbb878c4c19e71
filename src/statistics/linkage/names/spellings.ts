/**
 * One sound, many spellings: Dutch, English, French, Polish and Romanian write the same name differently when they
 * take it over from another alphabet, or leave marks off. Applied in order to every word, on both sides, so that what
 * it makes need not be read. Coarse on purpose: what it confuses costs little, what it misses costs a link. A capital
 * is a sound that later rules leave alone.
 */
export const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[’'`ʼ]/g, ''],
  // Consonants.
  [/tsch|tsj|tch|cz/g, 'C'],
  [/shch|szcz|sht/g, 's'],
  [/sch|sh|sj|sz/g, 's'],
  [/ch/g, 'C'],
  [/kh/g, 'h'],
  [/dzh|dzj|dj|zh|rz/g, 'z'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/gh/g, 'g'],
  [/tz|ts/g, 'c'],
  [/qu|q|ck/g, 'k'],
  [/c(?![eiy])/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  // Vowels.
  [/^(?:ie|ye|je)/, 'e'],
  [/ij|ie|ye|yi|[yj]/g, 'i'],
  [/oe|ou|oo|uu/g, 'u'],
  [/ee/g, 'i'],
  // A letter written twice is the letter; an h at the end is not heard.
  [/(.)\1+/g, '$1'],
  [/(?<=.)h$/g, ''],
];
