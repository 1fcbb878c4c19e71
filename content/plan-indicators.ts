/** Indicators of the plan (domain 8.2). Not to be confused with the indicators of exploitation in content/indicators.ts. */
export interface PlanIndicator {
  readonly task: 'O1' | 'O2' | 'O3' | 'O4' | 'O5';
  readonly name: string;
  readonly unit: string;
  /** Which way is good. More signals is better: it means that people see and tell (S41). */
  readonly direction: 'more' | 'less' | 'norm' | 'none';
  /** What will bring the facts, where nothing counts them yet. */
  readonly later?: string;
  /** A target that nobody decided on. */
  readonly proposal?: string;
}

const AWARENESS = 'komt met het onderdeel bewustwording';
const BARRIERS = 'komt met het onderdeel barrières';
const CARE = 'komt met het onderdeel zorg';

export const planIndicators = {
  K1: { task: 'O1', name: 'Signalen ontvangen', unit: 'aantal', direction: 'more' },
  K2: {
    task: 'O1',
    name: 'Signalen met een uitkomst',
    unit: 'deel van de ontvangen signalen',
    direction: 'more',
  },
  K3: {
    task: 'O1',
    name: 'Bronnen die leveren aan het beeld',
    unit: 'partners die dit jaar rapporteerden',
    direction: 'more',
    later: 'komt met de monitor',
  },
  K4: { task: 'O2', name: 'Netwerkbijeenkomsten', unit: 'aantal in het jaar', direction: 'norm' },
  K5: { task: 'O2', name: 'Afspraken die nu gelden', unit: 'deel van de afspraken', direction: 'more' },
  K6: {
    task: 'O3',
    name: 'Getraind per functie',
    unit: 'deel van de medewerkers met burgercontact',
    direction: 'more',
    later: AWARENESS,
    proposal: '80 %; het plan noemt geen norm',
  },
  K7: { task: 'O3', name: 'Bekendheid van het meldpunt', unit: 'deel in de peiling', direction: 'more' },
  K8: { task: 'O3', name: 'Herkennen van signalen', unit: 'deel goede antwoorden', direction: 'more' },
  K9: { task: 'O3', name: 'Zou contact opnemen', unit: 'deel in de peiling', direction: 'more' },
  K10: { task: 'O3', name: 'Hotelcertificaat', unit: 'hotels met een certificaat', direction: 'norm' },
  K11: {
    task: 'O3',
    name: 'Bereik van jongeren',
    unit: 'leerlingen, docenten, ouders en scholen',
    direction: 'more',
    later: AWARENESS,
  },
  K12: {
    task: 'O4',
    name: 'Barrières verkend, besloten en ingevoerd',
    unit: 'aantal',
    direction: 'more',
    later: BARRIERS,
  },
  K13: {
    task: 'O4',
    name: 'Controles, met opvolging en hulpaanbod',
    unit: 'aantal en deel',
    direction: 'norm',
    later: BARRIERS,
  },
  K14: {
    task: 'O5',
    name: 'Tijd van signaal tot veilige plek',
    unit: 'uren, midden van minstens 5',
    direction: 'less',
    later: CARE,
  },
  K15: {
    task: 'O5',
    name: 'Trajecten: lopend, nazorg, afgerond',
    unit: 'aantal',
    direction: 'none',
    later: CARE,
  },
  K16: {
    task: 'O5',
    name: 'Geen plek in de opvang',
    unit: 'aantal, met reden',
    direction: 'less',
    later: CARE,
  },
  K17: {
    task: 'O5',
    name: 'Regiobed: nachten, kosten en wie betaalt',
    unit: 'aantal',
    direction: 'none',
    later: CARE,
  },
  K18: {
    task: 'O5',
    name: 'Materialen verspreid per taal',
    unit: 'aantal',
    direction: 'more',
    later: AWARENESS,
  },
} as const satisfies Record<string, PlanIndicator>;

export type IndicatorCode = keyof typeof planIndicators;
export const indicatorCodes = Object.keys(planIndicators) as readonly IndicatorCode[];
export const indicatorOf = (code: IndicatorCode): PlanIndicator => planIndicators[code];

/** Which way is good, in words. */
export const directions: Readonly<Record<PlanIndicator['direction'], string>> = {
  more: 'Meer is beter',
  less: 'Minder is beter',
  norm: 'Er is een norm',
  none: 'Geen richting',
};

/** Stands on every page, paper and file with figures (S36, S34). */
export const CAVEAT =
  'Deze cijfers zijn niet het totale aantal slachtoffers. Mensenhandel speelt zich vooral af buiten het zicht van organisaties. Bronnen overlappen elkaar: tel ze niet bij elkaar op.';

/** Beside a rise or fall of signals (S41). */
export const MORE_IS_SEEN =
  'Meer signalen is geen slecht nieuws: het betekent dat mensen zien en melden. Stilte is een reden om te kijken of mensen het meldpunt kennen.';

/** A place in the order of signals where nothing came in (S35, S39). */
export const sayZero = (period: string): string =>
  `0 in ${period}. Dat betekent dat er niets is gemeld, niet dat er niets gebeurt.`;
