import type { Domain, ReporterType } from '../../../../content/code-lists.ts';
import {
  careFields,
  type FieldCondition,
  fieldConditions,
  type HandOverField,
  handOverFields,
  permissionFor,
} from '../../../../content/field-whitelists.ts';
import {
  canReceiveHandOver,
  crossesDomains,
  type PartnerCode,
  partnerCodes,
  partners,
} from '../../../../content/partners.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';

/** To whom something can be handed over: an organisation and the compartment it goes to. Never a person. */
export interface Recipient {
  readonly id: OrganisationId;
  readonly slug: string;
  readonly name: string;
  readonly domain: Domain;
  /** A partner of the chain, or a coordinator of a municipality (then null). */
  readonly partner: PartnerCode | null;
}

/** What the choice of fields depends on. */
export interface SharingFacts {
  readonly domain: Domain;
  readonly reporterType: ReporterType;
  /** This recipient accepted an earlier hand-over of the same signal. */
  readonly acceptedBefore: boolean;
  /** The law of this recipient asks for a BSN, says a setting of the municipality. */
  readonly bsnAsked: boolean;
  /** Cooperations of which the file holds findings; what comes from one stays in it (WGS). */
  readonly cooperations: readonly PartnerCode[];
}

/** Whether a field may go along. `never` cannot be lifted by anybody. */
export type Permission =
  | { readonly kind: 'listed' }
  | { readonly kind: 'conditional'; readonly condition: FieldCondition }
  | { readonly kind: 'beyond' }
  | { readonly kind: 'never'; readonly why: string };

export const allFields = Object.keys(handOverFields) as readonly HandOverField[];

/** Fields in which nobody can be recognised: with only these no person data is shared. */
export const impersonalFields: ReadonlySet<HandOverField> = new Set<HandOverField>([
  'form',
  'urgency',
  'ageGroup',
  'place',
  'numberOfPeople',
  'languages',
  'workConditions',
  'housing',
  'triageQuestion',
  'reasonStuck',
]);

/** Whether personal data goes along: anything in which somebody can be recognised. */
export const isPersonal = (fields: readonly HandOverField[]): boolean =>
  fields.some((field) => !impersonalFields.has(field));

/** What the coordinator writes for this hand-over; it comes from nobody's report. */
const ownWriting: ReadonlySet<HandOverField> = new Set<HandOverField>([
  'form',
  'urgency',
  'ageGroup',
  'alias',
  'needs',
  'safeContact',
  'consent',
  'triageQuestion',
  'reasonStuck',
  'ownConclusion',
  'bsn',
]);

const POLICE: ReadonlySet<PartnerCode | null> = new Set<PartnerCode | null>(['police_avim', 'kmar']);

/**
 * Whether this field of this signal may go to this recipient (R9), the reporter protected (R12) and what came
 * from the police kept where it was (R3, R4). A coordinator of a municipality has no list of its own: there
 * everything but the reporter can be chosen, names only where needed.
 */
export function permission(facts: SharingFacts, recipient: Recipient, field: HandOverField): Permission {
  if (facts.reporterType === 'police' && !POLICE.has(recipient.partner) && !ownWriting.has(field)) {
    return { kind: 'never', why: 'Komt van de politie en mag niet verder (Wpg).' };
  }
  if (field === 'bsn') return bsnPermission(facts, recipient);
  const kept = facts.cooperations.find((one) => one !== recipient.partner);
  if (kept !== undefined && field === 'ownConclusion') {
    return {
      kind: 'never',
      why: `In dit dossier staan gegevens uit het ${partners[kept].name}. Die blijven in dat verband (WGS), ook in een conclusie.`,
    };
  }
  if (recipient.partner === 'riec' && careFields.has(field)) {
    return { kind: 'never', why: 'Gegevens van hulpverlening gaan nooit naar het RIEC.' };
  }
  const found = recipient.partner === null ? amongColleagues(field) : permissionFor(recipient.partner, field);
  if (field === 'reporterContact' && !whenReporterAgrees(found)) {
    return { kind: 'never', why: 'Wie gemeld heeft gaat nooit mee.' };
  }
  if (found.kind === 'conditional' && found.condition === 'after-acceptance' && !facts.acceptedBefore) {
    return { kind: 'never', why: fieldConditions['after-acceptance'] };
  }
  return found;
}

const whenReporterAgrees = (found: Permission): boolean =>
  found.kind === 'conditional' && found.condition === 'reporter-agreed';

/** To whom contact data of the reporter may go, when the reporter agrees; to nobody else (R12). */
export const mayReachReporter: readonly PartnerCode[] = partnerCodes.filter(
  (code) => canReceiveHandOver(code) && whenReporterAgrees(permissionFor(code, 'reporterContact')),
);

/** Only where a law of the recipient asks for it, and never for a municipality (R10). */
const bsnPermission = (facts: SharingFacts, { partner }: Recipient): Permission =>
  facts.bsnAsked && partner !== null
    ? { kind: 'conditional', condition: 'if-needed' }
    : {
        kind: 'never',
        why: 'Een burgerservicenummer mag alleen mee als de wet van de ontvanger daarom vraagt.',
      };

const NAMES: ReadonlySet<HandOverField> = new Set<HandOverField>(['personNames', 'personPhones']);
const amongColleagues = (field: HandOverField): Permission => {
  if (field === 'reporterContact') return { kind: 'beyond' };
  return NAMES.has(field) ? { kind: 'conditional', condition: 'if-needed' } : { kind: 'listed' };
};

/** Whether this crosses the line between care and safety (R2, R3). */
export const crosses = (from: Domain, recipient: Recipient): boolean =>
  recipient.partner === null ? recipient.domain !== from : crossesDomains(from, recipient.partner);

/** Whether a hand-over can go there at all: to a partner that takes them, or to another compartment. */
export function canGoTo(sender: { id: OrganisationId; domain: Domain }, recipient: Recipient): boolean {
  if (recipient.partner !== null) return canReceiveHandOver(recipient.partner);
  return recipient.id !== sender.id || recipient.domain !== sender.domain;
}
