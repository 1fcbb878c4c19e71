import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  Button,
  type Column,
  EmptyState,
  Form,
  Heading,
  Link,
  PageHead,
  Pagination,
  Panel,
  Paragraph,
  RadioGroup,
  StatusBadge,
  sayDate,
  sayMomentBriefly,
  Table,
  Tabs,
} from '../../../../kernel/page/index.ts';
import { mayEver } from '../../../../kernel/policy.ts';
import { run } from '../../../../kernel/verb.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { signedIn, staffPage } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice, troubleOf } from '../../../../kernel/web/trouble.tsx';
import { proposeDestruction } from '../../retention/propose.ts';
import { type ListView, type RuleView, retention } from '../../retention/read-lists.ts';
import { addressOf, asked } from '../asking.ts';
import { records, sayCompartment, sayTerm, stateWords } from './retention-words.ts';

/** The two sides of what is kept. */
export const RetentionTabs = ({ here }: { here: string }): ReactNode => (
  <Tabs
    label="Bewaren"
    tabs={[
      { href: '/bewaren', label: 'Termijnen en lijsten', current: here === '/bewaren' },
      { href: '/bewaren/vasthouden', label: 'Vasthouden', current: here === '/bewaren/vasthouden' },
    ]}
  />
);

/** `/bewaren`: how long everything is kept, and the lists of what may go. */
export async function retentionPage(
  house: House,
  context: Context<Env>,
  typed: { readonly domain: string; readonly trouble: Trouble | null } | null = null,
): Promise<Response> {
  const { actor } = signedIn(context);
  const outcome = await run(house, actor, retention, asked(context, ['after']), context.get('trace'));
  if (outcome.kind === 'invalid') return seeOther(context, '/bewaren');
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const { rules, lists, next } = outcome.value;
  const trouble = typed?.trouble ?? null;
  return html(
    context,
    staffPage(house, context, {
      title: 'Bewaren en vernietigen',
      hasErrors: trouble !== null,
      children: (
        <>
          <PageHead
            heading="Bewaren en vernietigen"
            intro={
              <Paragraph subtle>
                Wat over de termijn is, komt op een lijst. Twee mensen op verschillende functies keuren die
                goed. Dan vernietigt Lantaarn de sleutels, en is het voor niemand meer te lezen.
              </Paragraph>
            }
          />
          <RetentionTabs here="/bewaren" />
          <TroubleNotice trouble={trouble} />
          {mayEver(house.sentences, actor, proposeDestruction.name) ? (
            <NewList csrf={csrfField(house, context)} domain={typed?.domain ?? ''} trouble={trouble} />
          ) : null}
          <Heading level={2}>Lijsten</Heading>
          {lists.length === 0 ? (
            <EmptyState heading="Er is nog geen lijst" headingLevel={3}>
              <Paragraph>
                De functionaris gegevensbescherming maakt een lijst. Die vindt u daarna hier, met wie haar
                goedkeurde en wat er is vernietigd.
              </Paragraph>
            </EmptyState>
          ) : (
            <>
              <Table<ListView>
                id="lists"
                caption="Nieuwste eerst"
                columns={listColumns(house.clock.now())}
                rows={lists}
                rowKey={({ id }) => id}
              />
              <Pagination nextHref={next === null ? undefined : addressOf('/bewaren', {}, { after: next })} />
            </>
          )}
          <Heading level={2}>Termijnen</Heading>
          <Table<RuleView>
            id="rules"
            caption="Wat nu geldt in uw organisatie"
            columns={RULES}
            rows={rules}
            rowKey={({ code }) => code}
          />
          <Paragraph subtle>
            Dossiers Wmo, jeugd en samenwerkingsverbanden hebben een eigen termijn in de instellingen. Zulke
            dossiers staan nog niet in Lantaarn. De beheerder wijzigt termijnen bij Instellingen.
          </Paragraph>
        </>
      ),
    }),
    trouble?.status,
  );
}

interface NewListProps {
  readonly csrf: string;
  readonly domain: string;
  readonly trouble: Trouble | null;
}

const NewList = ({ csrf, domain, trouble }: NewListProps): ReactNode => (
  <Panel labelledBy="new-list">
    <Heading level={2} id="new-list">
      Nieuwe lijst
    </Heading>
    <Form action="/bewaren" csrf={csrf} once={randomUUID()}>
      <RadioGroup
        name="domain"
        label="Waarvan?"
        value={domain}
        error={errorAt(trouble, 'domain')}
        choices={[
          { value: 'care', label: sayCompartment('care') },
          { value: 'safety', label: sayCompartment('safety') },
          { value: 'none', label: sayCompartment(null) },
        ]}
      />
      <ActionGroup>
        <Button>Maak de lijst</Button>
      </ActionGroup>
    </Form>
  </Panel>
);

/** The form of `/bewaren`. */
export async function newList(house: House, context: Context<Env>): Promise<Response> {
  const form = context.get('form');
  const domain = form.text('domain');
  const input = { domain, once: form.text('_once') };
  const outcome = await run(house, signedIn(context).actor, proposeDestruction, input, context.get('trace'));
  if (outcome.kind === 'done') return seeOther(context, `/bewaren/lijsten/${outcome.value.list}`);
  if (outcome.kind === 'absent') return notThere(context, 'staff');
  return retentionPage(house, context, { domain, trouble: troubleOf(outcome, house.clock.now()) });
}

const listColumns = (now: Date): readonly Column<ListView>[] => [
  {
    key: 'when',
    label: 'Gemaakt',
    rowHeader: true,
    nowrap: true,
    cell: ({ id, proposedAt }) => (
      <Link href={`/bewaren/lijsten/${id}`}>{sayMomentBriefly(proposedAt, now)}</Link>
    ),
  },
  { key: 'domain', label: 'Waarvan', cell: ({ domain }) => sayCompartment(domain) },
  {
    key: 'cause',
    label: 'Waarom',
    cell: ({ cause }) => (cause === 'request' ? 'Op verzoek' : 'Termijn voorbij'),
  },
  { key: 'items', label: 'Op de lijst', cell: ({ items }) => records(items) },
  { key: 'destroyed', label: 'Vernietigd', numeric: true, cell: ({ destroyed }) => destroyed },
  {
    key: 'state',
    label: 'Stand',
    cell: ({ state }) => (
      <StatusBadge kind={state === 'proposed' ? 'warning' : 'plain'}>{stateWords[state]}</StatusBadge>
    ),
  },
];

const RULES: readonly Column<RuleView>[] = [
  { key: 'label', label: 'Wat', rowHeader: true, cell: ({ label }) => label },
  { key: 'term', label: 'Termijn', cell: ({ months }) => sayTerm(months) },
  {
    key: 'trigger',
    label: 'Telt vanaf',
    cell: ({ trigger, before }) => `${trigger}; nu voorbij voor alles van vóór ${sayDate(before)}`,
  },
  { key: 'ground', label: 'Grondslag', cell: ({ ground }) => ground },
];
