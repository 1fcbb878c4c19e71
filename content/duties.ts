import type { OfficeCode } from './offices.ts';

/** What the house can count for a duty, apart from what an office fills in itself. */
export type DutyCount =
  | 'reports'
  | 'advice'
  | 'settled'
  | 'handed_over'
  | 'consultations'
  | 'network_attended'
  | 'meetings'
  | 'agreements'
  | 'policies'
  | 'plan_acts'
  | 'trainings'
  | 'stuck_cases'
  | 'practices';

/** One duty of an office, as the plan gives it (domain 1.3). */
export interface Duty {
  readonly text: string;
  readonly counts: readonly DutyCount[];
  /** Number of the line of the plan. */
  readonly seed: string;
}

/** Words of what is counted: one, and more. */
export const dutyCounts: Readonly<Record<DutyCount, readonly [one: string, more: string]>> = {
  reports: ['melding ontvangen', 'meldingen ontvangen'],
  advice: ['adviesvraag ontvangen', 'adviesvragen ontvangen'],
  settled: ['signaal met een uitkomst', 'signalen met een uitkomst'],
  handed_over: ['overdracht aan een partner', 'overdrachten aan een partner'],
  consultations: ['vraag om advies aan een partner', 'vragen om advies aan een partner'],
  network_attended: ['netwerkoverleg bijgewoond', 'netwerkoverleggen bijgewoond'],
  meetings: ['overleg gehouden', 'overleggen gehouden'],
  agreements: ['afspraak die nu geldt', 'afspraken die nu gelden'],
  policies: ['beleidsdocument dat nu geldt', 'beleidsdocumenten die nu gelden'],
  plan_acts: ['wijziging in het plan', 'wijzigingen in het plan'],
  trainings: ['training als bewijs bij een actie', 'trainingen als bewijs bij een actie'],
  stuck_cases: ['vastgelopen zaak opgepakt', 'vastgelopen zaken opgepakt'],
  practices: ['goed voorbeeld gedeeld', 'goede voorbeelden gedeeld'],
};

/** Nine parts of six sentences (S55-S64), for both seats. */
const COORDINATOR = {
  awareness: {
    text: 'Aanzetten tot bewustwording en voorlichting van collega’s en andere professionals',
    counts: ['trainings'],
    seed: 'S55',
  },
  contact: {
    text: 'Aanspreekpunt zijn voor collega’s, als deel van de interne meldroute',
    counts: ['reports', 'advice'],
    seed: 'S56',
  },
  thinking_along: {
    text: 'Meedenken over signalen en verbinden met partners zoals RIEC, NLA en zorg',
    counts: ['consultations', 'handed_over'],
    seed: 'S57',
  },
  keeping: { text: 'Signalen en casussen bijhouden', counts: ['settled'], seed: 'S58' },
  barriers: {
    text: 'Bekend zijn met bestuurlijke mogelijkheden om barrières op te werpen',
    counts: [],
    seed: 'S59',
  },
  care_contact: {
    text: 'In nauw contact staan met de zorgcoördinator',
    counts: [],
    seed: 'S60',
  },
  policy: { text: 'Het beleid up-to-date houden', counts: ['plan_acts', 'policies'], seed: 'S62' },
  agreements: {
    text: 'Samenwerkingsafspraken maken met partners uit zorg en veiligheid',
    counts: ['agreements'],
    seed: 'S63',
  },
  link: {
    text: 'De schakel zijn tussen zorg en veiligheid, en het netwerk bezoeken',
    counts: ['network_attended'],
    seed: 'S64',
  },
} as const satisfies Record<string, Duty>;

const DIRECTOR = {
  coordinate: {
    text: 'Aanjager en coördinator zijn van de regionale aanpak',
    counts: ['meetings'],
    seed: 'S47',
  },
  chain: {
    text: 'Ketenregisseur zijn bij vastlopende zaken, op het proces',
    counts: ['stuck_cases'],
    seed: 'S48',
  },
  developments: {
    text: 'Op de hoogte zijn van ontwikkelingen en goede voorbeelden delen',
    counts: ['practices'],
    seed: 'S49',
  },
  networks: {
    text: 'Netwerken onderhouden, de portefeuillehouder en de regionale tafel ondersteunen, bestuurders adviseren',
    counts: ['meetings', 'agreements'],
    seed: 'S50',
  },
  national: {
    text: 'Deelnemen aan landelijke overleggen, onder andere met VNG en CCV',
    counts: [],
    seed: 'S51',
  },
} as const satisfies Record<string, Duty>;

const CARE_COORDINATOR = {
  supply: { text: 'Het zorg- en ondersteuningsaanbod in de regio optimaliseren', counts: [], seed: 'S101' },
  guidance: { text: 'Toeleiding en coördinatie per mogelijk slachtoffer', counts: [], seed: 'S102' },
  monitoring: { text: 'De trajecten volgen', counts: [], seed: 'S103' },
  advice: { text: 'Advies en informatie geven aan professionals', counts: [], seed: 'S104' },
  clients: { text: 'Cliënten informeren', counts: [], seed: 'S105' },
  comensha: { text: 'Rapporteren aan CoMensha', counts: [], seed: 'S106' },
} as const satisfies Record<string, Duty>;

/** Duties by office; an office that is not here has none of its own in the plan. */
export const duties: Readonly<Partial<Record<OfficeCode, Readonly<Record<string, Duty>>>>> = {
  'coordinator:care': COORDINATOR,
  'coordinator:safety': COORDINATOR,
  regional_director: DIRECTOR,
  care_coordinator: CARE_COORDINATOR,
};

/** Every duty of an office with its code, in the order of the plan. */
export const dutiesOf = (office: string): readonly (readonly [code: string, duty: Duty])[] =>
  Object.hasOwn(duties, office) ? Object.entries(duties[office as OfficeCode] ?? {}) : [];

/** What who leaves and who comes go through when a seat changes hands. Nothing about persons, and never a password. */
export const handOverList = {
  actions: 'Open acties en afspraken doorgenomen',
  signals: 'Lijst van open signalen samen bekeken, in Lantaarn zelf',
  meetings: 'Komende overleggen en uitnodigingen overgedragen',
  agreements: 'Afspraken met partners en contactpersonen besproken',
  polls: 'Lopende peilingen besproken',
  duties: 'Taken van de functie besproken',
  access: 'Eigen toegang gecontroleerd: nieuwe toegang werkt, oude toegang is beëindigd door de beheerder',
  paper: 'Papier en losse bestanden met persoonsgegevens opgeruimd of in Lantaarn gezet',
} as const;

export type HandOverItem = keyof typeof handOverList;
export const handOverItems = Object.keys(handOverList) as readonly HandOverItem[];
