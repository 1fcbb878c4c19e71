import { z } from 'zod';
import { codesOf, secondReadingKind } from '../../../../content/code-lists.ts';
import { refused } from '../../../kernel/outcome.ts';
import { isOpen } from '../signal.ts';
import { actsOf } from '../store/files.ts';
import { askReading, readingsOf } from '../store/second-readings.ts';
import { ADVICE_FIRST, needsYouthAdvice } from '../youth-advice.ts';
import { othersOnSeats } from './colleagues.ts';
import { act, actForm, closedAlready, fileVerb, requiredText } from './file-verb.ts';

const input = actForm.extend({
  // merging has a verb of its own, that also knows which signal goes on
  kind: z.enum(codesOf(secondReadingKind)).exclude(['merge']),
  text: requiredText('Schrijf waarom. De tweede lezer ziet dit en verder alleen codes.'),
});

/**
 * Asks another coordinator of the municipality to read along (R9, R17). The second reader sees the motivation and
 * codes, not the file. One question of a kind waits at a time.
 */
export const askSecondReader = fileVerb({
  name: 'signals.ask-second-reader',
  act: 'write',
  input,
  run: async (context, { kind, text, ...form }, signal) => {
    const { actor } = context;
    if (actor.kind !== 'seat') throw new Error('only a seat asks for a second reader');
    if (!isOpen(signal.state)) return closedAlready(signal.state);
    // who agrees closes the signal by it
    if (kind === 'not_trafficking' && needsYouthAdvice(signal, await actsOf(context, signal.id))) {
      return refused(ADVICE_FIRST);
    }
    const waiting = (await readingsOf(context, signal.id)).some(
      (reading) => reading.kind === kind && reading.decision === null,
    );
    if (waiting && signal.version === form.version)
      return refused('Deze vraag staat al bij de tweede lezer.');
    if ((await othersOnSeats(context)) === 0) {
      return refused(
        'Er is nu niemand anders die tweede lezer kan zijn. Schrijf de reden op bij het sluiten.',
      );
    }
    const outcome = await act(context, signal, form, {
      kind: 'second_reading_asked',
      codes: { reading: kind, waitsFor: 'second_reader' },
      parts: { story: { text } },
    });
    if (outcome.kind === 'done' && signal.version === form.version) {
      await askReading(context, signal, kind, text, actor.personId);
    }
    return outcome;
  },
});
