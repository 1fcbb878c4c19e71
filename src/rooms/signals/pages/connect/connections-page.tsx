import type { Context } from 'hono';
import type { ReactElement, ReactNode } from 'react';
import { codesOf, label, thingKind } from '../../../../../content/code-lists.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  Alert,
  BackLink,
  ButtonLink,
  type Column,
  EmptyState,
  Heading,
  Link,
  PageHead,
  Paragraph,
  Stack,
  Table,
} from '../../../../kernel/page/index.ts';
import { html, notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { staffPage } from '../../../../kernel/web/staff-page.tsx';
import { type Connection, type Connections, connections } from '../../connect/connections.ts';
import { ask, hrefOf } from '../handling/asking.ts';
import { DoneNotice } from '../handling/done-words.tsx';
import { SignalTable } from '../handling/signal-table.tsx';
import { Drawing } from './drawing.tsx';
import { HitList } from './hit-list.tsx';
import { pathOf } from './thing-pages.tsx';
import { kindInWords, namesFor, SignalLinks, thingText } from './thing-words.tsx';

/** Who is tied to what, around one signal. */
export async function answerConnections(house: House, context: Context<Env>): Promise<Response> {
  const reference = context.req.param('reference') ?? '';
  const outcome = await ask(house, context, connections, { reference });
  return outcome.kind === 'done'
    ? html(context, connectionsPage(house, context, reference, outcome.value))
    : notThere(context, 'staff');
}

function connectionsPage(
  house: House,
  context: Context<Env>,
  reference: string,
  around: Connections,
): ReactElement {
  const now = house.clock.now();
  const names = namesFor(around.things);
  return staffPage(house, context, {
    title: `Verbanden, signaal ${reference}`,
    children: (
      <>
        <BackLink href={hrefOf(reference)}>Signaal {reference}</BackLink>
        <DoneNotice code={context.req.query('gelukt')} />
        <PageHead
          heading="Verbanden"
          intro={
            <Paragraph subtle>
              Om wie en wat het gaat, en welke andere signalen in uw domein hetzelfde kennen. Eén woord van
              een naam is geen verband.
            </Paragraph>
          }
        />
        <Stack gap="wide">
          <section className="stack" aria-labelledby="things-heading">
            <Heading level={2} id="things-heading">
              Gegevens van dit signaal
            </Heading>
            <Closed around={around} reference={reference} />
            {around.things.length === 0 ? (
              <EmptyState heading="Er staat nog niets">
                <Paragraph>
                  Voeg een persoon, adres, telefoonnummer, kenteken of bedrijf toe. Lantaarn laat dan zien
                  welke signalen hetzelfde kennen.
                </Paragraph>
              </EmptyState>
            ) : (
              <>
                {around.things.some(({ ties, others }) => ties.length + others.length > 0) ? (
                  <Drawing around={around} names={names} />
                ) : null}
                <ThingTable around={around} names={names} reference={reference} />
              </>
            )}
            <AddLinks reference={reference} />
          </section>
          <Others around={around} now={now} />
          <section className="stack" aria-labelledby="region-heading">
            <Heading level={2} id="region-heading">
              In de regio
            </Heading>
            <HitList hits={around.regionHits} id="region-hits" now={now} />
            <AskRegion around={around} reference={reference} />
          </section>
        </Stack>
      </>
    ),
  });
}

/** What is closed is opened in the file, where the reason is asked (R10). */
const Closed = ({ around, reference }: { around: Connections; reference: string }): ReactNode =>
  around.things.some(({ content }) => content === null) ? (
    <Alert kind="info">
      <Paragraph>
        Een deel is versleuteld.{' '}
        <Link href={`${hrefOf(reference)}#gemeld`}>Open het verhaal of de gegevens over personen</Link> om te
        lezen wat het is.
      </Paragraph>
    </Alert>
  ) : null;

function ThingTable({
  around,
  names,
  reference,
}: {
  around: Connections;
  names: ReadonlyMap<string, string>;
  reference: string;
}): ReactNode {
  const columns: readonly Column<Connection>[] = [
    {
      key: 'name',
      label: 'Wat',
      rowHeader: true,
      nowrap: true,
      cell: ({ key }) => names.get(key),
    },
    {
      key: 'content',
      label: 'Gegeven',
      cell: ({ content }) =>
        content === null ? (
          <span className="subtle">Versleuteld</span>
        ) : (
          <>
            {thingText(content)}
            {content.note === '' ? null : <Paragraph subtle>{content.note}</Paragraph>}
          </>
        ),
    },
    {
      key: 'ties',
      label: 'Hoort bij',
      cell: ({ ties }) => ties.map((tie) => names.get(tie)).join(', ') || '–',
    },
    {
      key: 'others',
      label: 'Ook in',
      cell: ({ others, more }) =>
        others.length === 0 ? (
          '–'
        ) : (
          <>
            <SignalLinks references={others} />
            {more ? ' en meer' : ''}
          </>
        ),
    },
    {
      key: 'remove',
      label: 'Weghalen',
      labelHidden: true,
      cell: ({ id, key }) =>
        id === null ? null : (
          <Link href={`${hrefOf(reference, 'weghalen')}?gegeven=${id}`}>
            Weghalen<span className="visually-hidden"> {names.get(key)}</span>
          </Link>
        ),
    },
  ];
  return (
    <Table<Connection>
      id="things"
      caption="Wie en wat, en waar dat nog meer staat"
      captionHidden
      rows={around.things}
      rowKey={({ key }) => key}
      columns={columns}
    />
  );
}

const AddLinks = ({ reference }: { reference: string }): ReactNode => (
  <nav aria-label="Gegeven toevoegen">
    <ul className="line-list">
      {codesOf(thingKind).map((kind) => (
        <li key={kind}>
          <Link href={hrefOf(reference, pathOf[kind])}>{label(thingKind, kind)} toevoegen</Link>
        </li>
      ))}
    </ul>
  </nav>
);

const Others = ({ around, now }: { around: Connections; now: Date }): ReactNode => (
  <section className="stack" aria-labelledby="others-heading">
    <Heading level={2} id="others-heading">
      Andere signalen met hetzelfde
    </Heading>
    {around.others.length === 0 ? (
      <Paragraph>Geen ander signaal in uw domein kent hetzelfde.</Paragraph>
    ) : (
      <SignalTable
        id="others"
        caption={around.others.length === 1 ? '1 ander signaal' : `${around.others.length} andere signalen`}
        signals={around.others}
        now={now}
        brief
        found={({ reference }) =>
          [
            ...new Set(
              around.things
                .filter(({ others }) => others.includes(reference))
                .map(({ kind }) => kindInWords(kind).toLowerCase()),
            ),
          ].join(', ')
        }
      />
    )}
  </section>
);

const AskRegion = ({ around, reference }: { around: Connections; reference: string }): ReactNode =>
  around.askable ? (
    <>
      <Paragraph>
        U kunt vragen of een andere gemeente in uw domein hetzelfde kent. Het antwoord is ja of nee.
      </Paragraph>
      <div>
        <ButtonLink href={hrefOf(reference, 'regio')} kind="secondary">
          Vraag het in de regio
        </ButtonLink>
      </div>
    </>
  ) : (
    <Paragraph subtle>
      Voeg eerst een gegeven toe. Daarna kunt u vragen of een andere gemeente het kent.
    </Paragraph>
  );
