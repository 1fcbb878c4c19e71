import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { label, legalBasis, signalUrgency } from '../../../../../content/code-lists.ts';
import type { Problem } from '../../../../kernel/outcome.ts';
import {
  ActionGroup,
  Alert,
  Button,
  DataList,
  ErrorSummary,
  Form,
  Heading,
  List,
  Paragraph,
  RadioGroup,
  sayMoment,
  TextArea,
} from '../../../../kernel/page/index.ts';
import { run } from '../../../../kernel/verb.ts';
import { seeOther } from '../../../../kernel/web/answers.tsx';
import { refusals } from '../../hand-over/states.ts';
import {
  type OpenedPackage,
  type PackageReply,
  readOpenedPackage,
  replyToPackage,
} from '../../packages/opened-package.ts';
import { packageHolder } from '../../packages/package-holder.ts';
import { partyText } from '../hand-over/hand-over-words.tsx';
import { jarOf } from '../public/held.ts';
import { gonePage, type PackageVisit, packageHref, showPackage } from './frame.tsx';
import { Messages } from './messages.tsx';

interface Replying {
  readonly reply: string;
  readonly outcome: string;
  readonly text: string;
  readonly once: string;
  readonly problems: readonly Problem[];
  /** Somebody else was first. */
  readonly changed: boolean;
}

/** Who holds the session of this browser, or null. */
const holderOf = async ({ visit: { house, web } }: PackageVisit) => {
  const secret = jarOf(house).read(web, 'pakket');
  return secret === null ? null : packageHolder(house, 'session', secret);
};

/** What was shared, and room to answer; for as long as the session runs. */
export async function showOpened(visit: PackageVisit, back: Replying | null = null): Promise<Response> {
  const { house, web } = visit.visit;
  const holder = await holderOf(visit);
  const found = holder === null ? null : await run(house, holder, readOpenedPackage, {}, web.get('trace'));
  if (found?.kind !== 'done') {
    jarOf(house).drop(web, 'pakket');
    return gonePage(visit);
  }
  return openedPage(visit, found.value, back);
}

/** Sends an answer, or closes the session on this device. */
export async function answerOpened(visit: PackageVisit): Promise<Response> {
  const { house, web } = visit.visit;
  const form = web.get('form');
  if (form.text('act') === 'leave') {
    jarOf(house).drop(web, 'pakket');
    return gonePage(visit);
  }
  const holder = await holderOf(visit);
  if (holder === null) return gonePage(visit);
  const typed = {
    reply: form.text('reply'),
    outcome: form.text('outcome'),
    text: form.text('text'),
    once: z.uuid().safeParse(form.text('_once')).data ?? randomUUID(),
  };
  const input = { ...typed, version: form.text('version') };
  const sent = await run(house, holder, replyToPackage, input, web.get('trace'));
  if (sent.kind === 'absent') return gonePage(visit);
  if (sent.kind === 'done') {
    return typed.reply === 'refuse'
      ? refusedPage(visit)
      : seeOther(web, `${packageHref(visit.language)}?verstuurd=ja`);
  }
  const problems = sent.kind === 'invalid' ? sent.problems.map((one) => inWords(visit, one)) : [];
  return showOpened(visit, { ...typed, problems, changed: sent.kind !== 'invalid' });
}

const inWords = ({ words: { replyProblems } }: PackageVisit, { field, text }: Problem): Problem => ({
  field,
  text: Object.hasOwn(replyProblems, text)
    ? replyProblems[text as keyof typeof replyProblems]
    : replyProblems['no-reply'],
});

/** After a refusal nothing is left to read: the key is gone. */
function refusedPage(visit: PackageVisit): Response {
  const { house, web } = visit.visit;
  jarOf(house).drop(web, 'pakket');
  const { heading, text } = visit.words.reply.refused;
  return showPackage(visit, {
    children: (
      <>
        <Heading level={1}>{heading}</Heading>
        <Paragraph>{text}</Paragraph>
      </>
    ),
  });
}

