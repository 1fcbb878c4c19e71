import { sql } from 'kysely';
import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { DestructionListId, PersonId, SeatId } from '../../../kernel/ids.ts';
import type { DueRecord } from '../../../kernel/record-kind.ts';

export type ListState = 'collecting' | 'proposed' | 'executing' | 'executed' | 'rejected';
export type ListCause = 'term' | 'request';
export type ItemOutcome = 'destroyed' | 'held' | 'changed';

/** A list of records that may go. */
export interface ListRow {
  readonly id: DestructionListId;
  readonly domain: Domain | null;
  readonly state: ListState;
  readonly cause: ListCause;
  readonly proposedBy: PersonId;
  readonly proposedAt: Date;
  readonly items: number;
  readonly destroyed: number;
  readonly changedAt: Date;
  readonly finishedAt: Date | null;
}

const columns = [
  'id',
  'domain',
  'state',
  'cause',
  'proposed_by as proposedBy',
  'proposed_at as proposedAt',
  'items',
  'destroyed',
  'changed_at as changedAt',
  'finished_at as finishedAt',
] as const;

export interface NewList {
  readonly id: DestructionListId;
  readonly domain: Domain | null;
  readonly cause: ListCause;
  readonly requestId: string | null;
  readonly proposedBy: PersonId;
  readonly submission: string;
}

