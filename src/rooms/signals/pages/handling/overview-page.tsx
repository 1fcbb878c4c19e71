import type { Context } from 'hono';
import type { ReactElement, ReactNode } from 'react';
import type { House } from '../../../../kernel/house.ts';
import { localDate } from '../../../../kernel/local-time.ts';
import { destinationsFor, landingFor } from '../../../../kernel/navigation.ts';
import {
  Due,
  EmptyState,
  type Figure,
  FigureList,
  Heading,
  Link,
  PageHead,
  Panel,
  Paragraph,
  Split,
  Stack,
  sayDay,
} from '../../../../kernel/page/index.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { signedIn, staffPage } from '../../../../kernel/web/staff-page.tsx';
import { coverNotice } from '../../../people/index.ts';
import { type Overview, overview } from '../../handling/overview.ts';
import type { SignalView } from '../../signal-view.ts';
import { MOST_COUNTED } from '../../store/lists.ts';
import { ask, hrefOf } from './asking.ts';
import { SignalTable } from './signal-table.tsx';

/** "What needs me now?" for a coordinator; everybody else goes on to their own first page. */
export async function answerFirstScreen(house: House, context: Context<Env>): Promise<Response> {
  const { actor } = signedIn(context);
  const lines = destinationsFor(house.destinations, house.sentences, actor);
  if (!lines.some(({ href }) => href === '/werk')) {
    const first = landingFor(lines, actor);
    return first === undefined ? html(context, nothingHere(house, context)) : seeOther(context, first.href);
  }
  const outcome = await ask(house, context, overview, {});
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const cover = await coverNotice(house, context);
  return html(context, firstScreen(house, context, outcome.value, cover));
}

const nothingHere = (house: House, context: Context<Env>): ReactElement =>
  staffPage(house, context, {
    title: 'Begin',
    narrow: true,
    children: (
      <>
        <PageHead heading="Welkom" />
        <EmptyState heading="Voor uw functie staat hier nog niets">
          <Paragraph>Verwacht u hier iets? Vraag het de beheerder van uw organisatie.</Paragraph>
        </EmptyState>
      </>
    ),
  });

function firstScreen(house: House, context: Context<Env>, found: Overview, cover: ReactNode): ReactElement {
  const now = house.clock.now();
  const { counts } = found;
  const quiet = counts.urgent + counts.overdue + counts.new + counts.waiting === 0;
  return staffPage(house, context, {
    title: 'Wat vraagt aandacht',
    children: (
      <>
        {cover}
        <PageHead
          heading="Wat vraagt aandacht"
          intro={
            <Paragraph subtle>
              {said(counts.open)} {counts.open === 1 ? 'signaal' : 'signalen'} open in uw domein
            </Paragraph>
          }
        />
        <FigureList figures={figuresOf(found)} />
        <div className="overview">
          <Split
            main={quiet ? <AllQuiet /> : <NeedsWork found={found} now={now} />}
            aside={
              <>
                <Tasks tasks={found.tasks} now={now} />
                <Others silent={found.silent} readings={found.readings} />
              </>
            }
          />
        </div>
      </>
    ),
  });
}

const said = (count: number): string => (count >= MOST_COUNTED ? `${MOST_COUNTED} of meer` : String(count));

function figuresOf({
  counts,
  silent,
  received,
  questions,
  mails,
  readings,
  talks,
}: Overview): readonly Figure[] {
  const figure = (href: string, label: string, count: number, attention = false): Figure => ({
    href,
    label,
    count,
    attention,
    atLeast: count >= MOST_COUNTED,
  });
  return [
    figure('/signalen?alleen=urgent', 'acuut of spoed', counts.urgent, true),
    figure('/signalen?alleen=overdue', 'te laat', counts.overdue, true),
    figure('/signalen?alleen=new', 'nieuw', counts.new),
    figure('/signalen?alleen=waiting', 'wacht op u', counts.waiting),
    figure('/ontvangen', 'ontvangen van een ander', received),
    figure('/overleg', 'vraag om mee te denken', questions),
    figure('/postvak', 'mail die wacht', mails),
    figure('/overdrachten', 'doorgezet, nog geen antwoord', silent),
    figure('/tweede-lezer', 'vraag aan u als tweede lezer', readings),
    figure('/regio', 'gemeente die wil praten', talks),
  ];
}

