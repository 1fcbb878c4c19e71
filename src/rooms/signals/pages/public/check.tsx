import { fileMessages } from '../../../../../content/messages/files.ts';
import {
  ActionGroup,
  AnswerList,
  BackLink,
  Button,
  Form,
  Heading,
  Link,
  Paragraph,
} from '../../../../kernel/page/index.ts';
import { run } from '../../../../kernel/verb.ts';
import { seeOther } from '../../../../kernel/web/answers.tsx';
import { prices } from '../../../../kernel/web/brake.ts';
import { TICKET } from '../../../../kernel/web/tickets.ts';
import { bringAttachments } from '../../attachments/bring-attachments.ts';
import {
  type Answers,
  canBeSent,
  problemsOf,
  readAnswers,
  reportFrom,
  type StepName,
  stepNames,
  stepPaths,
  withStep,
} from '../../reporting/answers.ts';
import { keepDraft } from '../../reporting/keep-draft.ts';
import { readDraft } from '../../reporting/read-draft.ts';
import { report } from '../../reporting/report.ts';
import { wordsOf } from './answer-words.ts';
import { NoticeAlert, NoticePhones, sayWait, sendLabel, show, statusOf } from './frame.tsx';
import { type HeldDraft, heldDraft, hold, letGo, newDraft } from './held.ts';
import { CHECK, RECEIVED } from './step.tsx';
import { awayPage, expiredPage } from './trouble.tsx';
import { attempt, braked, brakedHolder, hrefOf, type Notice, type TownVisit } from './visit.ts';

const toStep = (visit: TownVisit, step: StepName): Response =>
  seeOther(visit.web, hrefOf(visit, `/melden/${stepPaths[step]}`));

/** Everything that was answered, before it is sent. */
export async function checkAnswers(visit: TownVisit): Promise<Response> {
  const held = heldDraft(visit);
  if (held === null) return toStep(visit, 'danger');
  const found = await attempt(run(visit.house, held.actor, readDraft, { secret: held.secret }));
  if (found.kind === 'away') return awayPage(visit);
  if (found.kind !== 'done') {
    letGo(visit, 'melding');
    return expiredPage(visit);
  }
  if (found.value.sentAt !== undefined) return seeOther(visit.web, hrefOf(visit, RECEIVED));
  const { answers } = found.value;
  return canBeSent(answers) ? checkPage(visit, answers, null) : toStep(visit, 'what');
}

/**
 * Sends the report. The page carries the answers along, so that nothing is lost when the database is away or the
 * draft's time is over; the draft itself counts when it is there. Sent twice it is one report, because its
 * identity is the secret of the draft.
 */
export async function sendReport(visit: TownVisit): Promise<Response> {
  const onPage = answersOnPage(visit);
  const held = heldDraft(visit);
  if (held === null) return beginAgain(visit, onPage);
  const busy = brakedHolder(visit, held.secret, prices.page);
  if (busy !== null) return checkPage(visit, onPage, busy);
  const found = await attempt(run(visit.house, held.actor, readDraft, { secret: held.secret }));
  if (found.kind === 'away') return checkPage(visit, onPage, { kind: 'away' });
  if (found.kind === 'done' && found.value.sentAt !== undefined)
    return seeOther(visit.web, hrefOf(visit, RECEIVED));
  const answers: Answers = found.kind === 'done' ? found.value.answers : onPage;
  if (!canBeSent(answers)) return toStep(visit, 'what');
  return (await received(visit, held, answers))
    ? seeOther(visit.web, hrefOf(visit, RECEIVED))
    : checkPage(visit, answers, { kind: 'away' });
}

/** Takes the report in, and leaves of the draft only that it was sent. False while the database is away. */
async function received(visit: TownVisit, held: HeldDraft, answers: Answers): Promise<boolean> {
  const { house, web } = visit;
  const trace = web.get('trace');
  const sent = await attempt(run(house, held.actor, report, reportFrom(answers), trace));
  if (sent.kind === 'away') return false;
  if (sent.kind !== 'done') throw new Error(`a report that was checked is ${sent.kind}`);
  // Before the draft says that it was sent: what goes wrong between is done again with the next press.
  const brought = await attempt(run(house, held.actor, bringAttachments, { secret: held.secret }, trace));
  if (brought.kind === 'away') return false;
  const input = { secret: held.secret, change: { kind: 'sent' as const } };
  return (await attempt(run(house, held.actor, keepDraft, input, trace))).kind === 'done';
}

/** Answers without a draft: the browser lost its cookie. They get a draft again, and are sent once more. */
function beginAgain(visit: TownVisit, answers: Answers): Response {
  if (!canBeSent(answers)) return toStep(visit, 'danger');
  const busy = braked(visit, prices.begin);
  if (busy !== null) return checkPage(visit, answers, busy);
  hold(visit, newDraft(visit));
  return checkPage(visit, answers, { kind: 'page-old' });
}

/** The answers that came along with the page, as far as they can be sent. */
function answersOnPage(visit: TownVisit): Answers {
  const { text } = visit.web.get('form');
  return stepNames.reduce<Answers>((answers, step) => {
    const given = readAnswers(step, text);
    return problemsOf(step, given).length === 0 ? withStep(answers, step, given) : answers;
  }, {});
}

function checkPage(visit: TownVisit, answers: Answers, notice: Notice | null): Response {
  const { journey, common } = visit.messages;
  const { check } = journey;
  const ticket = notice?.kind === 'too-many' && notice.ticket !== null ? { [TICKET]: notice.ticket } : {};
  sayWait(visit, notice);
  const children = (
    <>
      <BackLink href={hrefOf(visit, `/melden/${stepPaths.identity}`)} />
      <NoticeAlert visit={visit} notice={notice} />
      <Heading level={1}>{check.heading}</Heading>
      <Paragraph lead>{check.intro}</Paragraph>
      <AnswerList
        answers={partSteps.map((step) => ({
          question: check.parts[step],
          answer: wordsOf(visit, step, answers) || common.nothingFilledIn,
          changeHref: `${hrefOf(visit, `/melden/${stepPaths[step]}`)}?na=controleren`,
          changeLabel: common.change(check.parts[step]),
        }))}
      />
      <Paragraph>
        <Link href={hrefOf(visit, '/melden/bestanden')}>{fileMessages[visit.language.code].link}</Link>
      </Paragraph>
      <Form
        action={hrefOf(visit, CHECK)}
        csrf={null}
        once={crypto.randomUUID()}
        hidden={{ ...answers, ...ticket } as Record<string, string>}
      >
        <Paragraph>{check.whatHappensNow}</Paragraph>
        <ActionGroup>
          <Button>{sendLabel(visit, notice, check.send)}</Button>
        </ActionGroup>
      </Form>
      <Paragraph>
        <Link href={`/weg/${visit.town.slug}`}>{check.discard}</Link>
      </Paragraph>
      <NoticePhones visit={visit} notice={notice} />
    </>
  );
  return show(visit, { children }, notice === null ? 200 : statusOf(notice));
}

const partSteps = ['who', 'what', 'where', 'when', 'whom', 'contact', 'identity'] as const;
