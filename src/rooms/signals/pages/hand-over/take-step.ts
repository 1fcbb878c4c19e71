import type { Context } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import type { Outcome } from '../../../../kernel/outcome.ts';
import type { AnyVerb } from '../../../../kernel/verb.ts';
import { seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { troubleOf } from '../../../../kernel/web/trouble.tsx';
import { ask } from '../handling/asking.ts';
import type { DoneCode } from '../handling/done-words.tsx';
import { fieldOf, type StepTrouble } from './step-form.tsx';

/** A step that a page sends: the verb behind it and what is told after. */
export interface StepVerb {
  readonly path: string;
  readonly verb: AnyVerb;
  readonly told: DoneCode;
}

interface Pages {
  readonly href: (reference: string) => string;
  /** Shows the page again with what was typed. */
  readonly again: (house: House, context: Context<Env>, back: StepTrouble | null) => Promise<Response>;
}

/** Does a step and goes to the page it came from; with an error it stands there again, with what was typed. */
export async function answerStep(
  house: House,
  context: Context<Env>,
  step: StepVerb,
  pages: Pages,
): Promise<Response> {
  const typed = context.get('form');
  const reference = context.req.param('reference') ?? '';
  const outcome: Outcome<unknown> = await ask(house, context, step.verb, {
    reference,
    version: typed.text('version'),
    once: typed.text('_once'),
    text: typed.text('text'),
    outcome: typed.text('outcome'),
    reason: typed.text('reason'),
  });
  if (outcome.kind === 'done') return seeOther(context, `${pages.href(reference)}?gelukt=${step.told}`);
  const trouble = troubleOf(atStep(outcome, step.path), house.clock.now());
  return pages.again(house, context, trouble === null ? null : { path: step.path, typed, trouble });
}

const atStep = (outcome: Outcome<unknown>, path: string): Outcome<unknown> =>
  outcome.kind === 'invalid'
    ? {
        ...outcome,
        problems: outcome.problems.map(({ field, text }) => ({ field: fieldOf(path, field), text })),
      }
    : outcome;