const AllQuiet = (): ReactNode => (
  <EmptyState heading="Er wacht nu niets op u">
    <Paragraph>Nieuwe signalen, antwoorden en termijnen die aflopen, verschijnen hier.</Paragraph>
    <Paragraph>
      <Link href="/signalen">Bekijk alle signalen</Link>
    </Paragraph>
  </EmptyState>
);

interface Part {
  readonly id: 'urgent' | 'overdue' | 'new' | 'waiting';
  readonly heading: string;
  readonly all: string;
  readonly signals: readonly SignalView[];
}

/** The lists one below the other, what cannot wait first; a signal stands in the first list it belongs to. */
function NeedsWork({ found, now }: { found: Overview; now: Date }): ReactNode {
  const parts: readonly Part[] = [
    { id: 'urgent', heading: 'Acuut of spoed', all: 'Alles met spoed', signals: found.urgent },
    { id: 'overdue', heading: 'Te laat', all: 'Alles wat te laat is', signals: found.overdue },
    { id: 'new', heading: 'Nieuw', all: 'Alle nieuwe signalen', signals: found.fresh },
    { id: 'waiting', heading: 'Wacht op u', all: 'Alles wat op u wacht', signals: found.waiting },
  ];
  const shown = new Set<string>();
  return parts
    .filter(({ id }) => found.counts[id] > 0)
    .map((part) => {
      const signals = part.signals.filter(({ reference }) => !shown.has(reference));
      for (const { reference } of signals) shown.add(reference);
      return <PartList key={part.id} part={{ ...part, signals }} count={found.counts[part.id]} now={now} />;
    });
}

function PartList({ part, count, now }: { part: Part; count: number; now: Date }): ReactNode {
  const { id, heading, all, signals } = part;
  return (
    <Stack gap="close">
      <div className="list-head">
        <Heading level={2}>{heading}</Heading>
        <Link href={`/signalen?alleen=${id}`}>
          {all} ({said(count)})
        </Link>
      </div>
      {signals.length === 0 ? (
        <Paragraph subtle>Deze staan hierboven al.</Paragraph>
      ) : (
        <SignalTable id={id} caption={heading} captionHidden signals={signals} now={now} brief />
      )}
    </Stack>
  );
}

function Tasks({ tasks, now }: { tasks: Overview['tasks']; now: Date }): ReactNode {
  const today = localDate(now);
  return (
    <Panel labelledBy="tasks">
      <Heading level={2} id="tasks">
        Taken
      </Heading>
      {tasks.length === 0 ? (
        <Paragraph subtle>Geen taken. U maakt ze in een signaal.</Paragraph>
      ) : (
        <ul className="line-list">
          {tasks.map(({ id, reference, dueDate }) => (
            <li key={id}>
              <Link href={`${hrefOf(reference)}#taken`}>{reference}</Link>
              <Due
                text={dueDate < today ? `te laat: ${sayDay(dueDate, now)}` : sayDay(dueDate, now)}
                state={dueDate < today ? 'late' : dueDate === today ? 'soon' : 'fine'}
              />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Others({ silent, readings }: { silent: number; readings: number }): ReactNode {
  if (silent + readings === 0) return null;
  return (
    <Panel labelledBy="others">
      <Heading level={2} id="others">
        Van en voor anderen
      </Heading>
      {readings === 0 ? null : (
        <Paragraph>
          <Link href="/tweede-lezer">
            {readings === 1 ? 'Een collega vraagt' : `${said(readings)} collega's vragen`} u als tweede lezer
          </Link>
        </Paragraph>
      )}
      {silent === 0 ? null : (
        <Paragraph>
          <Link href="/overdrachten">
            {silent === 1 ? '1 overdracht blijft' : `${said(silent)} overdrachten blijven`} zonder antwoord
          </Link>
        </Paragraph>
      )}
    </Panel>
  );
}
