import type { LanguageCode } from './languages.ts';
import { ar } from './messages/ar.ts';
import { bg } from './messages/bg.ts';
import { en } from './messages/en.ts';
import { es } from './messages/es.ts';
import { nl } from './messages/nl.ts';
import { pl } from './messages/pl.ts';
import { ro } from './messages/ro.ts';
import type { PublicMessages } from './messages/shape.ts';
import { uk } from './messages/uk.ts';

export type * from './messages/shape.ts';

/** Texts of the public pages per language; offering a language without its texts does not compile. */
export const publicMessages: Readonly<Record<LanguageCode, PublicMessages>> = {
  nl,
  en,
  pl,
  ro,
  bg,
  uk,
  es,
  ar,
};
