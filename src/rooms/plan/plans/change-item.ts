import type { z } from 'zod';
import { done, invalid, type Outcome } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { appendPlanAct, handledBefore } from '../store/acts.ts';
import { changeItem as writeItem } from '../store/items.ts';
import { changePlan } from '../store/plans.ts';
import { personProblems, sure, words } from './fields.ts';
import { itemWords, judgeWords } from './item-words.ts';
import { holdItem, itemAsSubject, itemForm } from './plan-subject.ts';

const input = itemForm.extend({ ...itemWords });
type Changed = z.output<typeof input>;

/**
 * Other words, owners or days of an action. The second of two people who change the same item is told, and loses nothing.
 * In a plan that was adopted the promised day stays as it was, until a next version is adopted.
 */
export const changeItem = verb<Changed, null>({
  name: 'plan.change-item',
  act: 'write',
  activity: 'planning',
  input: input as z.ZodType<Changed>,
  subject: itemAsSubject,
  run: async (context, given): Promise<Outcome<null>> => {
    if (await handledBefore(context, given.once)) return done(null);
    const held = await holdItem(context, given);
    if (held.kind !== 'done') return held;
    const { item, plan } = held.value;
    const { days, problems } = await judgeWords(context, plan, given, item.code);
    if (problems.length > 0) return invalid(...problems);
    await writeItem(context, item.id, {
      title: given.title,
      body: given.body,
      task: given.task,
      owners: given.owners,
      depends_on: [...given.dependsOn],
      term: given.term,
      starts_on: days.startsOn,
      ends_on: days.endsOn,
      version: item.version + 1,
      last_act_at: context.now,
    });
    await changePlan(context, plan.id, {});
    await appendPlanAct(context, {
      planId: plan.id,
      itemId: item.id,
      kind: 'item_changed',
      content: { code: item.code, was: { title: item.title, endsOn: item.endsOn, owners: item.owners } },
      submission: given.once,
    });
    return done(null);
  },
});

const textInput = itemForm.extend({
  title: words(300).refine((text) => text !== '', 'Geef dit een kop.'),
  body: words(12_000),
  sure,
});
type Rewritten = z.output<typeof textInput>;

/** Other words of a text, an ambition or a commitment. */
export const rewriteText = verb<Rewritten, null>({
  name: 'plan.rewrite-text',
  act: 'write',
  activity: 'planning',
  input: textInput as z.ZodType<Rewritten>,
  subject: itemAsSubject,
  run: async (context, given): Promise<Outcome<null>> => {
    if (await handledBefore(context, given.once)) return done(null);
    const held = await holdItem(context, given);
    if (held.kind !== 'done') return held;
    const { item, plan } = held.value;
    const problems = personProblems({ title: given.title, body: given.body }, given.sure);
    if (problems.length > 0) return invalid(...problems);
    await writeItem(context, item.id, {
      title: given.title,
      body: given.body,
      version: item.version + 1,
      last_act_at: context.now,
    });
    await changePlan(context, plan.id, {});
    await appendPlanAct(context, {
      planId: plan.id,
      itemId: item.id,
      kind: 'item_changed',
      content: { code: item.code, was: { title: item.title } },
      submission: given.once,
    });
    return done(null);
  },
});
