/** Crockford's base 32: no I, L, O or U, so that a code survives a telephone line and handwriting. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Signs for `count` numbers of 5 bits, from the most significant bit on. Throws RangeError for too few bytes. */
export function encode(bytes: Uint8Array, count: number): string {
  if (bytes.length * 8 < count * 5) throw new RangeError(`${count} signs need ${count * 5} bits`);
  let text = '';
  for (let at = 0; at < count; at += 1) {
    const bit = at * 5;
    const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    text += SIGNS.charAt((pair >> (11 - (bit & 7))) & 31);
  }
  return text;
}

/** The number of 5 bits that a sign stands for, or -1. */
export const fiveBitsOf = (sign: string): number => (sign.length === 1 ? SIGNS.indexOf(sign) : -1);

/** The sign for a number from 0 to 31. */
export const signOf = (value: number): string => SIGNS.charAt(value & 31);

/** What somebody typed, without spaces and dashes, in capitals, with O read as 0 and I and L as 1. */
export const tidy = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[\s\p{Pd}\u2212._]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

/** Whether a tidied text has only signs of the alphabet. */
export const isCode = (tidied: string): boolean => [...tidied].every((sign) => fiveBitsOf(sign) >= 0);

// Multiplication by x in GF(32) with x^5 + x^2 + 1, which is primitive: x^i differs for i = 0..30.
const times = (value: number): number => (value & 16 ? ((value << 1) & 31) ^ 5 : value << 1);

/**
 * The check sign of a code of at most 30 signs: a Reed-Solomon check with weights x^i. It detects every single wrong
 * sign and every exchange of two signs, next to each other or not.
 */
export function checkSign(code: string): string {
  let sum = 0;
  for (const sign of code) sum = times(sum ^ fiveBitsOf(sign));
  return signOf(sum);
}

/** In groups: ("K7M4Q2X", 4) -> "K7M4-Q2X". */
export const grouped = (code: string, size: number): string =>
  code.replace(new RegExp(`(.{${size}})(?=.)`, 'g'), '$1-');
