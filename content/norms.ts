/** The norms that the plan sets, as they are checked from facts (domain 1.2). Texts are Dutch, B1. */
export interface Norm {
  readonly title: string;
  /** What was promised, in one sentence. */
  readonly text: string;
  /** How it is checked. */
  readonly check: string;
  /** Where it stands. */
  readonly source: string;
  /** What a municipality can fill in itself as long as no room of the house counts it. */
  readonly fill?: readonly NormReportKind[];
  /** Looked at for each calendar year anew. */
  readonly yearly: boolean;
}

/** What can be filled in for a norm. */
export type NormReportKind = 'hotel' | 'no_hotel' | 'session' | 'glasses' | 'supervisors' | 'cards';

const PLAN = 'uitvoeringsplan 2025-2026';

/** Every norm, by its code. */
export const norms = {
  N1: {
    title: 'De vier afspraken uit het Interbestuurlijk Programma',
    text: 'De gemeente heeft beleid, opvang en zorgcoördinatie, actieve signalering en minstens één aandachtsfunctionaris.',
    check: '4 van 4 afspraken',
    source: `Interbestuurlijk Programma; ${PLAN}`,
    yearly: true,
  },
  N2: {
    title: 'Twee aandachtsfunctionarissen',
    text: 'Er is een aandachtsfunctionaris voor zorg en een voor veiligheid.',
    check: '2 van 2 functies bezet',
    source: PLAN,
    yearly: false,
  },
  N3: {
    title: 'Netwerk Aandachtsfunctionarissen',
    text: 'Het netwerk komt elk jaar minstens vier keer bij elkaar.',
    check: 'overleggen in het jaar',
    source: `regionaal beleidskader 2023-2026; ${PLAN}`,
    yearly: true,
  },
  N4: {
    title: 'Hotelcertificaat',
    text: 'Een hotel krijgt het certificaat als minstens 60 % van het personeel de training heeft gevolgd.',
    check: 'getraind gedeeld door personeel, per hotel',
    source: `No Room for Sex Trafficking; ${PLAN}`,
    fill: ['hotel', 'no_hotel'],
    yearly: false,
  },
  N5: {
    title: 'Meldpunt is zeven dagen per week bereikbaar',
    text: 'Slachtoffers, naasten en professionals kunnen elke dag bij het meldpunt van ESSM terecht.',
    check: 'tijden op de openbare pagina, en of de link werkt',
    source: PLAN,
    yearly: false,
  },
  N6: {
    title: 'Bewustwordingsbijeenkomst',
    text: 'CoMensha en ESSM geven een gratis bijeenkomst van ongeveer twee uur.',
    check: 'duur en prijs van de bijeenkomsten',
    source: PLAN,
    fill: ['session'],
    yearly: true,
  },
  N7: {
    title: 'Tien VR-brillen',
    text: 'De veiligheidsalliantie leent tien VR-brillen uit. Een bril kan niet twee keer tegelijk uitgeleend zijn.',
    check: 'uitgeleende brillen op de drukste dag',
    source: PLAN,
    fill: ['glasses'],
    yearly: true,
  },
  N8: {
    title: 'Week tegen mensenhandel',
    text: 'Elk jaar is er rond 18 oktober een Week tegen mensenhandel.',
    check: '1 week per jaar',
    source: PLAN,
    yearly: true,
  },
  N9: {
    title: 'Taken van de functies',
    text: 'Voor elke taak van de aandachtsfunctionaris, de regisseur en de zorgcoördinator is dit jaar iets gedaan.',
    check: 'taken met iets dat is gedaan',
    source: PLAN,
    yearly: true,
  },
  N10: {
    title: 'Een slachtoffer krijgt altijd hulp',
    text: 'Welke verblijfsstatus iemand ook heeft: het advies over de route loopt nooit dood.',
    check: '0 situaties zonder advies',
    source: PLAN,
    yearly: false,
  },
  N11: {
    title: 'Toezicht pas na aanwijzing',
    text: 'Een toezichthouder controleert pas na een aanwijzingsbesluit van de burgemeester.',
    check: '0 toezichthouders zonder aanwijzing',
    source: PLAN,
    fill: ['supervisors'],
    yearly: false,
  },
  N12: {
    title: 'Signaalkaarten pas na training',
    text: 'Signaalkaarten worden verspreid nadat medewerkers zijn getraind.',
    check: '0 keer kaarten vóór de training',
    source: PLAN,
    fill: ['cards'],
    yearly: true,
  },
} as const satisfies Record<string, Norm>;

export type NormCode = keyof typeof norms;

/** Codes of the norms, in the order of the plan. */
export const normCodes = Object.keys(norms) as readonly NormCode[];

/** A norm as what all norms have in common. */
export const normOf = (code: NormCode): Norm => norms[code];

/** What is filled in for a kind of report, in the words of its form. */
export interface NormReportWords {
  readonly title: string;
  readonly date: string;
  readonly until?: string;
  readonly amount?: string;
  readonly ofTotal?: string;
  /** What the words beside it are for; left out where none are asked. */
  readonly label?: string;
}

export const normReportWords = {
  hotel: {
    title: 'Een hotel',
    date: 'Dag waarop dit gold',
    amount: 'Aantal medewerkers dat de training heeft gevolgd',
    ofTotal: 'Aantal medewerkers in dienst',
    label: 'Welk hotel (geen namen van personen)',
  },
  no_hotel: { title: 'Er is geen hotel of vakantiepark', date: 'Dag waarop dit gold' },
  session: {
    title: 'Een bijeenkomst',
    date: 'Dag van de bijeenkomst',
    amount: 'Duur in minuten',
    ofTotal: 'Prijs in euro (0 als het gratis is)',
    label: 'Voor wie',
  },
  glasses: {
    title: 'VR-brillen geleend',
    date: 'Eerste dag',
    until: 'Laatste dag',
    amount: 'Aantal brillen',
    label: 'Voor welk programma',
  },
  supervisors: {
    title: 'Toezichthouders',
    date: 'Dag waarop dit gold',
    amount: 'Aantal dat is aangewezen door de burgemeester',
    ofTotal: 'Aantal dat controleert',
  },
  cards: {
    title: 'Signaalkaarten verspreid',
    date: 'Dag waarop kaarten zijn verspreid',
    until: 'Dag van de training van deze medewerkers (leeg als die er niet was)',
    label: 'Voor wie',
  },
} as const satisfies Record<NormReportKind, NormReportWords>;

/** The words of a kind of report as what all kinds have in common. */
export const reportWordsOf = (kind: NormReportKind): NormReportWords => normReportWords[kind];
