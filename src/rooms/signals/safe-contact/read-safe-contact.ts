import { done } from '../../../kernel/outcome.ts';
import { fileVerb, signalName } from '../handling/file-verb.ts';
import { ruleOf } from './rule-of.ts';
import { isKnown } from './safe-contact.ts';

/** How the reporter of a signal is safe to reach, for whoever is about to. Says nothing of who that is. */
export const readSafeContact = fileVerb({
  name: 'signals.read-safe-contact',
  act: 'read',
  input: signalName,
  run: async (context, _input, signal) => {
    const rule = await ruleOf(context, signal);
    context.note({ known: isKnown(rule) });
    return done(rule);
  },
});
