import { z } from 'zod';
import { reportKindOf } from '../../../../content/reports.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { reportActs, reportTexts } from '../store/reports.ts';
import { reportId } from './fields.ts';
import type { Report, ReportAct, ReportText } from './report.ts';
import { heldReport, reportAsSubject } from './report-as-subject.ts';

/** A report whole: figures, texts in the order of its kind, and what was done with it. */
export interface WholeReport {
  readonly report: Report;
  readonly texts: readonly ReportText[];
  readonly acts: readonly ReportAct[];
}

const input = z.object({ id: reportId });

/** One report of the own organisation. */
export const readReport = verb<z.infer<typeof input>, WholeReport>({
  name: 'plan.read-report',
  act: 'read',
  activity: 'planning',
  input,
  subject: reportAsSubject,
  run: async (context, { id }) => {
    const report = await heldReport(context, id, false);
    if (report === null) return absent;
    const written = await reportTexts(context, report.id);
    const texts = reportKindOf(report.kind).sections.map(
      (section): ReportText =>
        written.find((text) => text.section === section) ?? {
          section,
          body: report.facts.sentences[section] ?? '',
          version: 0,
          writtenAt: null,
          office: null,
        },
    );
    return done({ report, texts, acts: await reportActs(context, report.id) });
  },
});
