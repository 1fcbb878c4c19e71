import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { isOpen } from '../signal.ts';
import { keepUntil, signalAskedFrom, withdrawQuestion } from '../store/consultations.ts';
import { holdSignal } from '../store/dialogue.ts';
import { appendAct, signalById } from '../store/files.ts';
import { consultationReference } from './consultation-reference.ts';
import { type Consulted, consultationName, consultationVerb } from './consultation-verb.ts';
import { wordsKeptUntil } from './keep-words.ts';

/** Takes a question back that nobody answered; who was asked cannot read it any more. */
export const withdrawConsultation = consultationVerb({
  name: 'signals.withdraw-consultation',
  act: 'write',
  input: consultationName,
  run: async (context, _input, row): Promise<Outcome<Consulted>> => {
    const reference = consultationReference(context.house, row.serial);
    if (row.state === 'withdrawn') return done({ reference });
    if (row.state === 'answered') return refused('Er is al een antwoord. Lees het hieronder.');
    await withdrawQuestion(context, row);
    const signalId = await signalAskedFrom(context, row.id);
    if (signalId === null) {
      await keepUntil(context, row.id, await wordsKeptUntil(context));
      return done({ reference });
    }
    await holdSignal(context, signalId);
    const signal = await signalById(context, signalId);
    if (signal !== null)
      await appendAct(context, signal, null, {
        kind: 'consulted',
        codes: {
          consultation: row.id,
          consultationReference: reference,
          stage: 'withdrawn',
          ...(isOpen(signal.state) ? { waitsFor: 'coordinator' as const } : {}),
        },
      });
    return done({ reference });
  },
});
