import { Hono } from 'hono';
import type { ReactNode } from 'react';
import { label, meetingState } from '../../../../content/code-lists.ts';
import type { House } from '../../../kernel/house.ts';
import { localDate } from '../../../kernel/local-time.ts';
import {
  ActionGroup,
  Alert,
  ButtonLink,
  type Column,
  EmptyState,
  Heading,
  Hidden,
  Link,
  PageHead,
  Pagination,
  Paragraph,
  Stack,
  StatusBadge,
  type StatusKind,
  sayMoment,
  Table,
} from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { allOrganisations } from '../../people/index.ts';
import { sayBody } from '../meetings/body.ts';
import { listMeetings, listRegionMeetings, type MeetingList } from '../meetings/list-meetings.ts';
import { listMeetingActions } from '../meetings/meeting-actions.ts';
import type { NormState } from '../meetings/meeting-norm.ts';
import { planMeeting } from '../meetings/plan-meeting.ts';
import { type BodyInYear, readBodies } from '../meetings/read-bodies.ts';
import type { Meeting } from '../store/meetings.ts';
import { got, isDirector, may, News, show, type Visit, YearLinks } from './showing.tsx';

const NORM: Readonly<Record<NormState, { readonly words: string; readonly look: StatusKind }>> = {
  met: { words: 'Norm gehaald', look: 'success' },
  on_course: { words: 'Op koers', look: 'neutral' },
  at_risk: { words: 'Norm in gevaar', look: 'warning' },
  missed: { words: 'Norm niet gehaald', look: 'danger' },
};

const STATE_LOOK: Readonly<Record<Meeting['state'], StatusKind>> = {
  planned: 'neutral',
  held: 'success',
  cancelled: 'plain',
};

export const MeetingStateBadge = ({ state }: { state: Meeting['state'] }): ReactNode => (
  <StatusBadge kind={STATE_LOOK[state]}>{label(meetingState, state)}</StatusBadge>
);

export const NormBadge = ({ state }: { state: NormState }): ReactNode => (
  <StatusBadge kind={NORM[state].look}>{NORM[state].words}</StatusBadge>
);

/** The overview of meetings, and the long list. */
export function meetingsPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/overleggen', onlySeated, (context) => overview({ house, context }));
  pages.get('/overleggen/lijst', onlySeated, (context) => listPage({ house, context }));
  return pages;
}

const yearIn = ({ house, context }: Visit): number => {
  const asked = Number(context.req.query('jaar'));
  const today = Number(localDate(house.clock.now()).slice(0, 4));
  return Number.isInteger(asked) && asked >= 2000 && asked <= 2200 ? asked : today;
};

async function overview(visit: Visit): Promise<Response> {
  const year = yearIn(visit);
  const bodies = await got(visit, readBodies, { year });
  const coming = await got(visit, listMeetings, { which: 'coming' });
  const actions = await got(visit, listMeetingActions, {});
  if (bodies === null || coming === null || actions === null) return notThere(visit.context, 'staff');
  const shown = bodies.filter(({ body, held, planned, open }) => body.active || held + planned + open > 0);
  const risks = shown.filter(({ norm }) => norm?.state === 'at_risk' || norm?.state === 'missed');
  return show(visit, {
    title: 'Overleggen',
    children: (
      <>
        <News {...visit} />
        <PageHead
          heading="Overleggen"
          intro="Wat er is gepland, wat er is besloten, en of de norm wordt gehaald."
          actions={
            <ActionGroup>
              {may(visit, planMeeting) ? (
                <ButtonLink href="/overleggen/nieuw">Plan een overleg</ButtonLink>
              ) : null}
              <ButtonLink href="/overleggen/acties" kind="secondary">
                {`Acties uit overleggen (${actions.length})`}
              </ButtonLink>
            </ActionGroup>
          }
        />
        {risks.map(({ body, norm }) => (
          <Alert
            key={body.code}
            kind="warning"
            heading={`${body.name}: ${norm?.state === 'missed' ? 'norm niet gehaald' : 'norm in gevaar'} in ${year}`}
          >
            <Paragraph>{norm?.sum}</Paragraph>
          </Alert>
        ))}
        <Stack gap="close">
          <Heading level={2}>Binnenkort</Heading>
          <MeetingTable
            visit={visit}
            id="coming"
            list={coming}
            bodies={bodies}
            empty="Er is niets gepland."
          />
          <Paragraph>
            <Link href="/overleggen/lijst">Alles wat komt</Link>
            {' · '}
            <Link href="/overleggen/lijst?welke=past">Wat is geweest</Link>
            {isDirector(visit) ? (
              <>
                {' · '}
                <Link href="/overleggen/lijst?wie=alle">Overleggen van alle gemeenten</Link>
              </>
            ) : null}
          </Paragraph>
        </Stack>
        <Stack gap="close">
          <Heading level={2}>{`Elk overleg in ${year}`}</Heading>
          <BodyTable visit={visit} rows={shown} year={year} />
          <Paragraph>
            <YearLinks visit={visit} year={year} href={(other) => `/overleggen?jaar=${other}`} />
            <Link href="/overleggen/soorten">Soorten overleg en normen</Link>
          </Paragraph>
        </Stack>
      </>
    ),
  });
}

