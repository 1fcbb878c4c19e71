/** A language that public pages can speak. Flags are not languages: only the own name is shown. */
export interface Language {
  /** BCP 47. */
  readonly code: string;
  readonly ownName: string;
  readonly dir: 'ltr' | 'rtl';
  /** Whether its texts are complete and read by a person who speaks it. */
  readonly ready: boolean;
}

/** Languages of the public pages, in the order in which they are offered (design, part 5). */
export const languages = [
  { code: 'nl', ownName: 'Nederlands', dir: 'ltr', ready: true },
  { code: 'en', ownName: 'English', dir: 'ltr', ready: true },
  { code: 'pl', ownName: 'Polski', dir: 'ltr', ready: false },
  { code: 'ro', ownName: 'Română', dir: 'ltr', ready: false },
  { code: 'bg', ownName: 'Български', dir: 'ltr', ready: false },
  { code: 'uk', ownName: 'Українська', dir: 'ltr', ready: false },
  { code: 'es', ownName: 'Español', dir: 'ltr', ready: false },
  { code: 'ar', ownName: 'العربية', dir: 'rtl', ready: false },
] as const satisfies readonly Language[];

export type LanguageCode = (typeof languages)[number]['code'];

/** Languages whose texts are complete. */
export type ReadyLanguage = Extract<(typeof languages)[number], { readonly ready: true }>['code'];

/** A language by its code. Null for anything that is not offered. */
export const languageOf = (code: string): Language | null =>
  languages.find((language) => language.code === code) ?? null;
