import type { SecondReadingKind } from '../../../../content/code-lists.ts';
import type { Context } from '../../../kernel/context.ts';
import type { SecondReadingId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { actsOf, type SignalRow } from '../store/files.ts';
import { handOversOfSignal } from '../store/hand-overs.ts';
import { agreedReading } from '../store/second-readings.ts';
import type { Recipient } from './fields.ts';
import type { HandOverFacts } from './rules.ts';

/** What the rules know about one signal and one recipient, and the second readings behind it. */
export interface KnownFacts extends HandOverFacts {
  readonly readings: {
    readonly withoutConsent: SecondReadingId | null;
    readonly beyondWhitelist: SecondReadingId | null;
  };
}

/** Gathers what the rules look at besides what the coordinator chooses. */
export async function factsFor(context: Context, signal: SignalRow, to: Recipient): Promise<KnownFacts> {
  const before = await handOversOfSignal(context, signal.id);
  const readings = {
    withoutConsent: await unusedReading(context, signal, 'without_consent'),
    beyondWhitelist: await unusedReading(context, signal, 'beyond_whitelist'),
  };
  return {
    domain: signal.domain,
    reporterType: signal.reporterType,
    minor: signal.minor,
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
  kind: SecondReadingKind,
): Promise<SecondReadingId | null> {
  const agreed = await agreedReading(context, signal.id, kind);
  if (agreed === null) return null;
  const used = (await actsOf(context, signal.id)).some(({ codes }) => {
    const readings: unknown = codes['readings'];
    return Array.isArray(readings) && readings.includes(agreed.id);
  });
  return used ? null : agreed.id;
}
