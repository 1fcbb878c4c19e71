import type { CommonMessages, HomeMessages, TroubleMessages } from './shape.ts';

export const common: CommonMessages = {
  pageTitle: 'Informatie',
  skipLink: 'Ga naar de inhoud',
  exit: 'Verlaat deze pagina',
  exitHint: 'U gaat meteen naar een andere website.',
  exitShortcut: 'U kunt ook drie keer op Shift drukken.',
  exitLeaving: 'U verlaat deze pagina.',
  languages: 'Taal',
  yes: 'Ja',
  no: 'Nee',
  maybe: 'Misschien',
  unknown: 'Ik weet het niet',
  optional: '(niet verplicht)',
  next: 'Verder',
  back: 'Terug',
  skip: 'Sla over',
  home: 'Begin',
  change: (what) => `Verander: ${what}`,
  step: (current, total) => `Vraag ${current} van ${total}`,
  call: (number) => `Bel ${number}`,
  municipality: (name) => `Gemeente ${name}`,
  phonesHeading: 'Liever bellen?',
  phonesChecked: (date) => `Wij hebben deze nummers gecontroleerd op ${date}.`,
  toConfirm: 'te controleren',
  errorHeading: 'Er moet nog iets worden aangepast',
  errorPrefix: 'Let op:',
  nothingFilledIn: 'Niet ingevuld',
  footer: {
    label: 'Over deze website',
    help: 'Hulp en telefoonnummers',
    safety: 'Veilig deze website gebruiken',
    answers: 'Ik heb een ontvangstcode',
    privacy: 'Privacy',
    accessibility: 'Toegankelijkheid',
    colleagues: 'Voor medewerkers',
  },
};

export const home: HomeMessages = {
  heading: 'Wordt u of iemand anders gedwongen?',
  intro:
    'Bijvoorbeeld om te werken, om seks te hebben of om iets strafbaars te doen. U kunt het hier vertellen. U hoeft uw naam niet te geven.',
  danger: 'Is er nu gevaar?',
  report: 'Vertel wat er aan de hand is',
  reportHint: 'Dit duurt ongeveer 5 minuten. U kiest zelf wat u vertelt.',
  advice: 'Vraag advies zonder namen',
  adviceHint: 'Voor als u twijfelt of eerst iets wilt weten.',
  answers: 'Lees ons antwoord',
  answersHint: 'Met de ontvangstcode die u eerder kreeg.',
  safetyLink: 'Kijkt er iemand mee op uw telefoon of computer? Lees eerst hoe u veilig blijft.',
  formsHeading: 'Waar gaat het om?',
  forms: [
    'U krijgt veel te weinig loon, werkt te lang, of mag niet stoppen.',
    'Iemand heeft uw paspoort afgepakt.',
    'U moet seks hebben, en iemand anders krijgt het geld.',
    'U moet drugs wegbrengen, stelen of uw bankpas afgeven.',
    'Iemand dreigt u of uw familie iets aan te doen.',
  ],
  whoReads: (municipality) =>
    `Alleen de medewerker voor mensenhandel van de gemeente ${municipality} en de vervanger lezen wat u schrijft.`,
  helpHeading: 'Goed om te weten',
  papers: {
    heading: 'Wat de gemeente doet',
    plan: 'Ons plan tegen mensenhandel',
    figures: 'Onze cijfers over mensenhandel',
    inDutch: 'Deze tekst is van de gemeente en is er in het Nederlands.',
  },
  region: {
    heading: 'Wordt u of iemand anders gedwongen?',
    intro: 'De gemeenten in deze regio helpen. Kies eerst een gemeente.',
    pick: 'Kies een gemeente',
    choose: 'In welke gemeente is het?',
    chooseHint: 'Weet u het niet? Kies de gemeente waar u nu bent.',
    all: 'Alle gemeenten',
    notListed: (police, emergency) =>
      `Is het ergens anders? Bel de politie: ${police}. Bij gevaar: ${emergency}.`,
  },
};

export const trouble: TroubleMessages = {
  away: {
    heading: 'Versturen lukt nu niet',
    reading: 'Deze pagina lukt nu even niet',
    text: 'Dat ligt aan ons, niet aan u. Wij krijgen bericht en zoeken het uit.',
    kept: 'Wat u hebt ingevuld, staat nog hieronder. Sluit deze pagina niet.',
    retry: 'Probeer het opnieuw',
    cannotWait: 'Kunt u niet wachten? Bel.',
  },
  tooMany: {
    heading: 'Even geduld',
    text: 'Er komen nu veel berichten tegelijk binnen.',
    wait: (seconds) =>
      seconds <= 1 ? 'Probeer het over 1 seconde opnieuw.' : `Probeer het over ${seconds} seconden opnieuw.`,
    kept: 'Wat u hebt ingevuld, is er nog.',
    retry: 'Probeer het opnieuw',
  },
  expired: {
    heading: 'Uw antwoorden zijn gewist',
    text: 'U was een tijd weg. Om u te beschermen bewaren wij antwoorden die niet zijn verstuurd maar kort.',
    kept: 'Wat u net hebt ingevuld, staat nog hieronder. Ga daarmee verder, of begin opnieuw.',
    again: 'Begin opnieuw',
  },
  pageOld: {
    heading: 'Deze pagina stond lang open',
    text: 'Er is niets verstuurd. Wat u hebt ingevuld, staat hieronder. Verstuur het nog een keer.',
    retry: 'Verstuur opnieuw',
  },
  tooLarge: {
    heading: 'Uw tekst is te lang',
    text: 'Ga terug en maak de tekst korter. U kunt later meer vertellen met uw ontvangstcode.',
  },
  notFound: {
    heading: 'Deze pagina is er niet',
    text: 'Kijk of het adres klopt, of ga naar het begin.',
  },
  broken: {
    heading: 'Er ging iets mis',
    text: 'Dat ligt aan ons, niet aan u. Probeer het later opnieuw. Kunt u niet wachten? Bel.',
    reference: (code) => `Nummer van deze fout: ${code}`,
  },
  noScript: 'Deze website werkt ook zonder JavaScript.',
};
