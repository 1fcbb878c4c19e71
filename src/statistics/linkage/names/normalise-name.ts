import { ALIASES } from './aliases.ts';
import { toLatin } from './alphabets.ts';
import { BULGARIAN_MIDDLE, FEMININE, PARTICLES, PATRONYMIC, TITLES } from './name-words.ts';
import { SPELLINGS } from './spellings.ts';

/** Which part of a name a column holds; `full` is all of it in one column. */
export type NamePart = 'given' | 'family' | 'full';

/**
 * The words of a name in one spelling, in the order in which they stand: Latin letters without marks, lower case;
 * titles, particles, initials and patronymics that other words stand beside left out; surnames of women in the form
 * for men; other forms of a given name in the first. Of no letters: no words. Not meant to be read by people.
 */
export function nameWords(text: string, part: NamePart): string[] {
  const written = wordsOf(text);
  const kept = withoutPatronymics(withoutSmallWords(written), part);
  return kept.flatMap((word) => withoutServant(word)).map(inOneForm);
}

const wordsOf = (text: string): string[] =>
  toLatin(text.replace(/(?<!\p{L})ال(?=\p{L}{2})/gu, ''))
    .replace(/(?<![a-z])(?:a[lnrstdz]|ash|el|ul)-/g, ' ')
    .replace(/['’`ʼ]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Leaves out titles, particles and initials; when nothing else is there, keeps the last word. */
function withoutSmallWords(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => word.length > 1 && !TITLES.has(word) && !PARTICLES.has(word));
  return kept.length > 0 ? kept : words.slice(-1);
}

/**
 * A patronymic follows a given name and is often not written down. Where it may be a surname, it stays: in a column
 * of surnames, as one of two words, and for Bulgarian ones at the end.
 */
function withoutPatronymics(words: readonly string[], part: NamePart): readonly string[] {
  if (part === 'family') return words;
  const last = part === 'full' ? words.length - 1 : words.length;
  return words.filter((word, at) => {
    if (at === 0 || last === 1) return true;
    return !(PATRONYMIC.test(word) || (at < last && BULGARIAN_MIDDLE.test(word)));
  });
}

/** Abdelkader, Abdul Kader, Abderrahman: "servant of" as a word of its own, without the article. */
function withoutServant(word: string): string[] {
  const article = /^abd(?:ou|oe|[aeu])(?:l|([rsndztj])(?=\1|$))/.exec(word)?.[0];
  return article === undefined ? [word] : ['abd', word.slice(article.length)].filter((one) => one !== '');
}

const inOneForm = (word: string): string => {
  const spelling = spelled(word);
  return canonical.get(word) ?? canonical.get(spelling) ?? spelling;
};

/** A word in one spelling, without regard to other forms of the name. */
function spelled(word: string): string {
  const form = word.length < 5 ? undefined : FEMININE.find(([ending]) => ending.test(word));
  const masculine = form === undefined ? word : word.replace(...form);
  return SPELLINGS.reduce((text, [from, to]) => text.replace(from, to), masculine).toLowerCase();
}

/** From every form of a name, as it comes out of `toLatin` or in one spelling, to the first of its line. */
const canonical: ReadonlyMap<string, string> = new Map(
  ALIASES.flatMap((line) => {
    const [first = '', ...others] = line.split(' ').map((form) => wordsOf(form)[0] ?? '');
    const forms = [first, ...others];
    return [...forms.map(spelled), ...forms].map((form) => [form, spelled(first)] as const);
  }),
);
