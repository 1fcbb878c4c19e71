import { z } from 'zod';
import { isReportKind, type ReportKindCode, reportKindOf } from '../../../../content/reports.ts';
import type { Context } from '../../../kernel/context.ts';
import { newId, type ReportId } from '../../../kernel/ids.ts';
import { addDays, addMonths, localDate } from '../../../kernel/local-time.ts';
import { done, invalid, type Outcome } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { appendReportAct, insertReport, reportMadeBefore } from '../store/reports.ts';
import { gatherFacts } from './facts/gather.ts';
import { day, once } from './fields.ts';

const input = z.object({
  kind: z.string().refine((text): text is ReportKindCode => isReportKind(text), 'Kies een soort rapportage.'),
  /** Last day that it is about. */
  until: day,
  once,
});

type MakeInput = z.infer<typeof input>;

/** Furthest back that a report can end. */
const YEARS_BACK = 5;

/** A report as a draft: its figures are those of today, and stay so. A municipality makes its own. */
export const makeReport = verb<MakeInput, ReportId>({
  name: 'plan.make-report',
  act: 'write',
  activity: 'planning',
  input,
  subject: ownOrganisationAsSubject('report'),
  run: (context, given) => make(context, given, 'municipality'),
});

/** The overview of the region, which reads along with every municipality. */
export const makeRegionalReport = verb<MakeInput, ReportId>({
  name: 'plan.make-regional-report',
  act: 'write',
  activity: 'planning',
  scope: 'region-picture',
  input,
  subject: ownOrganisationAsSubject('report'),
  run: (context, given) => make(context, given, 'region'),
});

async function make(
  context: Context,
  { kind, until, once: submission }: MakeInput,
  by: 'municipality' | 'region',
): Promise<Outcome<ReportId>> {
  const about = reportKindOf(kind);
  if (about.by !== by) return invalid({ field: 'kind', text: 'Kies een soort rapportage.' });
  const today = localDate(context.now);
  if (until > today) return invalid({ field: 'until', text: 'Kies vandaag of een dag die voorbij is.' });
  if (until < addMonths(today, -12 * YEARS_BACK))
    return invalid({ field: 'until', text: 'Kies een dag van de laatste vijf jaar.' });
  const before = await reportMadeBefore(context, submission);
  if (before !== null) return done(before);
  const from = addDays(addMonths(until, -about.months), 1);
  const facts = await gatherFacts(context, { kind, from, until });
  const id = newId<ReportId>();
  await insertReport(context, { id, kind, from, until, facts, submission });
  await appendReportAct(context, id, { kind: 'made', submission });
  context.about('report', id);
  context.note({ kind, until });
  return done(id);
}
