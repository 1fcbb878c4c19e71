import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { invalid, type Outcome, refused } from '../../../kernel/outcome.ts';
import { type ClosedState, closedStates, isOpen, needsSecondReader } from '../signal.ts';
import { actsOf, type SignalRow } from '../store/files.ts';
import { agreedReading } from '../store/second-readings.ts';
import { ADVICE_FIRST, needsYouthAdvice } from '../youth-advice.ts';
import { othersOnSeats } from './colleagues.ts';
import { type Acted, act, actForm, closedAlready, fileVerb, requiredText } from './file-verb.ts';

const input = actForm.extend({
  outcome: z.enum(closedStates, 'Kies hoe u het signaal sluit.'),
  text: requiredText('Schrijf waarom u het signaal sluit.'),
});

/**
 * Closes a signal with an outcome and a motivation. "Geen mensenhandel" needs a second reader who agreed after
 * the last time the signal was opened (R17); when nobody else sits on a coordinator's seat, the motivation stands
 * in for it and the act is marked. Where a minor may be involved Veilig Thuis has to be asked for advice first (R6).
 */
export const close = fileVerb({
  name: 'signals.close',
  act: 'write',
  input,
  run: async (context, { outcome, text, ...form }, signal): Promise<Outcome<Acted>> => {
    if (!isOpen(signal.state)) return closedAlready(signal.state);
    if (outcome === 'closed_advice' && signal.urgency === 'acute') {
      return invalid({
        field: 'outcome',
        text: 'Bij acuut gevaar is advies niet genoeg. Bel 112 en zet door.',
      });
    }
    if (outcome !== 'duplicate' && needsYouthAdvice(signal, await actsOf(context, signal.id))) {
      return refused(ADVICE_FIRST);
    }
    const reader = needsSecondReader(outcome) ? await closingReader(context, signal) : 'not_needed';
    if (reader === 'missing') {
      return refused('Voor "geen mensenhandel" is een tweede lezer nodig. Vraag die eerst.');
    }
    if (reader === 'nobody') context.because(text);
    return act(context, signal, form, closing(outcome, text, reader));
  },
});

type Reader = 'not_needed' | 'agreed' | 'nobody';

/** A second reader agreed, has to be asked first, or is not there to be asked. */
export type ClosingReader = 'agreed' | 'missing' | 'nobody';

/** The act that closes a signal. */
export const closing = (outcome: ClosedState, text: string, reader: Reader) =>
  ({
    kind: 'closed',
    codes: { state: outcome, waitsFor: null, secondReader: reader },
    dueAt: null,
    parts: { story: { text } },
  }) as const;

/** Whether this signal can be closed as no trafficking: agreed after the last time it was opened (R17). */
export async function closingReader(context: Context, signal: SignalRow): Promise<ClosingReader> {
  const agreed = await agreedReading(context, signal.id, 'not_trafficking');
  const reopened = (await actsOf(context, signal.id)).findLast(({ kind }) => kind === 'reopened');
  const holds = agreed?.decidedAt && (reopened === undefined || agreed.decidedAt > reopened.at);
  if (holds) return 'agreed';
  return (await othersOnSeats(context)) === 0 ? 'nobody' : 'missing';
}
