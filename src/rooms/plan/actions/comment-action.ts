import type { z } from 'zod';
import { absent, done, invalid, type Outcome } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { once, personProblems, sure, words } from '../plans/fields.ts';
import { itemAsSubject, itemName } from '../plans/plan-subject.ts';
import { appendPlanAct, handledBefore } from '../store/acts.ts';
import { itemById } from '../store/items.ts';

const input = itemName.extend({
  once,
  text: words(2000).refine((text) => text !== '', 'Schrijf wat u wilt zeggen.'),
  sure,
});
type Commented = z.output<typeof input>;

/** Says something about an action to those who work on it. Never on the public page. */
export const commentAction = verb<Commented, null>({
  name: 'plan.comment',
  act: 'write',
  activity: 'planning',
  input: input as z.ZodType<Commented>,
  subject: itemAsSubject,
  run: async (context, given): Promise<Outcome<null>> => {
    if (await handledBefore(context, given.once)) return done(null);
    const item = await itemById(context, given.item);
    if (item === null) return absent;
    const problems = personProblems({ text: given.text }, given.sure);
    if (problems.length > 0) return invalid(...problems);
    await appendPlanAct(context, {
      planId: item.planId,
      itemId: item.id,
      kind: 'commented',
      content: { text: given.text },
      submission: given.once,
    });
    return done(null);
  },
});
