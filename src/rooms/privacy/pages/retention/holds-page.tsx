import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../../kernel/house.ts';
import { localDate, typedDay } from '../../../../kernel/local-time.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  type Column,
  DataList,
  EmptyState,
  Form,
  Heading,
  Link,
  PageHead,
  Pagination,
  Panel,
  Paragraph,
  StatusBadge,
  sayDate,
  sayMoment,
  Table,
  TextArea,
  TextInput,
} from '../../../../kernel/page/index.ts';
import { run } from '../../../../kernel/verb.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { signedIn, staffPage } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice, troubleOf } from '../../../../kernel/web/trouble.tsx';
import { type HoldView, holds, liftHold, placeHold, readHold } from '../../retention/hold.ts';
import { addressOf, asked, dayField } from '../asking.ts';
import { RetentionTabs } from './retention-page.tsx';

interface Typed {
  readonly reference: string;
  readonly reason: string;
  readonly until: string;
}

/** `/bewaren/vasthouden`: what must stay whatever its term, and why. */
export async function holdsPage(
  house: House,
  context: Context<Env>,
  shown: { readonly typed: Typed; readonly trouble: Trouble | null } | null = null,
): Promise<Response> {
  const { actor } = signedIn(context);
  const { reference = '', ...question } = asked(context, ['reference', 'after']);
  const outcome = await run(house, actor, holds, question, context.get('trace'));
  if (outcome.kind === 'invalid') return seeOther(context, '/bewaren/vasthouden');
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const { holds: found, next } = outcome.value;
  const typed = shown?.typed ?? { reference, reason: '', until: '' };
  const trouble = shown?.trouble ?? null;
  return html(
    context,
    staffPage(house, context, {
      title: 'Vasthouden',
      hasErrors: trouble !== null,
      children: (
        <>
          <PageHead
            heading="Bewaren en vernietigen"
            intro={
              <Paragraph subtle>
                Wat u vasthoudt, wordt niet vernietigd. Bijvoorbeeld bij een rechtszaak, een klacht of een
                verzoek.
              </Paragraph>
            }
          />
          <RetentionTabs here="/bewaren/vasthouden" />
          <TroubleNotice trouble={trouble} />
          <NewHold csrf={csrfField(house, context)} typed={typed} trouble={trouble} />
          {found.length === 0 ? (
            <EmptyState heading="Er wordt niets vastgehouden">
              <Paragraph>Zodra u een signaal vasthoudt, staat het hier, met de reden.</Paragraph>
            </EmptyState>
          ) : (
            <>
              <Table<HoldView>
                id="holds"
                caption="Nieuwste eerst"
                columns={COLUMNS}
                rows={found}
                rowKey={({ id }) => id}
              />
              <Pagination
                nextHref={next === null ? undefined : addressOf('/bewaren/vasthouden', {}, { after: next })}
              />
            </>
          )}
        </>
      ),
    }),
    trouble?.status,
  );
}

const COLUMNS: readonly Column<HoldView>[] = [
  {
    key: 'reference',
    label: 'Signaal',
    rowHeader: true,
    nowrap: true,
    cell: ({ id, reference }) => <Link href={`/bewaren/vasthouden/${id}`}>{reference}</Link>,
  },
  { key: 'reason', label: 'Waarom', cell: ({ reason }) => reason },
  { key: 'by', label: 'Door', cell: ({ by }) => by },
  { key: 'since', label: 'Sinds', nowrap: true, cell: ({ placedAt }) => sayDate(localDate(placedAt)) },
  { key: 'state', label: 'Stand', cell: (hold) => <HoldState hold={hold} /> },
];

const HoldState = ({ hold }: { hold: HoldView }): ReactNode => {
  if (!hold.holds) return <StatusBadge>Gestopt</StatusBadge>;
  return hold.untilDate === null ? 'Tot iemand het stopt' : `Tot en met ${sayDate(hold.untilDate)}`;
};

interface NewHoldProps {
  readonly csrf: string;
  readonly typed: Typed;
  readonly trouble: Trouble | null;
}

