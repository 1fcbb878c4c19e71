import type { SecondReadingKind } from '../../../../content/code-lists.ts';
import type { PartnerCode } from '../../../../content/partners.ts';
import type { SettingKey } from '../../../../content/settings.ts';
import type { Context } from '../../../kernel/context.ts';
import type { SecondReadingId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { readSetting } from '../../people/index.ts';
import { foldConsents } from '../consent/consent.ts';
import { cooperationsIn } from '../regimes/regime-rules.ts';
import { type ActRow, actsOf, type SignalRow } from '../store/files.ts';
import { handOversOfSignal } from '../store/hand-overs.ts';
import { agreedReading } from '../store/second-readings.ts';
import { needsYouthAdvice } from '../youth-advice.ts';
import type { Recipient } from './fields.ts';
import type { HandOverFacts } from './rules.ts';

/** What the rules know about one signal and one recipient, and the second readings behind it. */
export interface KnownFacts extends HandOverFacts {
  readonly readings: {
    readonly withoutConsent: SecondReadingId | null;
    readonly beyondWhitelist: SecondReadingId | null;
  };
}

/** Which setting says that the law of a partner asks for a BSN. */
const BSN_SETTINGS: Readonly<Partial<Record<PartnerCode, Extract<SettingKey, `bsn.${string}`>>>> = {
  veilig_thuis: 'bsn.veiligThuis',
  youth: 'bsn.youth',
};

/** Gathers what the rules look at besides what the coordinator chooses. */
export async function factsFor(context: Context, signal: SignalRow, to: Recipient): Promise<KnownFacts> {
  const before = await handOversOfSignal(context, signal.id);
  const acts = await actsOf(context, signal.id);
  const readings = {
    withoutConsent: await unusedReading(context, signal, acts, 'without_consent'),
    beyondWhitelist: await unusedReading(context, signal, acts, 'beyond_whitelist'),
  };
  const bsn = to.partner === null ? undefined : BSN_SETTINGS[to.partner];
  return {
    domain: signal.domain,
    reporterType: signal.reporterType,
    minor: signal.minor,
    help: signal.help,
    needsYouthAdvice: needsYouthAdvice(signal, acts),
    consents: foldConsents(acts),
    bsnAsked: bsn !== undefined && (await readSetting(context, bsn)),
    cooperations: cooperationsIn(acts),
    today: localDate(context.now),
    acceptedBefore: before.some(
      ({ side, organisationId, recipientDomain, state }) =>
        side === 'sender' &&
        organisationId === to.id &&
        recipientDomain === to.domain &&
        (state === 'accepted' || state === 'done'),
    ),
    readings,
    agreed: {
      withoutConsent: readings.withoutConsent !== null,
      beyondWhitelist: readings.beyondWhitelist !== null,
    },
  };
}

/** A second reader agreed to one hand-over, not to every one that follows (R9, R17). */
async function unusedReading(
  context: Context,
  signal: SignalRow,
  acts: readonly ActRow[],
  kind: SecondReadingKind,
): Promise<SecondReadingId | null> {
  const agreed = await agreedReading(context, signal.id, kind);
  if (agreed === null) return null;
  const used = acts.some(({ codes }) => {
    const readings: unknown = codes['readings'];
    return Array.isArray(readings) && readings.includes(agreed.id);
  });
  return used ? null : agreed.id;
}
