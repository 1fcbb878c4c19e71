import { Hono } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../../kernel/house.ts';
import {
  type Column,
  EmptyState,
  Filters,
  Link,
  PageHead,
  Paragraph,
  Select,
  Table,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { type RegionActionList, type RegionActions, readRegionActions } from '../../actions/read-actions.ts';
import { ask, show, type Visit } from '../showing.tsx';
import { PlanBadge, StandingBadge, sayPeriod, sayRisk, sayWho } from '../words.tsx';

/** The actions of all municipalities, by municipality; alphabetically, for nobody is ranked. */
export function regionPage(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/acties/regio', onlySeated, async (context) => {
    const visit = { house, context };
    const outcome = await ask(visit, readRegionActions, { town: context.req.query('gemeente') ?? '' });
    return outcome.kind === 'done' ? page(visit, outcome.value) : notThere(context, 'staff');
  });
  return pages;
}

type Line = RegionActionList['late'][number];

function page(visit: Visit, { towns, late, lateCount }: RegionActionList): Response {
  const slug = visit.context.req.query('gemeente') ?? '';
  const shown = slug === '' ? towns : towns.filter((town) => town.slug === slug);
  return show(visit, {
    title: 'Acties in de regio',
    children: (
      <>
        <PageHead
          heading="Acties in de regio"
          intro={
            <Paragraph subtle>
              {`${towns.filter(({ plan }) => plan?.standing === 'in_force').length} van ${towns.length} gemeenten hebben een plan dat nu geldt.`}
            </Paragraph>
          }
        />
        <Filters action="/acties/regio" clearHref={slug === '' ? undefined : '/acties/regio'}>
          <Select
            name="gemeente"
            label="Gemeente"
            value={slug}
            empty="Alle gemeenten"
            choices={towns.map((town) => ({ value: town.slug, label: town.name }))}
          />
        </Filters>
        <Table
          id="towns"
          caption="Per gemeente"
          columns={TOWNS}
          rows={shown}
          rowKey={({ organisationId }) => organisationId}
        />
        <Late late={late} count={lateCount} />
      </>
    ),
  });
}

const TOWNS: readonly Column<RegionActions>[] = [
  {
    key: 'name',
    label: 'Gemeente',
    rowHeader: true,
    cell: ({ name, plan }) => (plan === null ? name : <Link href={`/plan/${plan.id}`}>{name}</Link>),
  },
  {
    key: 'plan',
    label: 'Plan',
    cell: ({ plan, successorReady }) =>
      plan === null ? (
        'Geen plan'
      ) : (
        <>
          <PlanBadge standing={plan.standing} /> {sayPeriod(plan.startsOn, plan.endsOn)}
          {successorReady ? ', volgend plan ligt klaar' : ''}
        </>
      ),
  },
  { key: 'done', label: 'Klaar', numeric: true, cell: ({ counts }) => counts.done ?? 0 },
  { key: 'track', label: 'Op schema', numeric: true, cell: ({ counts }) => counts.on_track ?? 0 },
  { key: 'risk', label: 'Risico', numeric: true, cell: ({ counts }) => counts.at_risk ?? 0 },
  { key: 'late', label: 'Te laat', numeric: true, cell: ({ counts }) => counts.overdue ?? 0 },
];

const LATE: readonly Column<Line>[] = [
  { key: 'town', label: 'Gemeente', rowHeader: true, cell: ({ town }) => town },
  {
    key: 'what',
    label: 'Wat',
    cell: ({ id, code, title }) => <Link href={`/acties/${id}`}>{`${code} ${title}`}</Link>,
  },
  { key: 'who', label: 'Wie', cell: sayWho },
  {
    key: 'standing',
    label: 'Stand',
    cell: (action) => (
      <>
        <StandingBadge standing={action.standing} /> {sayRisk(action)}
      </>
    ),
  },
];

function Late({ late, count }: { late: readonly Line[]; count: number }): ReactNode {
  if (late.length === 0)
    return (
      <EmptyState heading="Niets is te laat">
        <Paragraph>Geen actie is over de beloofde dag heen of loopt risico.</Paragraph>
      </EmptyState>
    );
  return (
    <Table
      id="late"
      caption={
        count > late.length
          ? `De eerste ${late.length} van ${count} acties die te laat zijn of risico lopen. Kies een gemeente voor de rest.`
          : `${count} acties die te laat zijn of risico lopen`
      }
      columns={LATE}
      rows={late}
      rowKey={({ id }) => id}
    />
  );
}
