import type { SettingKey } from './settings.ts';

/** Where the data of an activity go to, besides the colleagues whom the rules let in. */
export type Recipients = 'nobody' | 'partners' | 'owner-of-log';

/**
 * One line of the register of processing activities (AVG art. 30 lid 1). What the rules in force say themselves (who
 * may do it, on which ground) is not repeated here: the page reads that from the policies.
 */
export interface ProcessingActivity {
  /** Word in its address, and so in the processing log. */
  readonly slug: string;
  readonly name: string;
  readonly purpose: string;
  /** Kinds of people whose data are processed. Empty: no person data, and no lines in the processing log. */
  readonly people: readonly string[];
  readonly categories: readonly string[];
  /** Special categories and criminal data, with the exception they rest on; '' where there are none. */
  readonly special: string;
  readonly recipients: Recipients;
  /** Settings that say how long; empty where nothing is kept. */
  readonly kept: readonly SettingKey[];
  /** Said besides the settings, or instead. */
  readonly keptWords: string;
}

const VERIFY = 'te controleren';

/** Every activity that a verb can serve. The compiler asks each verb for one of these. */
export const processingActivities = {
  signals: {
    slug: 'signalen',
    name: 'Signalen van mensenhandel ontvangen en behandelen',
    purpose: 'Slachtoffers van mensenhandel vinden en helpen, en mensenhandel stoppen.',
    people: [
      'mogelijke slachtoffers',
      'mensen die melden',
      'mensen over wie een vermoeden bestaat',
      'getuigen en mensen in de omgeving',
    ],
    categories: [
      'wat er is gebeurd, waar en wanneer',
      'namen, adressen, telefoonnummers en kentekens, als iemand die noemt',
      'vorm van uitbuiting, urgentie en of iemand minderjarig kan zijn',
      'berichten met de melder, notities en besluiten',
    ],
    special: `Gezondheid, seksualiteit en afkomst alleen als het nodig is voor hulp (AVG art. 9 lid 2 met UAVG art. 22 tot en met 30). Vermoedens van strafbare feiten (AVG art. 10 met UAVG art. 31 tot en met 33). De uitzondering per geval: ${VERIFY}.`,
    recipients: 'nobody',
    kept: ['retention.signal', 'draft.life'],
    keptWords: 'Daarna blijft alleen de telling.',
  },
  sharing: {
    slug: 'doorzetten',
    name: 'Signalen doorzetten naar een andere organisatie',
    purpose: 'De organisatie laten helpen of ingrijpen die daarvoor bevoegd is.',
    people: ['mogelijke slachtoffers', 'mensen over wie een vermoeden bestaat', 'mensen die melden'],
    categories: [
      'alleen de velden die de medewerker kiest, en die voor deze ontvanger zijn toegestaan',
      'doel, grondslag en toestemming',
      'berichten tussen zender en ontvanger',
    ],
    special: `Alleen als de ontvanger die velden mag krijgen. De uitzondering per geval: ${VERIFY}.`,
    recipients: 'partners',
    kept: ['retention.signal', 'retention.wgs'],
    keptWords: 'De regel in het verstrekkingenregister blijft, zonder de inhoud.',
  },
  oversight: {
    slug: 'toezicht',
    name: 'Toezicht op verstrekkingen en inzage',
    purpose: 'Aantonen wie wat heeft gezien, gedaan en gedeeld, en misbruik vinden.',
    people: ['medewerkers', 'mensen over wie een dossier gaat, met een kenmerk'],
    categories: [
      'wie, wanneer, welk dossier, welke handeling en waarvoor',
      'nooit de inhoud van een dossier',
    ],
    special: '',
    recipients: 'owner-of-log',
    kept: ['retention.audit'],
    keptWords: '',
  },
  retention: {
    slug: 'bewaren',
    name: 'Bewaren en vernietigen van dossiers',
    purpose: 'Niet langer bewaren dan nodig, en kunnen aantonen wat vernietigd is.',
    people: ['mensen over wie een dossier gaat, met een kenmerk', 'medewerkers'],
    categories: ['kenmerk, soort, reden en dag', 'wie goedkeurde', 'nooit de inhoud van een dossier'],
    special: '',
    recipients: 'owner-of-log',
    kept: ['retention.audit'],
    keptWords: 'De verklaring van vernietiging blijft: zij bewijst dat vernietigd is.',
  },
  requests: {
    slug: 'verzoeken',
    name: 'Verzoeken van betrokkenen behandelen',
    purpose: 'Mensen geven waar zij recht op hebben: inzage, verbeteren, wissen en bezwaar.',
    people: ['mensen die een verzoek doen'],
    categories: [
      'naam en hoe iemand te bereiken is',
      'wat gevraagd en besloten is',
      'kenmerken van dossiers',
    ],
    special: '',
    recipients: 'nobody',
    kept: ['retention.request'],
    keptWords: '',
  },
  access: {
    slug: 'toegang',
    name: 'Accounts, functies en inloggen',
    purpose: 'Weten wie met Lantaarn werkt, en alleen die mensen binnenlaten.',
    people: ['medewerkers van de gemeente en van partners'],
    categories: [
      'naam, zakelijk e-mailadres en telefoonnummer',
      'functies, vervanging en afwezigheid (zonder reden die over gezondheid gaat)',
      'keuze van mails',
      'sessies en inlogmiddelen',
    ],
    special: '',
    recipients: 'nobody',
    kept: ['session.longest', 'retention.audit'],
    keptWords: 'Een account blijft zolang iemand hier werkt.',
  },
  house: {
    slug: 'inrichting',
    name: 'Lantaarn inrichten en verantwoorden',
    purpose: 'Organisaties, instellingen en uiterlijk beheren, en registers maken.',
    people: [],
    categories: [],
    special: '',
    recipients: 'nobody',
    kept: [],
    keptWords: 'Hier worden geen persoonsgegevens verwerkt.',
  },
  recognising: {
    slug: 'herkennen',
    name: 'Medewerkers leren signalen van mensenhandel te herkennen',
    purpose: 'Signalen eerder zien.',
    people: [],
    categories: [],
    special: '',
    recipients: 'nobody',
    kept: [],
    keptWords: 'Hier worden geen persoonsgegevens verwerkt.',
  },
  planning: {
    slug: 'plan',
    name: 'Het uitvoeringsplan bijhouden en verantwoorden',
    purpose: 'Nakomen wat aan de raad is beloofd.',
    people: [],
    categories: [],
    special: '',
    recipients: 'nobody',
    kept: [],
    keptWords:
      'Hier worden geen persoonsgegevens verwerkt: wie iets doet staat er met zijn functie, niet met zijn naam.',
  },
  cooperation: {
    slug: 'samenwerken',
    name: 'Samenwerken in de regio: overleg, afspraken en goede voorbeelden',
    purpose: 'Samen dezelfde aanpak voeren.',
    people: [],
    categories: [],
    special: '',
    recipients: 'nobody',
    kept: [],
    keptWords:
      'Hier worden geen persoonsgegevens verwerkt: wie iets doet staat er met zijn functie, niet met zijn naam.',
  },
} as const satisfies Readonly<Record<string, ProcessingActivity>>;

/** Name of an activity, as a verb declares it. */
export type ActivityName = keyof typeof processingActivities;

/** Whether data of persons are processed for it. */
export const concernsPeople = (activity: ActivityName): boolean =>
  processingActivities[activity].people.length > 0;
