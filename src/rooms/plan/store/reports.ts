import { sql } from 'kysely';
import type { ReportKindCode, SectionCode } from '../../../../content/reports.ts';
import type { Context } from '../../../kernel/context.ts';
import { newId, type ReportActId, type ReportId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import { officeOf } from '../../../kernel/office.ts';
import type { FrozenFacts } from '../reports/frozen.ts';
import type {
  Report,
  ReportAct,
  ReportActKind,
  ReportLine,
  ReportState,
  ReportText,
} from '../reports/report.ts';

const lineColumns = [
  'id',
  'organisation_id as organisationId',
  'kind',
  'period_from as from',
  'period_until as until',
  'frozen_on as frozenOn',
  'state',
  'version',
  'created_at as createdAt',
  'changed_at as changedAt',
  'changed_by_office as office',
] as const;

/** Where a page of reports goes on. */
export interface ReportPlace {
  readonly createdAt: Date;
  readonly id: string;
}

/** The reports of the own organisation, newest first, after a place. */
export const reportsOf = (
  context: Context,
  after: ReportPlace | null,
  limit: number,
): Promise<readonly ReportLine[]> =>
  context.db
    .selectFrom('reports')
    .select(lineColumns)
    .where('organisation_id', '=', context.actor.organisationId)
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('created_at', 'id'), '<', tuple(after?.createdAt ?? new Date(0), after?.id ?? '')),
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .$castTo<ReportLine>()
    .execute();

/** A report of the own organisation, or null. `hold` keeps others from changing it until the transaction ends. */
export async function reportById(context: Context, id: ReportId, hold = false): Promise<Report | null> {
  const row = await context.db
    .selectFrom('reports')
    .select([...lineColumns, 'facts'])
    .where('id', '=', id)
    .where('organisation_id', '=', context.actor.organisationId)
    .$if(hold, (query) => query.forUpdate())
    .$castTo<Report>()
    .executeTakeFirst();
  return row ?? null;
}

/** The report whose figures everybody may read now, of the own organisation: the one of the latest day. */
export async function publishedReport(context: Context): Promise<Report | null> {
  const row = await context.db
    .selectFrom('reports')
    .select([...lineColumns, 'facts'])
    .where('organisation_id', '=', context.actor.organisationId)
    .where('state', '=', 'published')
    .orderBy('frozen_on', 'desc')
    .orderBy('created_at', 'desc')
    .limit(1)
    .$castTo<Report>()
    .executeTakeFirst();
  return row ?? null;
}

/** Whether everybody may read figures of the own organisation now. */
export async function hasPublicFigures(context: Context): Promise<boolean> {
  const row = await context.db
    .selectFrom('reports')
    .select('id')
    .where('organisation_id', '=', context.actor.organisationId)
    .where('state', '=', 'published')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The newest report of the own organisation that was decided on, or null. */
export async function newestPaper(context: Context): Promise<ReportLine | null> {
  const row = await context.db
    .selectFrom('reports')
    .select(lineColumns)
    .where('organisation_id', '=', context.actor.organisationId)
    .where('state', '<>', 'draft')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .$castTo<ReportLine>()
    .executeTakeFirst();
  return row ?? null;
}

/** The report that this form made before, or null. Two at once: the second waits for the first. */
export async function reportMadeBefore(context: Context, submission: string): Promise<ReportId | null> {
  await sql`select pg_advisory_xact_lock(4727, hashtext(${submission}))`.execute(context.db);
  const row = await context.db
    .selectFrom('reports')
    .select('id')
    .where('organisation_id', '=', context.actor.organisationId)
    .where('submission', '=', submission)
    .executeTakeFirst();
  return (row?.id as ReportId | undefined) ?? null;
}

export interface NewReport {
  readonly id: ReportId;
  readonly kind: ReportKindCode;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly facts: FrozenFacts;
  readonly submission: string;
}

export async function insertReport(context: Context, report: NewReport): Promise<void> {
  await context.db
    .insertInto('reports')
    .values({
      id: report.id,
      organisation_id: context.actor.organisationId,
      kind: report.kind,
      period_from: report.from,
      period_until: report.until,
      frozen_on: report.facts.on,
      facts: JSON.stringify(report.facts),
      created_at: context.now,
      changed_at: context.now,
      changed_by_office: officeOf(context.actor),
      submission: report.submission,
    })
    .execute();
}

export interface ReportChange {
  readonly state?: ReportState;
  readonly facts?: FrozenFacts;
}

/** Changes a report as a whole; its version goes up. */
export async function changeReport(
  context: Context,
  id: ReportId,
  { state, facts }: ReportChange,
): Promise<void> {
  await context.db
    .updateTable('reports')
    .set(({ eb }) => ({
      ...(state === undefined ? {} : { state }),
      ...(facts === undefined ? {} : { facts: JSON.stringify(facts), frozen_on: facts.on }),
      version: eb('version', '+', 1),
      changed_at: context.now,
      changed_by_office: officeOf(context.actor),
    }))
    .where('id', '=', id)
    .execute();
}

export interface NewReportAct {
  readonly kind: ReportActKind;
  readonly decidedBy?: string | null;
  readonly decidedOn?: LocalDate | null;
  readonly submission: string;
}

export async function appendReportAct(context: Context, report: ReportId, act: NewReportAct): Promise<void> {
  await context.db
    .insertInto('report_acts')
    .values({
      id: newId<ReportActId>(),
      organisation_id: context.actor.organisationId,
      report_id: report,
      kind: act.kind,
      happened_at: context.now,
      office: officeOf(context.actor),
      decided_by: act.decidedBy ?? null,
      decided_on: act.decidedOn ?? null,
      submission: act.submission,
    })
    .execute();
}

/** Whether this form did something with this report before. The report is held, so nobody does it meanwhile. */
export async function reportActDone(
  context: Context,
  report: ReportId,
  submission: string,
): Promise<boolean> {
  const row = await context.db
    .selectFrom('report_acts')
    .select('id')
    .where('report_id', '=', report)
    .where('submission', '=', submission)
    .executeTakeFirst();
  return row !== undefined;
}

/** What was done with a report, oldest first. */
export const reportActs = (context: Context, report: ReportId): Promise<readonly ReportAct[]> =>
  context.db
    .selectFrom('report_acts')
    .select(['kind', 'happened_at as at', 'office', 'decided_by as decidedBy', 'decided_on as decidedOn'])
    .where('report_id', '=', report)
    .orderBy('happened_at')
    .$castTo<ReportAct>()
    .execute();

/** The newest text of every part of a report that somebody wrote. */
export const reportTexts = (context: Context, report: ReportId): Promise<readonly ReportText[]> =>
  context.db
    .selectFrom('report_texts')
    .distinctOn('section')
    .select(['section', 'body', 'version', 'written_at as writtenAt', 'office'])
    .where('report_id', '=', report)
    .orderBy('section')
    .orderBy('version', 'desc')
    .$castTo<ReportText>()
    .execute();

export interface NewReportText {
  readonly section: SectionCode;
  readonly body: string;
  readonly version: number;
}

export async function insertReportText(
  context: Context,
  report: ReportId,
  { section, body, version }: NewReportText,
): Promise<void> {
  await context.db
    .insertInto('report_texts')
    .values({
      organisation_id: context.actor.organisationId,
      report_id: report,
      section,
      version,
      body,
      written_at: context.now,
      office: officeOf(context.actor),
    })
    .execute();
}
