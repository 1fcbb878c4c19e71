import type { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { done, type Outcome } from '../../../kernel/outcome.ts';
import { type Verb, verb } from '../../../kernel/verb.ts';
import { appendPlanAct, handledBefore, type NewAct } from '../store/acts.ts';
import { changePlan } from '../store/plans.ts';
import { type HeldItem, holdItem, itemAsSubject, type itemForm } from './plan-subject.ts';

/** What the history of the plan says of a change. */
type ItemAct = Required<Pick<NewAct, 'kind' | 'content'>>;

/**
 * A verb that changes one item of a plan: a form that comes twice is one act, the second of two people is told, the plan
 * counts as changed, and its history says what happened. `change` does the work, or says why not.
 */
export const itemVerb = <Given extends z.output<typeof itemForm>>(
  name: string,
  input: z.ZodType<Given>,
  change: (context: Context, given: Given, held: HeldItem) => Promise<Outcome<ItemAct>>,
): Verb<Given, null> =>
  verb<Given, null>({
    name,
    act: 'write',
    activity: 'planning',
    input,
    subject: itemAsSubject,
    run: async (context, given) => {
      if (await handledBefore(context, given.once)) return done(null);
      const held = await holdItem(context, given);
      if (held.kind !== 'done') return held;
      const changed = await change(context, given, held.value);
      if (changed.kind !== 'done') return changed;
      const { item, plan } = held.value;
      await changePlan(context, plan.id, {});
      await appendPlanAct(context, {
        ...changed.value,
        planId: plan.id,
        itemId: item.id,
        submission: given.once,
      });
      return done(null);
    },
  });
