import { Hono } from 'hono';
import type { ReactNode } from 'react';
import { regionalFrame } from '../../../../../content/plan/frame.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  type Column,
  EmptyState,
  Link,
  PageHead,
  Paragraph,
  sayDate,
  Table,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import type { JudgedPlan } from '../../current-plans.ts';
import { readSilence } from '../../indicators/read-silence.ts';
import type { Silence } from '../../indicators/silence.ts';
import { type PlanShelf, readPlans } from '../../plans/read-plans.ts';
import { openTemplate } from '../../plans/template-verbs.ts';
import { type PlanWarning, sayWarning } from '../../plans/warnings.ts';
import { SilenceAlert } from '../norms/norm-parts.tsx';
import { after, ask, isDirector, may, News, onceOf, PlanForm, show, type Visit } from '../showing.tsx';
import { PlanBadge, sayPeriod } from '../words.tsx';

/** The shelf of plans, and the template of the region. */
export function shelfPage(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/plan', onlySeated, async (context) => {
    const visit = { house, context };
    const outcome = await ask(visit, readPlans, {});
    if (outcome.kind !== 'done') return notThere(context, 'staff');
    const silence = may(visit, 'plan.read-silence') ? await ask(visit, readSilence, {}) : null;
    return shelf(visit, outcome.value, silence?.kind === 'done' ? silence.value : null);
  });
  pages.post('/plan/sjabloon', onlySeated, async (context) => {
    const visit = { house, context };
    const outcome = await ask(visit, openTemplate, { once: onceOf(context.get('form')) });
    return after(
      visit,
      outcome,
      ({ plan }) => `/plan/${plan}`,
      () => notThere(context, 'staff'),
    );
  });
  return pages;
}

const COLUMNS: readonly Column<JudgedPlan>[] = [
  {
    key: 'title',
    label: 'Plan',
    cell: ({ id, title }) => <Link href={`/plan/${id}`}>{title}</Link>,
  },
  {
    key: 'period',
    label: 'Periode',
    rowHeader: true,
    cell: ({ startsOn, endsOn }) => sayPeriod(startsOn, endsOn),
  },
  { key: 'standing', label: 'Stand', cell: ({ standing }) => <PlanBadge standing={standing} /> },
  {
    key: 'version',
    label: 'Versie',
    cell: ({ version, adoptedOn }) =>
      version === 0 || adoptedOn === null
        ? 'Nog niet vastgesteld'
        : `${version}, vastgesteld ${sayDate(adoptedOn)}`,
  },
];

const shelf = (
  visit: Visit,
  { plans, current, warnings, template }: PlanShelf,
  silence: Silence | null,
): Response =>
  show(visit, {
    title: 'Plan',
    children: (
      <>
        <News {...visit} />
        <PageHead
          heading={isDirector(visit) ? 'Plannen' : 'Uitvoeringsplan mensenhandel'}
          intro={
            <Paragraph subtle>
              {`Kader: ${regionalFrame.title}, vastgesteld door het Regionaal Veiligheidsoverleg op ${sayDate(regionalFrame.adoptedOn)}.`}
            </Paragraph>
          }
          actions={
            <ActionGroup>
              {current === null ? null : <ButtonLink href={`/plan/${current.id}`}>Lees het plan</ButtonLink>}
              {may(visit, 'plan.begin') ? (
                <ButtonLink href="/plan/nieuw" kind={current === null ? 'primary' : 'secondary'}>
                  Maak een plan
                </ButtonLink>
              ) : null}
            </ActionGroup>
          }
        />
        {silence === null ? null : <SilenceAlert silence={silence} />}
        {isDirector(visit) ? null : <Warnings warnings={warnings} />}
        {plans.length > 0 ? (
          <Table
            id="plans"
            caption={plans.length === 1 ? '1 plan' : `${plans.length} plannen`}
            columns={COLUMNS}
            rows={plans}
            rowKey={({ id }) => id}
          />
        ) : isDirector(visit) ? null : (
          <EmptyState heading="Er is nog geen plan">
            <Paragraph>
              {may(visit, 'plan.begin')
                ? 'Begin met het sjabloon van de regio. In een paar minuten staat er een concept, met de opgaven, de ambities en de acties. Daarna past u aan wat in uw gemeente anders is.'
                : 'De aandachtsfunctionarissen beginnen met het sjabloon van de regio.'}
            </Paragraph>
          </EmptyState>
        )}
        <Template visit={visit} id={template?.id ?? null} />
        <Paragraph>
          <Link href="/plan/kader">Taken, normen en wetten bij het plan</Link>
        </Paragraph>
      </>
    ),
  });

/** What about the plan asks for attention. */
export const Warnings = ({ warnings }: { warnings: readonly PlanWarning[] }): ReactNode =>
  warnings.map((warning) => {
    const { heading, text } = sayWarning(warning);
    return (
      <Alert key={warning.kind} kind="warning" heading={heading}>
        <Paragraph>{text}</Paragraph>
      </Alert>
    );
  });

function Template({ visit, id }: { visit: Visit; id: string | null }): ReactNode {
  if (id !== null)
    return (
      <Paragraph>
        <Link href={`/plan/${id}`}>Sjabloon van de regio</Link>
      </Paragraph>
    );
  if (!may(visit, 'plan.open-template')) return null;
  return (
    <EmptyState heading="Sjabloon van de regio">
      <Paragraph>
        Gemeenten beginnen nu met het sjabloon dat bij Lantaarn hoort. Neem het in beheer om het voor de regio
        aan te passen. Gemeenten zien dan wat er nieuw is.
      </Paragraph>
      <PlanForm visit={visit} action="/plan/sjabloon" inline={true}>
        <ActionGroup>
          <Button kind="secondary">Neem het sjabloon in beheer</Button>
        </ActionGroup>
      </PlanForm>
    </EmptyState>
  );
}
