import { type LanguageCode, languageOf } from './languages.ts';
import { type PublicMessages, publicMessages } from './messages.ts';
import { emergencyPhone, policePhone } from './public-info.ts';

/** What a page can say when something goes wrong. */
export type CalmKind = 'missing' | 'broken' | 'away' | 'too-large' | 'form-expired';

interface CalmWords {
  readonly pages: Readonly<Record<CalmKind, { readonly heading: string; readonly text: string }>>;
  readonly publicTitle: string;
  readonly reference: (code: string) => string;
  readonly phonesHeading: string;
  readonly phones: readonly { readonly number: string; readonly text: string }[];
  readonly home: string;
  readonly again: string;
}

const phonesIn = (danger: string, other: string): CalmWords['phones'] => [
  { number: emergencyPhone.phone.value.shown, text: danger },
  { number: policePhone.phone.value.shown, text: other },
];

const written: Readonly<Partial<Record<LanguageCode, CalmWords>>> = {
  nl: {
    pages: {
      missing: {
        heading: 'Deze pagina is er niet',
        text: 'Kijk of het adres klopt, of ga naar het begin.',
      },
      broken: {
        heading: 'Er ging iets mis',
        text: 'Dat ligt aan ons, niet aan u. Probeer het over een paar minuten opnieuw. Kunt u niet wachten? Bel.',
      },
      away: {
        heading: 'Dit werkt nu even niet',
        text: 'We kunnen op dit moment niets bewaren of opzoeken. Probeer het over een paar minuten opnieuw. Kunt u niet wachten? Bel.',
      },
      'too-large': {
        heading: 'Dit is te groot',
        text: 'Wat u stuurt is te groot. Ga terug en maak de tekst of het bestand kleiner.',
      },
      'form-expired': {
        heading: 'Open de pagina opnieuw',
        text: 'De pagina stond te lang open. Ga terug met de knop van uw browser, kopieer wat u typte, en open de pagina opnieuw.',
      },
    },
    publicTitle: 'Informatie',
    reference: (code) => `Nummer van deze fout: ${code}`,
    phonesHeading: 'Bellen',
    phones: phonesIn('Bij gevaar, dag en nacht', 'Politie, geen spoed'),
    home: 'Naar het begin',
    again: 'Probeer opnieuw',
  },
  en: {
    pages: {
      missing: {
        heading: 'This page is not here',
        text: 'Check the address, or go to the start.',
      },
      broken: {
        heading: 'Something went wrong',
        text: 'That is our fault, not yours. Try again in a few minutes. If you cannot wait, call.',
      },
      away: {
        heading: 'This does not work right now',
        text: 'At this moment we cannot keep or look up anything. Try again in a few minutes. If you cannot wait, call.',
      },
      'too-large': {
        heading: 'This is too large',
        text: 'What you are sending is too large. Go back and make the text or the file smaller.',
      },
      'form-expired': {
        heading: 'Open the page again',
        text: 'The page was open for too long. Go back with the button of your browser, copy what you typed, and open the page again.',
      },
    },
    publicTitle: 'Information',
    reference: (code) => `Number of this error: ${code}`,
    phonesHeading: 'Call',
    phones: phonesIn('In danger, day and night', 'Police, not urgent'),
    home: 'To the start',
    again: 'Try again',
  },
};

/** Pages of the public side that go wrong, in the words of the pages that went right. */
function fromMessages({ common, around, trouble }: PublicMessages): CalmWords {
  const { away, broken } = trouble;
  return {
    pages: {
      missing: trouble.notFound,
      broken,
      away: { heading: away.reading, text: `${away.text} ${away.cannotWait}` },
      'too-large': trouble.tooLarge,
      'form-expired': { heading: trouble.pageOld.heading, text: around.parts.formExpired },
    },
    publicTitle: common.pageTitle,
    reference: broken.reference,
    phonesHeading: common.phonesHeading,
    phones: phonesIn(around.phones['112'].forWhat, around.phones.police_avim.forWhat),
    home: common.home,
    again: away.retry,
  };
}

/** Words for pages that stand also while the database is away. */
export const calmWordsIn = (language: LanguageCode): CalmWords =>
  written[language] ?? fromMessages(publicMessages[language]);

/** Language of the address: all public pages but the Dutch ones begin with theirs. */
export const calmLanguage = (path: string): LanguageCode =>
  languageOf(/^\/([a-z]{2})(?=\/|$)/.exec(path)?.[1] ?? 'nl')?.code ?? 'nl';
