import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { ReactNode } from 'react';
import { requestDecisions, requestKinds, requestStates } from '../../../../../content/data-requests.ts';
import type { House } from '../../../../kernel/house.ts';
import { localDate, typeDay, typedDay } from '../../../../kernel/local-time.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  ButtonLink,
  type Column,
  EmptyState,
  Form,
  Link,
  PageHead,
  Pagination,
  Paragraph,
  RadioGroup,
  StatusBadge,
  sayDate,
  Table,
  Tabs,
  TextArea,
  TextInput,
} from '../../../../kernel/page/index.ts';
import { mayEver } from '../../../../kernel/policy.ts';
import { run } from '../../../../kernel/verb.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { signedIn, staffPage } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice, troubleOf } from '../../../../kernel/web/trouble.tsx';
import { dataRequests, type RequestLineView } from '../../requests/read-requests.ts';
import { registerRequest } from '../../requests/take-in.ts';
import { addressOf, asked, dayField } from '../asking.ts';
import { choicesIn, sayKind } from './request-words.ts';

/** `/verzoeken`: what people ask about their own data, by its term. */
export async function requestsPage(house: House, context: Context<Env>): Promise<Response> {
  const { after, stand } = asked(context, ['after', 'stand']) as { after?: string; stand?: string };
  const decided = stand === 'besloten';
  const input = { decided, ...(after === undefined ? {} : { after }) };
  const outcome = await run(house, signedIn(context).actor, dataRequests, input, context.get('trace'));
  if (outcome.kind === 'invalid') return seeOther(context, '/verzoeken');
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const { requests, next } = outcome.value;
  const filters = decided ? { stand: 'besloten' } : {};
  return html(
    context,
    staffPage(house, context, {
      title: 'Verzoeken van betrokkenen',
      children: (
        <>
          <PageHead
            heading="Verzoeken van betrokkenen"
            intro={
              <Paragraph subtle>
                Iedereen mag weten wat er over hem staat, en vragen dat te verbeteren of te wissen. Het
                antwoord komt binnen een maand.
              </Paragraph>
            }
            actions={<ButtonLink href="/verzoeken/nieuw">Nieuw verzoek</ButtonLink>}
          />
          <Tabs
            label="Verzoeken"
            tabs={[
              { href: '/verzoeken', label: 'Open', current: !decided },
              { href: '/verzoeken?stand=besloten', label: 'Besloten', current: decided },
            ]}
          />
          {requests.length === 0 ? (
            <EmptyState heading={decided ? 'Er is nog nergens op besloten' : 'Er staat geen verzoek open'}>
              <Paragraph>
                Vraagt iemand iets over de eigen gegevens, voer het dan hier in. De termijn gaat dan lopen.
              </Paragraph>
            </EmptyState>
          ) : (
            <>
              <Table<RequestLineView>
                id="requests"
                caption={decided ? 'Nieuwste eerst' : 'Eerst wat het eerst klaar moet zijn'}
                columns={COLUMNS}
                rows={requests}
                rowKey={({ id }) => id}
              />
              <Pagination
                nextHref={next === null ? undefined : addressOf('/verzoeken', filters, { after: next })}
              />
            </>
          )}
        </>
      ),
    }),
  );
}

const COLUMNS: readonly Column<RequestLineView>[] = [
  {
    key: 'received',
    label: 'Ontvangen',
    rowHeader: true,
    nowrap: true,
    cell: ({ id, receivedOn }) => <Link href={`/verzoeken/${id}`}>{sayDate(receivedOn)}</Link>,
  },
  { key: 'kind', label: 'Vraagt', cell: ({ kind }) => sayKind(kind) },
  {
    key: 'due',
    label: 'Antwoord uiterlijk',
    nowrap: true,
    cell: ({ dueOn, extendedOn, decidedAt }) =>
      decidedAt !== null ? '' : `${sayDate(dueOn)}${extendedOn === null ? '' : ', verlengd'}`,
  },
  {
    key: 'state',
    label: 'Stand',
    cell: ({ state, decision, late }) =>
      decision !== null ? (
        requestDecisions[decision]
      ) : late ? (
        <StatusBadge kind="danger">Te laat</StatusBadge>
      ) : (
        requestStates[state]
      ),
  },
];

