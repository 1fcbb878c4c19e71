import { Hono } from 'hono';
import type { ReactNode } from 'react';
import { sayOffice } from '../../../../../content/offices.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  type Column,
  Filters,
  Heading,
  Link,
  Pagination,
  Paragraph,
  Select,
  sayDate,
  sayMoment,
  Table,
  Timeline,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import type { ItemDifference } from '../../plans/frozen.ts';
import {
  compareVersions,
  type PlanHistory,
  readHistory,
  type VersionComparison,
} from '../../plans/read-versions.ts';
import type { PlanVersion } from '../../store/versions.ts';
import { sayAct } from '../act-words.tsx';
import { ask, show, type Visit } from '../showing.tsx';
import { sayPeriod, sayWhen, sayWho } from '../words.tsx';
import { PlanHead } from './plan-frame.tsx';

/** Versions of a plan, what happened to it, and two versions side by side. */
export function historyPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/plan/:plan/geschiedenis', onlySeated, async (context) => {
    const visit = { house, context };
    const input = { plan: context.req.param('plan'), before: context.req.query('voor') };
    const outcome = await ask(visit, readHistory, input);
    return outcome.kind === 'done' ? historyPage(visit, outcome.value) : notThere(context, 'staff');
  });
  pages.get('/plan/:plan/vergelijken', onlySeated, async (context) => {
    const visit = { house, context };
    const outcome = await ask(visit, compareVersions, {
      plan: context.req.param('plan'),
      from: context.req.query('van') ?? '1',
      to: context.req.query('naar') ?? '0',
    });
    return outcome.kind === 'done' ? comparePage(visit, outcome.value) : notThere(context, 'staff');
  });
  return pages;
}

const VERSIONS: readonly Column<PlanVersion>[] = [
  { key: 'number', label: 'Versie', rowHeader: true, cell: ({ number }) => String(number) },
  {
    key: 'college',
    label: 'College',
    cell: ({ collegeOn, collegeReference }) => `${sayDate(collegeOn)}, kenmerk ${collegeReference}`,
  },
  {
    key: 'council',
    label: 'Raad',
    cell: ({ council, councilOn, councilReference }) =>
      councilOn === null
        ? 'Nog niets vastgelegd'
        : `${council === 'adopted' ? 'Vastgesteld' : 'Geïnformeerd'} op ${sayDate(councilOn)}${councilReference === '' ? '' : `, kenmerk ${councilReference}`}`,
  },
];

function historyPage(visit: Visit, { plan, versions, acts, codes, next }: PlanHistory): Response {
  const now = visit.house.clock.now();
  return show(visit, {
    title: 'Versies en geschiedenis van het plan',
    children: (
      <>
        <PlanHead visit={visit} plan={plan} part="/geschiedenis" />
        {versions.length === 0 ? (
          <Paragraph>Er is nog geen versie: het college heeft het plan nog niet vastgesteld.</Paragraph>
        ) : (
          <>
            <Table
              id="versions"
              caption={versions.length === 1 ? '1 versie' : `${versions.length} versies`}
              columns={VERSIONS}
              rows={versions}
              rowKey={({ id }) => id}
            />
            <ChooseVersions plan={plan.id} versions={versions} from={versions[0]?.number ?? 1} to={0} />
          </>
        )}
        <Heading level={2}>Wat er gebeurde</Heading>
        <Timeline
          acts={acts.map((act) => ({
            id: act.id,
            ...sayAct(act, act.itemId === null ? undefined : codes.get(act.itemId)),
            who: sayOffice(act.office),
            when: sayMoment(act.at, now),
            instant: act.at.toISOString(),
          }))}
        />
        <Pagination nextHref={next === null ? undefined : `/plan/${plan.id}/geschiedenis?voor=${next}`} />
      </>
    ),
  });
}

