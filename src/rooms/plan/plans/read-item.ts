import type { z } from 'zod';
import { absent, done, type Outcome } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import type { Plan, PlanItem } from '../plan.ts';
import { itemById } from '../store/items.ts';
import { planById } from '../store/plans.ts';
import { itemAsSubject, itemName } from './plan-subject.ts';

export interface ItemView {
  readonly item: PlanItem;
  readonly plan: Plan;
}

/** One item of a plan, to change it. */
export const readItem = verb<z.output<typeof itemName>, ItemView>({
  name: 'plan.read-item',
  act: 'read',
  activity: 'planning',
  input: itemName,
  subject: itemAsSubject,
  run: async (context, given): Promise<Outcome<ItemView>> => {
    const item = await itemById(context, given.item);
    const plan = item === null ? null : await planById(context, item.planId);
    return item === null || plan === null ? absent : done({ item, plan });
  },
});