/** Adds an empty list. Gives the id of what the same form made before, when it comes twice. */
export async function insertList(context: Context, list: NewList): Promise<DestructionListId> {
  const organisation = context.actor.organisationId;
  const made = await context.db
    .insertInto('destruction_lists')
    .values({
      id: list.id,
      organisation_id: organisation,
      domain: list.domain,
      state: 'collecting',
      cause: list.cause,
      request_id: list.requestId,
      proposed_by: list.proposedBy,
      proposed_at: context.now,
      changed_at: context.now,
      submission: list.submission,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'submission']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return made === undefined ? ((await listOfForm(context, list.submission)) ?? list.id) : list.id;
}

/** What this form made before, or null. */
export async function listOfForm(context: Context, submission: string): Promise<DestructionListId | null> {
  const row = await context.db
    .selectFrom('destruction_lists')
    .select('id')
    .where('organisation_id', '=', context.actor.organisationId)
    .where('submission', '=', submission)
    .executeTakeFirst();
  return (row?.id as DestructionListId | undefined) ?? null;
}

/** Whether records of this compartment are being gathered or judged now. */
export async function listUnderWay(context: Context, domain: Domain | null): Promise<boolean> {
  const row = await context.db
    .selectFrom('destruction_lists')
    .select('id')
    .where('organisation_id', '=', context.actor.organisationId)
    .where(({ eb }) => (domain === null ? eb('domain', 'is', null) : eb('domain', '=', domain)))
    .where('state', 'in', ['collecting', 'proposed', 'executing'])
    .where('cause', '=', 'term')
    .executeTakeFirst();
  return row !== undefined;
}

/** One list of this organisation, or null; held until the transaction ends when `hold`. */
export async function listById(context: Context, id: string, hold = false): Promise<ListRow | null> {
  const row = await context.db
    .selectFrom('destruction_lists')
    .select(columns)
    .where('id', '=', id)
    .where('organisation_id', '=', context.actor.organisationId)
    .$if(hold, (query) => query.forUpdate())
    .$castTo<ListRow>()
    .executeTakeFirst();
  return row ?? null;
}

export interface ListPlace {
  readonly at: Date;
  readonly id: string;
}

/** Lists, newest first, after a place, at most `limit`; of one compartment and of none, or of all. */
export async function listsAfter(
  context: Context,
  domain: Domain | null,
  after: ListPlace | null,
  limit: number,
): Promise<readonly ListRow[]> {
  return context.db
    .selectFrom('destruction_lists')
    .select(columns)
    .where('organisation_id', '=', context.actor.organisationId)
    .$if(domain !== null, (query) =>
      query.where(({ eb, or }) => or([eb('domain', '=', domain), eb('domain', 'is', null)])),
    )
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(proposed_at, id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('proposed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .$castTo<ListRow>()
    .execute();
}

/** Takes a list from one state to another. */
export async function setListState(
  context: Context,
  id: string,
  change: { readonly state: ListState; readonly items?: number; readonly finished?: boolean },
): Promise<void> {
  await context.db
    .updateTable('destruction_lists')
    .set({
      state: change.state,
      changed_at: context.now,
      ...(change.items === undefined ? {} : { items: change.items }),
      ...(change.finished ? { finished_at: context.now } : {}),
    })
    .where('id', '=', id)
    .where('organisation_id', '=', context.actor.organisationId)
    .execute();
}

export interface NewItem extends DueRecord {
  readonly kind: string;
  readonly rule: string;
}

/** Adds records to a list, from this position on. */
export async function insertItems(
  context: Context,
  listId: string,
  from: number,
  items: readonly NewItem[],
): Promise<void> {
  if (items.length === 0) return;
  await sql`
    insert into destruction_items (list_id, organisation_id, position, kind, record_id, rule, serial, since)
    select ${listId}::uuid, ${context.actor.organisationId}::uuid, ${from}::int + place::int, kind, record_id, rule, serial, since
    from unnest(${items.map(({ kind }) => kind)}::text[], ${items.map(({ id }) => id)}::uuid[],
      ${items.map(({ rule }) => rule)}::text[], ${items.map(({ serial }) => serial)}::bigint[],
      ${items.map(({ since }) => since)}::timestamptz[])
      with ordinality as given (kind, record_id, rule, serial, since, place)`.execute(context.db);
}

export interface ItemRow {
  readonly position: number;
  readonly kind: string;
  readonly recordId: string;
  readonly rule: string;
  readonly serial: number | null;
  readonly since: Date;
  readonly outcome: ItemOutcome | null;
}

/** Records of a list in their order, after a position, at most `limit`; `left`: of which nothing became yet. */
export async function itemsAfter(
  context: Context,
  listId: string,
  after: number,
  limit: number,
  left = false,
): Promise<readonly ItemRow[]> {
  return context.db
    .selectFrom('destruction_items')
    .select(['position', 'kind', 'record_id as recordId', 'rule', 'serial', 'since', 'outcome'])
    .where('list_id', '=', listId)
    .where('organisation_id', '=', context.actor.organisationId)
    .where('position', '>', after)
    .$if(left, (query) => query.where('outcome', 'is', null))
    .orderBy('position')
    .limit(limit)
    .$castTo<ItemRow>()
    .execute();
}

/** How many records stand on a list by rule and by what became of them. */
export async function countItems(
  context: Context,
  listId: string,
): Promise<
  readonly { readonly rule: string; readonly outcome: ItemOutcome | null; readonly count: number }[]
> {
  return context.db
    .selectFrom('destruction_items')
    .select(['rule', 'outcome', sql<number>`count(*)::int`.as('count')])
    .where('list_id', '=', listId)
    .where('organisation_id', '=', context.actor.organisationId)
    .groupBy(['rule', 'outcome'])
    .orderBy('rule')
    .$castTo<{ rule: string; outcome: ItemOutcome | null; count: number }>()
    .execute();
}

/** Writes what became of these positions, and counts what was destroyed. */
export async function settleItems(
  context: Context,
  listId: string,
  outcome: ItemOutcome,
  positions: readonly number[],
): Promise<void> {
  if (positions.length === 0) return;
  await context.db
    .updateTable('destruction_items')
    .set({ outcome })
    .where('list_id', '=', listId)
    .where('position', 'in', [...positions])
    .execute();
  if (outcome !== 'destroyed') return;
  await context.db
    .updateTable('destruction_lists')
    .set(({ eb }) => ({ destroyed: eb('destroyed', '+', positions.length) }))
    .where('id', '=', listId)
    .execute();
}

/** An approval, by whom and from which seat. */
export interface Approval {
  readonly personId: PersonId;
  readonly seatId: SeatId;
  readonly role: 'coordinator' | 'privacy_officer';
  readonly at: Date;
}

/** Approvals of a list, the first first. */
export const approvalsOf = (context: Context, listId: string): Promise<readonly Approval[]> =>
  context.db
    .selectFrom('destruction_approvals')
    .select(['person_id as personId', 'seat_id as seatId', 'role', 'at'])
    .where('list_id', '=', listId)
    .where('organisation_id', '=', context.actor.organisationId)
    .orderBy('at')
    .$castTo<Approval>()
    .execute();

export async function insertApproval(
  context: Context,
  listId: string,
  { personId, seatId, role }: Omit<Approval, 'at'>,
): Promise<void> {
  await context.db
    .insertInto('destruction_approvals')
    .values({
      list_id: listId,
      organisation_id: context.actor.organisationId,
      seat_id: seatId,
      person_id: personId,
      role,
      at: context.now,
    })
    .execute();
}
