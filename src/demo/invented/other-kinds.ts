import type { Kind } from './kind.ts';

/** Reports that turn out to be about something else. */
export const otherwiseKinds: readonly Kind[] = [
  {
    code: 'family-visit',
    form: 'unknown',
    often: 1,
    reporters: ['resident', 'anonymous'],
    minor: ['unknown', 'no'],
    urgency: ['normal', 'info'],
    what: [
      ['In het huis naast mij slapen ineens {n} mensen.', 'Er staan veel busjes voor de deur van de buren.'],
      ['Ze gaan vroeg weg en komen laat terug.', 'Ik hoor talen die ik niet ken.'],
      ['Klopt dit wel?', 'Ik maak me zorgen over de kinderen.'],
    ],
    where: ['Naast mijn huis', 'In de straat'],
    vehicles: true,
  },
  {
    code: 'noise',
    form: 'unknown',
    often: 1,
    reporters: ['housing_corp', 'boa', 'resident'],
    minor: ['no'],
    urgency: ['info', 'normal'],
    what: [
      ['In dit pand is veel overlast, ook ’s nachts.', 'Er wonen te veel mensen in dit pand.'],
      ['De huur wordt contant betaald.', 'De verhuurder is niet te bereiken.'],
      ['Bewoners zeggen dat zij vrij zijn om te gaan.', 'Iedereen heeft een eigen contract.'],
    ],
    where: ['In het pand op de hoek'],
    housing: ['Kamers, mogelijk zonder vergunning'],
  },
];

/** Questions for advice: no names, no addresses, nothing that leads to anybody (R8). */
export const adviceKinds: readonly Kind[] = [
  {
    code: 'advice-professional',
    form: 'unknown',
    often: 3,
    reporters: ['neighbourhood_team', 'civil_affairs', 'youth_worker', 'boa', 'school', 'work_income'],
    minor: ['unknown'],
    urgency: ['info', 'normal'],
    what: [
      [
        'Ik heb een gesprek met iemand die steeds een ander laat antwoorden.',
        'Een cliënt vertelt weinig, maar is bang voor de baas.',
        'Iemand wil zich inschrijven, maar de papieren zijn in handen van een begeleider.',
      ],
      [
        'Hoe kan ik iemand apart spreken zonder dat het opvalt?',
        'Wanneer is het genoeg om te melden?',
        'Mag ik dit delen met een collega van veiligheid?',
        'Welke hulp kan ik alvast aanbieden?',
      ],
    ],
    where: [],
  },
  {
    code: 'advice-resident',
    form: 'unknown',
    often: 2,
    reporters: ['resident', 'relative', 'hotel', 'business', 'church_ngo'],
    minor: ['unknown'],
    urgency: ['info', 'info', 'normal'],
    what: [
      [
        'Ik maak me zorgen om iemand die ik ken.',
        'Ik denk dat iemand gedwongen wordt, maar ik weet het niet zeker.',
        'Wij verhuren kamers en zagen iets dat ons niet beviel.',
      ],
      [
        'Wat kan ik doen zonder het erger te maken?',
        'Met wie kan diegene praten zonder meteen naar de politie te gaan?',
        'Moet ik dit melden of eerst zelf vragen?',
      ],
    ],
    where: [],
  },
];
