import { z } from 'zod';
import { localDate } from '../../../kernel/local-time.ts';
import { absent, done, invalid, type Outcome, refused } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { isAction } from '../plan.ts';
import { appendPlanAct, handledBefore } from '../store/acts.ts';
import { changeItem, itemById, itemsOf } from '../store/items.ts';
import { changePlan, planById } from '../store/plans.ts';
import { once, personProblems, sure, words } from './fields.ts';
import { itemAsSubject, itemName, planAsSubject, planName } from './plan-subject.ts';

const input = itemName.extend({
  once,
  result: z.enum(['done', 'partly', 'not_done'], 'Kies wat er is gelukt.'),
  lesson: words(1500),
  carryOver: z.enum(['yes', 'no'], 'Kies of dit naar het volgende plan gaat.'),
  sure,
});
type Evaluated = z.output<typeof input>;

/** What became of an action, what was learnt, and whether it goes along into the next plan. */
export const evaluateAction = verb<Evaluated, null>({
  name: 'plan.evaluate-action',
  act: 'write',
  activity: 'planning',
  input: input as z.ZodType<Evaluated>,
  subject: itemAsSubject,
  run: async (context, given): Promise<Outcome<null>> => {
    if (await handledBefore(context, given.once)) return done(null);
    const item = await itemById(context, given.item, true);
    const plan = item === null ? null : await planById(context, item.planId);
    if (item === null || plan === null) return absent;
    if (plan.state !== 'adopted') return refused('Alleen een vastgesteld plan wordt geëvalueerd.');
    if (!isAction(item)) return refused('Dit is geen actie van het plan.');
    if (given.result !== 'done' && given.lesson === '')
      return invalid({
        field: 'lesson',
        text: 'Schrijf wat u hiervan hebt geleerd. Een paar woorden is genoeg.',
      });
    const problems = personProblems({ lesson: given.lesson }, given.sure);
    if (problems.length > 0) return invalid(...problems);
    await changeItem(context, item.id, {
      result: given.result,
      lesson: given.lesson,
      carry_over: given.carryOver === 'yes',
      last_act_at: context.now,
    });
    await appendPlanAct(context, {
      planId: plan.id,
      itemId: item.id,
      kind: 'evaluated',
      content: { code: item.code, result: given.result, lesson: given.lesson, carryOver: given.carryOver },
      submission: given.once,
    });
    return done(null);
  },
});

const closing = planName.extend({ once });
type Closing = z.output<typeof closing>;

/** Ends the evaluation of a plan: every action has its result. */
export const closeEvaluation = verb<Closing, null>({
  name: 'plan.close-evaluation',
  act: 'write',
  activity: 'planning',
  input: closing as z.ZodType<Closing>,
  subject: planAsSubject,
  run: async (context, given): Promise<Outcome<null>> => {
    if (await handledBefore(context, given.once)) return done(null);
    const plan = await planById(context, given.plan, true);
    if (plan === null) return absent;
    if (plan.state !== 'adopted') return refused('Alleen een vastgesteld plan wordt geëvalueerd.');
    const open = (await itemsOf(context, plan.id)).filter((item) => isAction(item) && item.result === 'none');
    if (open.length > 0)
      return refused(
        `Nog niet beoordeeld: ${open.map(({ code }) => code).join(', ')}. Vul eerst in wat daarvan is gelukt.`,
      );
    await changePlan(context, plan.id, { evaluated_on: localDate(context.now) });
    await appendPlanAct(context, { planId: plan.id, kind: 'evaluation_closed', submission: given.once });
    return done(null);
  },
});
