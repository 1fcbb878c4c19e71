import { z } from 'zod';
import { absent, done, type Outcome } from '../../../kernel/outcome.ts';
import { type Acted, act, actForm, closedAlready, fileVerb, requiredText } from '../handling/file-verb.ts';
import { isOpen } from '../signal.ts';
import { actsOf, storedBefore } from '../store/files.ts';
import { takeTokensOf } from '../store/tokens.ts';
import { foldThings } from './things-of.ts';

const input = actForm.extend({
  thing: z.uuid(),
  text: requiredText('Schrijf waarom dit weg moet.', 1000),
});

/**
 * Takes a thing out of a signal. Nothing is wiped: the act that added it stays in the history. It is no longer
 * found by it, and hits that other municipalities had on it go (a person who was mistaken for another).
 */
export const removeThing = fileVerb({
  name: 'signals.remove-thing',
  act: 'write',
  input,
  run: async (context, { thing, text, ...form }, signal): Promise<Outcome<Acted>> => {
    if (await storedBefore(context, signal.id, form.once)) return done({ reference: form.reference });
    if (!isOpen(signal.state)) return closedAlready(signal.state);
    const found = foldThings(await actsOf(context, signal.id)).find(({ id }) => id === thing);
    if (found === undefined) return absent;
    const outcome = await act(context, signal, form, {
      kind: 'thing_removed',
      codes: { removed: found.id, thing: found.kind },
      parts: { story: { text } },
    });
    if (outcome.kind === 'done') await takeTokensOf(context, [found.id]);
    context.note({ thing: found.kind });
    return outcome;
  },
});