function openedPage(visit: PackageVisit, found: OpenedPackage, back: Replying | null): Response {
  const { read, reply } = visit.words;
  const { house, web } = visit.visit;
  const now = house.clock.now();
  const sent = back === null && web.req.query('verstuurd') === 'ja';
  return showPackage(visit, {
    wide: true,
    hasErrors: (back?.problems.length ?? 0) > 0,
    status: back === null ? 200 : back.changed ? 409 : 422,
    children: (
      <>
        <ErrorSummary errors={back?.problems ?? []} />
        {back?.changed ? (
          <Alert kind="warning">
            <Paragraph>{reply.changed}</Paragraph>
          </Alert>
        ) : null}
        {sent ? (
          <Alert kind="ok">
            <Paragraph>{reply.sent}</Paragraph>
          </Alert>
        ) : null}
        <Heading level={1}>{read.heading}</Heading>
        <Paragraph lead>{read.from(partyText(found.sender))}</Paragraph>
        <Paragraph>{read.until(sayMoment(found.until, now, visit.language))}</Paragraph>
        <List items={read.rules} />
        <Shared visit={visit} found={found} />
        <Messages visit={visit} found={found} now={now} />
        {found.open ? (
          <Answer visit={visit} found={found} back={back} />
        ) : (
          <Paragraph>{reply.over}</Paragraph>
        )}
        <Form action={packageHref(visit.language)} csrf={null} hidden={{ act: 'leave' }}>
          <Button kind="subtle">{read.leave}</Button>
        </Form>
      </>
    ),
  });
}

function Shared({ visit, found }: { visit: PackageVisit; found: OpenedPackage }) {
  const { read } = visit.words;
  const { shared } = found;
  return (
    <section className="stack stack--close" aria-labelledby="gedeeld">
      <Heading level={2} id="gedeeld">
        {read.what}
      </Heading>
      {read.dutch === null ? null : <Paragraph subtle>{read.dutch}</Paragraph>}
      {shared === null ? (
        <Paragraph>{read.closed}</Paragraph>
      ) : (
        <div className="opened stack" lang="nl">
          <div className="stack stack--close">
            <Heading level={3}>{read.purpose}</Heading>
            <Paragraph typed>{shared.purpose}</Paragraph>
          </div>
          <DataList
            items={shared.fields.map(({ label: key, text }) => ({
              key,
              value: <span className="preserve-lines">{text}</span>,
            }))}
          />
        </div>
      )}
      <Heading level={2}>{read.facts}</Heading>
      <DataList
        items={[
          { key: read.sender, value: partyText(found.sender) },
          { key: read.reference, value: found.reference },
          { key: read.ground, value: label(legalBasis, found.ground, visit.language) },
          { key: read.urgency, value: label(signalUrgency, found.urgency, visit.language) },
        ]}
      />
    </section>
  );
}

const repliesIn = (found: OpenedPackage): readonly PackageReply[] =>
  found.state === 'accepted' ? ['tell', 'ask'] : ['accept', 'ask', 'refuse'];

function Answer({
  visit,
  found,
  back,
}: {
  visit: PackageVisit;
  found: OpenedPackage;
  back: Replying | null;
}) {
  const { reply, outcomes } = visit.words;
  const errorAt = (field: string) => back?.problems.find((one) => one.field === field)?.text;
  const replies = repliesIn(found);
  return (
    <section className="panel stack" aria-labelledby="antwoord">
      <Heading level={2} id="antwoord">
        {reply.heading}
      </Heading>
      <Form
        action={packageHref(visit.language)}
        csrf={null}
        once={back?.changed === false ? back.once : randomUUID()}
        hidden={{ version: String(found.version) }}
      >
        <RadioGroup
          name="reply"
          label={reply.question}
          choices={replies.map((value) => ({ value, label: reply.choices[value] }))}
          value={back?.reply}
          error={errorAt('reply')}
        />
        {replies.includes('refuse') ? (
          <RadioGroup
            name="outcome"
            label={reply.outcome}
            hint={reply.outcomeHint}
            choices={refusals.map((value) => ({ value, label: outcomes[value] }))}
            value={back?.outcome}
            error={errorAt('outcome')}
          />
        ) : null}
        <TextArea
          name="text"
          label={reply.text}
          hint={reply.textHint}
          value={back?.text}
          error={errorAt('text')}
          rows={4}
        />
        <ActionGroup>
          <Button>{reply.button}</Button>
        </ActionGroup>
      </Form>
    </section>
  );
}
