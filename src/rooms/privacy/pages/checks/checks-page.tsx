import type { Context } from 'hono';
import type { ReactNode } from 'react';
import { sayVerb } from '../../../../../content/verb-words.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  type Column,
  EmptyState,
  Heading,
  Link,
  PageHead,
  Pagination,
  Paragraph,
  StatusBadge,
  sayMomentBriefly,
  Table,
} from '../../../../kernel/page/index.ts';
import { run } from '../../../../kernel/verb.ts';
import { html, notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { signedIn, staffPage } from '../../../../kernel/web/staff-page.tsx';
import { type CheckView, readChecks } from '../../checks/read-checks.ts';
import { addressOf, asked } from '../asking.ts';
import { TrailTabs } from '../trail-tabs.tsx';
import { judgementKinds, judgementWords } from './check-words.ts';

const PATH = '/logboek/steekproef';

/** `/logboek/steekproef`: looks to check, emergency access first, and what was judged. */
export async function checksPage(house: House, context: Context<Env>): Promise<Response> {
  const { actor } = signedIn(context);
  const { after } = asked(context, ['after']);
  const trace = context.get('trace');
  const outcome = await run(house, actor, readChecks, after === undefined ? {} : { after }, trace);
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const { open, judged, next } = outcome.value;
  const now = house.clock.now();
  return html(
    context,
    staffPage(house, context, {
      title: 'Steekproef van inzagen',
      counts: { [PATH]: { count: open.length, attention: open.some(({ kind }) => kind === 'emergency') } },
      children: (
        <>
          <PageHead heading="Logboek" intro={<Paragraph subtle>Waren de inzagen nodig?</Paragraph>} />
          <TrailTabs here={PATH} />
          {after === undefined ? <Open checks={open} now={now} /> : null}
          {judged.length === 0 ? null : (
            <>
              <Heading level={2}>Beoordeeld</Heading>
              <Table<CheckView>
                id="judged"
                caption="Nieuwste eerst"
                columns={[...columns(now), JUDGEMENT]}
                rows={judged}
                rowKey={({ id }) => id}
              />
              <Pagination nextHref={next === null ? undefined : addressOf(PATH, {}, { after: next })} />
            </>
          )}
        </>
      ),
    }),
  );
}

const Open = ({ checks, now }: { checks: readonly CheckView[]; now: Date }): ReactNode => (
  <>
    <Heading level={2}>Na te gaan</Heading>
    <Paragraph>
      Op de eerste van elke maand trekt Lantaarn tien inzagen van de vorige maand. Niemand weet vooraf welke.
      Elke noodtoegang staat er meteen bij, bovenaan.
    </Paragraph>
    {checks.length === 0 ? (
      <EmptyState heading="Alles is nagegaan" headingLevel={3}>
        <Paragraph>Er wacht nu geen inzage op u.</Paragraph>
      </EmptyState>
    ) : (
      <Table<CheckView>
        id="open"
        caption="Na te gaan"
        captionHidden
        columns={[...columns(now), STATE]}
        rows={checks}
        rowKey={({ id }) => id}
      />
    )}
  </>
);

const columns = (now: Date): readonly Column<CheckView>[] => [
  {
    key: 'what',
    label: 'Inzage',
    rowHeader: true,
    cell: (check) => (
      <>
        <Link href={`${PATH}/${check.id}`}>{sayVerb(check.verb)}</Link>
        {check.kind === 'emergency' ? (
          <div>
            <StatusBadge kind="danger">Noodtoegang</StatusBadge>
          </div>
        ) : null}
      </>
    ),
  },
  {
    key: 'who',
    label: 'Wie',
    cell: ({ name, seatTitle }) => (
      <>
        {name}
        {seatTitle === null ? null : <Paragraph subtle>{seatTitle}</Paragraph>}
      </>
    ),
  },
  { key: 'record', label: 'Kenmerk', nowrap: true, cell: ({ reference }) => reference },
  { key: 'when', label: 'Wanneer', nowrap: true, cell: ({ readAt }) => sayMomentBriefly(readAt, now) },
];

const STATE: Column<CheckView> = {
  key: 'state',
  label: 'Stand',
  cell: ({ askedAt, explainedAt }) => {
    if (explainedAt !== null) return <StatusBadge kind="neutral">Uitleg gegeven</StatusBadge>;
    return askedAt === null ? 'Nog niet gevraagd' : 'Wacht op uitleg';
  },
};

const JUDGEMENT: Column<CheckView> = {
  key: 'judgement',
  label: 'Oordeel',
  cell: ({ judgement }) =>
    judgement === null ? null : (
      <StatusBadge kind={judgementKinds[judgement]}>{judgementWords[judgement]}</StatusBadge>
    ),
};
