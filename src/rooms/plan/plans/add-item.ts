import type { z } from 'zod';
import { newId, type PlanItemId } from '../../../kernel/ids.ts';
import { absent, done, invalid, type Outcome } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import type { PlanItem } from '../plan.ts';
import { appendPlanAct, handledBefore } from '../store/acts.ts';
import { insertItems, itemsOf, usedCodes } from '../store/items.ts';
import { changePlan, planById } from '../store/plans.ts';
import { once } from './fields.ts';
import { itemWords, judgeWords } from './item-words.ts';
import { closedForChange, planAsSubject, planName } from './plan-subject.ts';

const input = planName.extend({ once, ...itemWords });
type Added = z.output<typeof input>;

/** Adds an action to a plan. In the template of the region it is regional, elsewhere it is the municipality's own. */
export const addItem = verb<Added, { readonly item: PlanItemId | null }>({
  name: 'plan.add-item',
  act: 'write',
  activity: 'planning',
  input: input as z.ZodType<Added>,
  subject: planAsSubject,
  run: async (context, given): Promise<Outcome<{ readonly item: PlanItemId | null }>> => {
    if (await handledBefore(context, given.once)) return done({ item: null });
    const plan = await planById(context, given.plan, true);
    if (plan === null) return absent;
    const closed = closedForChange(context, plan);
    if (closed !== null) return closed;
    const { days, problems } = await judgeWords(context, plan, given, null);
    if (problems.length > 0) return invalid(...problems);
    const items = await itemsOf(context, plan.id);
    const id = newId<PlanItemId>();
    const code = nextCode(await usedCodes(context, plan.id), plan.shared ? 'R' : 'L');
    await insertItems(context, [
      {
        ...days,
        id,
        planId: plan.id,
        shared: plan.shared,
        kind: 'action',
        code,
        task: given.task,
        level: plan.shared ? 'regional' : 'local',
        seed: '',
        templateVersion: null,
        title: given.title,
        body: given.body,
        note: '',
        adoption: 'adopted',
        reason: '',
        term: given.term,
        owners: given.owners,
        dependsOn: given.dependsOn,
        position: placeAfter(items, given.task),
      },
    ]);
    await changePlan(context, plan.id, {});
    await appendPlanAct(context, {
      planId: plan.id,
      itemId: id,
      kind: 'item_added',
      content: { code, title: given.title },
      submission: given.once,
    });
    return done({ item: id });
  },
});

/** A code that this plan never used: what was taken out keeps its own, for history names it. */
export function nextCode(used: readonly string[], letter: string): string {
  const numbers = used
    .filter((code) => code.startsWith(letter))
    .map((code) => Number(code.slice(letter.length)))
    .filter(Number.isInteger);
  return `${letter}${Math.max(20, ...numbers) + 1}`;
}

/** Behind the last item of the same task, or at the end. */
export function placeAfter(items: readonly PlanItem[], task: PlanItem['task']): number {
  const last = (among: readonly PlanItem[]): number => Math.max(0, ...among.map(({ position }) => position));
  const same = items.filter((item) => item.task === task && item.kind === 'action');
  return same.length > 0 ? last(same) + 1 : last(items) + 10;
}
