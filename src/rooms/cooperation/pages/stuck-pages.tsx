import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { ReactNode } from 'react';
import {
  chainParty,
  label,
  stuckCaseState,
  stuckCause,
  stuckNeeded,
  stuckTried,
} from '../../../../content/code-lists.ts';
import type { House } from '../../../kernel/house.ts';
import {
  ActionGroup,
  Alert,
  BackLink,
  Button,
  ButtonLink,
  CheckboxGroup,
  type Column,
  DateInput,
  EmptyState,
  Form,
  Link,
  PageHead,
  Pagination,
  Paragraph,
  Select,
  StatusBadge,
  sayDate,
  Table,
  TextArea,
} from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { errorAt, type Trouble, TroubleNotice } from '../../../kernel/web/trouble.tsx';
import { allOrganisations } from '../../people/index.ts';
import type { StuckCase } from '../store/stuck-cases.ts';
import { askDirector } from '../stuck/ask-director.ts';
import { type Lesson, listCasesOfRegion, listOwnCases, readLessons } from '../stuck/read-cases.ts';
import { daysWaiting, isOpen } from '../stuck/stuck-case.ts';
import {
  after,
  ask,
  choicesOf,
  dayParts,
  formNamed,
  got,
  may,
  News,
  show,
  tickedOr,
  typedDay,
  typedIn,
  typedOr,
  type Visit,
} from './showing.tsx';

/** Stuck cases: asking for help, what waits for the director, and what they teach. */
export function stuckPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/vastgelopen', onlySeated, (context) => {
    const visit = { house, context };
    return may(visit, listCasesOfRegion) ? regionPage(visit) : ownPage(visit);
  });
  pages.get('/vastgelopen/nieuw', onlySeated, (context) => newPage({ house, context }, null));
  pages.post('/vastgelopen/nieuw', onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const outcome = await ask(visit, askDirector, {
      once: form.text('_once'),
      cause: form.text('cause'),
      waiting: form.text('waiting'),
      waitingFor: form.all('waitingFor'),
      since: typedDay(form, 'since'),
      tried: form.all('tried'),
      needed: form.text('needed'),
      explanation: form.text('explanation'),
    });
    return after(
      visit,
      outcome,
      (id) => `/vastgelopen/${id}?gelukt=gevraagd`,
      (trouble) => newPage(visit, trouble),
    );
  });
  pages.get('/vastgelopen/lessen', onlySeated, (context) => lessonsPage({ house, context }));
  return pages;
}

export const CaseBadge = ({ state }: { state: StuckCase['state'] }): ReactNode => (
  <StatusBadge kind={state === 'asked' ? 'warning' : state === 'taken_up' ? 'neutral' : 'plain'}>
    {label(stuckCaseState, state)}
  </StatusBadge>
);

/** "Zorgcoördinatie wacht op Opvang en Politie". */
export const sayWaiting = ({ waiting, waitingFor }: StuckCase): string =>
  `${label(chainParty, waiting)} wacht op: ${waitingFor.map((party) => label(chainParty, party).toLowerCase()).join(', ')}`;

const sayDays = (days: number): string => (days === 1 ? '1 dag' : `${days} dagen`);

function columnsFor(visit: Visit, names: ReadonlyMap<string, string> | null): readonly Column<StuckCase>[] {
  const now = visit.house.clock.now();
  return [
    {
      key: 'cause',
      label: 'Wat vastzit',
      rowHeader: true,
      cell: (one) => <Link href={`/vastgelopen/${one.id}`}>{label(stuckCause, one.cause)}</Link>,
    },
    { key: 'who', label: 'Wie wacht op wie', cell: sayWaiting },
    {
      key: 'since',
      label: 'Wacht',
      nowrap: true,
      cell: (one) =>
        isOpen(one.state) ? sayDays(daysWaiting(one.since, now)) : `sinds ${sayDate(one.since)}`,
    },
    { key: 'needed', label: 'Nodig', cell: ({ needed }) => label(stuckNeeded, needed) },
    ...(names === null
      ? []
      : [
          {
            key: 'from',
            label: 'Van',
            cell: ({ organisationId }: StuckCase) => names.get(organisationId) ?? 'Een organisatie',
          },
        ]),
    { key: 'state', label: 'Stand', cell: ({ state }) => <CaseBadge state={state} /> },
  ];
}

