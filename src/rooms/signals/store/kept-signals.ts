import { sql } from 'kysely';
import type { Context } from '../../../kernel/context.ts';
import type { DuePlace, DueQuestion, DueRecord } from '../../../kernel/record-kind.ts';
import { dropTokens } from './tokens.ts';

/**
 * Closed signals of one domain that still hold something, closed before the day that is asked for. Rule `case`: those
 * that were a case once; rule `signal`: the others. A hand-over that is still open keeps its signal.
 */
export async function signalsDue(
  context: Context,
  { rule, domain, before, only }: DueQuestion,
  after: DuePlace | null,
  limit: number,
): Promise<readonly DueRecord[]> {
  if (domain === null) return [];
  const wasCase = sql<boolean>`exists (select 1 from signal_acts a where a.signal_id = signals.id
    and a.codes ->> 'state' = 'case')`;
  const stillOut = sql<boolean>`exists (select 1 from hand_over_links l join hand_overs h on h.id = l.hand_over_id
    where l.signal_id = signals.id and h.open)`;
  return context.db
    .selectFrom('signals')
    .select(['id', 'serial', sql<Date>`closed_at`.as('since')])
    .where('organisation_id', '=', context.actor.organisationId)
    .where('domain', '=', domain)
    .where('data_key', 'is not', null)
    .where('closed_at', 'is not', null)
    .where('closed_at', '<', before)
    .where(rule === 'case' ? wasCase : sql<boolean>`not ${wasCase}`)
    .where(sql<boolean>`not ${stillOut}`)
    .$if(only !== undefined, (query) => query.where('id', 'in', [...(only ?? [])]))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(closed_at, id) > (${after?.since}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('closed_at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

export async function signalsPresent(context: Context, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await context.db
    .selectFrom('signals')
    .select('id')
    .where('organisation_id', '=', context.actor.organisationId)
    .where(sql<boolean>`id = any (${[...ids]}::uuid[])`)
    .where('data_key', 'is not', null)
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Destroys the keys of signals, and the ways by which their reporters came back. Gives those that had a key. The
 * version goes up: a page that somebody has open is old.
 */
export async function destroySignals(context: Context, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    update signals set data_key = null, receipt_hash = null, reporter_token = null, answered_at = null,
      wants_feedback = false, version = version + 1
    where organisation_id = ${context.actor.organisationId} and id = any (${[...ids]}::uuid[]) and data_key is not null
    returning id`.execute(context.db);
  return rows.map(({ id }) => id);
}

/**
 * Wipes what is left without a key: what was sealed, and by what it could be found. Questions to second readers have
 * keys of their own, and so have the own side of hand-overs, what the police told, and papers: these go too. Stored files are
 * let go of, and removed by a job. The other side of a hand-over is theirs.
 */
export async function wipeSignals(context: Context, ids: readonly string[]): Promise<void> {
  const all = [...ids];
  const { db, actor, now } = context;
  const own = actor.organisationId;
  await dropTokens(context, all);
  await sql`update signal_acts set story = null, contact = null, special = null where signal_id = any (${all}::uuid[])
    and (story is not null or contact is not null or special is not null)`.execute(db);
  await sql`update signal_tasks set sealed = ''::bytea, done_at = coalesce(done_at, ${now}::timestamptz)
    where signal_id = any (${all}::uuid[])`.execute(db);
  await sql`update second_readings set data_key = null, sealed = ''::bytea,
    decided_at = coalesce(decided_at, ${now}::timestamptz), decision = coalesce(decision, 'withdrawn')
    where organisation_id = ${own} and signal_id = any (${all}::uuid[])`.execute(db);
  await sql`update attachments set blob = null, blob_key = null, preview = null, preview_key = null, sealed = ''::bytea
    where organisation_id = ${own} and signal_id = any (${all}::uuid[])`.execute(db);
  await sql`update police_items set destroyed_at = ${now}::timestamptz, data_key = null, sealed = null
    where organisation_id = ${own} and signal_id = any (${all}::uuid[]) and destroyed_at is null`.execute(db);
  const given = sql`select hand_over_id from hand_over_links
    where signal_id = any (${all}::uuid[]) and side = 'sender' and organisation_id = ${own}`;
  await sql`update packages set data_key = null
    where organisation_id = ${own} and hand_over_id in (${given}) and data_key is not null`.execute(db);
  await sql`update documents set data_key = null
    where organisation_id = ${own} and data_key is not null
      and (record_id = any (${all}::uuid[]) or record_id in (${given}))`.execute(db);
  // a question that was asked from it has no purpose left, on either side
  await sql`update consultations c set sender_key = null, recipient_key = null from consultation_links l
    where l.signal_id = any (${all}::uuid[]) and l.organisation_id = ${own} and c.id = l.consultation_id`.execute(
    db,
  );
  for (const side of ['sender', 'recipient'] as const) {
    await sql`update hand_overs h set ${sql.ref(`${side}_key`)} = null from hand_over_links l
      where l.signal_id = any (${all}::uuid[]) and l.side = ${side} and l.organisation_id = ${own}
        and h.id = l.hand_over_id`.execute(db);
  }
}
