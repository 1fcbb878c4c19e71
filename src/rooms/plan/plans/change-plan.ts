import { z } from 'zod';
import { absent, changed, done, invalid, type Outcome, refused } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { appendPlanAct, handledBefore } from '../store/acts.ts';
import { changeItem, itemsOf } from '../store/items.ts';
import { planById, changePlan as writePlan } from '../store/plans.ts';
import { periodProblems } from './begin-plan.ts';
import { day, once, personProblems, planTitle, sure } from './fields.ts';
import { planAsSubject, planName } from './plan-subject.ts';
import { daysOf } from './terms.ts';

const input = planName.extend({
  once,
  /** The revision of the plan that stood on the page. */
  revision: z.coerce.number().int().min(1),
  title: planTitle,
  startsOn: day,
  endsOn: day,
  sure,
});
type Changed = z.output<typeof input>;

/** Another name or period of a draft. What fills the period moves along; days of its own stay. */
export const changePlan = verb<Changed, null>({
  name: 'plan.change-plan',
  act: 'write',
  activity: 'planning',
  input: input as z.ZodType<Changed>,
  subject: planAsSubject,
  run: async (context, given): Promise<Outcome<null>> => {
    if (await handledBefore(context, given.once)) return done(null);
    const plan = await planById(context, given.plan, true);
    if (plan === null) return absent;
    if (plan.state !== 'draft')
      return refused('De naam en de periode staan vast zodra het college het plan heeft vastgesteld.');
    if (given.revision !== plan.revision)
      return changed({ what: 'Het plan is gewijzigd', at: plan.changedAt });
    const problems = [...periodProblems(given), ...personProblems({ title: given.title }, given.sure)];
    if (problems.length > 0) return invalid(...problems);
    await writePlan(context, plan.id, {
      title: given.title,
      starts_on: given.startsOn,
      ends_on: given.endsOn,
    });
    for (const item of await itemsOf(context, plan.id)) {
      const days = daysOf(item.term, given, item);
      if (days.startsOn !== item.startsOn || days.endsOn !== item.endsOn)
        await changeItem(context, item.id, { starts_on: days.startsOn, ends_on: days.endsOn });
    }
    await appendPlanAct(context, {
      planId: plan.id,
      kind: 'plan_changed',
      content: { title: given.title, startsOn: given.startsOn, endsOn: given.endsOn },
      submission: given.once,
    });
    return done(null);
  },
});