function BodyTable({
  visit,
  rows,
  year,
}: {
  visit: Visit;
  rows: readonly BodyInYear[];
  year: number;
}): ReactNode {
  const columns: readonly Column<BodyInYear>[] = [
    {
      key: 'name',
      label: 'Overleg',
      rowHeader: true,
      cell: ({ body }) => <Link href={`/overleggen/lijst?welke=past&overleg=${body.code}`}>{body.name}</Link>,
    },
    { key: 'held', label: 'Gehouden', numeric: true, cell: ({ held }) => held },
    { key: 'planned', label: 'Gepland', numeric: true, cell: ({ planned }) => planned },
    {
      key: 'open',
      label: 'Nog af te melden',
      numeric: true,
      cell: ({ open }) => open,
    },
    {
      key: 'attended',
      label: isDirector(visit) ? 'Regio erbij' : 'Wij erbij',
      numeric: true,
      cell: ({ attended }) => attended,
    },
    {
      key: 'norm',
      label: 'Norm',
      cell: ({ norm }) =>
        norm === null ? (
          'Geen norm'
        ) : (
          <>
            <NormBadge state={norm.state} /> <Hidden>{norm.sum}</Hidden>
            <small>{`${norm.held} + ${norm.planned} van ${norm.asked}`}</small>
          </>
        ),
    },
  ];
  return (
    <Table
      id="bodies"
      caption={`Overleggen per soort in ${year}`}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ body }) => body.code}
    />
  );
}

export function MeetingTable({
  visit,
  id,
  list,
  bodies,
  empty,
  names,
}: {
  visit: Visit;
  id: string;
  list: MeetingList;
  bodies: readonly BodyInYear[];
  empty: string;
  /** Whose, where the list is about more than one. */
  names?: ReadonlyMap<string, string>;
}): ReactNode {
  const now = visit.house.clock.now();
  const known = bodies.map(({ body }) => body);
  const columns: readonly Column<Meeting>[] = [
    {
      key: 'when',
      label: 'Wanneer',
      nowrap: true,
      rowHeader: true,
      cell: ({ id: meeting, startsAt }) => (
        <Link href={`/overleggen/${meeting}`}>{sayMoment(startsAt, now)}</Link>
      ),
    },
    { key: 'body', label: 'Overleg', cell: ({ body }) => sayBody(known, body) },
    { key: 'subject', label: 'Onderwerp', cell: ({ subject }) => subject },
    ...(names === undefined
      ? []
      : [
          {
            key: 'who',
            label: 'Van',
            cell: ({ organisationId }: Meeting) => names.get(organisationId) ?? 'Een organisatie',
          },
        ]),
    { key: 'state', label: 'Stand', cell: ({ state }) => <MeetingStateBadge state={state} /> },
  ];
  return list.lines.length === 0 ? (
    <EmptyState heading={empty} headingLevel={3} />
  ) : (
    <Table
      id={id}
      caption="Overleggen"
      captionHidden
      columns={columns}
      rows={list.lines}
      rowKey={(meeting) => meeting.id}
    />
  );
}

async function listPage(visit: Visit): Promise<Response> {
  const { house, context } = visit;
  const which = context.req.query('welke') === 'past' ? 'past' : 'coming';
  const everybody = context.req.query('wie') === 'alle' && may(visit, listRegionMeetings);
  const body = context.req.query('overleg') ?? null;
  const after = context.req.query('na');
  const bodies = await got(visit, readBodies, {});
  const list = await got(visit, everybody ? listRegionMeetings : listMeetings, { which, body, after });
  if (bodies === null || list === null) return notThere(context, 'staff');
  const names = new Map((await allOrganisations(house)).map(({ id, name }) => [id as string, name]));
  const here = (next: string | null, other = which): string =>
    `/overleggen/lijst?${new URLSearchParams({
      welke: other,
      ...(everybody ? { wie: 'alle' } : {}),
      ...(body === null ? {} : { overleg: body }),
      ...(next === null ? {} : { na: next }),
    })}`;
  const heading = which === 'past' ? 'Overleggen die zijn geweest' : 'Overleggen die komen';
  const title =
    body === null
      ? heading
      : `${sayBody(
          bodies.map((one) => one.body),
          body,
        )}`;
  return show(visit, {
    title: heading,
    children: (
      <>
        <PageHead
          heading={title}
          intro={
            <Paragraph>
              <Link href="/overleggen">Overleggen</Link>
              {' · '}
              {which === 'past' ? (
                <Link href={here(null, 'coming')}>Wat komt</Link>
              ) : (
                <Link href={here(null, 'past')}>Wat is geweest</Link>
              )}
            </Paragraph>
          }
        />
        <MeetingTable
          visit={visit}
          id="meetings"
          list={list}
          bodies={bodies}
          empty={which === 'past' ? 'Hier is nog niets geweest.' : 'Er is niets gepland.'}
          {...(everybody ? { names } : {})}
        />
        <Pagination nextHref={list.next === null ? undefined : here(list.next)} />
      </>
    ),
  });
}
