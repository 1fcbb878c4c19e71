import { z } from 'zod';
import type { ConsentStatus, LegalBasis, SecondReadingKind } from '../../../../content/code-lists.ts';
import { type HandOverField, handOverFields } from '../../../../content/field-whitelists.ts';
import { type Partner, partners } from '../../../../content/partners.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { type Consent, holds, kindOfRecipient, statusOf } from '../consent/consent.ts';
import { closedAlready, destroyed, fileVerb, signalName } from '../handling/file-verb.ts';
import type { PartName } from '../report-content.ts';
import { ruleOf } from '../safe-contact/rule-of.ts';
import type { SafeContactRule } from '../safe-contact/safe-contact.ts';
import { isOpen } from '../signal.ts';
import { signalReference } from '../signal-reference.ts';
import type { SignalRow } from '../store/files.ts';
import { readingsOf } from '../store/second-readings.ts';
import { allFields, crosses, type Permission, permission, type Recipient } from './fields.ts';
import { factsFor } from './hand-over-facts.ts';
import { knownContent, partOfField } from './known-content.ts';
import { senderOf } from './propose-partners.ts';
import { recipientNamed } from './recipients.ts';
import { fromCareToSafety, handOverGrounds } from './rules.ts';

/** A field that could go along, with what is known of it. */
export interface FieldToShare {
  readonly field: HandOverField;
  readonly label: string;
  readonly kind: (typeof handOverFields)[HandOverField]['kind'];
  readonly permission: Permission;
  /** What the actor has opened of it; '' when nothing is known. */
  readonly known: string;
  /** The part that has to be opened first, or null. */
  readonly closed: PartName | null;
}

/** Everything that the form for one recipient needs. */
export interface Preparation {
  readonly reference: string;
  readonly version: number;
  readonly signal: Pick<SignalRow, 'form' | 'urgency' | 'minor' | 'domain' | 'reporterType'>;
  readonly recipient: Omit<Recipient, 'id'>;
  readonly partner: Partner | null;
  readonly crosses: boolean;
  /** Fields that may never go along are not among them. */
  readonly fields: readonly FieldToShare[];
  readonly closedParts: readonly PartName[];
  readonly grounds: readonly LegalBasis[];
  /** The advice step has to be taken first (R6). */
  readonly asksYouthAdvice: boolean;
  /** What the person said about sharing with this recipient, by purpose. */
  readonly consents: readonly (Consent & { readonly status: ConsentStatus; readonly holds: boolean })[];
  /** An adult who wants no help: nobody is named. */
  readonly refusesHelp: boolean;
  /** Second readings: agreed and not used yet, or still waiting. */
  readonly readings: Readonly<
    Record<Extract<SecondReadingKind, 'without_consent' | 'beyond_whitelist'>, 'agreed' | 'waiting' | 'none'>
  >;
  /** This signal came from the police: only one's own conclusion goes on (R4). */
  readonly fromPolice: boolean;
  /** The rule that goes along with how to reach the reporter; null where that cannot go. */
  readonly rule: SafeContactRule | null;
}

/** Prepares a hand-over to one recipient: what may go along, on which grounds, and what is already known. */
export const prepareHandOver = fileVerb({
  name: 'signals.prepare-hand-over',
  activity: 'sharing',
  act: 'read',
  input: signalName.extend({ recipient: z.string().max(80) }),
  run: async (context, { recipient: slug }, signal) => {
    const to = await recipientNamed(context.house, senderOf(signal), slug);
    if (to === null) return absent;
    if (!isOpen(signal.state)) return closedAlready(signal.state);
    if (signal.dataKey === null) return destroyed;
    const facts = await factsFor(context, signal, to);
    const known = await knownContent(context, signal);
    const waiting = (await readingsOf(context, signal.id)).filter(({ decision }) => decision === null);
    const reading = (kind: SecondReadingKind, agreed: boolean) =>
      agreed ? 'agreed' : waiting.some((one) => one.kind === kind) ? 'waiting' : 'none';
    const { id: _, ...recipient } = to;
    const carriesContact =
      permission(facts, to, 'reporterContact').kind !== 'never' ||
      (signal.reporterType === 'self' && permission(facts, to, 'safeContact').kind !== 'never');
    context.note({ recipient: to.slug });
    return done<Preparation>({
      reference: signalReference(context.house, signal.serial),
      version: signal.version,
      signal,
      recipient,
      partner: to.partner === null ? null : partners[to.partner],
      crosses: crosses(signal.domain, to),
      fields: allFields.flatMap((field) => {
        const found = permission(facts, to, field);
        if (found.kind === 'never') return [];
        const part = partOfField[field];
        return [
          {
            field,
            label: handOverFields[field].nl,
            kind: handOverFields[field].kind,
            permission: found,
            known: known.fields[field] ?? '',
            closed: part !== undefined && known.closed.has(part) ? part : null,
          },
        ];
      }),
      closedParts: [...known.closed],
      grounds: groundsFor(signal, to),
      asksYouthAdvice: facts.needsYouthAdvice && to.partner !== 'veilig_thuis',
      consents: facts.consents
        .filter((one) => one.recipient === kindOfRecipient(to))
        .map((one) => ({
          ...one,
          status: statusOf(one, signal.minor),
          holds: holds(one, facts.today),
        })),
      refusesHelp: signal.help === 'no',
      readings: {
        without_consent: reading('without_consent', facts.agreed.withoutConsent),
        beyond_whitelist: reading('beyond_whitelist', facts.agreed.beyondWhitelist),
      },
      fromPolice: signal.reporterType === 'police',
      rule: carriesContact ? await ruleOf(context, signal) : null,
    });
  },
});

const ONLY_FOR: Readonly<Partial<Record<LegalBasis, Recipient['partner']>>> = {
  wgs_riec: 'riec',
  wgs_zvh: 'zvh',
  meldrecht_vt: 'veilig_thuis',
};

/** Grounds that can hold for this recipient; the rules look again when it is sent. */
const groundsFor = (signal: SignalRow, to: Recipient): readonly LegalBasis[] =>
  handOverGrounds.filter((ground) => {
    const only = ONLY_FOR[ground];
    if (only !== undefined && only !== to.partner) return false;
    return !(signal.domain === 'care' && crosses('care', to)) || fromCareToSafety.has(ground);
  });
