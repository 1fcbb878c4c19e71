import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import { label, weekAudience, weekEventKind, weekEventState } from '../../../../content/code-lists.ts';
import {
  Button,
  type Column,
  EmptyState,
  Form,
  Link,
  Paragraph,
  StatusBadge,
  sayDate,
  Table,
} from '../../../kernel/page/index.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import type { WeekEvent } from '../store/week.ts';
import { changeWeekEvent } from '../week/week-events.ts';
import { isOwn, may, type Visit } from './showing.tsx';
import { WEEK } from './week-event.tsx';

const STATE_LOOK = { planned: 'neutral', held: 'success', cancelled: 'plain' } as const;

/** What happens in the Week, by day. */
export function Programme({
  visit,
  events,
  year,
}: {
  visit: Visit;
  events: readonly WeekEvent[];
  year: number;
}): ReactNode {
  if (events.length === 0)
    return (
      <EmptyState heading="Er staat nog niets in het programma">
        <Paragraph>
          Elk jaar is er minstens één onderdeel (norm). Begin met het programma dat elk jaar terugkomt.
        </Paragraph>
      </EmptyState>
    );
  const columns: readonly Column<WeekEvent>[] = [
    { key: 'day', label: 'Dag', nowrap: true, cell: ({ onDate }) => sayDate(onDate, 'nl', false) },
    {
      key: 'title',
      label: 'Wat',
      rowHeader: true,
      cell: (event) =>
        isOwn(visit, event) && may(visit, changeWeekEvent) ? (
          <Link href={`${WEEK}/${year}/${event.id}`}>{event.title}</Link>
        ) : (
          event.title
        ),
    },
    { key: 'kind', label: 'Soort', cell: ({ kind }) => label(weekEventKind, kind) },
    { key: 'audience', label: 'Voor wie', cell: ({ audience }) => label(weekAudience, audience) },
    { key: 'who', label: 'Van', cell: (event) => (event.shared ? 'De regio' : 'De gemeente') },
    {
      key: 'people',
      label: 'Deelnemers',
      numeric: true,
      cell: ({ participants }) => participants ?? 'Niet geteld',
    },
    {
      key: 'state',
      label: 'Stand',
      cell: ({ state }) => <StatusBadge kind={STATE_LOOK[state]}>{label(weekEventState, state)}</StatusBadge>,
    },
  ];
  return <Table id="programme" caption="Programma" columns={columns} rows={events} rowKey={({ id }) => id} />;
}

/** Begins with what is done every year. */
export const StartForm = ({ visit: { house, context }, year }: { visit: Visit; year: number }): ReactNode => (
  <Form action={`${WEEK}/${year}/begin`} csrf={csrfField(house, context)} once={randomUUID()} inline>
    <Button>Begin met het programma van elk jaar</Button>
  </Form>
);
