import { type Insertable, sql, type Updateable } from 'kysely';
import type { MeetingState } from '../../../../content/code-lists.ts';
import type { Context } from '../../../kernel/context.ts';
import type { MeetingId, OrganisationId } from '../../../kernel/ids.ts';
import type { MeetingActsTable, MeetingsTable } from '../../../kernel/postgres/database-types.generated.ts';

export interface Meeting {
  readonly id: MeetingId;
  readonly organisationId: OrganisationId;
  readonly body: string;
  readonly shared: boolean;
  readonly state: MeetingState;
  readonly year: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly subject: string;
  readonly notes: string;
  readonly sequence: number;
  readonly version: number;
  readonly changedAt: Date;
}

const columns = [
  'id',
  'organisation_id as organisationId',
  'body',
  'shared',
  'state',
  'year',
  'starts_at as startsAt',
  'ends_at as endsAt',
  'place',
  'subject',
  'notes',
  'sequence',
  'version',
  'changed_at as changedAt',
] as const;

const branded = <Row extends { readonly id: string; readonly organisationId: string }>(
  row: Row,
): Row & Pick<Meeting, 'id' | 'organisationId'> => ({
  ...row,
  id: row.id as MeetingId,
  organisationId: row.organisationId as OrganisationId,
});

export async function meetingById({ db }: Context, id: MeetingId): Promise<Meeting | null> {
  const row = await db.selectFrom('meetings').select(columns).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : branded(row);
}

/** The meeting as it is now, until the end of the transaction nobody else's. */
export async function lockMeeting({ db }: Context, id: MeetingId): Promise<Meeting | null> {
  const row = await db
    .selectFrom('meetings')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : branded(row);
}

/** Adds a meeting; gives the one that stands there already when the same form came before. */
export async function insertMeeting(
  { db }: Context,
  row: Insertable<MeetingsTable>,
): Promise<MeetingId | null> {
  const made = await db
    .insertInto('meetings')
    .values(row)
    .onConflict((conflict) => conflict.columns(['organisation_id', 'submission']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return (made?.id as MeetingId | undefined) ?? null;
}

export async function meetingOfForm({ db, actor }: Context, submission: string): Promise<MeetingId | null> {
  const row = await db
    .selectFrom('meetings')
    .select('id')
    .where('organisation_id', '=', actor.organisationId)
    .where('submission', '=', submission)
    .executeTakeFirst();
  return (row?.id as MeetingId | undefined) ?? null;
}

export async function updateMeeting(
  { db }: Context,
  id: MeetingId,
  change: Updateable<MeetingsTable>,
): Promise<void> {
  await db
    .updateTable('meetings')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

export async function insertMeetingAct({ db }: Context, row: Insertable<MeetingActsTable>): Promise<void> {
  await db.insertInto('meeting_acts').values(row).execute();
}

export const meetingActs = ({ db }: Context, id: MeetingId) =>
  db
    .selectFrom('meeting_acts')
    .select(['id', 'kind', 'at', 'office', 'from_moment as fromMoment', 'to_moment as toMoment'])
    .where('meeting_id', '=', id)
    .orderBy('position')
    .limit(200)
    .execute();

export interface MeetingQuestion {
  /** Whose: one's own and those of the region, or those of everybody. */
  readonly reach: 'own' | 'everybody';
  readonly which: 'coming' | 'past';
  /** What is coming starts at this moment or later. */
  readonly now: Date;
  readonly body: string | null;
}

/**
 * Meetings by moment, after a place; what is coming goes forwards, the past goes back. Own and shared ones are read by an
 * index each, and then put in one order.
 */
export async function meetingLines(
  { db, actor }: Context,
  { reach, which, now, body }: MeetingQuestion,
  after: { readonly at: Date; readonly id: string } | null,
  limit: number,
): Promise<readonly Meeting[]> {
  const order = which === 'coming' ? 'asc' : 'desc';
  const lines = () => {
    let query = db
      .selectFrom('meetings')
      .select(columns)
      .where('starts_at', which === 'coming' ? '>=' : '<', now)
      .orderBy('starts_at', order)
      .orderBy('id', order)
      .limit(limit);
    if (body !== null) query = query.where('body', '=', body);
    if (after !== null)
      query = query.where(
        sql<boolean>`(starts_at, id) ${sql.raw(which === 'coming' ? '>' : '<')} (${after.at}, ${after.id}::uuid)`,
      );
    return query;
  };
  const own = actor.organisationId;
  const found =
    reach === 'everybody'
      ? await lines().execute()
      : [
          ...(await lines().where('organisation_id', '=', own).execute()),
          ...(await lines().where('shared', '=', true).where('organisation_id', '<>', own).execute()),
        ];
  const sign = which === 'coming' ? 1 : -1;
  return found
    .map(branded)
    .toSorted(
      (one, other) =>
        sign * (one.startsAt.getTime() - other.startsAt.getTime() || (one.id < other.id ? -1 : 1)),
    )
    .slice(0, limit);
}

/** How many meetings of a body an organisation keeps in a year. */
export interface MeetingCount {
  readonly organisationId: OrganisationId;
  readonly body: string;
  readonly year: number;
  readonly held: number;
  /** Still to come. */
  readonly planned: number;
  /** Over, and nobody said whether it was held. */
  readonly open: number;
}

/** Counts by organisation, body and year, of everything in reach. */
export async function countMeetings(
  { db, now }: Context,
  years: readonly number[],
): Promise<readonly MeetingCount[]> {
  if (years.length === 0) return [];
  const rows = await db
    .selectFrom('meetings')
    .select(({ fn }) => [
      'organisation_id as organisationId',
      'body',
      'year',
      fn.countAll<string>().filterWhere('state', '=', 'held').as('held'),
      fn
        .countAll<string>()
        .filterWhere('state', '=', 'planned')
        .filterWhere('ends_at', '>=', now)
        .as('planned'),
      fn.countAll<string>().filterWhere('state', '=', 'planned').filterWhere('ends_at', '<', now).as('open'),
    ])
    .where('year', 'in', [...years])
    .groupBy(['organisation_id', 'body', 'year'])
    .execute();
  return rows.map((row) => ({
    ...row,
    organisationId: row.organisationId as OrganisationId,
    held: Number(row.held),
    planned: Number(row.planned),
    open: Number(row.open),
  }));
}
