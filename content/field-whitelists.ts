import type { PartnerCode } from './partner.ts';

/** What a field of a report is about: facts, a person, the reporter, the municipality's own words, the process. */
export type FieldKind = 'fact' | 'person' | 'reporter' | 'own' | 'process';

interface FieldLabel {
  readonly nl: string;
  readonly kind: FieldKind;
}

/** Fields of a report that a hand-over can carry: the content that stands sealed with a signal. */
export const handOverFields = {
  whatHappened: { nl: 'Wat er is gebeurd', kind: 'fact' },
  whereText: { nl: 'Waar, in eigen woorden', kind: 'fact' },
  address: { nl: 'Adres', kind: 'fact' },
  place: { nl: 'Plaats', kind: 'fact' },
  whenText: { nl: 'Wanneer', kind: 'fact' },
  vehicles: { nl: 'Voertuigen en kentekens', kind: 'person' },
  business: { nl: 'Bedrijf', kind: 'fact' },
  kvk: { nl: 'KVK-nummer', kind: 'fact' },
  numberOfPeople: { nl: 'Hoeveel personen', kind: 'fact' },
  workConditions: { nl: 'Werkomstandigheden', kind: 'fact' },
  housing: { nl: 'Huisvesting', kind: 'fact' },
  languages: { nl: 'Talen', kind: 'fact' },
  ageGroup: { nl: 'Leeftijdsgroep', kind: 'fact' },
  form: { nl: 'Vorm van uitbuiting', kind: 'fact' },
  urgency: { nl: 'Spoed en gevaar', kind: 'fact' },
  personsDescription: { nl: 'Beschrijving van personen', kind: 'person' },
  personNames: { nl: 'Namen van personen', kind: 'person' },
  personPhones: { nl: 'Telefoonnummers van personen', kind: 'person' },
  bsn: { nl: 'Burgerservicenummer', kind: 'person' },
  alias: { nl: 'Initialen of schuilnaam', kind: 'person' },
  safeContact: { nl: 'Hoe het slachtoffer veilig te bereiken is', kind: 'person' },
  needs: { nl: 'Hulpvraag', kind: 'person' },
  consent: { nl: 'Toestemming', kind: 'person' },
  reporterContact: { nl: 'Hoe de melder te bereiken is', kind: 'reporter' },
  triageQuestion: { nl: 'Vraag aan het Zorg- en Veiligheidshuis', kind: 'process' },
  reasonStuck: { nl: 'Waarom het vastloopt', kind: 'process' },
  ownConclusion: { nl: 'Eigen conclusie', kind: 'own' },
} as const satisfies Record<string, FieldLabel>;

export type HandOverField = keyof typeof handOverFields;

/** What comes from care. It never goes to the RIEC, whoever agrees (WGS; condition of the RIEC itself). */
export const careFields: ReadonlySet<HandOverField> = new Set<HandOverField>([
  'alias',
  'safeContact',
  'needs',
  'consent',
]);

/** What must be so before a conditional field may go along. */
export const fieldConditions = {
  'reporter-agreed': 'Alleen als de melder dit goed vindt.',
  'if-known': 'Alleen als het bekend is en nodig is.',
  'if-needed': 'Alleen als het zonder niet kan.',
  'after-acceptance': 'Pas als de partner de vraag heeft aangenomen.',
  'object-facts-only':
    'Alleen feiten over het pand, het bedrijf of de werkwijze. Geen gegevens van hulpverlening.',
} as const;
export type FieldCondition = keyof typeof fieldConditions;

/**
 * What a hand-over to one partner may carry (R9). Anything else needs a reason and a second reader.
 * The reporter's identity never goes along (R12), unless the reporter agreed to being reached.
 */
export interface FieldWhitelist {
  readonly fields: readonly HandOverField[];
  readonly conditional: Readonly<Partial<Record<HandOverField, FieldCondition>>>;
  /** True: drawn from a general description of what the partner needs, so still "te controleren". */
  readonly derived: boolean;
}

const none: FieldWhitelist = { fields: [], conditional: {}, derived: false };

const investigation = {
  fields: ['whatHappened', 'whereText', 'address', 'place', 'whenText', 'vehicles', 'urgency'],
  conditional: {
    personsDescription: 'if-known',
    personNames: 'if-known',
    personPhones: 'if-known',
    reporterContact: 'reporter-agreed',
  },
} as const satisfies Omit<FieldWhitelist, 'derived'>;

/** Per partner what may go along; empty for partners to which nothing is handed over. */
export const fieldWhitelists: Readonly<Record<PartnerCode, FieldWhitelist>> = {
  police_avim: { ...investigation, derived: false },
  kmar: { ...investigation, derived: true },
  nla: {
    fields: [
      'business',
      'kvk',
      'address',
      'place',
      'numberOfPeople',
      'workConditions',
      'housing',
      'languages',
    ],
    conditional: {},
    derived: false,
  },
  essm: {
    fields: ['alias', 'safeContact', 'languages', 'form', 'needs', 'urgency', 'ageGroup', 'consent'],
    conditional: {},
    derived: false,
  },
  comensha: { fields: ['form', 'place', 'ageGroup', 'consent'], conditional: {}, derived: false },
  veilig_thuis: {
    fields: ['whatHappened', 'urgency', 'ageGroup', 'address', 'place', 'safeContact'],
    conditional: { personNames: 'if-known', personsDescription: 'if-known' },
    derived: false,
  },
  riec: {
    fields: ['address', 'place', 'business', 'kvk', 'form'],
    conditional: {
      whatHappened: 'object-facts-only',
      whenText: 'object-facts-only',
      personNames: 'if-needed',
    },
    derived: false,
  },
  zvh: {
    fields: ['triageQuestion', 'reasonStuck'],
    conditional: { personNames: 'after-acceptance' },
    derived: false,
  },
  youth: {
    fields: ['whatHappened', 'urgency', 'ageGroup', 'place', 'safeContact'],
    conditional: { personNames: 'if-needed', address: 'if-needed', personsDescription: 'if-needed' },
    derived: true,
  },
  nidos: {
    fields: ['alias', 'ageGroup', 'languages', 'urgency', 'place', 'safeContact'],
    conditional: { personNames: 'if-needed' },
    derived: true,
  },
  halt: { fields: ['form', 'place', 'ageGroup'], conditional: {}, derived: true },
  ketenregisseur: { fields: ['reasonStuck'], conditional: {}, derived: false },
  mma: none,
  emm: none,
  cosm: none,
  fairwork: none,
};

/** The four facts that a stuck case may hold for the regional director; nothing about persons (S48). */
export const processFields = {
  organisationWaiting: { nl: 'Welke organisatie is aan zet' },
  whatIsStuck: { nl: 'Wat er vastzit' },
  since: { nl: 'Sinds wanneer' },
  deadline: { nl: 'Voor wanneer' },
} as const;
export type ProcessField = keyof typeof processFields;

/** What a partner may receive of a field: always, under a condition, or only with a second reader. */
export function permissionFor(
  partner: PartnerCode,
  field: HandOverField,
):
  | { readonly kind: 'listed' }
  | { readonly kind: 'conditional'; readonly condition: FieldCondition }
  | { readonly kind: 'beyond' } {
  const { fields, conditional } = fieldWhitelists[partner];
  if (fields.includes(field)) return { kind: 'listed' };
  const condition = conditional[field];
  return condition === undefined ? { kind: 'beyond' } : { kind: 'conditional', condition };
}
