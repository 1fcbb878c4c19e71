import { type SelectQueryBuilder, sql } from 'kysely';
import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { HandOverId } from '../../../kernel/ids.ts';
import type { Database } from '../../../kernel/postgres/database-types.generated.ts';
import type { HandOverSide } from '../hand-over/states.ts';
import type { HandOverRow } from './hand-overs.ts';

/** A line of a list: clear columns only. */
export type HandOverLine = Omit<
  HandOverRow,
  'recipientKey' | 'senderKey' | 'sealed' | 'newsDays' | 'fields' | 'consent' | 'minor'
>;

const lineColumns = [
  'id',
  'serial',
  'organisation_id as organisationId',
  'recipient_domain as recipientDomain',
  'sender_organisation_id as senderOrganisationId',
  'sender_domain as senderDomain',
  'state',
  'form',
  'urgency',
  'ground',
  'offered_at as offeredAt',
  'due_at as dueAt',
  'seen_at as seenAt',
  'answered_at as answeredAt',
  'reminded_at as remindedAt',
  'silent_at as silentAt',
  'outcome',
  'asks',
  'version',
] as const;

/** Whose list it is: what this side sent or received, in these domains. */
export interface ListOf {
  readonly side: HandOverSide;
  readonly domains: readonly Domain[];
}

/** The last line of the screen before: lists go on from there. */
export interface After {
  readonly at: Date;
  readonly id: string;
  /** Lists of what was sent show first what stays silent or waits for the sender. */
  readonly first: boolean;
}

type HandOvers = SelectQueryBuilder<Database, 'hand_overs', object>;

// Organisation and domain stand in the query too, so that the indexes serve it; the wall is in the database.
function ofSide(context: Context, { side, domains }: ListOf): HandOvers {
  const own = context.actor.organisationId;
  const query = context.db.selectFrom('hand_overs');
  return side === 'sender'
    ? query.where('sender_organisation_id', '=', own).where('sender_domain', 'in', domains)
    : query.where('organisation_id', '=', own).where('recipient_domain', 'in', domains);
}

/** Hand-overs that wait for somebody, the first due first; for a sender what needs the sender comes before. */
export async function openLines(
  context: Context,
  list: ListOf,
  after: After | null,
  limit: number,
): Promise<readonly HandOverLine[]> {
  const neededFirst = list.side === 'sender';
  const later = sql`(silent_at is null and not asks)`;
  const place = neededFirst ? sql`(${later}, due_at, id)` : sql`(due_at, id)`;
  const query = ofSide(context, list)
    .where('open', '=', sql.lit(true))
    .$if(after !== null, (narrowed) =>
      narrowed.where(
        neededFirst
          ? sql<boolean>`${place} > (${!after?.first}::boolean, ${after?.at}::timestamptz, ${after?.id}::uuid)`
          : sql<boolean>`${place} > (${after?.at}::timestamptz, ${after?.id}::uuid)`,
      ),
    )
    .select(lineColumns);
  return (neededFirst ? query.orderBy(later) : query)
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .$castTo<HandOverLine>()
    .execute();
}

/** Hand-overs that came to an end, the newest first. */
export async function endedLines(
  context: Context,
  list: ListOf,
  after: After | null,
  limit: number,
): Promise<readonly HandOverLine[]> {
  return ofSide(context, list)
    .where('open', '=', false)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(offered_at, id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`),
    )
    .select(lineColumns)
    .orderBy('offered_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .$castTo<HandOverLine>()
    .execute();
}

/** How many wait for a first answer of this side, at most a hundred. */
export async function countWaiting(context: Context, domains: readonly Domain[]): Promise<number> {
  const found = await ofSide(context, { side: 'recipient', domains })
    .where('open', '=', sql.lit(true))
    .where('state', 'in', ['offered', 'seen'])
    .select('id')
    .limit(100)
    .execute();
  return found.length;
}

/** What the clock has to look at: open, over its term, and not waiting for the sender itself. Oldest first. */
export async function overdueOf(
  context: Context,
  side: HandOverSide,
  limit: number,
): Promise<readonly HandOverLine[]> {
  const query = ofSide(context, { side, domains: ['care', 'safety'] })
    .where('open', '=', sql.lit(true))
    .where('due_at', '<=', context.now)
    .where('asks', '=', false);
  return (
    side === 'recipient'
      ? query.where('reminded_at', 'is', null)
      : query.where('reminded_at', 'is not', null).where('silent_at', 'is', null)
  )
    .select(lineColumns)
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .$castTo<HandOverLine>()
    .execute();
}

/** Writes that the recipient was reminded, or that it stays silent. False when that was done before. */
export async function markClock(
  context: Context,
  id: HandOverId,
  column: 'reminded_at' | 'silent_at',
): Promise<boolean> {
  const { numUpdatedRows } = await context.db
    .updateTable('hand_overs')
    .set({ [column]: context.now })
    .where('id', '=', id)
    .where('open', '=', true)
    .where(column, 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
