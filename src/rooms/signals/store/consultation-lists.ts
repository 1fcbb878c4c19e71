import { type SelectQueryBuilder, sql } from 'kysely';
import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { ConsultationId } from '../../../kernel/ids.ts';
import type { Database } from '../../../kernel/postgres/database-types.generated.ts';
import type { ConsultationSide } from '../consultations/consultation-content.ts';
import type { Consultation } from './consultations.ts';

/** A line of a list: clear columns only. */
export type ConsultationRow = Omit<Consultation, 'recipientKey' | 'senderKey' | 'sealed'>;

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
  'asked_at as askedAt',
  'due_at as dueAt',
  'ended_at as endedAt',
  'reminded_at as remindedAt',
  'silent_at as silentAt',
] as const;

/** The last line of the screen before: lists go on from there. */
export interface Place {
  readonly at: Date;
  readonly id: string;
}

// Organisation and domain stand in the query too, so that the indexes serve it; the wall is in the database.
function ofSide(
  context: Context,
  side: ConsultationSide,
  domains: readonly Domain[],
): SelectQueryBuilder<Database, 'consultations', object> {
  const own = context.actor.organisationId;
  const query = context.db.selectFrom('consultations');
  return side === 'asker'
    ? query.where('sender_organisation_id', '=', own).where('sender_domain', 'in', domains)
    : query.where('organisation_id', '=', own).where('recipient_domain', 'in', domains);
}

export interface ListOf {
  readonly side: ConsultationSide;
  readonly domains: readonly Domain[];
  readonly which: 'open' | 'ended';
}

/** Questions that wait, the first due first; or those that ended, the newest first. */
export async function consultationLines(
  context: Context,
  { side, domains, which }: ListOf,
  after: Place | null,
  limit: number,
): Promise<readonly ConsultationRow[]> {
  const query = ofSide(context, side, domains).select(lineColumns);
  const ordered =
    which === 'open'
      ? query
          .where('open', '=', sql.lit(true))
          .$if(after !== null, (more) =>
            more.where(sql<boolean>`(due_at, id) > (${after?.at}::timestamptz, ${after?.id}::uuid)`),
          )
          .orderBy('due_at')
          .orderBy('id')
      : query
          .where('open', '=', sql.lit(false))
          .$if(after !== null, (more) =>
            more.where(sql<boolean>`(ended_at, id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`),
          )
          .orderBy('ended_at', 'desc')
          .orderBy('id', 'desc');
  return ordered.limit(limit).$castTo<ConsultationRow>().execute();
}

/** How many questions wait for an answer of this domain, at most a hundred. */
export async function countQuestions(context: Context, domain: Domain): Promise<number> {
  const found = await ofSide(context, 'adviser', [domain])
    .where('open', '=', sql.lit(true))
    .select('id')
    .limit(100)
    .execute();
  return found.length;
}

/** Questions over their term that were not reminded of, or were and stay without an answer. Oldest first. */
export async function overdueQuestions(
  context: Context,
  side: ConsultationSide,
  limit: number,
): Promise<readonly ConsultationRow[]> {
  const query = ofSide(context, side, ['care', 'safety'])
    .where('open', '=', sql.lit(true))
    .where('due_at', '<=', context.now);
  return (
    side === 'adviser'
      ? query.where('reminded_at', 'is', null)
      : query.where('reminded_at', 'is not', null).where('silent_at', 'is', null)
  )
    .select(lineColumns)
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .$castTo<ConsultationRow>()
    .execute();
}

/** Writes that somebody was reminded, or that it stays silent. False when that was done before. */
export async function markQuestion(
  context: Context,
  id: ConsultationId,
  column: 'reminded_at' | 'silent_at',
): Promise<boolean> {
  const { numUpdatedRows } = await context.db
    .updateTable('consultations')
    .set({ [column]: context.now })
    .where('id', '=', id)
    .where('open', '=', true)
    .where(column, 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whether the asker has questions whose words should go. */
export async function anythingToForget(context: Context): Promise<boolean> {
  const row = await kept(context).select('id').limit(1).executeTakeFirst();
  return row !== undefined;
}

const kept = (context: Context) =>
  context.db
    .selectFrom('consultations')
    .where('sender_organisation_id', '=', context.actor.organisationId)
    .where('sender_key', 'is not', null)
    .where('keep_until', '<=', context.now);

/** Destroys the keys of both sides where the term is over; gives which. */
export async function forgetQuestions(context: Context): Promise<readonly string[]> {
  const rows = await context.db
    .updateTable('consultations')
    .set({ sender_key: null, recipient_key: null })
    .where('sender_organisation_id', '=', context.actor.organisationId)
    .where('sender_key', 'is not', null)
    .where('keep_until', '<=', context.now)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}
