import {
  type ConsentPurpose,
  type ConsentStatus,
  consentStatus,
  label,
  type Minor,
  consentPurpose as purposes,
} from '../../../../content/code-lists.ts';
import type { HandOverField } from '../../../../content/field-whitelists.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import type { Problem } from '../../../kernel/outcome.ts';
import { type Consent, consentFor, holds, isConsent, kindOfRecipient, statusOf } from '../consent/consent.ts';
import { isPersonal, type Recipient } from './fields.ts';

interface Chosen {
  readonly consent: ConsentStatus;
  readonly consentPurpose: ConsentPurpose | null;
  readonly fields: readonly HandOverField[];
}

interface OnFile {
  readonly consents: readonly Consent[];
  readonly minor: Minor;
  readonly today: LocalDate;
}

/**
 * Consent with a hand-over is what the file says, not what the form says: it has to stand there, for this kind of
 * recipient and this purpose, and hold today. A refusal or a withdrawal is not passed over in silence: it goes along to
 * the ledger, with the reason why something is shared all the same (R7).
 */
export function consentOnFileProblems(
  { consent, consentPurpose, fields }: Chosen,
  facts: OnFile,
  to: Recipient,
): Problem[] {
  const recipient = kindOfRecipient(to);
  if (isConsent(consent)) {
    if (consentPurpose === null) {
      return [{ field: 'consentPurpose', text: 'Kies voor welk doel toestemming is gegeven.' }];
    }
    const found = consentFor(facts.consents, recipient, consentPurpose);
    if (found !== null && holds(found, facts.today)) {
      const status = statusOf(found, facts.minor);
      if (status === consent) return [];
      return [{ field: 'consent', text: `In het dossier staat: ${label(consentStatus, status)}. Kies dat.` }];
    }
    const text = `In het dossier staat geen toestemming die nu geldt voor deze ontvanger en "${label(purposes, consentPurpose).toLowerCase()}". Leg die eerst vast bij Toestemming.`;
    return [{ field: 'consent', text }];
  }
  if (!isPersonal(fields) || consent === 'refused' || consent === 'withdrawn') return [];
  const said = facts.consents.find(
    (one) =>
      one.recipient === recipient &&
      one.answer !== 'given' &&
      (consentPurpose === null || one.purpose === consentPurpose),
  );
  if (said === undefined) return [];
  const text = `In het dossier staat: ${label(consentStatus, statusOf(said, facts.minor))}. Kies dat, en leg uit waarom u toch deelt.`;
  return [{ field: 'consent', text }];
}
