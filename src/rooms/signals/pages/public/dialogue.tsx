import { z } from 'zod';
import { fileMessages } from '../../../../../content/messages/files.ts';
import {
  ActionGroup,
  Alert,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  Link,
  MessageList,
  Paragraph,
  Stack,
  sayMoment,
  TextArea,
} from '../../../../kernel/page/index.ts';
import { run } from '../../../../kernel/verb.ts';
import { seeOther } from '../../../../kernel/web/answers.tsx';
import { prices } from '../../../../kernel/web/brake.ts';
import { TICKET } from '../../../../kernel/web/tickets.ts';
import {
  type Dialogue,
  type DialogueMessage,
  LONGEST_MESSAGE,
  readDialogue,
  writeAsReporter,
} from '../../reporting/dialogue.ts';
import { NoticeAlert, NoticePhones, sayWait, sendLabel, show, statusOf } from './frame.tsx';
import { heldDialogue, letGo } from './held.ts';
import { awayPage } from './trouble.tsx';
import { attempt, brakedHolder, hrefOf, type Notice, type TownVisit } from './visit.ts';

const toEntrance = (visit: TownVisit): Response => {
  letGo(visit, 'gesprek');
  return seeOther(visit.web, hrefOf(visit, '/antwoord'));
};

interface Writing {
  readonly text?: string;
  readonly error?: string;
  readonly notice?: Notice;
  readonly once?: string;
}

/** The state in plain words, what was written, and room to write. */
export async function showDialogue(visit: TownVisit, writing: Writing = {}): Promise<Response> {
  const held = heldDialogue(visit);
  if (held === null) return toEntrance(visit);
  const found = await attempt(run(visit.house, held.actor, readDialogue, {}, visit.web.get('trace')));
  if (found.kind === 'done') return dialoguePage(visit, found.value, writing);
  if (found.kind !== 'away') return toEntrance(visit);
  return writing.text === undefined ? awayPage(visit) : dialoguePage(visit, null, writing);
}

/** Adds what the reporter wrote, or closes the dialogue for this browser. */
export async function writeMessage(visit: TownVisit): Promise<Response> {
  const form = visit.web.get('form');
  if (form.text('act') === 'leave') {
    letGo(visit, 'gesprek');
    return seeOther(visit.web, hrefOf(visit));
  }
  const held = heldDialogue(visit);
  if (held === null) return toEntrance(visit);
  const { errors } = visit.messages;
  const text = form.text('text');
  const once = z.uuid().safeParse(form.text('_once')).data ?? crypto.randomUUID();
  if (text === '') return showDialogue(visit, { text, error: errors.additionEmpty });
  if (text.length > LONGEST_MESSAGE)
    return showDialogue(visit, { text, once, error: errors.tooLong(LONGEST_MESSAGE) });
  const busy = brakedHolder(visit, held.holder, prices.page);
  if (busy !== null) return showDialogue(visit, { text, once, notice: busy });
  const added = await attempt(
    run(visit.house, held.actor, writeAsReporter, { text, once }, visit.web.get('trace')),
  );
  if (added.kind === 'away') return showDialogue(visit, { text, once, notice: { kind: 'away' } });
  if (added.kind !== 'done') return toEntrance(visit);
  return seeOther(visit.web, `${hrefOf(visit, '/gesprek')}?verstuurd=ja`);
}

function dialoguePage(visit: TownVisit, found: Dialogue | null, writing: Writing): Response {
  const { dialogue } = visit.messages;
  const { error, notice = null } = writing;
  sayWait(visit, notice);
  const sent = visit.web.req.method === 'GET' && visit.web.req.query('verstuurd') === 'ja';
  const children = (
    <>
      <ErrorSummary errors={error === undefined ? [] : [{ field: 'text', text: error }]} />
      <NoticeAlert visit={visit} notice={notice} />
      {sent ? (
        <Alert kind="ok">
          <Paragraph>{dialogue.sent}</Paragraph>
        </Alert>
      ) : null}
      <Heading level={1}>{dialogue.heading}</Heading>
      {found === null ? null : <Story visit={visit} found={found} />}
      <Write visit={visit} asked={found?.asked ?? false} writing={writing} />
      {found === null || found.product === 'advice' ? null : (
        <Paragraph>
          <Link href={hrefOf(visit, '/gesprek/bestanden')}>{fileMessages[visit.language.code].link}</Link>
        </Paragraph>
      )}
      <Form action={hrefOf(visit, '/gesprek')} csrf={null} hidden={{ act: 'leave' }}>
        <Button kind="subtle">{dialogue.leave}</Button>
      </Form>
      <NoticePhones visit={visit} notice={notice} />
    </>
  );
  const status = error !== undefined ? 422 : notice === null ? 200 : statusOf(notice);
  return show(visit, { hasErrors: error !== undefined, children }, status);
}

function Story({ visit, found }: { visit: TownVisit; found: Dialogue }) {
  const { dialogue } = visit.messages;
  const now = visit.house.clock.now();
  return (
    <>
      <Stack gap="close">
        <Heading level={2}>{dialogue.stateHeading}</Heading>
        <Paragraph>{dialogue.state[found.state]}</Paragraph>
        {found.open ? null : <Paragraph>{dialogue.closed}</Paragraph>}
      </Stack>
      <Stack>
        <Heading level={2}>{dialogue.messagesHeading}</Heading>
        {found.messages.length === 0 ? (
          <EmptyState heading={dialogue.empty} headingLevel={3} />
        ) : (
          <MessageList
            messages={found.messages.map((message) => ({
              id: message.id,
              own: message.kind === 'from-you',
              from: fromOf(visit, message),
              when: sayMoment(message.at, now, visit.language.code),
              text: message.kind === 'partner-answered' ? dialogue.partnerAnswered : message.text,
            }))}
          />
        )}
      </Stack>
    </>
  );
}

function fromOf(visit: TownVisit, { kind }: DialogueMessage): string {
  const { dialogue } = visit.messages;
  switch (kind) {
    case 'from-you':
      return dialogue.fromYou;
    case 'question':
      return dialogue.questionForYou;
    case 'from-municipality':
    case 'partner-answered':
      return dialogue.fromMunicipality;
  }
}

function Write({ visit, asked, writing }: { visit: TownVisit; asked: boolean; writing: Writing }) {
  const { answer, addition } = visit.messages.dialogue;
  const { label, hint } = asked ? answer : addition;
  const ticket = writing.notice?.kind === 'too-many' ? writing.notice.ticket : null;
  return (
    <Form
      action={hrefOf(visit, '/gesprek')}
      csrf={null}
      once={writing.once ?? crypto.randomUUID()}
      hidden={ticket === null ? {} : { [TICKET]: ticket }}
    >
      {asked ? null : <Heading level={2}>{addition.heading}</Heading>}
      <TextArea
        name="text"
        label={label}
        {...(hint === undefined ? {} : { hint })}
        rows={5}
        value={writing.text}
        error={writing.error}
      />
      <ActionGroup>
        <Button>{sendLabel(visit, writing.notice ?? null, asked ? answer.button : addition.button)}</Button>
      </ActionGroup>
    </Form>
  );
}
