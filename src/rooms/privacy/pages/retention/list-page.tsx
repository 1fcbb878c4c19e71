import type { Context } from 'hono';
import type { ReactNode } from 'react';
import { sayRule } from '../../../../../content/retention-rules.ts';
import type { House } from '../../../../kernel/house.ts';
import { localDate } from '../../../../kernel/local-time.ts';
import {
  ActionGroup,
  Alert,
  BackLink,
  Button,
  ButtonLink,
  type Column,
  DataList,
  Details,
  Form,
  Heading,
  Link,
  List,
  PageHead,
  Pagination,
  Panel,
  Paragraph,
  Split,
  StatusBadge,
  sayDate,
  sayMoment,
  Table,
  TextArea,
} from '../../../../kernel/page/index.ts';
import { run } from '../../../../kernel/verb.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { signedIn, staffPage } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice, troubleOf } from '../../../../kernel/web/trouble.tsx';
import { APPROVALS, approveDestruction, rejectDestruction } from '../../retention/approve.ts';
import { listNumber } from '../../retention/certificate.ts';
import { type ItemView, type ListFile, readList } from '../../retention/read-lists.ts';
import { addressOf, asked } from '../asking.ts';
import {
  kindWords,
  outcomeWords,
  records,
  roleWords,
  sayCompartment,
  stateWords,
} from './retention-words.ts';

const hrefOf = (id: string, page = ''): string => `/bewaren/lijsten/${id}${page}`;

/** `/bewaren/lijsten/{id}`: which records, why, who agreed, and what became of them. */
export async function listPage(
  house: House,
  context: Context<Env>,
  typed: { readonly reason: string; readonly trouble: Trouble | null } | null = null,
): Promise<Response> {
  const { actor } = signedIn(context);
  const list = context.req.param('id') ?? '';
  const outcome = await run(
    house,
    actor,
    readList,
    { list, ...asked(context, ['after']) },
    context.get('trace'),
  );
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const file = outcome.value;
  const now = house.clock.now();
  const trouble = typed?.trouble ?? null;
  const number = listNumber(file.list.id);
  return html(
    context,
    staffPage(house, context, {
      title: `Vernietigingslijst ${number}`,
      hasErrors: trouble !== null,
      children: (
        <>
          <BackLink href="/bewaren">Bewaren en vernietigen</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading={`Vernietigingslijst ${number}`}
            intro={
              <Paragraph subtle>
                {sayCompartment(file.list.domain)}, {records(file.list.items)}, gemaakt{' '}
                {sayMoment(file.list.proposedAt, now)} door {file.list.by}
              </Paragraph>
            }
            actions={<StatusBadge>{stateWords[file.list.state]}</StatusBadge>}
          />
          <Stand file={file} />
          <Split
            main={<Items file={file} />}
            aside={
              <>
                <Facts file={file} now={now} />
                {file.list.state === 'proposed' ? (
                  <Decide
                    file={file}
                    csrf={csrfField(house, context)}
                    reason={typed?.reason ?? ''}
                    trouble={trouble}
                  />
                ) : null}
              </>
            }
          />
        </>
      ),
    }),
    trouble?.status,
  );
}

const Stand = ({ file: { list } }: { file: ListFile }): ReactNode => {
  switch (list.state) {
    case 'collecting':
      return (
        <Alert heading="De lijst wordt gemaakt">
          <Paragraph>
            Dat duurt meestal een paar tellen. <Link href={hrefOf(list.id)}>Kijk opnieuw</Link>.
          </Paragraph>
        </Alert>
      );
    case 'executing':
      return (
        <Alert heading="De lijst wordt uitgevoerd">
          <Paragraph>
            Er zijn nu {records(list.destroyed)} vernietigd. <Link href={hrefOf(list.id)}>Kijk opnieuw</Link>.
          </Paragraph>
        </Alert>
      );
    case 'executed':
      return (
        <Alert kind="ok" heading="Uitgevoerd">
          <Paragraph>
            Er zijn {records(list.destroyed)} vernietigd. De inhoud is voor niemand meer te lezen. Codes en
            datums blijven voor de telling.
          </Paragraph>
          <ActionGroup>
            <ButtonLink href={hrefOf(list.id, '/verklaring')} kind="secondary">
              Verklaring van vernietiging
            </ButtonLink>
          </ActionGroup>
        </Alert>
      );
    case 'proposed':
    case 'rejected':
      return null;
  }
};

const Items = ({ file: { list, items, next } }: { file: ListFile }): ReactNode =>
  items.length === 0 ? (
    <Paragraph>
      {list.state === 'collecting'
        ? 'Nog niets verzameld.'
        : 'Er is niets over de termijn. Deze lijst is leeg.'}
    </Paragraph>
  ) : (
    <>
      <Table<ItemView>
        id="items"
        caption="Wat op de lijst staat"
        columns={columns(list.state === 'proposed')}
        rows={items}
        rowKey={({ position }) => String(position)}
      />
      <Pagination
        nextHref={next === null ? undefined : addressOf(hrefOf(list.id), {}, { after: String(next) })}
      />
    </>
  );

