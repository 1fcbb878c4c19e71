/** Administrative instruments against trafficking, as municipalities say which they have (domain 6.1, S74 to S78). */
export interface Instrument {
  readonly title: string;
  /** Above a column of a table. */
  readonly short: string;
  /** What to think of, in one sentence. */
  readonly about: string;
  /** When only some municipalities have it, trafficking moves to the others: why that holds here (S78). */
  readonly waterbed: string;
}

export const instruments = {
  B1: {
    title: 'Bedrijfsplan als voorwaarde voor een seksbedrijf',
    short: 'Bedrijfsplan',
    about: 'De vergunning vraagt om een plan over werk, huur en het voorkomen van mensenhandel.',
    waterbed: 'Een exploitant kan uitwijken naar een gemeente die geen plan vraagt.',
  },
  B2: {
    title: 'Bibob-toets',
    short: 'Bibob',
    about: 'De beleidsregel noemt branches waar mensenhandel voorkomt.',
    waterbed: 'Wie hier wordt geweigerd, vraagt het in een gemeente zonder deze toets.',
  },
  B3: {
    title: 'Vergunning voor kamerverhuur',
    short: 'Kamerverhuur',
    about: 'De huisvestingsverordening of het omgevingsplan vraagt een vergunning.',
    waterbed: 'Verhuur per bed verschuift naar waar geen vergunning nodig is.',
  },
  B4: {
    title: 'Optreden tegen gebruik in strijd met het omgevingsplan',
    short: 'Omgevingsplan',
    about: 'Er is beleid om op te treden, met een last of een boete.',
    waterbed: 'Prostitutie of bewoning in strijd met het plan verschuift naar waar niemand optreedt.',
  },
  B5: {
    title: 'Optreden tegen onveilige en overvolle woonruimte',
    short: 'Woonruimte',
    about: 'Toezicht op brandveiligheid, gezondheid en het aantal bewoners.',
    waterbed: 'Slechte huisvesting verschuift naar waar niet wordt gecontroleerd.',
  },
  B6: {
    title: 'Wet goed verhuurderschap',
    short: 'Verhuurders',
    about: 'Een meldpunt, en waar nodig een verhuurvergunning.',
    waterbed: 'Een verhuurder zonder vergunning gaat naar een gemeente die er geen vraagt.',
  },
  B7: {
    title: 'Toelating van uitleners',
    short: 'Uitleners',
    about: 'Controle van het register, ook bij eigen inkoop.',
    waterbed: 'Een uitlener zonder toelating zoekt opdrachtgevers die niet controleren.',
  },
  B8: {
    title: 'Exploitatievergunning en sluiting',
    short: 'Sluiting',
    about: 'Voor hotels, horeca en massagesalons, met beleid voor sluiten.',
    waterbed: 'Een gesloten zaak begint opnieuw in een gemeente zonder vergunning.',
  },
  B9: {
    title: 'Adresonderzoek',
    short: 'Adressen',
    about: 'Signalen van veel verhuizingen of overbewoning gaan naar de meldroute.',
    waterbed: 'Inschrijvingen op papier verschuiven naar waar niemand kijkt.',
  },
} as const satisfies Readonly<Record<string, Instrument>>;

export type InstrumentCode = keyof typeof instruments;

export const instrumentCodes = Object.keys(instruments) as readonly InstrumentCode[];

export const isInstrument = (code: string): code is InstrumentCode => Object.hasOwn(instruments, code);

/** How far a municipality is, with the sign that stands on the map. */
export const instrumentStates = {
  explored: { nl: 'Verkend', sign: 'v' },
  decided: { nl: 'Besloten', sign: 'b' },
  in_force: { nl: 'Ingevoerd', sign: 'i' },
  not: { nl: 'Niet', sign: 'n' },
  unknown: { nl: 'Onbekend', sign: '?' },
} as const;

export type InstrumentState = keyof typeof instrumentStates;

export const instrumentStateCodes = Object.keys(instrumentStates) as readonly InstrumentState[];
