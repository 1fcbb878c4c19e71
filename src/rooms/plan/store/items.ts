import { sql } from 'kysely';
import type { PlanItemKind, PlanLevel, PlanTask } from '../../../../content/plan/plan-item.ts';
import type { Context } from '../../../kernel/context.ts';
import type { OrganisationId, PlanId, PlanItemId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import type {
  ActionLine,
  ActionResult,
  ActionState,
  ActionTally,
  ItemAdoption,
  ItemTerm,
  PlanItem,
} from '../plan.ts';
import { itemColumns, lineColumns } from './columns.ts';

/** Every item of a plan, in the order of the plan. */
export async function itemsOf(context: Context, planId: string): Promise<readonly PlanItem[]> {
  return context.db
    .selectFrom('plan_items')
    .select(itemColumns)
    .where('plan_id', '=', planId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('code')
    .$castTo<PlanItem>()
    .execute();
}

/** Actions of several plans, in one query: also suggestions that were chosen, not what was parked. */
export async function actionsOfPlans(
  context: Context,
  planIds: readonly PlanId[],
): Promise<readonly ActionLine[]> {
  if (planIds.length === 0) return [];
  return chosenOf(context, planIds)
    .select(lineColumns)
    .orderBy('plan_id')
    .orderBy('position')
    .$castTo<ActionLine>()
    .execute();
}

const chosenOf = (context: Context, planIds: readonly PlanId[]) =>
  context.db
    .selectFrom('plan_items')
    .where('plan_id', '=', sql<string>`any(${planIds}::uuid[])`)
    .where('kind', 'in', ['action', 'option'])
    .where('adoption', '=', 'adopted')
    .where('removed_at', 'is', null);

/** An action that goes on, as the database packs it. */
type Packed = readonly [
  code: string,
  state: ActionState,
  progress: number,
  startsOn: LocalDate | null,
  due: LocalDate | null,
  lastActOn: LocalDate,
];

/** The chosen actions of a plan: those that go on, and of those that are finished the code, as that says all. */
export interface PlanTally {
  readonly going: readonly ActionTally[];
  readonly finished: readonly { readonly code: string; readonly state: 'done' | 'dropped' }[];
}

/**
 * The same actions by plan, in no order, with no more than what their standing is computed from: for pictures of hundreds
 * of plans. A row a plan, as reading a row costs more than the action in it.
 */
export async function talliesOfPlans(
  context: Context,
  planIds: readonly PlanId[],
): Promise<ReadonlyMap<PlanId, PlanTally>> {
  if (planIds.length === 0) return new Map();
  const rows = await chosenOf(context, planIds)
    .select([
      'plan_id as planId',
      sql<
        readonly Packed[] | null
      >`json_agg(json_build_array(code, state, progress, starts_on, coalesce(promised_on, ends_on),
        (last_act_at at time zone 'UTC')::date)) filter (where state in ('not_started', 'in_progress'))`.as(
        'going',
      ),
      sql<string | null>`string_agg(code, ' ') filter (where state = 'done')`.as('done'),
      sql<string | null>`string_agg(code, ' ') filter (where state = 'dropped')`.as('dropped'),
    ])
    .groupBy('plan_id')
    .execute();
  return new Map(
    rows.map(({ planId, going, done, dropped }) => [
      planId as PlanId,
      {
        going: (going ?? []).map(unpacked),
        finished: [...finished(done, 'done'), ...finished(dropped, 'dropped')],
      },
    ]),
  );
}

const unpacked = ([code, state, progress, startsOn, due, lastActOn]: Packed): ActionTally => ({
  code,
  adoption: 'adopted',
  state,
  progress,
  startsOn,
  due,
  lastActOn,
});

const finished = (codes: string | null, state: 'done' | 'dropped'): PlanTally['finished'] =>
  codes === null ? [] : codes.split(' ').map((code) => ({ code, state }));

/** One item in reach, or null. */
export async function itemById(context: Context, id: string, hold = false): Promise<PlanItem | null> {
  const row = await context.db
    .selectFrom('plan_items')
    .select(itemColumns)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .$if(hold, (query) => query.forUpdate())
    .$castTo<PlanItem>()
    .executeTakeFirst();
  return row ?? null;
}

/** Every code that a plan ever used, of what was taken out too. */
export async function usedCodes(context: Context, planId: PlanId): Promise<readonly string[]> {
  const rows = await context.db
    .selectFrom('plan_items')
    .select('code')
    .where('plan_id', '=', planId)
    .execute();
  return rows.map(({ code }) => code);
}

export interface NewItem {
  readonly id: PlanItemId;
  readonly planId: PlanId;
  readonly shared: boolean;
  readonly kind: PlanItemKind;
  readonly code: string;
  readonly task: PlanTask | null;
  readonly level: PlanLevel;
  readonly seed: string;
  readonly templateVersion: number | null;
  readonly title: string;
  readonly body: string;
  readonly note: string;
  readonly adoption: ItemAdoption;
  readonly reason: string;
  readonly term: ItemTerm;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly owners: readonly string[];
  readonly dependsOn: readonly string[];
  readonly position: number;
  readonly meetingActionId?: string | null;
}

/** Adds items to a plan of the own organisation, in one statement. */
export async function insertItems(context: Context, items: readonly NewItem[]): Promise<void> {
  if (items.length === 0) return;
  const { organisationId } = context.actor;
  await context.db
    .insertInto('plan_items')
    .values(items.map((item) => rowOf(item, organisationId, context.now)))
    .execute();
}

const rowOf = (item: NewItem, organisationId: OrganisationId, now: Date) => ({
  id: item.id,
  plan_id: item.planId,
  organisation_id: organisationId,
  shared: item.shared,
  kind: item.kind,
  code: item.code,
  task: item.task,
  level: item.level,
  seed: item.seed,
  template_version: item.templateVersion,
  title: item.title,
  body: item.body,
  note: item.note,
  adoption: item.adoption,
  reason: item.reason,
  term: item.term,
  starts_on: item.startsOn,
  ends_on: item.endsOn,
  owners: [...item.owners],
  depends_on: [...item.dependsOn],
  state: 'not_started' as const,
  position: item.position,
  last_act_at: now,
  meeting_action_id: item.meetingActionId ?? null,
  created_at: now,
});

export interface ItemChange {
  readonly kind?: PlanItemKind;
  readonly task?: PlanTask | null;
  readonly level?: PlanLevel;
  readonly template_version?: number | null;
  readonly title?: string;
  readonly body?: string;
  readonly note?: string;
  readonly adoption?: ItemAdoption;
  readonly reason?: string;
  readonly term?: ItemTerm;
  readonly starts_on?: LocalDate | null;
  readonly ends_on?: LocalDate | null;
  readonly owners?: string[];
  readonly depends_on?: string[];
  readonly state?: ActionState;
  readonly progress?: number;
  readonly version?: number;
  readonly last_act_at?: Date;
  readonly result?: ActionResult;
  readonly lesson?: string;
  readonly carry_over?: boolean | null;
  readonly removed_at?: Date;
}

/** Changes an item of the own organisation. */
export async function changeItem(context: Context, id: PlanItemId, change: ItemChange): Promise<void> {
  await context.db.updateTable('plan_items').set(change).where('id', '=', id).execute();
}

/** Gives items other places in their plan, in one statement; `moved` are those that somebody saw move. */
export async function placeItems(
  { db }: Context,
  places: readonly { readonly id: PlanItemId; readonly position: number }[],
  moved: readonly PlanItemId[],
): Promise<void> {
  await sql`
    update plan_items set position = placed.position, version = version + (id = any(${[...moved]}::uuid[]))::int
    from unnest(${places.map(({ id }) => id)}::uuid[], ${places.map(({ position }) => position)}::int[])
      as placed (item_id, position)
    where id = placed.item_id`.execute(db);
}

/** Writes down for every item what the college adopted: the last day stands, also when somebody moves it later. */
export async function promiseItems(context: Context, planId: PlanId, version: number): Promise<void> {
  await context.db
    .updateTable('plan_items')
    .set(({ ref }) => ({ promised_on: ref('ends_on'), promised_in: version }))
    .where('plan_id', '=', planId)
    .where('removed_at', 'is', null)
    .execute();
}

/** Brings back an item that was taken out. False when this plan never had it. */
export async function restoreItem(context: Context, planId: PlanId, code: string): Promise<boolean> {
  const { numUpdatedRows } = await context.db
    .updateTable('plan_items')
    .set({ removed_at: null })
    .where('plan_id', '=', planId)
    .where('code', '=', code)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
