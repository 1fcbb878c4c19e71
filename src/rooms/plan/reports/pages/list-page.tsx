import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import { reportKindCodes, reportKindOf, reportStates } from '../../../../../content/reports.ts';
import { localDate } from '../../../../kernel/local-time.ts';
import { absent } from '../../../../kernel/outcome.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  ButtonLink,
  type Column,
  DateInput,
  EmptyState,
  Form,
  Heading,
  Link,
  PageHead,
  Pagination,
  Paragraph,
  RadioGroup,
  StatusBadge,
  sayDate,
  Table,
  type TypedDate,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { signedIn } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import { after, ask, may, partsOf, show, typedDay, type Visit } from '../../../../kernel/web/visit.tsx';
import { makeRegionalReport, makeReport } from '../make-report.ts';
import { sayPeriod } from '../present.ts';
import { readGlance } from '../read-glance.ts';
import { readReports } from '../read-reports.ts';
import type { ReportLine } from '../report.ts';
import { GlancePanel } from './glance-panel.tsx';

/** What a municipality makes itself, or the region. */
const makerFor = ({ context }: Visit) =>
  signedIn(context).organisation.kind === 'region' ? makeRegionalReport : makeReport;

const COLUMNS: readonly Column<ReportLine>[] = [
  {
    key: 'kind',
    label: 'Rapportage',
    rowHeader: true,
    cell: ({ id, kind }) => <Link href={`/rapportages/${id}`}>{reportKindOf(kind).title}</Link>,
  },
  { key: 'period', label: 'Over', cell: sayPeriod },
  { key: 'on', label: 'Cijfers van', nowrap: true, cell: ({ frozenOn }) => sayDate(frozenOn) },
  {
    key: 'state',
    label: 'Stand',
    cell: ({ state }) => (
      <StatusBadge kind={state === 'draft' ? 'neutral' : 'success'}>{reportStates[state]}</StatusBadge>
    ),
  },
];

/** `/rapportages`: every report of the own organisation, newest first. */
export async function listPage(visit: Visit): Promise<Response> {
  const { context } = visit;
  const outcome = await ask(visit, readReports, { after: placeIn(context.req.query('na') ?? '') });
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const { reports, next } = outcome.value;
  const first = context.req.query('na') === undefined;
  const glance = first ? await ask(visit, readGlance, {}) : absent;
  return show(visit, {
    title: 'Rapportages',
    children: (
      <>
        <PageHead
          heading="Rapportages"
          intro={
            <Paragraph subtle>
              Het stuk voor college en raad, gemaakt uit wat in Lantaarn staat. De cijfers blijven die van de
              dag waarop u het maakt.
            </Paragraph>
          }
          actions={
            may(visit, makerFor(visit).name) ? (
              <ButtonLink href="/rapportages/nieuw">Maak een rapportage</ButtonLink>
            ) : undefined
          }
        />
        {glance.kind === 'done' ? <GlancePanel glance={glance.value} /> : null}
        <Heading level={2}>Alle rapportages</Heading>
        {reports.length === 0 ? (
          <EmptyState heading="Er is nog geen rapportage" headingLevel={3}>
            <Paragraph>Hier komen kwartaalberichten, voortgangsrapportages en brieven aan de raad.</Paragraph>
          </EmptyState>
        ) : (
          <Table
            id="reports"
            caption="Rapportages, de nieuwste eerst"
            captionHidden={true}
            columns={COLUMNS}
            rows={reports}
            rowKey={({ id }) => id}
          />
        )}
        <Pagination
          previousHref={first ? undefined : '/rapportages'}
          nextHref={
            next === null
              ? undefined
              : `/rapportages?na=${next.createdAt.getTime()}.${encodeURIComponent(next.id)}`
          }
        />
      </>
    ),
  });
}

/** Where a page goes on, from an address; null for the first page and for what makes no sense. */
function placeIn(text: string): { readonly createdAt: Date; readonly id: string } | null {
  const [, time = '', id = ''] = /^(\d{1,14})\.([0-9a-f-]{36})$/.exec(text) ?? [];
  return id === '' ? null : { createdAt: new Date(Number(time)), id };
}

interface TypedReport {
  readonly kind: string;
  readonly until: TypedDate;
}

/** `/rapportages/nieuw`: which report, and until when. */
export function newPage(
  visit: Visit,
  trouble: Trouble | null = null,
  typed: TypedReport | null = null,
): Response {
  if (!may(visit, makerFor(visit).name)) return notThere(visit.context, 'staff');
  const { house, context } = visit;
  const by = signedIn(context).organisation.kind;
  const kinds = reportKindCodes.filter((code) => reportKindOf(code).by === by);
  return show(
    visit,
    {
      title: 'Rapportage maken',
      narrow: true,
      children: (
        <>
          <BackLink href="/rapportages">Rapportages</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead heading="Maak een rapportage" />
          <Form action="/rapportages/nieuw" csrf={csrfField(house, context)} once={randomUUID()}>
            <RadioGroup
              name="kind"
              label="Wat voor rapportage?"
              value={typed?.kind ?? (kinds.length === 1 ? kinds[0] : undefined)}
              error={errorAt(trouble, 'kind')}
              choices={kinds.map((code) => ({
                value: code,
                label: reportKindOf(code).title,
                hint: kindHint(code),
              }))}
            />
            <DateInput
              name="until"
              label="Laatste dag waar het over gaat"
              hint="De cijfers over de stand van zaken zijn altijd die van vandaag."
              value={typed?.until ?? partsOf(localDate(house.clock.now()))}
              error={errorAt(trouble, 'until')}
            />
            <ActionGroup>
              <Button>Maak de rapportage</Button>
            </ActionGroup>
          </Form>
        </>
      ),
    },
    trouble,
  );
}

const kindHint = (code: (typeof reportKindCodes)[number]): ReactNode => {
  const { forWhom, months } = reportKindOf(code);
  return `${forWhom}, over ${months} maanden`;
};

/** Makes it, and shows it. */
export async function makeOne(visit: Visit): Promise<Response> {
  const form = visit.context.get('form');
  const until = typedDay(form, 'until');
  const kind = form.text('kind');
  const input = { kind, until: until.day, once: form.text('_once') };
  return after(
    visit,
    await ask(visit, makerFor(visit), input),
    (id) => `/rapportages/${id}`,
    (trouble) => newPage(visit, trouble, { kind, until: until.parts }),
  );
}
