/** What stands where something was taken out. */
export const MASK = '▇▇▇';

const EMAIL = /[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>().,;]+/gu;
const NUMBER = /(?<![\w+])\+?\d(?:[ .\-–()/]{0,2}\d){6,14}(?!\d)/gu;
const PLATE = /(?<![\w-])(?=[A-Z\d-]*\d)(?=[A-Z\d-]*[A-Z])[A-Z\d]{1,3}-[A-Z\d]{2,3}-[A-Z\d]{1,2}(?![\w-])/giu;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const digits = (text: string): string => text.replace(/\D/g, '').replace(/^(?:0031|31|0)/, '');

/** Whether a name is that of the person concerned: all its words stand in what that person gave. */
function isOwn(name: string, own: readonly string[]): boolean {
  const words = fold(name).split(/\s+/);
  return own.some((text) => words.every((word) => fold(text).split(/\s+/).includes(word)));
}

/**
 * A text without other people, as far as that can be seen: the names that stand in the file, e-mail addresses,
 * telephone numbers and number plates, unless the person concerned gave them. A proposal: who assembles reads it and
 * takes out what is left.
 */
export function maskOthers(text: string, own: readonly string[], names: readonly string[]): string {
  const others = names.filter((name) => name.length > 1 && !isOwn(name, own));
  const parts = others.flatMap((name) => [
    name,
    ...name.split(/\s+/).filter((part) => /^\p{Lu}/u.test(part) && part.length > 2),
  ]);
  const ownWords = new Set(own.flatMap((one) => fold(one).split(/\s+/)));
  let masked = text;
  for (const part of [...new Set(parts)].sort((one, other) => other.length - one.length)) {
    if (ownWords.has(fold(part))) continue;
    masked = masked.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(part)}(?![\\p{L}\\p{N}])`, 'giu'), MASK);
  }
  const ownDigits = new Set(own.map(digits).filter((number) => number.length > 5));
  const ownTexts = new Set(own.map((one) => fold(one).replace(/[\s-]/g, '')));
  return masked
    .replace(EMAIL, (found) => (ownTexts.has(fold(found)) ? found : MASK))
    .replace(NUMBER, (found) => (ownDigits.has(digits(found)) ? found : MASK))
    .replace(PLATE, (found) => (ownTexts.has(fold(found).replace(/-/g, '')) ? found : MASK));
}

const wordsIn = (text: string): string[] =>
  text.split(/\s+/).filter((word) => word !== '' && !word.includes('▇'));

/** Whether a text only lost words, and gained none: what a person gets is what stood there. */
export function onlyLost(text: string, original: string): boolean {
  const left = wordsIn(original);
  return wordsIn(text).every((word) => {
    const at = left.indexOf(word);
    if (at < 0) return false;
    left.splice(0, at + 1);
    return true;
  });
}
