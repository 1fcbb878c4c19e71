import type { Context } from 'hono';
import type { ReactElement, ReactNode } from 'react';
import type { House } from '../../../../kernel/house.ts';
import {
  type Column,
  EmptyState,
  Link,
  PageHead,
  Pagination,
  Paragraph,
  sayMomentBriefly,
  Table,
  Tabs,
} from '../../../../kernel/page/index.ts';
import { html, notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { staffPage } from '../../../../kernel/web/staff-page.tsx';
import {
  type HandOverLineView,
  type HandOverList,
  receivedHandOvers,
  sentHandOvers,
} from '../../hand-over/list-hand-overs.ts';
import { ask } from '../handling/asking.ts';
import { shortForm, UrgencyBadge } from '../handling/signal-words.tsx';
import { AnswerDue, HandOverBadge, outcomeText, partyText, SilentBadge } from './hand-over-words.tsx';

interface ListPage {
  readonly href: '/overdrachten' | '/ontvangen';
  readonly heading: string;
  readonly intro: string;
  readonly other: string;
  readonly verb: typeof sentHandOvers;
  readonly empty: Readonly<Record<'open' | 'ended', { readonly heading: string; readonly text: string }>>;
}

const sent: ListPage = {
  href: '/overdrachten',
  heading: 'Doorgezet',
  intro: 'Wat uw domein heeft doorgezet. Wat stil blijft, staat bovenaan.',
  other: 'Naar',
  verb: sentHandOvers,
  empty: {
    open: {
      heading: 'Niets wacht op een antwoord',
      text: 'U zet een signaal door vanuit het dossier. Hier ziet u dan wie het heeft, en of er antwoord is.',
    },
    ended: {
      heading: 'Nog niets afgehandeld',
      text: 'Hier staat wat een ontvanger heeft afgerond of geweigerd.',
    },
  },
};

const received: ListPage = {
  href: '/ontvangen',
  heading: 'Ontvangen',
  intro: 'Wat andere organisaties met u hebben gedeeld. Wat het eerst antwoord nodig heeft, staat bovenaan.',
  other: 'Van',
  verb: receivedHandOvers,
  empty: {
    open: {
      heading: 'Er wacht niets op u',
      text: 'Zet een gemeente of ander domein iets naar u door, dan staat het hier. U krijgt dan een mail.',
    },
    ended: {
      heading: 'Nog niets afgehandeld',
      text: 'Hier staat wat u hebt afgerond, geweigerd of teruggegeven.',
    },
  },
};

export const answerSentList = (house: House, context: Context<Env>): Promise<Response> =>
  answerList(house, context, sent);

export const answerReceivedList = (house: House, context: Context<Env>): Promise<Response> =>
  answerList(house, context, received);

async function answerList(house: House, context: Context<Env>, list: ListPage): Promise<Response> {
  const which = context.req.query('toon') === 'afgehandeld' ? 'ended' : 'open';
  const outcome = await ask(house, context, list.verb, { which, after: context.req.query('na') });
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  return html(context, listPage(house, context, list, which, outcome.value));
}

function listPage(
  house: House,
  context: Context<Env>,
  list: ListPage,
  which: 'open' | 'ended',
  found: HandOverList,
): ReactElement {
  const now = house.clock.now();
  const { href, heading, intro } = list;
  const address = which === 'open' ? href : `${href}?toon=afgehandeld`;
  const next = found.next === null ? undefined : `${address}${which === 'open' ? '?' : '&'}na=${found.next}`;
  const further = context.req.query('na') !== undefined;
  return staffPage(house, context, {
    title: heading,
    children: (
      <>
        <PageHead heading={heading} intro={<Paragraph subtle>{intro}</Paragraph>} />
        <Tabs
          label={heading}
          tabs={[
            { href, label: 'Open', current: which === 'open' },
            { href: `${href}?toon=afgehandeld`, label: 'Afgehandeld', current: which === 'ended' },
          ]}
        />
        {found.lines.length === 0 ? (
          <EmptyState heading={list.empty[which].heading}>
            <Paragraph>{list.empty[which].text}</Paragraph>
          </EmptyState>
        ) : (
          <Table<HandOverLineView>
            id="hand-overs"
            caption={which === 'open' ? `${heading}, open` : `${heading}, afgehandeld`}
            captionHidden
            rows={found.lines}
            rowKey={({ reference }) => reference}
            columns={columnsOf(list, which, found.lines, now)}
          />
        )}
        <Pagination previousHref={further ? address : undefined} nextHref={next} />
      </>
    ),
  });
}

function columnsOf(
  list: ListPage,
  which: 'open' | 'ended',
  lines: readonly HandOverLineView[],
  now: Date,
): readonly Column<HandOverLineView>[] {
  const side = list === sent ? 'sender' : 'recipient';
  const last: Column<HandOverLineView> =
    which === 'open'
      ? {
          key: 'due',
          label: 'Antwoord',
          cell: (line) => <AnswerDue handOver={line} side={side} now={now} />,
        }
      : { key: 'outcome', label: 'Uitkomst', cell: ({ outcome }) => outcomeText(outcome) };
  // often nobody was told the form
  const formColumn: Column<HandOverLineView>[] = lines.every(({ form }) => form === 'unknown')
    ? []
    : [
        {
          key: 'form',
          label: 'Vorm',
          cell: ({ form }) => (form === 'unknown' ? '' : shortForm(form)),
        },
      ];
  return [
    {
      key: 'reference',
      label: 'Kenmerk',
      rowHeader: true,
      nowrap: true,
      cell: ({ reference }) => <Link href={`${list.href}/${reference}`}>{reference}</Link>,
    },
    { key: 'other', label: list.other, cell: ({ other }) => partyText(other) },
    ...formColumn,
    { key: 'urgency', label: 'Urgentie', cell: ({ urgency }) => <UrgencyBadge urgency={urgency} /> },
    { key: 'state', label: 'Status', cell: (line) => <Status line={line} sent={list === sent} /> },
    {
      key: 'at',
      label: 'Doorgezet',
      cell: ({ offeredAt }) => sayMomentBriefly(offeredAt, now),
    },
    last,
  ];
}

const Status = ({ line, sent: own }: { line: HandOverLineView; sent: boolean }): ReactNode => (
  <span className="badges">
    <HandOverBadge state={line.state} />
    <SilentBadge silent={own && line.silent} />
  </span>
);
