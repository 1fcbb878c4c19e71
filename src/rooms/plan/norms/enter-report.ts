import { z } from 'zod';
import { type NormReportKind, normReportWords, reportWordsOf } from '../../../../content/norms.ts';
import type { Context } from '../../../kernel/context.ts';
import { type NormReportId, newId } from '../../../kernel/ids.ts';
import { addDays, type LocalDate, localDate } from '../../../kernel/local-time.ts';
import { officeOf } from '../../../kernel/office.ts';
import { done, invalid, type Outcome, type Problem } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { readSetting } from '../../people/index.ts';
import { glassesOnBusiestDay, insertReport, lockGlasses, reportedBefore } from '../store/norm-reports.ts';
import {
  countOrNone,
  dayField,
  dayOrNone,
  lineField,
  lineOrNone,
  onceField,
  pastDayProblem,
  personProblems,
  sureField,
} from './fields.ts';

const kinds = Object.keys(normReportWords) as [NormReportKind, ...NormReportKind[]];

const input = z.object({
  kind: z.enum(kinds),
  onDate: dayField,
  untilDate: dayOrNone.default(null),
  amount: countOrNone.default(null),
  ofTotal: countOrNone.default(null),
  label: lineOrNone(120),
  source: lineField('Vul in waar dit vandaan komt, zoals een lijst of een gesprek met datum.'),
  sure: sureField,
  once: onceField,
});

type Report = z.infer<typeof input>;

/** A fact of a norm in somebody's own word, with day and source; the office that fills it in stands beside it. */
export const enterNormReport = verb<Report, null>({
  name: 'plan.enter-norm-report',
  act: 'write',
  activity: 'planning',
  input,
  subject: ownOrganisationAsSubject('norm-report'),
  run: async (context, given): Promise<Outcome<null>> => {
    const report = onlyAsked(given);
    const problems = [
      ...problemsOf(report, localDate(context.now)),
      ...personProblems({ label: report.label, source: report.source }, given.sure),
    ];
    if (problems.length > 0) return invalid(...problems);
    if (report.kind === 'glasses') {
      await lockGlasses(context);
      if (await reportedBefore(context, given.once)) return done(null);
      const left = await glassesLeft(context, report);
      if ((report.amount ?? 0) > left)
        return invalid({
          field: 'amount',
          text: `In deze dagen zijn er nog ${left} brillen vrij. Kies minder brillen of andere dagen.`,
        });
    }
    const id = newId<NormReportId>();
    await insertReport(context, { ...report, id, office: officeOf(context.actor), submission: given.once });
    context.about('norm-report', id);
    context.note({ kind: report.kind, on: report.onDate });
    return done(null);
  },
});

/** Glasses that nobody has borrowed on any of these days. */
const glassesLeft = async (context: Context, { onDate, untilDate }: Report): Promise<number> =>
  Math.max(
    0,
    (await readSetting(context, 'norm.glasses')) -
      (await glassesOnBusiestDay(context, onDate, untilDate ?? onDate)),
  );

/** What the form of this kind does not ask is not kept. */
function onlyAsked(given: Report): Report {
  const asked = reportWordsOf(given.kind);
  return {
    ...given,
    untilDate: asked.until === undefined ? null : given.untilDate,
    amount: asked.amount === undefined ? null : given.amount,
    ofTotal: asked.ofTotal === undefined ? null : given.ofTotal,
    label: asked.label === undefined ? '' : given.label,
  };
}

/** Days ahead that glasses can be lent. */
const LOAN_AHEAD = 366;

function problemsOf(report: Report, today: LocalDate): readonly Problem[] {
  const asked = reportWordsOf(report.kind);
  const { amount, ofTotal } = report;
  const missing = (field: string): Problem => ({ field, text: 'Vul een heel getal in, zoals 12.' });
  return [
    ...(report.kind === 'glasses'
      ? loanProblems(report, today)
      : pastDayProblem('onDate', report.onDate, today)),
    ...(asked.amount !== undefined && amount === null ? [missing('amount')] : []),
    ...(asked.ofTotal !== undefined && ofTotal === null ? [missing('ofTotal')] : []),
    ...(report.kind === 'hotel' || report.kind === 'supervisors' ? partProblems(report) : []),
    ...(report.label === '' && (report.kind === 'hotel' || report.kind === 'glasses')
      ? [
          {
            field: 'label',
            text: report.kind === 'hotel' ? 'Vul in welk hotel dit is.' : 'Vul in voor welk programma.',
          },
        ]
      : []),
  ];
}

/** A part is never more than its whole, and a hotel has somebody at work. */
const partProblems = ({ kind, amount, ofTotal }: Report): readonly Problem[] => [
  ...(amount !== null && ofTotal !== null && amount > ofTotal
    ? [{ field: 'amount', text: 'Dit kan niet meer zijn dan het aantal eronder.' }]
    : []),
  ...(kind === 'hotel' && ofTotal === 0
    ? [{ field: 'ofTotal', text: 'Vul in hoeveel mensen er werken: minstens 1.' }]
    : []),
];

/** A loan has a last day, and is lent to a programme (S121). */
function loanProblems({ onDate, untilDate, amount }: Report, today: LocalDate): readonly Problem[] {
  const late = addDays(today, LOAN_AHEAD);
  return [
    ...(onDate > late ? [{ field: 'onDate', text: 'Kies een dag binnen een jaar.' }] : []),
    ...(untilDate === null ? [{ field: 'untilDate', text: 'Vul de laatste dag in.' }] : []),
    ...(untilDate !== null && untilDate < onDate
      ? [{ field: 'untilDate', text: 'De laatste dag is niet vóór de eerste dag.' }]
      : []),
    ...(untilDate !== null && untilDate > addDays(onDate, LOAN_AHEAD)
      ? [{ field: 'untilDate', text: 'Een uitleen duurt hoogstens een jaar.' }]
      : []),
    ...(amount === 0 ? [{ field: 'amount', text: 'Vul minstens 1 bril in.' }] : []),
  ];
}
