import { z } from 'zod';
import { refused } from '../../../kernel/outcome.ts';
import { LONGEST_TEXT, requiredText } from '../handling/file-verb.ts';
import { quietUntil } from './hand-over-terms.ts';
import { deedForm, handOverVerb, take } from './hand-over-verb.ts';
import { outcomes, refusals } from './states.ts';

const words = z.string().trim().max(LONGEST_TEXT, 'Maak de tekst korter.').default('');

/** Says no, with a code and a reason. What was shared closes for this side. */
export const refuseHandOver = handOverVerb({
  name: 'signals.refuse-hand-over',
  act: 'write',
  input: deedForm.extend({
    outcome: z.enum(refusals, 'Kies waarom u dit weigert.'),
    text: requiredText('Schrijf waarom u dit weigert. Dan kan de afzender verder.'),
  }),
  run: (context, { outcome, text, ...form }, row) =>
    take(context, row, form, {
      side: 'recipient',
      deed: 'refuse',
      kind: 'refusal',
      text,
      outcome,
      dueAt: row.dueAt,
    }),
});

/** Gives back what was accepted before, with a reason. What was shared closes for this side. */
export const returnHandOver = handOverVerb({
  name: 'signals.return-hand-over',
  act: 'write',
  input: deedForm.extend({ text: requiredText('Schrijf waarom u dit teruggeeft.') }),
  run: (context, { text, ...form }, row) =>
    take(context, row, form, {
      side: 'recipient',
      deed: 'return',
      kind: 'return',
      text,
      outcome: 'returned',
      dueAt: row.dueAt,
    }),
});

/** Finishes with an outcome. The words are optional: sometimes nothing may be said, as with an investigation. */
export const finishHandOver = handOverVerb({
  name: 'signals.finish-hand-over',
  act: 'write',
  input: deedForm.extend({ outcome: z.enum(outcomes, 'Kies hoe het is afgelopen.'), text: words }),
  run: (context, { outcome, text, ...form }, row) =>
    take(context, row, form, {
      side: 'recipient',
      deed: 'finish',
      kind: 'outcome',
      text,
      outcome,
      dueAt: row.dueAt,
    }),
});

/** Asks the sender something. The clock waits for the sender's answer. */
export const askSender = handOverVerb({
  name: 'signals.ask-sender',
  act: 'write',
  input: deedForm.extend({ text: requiredText('Schrijf uw vraag.') }),
  run: (context, { text, ...form }, row) =>
    take(context, row, form, {
      side: 'recipient',
      deed: null,
      kind: 'question',
      text,
      dueAt: quietUntil(context, row),
    }),
});

/** Tells the sender how it goes, after accepting. */
export const tellSender = handOverVerb({
  name: 'signals.tell-sender',
  act: 'write',
  input: deedForm.extend({ text: requiredText('Schrijf uw bericht.') }),
  run: async (context, { text, ...form }, row) =>
    row.state === 'offered' || row.state === 'seen'
      ? refused('Accepteer eerst. Tot die tijd kunt u een vraag stellen.')
      : take(context, row, form, {
          side: 'recipient',
          deed: null,
          kind: 'note',
          text,
          dueAt: quietUntil(context, row),
        }),
});
