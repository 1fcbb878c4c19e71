import { z } from 'zod';
import {
  ActionGroup,
  Alert,
  BackLink,
  Button,
  ErrorSummary,
  Form,
  Heading,
  Paragraph,
  TextArea,
} from '../../../../kernel/page/index.ts';
import { findIn } from '../../../../kernel/sealing/normalise.ts';
import { run } from '../../../../kernel/verb.ts';
import { seeOther } from '../../../../kernel/web/answers.tsx';
import { prices } from '../../../../kernel/web/brake.ts';
import { TICKET } from '../../../../kernel/web/tickets.ts';
import { LONGEST_STORY } from '../../report-content.ts';
import { adviceFrom } from '../../reporting/answers.ts';
import { keepDraft } from '../../reporting/keep-draft.ts';
import { report } from '../../reporting/report.ts';
import { NoticeAlert, NoticePhones, sayWait, sendLabel, show, statusOf } from './frame.tsx';
import { draftOfForm, type HeldDraft, hold } from './held.ts';
import { attempt, braked, hrefOf, type Notice, payBack, type TownVisit } from './visit.ts';

// "heet Jan", "my name is Ana", "mevrouw De Wit", and two names in a row as in "Jan van der Voorbeeld"
const announcedName =
  /\b(?:heet|heten|genaamd|naam is|naam:|meneer|mevrouw|dhr\.?|mevr?\.?|called|named|name is|mr\.?|mrs\.?|ms\.?)\s+\p{Lu}/u;
const twoNames =
  /(?<![.!?:]\s)(?<=\s)\p{Lu}\p{Ll}+\s(?:(?:van|de|der|den|het|ten|ter|el|al|bin)\s){0,3}\p{Lu}\p{Ll}+/u;

/** Whether a question looks as if somebody could be found by it (R8). Cautious; people may send it anyway. */
export const mayHoldPersons = (question: string): boolean =>
  findIn(question).length > 0 || announcedName.test(question) || twoNames.test(question);

interface Asked {
  readonly question?: string;
  readonly error?: string;
  /** It looks as if somebody could be found by it. */
  readonly personal?: boolean;
  readonly notice?: Notice;
  /** The same for a form that is shown again, so that it is one question when it is sent twice. */
  readonly once?: string;
}

/** A question for advice: one field, and none about who anybody is (R8, S33). */
export function askAdvice(visit: TownVisit, asked: Asked = {}): Response {
  const { advice } = visit.messages;
  const { question, error, personal, notice = null } = asked;
  sayWait(visit, notice);
  const errors = error === undefined ? [] : [{ field: 'question', text: error }];
  const hidden = notice?.kind === 'too-many' && notice.ticket !== null ? { [TICKET]: notice.ticket } : {};
  const children = (
    <>
      <BackLink href={hrefOf(visit)} />
      <ErrorSummary errors={errors} />
      <NoticeAlert visit={visit} notice={notice} />
      <Heading level={1}>{advice.heading}</Heading>
      <Paragraph lead>{advice.intro}</Paragraph>
      {personal ? (
        <Alert kind="warning">
          <Paragraph>{advice.mayHoldPersons}</Paragraph>
        </Alert>
      ) : null}
      <Form
        action={hrefOf(visit, '/advies')}
        csrf={null}
        once={asked.once ?? crypto.randomUUID()}
        hidden={hidden}
      >
        <TextArea
          name="question"
          label={advice.question.label}
          hint={`${advice.question.hint ?? ''} ${advice.noNames}`.trim()}
          rows={7}
          error={error}
          value={question}
        />
        <ActionGroup>
          <Button>{personal ? advice.adapt : sendLabel(visit, notice, advice.send)}</Button>
          {personal ? (
            <Button kind="secondary" name="anyway" value="yes">
              {advice.sendAnyway}
            </Button>
          ) : null}
        </ActionGroup>
      </Form>
      <NoticePhones visit={visit} notice={notice} />
    </>
  );
  const status = error !== undefined || personal ? 422 : notice === null ? 200 : statusOf(notice);
  return show(visit, { hasErrors: error !== undefined, children }, status);
}

/** Sends the question, once it holds nothing to find anybody by or somebody said that it is right like this. */
export async function sendAdvice(visit: TownVisit): Promise<Response> {
  const { errors } = visit.messages;
  const form = visit.web.get('form');
  const question = form.text('question');
  const once = z.uuid().safeParse(form.text('_once')).data ?? crypto.randomUUID();
  const asked = { question, once };
  if (question === '') return askAdvice(visit, { ...asked, error: errors.questionEmpty });
  if (question.length > LONGEST_STORY)
    return askAdvice(visit, { ...asked, error: errors.tooLong(LONGEST_STORY) });
  const sure = form.text('anyway') === 'yes';
  if (!sure && mayHoldPersons(question)) return askAdvice(visit, { ...asked, personal: true });
  const busy = braked(visit, prices.begin);
  if (busy !== null) return askAdvice(visit, { ...asked, notice: busy });
  const draft = draftOfForm(visit, once);
  if (!(await received(visit, draft, question))) {
    payBack(visit, prices.begin);
    return askAdvice(visit, { ...asked, notice: { kind: 'away' } });
  }
  hold(visit, draft, 'vraag');
  return seeOther(visit.web, hrefOf(visit, '/advies/ontvangen'));
}

/** Takes the question in; of its draft only the way to the receipt stays. False while the database is away. */
async function received(visit: TownVisit, draft: HeldDraft, question: string): Promise<boolean> {
  const { house, web } = visit;
  const keep = (change: { kind: 'question'; question: string } | { kind: 'sent' }) =>
    attempt(run(house, draft.actor, keepDraft, { secret: draft.secret, change }, web.get('trace')));
  if ((await keep({ kind: 'question', question })).kind === 'away') return false;
  const sent = await attempt(run(house, draft.actor, report, adviceFrom(question), web.get('trace')));
  if (sent.kind === 'away') return false;
  if (sent.kind !== 'done') throw new Error(`a question that was checked is ${sent.kind}`);
  return (await keep({ kind: 'sent' })).kind === 'done';
}
