import { sql } from 'kysely';
import type { NormReportKind } from '../../../../content/norms.ts';
import type { Context } from '../../../kernel/context.ts';
import type { NormReportId, OrganisationId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import type { NormReport } from '../norms/norm-facts.ts';

/** A report with whose it is. */
export interface StoredReport extends NormReport {
  readonly organisationId: OrganisationId;
}

const columns = [
  'id',
  'organisation_id as organisationId',
  'kind',
  'on_date as onDate',
  'until_date as untilDate',
  'amount',
  'of_total as ofTotal',
  'label',
  'source',
  'office',
  'entered_at as enteredAt',
] as const;

/** Reports in reach that were not withdrawn and are about this day or later, newest first. */
export const reportsSince = (context: Context, since: LocalDate): Promise<StoredReport[]> =>
  context.db
    .selectFrom('norm_reports')
    .select(columns)
    .where('withdrawn_at', 'is', null)
    .where('on_date', '>=', since)
    .orderBy('organisation_id')
    .orderBy('on_date', 'desc')
    .orderBy('id')
    .$castTo<StoredReport>()
    .execute();

/** One report of the own organisation; held until the end of the transaction. */
export const reportById = (context: Context, id: string) =>
  context.db
    .selectFrom('norm_reports')
    .select(['id', 'organisation_id as organisationId', 'withdrawn_at as withdrawnAt'])
    .where('id', '=', id)
    .where('organisation_id', '=', context.actor.organisationId)
    .forUpdate()
    .executeTakeFirst();

export interface NewReport {
  readonly id: NormReportId;
  readonly kind: NormReportKind;
  readonly onDate: LocalDate;
  readonly untilDate: LocalDate | null;
  readonly amount: number | null;
  readonly ofTotal: number | null;
  readonly label: string;
  readonly source: string;
  readonly office: string;
  readonly submission: string;
}

/** Adds a report of the actor's organisation; false when this form did so before. */
export async function insertReport(context: Context, report: NewReport): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await context.db
    .insertInto('norm_reports')
    .values({
      id: report.id,
      organisation_id: context.actor.organisationId,
      kind: report.kind,
      on_date: report.onDate,
      until_date: report.untilDate,
      amount: report.amount,
      of_total: report.ofTotal,
      label: report.label,
      source: report.source,
      office: report.office,
      entered_at: context.now,
      submission: report.submission,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'submission']).doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) === 1;
}

/** Whether this form added a report before. */
export async function reportedBefore(context: Context, submission: string): Promise<boolean> {
  const row = await context.db
    .selectFrom('norm_reports')
    .select('id')
    .where('organisation_id', '=', context.actor.organisationId)
    .where('submission', '=', submission)
    .executeTakeFirst();
  return row !== undefined;
}

export async function withdrawReport(context: Context, id: string): Promise<void> {
  await context.db
    .updateTable('norm_reports')
    .set({ withdrawn_at: context.now })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute();
}

/** Glasses on the busiest day of a span, over the whole region. */
export async function glassesOnBusiestDay(
  context: Context,
  first: LocalDate,
  last: LocalDate,
): Promise<number> {
  const { rows } = await sql<{ lent: number }>`
    select glasses_lent(${first}::date, ${last}::date) as lent`.execute(context.db);
  return rows[0]?.lent ?? 0;
}

/** Others who lend glasses wait until this transaction ends: two must not lend the last ones at once. */
export async function lockGlasses(context: Context): Promise<void> {
  await sql`select pg_advisory_xact_lock(4726, 1)`.execute(context.db);
}

/** What the last check of the links that are named now found: of all of them the one that is worst, and its day. */
export async function linkState(
  context: Context,
): Promise<{ readonly answers: boolean; readonly checkedAt: Date } | null> {
  const { meldpuntLinks } = context.house.config;
  if (meldpuntLinks.length === 0) return null;
  const row = await context.db
    .selectFrom('link_checks')
    .select(['answers', 'checked_at as checkedAt'])
    .where('url', 'in', meldpuntLinks)
    .orderBy('answers')
    .orderBy('checked_at', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

/** Writes down whether an address answered. */
export async function storeLinkCheck(context: Context, url: string, answers: boolean): Promise<void> {
  await context.db
    .insertInto('link_checks')
    .values({ organisation_id: context.actor.organisationId, url, checked_at: context.now, answers })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'url']).doUpdateSet({ checked_at: context.now, answers }),
    )
    .execute();
}

/** Trainings that stand as evidence at actions, by organisation in reach, in a year. */
export async function trainingsIn(context: Context, year: number): Promise<ReadonlyMap<string, number>> {
  const rows = await context.db
    .selectFrom('plan_evidence')
    .select(['organisation_id as organisation', sql<number>`count(*)::integer`.as('count')])
    .where('what', '=', 'training_held')
    .where('withdrawn_at', 'is', null)
    .where('happened_on', '>=', `${year}-01-01`)
    .where('happened_on', '<=', `${year}-12-31`)
    .groupBy('organisation_id')
    .execute();
  return new Map(rows.map(({ organisation, count }) => [organisation, count]));
}
