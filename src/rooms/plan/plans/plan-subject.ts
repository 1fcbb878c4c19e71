import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { ownOffices } from '../../../kernel/office.ts';
import { absent, changed, done, type Outcome, refused } from '../../../kernel/outcome.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { type Plan, type PlanItem, planStanding } from '../plan.ts';
import { itemById } from '../store/items.ts';
import { planById } from '../store/plans.ts';

/** A plan in an address or a form. */
export const planName = z.object({ plan: z.uuid() });

/** An item in an address or a form. */
export const itemName = z.object({ item: z.uuid() });

/** What every form about one item carries: which, the version that stood on the page, and the mark of the form. */
export const itemForm = itemName.extend({ once: z.uuid(), version: z.coerce.number().int().min(1) });

/** A plan as policies judge it. */
export const planFacts = (plan: Plan): Subject => ({
  kind: 'plan',
  id: plan.id,
  organisationId: plan.organisationId,
  facts: { shared: plan.shared, decided: plan.state === 'adopted' },
});

/** The plan that a verb is about, or null. */
export const planAsSubject = async (
  context: Context,
  { plan }: z.output<typeof planName>,
): Promise<Subject | null> => {
  const found = await planById(context, plan);
  return found === null ? null : planFacts(found);
};

/** An item as policies judge it: whether the actor's own office owns it counts. */
export async function itemFacts(context: Context, item: PlanItem): Promise<Subject | null> {
  const plan = await planById(context, item.planId);
  if (plan === null) return null;
  const own = ownOffices(context.actor);
  return {
    kind: 'plan_item',
    id: item.id,
    organisationId: item.organisationId,
    facts: {
      ...planFacts(plan).facts,
      owned: item.owners.some((office) => own.some((code) => code === office)),
    },
  };
}

/** The item that a verb is about, or null. */
export const itemAsSubject = async (
  context: Context,
  { item }: z.output<typeof itemName>,
): Promise<Subject | null> => {
  const found = await itemById(context, item);
  return found === null ? null : itemFacts(context, found);
};

/** Says why the words of a plan can no longer change, or null. The template of the region always can. */
export function closedForChange(context: Context, plan: Plan): Outcome<never> | null {
  if (plan.shared) return null;
  switch (planStanding(plan, localDate(context.now))) {
    case 'draft':
    case 'adopted':
    case 'in_force':
      return null;
    case 'expired':
    case 'evaluated':
    case 'succeeded':
      return refused('Dit plan is voorbij. Wat er staat, blijft staan. Zet het verder in een volgend plan.');
    case 'withdrawn':
      return refused('Dit plan is ingetrokken en verandert niet meer.');
  }
}

/** An item and its plan, held for a change of its words. */
export interface HeldItem {
  readonly item: PlanItem;
  readonly plan: Plan;
}

/**
 * Holds an item until the end of the transaction. Says so when its plan can no longer change, or when somebody else
 * changed it since it stood on the page.
 */
export async function holdItem(
  context: Context,
  given: z.output<typeof itemForm>,
): Promise<Outcome<HeldItem>> {
  const seen = await itemById(context, given.item);
  // the plan first, as adopting does: two who each hold one and wait for the other would wait for ever
  const plan = seen === null ? null : await planById(context, seen.planId, true);
  const item = await itemById(context, given.item, true);
  if (item === null || plan === null) return absent;
  const closed = closedForChange(context, plan);
  if (closed !== null) return closed;
  return item.version === given.version
    ? done({ item, plan })
    : changed({ what: `${item.code} is gewijzigd`, at: laterOf(item.lastActAt, plan.changedAt) });
}

/** Another order is no act on the item, but changes its plan. */
const laterOf = (one: Date, other: Date): Date => (one > other ? one : other);
