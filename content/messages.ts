import type { LanguageCode, ReadyLanguage } from './languages.ts';
import { ar } from './messages/ar.ts';
import { en } from './messages/en.ts';
import { es } from './messages/es.ts';
import { nl } from './messages/nl.ts';
import { pl } from './messages/pl.ts';
import type { PublicMessages } from './messages/shape.ts';
import { uk } from './messages/uk.ts';

export type * from './messages/shape.ts';

/** Texts of the public pages per ready language; marking a language ready without its texts does not compile. */
export const publicMessages: Readonly<Record<ReadyLanguage, PublicMessages>> = { nl, en, pl, ar, es, uk };

/** Texts in this language; English where the language is not ready yet. */
export function messagesIn(language: LanguageCode): PublicMessages {
  const ready: Readonly<Partial<Record<LanguageCode, PublicMessages>>> = publicMessages;
  return ready[language] ?? publicMessages.en;
}
