import { randomUUID } from 'node:crypto';
import { publicMessages } from '../../../../../content/messages.ts';
import { askedIn, pollPageWords } from '../../../../../content/poll-words.ts';
import type { PollTemplate } from '../../../../../content/polls.ts';
import { isUuid, type OrganisationId } from '../../../../kernel/ids.ts';
import type { Outcome } from '../../../../kernel/outcome.ts';
import {
  ActionGroup,
  Alert,
  Button,
  ErrorSummary,
  type FieldError,
  Form,
  Heading,
  Link,
  List,
  Paragraph,
  RadioGroup,
  sayDate,
} from '../../../../kernel/page/index.ts';
import { clientAddress } from '../../../../kernel/web/client-address.ts';
import { brakeOf } from '../../../../kernel/web/house-brake.ts';
import { type Organisation, organisationById } from '../../../people/index.ts';
import { answerPoll, asPollHolder, lookAtPoll, type OpenedPoll } from '../../polls/answer-poll.ts';
import { type PublicVisit, showPublic, townHref } from '../public-room.tsx';

/** What answering costs at the brake: sixty at once from one building, a class or a town hall, then six a minute. */
const PRICE = 10;
/** Name of the hidden field with the place in the queue. */
const TICKET = '_plaats';

/** `/peiling/:code`: the questions of a poll, in each language. No cookie, no script that is needed, nothing of who looks. */
export async function showPoll(visit: PublicVisit): Promise<Response> {
  const found = await pollAt(visit);
  if (found === null) return gone(visit);
  return found.poll.state === 'open'
    ? questionsPage(visit, found, { form: randomUUID() })
    : closedPage(visit, found);
}

/** Sent: the answers of somebody. The same form twice counts once. */
export async function sendAnswers(visit: PublicVisit): Promise<Response> {
  const { house, web } = visit;
  const found = await pollAt(visit);
  if (found === null) return gone(visit);
  if (found.poll.state !== 'open') return closedPage(visit, found);
  const typed = web.get('form');
  const sent = typed.text('_vel');
  const form = isUuid(sent) ? sent : randomUUID();
  const answers = Object.fromEntries(found.asked.questions.map(({ code }) => [code, typed.text(code)]));
  const passage = brakeOf(house).enter(
    clientAddress(web, house.config.trustProxy),
    PRICE,
    typed.text(TICKET),
  );
  if (!passage.open) {
    web.header('Retry-After', String(passage.waitSeconds));
    return questionsPage(visit, found, { form, answers, wait: passage });
  }
  const { outcome } = await asPollHolder(house, web.req.param('code') ?? '', answerPoll, { answers, form });
  return answerTo(visit, found, outcome, { form, answers });
}

interface FoundPoll {
  readonly town: Organisation;
  readonly poll: OpenedPoll;
  /** In the language of the visit. */
  readonly asked: PollTemplate;
}

async function pollAt({ house, web, language }: PublicVisit): Promise<FoundPoll | null> {
  const { outcome, organisationId } = await asPollHolder(house, web.req.param('code') ?? '', lookAtPoll, {});
  if (outcome.kind !== 'done' || organisationId === null) return null;
  const town = await organisationById(house, organisationId as OrganisationId);
  const asked = askedIn(language.code, outcome.value.template);
  return town === null || !town.active || asked === null ? null : { town, poll: outcome.value, asked };
}

interface Filled {
  readonly form: string;
  readonly answers?: Readonly<Record<string, string>>;
  readonly errors?: readonly FieldError[];
  readonly wait?: { readonly waitSeconds: number; readonly ticket: string | null };
}

/** What came of it, in the language of the visit: the verb tells which field, the words are those of this page. */
function answerTo(visit: PublicVisit, found: FoundPoll, outcome: Outcome<null>, filled: Filled): Response {
  switch (outcome.kind) {
    case 'done':
      return thanksPage(visit, found.town);
    case 'invalid': {
      const { chooseAnswer } = pollPageWords[visit.language.code];
      const errors = found.asked.questions.flatMap(({ code }, at) =>
        outcome.problems.some(({ field }) => field === code)
          ? [{ field: code, text: chooseAnswer(at + 1) }]
          : [],
      );
      return questionsPage(visit, found, { ...filled, errors });
    }
    case 'refused':
    case 'changed':
      return closedPage(visit, { ...found, poll: { ...found.poll, state: 'closed' } });
    case 'absent':
      return gone(visit);
  }
}

function questionsPage(
  visit: PublicVisit,
  { town, asked }: FoundPoll,
  { form, answers = {}, errors = [], wait }: Filled,
): Response {
  const words = pollPageWords[visit.language.code];
  const ticket = wait?.ticket ?? null;
  const status = wait === undefined ? (errors.length > 0 ? 422 : 200) : 429;
  return showPublic(visit, town, {
    status,
    hasErrors: errors.length > 0,
    children: (
      <>
        <ErrorSummary errors={errors} />
        {wait === undefined ? null : <Busy visit={visit} waitSeconds={wait.waitSeconds} />}
        <Heading level={1}>{words.heading}</Heading>
        <Paragraph lead>{asked.intro}</Paragraph>
        <Form
          action={visit.web.req.path}
          csrf={null}
          hidden={{ _vel: form, ...(ticket === null ? {} : { [TICKET]: ticket }) }}
        >
          {asked.questions.map(({ code, text, answers: possible }, at) => (
            <RadioGroup
              key={code}
              name={code}
              label={`${at + 1}. ${text}`}
              value={answers[code]}
              error={errors.find(({ field }) => field === code)?.text}
              choices={possible.map((answer) => ({ value: answer.code, label: answer.text }))}
            />
          ))}
          <ActionGroup>
            <Button>{words.send}</Button>
          </ActionGroup>
        </Form>
        <List items={words.privacy} />
      </>
    ),
  });
}

/** Too many at once: in the words that every public form has for it. */
const Busy = ({ visit, waitSeconds }: { visit: PublicVisit; waitSeconds: number }) => {
  const { heading, text, kept, wait } = publicMessages[visit.language.code].trouble.tooMany;
  return (
    <Alert kind="warning" heading={heading}>
      {[text, kept, wait(waitSeconds)].map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
    </Alert>
  );
};

function thanksPage(visit: PublicVisit, town: Organisation): Response {
  const { heading, text, worried, link } = pollPageWords[visit.language.code].thanks;
  return showPublic(visit, town, {
    children: (
      <>
        <Heading level={1}>{heading}</Heading>
        <Paragraph lead>{text}</Paragraph>
        <Paragraph>{worried}</Paragraph>
        <Paragraph>
          <Link href={townHref(visit, town)}>{link}</Link>
        </Paragraph>
      </>
    ),
  });
}

function closedPage(visit: PublicVisit, { town, poll }: FoundPoll): Response {
  const { heading, from, over } = pollPageWords[visit.language.code].notOpen;
  return showPublic(visit, town, {
    status: 410,
    children: (
      <>
        <Heading level={1}>{heading}</Heading>
        <Paragraph lead>
          {poll.state === 'coming' ? from(sayDate(poll.fromDate, visit.language.code)) : over}
        </Paragraph>
      </>
    ),
  });
}

/** A code of nothing: never there, or of a municipality that takes no part any more. */
function gone(visit: PublicVisit): Response {
  const { heading, text } = pollPageWords[visit.language.code].missing;
  return showPublic(visit, null, {
    status: 404,
    children: (
      <>
        <Heading level={1}>{heading}</Heading>
        <Paragraph lead>{text}</Paragraph>
      </>
    ),
  });
}
