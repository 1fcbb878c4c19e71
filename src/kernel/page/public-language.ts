import { type LanguageCode, languages, type OfferedLanguage } from '../../../content/languages.ts';
import { publicMessages } from '../../../content/messages.ts';
import { sayDate } from './dates.ts';
import type { LanguageLink } from './public-frame.tsx';

/** First part of every public address in a language. */
export const prefixOf = (code: LanguageCode): string => (code === 'nl' ? '' : `/${code}`);

/** The same public page in every language, out of its address in this one; what was typed does not come along. */
export function languageLinks(path: string, current: LanguageCode): LanguageLink[] {
  const rest = path.slice(prefixOf(current).length).replace(/\/+$/, '');
  return languages.map(({ code, ownName }) => ({ code, ownName, href: `${prefixOf(code)}${rest}` || '/' }));
}

/** Who checked the texts of this language and when, or that nobody did yet. */
export function checkedLine({ code, checked }: OfferedLanguage): string {
  const { notYet, by } = publicMessages[code].around.checked;
  return checked === null ? notYet : by(checked.by, sayDate(checked.on, code));
}