async function regionPage(visit: Visit): Promise<Response> {
  const { house, context } = visit;
  const which = context.req.query('welke') === 'ended' ? 'ended' : 'open';
  const list = await got(visit, listCasesOfRegion, { which, after: context.req.query('na') });
  if (list === null) return notThere(context, 'staff');
  const names = new Map((await allOrganisations(house)).map(({ id, name }) => [id as string, name]));
  return show(visit, {
    title: 'Vastgelopen zaken',
    children: (
      <>
        <News {...visit} />
        <PageHead
          heading="Vastgelopen zaken"
          intro="Wat wacht het langst staat bovenaan. U ziet het proces, nooit de zaak zelf."
          actions={
            <ButtonLink kind="secondary" href="/vastgelopen/lessen">
              Wat wij ervan leren
            </ButtonLink>
          }
        />
        {list.lines.length === 0 ? (
          <EmptyState heading={which === 'open' ? 'Er zit niets vast' : 'Er is nog niets afgesloten'} />
        ) : (
          <Table
            id="cases"
            caption="Vastgelopen zaken"
            captionHidden
            columns={columnsFor(visit, names)}
            rows={list.lines}
            rowKey={({ id }) => id}
          />
        )}
        <Pagination
          nextHref={
            list.next === null
              ? undefined
              : `/vastgelopen?${new URLSearchParams({ welke: which, na: list.next })}`
          }
        />
        <Paragraph>
          {which === 'open' ? (
            <Link href="/vastgelopen?welke=ended">Zaken die zijn afgesloten of ingetrokken</Link>
          ) : (
            <Link href="/vastgelopen">Zaken die openstaan</Link>
          )}
        </Paragraph>
      </>
    ),
  });
}

async function ownPage(visit: Visit): Promise<Response> {
  const { context } = visit;
  const list = await got(visit, listOwnCases, { after: context.req.query('na') });
  if (list === null) return notThere(context, 'staff');
  return show(visit, {
    title: 'Vastgelopen zaken',
    children: (
      <>
        <News {...visit} />
        <PageHead
          heading="Vastgelopen zaken"
          intro="Loopt een zaak vast tussen organisaties? De ketenregisseur kan helpen. Alleen u en de ketenregisseur zien uw vraag."
          actions={<ButtonLink href="/vastgelopen/nieuw">Vraag om hulp</ButtonLink>}
        />
        {list.lines.length === 0 ? (
          <EmptyState heading="U hebt nog niet om hulp gevraagd">
            <Paragraph>
              U vertelt alleen waar het in het proces op vastzit, nooit over wie het gaat.
            </Paragraph>
          </EmptyState>
        ) : (
          <Table
            id="cases"
            caption="Uw vragen aan de ketenregisseur"
            captionHidden
            columns={columnsFor(visit, null)}
            rows={list.lines}
            rowKey={({ id }) => id}
          />
        )}
        <Pagination
          nextHref={list.next === null ? undefined : `/vastgelopen?${new URLSearchParams({ na: list.next })}`}
        />
      </>
    ),
  });
}

