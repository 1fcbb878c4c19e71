import type { Context } from 'hono';
import type { ReactElement, ReactNode } from 'react';
import { documentKind, isCodeOf, label } from '../../../../content/code-lists.ts';
import type { House } from '../../../kernel/house.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  type Column,
  DataList,
  EmptyState,
  Heading,
  Link,
  List,
  PageHead,
  Pagination,
  Paragraph,
  sayMoment,
  sayMomentBriefly,
  Table,
  TextInput,
} from '../../../kernel/page/index.ts';
import { run } from '../../../kernel/verb.ts';
import { html, notThere } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { signedIn, staffPage } from '../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice, troubleOf } from '../../../kernel/web/trouble.tsx';
import { type DocumentDetail, type DocumentView, documents, readDocument } from '../documents.ts';
import { addressOf, asked } from './asking.ts';
import { sayField, sayGround } from './ledger-page.tsx';

const PATH = '/verstrekkingen/documenten';

/** `/verstrekkingen/documenten`: every paper and file that left, and the one with a number that somebody asks for. */
export async function documentsPage(house: House, context: Context<Env>): Promise<Response> {
  const { actor } = signedIn(context);
  const { number, after } = asked(context, ['number', 'after']);
  if (number !== undefined) {
    const found = await run(house, actor, readDocument, { number }, context.get('trace'));
    if (found.kind === 'absent') return notThere(context, 'staff');
    if (found.kind === 'done') return html(context, detail(house, context, found.value));
    return listPage(house, context, undefined, { number, trouble: troubleOf(found, house.clock.now()) });
  }
  return listPage(house, context, after, { number: '', trouble: null });
}

interface Sought {
  readonly number: string;
  readonly trouble: Trouble | null;
}

async function listPage(
  house: House,
  context: Context<Env>,
  after: string | undefined,
  sought: Sought,
): Promise<Response> {
  const { actor } = signedIn(context);
  const input = after === undefined ? {} : { after };
  const outcome = await run(house, actor, documents, input, context.get('trace'));
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const { lines, next } = outcome.value;
  const now = house.clock.now();
  return html(
    context,
    staffPage(house, context, {
      title: 'Documenten',
      hasErrors: sought.trouble !== null,
      children: (
        <>
          <BackLink href="/verstrekkingen">Verstrekkingen</BackLink>
          <TroubleNotice trouble={sought.trouble} />
          <PageHead
            heading="Documenten"
            intro={
              <Paragraph subtle>
                Elke brief, elk formulier en elk bestand dat uit Lantaarn is gehaald, met het nummer dat erop
                staat.
              </Paragraph>
            }
          />
          <Search sought={sought} />
          {lines.length === 0 ? (
            <EmptyState heading="Er is nog geen document gemaakt">
              <Paragraph>
                Maakt iemand een brief of haalt iemand een bestand op, dan staat hier voor wie, waarvoor, en
                welke velden.
              </Paragraph>
            </EmptyState>
          ) : (
            <>
              <Table<DocumentView>
                id="documents"
                caption={after === undefined ? 'Nieuwste eerst' : 'Nieuwste eerst, verder terug'}
                columns={columns(now)}
                rows={lines}
                rowKey={({ number }) => number}
              />
              <Pagination nextHref={next === null ? undefined : addressOf(PATH, {}, { after: next })} />
            </>
          )}
        </>
      ),
    }),
    sought.trouble?.status ?? 200,
  );
}

const Search = ({ sought }: { sought: Sought }): ReactNode => (
  <form method="get" action={PATH} className="stack stack--close" noValidate>
    <TextInput
      name="number"
      label="Zoek een document op nummer"
      hint="Het nummer staat onder aan elke bladzijde, en in de naam van het bestand."
      width="medium"
      spellCheck={false}
      value={sought.number}
      error={errorAt(sought.trouble, 'number')}
    />
    <ActionGroup>
      <Button kind="secondary">Zoeken</Button>
    </ActionGroup>
  </form>
);

const sayKind = (kind: string): string => (isCodeOf(documentKind, kind) ? label(documentKind, kind) : kind);
const sayOwnGround = (ground: string): string => (ground === 'own_use' ? 'Eigen gebruik' : sayGround(ground));

const columns = (now: Date): readonly Column<DocumentView>[] => [
  {
    key: 'number',
    label: 'Nummer',
    rowHeader: true,
    nowrap: true,
    cell: ({ number }) => <Link href={addressOf(PATH, { number })}>{number}</Link>,
  },
  { key: 'when', label: 'Gemaakt', nowrap: true, cell: ({ at }) => sayMomentBriefly(at, now) },
  { key: 'kind', label: 'Soort', cell: ({ kind }) => sayKind(kind) },
  { key: 'for', label: 'Voor', cell: ({ recipient }) => recipient },
  { key: 'by', label: 'Door', cell: ({ by }) => by },
];

function detail(house: House, context: Context<Env>, { line, purpose }: DocumentDetail): ReactElement {
  const now = house.clock.now();
  return staffPage(house, context, {
    title: 'Document',
    narrow: true,
    children: (
      <>
        <BackLink href={PATH}>Alle documenten</BackLink>
        <PageHead
          heading={`Document ${line.number}`}
          intro={<Paragraph subtle>{sayKind(line.kind)}</Paragraph>}
        />
        <DataList
          items={[
            { key: 'Gemaakt', value: `${sayMoment(line.at, now)}, door ${line.by}` },
            { key: 'Voor', value: line.recipient },
            { key: 'Grondslag', value: sayOwnGround(line.ground) },
            { key: 'Soort bestand', value: line.format.toUpperCase() },
            ...(line.reference === null ? [] : [{ key: 'Uit', value: line.reference }]),
          ]}
        />
        <Heading level={2}>Doel</Heading>
        {purpose === null ? (
          <Paragraph>De tekst is vernietigd.</Paragraph>
        ) : (
          <Paragraph typed>{purpose}</Paragraph>
        )}
        <Heading level={2}>Wat erin staat</Heading>
        <List items={line.fields.map(sayField)} />
      </>
    ),
  });
}
