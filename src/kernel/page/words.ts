import { createContext, useContext } from 'react';
import { languageOf } from '../../../content/languages.ts';
import { publicMessages } from '../../../content/messages.ts';

/** What the parts of a page say by themselves. Everything else is handed to them. */
export interface PageWords {
  readonly skipLink: string;
  /** Before the title of a page with errors. */
  readonly errorTitle: string;
  readonly errorPrefix: string;
  readonly errorSummary: (count: number) => string;
  readonly exit: string;
  readonly exitShortcut: string;
  readonly exitLeaving: string;
  readonly languages: string;
  readonly aboutSite: string;
  readonly back: string;
  readonly change: string;
  readonly step: (current: number, total: number) => string;
  readonly call: (number: string) => string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly or: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly alert: Readonly<Record<'info' | 'ok' | 'warning' | 'error', string>>;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly pages: string;
  readonly sortBy: (column: string) => string;
  readonly filter: string;
  readonly clearFilters: string;
  /** The button that shows the main menu on a narrow screen. */
  readonly menu: string;
  readonly mainMenu: string;
  readonly attention: (count: number) => string;
  readonly count: (count: number) => string;
}

const nl: PageWords = {
  skipLink: 'Ga naar de inhoud',
  errorTitle: 'Fout: ',
  errorPrefix: 'Fout:',
  errorSummary: (count) => (count === 1 ? 'Pas nog 1 antwoord aan' : `Pas nog ${count} antwoorden aan`),
  exit: 'Verlaat deze pagina',
  exitShortcut: 'U kunt ook drie keer op Shift drukken.',
  exitLeaving: 'U verlaat deze pagina.',
  languages: 'Taal',
  aboutSite: 'Over deze website',
  back: 'Terug',
  change: 'Verander',
  step: (current, total) => `Stap ${current} van ${total}`,
  call: (number) => `Bel ${number}`,
  day: 'Dag',
  month: 'Maand',
  year: 'Jaar',
  or: 'of',
  copy: 'Kopieer de code',
  copied: 'De code is gekopieerd.',
  copyFailed: 'Kopiëren lukt niet. Schrijf de code op.',
  alert: { info: 'Informatie:', ok: 'Gelukt:', warning: 'Let op:', error: 'Fout:' },
  previousPage: 'Vorige',
  nextPage: 'Volgende',
  pages: 'Bladeren',
  sortBy: (column) => `Sorteer op ${column}`,
  filter: 'Filteren',
  clearFilters: 'Alles tonen',
  menu: 'Menu',
  mainMenu: 'Hoofdmenu',
  attention: (count) => `${count}, vraagt aandacht`,
  count: (count) => String(count),
};

const en: PageWords = {
  skipLink: 'Skip to content',
  errorTitle: 'Error: ',
  errorPrefix: 'Error:',
  errorSummary: (count) => (count === 1 ? 'Please change 1 answer' : `Please change ${count} answers`),
  exit: 'Leave this page',
  exitShortcut: 'You can also press Shift three times.',
  exitLeaving: 'You are leaving this page.',
  languages: 'Language',
  aboutSite: 'About this website',
  back: 'Back',
  change: 'Change',
  step: (current, total) => `Step ${current} of ${total}`,
  call: (number) => `Call ${number}`,
  day: 'Day',
  month: 'Month',
  year: 'Year',
  or: 'or',
  copy: 'Copy the code',
  copied: 'The code has been copied.',
  copyFailed: 'Copying does not work. Please write the code down.',
  alert: { info: 'Information:', ok: 'Done:', warning: 'Please note:', error: 'Error:' },
  previousPage: 'Previous',
  nextPage: 'Next',
  pages: 'Pages',
  sortBy: (column) => `Sort by ${column}`,
  filter: 'Filter',
  clearFilters: 'Show all',
  menu: 'Menu',
  mainMenu: 'Main menu',
  attention: (count) => `${count}, needs attention`,
  count: (count) => String(count),
};

/**
 * The words for a language (BCP 47), out of its messages; what stands on pages of the house only is in Dutch and
 * English. English where there are none.
 */
export function pageWords(lang: string): PageWords {
  const language = languageOf(lang);
  if (lang === 'nl') return nl;
  if (lang === 'en' || language === null) return en;
  const { common, around, receipt } = publicMessages[language.code];
  return {
    ...en,
    ...around.parts,
    skipLink: common.skipLink,
    errorPrefix: common.errorPrefix,
    exit: common.exit,
    exitShortcut: common.exitShortcut,
    exitLeaving: common.exitLeaving,
    languages: common.languages,
    aboutSite: common.footer.label,
    back: common.back,
    call: common.call,
    copy: receipt.copy,
    copied: receipt.copied,
  };
}

const Words = createContext<PageWords>(nl);

/** Gives the parts below it their words. `Page` does this for a whole page. */
export const WordsProvider = Words.Provider;

/** The words for the page that is being made; Dutch outside a `Page`. */
export const useWords = (): PageWords => useContext(Words);
