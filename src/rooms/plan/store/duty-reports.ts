import { sql } from 'kysely';
import type { Context } from '../../../kernel/context.ts';
import type { DutyReportId, OrganisationId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';

/** Something that an office did for a duty, in one line. */
export interface DutyReport {
  readonly id: string;
  readonly organisationId: OrganisationId;
  readonly office: string;
  readonly duty: string;
  readonly onDate: LocalDate;
  readonly text: string;
  readonly byOffice: string;
  readonly enteredAt: Date;
}

const columns = [
  'id',
  'organisation_id as organisationId',
  'office',
  'duty',
  'on_date as onDate',
  'text',
  'by_office as byOffice',
  'entered_at as enteredAt',
] as const;

/** What one office of the own organisation did in a year, newest first. At most 500: more says no more. */
export const dutyReportsOf = (context: Context, office: string, year: number): Promise<DutyReport[]> =>
  context.db
    .selectFrom('duty_reports')
    .select(columns)
    .where('organisation_id', '=', context.actor.organisationId)
    .where('office', '=', office)
    .where('withdrawn_at', 'is', null)
    .where('on_date', '>=', `${year}-01-01`)
    .where('on_date', '<=', `${year}-12-31`)
    .orderBy('on_date', 'desc')
    .orderBy('id')
    .limit(500)
    .$castTo<DutyReport>()
    .execute();

/** For which duties anything was written down in a year, by organisation in reach. */
export const reportedDuties = (context: Context, year: number) =>
  context.db
    .selectFrom('duty_reports')
    .select(['organisation_id as organisation', 'office', 'duty'])
    .where('withdrawn_at', 'is', null)
    .where('on_date', '>=', `${year}-01-01`)
    .where('on_date', '<=', `${year}-12-31`)
    .groupBy(['organisation_id', 'office', 'duty'])
    .execute();

/** Acts on the plan in a year, by organisation in reach. */
export async function planActsIn(context: Context, year: number): Promise<ReadonlyMap<string, number>> {
  const rows = await context.db
    .selectFrom('plan_acts as a')
    .innerJoin('plans as p', 'p.id', 'a.plan_id')
    .select(['a.organisation_id as organisation', sql<number>`count(*)::integer`.as('count')])
    .where('p.ends_on', '>=', `${year}-01-01`)
    .where('p.starts_on', '<=', `${year + 1}-12-31`)
    .where('a.at', '>=', new Date(`${year}-01-01T00:00:00+01:00`))
    .where('a.at', '<', new Date(`${year + 1}-01-01T00:00:00+01:00`))
    .groupBy('a.organisation_id')
    .execute();
  return new Map(rows.map(({ organisation, count }) => [organisation, count]));
}

export interface NewDutyReport {
  readonly id: DutyReportId;
  readonly office: string;
  readonly duty: string;
  readonly onDate: LocalDate;
  readonly text: string;
  readonly byOffice: string;
  readonly submission: string;
}

/** Writes down what was done; false when this form did so before. */
export async function insertDutyReport(context: Context, report: NewDutyReport): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await context.db
    .insertInto('duty_reports')
    .values({
      id: report.id,
      organisation_id: context.actor.organisationId,
      office: report.office,
      duty: report.duty,
      on_date: report.onDate,
      text: report.text,
      by_office: report.byOffice,
      entered_at: context.now,
      submission: report.submission,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'submission']).doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) === 1;
}

/** A report of the own organisation; held until the end of the transaction. */
export const dutyReportById = (context: Context, id: string) =>
  context.db
    .selectFrom('duty_reports')
    .select(['id', 'organisation_id as organisationId', 'office', 'withdrawn_at as withdrawnAt'])
    .where('id', '=', id)
    .where('organisation_id', '=', context.actor.organisationId)
    .forUpdate()
    .executeTakeFirst();

export async function withdrawDutyReport(context: Context, id: string): Promise<void> {
  await context.db
    .updateTable('duty_reports')
    .set({ withdrawn_at: context.now })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute();
}
