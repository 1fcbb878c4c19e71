import type {
  AgeGroup,
  ConsentPurpose,
  ConsentStatus,
  ConsentWho,
  Informed,
  LegalBasis,
} from '../../../content/code-lists.ts';
import type { HandOverField } from '../../../content/field-whitelists.ts';
import type { PartnerCode } from '../../../content/partners.ts';
import { verbs } from '../../rooms/signals/index.ts';
import { consentWords, needs, purposes, stuck, withoutConsent } from '../invented/words.ts';
import type { Signal, Sitting } from '../sitting.ts';
import { dayFrom } from './steps.ts';

/** To whom the demo hands over: partners, or the other compartment of the same municipality. */
export type To = keyof typeof purposes;

/** Name of a recipient in an address. */
export const slugOf = (to: To, { slug, domain }: Signal): string =>
  to === 'other_side' ? `${slug}-${domain === 'care' ? 'veiligheid' : 'zorg'}` : to.replaceAll('_', '-');

/** To whom a signal of this kind usually goes. */
export function usualRecipient({ told: { kind, object }, domain, minor, chance }: Signal): To {
  const young = minor === 'yes' || minor === 'possibly';
  if (domain === 'care') {
    if (young) return chance.pick(['veilig_thuis', 'veilig_thuis', 'youth', 'police_avim']);
    return chance.pick(['essm', 'essm', 'essm', 'comensha', 'police_avim']);
  }
  if (kind.form === 'labour' || kind.form === 'serious_disadvantage')
    return chance.pick(['nla', 'nla', 'nla', 'riec']);
  return object ? chance.pick(['riec', 'police_avim']) : chance.pick(['police_avim', 'police_avim', 'zvh']);
}

const FIELDS: Readonly<Record<To, readonly HandOverField[]>> = {
  police_avim: ['whatHappened', 'whereText', 'address', 'place', 'whenText', 'vehicles', 'urgency'],
  nla: ['business', 'kvk', 'address', 'place', 'numberOfPeople', 'workConditions', 'housing', 'languages'],
  essm: ['alias', 'languages', 'form', 'needs', 'urgency', 'ageGroup', 'consent'],
  veilig_thuis: ['whatHappened', 'urgency', 'ageGroup', 'address', 'place'],
  riec: ['address', 'place', 'business', 'kvk', 'form'],
  zvh: ['triageQuestion', 'reasonStuck'],
  youth: ['whatHappened', 'urgency', 'ageGroup', 'place'],
  comensha: ['form', 'place', 'ageGroup', 'consent'],
  other_side: ['whatHappened', 'address', 'place', 'whenText', 'urgency', 'form'],
};

const CODED: ReadonlySet<HandOverField> = new Set<HandOverField>(['form', 'urgency', 'ageGroup', 'consent']);

/** What is known of each field, in words. */
function contentOf({ told: { input, kind }, chance }: Signal): Partial<Record<HandOverField, string>> {
  const { story } = input;
  const known: Partial<Record<HandOverField, string | number | undefined>> = {
    ...story,
    alias: chance.pick(['A.', 'M.', 'De vrouw uit de melding', 'T.']),
    needs: chance.pick(needs),
    ...stuck,
    languages: story.languages ?? (kind.languages === undefined ? 'Nederlands' : kind.languages[0]),
  };
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}

/** On which ground, with whose consent, and whether the person knows. */
interface Grounds {
  readonly ground: LegalBasis;
  readonly consent: ConsentStatus;
  readonly informed: Informed;
}

const ONLY: Readonly<Partial<Record<To, LegalBasis>>> = {
  riec: 'wgs_riec',
  zvh: 'wgs_zvh',
  veilig_thuis: 'meldrecht_vt',
};

function groundsOf(signal: Signal, to: To, age: AgeGroup): Grounds {
  const { domain } = signal;
  if (to === 'essm' || to === 'comensha') {
    return { ground: 'consent', consent: consentAt(age), informed: 'informed' };
  }
  const consent = domain === 'care' ? 'not_asked_safety' : 'not_required';
  const informed = domain === 'care' ? 'will_be_informed' : 'investigation';
  const usual = domain === 'care' ? 'breach_of_confidentiality' : 'public_task';
  return { ground: to === 'youth' ? 'jeugdwet' : (ONLY[to] ?? usual), consent, informed };
}

const consentAt = (age: AgeGroup): ConsentStatus => {
  if (age === '0_11') return 'guardian';
  if (age === '12_15') return 'minor_12_15';
  return age === '16_17' || age === 'minor_unknown' || age === 'age_disputed' ? 'minor_16_17' : 'given';
};

/** For what these partners are asked about, and who answers. */
const CONSENTED: Readonly<Record<'essm' | 'comensha', ConsentPurpose>> = {
  essm: 'help',
  comensha: 'registration',
};
const WHO: Readonly<Partial<Record<ConsentStatus, ConsentWho>>> = {
  guardian: 'guardian',
  minor_12_15: 'both',
};

function ageOf({ told: { kind }, minor, chance }: Signal): AgeGroup {
  if (minor === 'yes') return chance.pick(['12_15', '16_17', '16_17']);
  if (minor === 'possibly') return 'age_disputed';
  const adult = (kind.ages ?? []).filter((age) => !YOUNG.has(age));
  return adult.length === 0 ? 'adult_unknown' : chance.pick(adult);
}

const YOUNG: ReadonlySet<AgeGroup> = new Set<AgeGroup>([
  '0_11',
  '12_15',
  '16_17',
  'minor_unknown',
  'age_disputed',
]);

/** Hands a signal over, as far as what is known allows. Gives the reference of the hand-over. */
export async function handOver(signal: Signal, sitting: Sitting, to: To): Promise<string> {
  const { stage, chance, reference, told, urgency } = signal;
  await stage.act(sitting.who, verbs.openPart, { reference, part: 'story' });
  const known = contentOf(signal);
  const fields = FIELDS[to].filter((field) => CODED.has(field) || known[field] !== undefined);
  const ageGroup = ageOf(signal);
  const grounds = groundsOf(signal, to, ageGroup);
  const consentPurpose = to === 'essm' || to === 'comensha' ? CONSENTED[to] : null;
  if (consentPurpose !== null) {
    await sitting.act(verbs.recordConsent, {
      answer: 'given',
      recipient: to,
      purpose: consentPurpose,
      ageGroup,
      who: WHO[grounds.consent] ?? 'self',
      manner: 'spoken',
      interpreter: 'professional',
      language: told.kind.languages === undefined ? 'Nederlands' : (told.kind.languages[0] ?? 'Nederlands'),
      text: consentWords,
    });
  }
  const given = await sitting.act(verbs.offerHandOver, {
    recipient: slugOf(to, signal),
    fields,
    content: Object.fromEntries(fields.flatMap((field) => (CODED.has(field) ? [] : [[field, known[field]]]))),
    form: told.kind.form,
    urgency,
    ageGroup,
    ...grounds,
    consentPurpose,
    reviewDate: grounds.informed === 'informed' ? null : dayFrom(signal, 20),
    purpose: purposes[to],
    motivation: grounds.consent === 'given' ? '' : chance.pick(withoutConsent),
  });
  return given.reference;
}

/** A partner that the demo hands over to has somebody at work. */
export const isPartner = (to: To): to is Extract<To, PartnerCode> => to !== 'other_side';
