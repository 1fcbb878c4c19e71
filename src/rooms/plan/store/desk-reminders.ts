import { sql } from 'kysely';
import type { Context } from '../../../kernel/context.ts';
import { type DeskReminderId, newId, type OrganisationId } from '../../../kernel/ids.ts';
import { officeOf } from '../../../kernel/office.ts';

/** When each municipality was reminded last by the region. */
export async function lastReminders(context: Context): Promise<ReadonlyMap<string, Date>> {
  const rows = await context.db
    .selectFrom('desk_reminders')
    .select(['municipality_id as id', ({ fn }) => fn.max('sent_at').as('at')])
    .where('organisation_id', '=', context.actor.organisationId)
    .groupBy('municipality_id')
    .execute();
  return new Map(rows.map(({ id, at }) => [id, at as Date]));
}

/** A reminder as it was sent. */
export interface SentReminder {
  readonly at: Date;
  readonly facts: readonly string[];
  readonly office: string;
}

/** The reminders to one municipality, newest first, at most `limit`. */
export const remindersTo = (
  context: Context,
  municipality: OrganisationId,
  limit: number,
): Promise<readonly SentReminder[]> =>
  context.db
    .selectFrom('desk_reminders')
    .select(['sent_at as at', 'facts', 'office'])
    .where('organisation_id', '=', context.actor.organisationId)
    .where('municipality_id', '=', municipality)
    .orderBy('sent_at', 'desc')
    .limit(limit)
    .$castTo<SentReminder>()
    .execute();

/** The last reminder to one municipality, while nobody else of the region can send one; and whether this form did. */
export async function holdReminders(
  context: Context,
  municipality: OrganisationId,
  submission: string,
): Promise<{ readonly last: Date | null; readonly sentBefore: boolean }> {
  await sql`select pg_advisory_xact_lock(4729, hashtext(${municipality}))`.execute(context.db);
  const row = await context.db
    .selectFrom('desk_reminders')
    .select(['sent_at as at', 'submission'])
    .where('organisation_id', '=', context.actor.organisationId)
    .where('municipality_id', '=', municipality)
    .orderBy('sent_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { last: row?.at ?? null, sentBefore: row?.submission === submission };
}

export async function insertReminder(
  context: Context,
  reminder: {
    readonly municipality: OrganisationId;
    readonly facts: readonly string[];
    readonly submission: string;
  },
): Promise<void> {
  await context.db
    .insertInto('desk_reminders')
    .values({
      id: newId<DeskReminderId>(),
      organisation_id: context.actor.organisationId,
      municipality_id: reminder.municipality,
      facts: [...reminder.facts],
      sent_at: context.now,
      office: officeOf(context.actor),
      submission: reminder.submission,
    })
    .execute();
}
