import type { DocumentKind } from '../../../../content/code-lists.ts';
import { documentKind, label } from '../../../../content/code-lists.ts';
import { careFields, type HandOverField } from '../../../../content/field-whitelists.ts';
import type { PartnerCode } from '../../../../content/partners.ts';
import type { Letter, LetterPart } from '../../../kernel/documents/letter.ts';
import type { SharedField } from '../hand-over/shared-content.ts';

/** What a letter is made of: what was chosen to go along, and the facts of the hand-over. Nothing else is in reach. */
export interface LetterFacts {
  readonly kind: Exclude<DocumentKind, 'signal_list' | 'signal_print'>;
  /** By which the ledger knows it. */
  readonly number: string;
  /** Organisation and function; never a person. */
  readonly from: string;
  readonly to: string;
  /** The day, as people read it. */
  readonly day: string;
  /** Of the hand-over; null where nothing was handed over. */
  readonly reference: string | null;
  readonly ground: string;
  readonly purpose: string;
  readonly fields: readonly SharedField[];
}

interface Section {
  readonly heading: string;
  readonly fields: readonly HandOverField[];
}

/** A form of a partner: how it is divided, and what it says besides. */
interface Form {
  readonly sections: readonly Section[];
  /** What this partner never gets, also when somebody chose it. */
  readonly never: ReadonlySet<HandOverField>;
  readonly remark: string;
}

const NOTHING: ReadonlySet<HandOverField> = new Set<HandOverField>();
const ONLY_FOR =
  'Gebruik dit alleen voor het doel dat hierboven staat. Geef het niet door zonder overleg met de afzender.';

const plain: Form = {
  sections: [
    {
      heading: 'Wat er speelt',
      fields: [
        'form',
        'urgency',
        'whatHappened',
        'whenText',
        'whereText',
        'address',
        'place',
        'business',
        'kvk',
      ],
    },
    {
      heading: 'Personen',
      fields: [
        'numberOfPeople',
        'ageGroup',
        'personNames',
        'personPhones',
        'personsDescription',
        'alias',
        'languages',
        'vehicles',
        'safeContact',
        'needs',
        'consent',
      ],
    },
  ],
  never: NOTHING,
  remark: ONLY_FOR,
};

const forms: Readonly<Record<LetterFacts['kind'], Form>> = {
  hand_over_letter: plain,
  received_letter: plain,
  riec_form: {
    sections: [
      { heading: 'Pand of bedrijf', fields: ['address', 'place', 'business', 'kvk'] },
      { heading: 'Het signaal', fields: ['form', 'whatHappened', 'whenText'] },
      { heading: 'Personen, alleen waar het zonder niet kan', fields: ['personNames'] },
    ],
    never: careFields,
    remark: `Dit formulier bevat geen gegevens van hulpverlening. ${ONLY_FOR}`,
  },
  nla_report: {
    sections: [
      { heading: 'Bedrijf en plaats', fields: ['business', 'kvk', 'address', 'place'] },
      {
        heading: 'Werk en huisvesting',
        fields: ['numberOfPeople', 'workConditions', 'housing', 'languages'],
      },
    ],
    never: NOTHING,
    remark: `De Arbeidsinspectie meldt een slachtoffer zelf bij CoMensha. ${ONLY_FOR}`,
  },
  veilig_thuis_advice: {
    sections: [
      { heading: 'De situatie', fields: ['form', 'urgency', 'place'] },
      {
        heading: 'Wat bekend is, zonder namen',
        fields: ['ageGroup', 'numberOfPeople', 'languages', 'workConditions', 'housing'],
      },
    ],
    never: NOTHING,
    remark: 'Dit is een vraag om advies, geen melding. Er staan geen namen, adressen of telefoonnummers in.',
  },
};

/** Which letter goes with a hand-over to this partner. */
export const letterKindFor = (
  partner: PartnerCode | string,
): 'riec_form' | 'nla_report' | 'hand_over_letter' =>
  partner === 'riec' ? 'riec_form' : partner === 'nla' ? 'nla_report' : 'hand_over_letter';

/** The fields that this kind of letter prints, in the order of the letter. */
export function printedFields(
  kind: LetterFacts['kind'],
  fields: readonly SharedField[],
): readonly SharedField[] {
  return sectionsOf(kind, fields).flatMap((section) => section.fields);
}

/** Sections with what is known in each; what has no place of its own comes last. */
function sectionsOf(kind: LetterFacts['kind'], fields: readonly SharedField[]) {
  const { sections, never } = forms[kind];
  const allowed = fields.filter(({ field }) => !never.has(field));
  const placed = new Set<HandOverField>(sections.flatMap((section) => section.fields));
  const known = sections.map(({ heading, fields: wanted }) => ({
    heading,
    fields: wanted.flatMap((name) => allowed.filter(({ field }) => field === name)),
  }));
  const others = { heading: 'Verder', fields: allowed.filter(({ field }) => !placed.has(field)) };
  return [...known, others].filter((section) => section.fields.length > 0);
}

/** Writes the letter: recipient, ground, purpose and number first, then what was chosen, and what may be done with it. */
export function composeLetter(facts: LetterFacts): Letter {
  const title = label(documentKind, facts.kind);
  const { remark } = forms[facts.kind];
  const sections = sectionsOf(facts.kind, facts.fields).flatMap(({ heading, fields }): LetterPart[] => [
    { kind: 'heading', text: heading },
    { kind: 'facts', facts: fields.map(({ label: name, text }) => ({ name, value: text })) },
  ]);
  return {
    title,
    from: facts.from,
    number: `Document ${facts.number}`,
    foot: `Alleen voor ${facts.to}.`,
    language: 'nl',
    parts: [
      {
        kind: 'facts',
        facts: [
          { name: 'Aan', value: facts.to },
          { name: 'Datum', value: facts.day },
          ...(facts.reference === null ? [] : [{ name: 'Kenmerk', value: facts.reference }]),
          { name: 'Grondslag', value: facts.ground },
          { name: facts.kind === 'veilig_thuis_advice' ? 'Vraag' : 'Doel', value: facts.purpose },
        ],
      },
      ...sections,
      { kind: 'heading', text: 'Let op' },
      { kind: 'paragraph', text: remark },
    ],
  };
}
