import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { newId, type PlanStepId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { absent, done, invalid, type Outcome, refused } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import type { PlanItem } from '../plan.ts';
import { once, personProblems, sure, words } from '../plans/fields.ts';
import { itemAsSubject, itemName } from '../plans/plan-subject.ts';
import { appendPlanAct, handledBefore } from '../store/acts.ts';
import { changeItem } from '../store/items.ts';
import { insertStep, removeStep as removeRow, stepsOf, tickStep as tickRow } from '../store/steps.ts';
import { holdAction } from './update-action.ts';

/** More than this is a plan of its own. */
const MOST_STEPS = 30;

const adding = itemName.extend({
  once,
  title: words(200).refine((text) => text !== '', 'Schrijf de stap in een paar woorden.'),
  sure,
});
type Added = z.output<typeof adding>;

/** Adds a step to an action. */
export const addStep = verb<Added, null>({
  name: 'plan.add-step',
  act: 'write',
  activity: 'planning',
  input: adding as z.ZodType<Added>,
  subject: itemAsSubject,
  run: async (context, given): Promise<Outcome<null>> => {
    if (await handledBefore(context, given.once)) return done(null);
    const held = await holdAction(context, given.item);
    if (held.kind !== 'done') return held;
    const problems = personProblems({ title: given.title }, given.sure);
    if (problems.length > 0) return invalid(...problems);
    const steps = await stepsOf(context, held.value.id);
    if (steps.length >= MOST_STEPS) return refused(`Een actie heeft hoogstens ${MOST_STEPS} stappen.`);
    await insertStep(context, {
      id: newId<PlanStepId>(),
      itemId: held.value.id,
      title: given.title,
      position: steps.length + 1,
    });
    await happened(context, held.value, 'step_added', { title: given.title }, given.once);
    return done(null);
  },
});

const ticking = itemName.extend({ once, step: z.uuid(), ticked: z.boolean() });
type Ticked = z.output<typeof ticking>;

/** Ticks a step, or takes the tick away. How far the action is follows from its steps, until it is done. */
export const tickStep = verb<Ticked, null>({
  name: 'plan.tick-step',
  act: 'write',
  activity: 'planning',
  input: ticking as z.ZodType<Ticked>,
  subject: itemAsSubject,
  run: async (context, given): Promise<Outcome<null>> => {
    if (await handledBefore(context, given.once)) return done(null);
    const held = await holdAction(context, given.item);
    if (held.kind !== 'done') return held;
    const item = held.value;
    const step = (await stepsOf(context, item.id)).find(({ id }) => id === given.step);
    if (step === undefined) return absent;
    await tickRow(context, step.id, given.ticked ? localDate(context.now) : null);
    const steps = await stepsOf(context, item.id);
    const progress = Math.round((steps.filter(({ doneOn }) => doneOn !== null).length / steps.length) * 100);
    if (item.state === 'not_started' || item.state === 'in_progress')
      await changeItem(context, item.id, {
        // the last tick says that the steps are done; that the action is done, somebody says
        progress: Math.min(progress, 99),
        state: progress > 0 ? 'in_progress' : item.state,
      });
    await happened(
      context,
      item,
      given.ticked ? 'step_done' : 'step_open',
      { title: step.title },
      given.once,
    );
    return done(null);
  },
});

const removing = itemName.extend({ once, step: z.uuid() });
type Removed = z.output<typeof removing>;

/** Takes a step away. */
export const removeStep = verb<Removed, null>({
  name: 'plan.remove-step',
  act: 'write',
  activity: 'planning',
  input: removing as z.ZodType<Removed>,
  subject: itemAsSubject,
  run: async (context, given): Promise<Outcome<null>> => {
    if (await handledBefore(context, given.once)) return done(null);
    const held = await holdAction(context, given.item);
    if (held.kind !== 'done') return held;
    const step = (await stepsOf(context, held.value.id)).find(({ id }) => id === given.step);
    if (step === undefined) return absent;
    await removeRow(context, step.id);
    await happened(context, held.value, 'step_removed', { title: step.title }, given.once);
    return done(null);
  },
});

/** Writes an act of an action down, which thereby is not quiet. */
export async function happened(
  context: Context,
  item: PlanItem,
  kind: string,
  content: Readonly<Record<string, unknown>>,
  submission: string,
): Promise<void> {
  await changeItem(context, item.id, { last_act_at: context.now });
  await appendPlanAct(context, {
    planId: item.planId,
    itemId: item.id,
    kind,
    content: { code: item.code, ...content },
    submission,
  });
}
