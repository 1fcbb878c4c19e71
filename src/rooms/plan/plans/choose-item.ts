import { z } from 'zod';
import { done, invalid, refused } from '../../../kernel/outcome.ts';
import { changeItem } from '../store/items.ts';
import { personProblems, sure, words } from './fields.ts';
import { itemVerb } from './item-verb.ts';
import { itemForm } from './plan-subject.ts';
import { daysOf } from './terms.ts';

const input = itemForm.extend({
  choice: z.enum(['adopted', 'parked'], 'Kies of u dit doet of parkeert.'),
  reason: words(1000),
  sure,
});
type Chosen = z.output<typeof input>;

/** Takes a suggestion of an annex into the plan, or parks it with a reason (S139). What was parked can be taken later. */
export const chooseItem = itemVerb(
  'plan.choose-item',
  input as z.ZodType<Chosen>,
  async (context, given, { item, plan }) => {
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
    return done({
      kind: given.choice === 'adopted' ? 'item_chosen' : 'item_parked',
      content: { code: item.code, ...(given.reason === '' ? {} : { reason: given.reason }) },
    });
  },
);

/** Takes an item out of a draft. What a college adopted is parked instead, with a reason. */
export const removeItem = itemVerb('plan.remove-item', itemForm, async (context, _, { item, plan }) => {
  if (plan.state !== 'draft' && item.promisedIn !== null)
    return refused('Het college heeft dit vastgesteld. U kunt het wel parkeren, met een reden.');
  await changeItem(context, item.id, { removed_at: context.now });
  return done({ kind: 'item_removed', content: { code: item.code, title: item.title } });
});