function newPage(visit: Visit, trouble: Trouble | null): Response {
  const { house, context } = visit;
  if (!may(visit, askDirector)) return notThere(context, 'staff');
  const form = typedIn(visit, 'case');
  return show(
    visit,
    {
      title: 'Hulp vragen',
      narrow: true,
      children: (
        <>
          <BackLink href="/vastgelopen">Vastgelopen zaken</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead heading="Vraag de ketenregisseur om hulp" />
          <Alert>
            <Paragraph>
              Vertel alleen over het proces. Een naam, een nummer of een adres wordt niet aangenomen: de
              ketenregisseur mag niet weten over wie het gaat.
            </Paragraph>
          </Alert>
          <Form
            action="/vastgelopen/nieuw"
            csrf={csrfField(house, context)}
            once={form.text('_once') || randomUUID()}
            hidden={formNamed('case')}
            keepText
          >
            <Select
              name="cause"
              label="Waarom zit het vast"
              choices={choicesOf(stuckCause)}
              empty="Kies"
              value={typedOr(form, 'cause', '')}
              error={errorAt(trouble, 'cause')}
              required
            />
            <Select
              name="waiting"
              label="Wie wacht er"
              choices={choicesOf(chainParty)}
              empty="Kies"
              value={typedOr(form, 'waiting', '')}
              error={errorAt(trouble, 'waiting')}
              required
            />
            <CheckboxGroup
              name="waitingFor"
              label="Op wie wordt er gewacht"
              choices={choicesOf(chainParty)}
              values={tickedOr(form, 'waitingFor', [])}
              error={errorAt(trouble, 'waitingFor')}
            />
            <DateInput
              name="since"
              label="Sinds wanneer"
              hint="Ongeveer is goed."
              value={dayParts(form, 'since', null)}
              error={errorAt(trouble, 'since')}
            />
            <CheckboxGroup
              name="tried"
              label="Wat is er geprobeerd"
              choices={choicesOf(stuckTried)}
              values={tickedOr(form, 'tried', [])}
              error={errorAt(trouble, 'tried')}
            />
            <Select
              name="needed"
              label="Wat is er nodig"
              choices={choicesOf(stuckNeeded)}
              empty="Kies"
              value={typedOr(form, 'needed', '')}
              error={errorAt(trouble, 'needed')}
              required
            />
            <TextArea
              name="explanation"
              label="Toelichting (mag leeg blijven)"
              hint="Hoogstens 500 tekens. Geen namen, nummers, adressen of kenmerken, ook niet van een medewerker."
              rows={4}
              value={typedOr(form, 'explanation', '')}
              error={errorAt(trouble, 'explanation')}
            />
            <ActionGroup>
              <Button>Vraag om hulp</Button>
            </ActionGroup>
          </Form>
        </>
      ),
    },
    trouble,
  );
}

const HIDDEN = 'minder dan 5';

const LESSON_COLUMNS: readonly Column<Lesson>[] = [
  { key: 'cause', label: 'Oorzaak', rowHeader: true, cell: ({ cause }) => label(stuckCause, cause) },
  { key: 'cases', label: 'Afgesloten zaken', numeric: true, cell: ({ cases }) => cases ?? HIDDEN },
  {
    key: 'days',
    label: 'Van vraag tot einde (midden)',
    numeric: true,
    cell: ({ medianDays }) => (medianDays === null ? 'niet getoond' : sayDays(medianDays)),
  },
];

async function lessonsPage(visit: Visit): Promise<Response> {
  const lessons = await got(visit, readLessons, {});
  if (lessons === null) return notThere(visit.context, 'staff');
  return show(visit, {
    title: 'Lessen uit vastgelopen zaken',
    children: (
      <>
        <BackLink href="/vastgelopen">Vastgelopen zaken</BackLink>
        <PageHead
          heading="Wat wij leren van vastgelopen zaken"
          intro="Waardoor zaken vastliepen en hoe lang het duurde. Bij minder dan vijf zaken staat er geen getal: dan zou het over één zaak kunnen gaan."
        />
        {lessons.length === 0 ? (
          <EmptyState heading="Er is nog geen zaak afgesloten" />
        ) : (
          <Table
            id="lessons"
            caption="Oorzaken en duur"
            captionHidden
            columns={LESSON_COLUMNS}
            rows={lessons}
            rowKey={({ cause }) => cause}
          />
        )}
      </>
    ),
  });
}
