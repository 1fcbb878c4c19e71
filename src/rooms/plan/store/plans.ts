import { sql } from 'kysely';
import type { Context } from '../../../kernel/context.ts';
import type { OrganisationId, PlanId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import type { Plan, PlanSpan } from '../plan.ts';
import { planColumns, spanColumns } from './columns.ts';

/** Every plan of one organisation, newest period first; the template of the region is not among them. */
export async function plansOf(context: Context, organisationId: OrganisationId): Promise<readonly Plan[]> {
  return context.db
    .selectFrom('plans')
    .select(planColumns)
    .where('organisation_id', '=', organisationId)
    .where('shared', '=', false)
    .orderBy('starts_on', 'desc')
    .orderBy('id', 'desc')
    .$castTo<Plan>()
    .execute();
}

/** Every plan in reach that still says something: for the region in scope `region-picture`, in one query. */
export async function plansInReach(context: Context, endedAfter: LocalDate): Promise<readonly PlanSpan[]> {
  return context.db
    .selectFrom('plans')
    .select(spanColumns)
    .where('shared', '=', false)
    .where('state', '<>', 'withdrawn')
    .where('ends_on', '>=', endedAfter)
    .$castTo<PlanSpan>()
    .execute();
}

/** Whether everybody may read a plan of the own organisation now. */
export async function hasPublicPlan(context: Context): Promise<boolean> {
  const row = await context.db
    .selectFrom('plans')
    .select('id')
    .where('organisation_id', '=', context.actor.organisationId)
    .where('shared', '=', false)
    .where('state', '=', 'adopted')
    .where('published_at', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** A plan in reach, or null. `hold` keeps others from changing it until the end of the transaction. */
export async function planById(context: Context, id: string, hold = false): Promise<Plan | null> {
  const row = await context.db
    .selectFrom('plans')
    .select(planColumns)
    .where('id', '=', id)
    .$if(hold, (query) => query.forUpdate())
    .$castTo<Plan>()
    .executeTakeFirst();
  return row ?? null;
}

/** The template of the region, or null when the region has made none of its own. */
export async function sharedTemplate(context: Context): Promise<Plan | null> {
  const row = await context.db
    .selectFrom('plans')
    .select(planColumns)
    .where('shared', '=', true)
    .where('state', '<>', 'withdrawn')
    .$castTo<Plan>()
    .executeTakeFirst();
  return row ?? null;
}

export interface NewPlan {
  readonly id: PlanId;
  readonly shared: boolean;
  readonly title: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly source: Plan['source'];
  readonly predecessorId: PlanId | null;
  readonly submission: string;
}

/** Begins a plan as a draft of the actor's own organisation. */
export async function insertPlan(context: Context, plan: NewPlan): Promise<void> {
  await context.db
    .insertInto('plans')
    .values({
      id: plan.id,
      organisation_id: context.actor.organisationId,
      shared: plan.shared,
      title: plan.title,
      starts_on: plan.startsOn,
      ends_on: plan.endsOn,
      source: plan.source,
      predecessor_id: plan.predecessorId,
      state: 'draft',
      created_at: context.now,
      changed_at: context.now,
      submission: plan.submission,
    })
    .execute();
}

/** The plan that this form began before, or null. Two at once: the second waits for the first. */
export async function begunBefore(context: Context, submission: string): Promise<PlanId | null> {
  await sql`select pg_advisory_xact_lock(4724, hashtext(${submission}))`.execute(context.db);
  const row = await context.db
    .selectFrom('plans')
    .select('id')
    .where('organisation_id', '=', context.actor.organisationId)
    .where('submission', '=', submission)
    .executeTakeFirst();
  return (row?.id as PlanId | undefined) ?? null;
}

export interface PlanChange {
  readonly title?: string;
  readonly starts_on?: LocalDate;
  readonly ends_on?: LocalDate;
  readonly state?: Plan['state'];
  readonly version?: number;
  readonly adopted_on?: LocalDate;
  readonly evaluated_on?: LocalDate | null;
  readonly succeeded_by?: PlanId;
  readonly published_at?: Date | null;
}

/** Changes a plan of the own organisation. */
export async function changePlan(context: Context, id: PlanId, change: PlanChange): Promise<void> {
  await context.db
    .updateTable('plans')
    .set(({ eb }) => ({ ...change, changed_at: context.now, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute();
}
