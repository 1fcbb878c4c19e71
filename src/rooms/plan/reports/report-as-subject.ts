import type { Context } from '../../../kernel/context.ts';
import { type ReportId, readId } from '../../../kernel/ids.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { reportById } from '../store/reports.ts';
import type { Report } from './report.ts';

/** A report of the own organisation as policies judge it, or null. */
export async function reportAsSubject(
  context: Context,
  { id }: { readonly id: string },
): Promise<Subject | null> {
  const report = await heldReport(context, id, false);
  return report === null
    ? null
    : {
        kind: 'report',
        id: report.id,
        organisationId: report.organisationId,
        facts: { state: report.state, kind: report.kind },
      };
}

/** The report, held until the transaction ends so that two people wait for one another; null when it is not there. */
export async function heldReport(context: Context, text: string, hold = true): Promise<Report | null> {
  const id = readId<ReportId>(text);
  return id === null ? null : reportById(context, id, hold);
}
