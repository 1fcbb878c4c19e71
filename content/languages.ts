/** A language that public pages can speak. Flags are not languages: only the own name is shown. */
export interface Language {
  /** BCP 47. */
  readonly code: string;
  readonly ownName: string;
  readonly dir: 'ltr' | 'rtl';
  /** Whether its texts are complete. */
  readonly ready: boolean;
  /** Who grew up with the language and read all texts, and on which day (yyyy-mm-dd); null until somebody has. */
  readonly checked: { readonly by: string; readonly on: string } | null;
}

/** Languages of the public pages, in the order in which they are offered (design, part 5). */
export const languages = [
  { code: 'nl', ownName: 'Nederlands', dir: 'ltr', ready: true, checked: null },
  { code: 'en', ownName: 'English', dir: 'ltr', ready: true, checked: null },
  { code: 'pl', ownName: 'Polski', dir: 'ltr', ready: true, checked: null },
  { code: 'ro', ownName: 'Română', dir: 'ltr', ready: false, checked: null },
  { code: 'bg', ownName: 'Български', dir: 'ltr', ready: false, checked: null },
  { code: 'uk', ownName: 'Українська', dir: 'ltr', ready: true, checked: null },
  { code: 'es', ownName: 'Español', dir: 'ltr', ready: true, checked: null },
  { code: 'ar', ownName: 'العربية', dir: 'rtl', ready: true, checked: null },
] as const satisfies readonly Language[];

export type LanguageCode = (typeof languages)[number]['code'];

/** Languages whose texts are complete. */
export type ReadyLanguage = Extract<
  (typeof languages)[number],
  { readonly ready: true; checked: null }
>['code'];

/** Languages whose texts are there, in the order in which they are offered. */
export const readyLanguages = languages.filter(
  (language): language is Extract<(typeof languages)[number], { ready: true }> => language.ready,
);

/** A language by its code. Null for anything that is not offered. */
export const languageOf = (code: string): Language | null =>
  languages.find((language) => language.code === code) ?? null;

/** Whether the texts of a language are complete. */
export const isReady = (language: Language): language is Language & { readonly code: ReadyLanguage } =>
  language.ready;
