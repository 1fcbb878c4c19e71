import type { Context } from '../../../kernel/context.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import { absent, changed, done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { appendReportAct, changeReport, reportActDone } from '../store/reports.ts';
import { type Report, type ReportActKind, stateAfter } from './report.ts';
import { heldReport } from './report-as-subject.ts';

/** What a form says that does something with a report as a whole. */
export interface Step {
  readonly id: string;
  readonly version: number;
  readonly once: string;
  readonly decidedBy?: string | null;
  readonly decidedOn?: LocalDate | null;
}

const NOT_NOW: Readonly<Record<Exclude<ReportActKind, 'made'>, string>> = {
  frozen_again: 'Deze rapportage is vastgesteld. De cijfers blijven zoals ze waren.',
  approved: 'Deze rapportage is al vastgesteld.',
  reopened: 'Alleen een rapportage die is vastgesteld en nog niet is verstuurd, kan weer een concept worden.',
  sent: 'Alleen een rapportage die is vastgesteld, kan worden verstuurd.',
  published: 'Alleen de cijfers van een verstuurde rapportage kunnen openbaar worden.',
  withdrawn: 'De cijfers van deze rapportage zijn niet openbaar.',
};

/** For the second of two people who act at once. */
export const changedMeanwhile = (report: Report): Outcome<never> =>
  changed({ what: 'Met deze rapportage is iets gedaan', at: report.changedAt });

/** Takes a report to its next state, once for each form; the second of two people is told. */
export async function takeStep(
  context: Context,
  act: Exclude<ReportActKind, 'made' | 'frozen_again'>,
  step: Step,
): Promise<Outcome<null>> {
  const report = await heldReport(context, step.id);
  if (report === null) return absent;
  if (await reportActDone(context, report.id, step.once)) return done(null);
  const state = stateAfter(report.state, act);
  if (state === null) return refused(NOT_NOW[act]);
  if (report.version !== step.version) return changedMeanwhile(report);
  await changeReport(context, report.id, { state });
  await appendReportAct(context, report.id, {
    kind: act,
    decidedBy: step.decidedBy ?? null,
    decidedOn: step.decidedOn ?? null,
    submission: step.once,
  });
  context.note({ state, ...(step.decidedBy == null ? {} : { decidedBy: step.decidedBy }) });
  return done(null);
}
