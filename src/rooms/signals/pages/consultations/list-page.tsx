import type { Context } from 'hono';
import type { ReactElement, ReactNode } from 'react';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  ButtonLink,
  type Column,
  EmptyState,
  Link,
  PageHead,
  Pagination,
  Paragraph,
  StatusBadge,
  sayMomentBriefly,
  Table,
  Tabs,
} from '../../../../kernel/page/index.ts';
import { html, notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { signedIn, staffPage } from '../../../../kernel/web/staff-page.tsx';
import {
  askedConsultations,
  type ConsultationLine,
  type ConsultationList,
  receivedConsultations,
} from '../../consultations/list-consultations.ts';
import { partyText } from '../hand-over/hand-over-words.tsx';
import { ask } from '../handling/asking.ts';
import { shortForm, UrgencyBadge } from '../handling/signal-words.tsx';
import { AnswerBy, ConsultationBadge, consultationHref } from './consultation-words.tsx';

type Which = 'open' | 'ended';
type Side = 'received' | 'asked';

const tabs = [
  { side: 'received', which: 'open', href: '/overleg', label: 'Aan u gevraagd' },
  { side: 'received', which: 'ended', href: '/overleg?toon=afgehandeld', label: 'Door u beantwoord' },
  { side: 'asked', which: 'open', href: '/overleg?kant=gevraagd', label: 'Door u gevraagd' },
  {
    side: 'asked',
    which: 'ended',
    href: '/overleg?kant=gevraagd&toon=afgehandeld',
    label: 'Antwoord gekregen',
  },
] as const satisfies readonly { side: Side; which: Which; href: string; label: string }[];

type Tab = (typeof tabs)[number];

const empty: Readonly<Record<Side, Readonly<Record<Which, string>>>> = {
  received: {
    open: 'Vraagt iemand u om mee te denken, dan staat de vraag hier. U krijgt dan een mail.',
    ended: 'Hier staat wat u hebt beantwoord.',
  },
  asked: {
    open: 'Twijfelt u? Vraag een partner of de andere functie om mee te denken, zonder te zeggen over wie het gaat.',
    ended: 'Hier staan antwoorden op wat u vroeg.',
  },
};

const isCoordinator = (context: Context<Env>): boolean => signedIn(context).seat.role === 'coordinator';

/** Questions to think along: asked of this seat, and by it. */
export async function answerList(house: House, context: Context<Env>): Promise<Response> {
  const side: Side =
    context.req.query('kant') === 'gevraagd' && isCoordinator(context) ? 'asked' : 'received';
  const which: Which = context.req.query('toon') === 'afgehandeld' ? 'ended' : 'open';
  const verb = side === 'asked' ? askedConsultations : receivedConsultations;
  const outcome = await ask(house, context, verb, { which, after: context.req.query('na') });
  const tab = tabs.find((one) => one.side === side && one.which === which);
  if (outcome.kind !== 'done' || tab === undefined) return notThere(context, 'staff');
  return html(context, listPage(house, context, tab, outcome.value));
}

function listPage(house: House, context: Context<Env>, tab: Tab, found: ConsultationList): ReactElement {
  const now = house.clock.now();
  const asks = isCoordinator(context);
  const further = context.req.query('na') !== undefined;
  const next =
    found.next === null
      ? undefined
      : `${tab.href}${(tab.href as string).includes('?') ? '&' : '?'}na=${found.next}`;
  return staffPage(house, context, {
    title: 'Overleg',
    children: (
      <>
        <PageHead
          heading="Overleg"
          intro={<Paragraph subtle>Meedenken zonder namen. Hier wordt niets gemeld of doorgezet.</Paragraph>}
          actions={
            asks ? (
              <ActionGroup>
                <ButtonLink href="/overleg/nieuw">Om advies vragen</ButtonLink>
              </ActionGroup>
            ) : undefined
          }
        />
        <Tabs
          label="Overleg"
          tabs={tabs
            .filter(({ side }) => asks || side === 'received')
            .map(({ href, label }) => ({ href, label, current: href === tab.href }))}
        />
        {found.lines.length === 0 ? (
          <EmptyState heading={tab.which === 'open' ? 'Er wacht geen vraag' : 'Nog niets'}>
            <Paragraph>{empty[tab.side][tab.which]}</Paragraph>
          </EmptyState>
        ) : (
          <Table<ConsultationLine>
            id="consultations"
            caption={tab.label}
            captionHidden
            rows={found.lines}
            rowKey={({ reference }) => reference}
            columns={columnsOf(tab, now)}
          />
        )}
        <Pagination previousHref={further ? tab.href : undefined} nextHref={next} />
      </>
    ),
  });
}

const columnsOf = ({ side, which }: Tab, now: Date): readonly Column<ConsultationLine>[] => [
  {
    key: 'reference',
    label: 'Kenmerk',
    rowHeader: true,
    nowrap: true,
    cell: ({ reference }) => <Link href={consultationHref(reference)}>{reference}</Link>,
  },
  { key: 'other', label: side === 'asked' ? 'Aan' : 'Van', cell: ({ other }) => partyText(other) },
  { key: 'form', label: 'Vorm', cell: ({ form }) => shortForm(form) },
  { key: 'urgency', label: 'Urgentie', cell: ({ urgency }) => <UrgencyBadge urgency={urgency} /> },
  { key: 'state', label: 'Status', cell: (line) => <Status line={line} asked={side === 'asked'} /> },
  { key: 'at', label: 'Gevraagd', cell: ({ askedAt }) => sayMomentBriefly(askedAt, now) },
  ...(which === 'open'
    ? [
        {
          key: 'due',
          label: 'Antwoord',
          cell: (line: ConsultationLine): ReactNode => <AnswerBy line={line} now={now} />,
        },
      ]
    : []),
];

const Status = ({ line, asked }: { line: ConsultationLine; asked: boolean }): ReactNode => (
  <span className="badges">
    <ConsultationBadge state={line.state} />
    {asked && line.silent && line.state === 'asked' ? (
      <StatusBadge kind="danger">Blijft stil</StatusBadge>
    ) : null}
  </span>
);
