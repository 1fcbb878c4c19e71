import { refused } from '../../../kernel/outcome.ts';
import { dueAt, isOpen } from '../signal.ts';
import { termsOf } from '../store/terms.ts';
import { act, actForm, fileVerb, requiredText } from './file-verb.ts';

/** Opens a closed signal again, into triage, with the term of triage. */
export const reopen = fileVerb({
  name: 'signals.reopen',
  act: 'write',
  input: actForm.extend({ text: requiredText('Schrijf waarom u het signaal heropent.') }),
  run: async (context, { text, ...form }, signal) => {
    if (isOpen(signal.state)) return refused('Dit signaal is al open.');
    return act(context, signal, form, {
      kind: 'reopened',
      codes: { state: 'triage', waitsFor: 'coordinator' },
      dueAt: dueAt('triage', signal.urgency, context.now, await termsOf(context)),
      parts: { story: { text } },
    });
  },
});
