import type { Printed } from './compile-pdf.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that have no place on paper
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** Text as it can go into XML and onto paper: one kind of line end, no control characters, no half characters. */
export const printableText = (text: string): string =>
  text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').toWellFormed().replaceAll(CONTROL, '');

/** The same for every text in a value. */
export const printable = (value: Printed): Printed => inTexts(value, printableText);

const signs = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Puts `[?]` in the place of each of these characters. A letter under a mark that no font knows is named by its letter: then
 * the letters with their marks go, and the same letter without one stays.
 */
export function withoutCharacters(value: Printed, unknown: string): Printed {
  const known = new Set(unknown);
  const isUnknown = (sign: string): boolean => [...sign].some((one) => known.has(one));
  let marked = false;
  const replaced = (whole: boolean): Printed =>
    inTexts(value, (text) =>
      Array.from(signs.segment(text), ({ segment }) => {
        if (!isUnknown(segment) || (whole && [...segment].length === 1)) return segment;
        marked = true;
        return '[?]';
      }).join(''),
    );
  const withoutMarked = replaced(true);
  return marked ? withoutMarked : replaced(false);
}

function inTexts(value: Printed, change: (text: string) => string): Printed {
  if (typeof value === 'string') return change(value);
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((one) => inTexts(one, change));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inTexts(one, change)]));
}

const isList = (value: object): value is readonly Printed[] => Array.isArray(value);
