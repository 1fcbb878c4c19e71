import type {
  AgeGroup,
  ConsentAnswer,
  ConsentPurpose,
  ConsentStatus,
  ConsentWho,
  Minor,
} from '../../../../content/code-lists.ts';
import {
  canReceiveHandOver,
  type PartnerCode,
  partnerCodes,
  partners,
} from '../../../../content/partners.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import { treatAsMinor } from '../signal.ts';

/**
 * Consent: what a person said, per recipient and purpose. A list of answers; the last word on each pair holds. Pure.
 * Source: R6, R7; AVG art. 7.
 */
export type ConsentRecipient = PartnerCode | 'coordinator_care' | 'coordinator_safety';

/** To whom something may be shared, as people are asked about it: a kind of organisation, never a person. */
export const consentRecipients: Readonly<Record<string, { readonly nl: string }>> = {
  ...Object.fromEntries(
    partnerCodes.filter(canReceiveHandOver).map((code) => [code, { nl: partners[code].name }]),
  ),
  coordinator_care: { nl: 'Aandachtsfunctionaris zorg van een gemeente' },
  coordinator_safety: { nl: 'Aandachtsfunctionaris veiligheid van een gemeente' },
};

/** The kind under which a recipient of a hand-over was asked about. */
export const kindOfRecipient = (to: {
  readonly partner: PartnerCode | null;
  readonly domain: 'care' | 'safety';
}): ConsentRecipient => to.partner ?? `coordinator_${to.domain}`;

/** The last word on one recipient and one purpose. */
export interface Consent {
  readonly recipient: ConsentRecipient;
  readonly purpose: ConsentPurpose;
  readonly answer: ConsentAnswer;
  readonly who: ConsentWho;
  readonly ageGroup: AgeGroup;
  /** Last day on which it holds; null until it is withdrawn. */
  readonly until: LocalDate | null;
  readonly at: Date;
}

interface Act {
  readonly kind: string;
  readonly at: Date;
  readonly codes: Readonly<Record<string, unknown>>;
}

/** Folds the acts of a file into what holds now, in the order in which each pair was first asked. */
export function foldConsents(acts: readonly Act[]): readonly Consent[] {
  const last = new Map<string, Consent>();
  for (const { kind, at, codes } of acts) {
    if (kind !== 'consent_recorded') continue;
    const { recipient, purpose, answer, who, ageGroup, until } = codes as unknown as Consent;
    last.set(`${recipient} ${purpose}`, {
      recipient,
      purpose,
      answer,
      who,
      ageGroup,
      until: until ?? null,
      at,
    });
  }
  return [...last.values()];
}

/** What was last said about this recipient and this purpose; null when it was not asked. */
export const consentFor = (
  consents: readonly Consent[],
  recipient: ConsentRecipient,
  purpose: ConsentPurpose,
): Consent | null => consents.find((one) => one.recipient === recipient && one.purpose === purpose) ?? null;

/** Whether it was given and has not ended. */
export const holds = ({ answer, until }: Consent, today: LocalDate): boolean =>
  answer === 'given' && (until === null || until >= today);

const YOUNG: ReadonlySet<AgeGroup> = new Set<AgeGroup>([
  '0_11',
  '12_15',
  '16_17',
  'minor_unknown',
  'age_disputed',
]);

/** What this consent is called with a hand-over. */
export function statusOf({ answer, who, ageGroup }: Consent, minor: Minor): ConsentStatus {
  if (answer !== 'given') return answer;
  if (who === 'guardian') return 'guardian';
  if (who === 'both') return 'minor_12_15';
  const young = YOUNG.has(ageGroup) || (ageGroup === 'unknown' && treatAsMinor(minor));
  return young ? 'minor_16_17' : 'given';
}

const CONSENTED: ReadonlySet<ConsentStatus> = new Set<ConsentStatus>([
  'given',
  'guardian',
  'minor_12_15',
  'minor_16_17',
]);

/** Whether this is consent that was given, by whomever. */
export const isConsent = (consent: ConsentStatus): boolean => CONSENTED.has(consent);

const MINOR_CONSENTS: readonly ConsentStatus[] = ['guardian', 'minor_12_15', 'minor_16_17'];
const byAge: Readonly<Partial<Record<AgeGroup, readonly ConsentStatus[]>>> = {
  '0_11': ['guardian'],
  '12_15': ['minor_12_15'],
  '16_17': ['minor_16_17'],
  minor_unknown: MINOR_CONSENTS,
  age_disputed: MINOR_CONSENTS,
};

/** Whose consent counts: under 12 the guardian, 12 to 15 both, from 16 oneself (R6, R7). */
export function consentsFor(ageGroup: AgeGroup, minor: Minor): readonly ConsentStatus[] {
  const found = byAge[ageGroup];
  if (found !== undefined) return found;
  return ageGroup === 'unknown' && treatAsMinor(minor) ? MINOR_CONSENTS : ['given'];
}