interface Typed {
  readonly kind: string;
  readonly receivedOn: string;
  readonly name: string;
  readonly contact: string;
  readonly question: string;
}

/** `/verzoeken/nieuw`: what somebody asks, as it came in. */
export function newRequestPage(
  house: House,
  context: Context<Env>,
  shown: { readonly typed: Typed; readonly trouble: Trouble | null } | null = null,
): Response {
  if (!mayEver(house.sentences, signedIn(context).actor, registerRequest.name))
    return notThere(context, 'staff');
  const today = typeDay(localDate(house.clock.now()));
  const typed = shown?.typed ?? { kind: '', receivedOn: today, name: '', contact: '', question: '' };
  const trouble = shown?.trouble ?? null;
  return html(
    context,
    staffPage(house, context, {
      title: 'Nieuw verzoek',
      hasErrors: trouble !== null,
      narrow: true,
      children: (
        <>
          <BackLink href="/verzoeken">Verzoeken van betrokkenen</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead heading="Nieuw verzoek" />
          <NewRequest csrf={csrfField(house, context)} typed={typed} trouble={trouble} />
        </>
      ),
    }),
    trouble?.status,
  );
}

const NewRequest = ({
  csrf,
  typed,
  trouble,
}: {
  csrf: string;
  typed: Typed;
  trouble: Trouble | null;
}): ReactNode => (
  <Form action="/verzoeken/nieuw" csrf={csrf} once={randomUUID()} keepText>
    <RadioGroup
      name="kind"
      label="Wat vraagt de betrokkene?"
      value={typed.kind}
      error={errorAt(trouble, 'kind')}
      choices={choicesIn(requestKinds)}
    />
    <TextInput
      name="receivedOn"
      label="Ontvangen op"
      hint="Vanaf deze dag loopt de termijn. Bijvoorbeeld 3-12-2026."
      value={typed.receivedOn}
      error={errorAt(trouble, 'receivedOn')}
      width="short"
      required
    />
    <TextInput
      name="name"
      label="Naam van de betrokkene"
      value={typed.name}
      error={errorAt(trouble, 'name')}
      required
    />
    <TextArea
      name="contact"
      label="Veilig bereikbaar"
      hint="Vraag welk adres of nummer veilig is. Post of mail kan door een ander worden gelezen."
      value={typed.contact}
      error={errorAt(trouble, 'contact')}
      rows={2}
      required
    />
    <TextArea
      name="question"
      label="Wat vraagt de betrokkene precies?"
      value={typed.question}
      error={errorAt(trouble, 'question')}
      rows={4}
      required
    />
    <ActionGroup>
      <Button>Verzoek opslaan</Button>
      <Link href="/verzoeken">Annuleren</Link>
    </ActionGroup>
  </Form>
);

/** The form of `/verzoeken/nieuw`. */
export async function newRequest(house: House, context: Context<Env>): Promise<Response> {
  const form = context.get('form');
  const typed = {
    kind: form.text('kind'),
    receivedOn: typedDay(form.text('receivedOn')),
    name: form.text('name'),
    contact: form.text('contact'),
    question: form.text('question'),
  };
  const input = { ...typed, once: form.text('_once') };
  const outcome = await run(house, signedIn(context).actor, registerRequest, input, context.get('trace'));
  if (outcome.kind === 'done') return seeOther(context, `/verzoeken/${outcome.value.request}`);
  if (outcome.kind === 'absent') return notThere(context, 'staff');
  return newRequestPage(house, context, {
    typed: { ...typed, receivedOn: dayField(typed.receivedOn) },
    trouble: troubleOf(outcome, house.clock.now()),
  });
}
