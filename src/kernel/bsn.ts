/**
 * Whether this is a burgerservicenummer: eight or nine digits that pass the eleven-test (9 a + 8 b + ... + 2 h - i can be
 * divided by 11). Dots and spaces are left out. It proves no more than that nobody mistyped it.
 */
export function isBsn(text: string): boolean {
  const bare = text.replace(/[\s.]/g, '');
  if (!/^\d{8,9}$/.test(bare)) return false;
  const digits = [...bare.padStart(9, '0')].map(Number);
  const sum = digits.reduce((total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0 && sum !== 0;
}

/** Nine digits together; for running text. */
export const NINE_DIGITS = /(?<![\d+])\d(?:[ .]?\d){8}(?!\d)/g;

/** Whether running text holds nine digits together that are a burgerservicenummer; eight are a KVK number more often. */
export const holdsBsn = (text: string): boolean =>
  [...text.matchAll(NINE_DIGITS)].some(([found]) => isBsn(found));
