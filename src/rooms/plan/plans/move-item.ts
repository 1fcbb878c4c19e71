import { z } from 'zod';
import { done, refused } from '../../../kernel/outcome.ts';
import { isAction, type PlanItem } from '../plan.ts';
import { itemsOf, placeItems } from '../store/items.ts';
import { itemVerb } from './item-verb.ts';
import { itemForm } from './plan-subject.ts';

const input = itemForm.extend({ way: z.enum(['up', 'down'], 'Kies omhoog of omlaag.') });
type Moved = z.output<typeof input>;

/**
 * Moves an item one place up or down among those of its task that stand in the same list. What the college adopted keeps its
 * own order, until a next version is adopted. Not an act on the item itself: how long it is silent stays as it was.
 */
export const moveItem = itemVerb(
  'plan.move-item',
  input as z.ZodType<Moved>,
  async (context, given, { item, plan }) => {
    const list = (await itemsOf(context, plan.id)).filter((one) => listOf(one) === listOf(item));
    const at = list.findIndex(({ id }) => id === item.id);
    const other = list[given.way === 'up' ? at - 1 : at + 1];
    if (other === undefined)
      return refused(given.way === 'up' ? 'Dit staat al bovenaan.' : 'Dit staat al onderaan.');
    const wanted = list.with(at, other).with(list.indexOf(other), item);
    // a version for both: who still sees the old order and moves the other one would put this one back
    await placeItems(context, placesFor(list, wanted), [item.id, other.id]);
    return done({ kind: 'item_moved', content: { code: item.code, way: given.way, past: other.code } });
  },
);

/** Which list of the plan an item stands in: of one task, and what is done apart from what is only thought of. */
const listOf = (item: PlanItem): string =>
  `${item.task} ${isAction(item) ? 'action' : `${item.kind} ${item.adoption}`}`;

/** The same places, handed out in the new order. Two that shared a place get one each, or nothing would seem to move. */
function placesFor(
  list: readonly PlanItem[],
  wanted: readonly PlanItem[],
): readonly { readonly id: PlanItem['id']; readonly position: number }[] {
  let last = Number.NEGATIVE_INFINITY;
  const places = list.map(({ position }) => {
    last = Math.max(position, last + 1);
    return last;
  });
  return wanted
    .map((item, index) => ({ id: item.id, position: places[index] ?? item.position, was: item.position }))
    .filter(({ position, was }) => position !== was)
    .map(({ id, position }) => ({ id, position }));
}
