import { z } from 'zod';
import { reportKindOf } from '../../../../content/reports.ts';
import type { Context } from '../../../kernel/context.ts';
import { absent, done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { appendReportAct, changeReport, reportActDone } from '../store/reports.ts';
import { gatherFacts } from './facts/gather.ts';
import { once, reportId, version } from './fields.ts';
import { stateAfter } from './report.ts';
import { heldReport, reportAsSubject } from './report-as-subject.ts';
import { changedMeanwhile } from './take-step.ts';

const input = z.object({ id: reportId, version, once });

type FreezeInput = z.infer<typeof input>;

/** Takes the figures of today into a draft. What somebody wrote stays; sentences nobody touched follow the figures. */
export const freezeAgain = verb<FreezeInput, null>({
  name: 'plan.freeze-report-again',
  act: 'write',
  activity: 'planning',
  input,
  subject: reportAsSubject,
  run: (context, given) => freeze(context, given, 'municipality'),
});

/** The same for the overview of the region. */
export const freezeRegionalAgain = verb<FreezeInput, null>({
  name: 'plan.freeze-regional-report-again',
  act: 'write',
  activity: 'planning',
  scope: 'region-picture',
  input,
  subject: reportAsSubject,
  run: (context, given) => freeze(context, given, 'region'),
});

async function freeze(
  context: Context,
  given: FreezeInput,
  by: 'municipality' | 'region',
): Promise<Outcome<null>> {
  const report = await heldReport(context, given.id);
  if (report === null || reportKindOf(report.kind).by !== by) return absent;
  if (await reportActDone(context, report.id, given.once)) return done(null);
  if (report.version !== given.version) return changedMeanwhile(report);
  if (stateAfter(report.state, 'frozen_again') === null)
    return refused('Deze rapportage is vastgesteld. De cijfers blijven zoals ze waren.');
  const facts = await gatherFacts(context, report);
  await changeReport(context, report.id, { facts });
  await appendReportAct(context, report.id, { kind: 'frozen_again', submission: given.once });
  return done(null);
}