const columns = (open: boolean): readonly Column<ItemView>[] => [
  {
    key: 'reference',
    label: 'Kenmerk',
    rowHeader: true,
    nowrap: true,
    cell: ({ reference, position }) => reference ?? `Nummer ${position}`,
  },
  { key: 'kind', label: 'Soort', cell: ({ kind }) => kindWords[kind] ?? kind },
  { key: 'rule', label: 'Reden', cell: ({ rule }) => sayRule(rule) },
  { key: 'since', label: 'Telt vanaf', nowrap: true, cell: ({ since }) => sayDate(localDate(since)) },
  { key: 'outcome', label: 'Stand', cell: (item) => <ItemState item={item} open={open} /> },
];

const ItemState = ({ item, open }: { item: ItemView; open: boolean }): ReactNode => {
  if (item.outcome !== null) return outcomeWords[item.outcome];
  if (item.held) return <StatusBadge kind="warning">Vastgehouden</StatusBadge>;
  if (!open || item.kind !== 'signal' || item.reference === null) return null;
  return <Link href={addressOf('/bewaren/vasthouden', { reference: item.reference })}>Vasthouden</Link>;
};

const Facts = ({ file: { counts, approvals }, now }: { file: ListFile; now: Date }): ReactNode => (
  <Panel labelledBy="facts">
    <Heading level={2} id="facts">
      Goedkeuring
    </Heading>
    {approvals.length === 0 ? (
      <Paragraph>
        Nog niemand heeft goedgekeurd. Er zijn er {APPROVALS} nodig, van verschillende functies.
      </Paragraph>
    ) : (
      <List
        items={approvals.map(
          ({ name, role, at }) => `${name}, ${roleWords[role] ?? role}, ${sayMoment(at, now)}`,
        )}
      />
    )}
    {counts.length === 0 ? null : (
      <DataList
        items={counts.map(({ rule, outcome, count }) => ({
          key: `${sayRule(rule)}${outcome === null ? '' : `, ${outcomeWords[outcome].toLowerCase()}`}`,
          value: String(count),
        }))}
      />
    )}
  </Panel>
);

interface DecideProps {
  readonly file: ListFile;
  readonly csrf: string;
  readonly reason: string;
  readonly trouble: Trouble | null;
}

const Decide = ({ file: { list, whyNot }, csrf, reason, trouble }: DecideProps): ReactNode => (
  <Panel labelledBy="decide">
    <Heading level={2} id="decide">
      Uw besluit
    </Heading>
    {whyNot === null ? (
      <Form action={hrefOf(list.id, '/goedkeuren')} csrf={csrf}>
        <Paragraph>
          Vernietigen kan niet ongedaan worden gemaakt. Moet een dossier nog blijven, houd het dan eerst vast.
        </Paragraph>
        <Button danger>Goedkeuren</Button>
      </Form>
    ) : (
      <Paragraph>{whyNot}</Paragraph>
    )}
    <Details summary="Lijst afwijzen" open={trouble !== null}>
      <Form action={hrefOf(list.id, '/afwijzen')} csrf={csrf} keepText>
        <TextArea
          name="reason"
          label="Waarom?"
          value={reason}
          error={errorAt(trouble, 'reason')}
          rows={3}
          required
        />
        <Button kind="secondary">Afwijzen</Button>
      </Form>
    </Details>
  </Panel>
);

/** `/bewaren/lijsten/{id}/goedkeuren`. */
export async function approveList(house: House, context: Context<Env>): Promise<Response> {
  const list = context.req.param('id') ?? '';
  const outcome = await run(
    house,
    signedIn(context).actor,
    approveDestruction,
    { list },
    context.get('trace'),
  );
  if (outcome.kind === 'done') return seeOther(context, hrefOf(list));
  if (outcome.kind === 'absent') return notThere(context, 'staff');
  return listPage(house, context, { reason: '', trouble: troubleOf(outcome, house.clock.now()) });
}

/** `/bewaren/lijsten/{id}/afwijzen`. */
export async function rejectList(house: House, context: Context<Env>): Promise<Response> {
  const list = context.req.param('id') ?? '';
  const reason = context.get('form').text('reason');
  const input = { list, reason };
  const outcome = await run(house, signedIn(context).actor, rejectDestruction, input, context.get('trace'));
  if (outcome.kind === 'done') return seeOther(context, hrefOf(list));
  if (outcome.kind === 'absent') return notThere(context, 'staff');
  return listPage(house, context, { reason, trouble: troubleOf(outcome, house.clock.now()) });
}
