import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import { sayOffice } from '../../../../../content/offices.ts';
import { CAVEAT } from '../../../../../content/plan-indicators.ts';
import { reportKindOf, reportStates } from '../../../../../content/reports.ts';
import {
  ActionGroup,
  Alert,
  BackLink,
  Button,
  ButtonLink,
  Details,
  Form,
  Heading,
  Link,
  PageHead,
  Paragraph,
  StatusBadge,
  sayDate,
  sayMoment,
  Timeline,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { signedIn } from '../../../../kernel/web/staff-page.tsx';
import { type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import { type ShownSection, sayPeriod, shownSections } from '../present.ts';
import { readReport, type WholeReport } from '../read-report.ts';
import type { ReportActKind } from '../report.ts';
import { ask, may, show, type Visit } from './asking.ts';
import { FigureOnPage } from './figure-parts.tsx';

const ACTS: Readonly<Record<ReportActKind, string>> = {
  made: 'Gemaakt',
  frozen_again: 'Cijfers opnieuw opgehaald',
  approved: 'Vastgesteld',
  reopened: 'Weer een concept',
  sent: 'Verstuurd',
  published: 'Cijfers openbaar gemaakt',
  withdrawn: 'Cijfers niet meer openbaar',
};

const NEWS: Readonly<Record<string, string>> = {
  tekst: 'De tekst is bewaard',
  cijfers: 'De cijfers zijn die van vandaag',
  vaststellen: 'De rapportage is vastgesteld',
  concept: 'De rapportage is weer een concept',
  versturen: 'Vastgelegd dat de rapportage is verstuurd',
  publiceren: 'De cijfers staan op de openbare pagina',
  intrekken: 'De openbare pagina is weg',
};

/** `/rapportages/:id`: the report as it will be read, with what can be done next. */
export async function reportPage(visit: Visit, trouble: Trouble | null = null): Promise<Response> {
  const { house, context } = visit;
  const outcome = await ask(visit, readReport, { id: context.req.param('id') ?? '' });
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const whole = outcome.value;
  const { report } = whole;
  const done = context.req.query('gelukt') ?? '';
  const news = Object.hasOwn(NEWS, done) ? NEWS[done] : undefined;
  return show(
    visit,
    {
      title: 'Rapportage',
      children: (
        <>
          <BackLink href="/rapportages">Rapportages</BackLink>
          {news === undefined ? null : <Alert kind="ok" heading={news} />}
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading={reportKindOf(report.kind).title}
            intro={
              <>
                <Paragraph>
                  {sayPeriod(report)}, {reportKindOf(report.kind).forWhom}. De cijfers zijn die van{' '}
                  {sayDate(report.frozenOn)}.{' '}
                  <StatusBadge kind={report.state === 'draft' ? 'neutral' : 'success'}>
                    {reportStates[report.state]}
                  </StatusBadge>
                </Paragraph>
                <p className="nl-paragraph caveat">{CAVEAT}</p>
              </>
            }
          />
          <NextSteps visit={visit} whole={whole} />
          {shownSections(whole).map((section) => (
            <SectionOnPage key={section.code} visit={visit} whole={whole} section={section} />
          ))}
          <section className="no-print stack" aria-labelledby="history">
            <Heading level={2} id="history">
              Wat er met deze rapportage is gedaan
            </Heading>
            <Timeline
              acts={whole.acts.map(({ kind, at, office, decidedBy, decidedOn }, index) => ({
                id: String(index),
                what: ACTS[kind],
                who: sayOffice(office),
                when: sayMoment(at, house.clock.now()),
                instant: at.toISOString(),
                ...(decidedBy === null || decidedOn === null
                  ? {}
                  : { children: `Besloten door: ${sayOffice(decidedBy)}, op ${sayDate(decidedOn)}` }),
              }))}
            />
          </section>
        </>
      ),
    },
    trouble,
  );
}

function SectionOnPage({
  visit,
  whole: { report },
  section,
}: {
  visit: Visit;
  whole: WholeReport;
  section: ShownSection;
}): ReactNode {
  const writable = report.state === 'draft' && may(visit, 'plan.write-report-text');
  return (
    <section className="stack" aria-labelledby={`part-${section.code}`}>
      <Heading level={2} id={`part-${section.code}`}>
        {section.title}
      </Heading>
      {section.body === '' ? null : <Paragraph typed>{section.body}</Paragraph>}
      {writable ? (
        <div className="no-print">
          <Link href={`/rapportages/${report.id}/tekst/${section.code}`}>
            Schrijf: {section.title.toLowerCase()}
          </Link>
        </div>
      ) : null}
      {section.figures.map((figure) => (
        <FigureOnPage key={figure.code} figure={figure} level={3} />
      ))}
    </section>
  );
}

/** What can be done with a report now, the next step first. */
function NextSteps({ visit, whole: { report } }: { visit: Visit; whole: WholeReport }): ReactNode {
  const at = `/rapportages/${report.id}`;
  const town = signedIn(visit.context).organisation;
  const { state } = report;
  return (
    <div className="no-print stack">
      <ActionGroup>
        {state === 'draft' && may(visit, 'plan.approve-report') ? (
          <ButtonLink href={`${at}/vaststellen`}>Stel vast</ButtonLink>
        ) : null}
        {state === 'approved' && may(visit, 'plan.send-report') ? (
          <StepButton visit={visit} report={report} path="versturen" label="Leg vast dat het is verstuurd" />
        ) : null}
        {state === 'sent' && may(visit, 'plan.publish-figures') && town.kind === 'municipality' ? (
          <ButtonLink href={`${at}/publiceren`}>Maak de cijfers openbaar</ButtonLink>
        ) : null}
        <ButtonLink href={`${at}/pdf`} kind="secondary">
          Download als pdf
        </ButtonLink>
        <ButtonLink href={`${at}/odt`} kind="secondary">
          Download als tekst (odt)
        </ButtonLink>
      </ActionGroup>
      {state === 'published' ? (
        <Paragraph>
          De cijfers staan op <Link href={`/${town.slug}/cijfers`}>de openbare pagina</Link>.
        </Paragraph>
      ) : null}
      {state === 'draft' &&
      (may(visit, 'plan.freeze-report-again') || may(visit, 'plan.freeze-regional-report-again')) ? (
        <StepButton
          visit={visit}
          report={report}
          path="cijfers"
          label="Haal de cijfers van vandaag op"
          quiet
        />
      ) : null}
      {state === 'approved' && may(visit, 'plan.reopen-report') ? (
        <StepButton visit={visit} report={report} path="concept" label="Maak er weer een concept van" quiet />
      ) : null}
      {state === 'published' && may(visit, 'plan.withdraw-figures') ? (
        <Details summary="Cijfers niet meer openbaar maken">
          <Paragraph>
            De openbare pagina is dan meteen weg. Wat iemand al heeft bewaard, kunt u niet terughalen.
          </Paragraph>
          <StepButton visit={visit} report={report} path="intrekken" label="Haal de cijfers weg" quiet />
        </Details>
      ) : null}
    </div>
  );
}

const StepButton = ({
  visit: { house, context },
  report,
  path,
  label,
  quiet,
}: {
  visit: Visit;
  report: WholeReport['report'];
  path: string;
  label: string;
  quiet?: boolean;
}): ReactNode => (
  <Form
    action={`/rapportages/${report.id}/${path}`}
    csrf={csrfField(house, context)}
    once={randomUUID()}
    hidden={{ version: String(report.version) }}
    inline
  >
    <Button kind={quiet ? 'secondary' : 'primary'}>{label}</Button>
  </Form>
);