const ChooseVersions = ({
  plan,
  versions,
  from,
  to,
}: {
  plan: string;
  versions: readonly Pick<PlanVersion, 'number'>[];
  from: number;
  to: number;
}): ReactNode => {
  const choices = [
    { value: '0', label: 'Zoals het nu is' },
    ...versions.map(({ number }) => ({ value: String(number), label: `Versie ${number}` })),
  ];
  return (
    <Filters action={`/plan/${plan}/vergelijken`}>
      <Select name="van" label="Vergelijk" value={String(from)} choices={choices} />
      <Select name="naar" label="met" value={String(to)} choices={choices} />
    </Filters>
  );
};

const sayVersion = (number: number): string => (number === 0 ? 'zoals het nu is' : `versie ${number}`);

const KINDS = { added: 'Toegevoegd', left_out: 'Weggelaten', changed: 'Veranderd' } as const;

function comparePage(visit: Visit, compared: VersionComparison): Response {
  const { plan, before, after, differences, from, to } = compared;
  const numbers = Array.from({ length: plan.version }, (_, index) => ({ number: plan.version - index }));
  return show(visit, {
    title: 'Versies van het plan vergelijken',
    children: (
      <>
        <PlanHead visit={visit} plan={plan} part="/geschiedenis" />
        <ChooseVersions plan={plan.id} versions={numbers} from={from} to={to} />
        <Heading level={2}>{`Van ${sayVersion(from)} naar ${sayVersion(to)}`}</Heading>
        {before.title === after.title ? null : <Paragraph>{`De naam was: ${before.title}`}</Paragraph>}
        {before.startsOn === after.startsOn && before.endsOn === after.endsOn ? null : (
          <Paragraph>{`De periode was: ${sayPeriod(before.startsOn, before.endsOn)}`}</Paragraph>
        )}
        {differences.length === 0 ? (
          <Paragraph>Er is geen verschil.</Paragraph>
        ) : (
          <Table
            id="differences"
            caption={differences.length === 1 ? '1 verschil' : `${differences.length} verschillen`}
            columns={DIFFERENCES}
            rows={differences}
            rowKey={({ code }) => code}
          />
        )}
        <Paragraph>
          <Link href={`/plan/${plan.id}/geschiedenis`}>Terug naar de versies</Link>
        </Paragraph>
      </>
    ),
  });
}

const DIFFERENCES: readonly Column<ItemDifference>[] = [
  { key: 'code', label: 'Onderdeel', rowHeader: true, cell: ({ code }) => code },
  { key: 'kind', label: 'Verschil', cell: ({ kind }) => KINDS[kind] },
  { key: 'before', label: 'Eerst', cell: ({ before, fields }) => <Words item={before} fields={fields} /> },
  { key: 'after', label: 'Daarna', cell: ({ after, fields }) => <Words item={after} fields={fields} /> },
];

/** What of an item is worth reading: its name, and what differs. */
function Words({
  item,
  fields,
}: {
  item: ItemDifference['before'];
  fields: ItemDifference['fields'];
}): ReactNode {
  if (item === null) return 'Stond er niet';
  const days = fields.some((field) => field === 'term' || field === 'startsOn' || field === 'endsOn');
  return (
    <>
      {item.title}
      {days ? `. Wanneer: ${sayWhen(item)}` : ''}
      {fields.includes('owners') ? `. Wie: ${sayWho(item)}` : ''}
      {fields.includes('adoption') ? `. ${ADOPTION[item.adoption]}` : ''}
      {fields.includes('reason') && item.reason !== '' ? `. Reden: ${item.reason}` : ''}
      {fields.includes('dependsOn') ? `. Eerst: ${item.dependsOn.join(', ') || 'niets'}` : ''}
      {fields.includes('body') ? `. ${item.body}` : ''}
    </>
  );
}

const ADOPTION = { adopted: 'Hoort bij het plan', open: 'Nog niet gekozen', parked: 'Geparkeerd' } as const;
