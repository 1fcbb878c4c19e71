import { z } from 'zod';
import { dutiesOf } from '../../../../content/duties.ts';
import { type DutyReportId, newId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { officeOf } from '../../../kernel/office.ts';
import { absent, done, invalid } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import {
  dayField,
  lineField,
  onceField,
  pastDayProblem,
  personProblems,
  reportId,
  sureField,
} from '../norms/fields.ts';
import { dutyReportById, insertDutyReport, withdrawDutyReport } from '../store/duty-reports.ts';
import { officeAt } from './offices-here.ts';

const input = z.object({
  office: z.string().max(40),
  duty: z.string().max(40),
  onDate: dayField,
  text: lineField('Schrijf in één regel wat is gedaan.', 200),
  sure: sureField,
  once: onceField,
});

/** Writes down in one line what was done for a duty, and on which day. */
export const enterDuty = verb<z.infer<typeof input>, null>({
  name: 'plan.enter-duty',
  act: 'write',
  activity: 'planning',
  input,
  subject: ownOrganisationAsSubject('duty-report'),
  run: async (context, given) => {
    const { actor } = context;
    const office = actor.kind === 'seat' ? officeAt(actor.seat.organisationKind, given.office) : null;
    if (office === null) return absent;
    if (!dutiesOf(office).some(([code]) => code === given.duty))
      return invalid({ field: 'duty', text: 'Kies voor welke taak dit was.' });
    const problems = [
      ...pastDayProblem('onDate', given.onDate, localDate(context.now)),
      ...personProblems({ text: given.text }, given.sure),
    ];
    if (problems.length > 0) return invalid(...problems);
    const id = newId<DutyReportId>();
    const { duty, onDate, text, once: submission } = given;
    await insertDutyReport(context, {
      id,
      office,
      duty,
      onDate,
      text,
      byOffice: officeOf(actor),
      submission,
    });
    context.about('duty-report', id);
    context.note({ office, duty, on: onDate });
    return done(null);
  },
});

const one = z.object({ report: reportId });

/** Takes back what was written down for a duty. Twice is once. */
export const withdrawDuty = verb<z.infer<typeof one>, null>({
  name: 'plan.withdraw-duty',
  act: 'write',
  activity: 'planning',
  input: one,
  subject: async (context, { report }) => {
    const found = await dutyReportById(context, report);
    return found === undefined
      ? null
      : { kind: 'duty-report', id: found.id, organisationId: found.organisationId };
  },
  run: async (context, { report }) => {
    await withdrawDutyReport(context, report);
    return done(null);
  },
});
