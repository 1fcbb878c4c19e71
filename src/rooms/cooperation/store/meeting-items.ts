import { type Insertable, sql } from 'kysely';
import type { MeetingActionOutcome, MeetingItemKind } from '../../../../content/code-lists.ts';
import type { Context } from '../../../kernel/context.ts';
import type { MeetingId, MeetingItemId, OrganisationId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import type {
  MeetingActionEndsTable,
  MeetingItemsTable,
} from '../../../kernel/postgres/database-types.generated.ts';

/** A point of the agenda, a decision or an action; with what this organisation did with it. */
export interface MeetingItem {
  readonly id: MeetingItemId;
  readonly meetingId: MeetingId;
  readonly organisationId: OrganisationId;
  readonly shared: boolean;
  readonly kind: MeetingItemKind;
  readonly text: string;
  readonly office: string | null;
  /** Null: every municipality has this action. */
  readonly forOrganisation: OrganisationId | null;
  readonly dueOn: LocalDate | null;
  readonly outcome: MeetingActionOutcome | null;
  readonly planAction: string | null;
}

const itemsWithEnds = ({ db, actor }: Context) =>
  db
    .selectFrom('meeting_items as item')
    .leftJoin('meeting_action_ends as end', (join) =>
      join.onRef('end.item_id', '=', 'item.id').on('end.organisation_id', '=', actor.organisationId),
    )
    .select([
      'item.id',
      'item.meeting_id as meetingId',
      'item.organisation_id as organisationId',
      'item.shared',
      'item.kind',
      'item.text',
      'item.office',
      'item.for_organisation as forOrganisation',
      'item.due_on as dueOn',
      'end.outcome',
      'end.plan_action as planAction',
    ])
    .where('item.removed_at', 'is', null);

const branded = (
  row: Awaited<ReturnType<ReturnType<typeof itemsWithEnds>['execute']>>[number],
): MeetingItem => ({
  ...row,
  id: row.id as MeetingItemId,
  meetingId: row.meetingId as MeetingId,
  organisationId: row.organisationId as OrganisationId,
  forOrganisation: row.forOrganisation as OrganisationId | null,
});

export const itemsOf = async (context: Context, meeting: MeetingId): Promise<readonly MeetingItem[]> =>
  (
    await itemsWithEnds(context)
      .where('item.meeting_id', '=', meeting)
      .orderBy('item.position')
      .limit(300)
      .execute()
  ).map(branded);

export async function itemById(context: Context, id: MeetingItemId): Promise<MeetingItem | null> {
  const row = await itemsWithEnds(context).where('item.id', '=', id).executeTakeFirst();
  return row === undefined ? null : branded(row);
}

/** Actions of meetings that wait for this organisation, the first due first. */
export async function openActions(context: Context, limit: number): Promise<readonly MeetingItem[]> {
  const own = context.actor.organisationId;
  const isRegion = context.actor.kind === 'seat' && context.actor.seat.organisationKind === 'region';
  const open = () =>
    itemsWithEnds(context)
      .where('item.kind', '=', 'action')
      .where('end.item_id', 'is', null)
      .orderBy('item.due_on')
      .orderBy('item.id')
      .limit(limit);
  const mine = open()
    .where('item.organisation_id', '=', own)
    .where((where) =>
      isRegion
        ? where('item.for_organisation', '=', own)
        : where.or([where('item.for_organisation', '=', own), where('item.for_organisation', 'is', null)]),
    );
  const shared = open()
    .where('item.shared', '=', true)
    .where('item.organisation_id', '<>', own)
    .where((where) =>
      where.or([where('item.for_organisation', '=', own), where('item.for_organisation', 'is', null)]),
    );
  const rows = [...(await mine.execute()), ...(await shared.execute())].map(branded);
  return rows
    .toSorted(
      (one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? '') || one.id.localeCompare(other.id),
    )
    .slice(0, limit);
}

/** Adds an item; a form that came before adds nothing. */
export async function insertItem({ db }: Context, row: Insertable<MeetingItemsTable>): Promise<void> {
  await db
    .insertInto('meeting_items')
    .values(row)
    .onConflict((conflict) => conflict.column('submission').doNothing())
    .execute();
}

export async function removeItem({ db, now }: Context, id: MeetingItemId): Promise<void> {
  await db
    .updateTable('meeting_items')
    .set({ removed_at: now })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .execute();
}

/** Says what this organisation did with an action. Null when somebody did so before. */
export async function insertEnd({ db }: Context, row: Insertable<MeetingActionEndsTable>): Promise<boolean> {
  const made = await db
    .insertInto('meeting_action_ends')
    .values(row)
    .onConflict((conflict) => conflict.columns(['item_id', 'organisation_id']).doNothing())
    .returning('item_id')
    .executeTakeFirst();
  return made !== undefined;
}

export const attendanceOf = ({ db }: Context, meeting: MeetingId) =>
  db
    .selectFrom('meeting_attendance')
    .select(['organisation_id as organisationId', 'office', 'present'])
    .where('meeting_id', '=', meeting)
    .execute();

/** Who was there: organisation and office. Filled in again, the last one counts. */
export async function keepAttendance(
  { db, now }: Context,
  meeting: { readonly id: MeetingId; readonly organisationId: OrganisationId; readonly year: number },
  attendance: readonly {
    readonly organisationId: OrganisationId;
    readonly office: string;
    readonly present: boolean;
  }[],
): Promise<void> {
  if (attendance.length === 0) return;
  await db
    .insertInto('meeting_attendance')
    .values(
      attendance.map(({ organisationId, office, present }) => ({
        meeting_id: meeting.id,
        organisation_id: organisationId,
        owner_id: meeting.organisationId,
        office,
        present,
        year: meeting.year,
        set_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['meeting_id', 'organisation_id', 'office']).doUpdateSet({
        present: (update) => update.ref('excluded.present'),
        set_at: now,
      }),
    )
    .execute();
}

/** At how many meetings that were held an organisation was, by body and year; of every organisation in reach. */
export async function countAttendance({ db }: Context, years: readonly number[]) {
  if (years.length === 0) return [];
  const rows = await db
    .selectFrom('meeting_attendance as there')
    .innerJoin('meetings as meeting', 'meeting.id', 'there.meeting_id')
    .select(['there.organisation_id as organisationId', 'meeting.body', 'there.year'])
    .select(sql<number>`count(distinct there.meeting_id)::int`.as('attended'))
    .where('there.year', 'in', [...years])
    .where('there.present', '=', true)
    .where('meeting.state', '=', 'held')
    .groupBy(['there.organisation_id', 'meeting.body', 'there.year'])
    .execute();
  return rows.map((row) => ({ ...row, organisationId: row.organisationId as OrganisationId }));
}
