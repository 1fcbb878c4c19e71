import type { z } from 'zod';
import { done, invalid } from '../../../kernel/outcome.ts';
import { changeItem as writeItem } from '../store/items.ts';
import { personProblems, sure, words } from './fields.ts';
import { itemVerb } from './item-verb.ts';
import { itemWords, judgeWords } from './item-words.ts';
import { itemForm } from './plan-subject.ts';

const input = itemForm.extend({ ...itemWords });
type Changed = z.output<typeof input>;

/**
 * Other words, owners or days of an action. The second of two people who change the same item is told, and loses nothing.
 * In a plan that was adopted the promised day stays as it was, until a next version is adopted.
 */
export const changeItem = itemVerb(
  'plan.change-item',
  input as z.ZodType<Changed>,
  async (context, given, { item, plan }) => {
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
    const was = { title: item.title, endsOn: item.endsOn, owners: item.owners };
    return done({ kind: 'item_changed', content: { code: item.code, was } });
  },
);

const textInput = itemForm.extend({
  title: words(300).refine((text) => text !== '', 'Geef dit een kop.'),
  body: words(12_000),
  sure,
});
type Rewritten = z.output<typeof textInput>;

/** Other words of a text, an ambition or a commitment. */
export const rewriteText = itemVerb(
  'plan.rewrite-text',
  textInput as z.ZodType<Rewritten>,
  async (context, given, { item }) => {
    const problems = personProblems({ title: given.title, body: given.body }, given.sure);
    if (problems.length > 0) return invalid(...problems);
    await writeItem(context, item.id, {
      title: given.title,
      body: given.body,
      version: item.version + 1,
      last_act_at: context.now,
    });
    return done({ kind: 'item_changed', content: { code: item.code, was: { title: item.title } } });
  },
);
