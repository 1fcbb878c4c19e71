/**
 * The Dutch sidecodes 1 to 14 (RDW) as patterns of letters (X) and digits (9), with their groups. Diplomatic and
 * trade plates follow the same patterns.
 */
export const SIDECODES: readonly string[] = [
  'XX-99-99',
  '99-99-XX',
  '99-XX-99',
  'XX-99-XX',
  'XX-XX-99',
  '99-XX-XX',
  '99-XXX-9',
  '9-XXX-99',
  'XX-999-X',
  'X-999-XX',
  'XXX-99-X',
  'X-99-XXX',
  '9-XX-999',
  '999-XX-9',
];

const expressionOf = (sidecode: string, between: string): string =>
  sidecode.replaceAll('-', between).replaceAll('X', '[A-Z]').replaceAll('9', '\\d');

const DUTCH = new RegExp(`^(?:${SIDECODES.map((sidecode) => expressionOf(sidecode, '')).join('|')})$`);

/** Source of a pattern for Dutch plates in running text, with `between` as what separates the groups. */
export const plateExpression = (between: string): string =>
  SIDECODES.map((sidecode) => expressionOf(sidecode, between)).join('|');

const bare = (text: string): string => text.toUpperCase().replace(/[\s.\-–‑·]/g, '');

/** Whether it is a Dutch plate of any sidecode, however it is written. */
export const isDutchPlate = (text: string): boolean => DUTCH.test(bare(text));

/**
 * A number plate in upper case without dashes or spaces ("12-ab-34" -> "12AB34"), or null when it cannot be one.
 * Foreign plates are taken as they are: 4 to 9 letters and digits, at least two digits.
 */
export function canonicalPlate(text: string): string | null {
  const plate = bare(text);
  if (DUTCH.test(plate)) return plate;
  return /^(?=(?:[^\d]*\d){2})[\p{Lu}\d]{4,9}$/u.test(plate) && /\p{Lu}/u.test(plate) ? plate : null;
}