const NewHold = ({ csrf, typed, trouble }: NewHoldProps): ReactNode => (
  <Panel labelledBy="new-hold">
    <Heading level={2} id="new-hold">
      Een signaal vasthouden
    </Heading>
    <Form action="/bewaren/vasthouden" csrf={csrf} once={randomUUID()} keepText>
      <TextInput
        name="reference"
        label="Kenmerk van het signaal"
        value={typed.reference}
        error={errorAt(trouble, 'reference')}
        width="short"
        required
      />
      <TextArea
        name="reason"
        label="Waarom mag het nog niet weg?"
        hint="Schrijf de aanleiding, geen namen. Wordt versleuteld bewaard."
        value={typed.reason}
        error={errorAt(trouble, 'reason')}
        rows={3}
        required
      />
      <TextInput
        name="until"
        label="Tot en met (mag leeg blijven)"
        hint="Bijvoorbeeld 31-12-2027. Leeg: tot iemand het stopt."
        value={typed.until}
        error={errorAt(trouble, 'until')}
        width="short"
      />
      <ActionGroup>
        <Button>Vasthouden</Button>
      </ActionGroup>
    </Form>
  </Panel>
);

/** The form of `/bewaren/vasthouden`. */
export async function newHold(house: House, context: Context<Env>): Promise<Response> {
  const form = context.get('form');
  const [reference, reason] = [form.text('reference'), form.text('reason')];
  const until = typedDay(form.text('until'));
  const input = { reference, reason, once: form.text('_once'), ...(until === '' ? {} : { until }) };
  const outcome = await run(house, signedIn(context).actor, placeHold, input, context.get('trace'));
  if (outcome.kind === 'done') return seeOther(context, '/bewaren/vasthouden');
  if (outcome.kind === 'absent') return notThere(context, 'staff');
  const typed = { reference, reason, until: dayField(until) };
  return holdsPage(house, context, { typed, trouble: troubleOf(outcome, house.clock.now()) });
}

/** `/bewaren/vasthouden/{id}`: one hold, and stopping it. */
export async function holdPage(
  house: House,
  context: Context<Env>,
  shown: { readonly reason: string; readonly trouble: Trouble | null } | null = null,
): Promise<Response> {
  const id = context.req.param('id') ?? '';
  const outcome = await run(house, signedIn(context).actor, readHold, { hold: id }, context.get('trace'));
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const hold = outcome.value;
  const now = house.clock.now();
  const trouble = shown?.trouble ?? null;
  return html(
    context,
    staffPage(house, context, {
      title: `Signaal ${hold.reference} vasthouden`,
      hasErrors: trouble !== null,
      narrow: true,
      children: (
        <>
          <BackLink href="/bewaren/vasthouden">Vasthouden</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead heading={`Signaal ${hold.reference}`} actions={<HoldState hold={hold} />} />
          <DataList
            items={[
              { key: 'Vastgehouden door', value: hold.by },
              { key: 'Sinds', value: sayMoment(hold.placedAt, now) },
              { key: 'Waarom', value: hold.reason },
            ]}
          />
          {hold.holds ? (
            <Form action={`/bewaren/vasthouden/${id}`} csrf={csrfField(house, context)} keepText>
              <TextArea
                name="reason"
                label="Waarom hoeft het niet meer?"
                value={shown?.reason}
                error={errorAt(trouble, 'reason')}
                rows={3}
                required
              />
              <ActionGroup>
                <Button>Stop met vasthouden</Button>
              </ActionGroup>
            </Form>
          ) : (
            <Paragraph>Dit signaal wordt hierdoor niet meer vastgehouden. De termijn telt weer.</Paragraph>
          )}
        </>
      ),
    }),
    trouble?.status,
  );
}

/** The form of `/bewaren/vasthouden/{id}`. */
export async function stopHold(house: House, context: Context<Env>): Promise<Response> {
  const input = { hold: context.req.param('id') ?? '', reason: context.get('form').text('reason') };
  const outcome = await run(house, signedIn(context).actor, liftHold, input, context.get('trace'));
  if (outcome.kind === 'done') return seeOther(context, '/bewaren/vasthouden');
  if (outcome.kind === 'absent') return notThere(context, 'staff');
  return holdPage(house, context, { reason: input.reason, trouble: troubleOf(outcome, house.clock.now()) });
}
