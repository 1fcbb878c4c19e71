import { instrumentStates, instruments } from '../../../../../content/instruments.ts';
import { sayOffice, sayOffices } from '../../../../../content/offices.ts';
import {
  Alert,
  BackLink,
  type Column,
  DataList,
  Due,
  EmptyState,
  Heading,
  List,
  PageHead,
  Paragraph,
  sayDate,
  sayMoment,
  Table,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import { type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import { ask, show, type Visit } from '../../../../kernel/web/visit.tsx';
import { actionStandings } from '../../actions/standing.ts';
import type { StatedInstrument } from '../../store/instruments.ts';
import { type DeskAction, type DeskTown, readDeskTown } from '../read-desk-town.ts';
import { deskColumns } from './desk-columns.tsx';
import { PushButton, PushFacts } from './push-parts.tsx';

const ACTIONS: readonly Column<DeskAction>[] = [
  { key: 'what', label: 'Actie', rowHeader: true, cell: ({ code, title }) => `${code} ${title}` },
  { key: 'who', label: 'Wie', cell: ({ owners }) => sayOffices(owners) },
  {
    key: 'due',
    label: 'Tot en met',
    nowrap: true,
    cell: ({ due }) => (due === null ? 'doorlopend' : sayDate(due)),
  },
  {
    key: 'how',
    label: 'Stand',
    cell: ({ standing, progress }) => (
      <Due
        text={`${actionStandings[standing]}, ${progress} %`}
        state={standing === 'overdue' ? 'late' : standing === 'at_risk' ? 'soon' : 'fine'}
      />
    ),
  },
];

const INSTRUMENTS: readonly Column<StatedInstrument>[] = [
  {
    key: 'what',
    label: 'Barrière',
    rowHeader: true,
    cell: ({ instrument }) => instruments[instrument].title,
  },
  { key: 'state', label: 'Stand', cell: ({ state }) => instrumentStates[state].nl },
  { key: 'since', label: 'Sinds', cell: ({ since }) => (since === null ? '' : sayDate(since)) },
];

/** `/regiobeeld/gemeente/:slug`: one municipality, without anybody in it. */
export async function townPage(visit: Visit, trouble: Trouble | null = null): Promise<Response> {
  const { house, context } = visit;
  const outcome = await ask(visit, readDeskTown, { slug: context.req.param('slug') ?? '' });
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const { line, actions, instruments: stated, reminders } = outcome.value;
  return show(
    visit,
    {
      title: 'Gemeente in de regio',
      children: (
        <>
          <BackLink href="/regiobeeld">Regiobeeld</BackLink>
          {context.req.query('gelukt') === undefined ? null : (
            <Alert kind="ok" heading="De herinnering is verstuurd" />
          )}
          <TroubleNotice trouble={trouble} />
          <PageHead heading={line.name} />
          <DataList
            items={deskColumns.slice(2).map(({ label, plain }) => ({ key: label, value: plain(line) }))}
          />
          <Heading level={2}>Wat openstaat</Heading>
          {line.pushes.length === 0 ? (
            <Paragraph>Er staat niets open.</Paragraph>
          ) : (
            <>
              <PushFacts pushes={line.pushes} />
              <PushButton visit={visit} line={line} back="gemeente" />
            </>
          )}
          <Actions actions={actions} />
          <Heading level={2}>Barrières</Heading>
          {stated.length === 0 ? (
            <EmptyState heading="Nog niets opgegeven" headingLevel={3}>
              <Paragraph>De gemeente geeft zelf op welke barrières er zijn.</Paragraph>
            </EmptyState>
          ) : (
            <Table
              id="instruments"
              caption="Opgegeven door de gemeente"
              columns={INSTRUMENTS}
              rows={stated}
              rowKey={({ instrument }) => instrument}
            />
          )}
          {reminders.length === 0 ? null : (
            <>
              <Heading level={2}>Herinneringen</Heading>
              <List
                items={reminders.map(
                  ({ at, office }) => `${sayMoment(at, house.clock.now())}, ${sayOffice(office)}`,
                )}
              />
            </>
          )}
        </>
      ),
    },
    trouble,
  );
}

const Actions = ({ actions }: Pick<DeskTown, 'actions'>) => (
  <>
    <Heading level={2}>Acties</Heading>
    {actions.length === 0 ? (
      <EmptyState heading="Geen acties" headingLevel={3}>
        <Paragraph>Deze gemeente heeft nog geen plan met acties.</Paragraph>
      </EmptyState>
    ) : (
      <Table
        id="actions"
        caption="De acties van het plan"
        captionHidden
        columns={ACTIONS}
        rows={actions}
        rowKey={({ code }) => code}
      />
    )}
  </>
);
