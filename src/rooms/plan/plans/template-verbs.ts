import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { newId, type PlanId } from '../../../kernel/ids.ts';
import { absent, done, type Outcome } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { organisationById } from '../../people/index.ts';
import type { Plan } from '../plan.ts';
import { appendPlanAct, handledBefore } from '../store/acts.ts';
import { changeItem, insertItems, itemsOf, restoreItem, usedCodes } from '../store/items.ts';
import { begunBefore, changePlan, insertPlan, planById, sharedTemplate } from '../store/plans.ts';
import { placeAfter } from './add-item.ts';
import { once } from './fields.ts';
import { fromTemplate, templateItems, toNewItems } from './first-items.ts';
import { closedForChange, planAsSubject, planName } from './plan-subject.ts';
import { besideTemplate, type DeviationRow } from './template-news.ts';
import { daysOf } from './terms.ts';

export interface BesideTemplate {
  readonly plan: Plan;
  readonly rows: readonly DeviationRow[];
}

/** How many items of the template are new or changed since this plan took them over, and every row. */
export async function rowsBesideTemplate(context: Context, plan: Plan): Promise<readonly DeviationRow[]> {
  const own = await organisationById(context.house, plan.organisationId);
  const known = new Set(await usedCodes(context, plan.id));
  return besideTemplate(
    await itemsOf(context, plan.id),
    await templateItems(context),
    known,
    own?.name ?? '',
  );
}

/** A local plan beside the template of the region: what is the same, changed, added, left out, or new there (S3). */
export const compareTemplate = verb<z.output<typeof planName>, BesideTemplate>({
  name: 'plan.compare-template',
  act: 'read',
  activity: 'planning',
  input: planName,
  subject: planAsSubject,
  run: async (context, given): Promise<Outcome<BesideTemplate>> => {
    const plan = await planById(context, given.plan);
    return plan === null ? absent : done({ plan, rows: await rowsBesideTemplate(context, plan) });
  },
});

const taking = planName.extend({ once, code: z.string().max(10) });
type Taken = z.output<typeof taking>;

/** Takes an item of the template as it now reads into the own plan: what is new there, was left out, or changed since. */
export const takeFromTemplate = verb<Taken, null>({
  name: 'plan.take-from-template',
  act: 'write',
  activity: 'planning',
  input: taking as z.ZodType<Taken>,
  subject: planAsSubject,
  run: async (context, given): Promise<Outcome<null>> => {
    if (await handledBefore(context, given.once)) return done(null);
    const plan = await planById(context, given.plan, true);
    if (plan === null) return absent;
    const closed = closedForChange(context, plan);
    if (closed !== null) return closed;
    const own = await organisationById(context.house, plan.organisationId);
    const found = (await fromTemplate(context, own?.name ?? '')).find(({ code }) => code === given.code);
    if (found === undefined) return absent;
    const items = await itemsOf(context, plan.id);
    const mine = items.find(({ code }) => code === given.code);
    if (mine === undefined) {
      const [item] = toNewItems([found], { ...plan, shared: false }, new Set());
      if (item === undefined) return absent;
      // an item that was taken out keeps its code, which is the plan's for good: it comes back under its own
      if (!(await restoreItem(context, plan.id, given.code)))
        await insertItems(context, [{ ...item, position: placeAfter(items, found.task) }]);
    }
    const again = mine ?? (await itemsOf(context, plan.id)).find(({ code }) => code === given.code);
    if (again === undefined) return absent;
    await changeItem(context, again.id, {
      title: found.title,
      body: found.body,
      note: found.note,
      task: found.task,
      owners: [...found.owners],
      depends_on: [...found.dependsOn],
      template_version: found.templateVersion,
      version: again.version + 1,
      last_act_at: context.now,
    });
    await changePlan(context, plan.id, {});
    await appendPlanAct(context, {
      planId: plan.id,
      itemId: again.id,
      kind: 'taken_from_template',
      content: { code: given.code },
      submission: given.once,
    });
    return done(null);
  },
});

const opening = z.object({ once });

/** Makes the template that comes with Lantaarn the region's own, so that the director can change it. Once. */
export const openTemplate = verb<z.output<typeof opening>, { readonly plan: PlanId }>({
  name: 'plan.open-template',
  act: 'write',
  activity: 'planning',
  input: opening,
  subject: ownOrganisationAsSubject('plans'),
  run: async (context, given): Promise<Outcome<{ readonly plan: PlanId }>> => {
    const before = (await begunBefore(context, given.once)) ?? (await sharedTemplate(context))?.id ?? null;
    if (before !== null) return done({ plan: before });
    // looked up before there is another
    const items = await templateItems(context);
    const id = newId<PlanId>();
    const year = context.now.getUTCFullYear();
    const plan = { id, shared: true, startsOn: `${year}-01-01`, endsOn: `${year + 1}-12-31` };
    await insertPlan(context, {
      ...plan,
      title: 'Sjabloon uitvoeringsplan mensenhandel',
      source: 'template',
      predecessorId: null,
      submission: given.once,
    });
    const whole = toNewItems(items, plan, new Set(items.map(({ code }) => code)));
    await insertItems(
      context,
      // in the template a suggestion stays a suggestion
      whole.map((item) =>
        item.kind === 'option'
          ? { ...item, ...daysOf('none', plan), term: 'none' as const, adoption: 'open' as const }
          : item,
      ),
    );
    await appendPlanAct(context, { planId: id, kind: 'begun', content: { source: 'template' } });
    context.about('plan', id);
    return done({ plan: id });
  },
});
