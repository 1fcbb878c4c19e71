import { z } from 'zod';
import { done, invalid, type Outcome, refused } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { appendPlanAct, handledBefore } from '../store/acts.ts';
import { changeItem } from '../store/items.ts';
import { changePlan } from '../store/plans.ts';
import { personProblems, sure, words } from './fields.ts';
import { holdItem, itemAsSubject, itemForm } from './plan-subject.ts';
import { daysOf } from './terms.ts';

const input = itemForm.extend({
  choice: z.enum(['adopted', 'parked'], 'Kies of u dit doet of parkeert.'),
  reason: words(1000),
  sure,
});
type Chosen = z.output<typeof input>;

/** Takes a suggestion of an annex into the plan, or parks it with a reason (S139). What was parked can be taken later. */
export const chooseItem = verb<Chosen, null>({
  name: 'plan.choose-item',
  act: 'write',
  activity: 'planning',
  input: input as z.ZodType<Chosen>,
  subject: itemAsSubject,
  run: async (context, given): Promise<Outcome<null>> => {
    if (await handledBefore(context, given.once)) return done(null);
    const held = await holdItem(context, given);
    if (held.kind !== 'done') return held;
    const { item, plan } = held.value;
    if (item.kind !== 'option' && item.kind !== 'action')
      return refused('Alleen een actie of een suggestie kunt u kiezen of parkeren.');
    if (given.choice === 'parked' && given.reason === '')
      return invalid({
        field: 'reason',
        text: 'Schrijf waarom dit niet gebeurt. De raad kan ernaar vragen.',
      });
    const problems = personProblems({ reason: given.reason }, given.sure);
    if (problems.length > 0) return invalid(...problems);
    const term = given.choice === 'adopted' && item.term === 'none' ? 'period' : item.term;
    const days = daysOf(term, plan, item);
    await changeItem(context, item.id, {
      adoption: given.choice,
      reason: given.reason,
      term,
      starts_on: days.startsOn,
      ends_on: days.endsOn,
      version: item.version + 1,
      last_act_at: context.now,
    });
    await changePlan(context, plan.id, {});
    await appendPlanAct(context, {
      planId: plan.id,
      itemId: item.id,
      kind: given.choice === 'adopted' ? 'item_chosen' : 'item_parked',
      content: { code: item.code, ...(given.reason === '' ? {} : { reason: given.reason }) },
      submission: given.once,
    });
    return done(null);
  },
});

/** Takes an item out of a draft. What a college adopted is parked instead, with a reason. */
export const removeItem = verb<z.output<typeof itemForm>, null>({
  name: 'plan.remove-item',
  act: 'write',
  activity: 'planning',
  input: itemForm,
  subject: itemAsSubject,
  run: async (context, given): Promise<Outcome<null>> => {
    if (await handledBefore(context, given.once)) return done(null);
    const held = await holdItem(context, given);
    if (held.kind !== 'done') return held;
    const { item, plan } = held.value;
    if (plan.state !== 'draft' && item.promisedIn !== null)
      return refused('Het college heeft dit vastgesteld. U kunt het wel parkeren, met een reden.');
    await changeItem(context, item.id, { removed_at: context.now });
    await changePlan(context, plan.id, {});
    await appendPlanAct(context, {
      planId: plan.id,
      itemId: item.id,
      kind: 'item_removed',
      content: { code: item.code, title: item.title },
      submission: given.once,
    });
    return done(null);
  },
});
