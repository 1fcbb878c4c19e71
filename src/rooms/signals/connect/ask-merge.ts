import { z } from 'zod';
import { done, invalid, type Outcome, refused } from '../../../kernel/outcome.ts';
import { othersOnSeats } from '../handling/colleagues.ts';
import { type Acted, act, actForm, fileVerb, requiredText } from '../handling/file-verb.ts';
import { serialOfReference } from '../signal-reference.ts';
import { holdSignal } from '../store/dialogue.ts';
import { signalBySerial, storedBefore } from '../store/files.ts';
import { askReading, readingsOf } from '../store/second-readings.ts';
import { mergeSignals, whyNotMerge } from './merge-signals.ts';

const input = actForm.extend({
  /** Reference of the signal that goes on. */
  into: z.string().trim().min(1, 'Vul het kenmerk in van het andere signaal.').max(40),
  text: requiredText('Schrijf waarom deze twee hetzelfde zijn. De tweede lezer ziet dit.'),
});

/**
 * Asks a second reader whether two signals are one (two people decide it). Where nobody else sits on a coordinator's
 * seat the reason stands in for that, and the act is marked. The second reader sees both references and the
 * motivation, neither file.
 */
export const askMerge = fileVerb({
  name: 'signals.ask-merge',
  act: 'write',
  input,
  run: async (context, { into, text, ...form }, signal): Promise<Outcome<Acted>> => {
    const { actor } = context;
    if (actor.kind !== 'seat') throw new Error('only a seat merges signals');
    if (await storedBefore(context, signal.id, form.once)) return done({ reference: form.reference });
    const serial = serialOfReference(context.house, into);
    const other = serial === null ? null : await signalBySerial(context, serial);
    const problem = await whyNotMerge(context, signal, other);
    if (problem !== null || other === null) return invalid({ field: 'into', text: problem ?? '' });
    const waiting = (await readingsOf(context, signal.id)).some(
      ({ kind, decision }) => kind === 'merge' && decision === null,
    );
    if (waiting) return refused('Deze vraag staat al bij de tweede lezer.');
    // held only where it is done at once: two who ask each for the other's signal would wait for each other
    const alone = (await othersOnSeats(context)) === 0;
    if (alone) await holdSignal(context, other.id);
    const asked = await act(context, signal, form, {
      kind: 'second_reading_asked',
      codes: { reading: 'merge', other: other.serial, waitsFor: alone ? 'coordinator' : 'second_reader' },
      parts: { story: { text } },
    });
    if (asked.kind !== 'done') return asked;
    context.note({ into: other.id, alone });
    if (alone) {
      context.because(text);
      await mergeSignals(context, signal, other, 'nobody');
    } else {
      await askReading(context, signal, 'merge', text, actor.personId, other.serial);
    }
    return asked;
  },
});
