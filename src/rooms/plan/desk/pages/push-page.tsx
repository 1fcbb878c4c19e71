import type { ReactNode } from 'react';
import {
  Alert,
  EmptyState,
  Heading,
  Link,
  PageHead,
  Pagination,
  Panel,
  Paragraph,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Trouble } from '../../../../kernel/web/trouble.tsx';
import { TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import { after, ask, show, type Visit } from '../../../../kernel/web/visit.tsx';
import { type DeskLine, readDesk } from '../read-desk.ts';
import { sendPush } from '../send-push.ts';
import { DeskTabs } from './desk-tabs.tsx';
import { partOf } from './part-of-list.ts';
import { PushButton, PushFacts } from './push-parts.tsx';
import { townPage } from './town-page.tsx';

/** `/regiobeeld/duwtjes`: which municipality, which fact, since when, and a reminder with one press. */
export async function pushPage(visit: Visit, trouble: Trouble | null = null): Promise<Response> {
  const { context } = visit;
  const outcome = await ask(visit, readDesk, {});
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const part = partOf(
    visit,
    outcome.value.filter(({ pushes }) => pushes.length > 0),
  );
  const { lines } = part;
  return show(
    visit,
    {
      title: 'Wat een duwtje nodig heeft',
      children: (
        <>
          {context.req.query('gelukt') === undefined ? null : (
            <Alert kind="ok" heading="De herinnering is verstuurd">
              <Paragraph>
                De aandachtsfunctionarissen krijgen een mail. Daarin staat niet wat er openstaat.
              </Paragraph>
            </Alert>
          )}
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading="Wat een duwtje nodig heeft"
            intro={
              <Paragraph subtle>
                Feiten, geen oordeel. Een herinnering is een vriendelijke mail met vaste woorden aan beide
                aandachtsfunctionarissen.
              </Paragraph>
            }
          />
          <DeskTabs current="/regiobeeld/duwtjes" />
          {lines.length === 0 ? (
            <EmptyState heading="Er staat nergens iets open">
              <Paragraph>Zodra bij een gemeente iets openstaat, leest u het hier.</Paragraph>
            </EmptyState>
          ) : (
            lines.map((line) => <OnePush key={line.slug} visit={visit} line={line} />)
          )}
          <Pagination previousHref={part.previousHref} nextHref={part.nextHref} />
        </>
      ),
    },
    trouble,
  );
}

const OnePush = ({ visit, line }: { visit: Visit; line: DeskLine }): ReactNode => (
  <Panel labelledBy={`town-${line.slug}`}>
    <Heading level={2} looks={3} id={`town-${line.slug}`}>
      <Link href={`/regiobeeld/gemeente/${line.slug}`}>{line.name}</Link>
    </Heading>
    <PushFacts pushes={line.pushes} />
    <PushButton visit={visit} line={line} back="duwtjes" />
  </Panel>
);

/** Sends the reminder, and goes back to where the button stood. */
export async function sendOne(visit: Visit): Promise<Response> {
  const { context } = visit;
  const slug = context.req.param('slug') ?? '';
  const form = context.get('form');
  const fromTown = form.text('terug') === 'gemeente';
  return after(
    visit,
    await ask(visit, sendPush, { slug, once: form.text('_once') }),
    () =>
      fromTown ? `/regiobeeld/gemeente/${slug}?gelukt=herinnerd` : '/regiobeeld/duwtjes?gelukt=herinnerd',
    (trouble) => (fromTown ? townPage(visit, trouble) : pushPage(visit, trouble)),
  );
}
