import { z } from 'zod';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { type ReportPlace, reportsOf } from '../store/reports.ts';
import type { ReportLine } from './report.ts';

/** Reports on one page. */
export const REPORTS_ON_PAGE = 25;

export interface ReportPage {
  readonly reports: readonly ReportLine[];
  /** Where the next page begins; null on the last. */
  readonly next: ReportPlace | null;
}

const input = z.object({
  after: z.object({ createdAt: z.date(), id: z.uuid() }).nullable(),
});

/** The reports of the own organisation, newest first. */
export const readReports = verb<z.infer<typeof input>, ReportPage>({
  name: 'plan.read-reports',
  act: 'read',
  activity: 'planning',
  input,
  subject: ownOrganisationAsSubject('report'),
  run: async (context, { after }) => {
    const found = await reportsOf(context, after, REPORTS_ON_PAGE + 1);
    const reports = found.slice(0, REPORTS_ON_PAGE);
    const last = reports.at(-1);
    const more = found.length > reports.length && last !== undefined;
    return done({ reports, next: more ? { createdAt: last.createdAt, id: last.id } : null });
  },
});
