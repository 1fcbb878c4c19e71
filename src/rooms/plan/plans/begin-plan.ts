import { z } from 'zod';
import { ALBRANDSWAARD } from '../../../../content/plan/albrandswaard.ts';
import type { Context } from '../../../kernel/context.ts';
import { newId, type PlanId } from '../../../kernel/ids.ts';
import { addMonths } from '../../../kernel/local-time.ts';
import { done, invalid, type Outcome, type Problem } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { organisationById } from '../../people/index.ts';
import { appendPlanAct } from '../store/acts.ts';
import { insertItems } from '../store/items.ts';
import { begunBefore, insertPlan, planById } from '../store/plans.ts';
import { day, once, personProblems, planTitle, sure } from './fields.ts';
import { type FirstItem, fromExample, fromPredecessor, fromTemplate, toNewItems } from './first-items.ts';

/** Longest period of one plan, in months: a plan for ever is no plan. */
const LONGEST = 72;

const input = z.object({
  once,
  source: z.enum(['template', 'example', 'blank', 'predecessor'], 'Kies waarmee u begint.'),
  /** The plan that this one follows; only with `predecessor`. */
  predecessor: z.union([z.uuid(), z.literal('').transform(() => null), z.null()]).default(null),
  title: planTitle,
  startsOn: day,
  endsOn: day,
  /** Codes of the suggestions that the municipality takes. */
  adopt: z.array(z.string().max(10)).max(100).default([]),
  sure,
});
type Begun = z.output<typeof input>;

/**
 * Begins a plan as a draft: from the template of the region, from the plan of 2025-2026 (Albrandswaard only), from the plan
 * before it with what is carried over, or empty. Sent twice it is one plan.
 */
export const beginPlan = verb<Begun, { readonly plan: PlanId }>({
  name: 'plan.begin',
  act: 'write',
  activity: 'planning',
  input: input as z.ZodType<Begun>,
  subject: ownOrganisationAsSubject('plans'),
  run: async (context, given): Promise<Outcome<{ readonly plan: PlanId }>> => {
    const before = await begunBefore(context, given.once);
    if (before !== null) return done({ plan: before });
    const problems = [...periodProblems(given), ...personProblems({ title: given.title }, given.sure)];
    if (problems.length > 0) return invalid(...problems);
    const first = await firstItems(context, given);
    if (first === null) return invalid({ field: 'source', text: 'Kies waarmee u begint.' });
    const id = newId<PlanId>();
    await insertPlan(context, {
      id,
      shared: false,
      title: given.title,
      startsOn: given.startsOn,
      endsOn: given.endsOn,
      source: given.source,
      predecessorId: given.source === 'predecessor' ? (given.predecessor as PlanId) : null,
      submission: given.once,
    });
    const chosen = new Set(given.adopt);
    await insertItems(
      context,
      toNewItems(first, { id, startsOn: given.startsOn, endsOn: given.endsOn, shared: false }, chosen),
    );
    await appendPlanAct(context, { planId: id, kind: 'begun', content: { source: given.source } });
    context.about('plan', id);
    context.note({ source: given.source });
    return done({ plan: id });
  },
});

/** What is wrong with a period. */
export function periodProblems({ startsOn, endsOn }: Pick<Begun, 'startsOn' | 'endsOn'>): readonly Problem[] {
  if (endsOn < startsOn)
    return [{ field: 'endsOn', text: 'De laatste dag ligt vóór de eerste. Pas een van de twee aan.' }];
  return endsOn >= addMonths(startsOn, LONGEST)
    ? [{ field: 'endsOn', text: 'Kies een periode van hoogstens zes jaar.' }]
    : [];
}

async function firstItems(context: Context, given: Begun): Promise<readonly FirstItem[] | null> {
  const own = await organisationById(context.house, context.actor.organisationId);
  if (own === null) return null;
  switch (given.source) {
    case 'blank':
      return [];
    case 'template':
      return fromTemplate(context, own.name);
    case 'example':
      return own.slug === ALBRANDSWAARD ? fromExample() : null;
    case 'predecessor': {
      const plan = given.predecessor === null ? null : await planById(context, given.predecessor);
      const ours = plan !== null && !plan.shared && plan.organisationId === own.id;
      return ours ? fromPredecessor(context, plan) : null;
    }
  }
}
