import type { Printed } from './compile-pdf.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that have no place on paper
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** Text as it can go into XML and onto paper: one kind of line end, no control characters, no half characters. */
export const printableText = (text: string): string =>
  text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').toWellFormed().replaceAll(CONTROL, '');

/** The same for every text in a value. */
export const printable = (value: Printed): Printed => inTexts(value, printableText);

/** Puts `[?]` in the place of each of these characters. */
export const withoutCharacters = (value: Printed, unknown: string): Printed => {
  const known = new Set(unknown);
  return inTexts(value, (text) => [...text].map((one) => (known.has(one) ? '[?]' : one)).join(''));
};

function inTexts(value: Printed, change: (text: string) => string): Printed {
  if (typeof value === 'string') return change(value);
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((one) => inTexts(one, change));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inTexts(one, change)]));
}

const isList = (value: object): value is readonly Printed[] => Array.isArray(value);
