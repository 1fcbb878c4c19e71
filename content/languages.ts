/** A language that public pages speak. Flags are not languages: only the own name is shown. */
export interface Language {
  /** BCP 47. */
  readonly code: string;
  readonly ownName: string;
  readonly dir: 'ltr' | 'rtl';
  /** Who grew up with the language and read all texts, and on which day (yyyy-mm-dd); null until somebody has. */
  readonly checked: { readonly by: string; readonly on: string } | null;
}

const offered = [
  { code: 'nl', ownName: 'Nederlands', dir: 'ltr', checked: null },
  { code: 'en', ownName: 'English', dir: 'ltr', checked: null },
  { code: 'pl', ownName: 'Polski', dir: 'ltr', checked: null },
  { code: 'ro', ownName: 'Română', dir: 'ltr', checked: null },
  { code: 'bg', ownName: 'Български', dir: 'ltr', checked: null },
  { code: 'uk', ownName: 'Українська', dir: 'ltr', checked: null },
  { code: 'es', ownName: 'Español', dir: 'ltr', checked: null },
  { code: 'ar', ownName: 'العربية', dir: 'rtl', checked: null },
] as const satisfies readonly Language[];

export type LanguageCode = (typeof offered)[number]['code'];

/** A language whose texts are there; the compiler asks for all of them (messages.ts). */
export type OfferedLanguage = Language & { readonly code: LanguageCode };

/** Languages of the public pages, in the order in which they are offered, Dutch first (design, part 5). */
export const languages: readonly [OfferedLanguage, ...OfferedLanguage[]] = offered;

/** A language by its code. Null for anything that is not offered. */
export const languageOf = (code: string): OfferedLanguage | null =>
  languages.find((language) => language.code === code) ?? null;
