import { sql } from 'kysely';
import type { Context } from '../../../kernel/context.ts';
import { newId, type PlanActId, type PlanId, type PlanItemId } from '../../../kernel/ids.ts';
import { officeOf } from '../../../kernel/office.ts';

/** What happened to a plan or to one of its items. */
export interface PlanAct {
  readonly id: PlanActId;
  /** In which order it happened. */
  readonly serial: number;
  readonly itemId: PlanItemId | null;
  readonly at: Date;
  readonly office: string;
  readonly kind: string;
  readonly content: Readonly<Record<string, unknown>>;
}

export interface NewAct {
  readonly planId: PlanId;
  readonly itemId?: PlanItemId | null;
  readonly kind: string;
  readonly content?: Readonly<Record<string, unknown>>;
  /** Of the form that did it; the same form again is no second act. */
  readonly submission?: string | null;
}

/** Writes down what happened. Never changed or taken away afterwards. */
export async function appendPlanAct(context: Context, act: NewAct): Promise<void> {
  await context.db
    .insertInto('plan_acts')
    .values({
      id: newId<PlanActId>(),
      plan_id: act.planId,
      item_id: act.itemId ?? null,
      organisation_id: context.actor.organisationId,
      at: context.now,
      office: officeOf(context.actor),
      kind: act.kind,
      content: JSON.stringify(act.content ?? {}),
      submission: act.submission ?? null,
    })
    .execute();
}

/** Whether this form was handled before. Two at once: the second waits for the first. */
export async function handledBefore(context: Context, submission: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(4725, hashtext(${submission}))`.execute(context.db);
  const row = await context.db
    .selectFrom('plan_acts')
    .select('id')
    .where('organisation_id', '=', context.actor.organisationId)
    .where('submission', '=', submission)
    .executeTakeFirst();
  return row !== undefined;
}

const columns = ['id', 'serial', 'item_id as itemId', 'at', 'office', 'kind', 'content'] as const;

/** The acts of an item, newest first, at most `limit`. */
export async function actsOfItem(
  context: Context,
  itemId: PlanItemId,
  limit: number,
): Promise<readonly PlanAct[]> {
  return context.db
    .selectFrom('plan_acts')
    .select(columns)
    .where('item_id', '=', itemId)
    .orderBy('serial', 'desc')
    .limit(limit)
    .$castTo<PlanAct>()
    .execute();
}

/** The acts of a plan and its items, newest first, before one of them. */
export async function actsOfPlan(
  context: Context,
  planId: PlanId,
  before: number | null,
  limit: number,
): Promise<readonly PlanAct[]> {
  return context.db
    .selectFrom('plan_acts')
    .select(columns)
    .where('plan_id', '=', planId)
    .$if(before !== null, (query) => query.where('serial', '<', before ?? 0))
    .orderBy('serial', 'desc')
    .limit(limit)
    .$castTo<PlanAct>()
    .execute();
}
