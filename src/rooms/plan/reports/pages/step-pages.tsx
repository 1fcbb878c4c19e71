import { randomUUID } from 'node:crypto';
import { sayOffice } from '../../../../../content/offices.ts';
import { deciders, reportKindOf } from '../../../../../content/reports.ts';
import { localDate } from '../../../../kernel/local-time.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  DateInput,
  Form,
  HiddenFields,
  PageHead,
  Paragraph,
  RadioGroup,
  type TypedDate,
} from '../../../../kernel/page/index.ts';
import type { Verb } from '../../../../kernel/verb.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { signedIn } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import { after, ask, may, partsOf, show, typedDay, type Visit } from '../../../../kernel/web/visit.tsx';
import { freezeAgain, freezeRegionalAgain } from '../freeze-again.ts';
import { readReport } from '../read-report.ts';
import { approveReport, publishFigures, reopenReport, sendReport, withdrawFigures } from '../steps.ts';
import { reportPage } from './report-page.tsx';

/** What is done with one press. */
const PLAIN = {
  versturen: sendReport,
  concept: reopenReport,
  intrekken: withdrawFigures,
} as const;

/** What asks for a decision: who decided, and when. */
const DECIDED = {
  vaststellen: {
    verb: approveReport,
    heading: 'Stel de rapportage vast',
    text: 'Daarna staan de tekst en de cijfers vast. Zolang de rapportage niet is verstuurd, kunt u er weer een concept van maken.',
    button: 'Stel vast',
  },
  publiceren: {
    verb: publishFigures,
    heading: 'Maak de cijfers openbaar',
    text: 'Iedereen kan de cijfers dan lezen, zonder de tekst van de rapportage. Dat doet u alleen als het college het heeft besloten. U kunt ze later weer weghalen.',
    button: 'Maak openbaar',
  },
} as const;

export type PlainStep = keyof typeof PLAIN;
export type DecidedStep = keyof typeof DECIDED;

export const plainSteps = Object.keys(PLAIN) as readonly PlainStep[];
export const decidedSteps = Object.keys(DECIDED) as readonly DecidedStep[];

/** Does what a button on the page of the report does. */
export async function takePlainStep(visit: Visit, step: PlainStep): Promise<Response> {
  return pressed(visit, PLAIN[step], step);
}

/** Takes the figures of today into a draft. */
export const freezeToday = (visit: Visit): Promise<Response> =>
  pressed(
    visit,
    signedIn(visit.context).organisation.kind === 'region' ? freezeRegionalAgain : freezeAgain,
    'cijfers',
  );

async function pressed(
  visit: Visit,
  verb: Verb<{ id: string; version: number; once: string }, null>,
  step: string,
): Promise<Response> {
  const { context } = visit;
  const id = context.req.param('id') ?? '';
  const form = context.get('form');
  const outcome = await ask(visit, verb, { id, version: form.text('version'), once: form.text('_once') });
  return after(
    visit,
    outcome,
    () => `/rapportages/${id}?gelukt=${step}`,
    (trouble) => reportPage(visit, trouble),
  );
}

interface TypedDecision {
  readonly decidedBy: string;
  readonly decidedOn: TypedDate;
}

/** Asks who decided and when; the portfolio holder decides now, and is not asked. */
export async function decisionPage(
  visit: Visit,
  step: DecidedStep,
  trouble: Trouble | null = null,
  typed: TypedDecision | null = null,
): Promise<Response> {
  const { house, context } = visit;
  const { verb, heading, text, button } = DECIDED[step];
  const outcome = await ask(visit, readReport, { id: context.req.param('id') ?? '' });
  if (outcome.kind !== 'done' || !may(visit, verb.name)) return notThere(context, 'staff');
  const { report } = outcome.value;
  const { organisation, seat } = signedIn(context);
  const today = partsOf(localDate(house.clock.now()));
  const choices = organisation.kind === 'region' ? deciders.region : deciders.municipality;
  const own = choices.find((code) => code === seat.role);
  return show(
    visit,
    {
      title: 'Rapportage',
      narrow: true,
      children: (
        <>
          <BackLink href={`/rapportages/${report.id}`}>{reportKindOf(report.kind).title}</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead heading={heading} intro={<Paragraph>{text}</Paragraph>} />
          <Form
            action={`/rapportages/${report.id}/${step}`}
            csrf={csrfField(house, context)}
            once={randomUUID()}
            hidden={{ version: String(report.version) }}
          >
            {own === undefined || organisation.kind === 'region' ? (
              <>
                <RadioGroup
                  name="decidedBy"
                  label="Wie heeft dit besloten?"
                  value={typed?.decidedBy}
                  error={errorAt(trouble, 'decidedBy')}
                  choices={choices.map((code) => ({ value: code, label: sayOffice(code) }))}
                />
                <DateInput
                  name="decidedOn"
                  label="Op welke dag?"
                  value={typed?.decidedOn ?? today}
                  error={errorAt(trouble, 'decidedOn')}
                />
              </>
            ) : (
              <HiddenFields
                fields={{
                  decidedBy: own,
                  decidedOn_day: today.day,
                  decidedOn_month: today.month,
                  decidedOn_year: today.year,
                }}
              />
            )}
            <ActionGroup>
              <Button>{button}</Button>
            </ActionGroup>
          </Form>
        </>
      ),
    },
    trouble,
  );
}

/** Writes the decision down. */
export async function takeDecidedStep(visit: Visit, step: DecidedStep): Promise<Response> {
  const { context } = visit;
  const id = context.req.param('id') ?? '';
  const form = context.get('form');
  const on = typedDay(form, 'decidedOn');
  const decidedBy = form.text('decidedBy');
  const input = { id, version: form.text('version'), once: form.text('_once'), decidedBy, decidedOn: on.day };
  return after(
    visit,
    await ask(visit, DECIDED[step].verb, input),
    () => `/rapportages/${id}?gelukt=${step}`,
    (trouble) => decisionPage(visit, step, trouble, { decidedBy, decidedOn: on.parts }),
  );
}
