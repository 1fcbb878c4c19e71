import { z } from 'zod';
import { dueAt, isOpen } from '../signal.ts';
import { termsOf } from '../store/terms.ts';
import { act, actForm, closedAlready, fileVerb, LONGEST_TEXT } from './file-verb.ts';

/** States a coordinator sets by hand; handing over sets `forwarded`, closing the closed ones. */
export const movable = ['enriching', 'consultation', 'case'] as const;

/** Moves a signal in progress on to another state, with a new term. */
export const move = fileVerb({
  name: 'signals.move',
  act: 'write',
  input: actForm.extend({
    to: z.enum(movable, 'Kies een status.'),
    text: z.string().trim().max(LONGEST_TEXT).default(''),
  }),
  run: async (context, { to, text, ...form }, signal) => {
    if (!isOpen(signal.state)) return closedAlready(signal.state);
    return act(context, signal, form, {
      kind: 'moved',
      codes: { state: to, waitsFor: null },
      dueAt: dueAt(to, signal.urgency, context.now, await termsOf(context)),
      ...(text === '' ? {} : { parts: { story: { text } } }),
    });
  },
});
