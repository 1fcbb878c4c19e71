import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import { LONGEST_TEXT } from '../handling/file-verb.ts';
import { quietUntil } from './hand-over-terms.ts';
import { deedForm, type HandOverDone, handOverVerb, take } from './hand-over-verb.ts';
import { openAsOwnSignal } from './own-signal.ts';

/**
 * Takes it on. For a partner that is all; a coordinator gets a signal of one's own, in one's own compartment, with
 * the fields that were shared and nothing else (R2). It is made here, in the recipient's own transaction: the
 * sender's cannot reach it, and nobody has to work with what was not taken on (decision 0010).
 */
export const acceptHandOver = handOverVerb({
  name: 'signals.accept-hand-over',
  act: 'write',
  input: deedForm.extend({ text: z.string().trim().max(LONGEST_TEXT, 'Maak de tekst korter.').default('') }),
  run: async (context, { text, ...form }, row): Promise<Outcome<HandOverDone>> => {
    const outcome = await take(context, row, form, {
      side: 'recipient',
      deed: 'accept',
      kind: 'acceptance',
      text,
      outcome: 'accepted',
      dueAt: quietUntil(context, row),
    });
    const first = row.state !== 'accepted';
    if (outcome.kind === 'done' && first && isForCoordinator(context)) await openAsOwnSignal(context, row);
    return outcome;
  },
});

const isForCoordinator = ({ actor }: Context): boolean =>
  actor.kind === 'seat' && actor.seat.role === 'coordinator';
