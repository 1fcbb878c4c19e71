import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { ReactElement, ReactNode } from 'react';
import { contactProduct, label } from '../../../../../content/code-lists.ts';
import { dialogue as words } from '../../../../../content/messages/nl-after.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  Alert,
  BackLink,
  Button,
  DataList,
  EmptyState,
  Form,
  Heading,
  Link,
  MessageList,
  PageHead,
  Paragraph,
  sayMoment,
  TextArea,
} from '../../../../kernel/page/index.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { staffPage } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice, troubleOf } from '../../../../kernel/web/trouble.tsx';
import { answerAsReporter, type MyReport, myReport } from '../../colleague/my-report.ts';
import { type DialogueMessage, LONGEST_MESSAGE } from '../../reporting/dialogue.ts';
import { ownFilesHref } from '../attachments/own-files.tsx';
import { ask } from '../handling/asking.ts';
import { StateBadge } from '../handling/signal-words.tsx';
import { Readers } from './sent-page.tsx';

interface Typed {
  readonly text: string;
  readonly once: string;
  readonly trouble: Trouble | null;
}

/** One own report: where it stands and the messages. */
export async function showMyReport(house: House, context: Context<Env>): Promise<Response> {
  return answered(house, context, { text: '', once: randomUUID(), trouble: null });
}

/** Sends an answer or an addition. */
export async function answerMyReport(house: House, context: Context<Env>): Promise<Response> {
  const reference = context.req.param('reference');
  const form = context.get('form');
  const typed = { text: form.text('text'), once: form.text('_once') || randomUUID() };
  const problem = problemOf(typed.text);
  if (problem !== null) {
    const errors = [{ field: 'text', text: problem }];
    return answered(house, context, { ...typed, trouble: { errors, notice: null, status: 422 } });
  }
  const outcome = await ask(house, context, answerAsReporter, { reference, ...typed });
  if (outcome.kind === 'done') return seeOther(context, `/mijn-meldingen/${reference}?verstuurd=ja`);
  const trouble = troubleOf(outcome, house.clock.now());
  return trouble === null ? notThere(context, 'staff') : answered(house, context, { ...typed, trouble });
}

function problemOf(text: string): string | null {
  if (text === '') return 'Schrijf op wat u wilt vertellen.';
  return text.length > LONGEST_MESSAGE
    ? `Maak de tekst korter. Er passen ${LONGEST_MESSAGE.toLocaleString('nl-NL')} tekens in.`
    : null;
}

async function answered(house: House, context: Context<Env>, typed: Typed): Promise<Response> {
  const outcome = await ask(house, context, myReport, { reference: context.req.param('reference') });
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  return html(context, reportPage(house, context, outcome.value, typed), typed.trouble?.status ?? 200);
}

function reportPage(house: House, context: Context<Env>, mine: MyReport, typed: Typed): ReactElement {
  const now = house.clock.now();
  return staffPage(house, context, {
    title: 'Mijn melding',
    narrow: true,
    hasErrors: typed.trouble !== null && typed.trouble.errors.length > 0,
    children: (
      <>
        <BackLink href="/mijn-meldingen">Mijn meldingen</BackLink>
        <TroubleNotice trouble={typed.trouble} />
        {context.req.query('verstuurd') === 'ja' && typed.trouble === null ? (
          <Alert kind="ok">
            <Paragraph>{words.sent}</Paragraph>
          </Alert>
        ) : null}
        <PageHead
          heading={`${label(contactProduct, mine.product)} ${mine.reference}`}
          actions={<StateBadge state={mine.state} />}
        />
        <Paragraph lead>{words.state[mine.state]}</Paragraph>
        <DataList
          items={[
            { key: 'Verstuurd', value: sayMoment(mine.receivedAt, now) },
            { key: 'Wie leest dit', value: <Readers report={mine} /> },
          ]}
        />
        <Heading level={2}>{words.messagesHeading}</Heading>
        {mine.messages.length === 0 ? (
          <EmptyState heading="Nog geen berichten" headingLevel={3}>
            <Paragraph>Vragen en antwoorden van de aandachtsfunctionaris komen hier te staan.</Paragraph>
          </EmptyState>
        ) : (
          <MessageList messages={mine.messages.map((message) => shown(message, now))} />
        )}
        <Answer house={house} context={context} mine={mine} typed={typed} />
        {mine.kept && mine.product !== 'advice' ? (
          <Paragraph>
            <Link href={ownFilesHref(mine.reference)}>Foto’s en bestanden bij deze melding</Link>
          </Paragraph>
        ) : null}
      </>
    ),
  });
}

const FROM: Readonly<Record<DialogueMessage['kind'], string>> = {
  'from-you': 'U',
  'from-municipality': 'De aandachtsfunctionaris',
  question: 'Vraag van de aandachtsfunctionaris',
  'partner-answered': 'Lantaarn',
};

const shown = ({ id, at, kind, text }: DialogueMessage, now: Date) => ({
  id,
  own: kind === 'from-you',
  from: FROM[kind],
  when: sayMoment(at, now),
  text: kind === 'partner-answered' ? words.partnerAnswered : text,
});

function Answer(props: { house: House; context: Context<Env>; mine: MyReport; typed: Typed }): ReactNode {
  const { house, context, mine, typed } = props;
  if (!mine.kept)
    return (
      <Paragraph>De inhoud van deze melding is vernietigd. U kunt er niets meer aan toevoegen.</Paragraph>
    );
  return (
    <Form
      action={`/mijn-meldingen/${mine.reference}`}
      csrf={csrfField(house, context)}
      once={typed.once}
      keepText
    >
      <TextArea
        name="text"
        label={mine.asked ? words.answer.label : words.addition.label}
        hint={mine.open ? undefined : 'Deze melding is gesloten. Als u iets toevoegt, gaat ze weer open.'}
        rows={4}
        value={typed.text}
        error={errorAt(typed.trouble, 'text')}
        required
      />
      <ActionGroup>
        <Button>{mine.asked ? words.answer.button : words.addition.button}</Button>
      </ActionGroup>
    </Form>
  );
}
