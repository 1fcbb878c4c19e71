import { z } from 'zod';
import { deciders } from '../../../../content/reports.ts';
import type { Context } from '../../../kernel/context.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { absent, invalid, type Outcome } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { day, decider, once, reportId, version } from './fields.ts';
import { reportAsSubject } from './report-as-subject.ts';
import { type Step, takeStep } from './take-step.ts';

const plain = z.object({ id: reportId, version, once });
const decision = plain.extend({ decidedBy: decider, decidedOn: day });

const common = { act: 'write', activity: 'planning', subject: reportAsSubject } as const;

/** The portfolio holder approves, or somebody writes down who did and when. Texts and figures stand from then on. */
export const approveReport = verb<z.infer<typeof decision>, null>({
  ...common,
  name: 'plan.approve-report',
  input: decision,
  run: (context, step) => decided(context, 'approved', step),
});

/** An approved report becomes a draft again, as long as it was not sent. */
export const reopenReport = verb<z.infer<typeof plain>, null>({
  ...common,
  name: 'plan.reopen-report',
  input: plain,
  run: (context, step) => takeStep(context, 'reopened', step),
});

/** Writes down that it went to those whom it is for. */
export const sendReport = verb<z.infer<typeof plain>, null>({
  ...common,
  name: 'plan.send-report',
  input: plain,
  run: (context, step) => takeStep(context, 'sent', step),
});

/** The figures of the report go on the public page of the municipality, by a decision. */
export const publishFigures = verb<z.infer<typeof decision>, null>({
  ...common,
  name: 'plan.publish-figures',
  input: decision,
  run: (context, step) => decided(context, 'published', step),
});

/** The public page is gone. What somebody saved of it cannot be taken back. */
export const withdrawFigures = verb<z.infer<typeof plain>, null>({
  ...common,
  name: 'plan.withdraw-figures',
  input: plain,
  run: (context, step) => takeStep(context, 'withdrawn', step),
});

async function decided(
  context: Context,
  act: 'approved' | 'published',
  step: Step & z.infer<typeof decision>,
): Promise<Outcome<null>> {
  if (step.decidedOn > localDate(context.now))
    return invalid({ field: 'decidedOn', text: 'Kies vandaag of een dag die voorbij is.' });
  const { actor } = context;
  if (actor.kind !== 'seat' || actor.seat.organisationKind === 'partner') return absent;
  const may: readonly string[] = deciders[actor.seat.organisationKind];
  return may.includes(step.decidedBy)
    ? takeStep(context, act, step)
    : invalid({ field: 'decidedBy', text: 'Kies wie het heeft besloten.' });
}
