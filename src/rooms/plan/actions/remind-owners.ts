import { createHash } from 'node:crypto';
import { z } from 'zod';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { addDays, localDate, weekday } from '../../../kernel/local-time.ts';
import { ownOffices } from '../../../kernel/office.ts';
import { done, type Outcome } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, run, verb } from '../../../kernel/verb.ts';
import { allOrganisations, seatedColleagues, sendNotice } from '../../people/index.ts';
import { ownCurrentPlan } from '../current-plans.ts';
import { isAction } from '../plan.ts';
import { appendPlanAct, handledBefore } from '../store/acts.ts';

/** The same uuid for the same week of the same plan: a job that runs again mails nobody twice. */
function markOf(plan: string, monday: string): string {
  const hex = createHash('sha256').update(`remind ${plan} ${monday}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * Mails who sits on an owning seat how many of its actions are late or at risk: a number and a link, nothing else. Once a
 * week; who has none hears nothing.
 */
export const remindOwners = verb<Record<string, never>, { readonly told: number }>({
  name: 'plan.remind-owners',
  act: 'write',
  activity: 'planning',
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('plans'),
  run: async (context): Promise<Outcome<{ readonly told: number }>> => {
    const current = await ownCurrentPlan(context);
    if (current === null || current.plan.state !== 'adopted') return done({ told: 0 });
    const late = current.items.filter(
      (item) => isAction(item) && (item.standing === 'overdue' || item.standing === 'at_risk'),
    );
    const today = localDate(context.now);
    const mark = markOf(current.plan.id, addDays(today, -((weekday(today) + 6) % 7)));
    if (late.length === 0 || (await handledBefore(context, mark))) return done({ told: 0 });
    const { organisationId } = context.actor;
    const counts = new Map<string, number>();
    for (const { actor } of await seatedColleagues(context)) {
      const own = ownOffices(actor);
      const mine = late.filter(({ owners }) => owners.some((office) => own.some((code) => code === office)));
      if (mine.length > 0) counts.set(actor.personId, Math.max(mine.length, counts.get(actor.personId) ?? 0));
    }
    for (const [personId, count] of counts)
      await context.house.jobs.enqueue(context.db, sendNotice, {
        organisationId,
        personId,
        template: 'actions-waiting',
        count,
      });
    await appendPlanAct(context, {
      planId: current.plan.id,
      kind: 'reminded',
      content: { actions: late.length, told: counts.size },
      submission: mark,
    });
    context.note({ told: counts.size });
    return done({ told: counts.size });
  },
});

/** Every Monday morning, one municipality after the other: no scope opens all of them for writing. */
export const remindWeekly = defineJob({
  name: 'plan.remind-weekly',
  input: z.object({}),
  retry: { limit: 2, delaySeconds: 600 },
  schedule: '15 8 * * 1',
  run: async (house) => {
    const failures: unknown[] = [];
    for (const { id, kind, active } of await allOrganisations(house)) {
      if (kind !== 'municipality' || !active) continue;
      const actor = { kind: 'job', organisationId: id, name: 'plan.remind-weekly' } as const;
      try {
        await run(house, actor, remindOwners, {});
      } catch (error) {
        // one that fails keeps nobody else waiting
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  },
});
