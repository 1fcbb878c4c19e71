import { Hono } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../kernel/house.ts';
import { localDate } from '../../../kernel/local-time.ts';
import {
  ActionGroup,
  Alert,
  ButtonLink,
  type Column,
  Heading,
  Hidden,
  Link,
  PageHead,
  Paragraph,
  Stack,
  Table,
} from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { listMeetings } from '../meetings/list-meetings.ts';
import { listMeetingActions } from '../meetings/meeting-actions.ts';
import { planMeeting } from '../meetings/plan-meeting.ts';
import { type BodyInYear, readBodies } from '../meetings/read-bodies.ts';
import { NormBadge } from './meeting-badges.tsx';
import { MeetingTable, meetingListPage } from './meeting-list-page.tsx';
import { got, isDirector, may, News, show, type Visit, YearLinks } from './showing.tsx';

/** The overview of meetings, and the long list. */
export function meetingsPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/overleggen', onlySeated, (context) => overview({ house, context }));
  pages.get('/overleggen/lijst', onlySeated, (context) => meetingListPage({ house, context }));
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
