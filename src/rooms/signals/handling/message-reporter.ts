import type { Context } from '../../../kernel/context.ts';
import { invalid, type Outcome, refused } from '../../../kernel/outcome.ts';
import { againstField, againstRule } from '../safe-contact/rule-of.ts';
import type { SignalRow } from '../store/files.ts';
import { type Acted, act, actForm, fileVerb, requiredText } from './file-verb.ts';

const unreachable = refused('Deze melder kan geen berichten lezen: er is geen ontvangstcode of account.');

interface Written {
  readonly reference: string;
  readonly version: number;
  readonly once: string;
  readonly text: string;
  readonly against: string;
}

/** Lays it down in the dialogue, when it keeps to the rule of safe contact or says why it does not. */
async function write(
  context: Context,
  signal: SignalRow,
  { text, against, ...form }: Written,
  asks: boolean,
): Promise<Outcome<Acted>> {
  if (!signal.reachable) return unreachable;
  const breach = await againstRule(context, signal, { way: 'site', texts: [text], against });
  if (breach !== null) return invalid(breach);
  if (against !== '') context.because(against);
  return act(context, signal, form, {
    kind: asks ? 'question_to_reporter' : 'message_to_reporter',
    codes: { waitsFor: asks ? 'reporter' : null },
    parts: { story: { text } },
  });
}

/** Sends the reporter a message in the dialogue, also an anonymous one (R5). The signal waits for nobody by it. */
export const messageReporter = fileVerb({
  name: 'signals.message-reporter',
  act: 'write',
  input: actForm.extend({ text: requiredText('Schrijf het bericht.', 4000), against: againstField }),
  run: (context, written, signal) => write(context, signal, written, false),
});

/** Asks the reporter a question; the signal waits for the answer. */
export const askReporter = fileVerb({
  name: 'signals.ask-reporter',
  act: 'write',
  input: actForm.extend({ text: requiredText('Schrijf de vraag.', 4000), against: againstField }),
  run: (context, written, signal) => write(context, signal, written, true),
});
