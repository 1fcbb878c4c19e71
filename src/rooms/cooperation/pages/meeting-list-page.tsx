import type { ReactNode } from 'react';
import {
  type Column,
  EmptyState,
  Link,
  PageHead,
  Pagination,
  Paragraph,
  sayMoment,
  Table,
} from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import { allOrganisations } from '../../people/index.ts';
import { sayBody } from '../meetings/body.ts';
import { listMeetings, listRegionMeetings, type MeetingList } from '../meetings/list-meetings.ts';
import { type BodyInYear, readBodies } from '../meetings/read-bodies.ts';
import type { Meeting } from '../store/meetings.ts';
import { MeetingStateBadge } from './meeting-badges.tsx';
import { got, may, show, type Visit } from './showing.tsx';

/** Meetings, with what is needed to choose one. */
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

/** The long list: what is coming or what has been, of one body or of all. */
export async function meetingListPage(visit: Visit): Promise<Response> {
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
