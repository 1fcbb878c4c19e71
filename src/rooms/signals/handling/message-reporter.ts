import { refused } from '../../../kernel/outcome.ts';
import { act, actForm, fileVerb, requiredText } from './file-verb.ts';

const unreachable = refused('Deze melder kan geen berichten lezen: er is geen ontvangstcode of account.');

/** Sends the reporter a message in the dialogue, also an anonymous one (R5). The signal waits for nobody by it. */
export const messageReporter = fileVerb({
  name: 'signals.message-reporter',
  act: 'write',
  input: actForm.extend({ text: requiredText('Schrijf het bericht.', 4000) }),
  run: async (context, { text, ...form }, signal) =>
    signal.reachable
      ? act(context, signal, form, {
          kind: 'message_to_reporter',
          codes: { waitsFor: null },
          parts: { story: { text } },
        })
      : unreachable,
});

/** Asks the reporter a question; the signal waits for the answer. */
export const askReporter = fileVerb({
  name: 'signals.ask-reporter',
  act: 'write',
  input: actForm.extend({ text: requiredText('Schrijf de vraag.', 4000) }),
  run: async (context, { text, ...form }, signal) =>
    signal.reachable
      ? act(context, signal, form, {
          kind: 'question_to_reporter',
          codes: { waitsFor: 'reporter' },
          parts: { story: { text } },
        })
      : unreachable,
});
