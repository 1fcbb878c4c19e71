import type { PollPageWords } from './shape.ts';

/** Around the questions, in Dutch; the questions themselves stand in polls.ts. */
export const nl: PollPageWords = {
  heading: 'Een paar vragen',
  send: 'Verstuur mijn antwoorden',
  privacy: [
    'Wij zetten geen cookie en bewaren niet wie er antwoordt, waar of hoe laat.',
    'De antwoorden worden alleen opgeteld. Niemand kan ze later bij elkaar zoeken.',
    'Een uitkomst laten wij pas zien als genoeg mensen hebben geantwoord.',
  ],
  chooseAnswer: (question) => `Kies een antwoord bij vraag ${question}.`,
  thanks: {
    heading: 'Bedankt',
    text: 'De antwoorden zijn geteld. Deze pagina kan dicht.',
    worried:
      'Zorgen over iemand? Op de pagina van de gemeente kan iedereen melden of om advies vragen, ook zonder naam.',
    link: 'Naar het meldpunt',
  },
  notOpen: {
    heading: 'Deze peiling is niet open',
    from: (day) => `Antwoorden kan vanaf ${day}.`,
    over: 'Antwoorden kan niet meer. Bedankt voor de moeite.',
  },
  missing: {
    heading: 'Deze peiling is er niet',
    text: 'Kijk of de link goed is overgenomen.',
  },
};
