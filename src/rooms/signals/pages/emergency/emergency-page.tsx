import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { ReactElement, ReactNode } from 'react';
import type { House } from '../../../../kernel/house.ts';
import {
  Alert,
  Button,
  type Column,
  Form,
  Heading,
  Link,
  PageHead,
  Paragraph,
  RadioGroup,
  StatusBadge,
  sayMomentBriefly,
  Table,
  TextArea,
  TextInput,
} from '../../../../kernel/page/index.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { staffPage } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice, troubleOf } from '../../../../kernel/web/trouble.tsx';
import { type OwnEmergency, openInEmergency, ownEmergencies } from '../../emergency/open-in-emergency.ts';
import { ask } from '../handling/asking.ts';

interface Typed {
  readonly reference: string;
  readonly owner: string;
  readonly reason: string;
  readonly once: string;
}

interface Own {
  readonly uses: readonly OwnEmergency[];
  readonly waits: boolean;
}

const NOT_FOUND: Trouble = {
  errors: [
    {
      field: 'reference',
      text: 'Er is in het andere domein geen signaal met dit kenmerk. Controleer het kenmerk.',
    },
  ],
  notice: null,
  status: 422,
};

/** `/noodtoegang`: what it is for, the form, and earlier uses. */
export const answerEmergency = (house: House, context: Context<Env>): Promise<Response> =>
  answer(house, context, { reference: '', owner: '', reason: '', once: randomUUID() }, null);

async function answer(
  house: House,
  context: Context<Env>,
  typed: Typed,
  trouble: Trouble | null,
): Promise<Response> {
  const outcome = await ask(house, context, ownEmergencies, {});
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  return html(context, page(house, context, outcome.value, typed, trouble), trouble?.status);
}

/** Opens a signal, and goes on to reading it. */
export async function answerOpenEmergency(house: House, context: Context<Env>): Promise<Response> {
  const form = context.get('form');
  const typed = {
    reference: form.text('reference'),
    owner: form.text('owner'),
    reason: form.text('reason'),
    once: form.text('_once'),
  };
  const outcome = await ask(house, context, openInEmergency, typed);
  if (outcome.kind === 'done') return seeOther(context, `/noodtoegang/${outcome.value.reference}`);
  const trouble = outcome.kind === 'absent' ? NOT_FOUND : troubleOf(outcome, house.clock.now());
  return answer(house, context, typed, trouble);
}

function page(
  house: House,
  context: Context<Env>,
  own: Own,
  typed: Typed,
  trouble: Trouble | null,
): ReactElement {
  const now = house.clock.now();
  return staffPage(house, context, {
    title: 'Noodtoegang',
    narrow: true,
    hasErrors: trouble !== null,
    children: (
      <>
        <TroubleNotice trouble={trouble} />
        <PageHead heading="Noodtoegang" />
        <Alert kind="warning" heading="Is er nu gevaar? Bel eerst 112">
          <Paragraph>
            Met de noodtoegang leest u één signaal van het andere domein. Alleen als iemand gevaar loopt, en
            de aandachtsfunctionaris van dat domein er niet is. De functionaris gegevensbescherming en die
            collega krijgen meteen een mail. Daarna wordt beoordeeld of het nodig was.
          </Paragraph>
        </Alert>
        {own.waits ? (
          <Paragraph>
            Uw vorige noodtoegang is nog niet beoordeeld. Zolang dat zo is, kunt u geen nieuwe openen.{' '}
            <Link href="/inzagen">Geef uw uitleg</Link>
          </Paragraph>
        ) : (
          <OpenForm typed={typed} trouble={trouble} csrf={csrfField(house, context)} />
        )}
        {own.uses.length === 0 ? null : (
          <>
            <Heading level={2}>Uw noodtoegang tot nu toe</Heading>
            <Table<OwnEmergency>
              id="uses"
              caption="Nieuwste eerst"
              columns={columns(now)}
              rows={own.uses}
              rowKey={({ id }) => id}
            />
          </>
        )}
      </>
    ),
  });
}

const OpenForm = ({
  typed,
  trouble,
  csrf,
}: {
  typed: Typed;
  trouble: Trouble | null;
  csrf: string;
}): ReactNode => (
  <Form action="/noodtoegang" csrf={csrf} once={typed.once} keepText>
    <TextInput
      name="reference"
      label="Kenmerk van het signaal"
      value={typed.reference}
      spellCheck={false}
      error={errorAt(trouble, 'reference')}
      required
    />
    <RadioGroup
      name="owner"
      label="Wat is er met de aandachtsfunctionaris van dat domein?"
      choices={[
        { value: 'no_answer', label: 'Neemt niet op' },
        { value: 'absent', label: 'Is er niet' },
        { value: 'seat_empty', label: 'De functie is niet bezet' },
      ]}
      value={typed.owner}
      error={errorAt(trouble, 'owner')}
    />
    <TextArea
      name="reason"
      label="Welk gevaar is er, en wat moet u weten?"
      hint="Dit lezen de functionaris gegevensbescherming en uw collega. Noem geen namen."
      value={typed.reason}
      error={errorAt(trouble, 'reason')}
      required
    />
    <Button danger>Open dit signaal</Button>
  </Form>
);

const columns = (now: Date): readonly Column<OwnEmergency>[] => [
  {
    key: 'reference',
    label: 'Kenmerk',
    rowHeader: true,
    nowrap: true,
    cell: ({ reference, open }) =>
      open ? <Link href={`/noodtoegang/${reference}`}>{reference}</Link> : reference,
  },
  { key: 'when', label: 'Geopend', nowrap: true, cell: ({ openedAt }) => sayMomentBriefly(openedAt, now) },
  {
    key: 'until',
    label: 'Open tot',
    nowrap: true,
    cell: ({ untilAt, open }) => (open ? sayMomentBriefly(untilAt, now) : 'Gesloten'),
  },
  {
    key: 'review',
    label: 'Beoordeling',
    cell: ({ judgement }) => (judgement === null ? 'Wacht' : <StatusBadge>Beoordeeld</StatusBadge>),
  },
];
