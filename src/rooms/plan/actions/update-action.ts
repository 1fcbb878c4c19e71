import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { absent, changed, done, invalid, type Outcome, refused } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { type ActionState, isAction, type PlanItem } from '../plan.ts';
import { once, personProblems, sure, words } from '../plans/fields.ts';
import { itemAsSubject, itemName } from '../plans/plan-subject.ts';
import { appendPlanAct, handledBefore } from '../store/acts.ts';
import { evidenceOfPlans } from '../store/evidence.ts';
import { changeItem, itemById, itemsOf } from '../store/items.ts';
import { planById } from '../store/plans.ts';
import { type Dependency, dependenciesOf, notYet } from './dependencies.ts';

const input = itemName.extend({
  once,
  /** The version of the action that stood on the page. */
  version: z.coerce.number().int().min(1),
  state: z.enum(['not_started', 'in_progress', 'done', 'dropped'], 'Kies hoe ver het is.'),
  progress: z.coerce.number().int().min(0).max(100).default(0),
  note: words(2000),
  sure,
});
type Updated = z.output<typeof input>;

/**
 * How far an action is, with a sentence about it. What has to come first has to have come first (S73). Of two people at
 * once the second is told, with what they typed still there.
 */
export const updateAction = verb<Updated, null>({
  name: 'plan.update-action',
  act: 'write',
  activity: 'planning',
  input: input as z.ZodType<Updated>,
  subject: itemAsSubject,
  run: async (context, given): Promise<Outcome<null>> => {
    if (await handledBefore(context, given.once)) return done(null);
    const held = await holdAction(context, given.item);
    if (held.kind !== 'done') return held;
    const item = held.value;
    if (given.version !== item.version)
      return changed({ what: `${item.code} is bijgewerkt`, at: item.lastActAt });
    const problems = personProblems({ note: given.note }, given.sure);
    if (problems.length > 0) return invalid(...problems);
    if (given.state === 'dropped' && given.note === '')
      return invalid({ field: 'note', text: 'Schrijf waarom dit stopt. De raad kan ernaar vragen.' });
    const why = given.state === 'done' ? notYet(await dependenciesIn(context, item)) : null;
    if (why !== null) return invalid({ field: 'state', text: why });
    const progress = progressOf(given.state, given.progress);
    await changeItem(context, item.id, {
      state: given.state,
      progress,
      version: item.version + 1,
      last_act_at: context.now,
      ...(given.state === 'dropped' ? { reason: given.note } : {}),
    });
    await appendPlanAct(context, {
      planId: item.planId,
      itemId: item.id,
      kind: 'updated',
      content: { code: item.code, state: given.state, progress, note: given.note, was: item.progress },
      submission: given.once,
    });
    return done(null);
  },
});

/** What is done is whole, what has not begun is nothing. */
function progressOf(state: ActionState, given: number): number {
  if (state === 'done') return 100;
  if (state === 'not_started') return 0;
  return Math.min(given, 99);
}

/** Holds an action of a plan that still counts, until the end of the transaction. */
export async function holdAction(context: Context, id: string): Promise<Outcome<PlanItem>> {
  const item = await itemById(context, id, true);
  const plan = item === null ? null : await planById(context, item.planId);
  if (item === null || plan === null) return absent;
  if (!isAction(item)) return refused('Dit is geen actie van het plan.');
  if (plan.shared)
    return refused(
      'Een actie van het sjabloon wordt niet bijgewerkt: dat doet elke gemeente in het eigen plan.',
    );
  if (plan.state === 'withdrawn' || plan.evaluatedOn !== null)
    return refused('Dit plan is afgesloten. Wat er staat, blijft staan.');
  return done(item);
}

/** What has to come before an action. */
export async function dependenciesIn(context: Context, item: PlanItem): Promise<readonly Dependency[]> {
  if (item.dependsOn.length === 0) return [];
  const evidence = await evidenceOfPlans(context, [item.planId]);
  const trained = new Set<string>(
    evidence.filter(({ what }) => what === 'training_held').map(({ itemId }) => itemId),
  );
  return dependenciesOf(item, await itemsOf(context, item.planId), trained);
}
