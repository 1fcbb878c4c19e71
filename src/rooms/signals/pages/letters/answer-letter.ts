import type { Context } from 'hono';
import { letterPdf } from '../../../../kernel/documents/letter.ts';
import type { House } from '../../../../kernel/house.ts';
import type { Verb } from '../../../../kernel/verb.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { troubleOf } from '../../../../kernel/web/trouble.tsx';
import type { PrintedLetter } from '../../letters/print-hand-over.ts';
import type { StepTrouble } from '../hand-over/step-form.tsx';
import { ask } from '../handling/asking.ts';

/** A letter as a file. Its name holds the number and nothing else. Never kept on the way. */
export async function answerPdf(context: Context<Env>, { number, letter }: PrintedLetter): Promise<Response> {
  const { bytes } = await letterPdf(letter);
  context.header('Cache-Control', 'no-store');
  context.header('Content-Type', 'application/pdf');
  context.header('Content-Disposition', `attachment; filename="document-${number}.pdf"`);
  return context.body(bytes);
}

/** Makes the letter of the hand-over that the address names; when it cannot, the page says why. */
export async function answerLetter(
  house: House,
  context: Context<Env>,
  verb: Verb<{ reference: string }, PrintedLetter>,
  again: (house: House, context: Context<Env>, back: StepTrouble | null) => Promise<Response>,
): Promise<Response> {
  const outcome = await ask(house, context, verb, { reference: context.req.param('reference') });
  if (outcome.kind === 'done') return answerPdf(context, outcome.value);
  const trouble = troubleOf(outcome, house.clock.now());
  if (trouble === null) return notThere(context, 'staff');
  return again(house, context, { path: 'brief', typed: context.get('form'), trouble });
}
