import { type Insertable, sql, type Updateable } from 'kysely';
import type { WeekAudience, WeekEventKind } from '../../../../content/code-lists.ts';
import type { Context } from '../../../kernel/context.ts';
import type { OrganisationId, WeekEventId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import type {
  WeekEvaluationsTable,
  WeekEventsTable,
} from '../../../kernel/postgres/database-types.generated.ts';

/** What an organisation does in the Week of a year. */
export interface WeekEvent {
  readonly id: WeekEventId;
  readonly organisationId: OrganisationId;
  readonly shared: boolean;
  readonly year: number;
  readonly kind: WeekEventKind;
  readonly title: string;
  readonly audience: WeekAudience;
  readonly onDate: LocalDate;
  readonly state: 'planned' | 'held' | 'cancelled';
  readonly participants: number | null;
  readonly version: number;
  readonly changedAt: Date;
}

const selected = ({ db }: Context) =>
  db
    .selectFrom('week_events')
    .select([
      'id',
      'organisation_id as organisationId',
      'shared',
      'year',
      'kind',
      'title',
      'audience',
      'on_date as onDate',
      'state',
      'participants',
      'version',
      'changed_at as changedAt',
    ]);

const branded = (row: Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number]): WeekEvent => ({
  ...row,
  id: row.id as WeekEventId,
  organisationId: row.organisationId as OrganisationId,
  kind: row.kind as WeekEventKind,
  audience: row.audience as WeekAudience,
});

/** The programme of a year: one's own and the region's; at most 500. */
export const weekEventsOf = async (context: Context, year: number): Promise<readonly WeekEvent[]> =>
  (
    await selected(context)
      .where('year', '=', year)
      .where((where) =>
        where.or([where('organisation_id', '=', context.actor.organisationId), where('shared', '=', true)]),
      )
      .orderBy('on_date')
      .orderBy('id')
      .limit(500)
      .execute()
  ).map(branded);

export async function weekEventById(context: Context, id: WeekEventId): Promise<WeekEvent | null> {
  const row = await selected(context).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : branded(row);
}

/** The event as it is now, until the end of the transaction nobody else's. */
export async function lockWeekEvent(context: Context, id: WeekEventId): Promise<WeekEvent | null> {
  const row = await selected(context).where('id', '=', id).forUpdate().executeTakeFirst();
  return row === undefined ? null : branded(row);
}

/** Adds events; those of a form that came before are not added again. */
export async function insertWeekEvents(
  { db }: Context,
  rows: readonly Insertable<WeekEventsTable>[],
): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('week_events')
    .values([...rows])
    .onConflict((conflict) => conflict.columns(['organisation_id', 'submission']).doNothing())
    .execute();
}

export async function updateWeekEvent(
  { db, now }: Context,
  id: WeekEventId,
  change: Updateable<WeekEventsTable>,
): Promise<void> {
  await db
    .updateTable('week_events')
    .set({ ...change, version: sql<number>`version + 1`, changed_at: now })
    .where('id', '=', id)
    .execute();
}

/** How organisations in reach looked back on the Week of a year. */
export const evaluationsOf = ({ db }: Context, year: number) =>
  db
    .selectFrom('week_evaluations')
    .select([
      'organisation_id as organisationId',
      'went_well as wentWell',
      'better',
      'at',
      'office',
      'version',
    ])
    .where('year', '=', year)
    .limit(1000)
    .execute();

/** The own evaluation as it is now, until the end of the transaction nobody else's. */
export const lockEvaluation = async ({ db, actor }: Context, year: number) =>
  (await db
    .selectFrom('week_evaluations')
    .select(['version', 'at'])
    .where('organisation_id', '=', actor.organisationId)
    .where('year', '=', year)
    .forUpdate()
    .executeTakeFirst()) ?? null;

/** Keeps an evaluation; the newer one counts. */
export async function keepEvaluation({ db }: Context, row: Insertable<WeekEvaluationsTable>): Promise<void> {
  const { organisation_id: _, year: __, ...change } = row;
  await db
    .insertInto('week_evaluations')
    .values(row)
    .onConflict((conflict) => conflict.columns(['organisation_id', 'year']).doUpdateSet(change))
    .execute();
}

/** Events by organisation and year, of everything in reach: planned, held, and how many people came. */
export async function countWeekEvents({ db }: Context, years: readonly number[]) {
  if (years.length === 0) return [];
  const rows = await db
    .selectFrom('week_events')
    .select(({ fn }) => [
      'organisation_id as organisationId',
      'year',
      fn.countAll<string>().filterWhere('state', '=', 'planned').as('planned'),
      fn.countAll<string>().filterWhere('state', '=', 'held').as('held'),
      fn.sum<string | null>('participants').filterWhere('state', '=', 'held').as('participants'),
    ])
    .where('year', 'in', [...years])
    .groupBy(['organisation_id', 'year'])
    .execute();
  return rows.map((row) => ({
    organisationId: row.organisationId as OrganisationId,
    year: row.year,
    planned: Number(row.planned),
    held: Number(row.held),
    participants: Number(row.participants ?? 0),
  }));
}
