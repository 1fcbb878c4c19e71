import { PhoneIcon } from '../../../../kernel/page/icons.tsx';
import {
  ActionGroup,
  BackLink,
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  Heading,
  Paragraph,
  Stack,
  StepText,
} from '../../../../kernel/page/index.ts';
import { run } from '../../../../kernel/verb.ts';
import { seeOther } from '../../../../kernel/web/answers.tsx';
import { prices } from '../../../../kernel/web/brake.ts';
import { TICKET } from '../../../../kernel/web/tickets.ts';
import {
  type Answers,
  type FieldProblem,
  nextStep,
  previousStep,
  problemsOf,
  readAnswers,
  type StepName,
  stepNames,
  stepPaths,
} from '../../reporting/answers.ts';
import { keepDraft } from '../../reporting/keep-draft.ts';
import { readDraft } from '../../reporting/read-draft.ts';
import { NoticeAlert, NoticePhones, sayWait, sendLabel, show, statusOf } from './frame.tsx';
import { heldDraft, hold, letGo, newDraft } from './held.ts';
import { problemText, Question } from './questions.tsx';
import { awayPage, expiredPage } from './trouble.tsx';
import { attempt, braked, brakedHolder, hrefOf, type Notice, payBack, type TownVisit } from './visit.ts';

/** Which question an address is about. */
export const stepAt = (path: string): StepName | null =>
  stepNames.find((step) => stepPaths[step] === path) ?? null;

export const CHECK = '/melden/controleren';
export const RECEIVED = '/melden/ontvangen';
export const EMERGENCY = '/melden/nu-bellen';

/** Who came from the page with all answers goes back there. */
const toCheck = (visit: TownVisit): boolean => visit.web.req.query('na') === 'controleren';
const addressOf = (visit: TownVisit, step: StepName): string =>
  `${hrefOf(visit, `/melden/${stepPaths[step]}`)}${toCheck(visit) ? '?na=controleren' : ''}`;

/** One question, with what was answered before. */
export async function askStep(visit: TownVisit, step: StepName): Promise<Response> {
  const held = heldDraft(visit);
  if (held === null) return stepPage({ visit, step, answers: {} });
  const found = await attempt(run(visit.house, held.actor, readDraft, { secret: held.secret }));
  if (found.kind === 'away') return awayPage(visit);
  if (found.kind !== 'done') {
    letGo(visit, 'melding');
    return expiredPage(visit);
  }
  if (found.value.sentAt !== undefined) return seeOther(visit.web, hrefOf(visit, RECEIVED));
  return stepPage({ visit, step, answers: found.value.answers });
}

/** Keeps the answers to one question. The first of them begins the draft and sets its cookie. */
export async function answerStep(visit: TownVisit, step: StepName): Promise<Response> {
  const form = visit.web.get('form');
  const given = readAnswers(step, form.text);
  const problems = problemsOf(step, given);
  if (problems.length > 0) return stepPage({ visit, step, answers: given, problems });
  const held = heldDraft(visit);
  const notice = held === null ? braked(visit, prices.begin) : brakedHolder(visit, held.secret, prices.page);
  if (notice !== null) return stepPage({ visit, step, answers: given, notice });
  const draft = held ?? newDraft(visit);
  const change = { kind: 'answers' as const, step, given };
  const input = { secret: draft.secret, change, begin: held === null };
  const kept = await attempt(run(visit.house, draft.actor, keepDraft, input));
  if (kept.kind !== 'done') {
    if (held === null) payBack(visit, prices.begin);
    const away = kept.kind === 'away';
    if (!away) letGo(visit, 'melding');
    return stepPage({ visit, step, answers: given, notice: { kind: away ? 'away' : 'expired' } });
  }
  if (held === null) hold(visit, draft);
  if (kept.value.sentAt !== undefined) return seeOther(visit.web, hrefOf(visit, RECEIVED));
  return seeOther(visit.web, afterStep(visit, step, given));
}

function afterStep(visit: TownVisit, step: StepName, given: Answers): string {
  const next = nextStep(step);
  if (given.danger === 'yes') return `${hrefOf(visit, EMERGENCY)}${toCheck(visit) ? '?na=controleren' : ''}`;
  return toCheck(visit) || next === null ? hrefOf(visit, CHECK) : hrefOf(visit, `/melden/${stepPaths[next]}`);
}

interface StepPageProps {
  readonly visit: TownVisit;
  readonly step: StepName;
  readonly answers: Answers;
  readonly problems?: readonly FieldProblem[];
  readonly notice?: Notice | null;
}

function stepPage({ visit, step, answers, problems = [], notice = null }: StepPageProps): Response {
  const { common } = visit.messages;
  const errors = problems.map((problem) => ({ field: problem.field, text: problemText(visit, problem) }));
  sayWait(visit, notice);
  const children = (
    <>
      <BackLink href={backOf(visit, step)} />
      <ErrorSummary errors={errors} />
      <NoticeAlert visit={visit} notice={notice} />
      <Stack gap="close">
        <StepText current={stepNames.indexOf(step) + 1} total={stepNames.length} />
        <Form
          action={addressOf(visit, step)}
          csrf={null}
          once={crypto.randomUUID()}
          hidden={notice?.kind === 'too-many' && notice.ticket !== null ? { [TICKET]: notice.ticket } : {}}
        >
          <Question visit={visit} step={step} answers={answers} problems={problems} />
          <ActionGroup>
            <Button>{sendLabel(visit, notice, common.next)}</Button>
            {step === 'what' ? null : (
              <ButtonLink href={skipTo(visit, step)} kind="subtle">
                {common.skip}
              </ButtonLink>
            )}
          </ActionGroup>
        </Form>
      </Stack>
      <NoticePhones visit={visit} notice={notice} />
    </>
  );
  const status = errors.length > 0 ? 422 : notice === null ? 200 : statusOf(notice);
  return show(visit, { hasErrors: errors.length > 0, danger: step === 'danger', children }, status);
}

function backOf(visit: TownVisit, step: StepName): string {
  if (toCheck(visit)) return hrefOf(visit, CHECK);
  const before = previousStep(step);
  return before === null ? hrefOf(visit) : hrefOf(visit, `/melden/${stepPaths[before]}`);
}

function skipTo(visit: TownVisit, step: StepName): string {
  const next = nextStep(step);
  return toCheck(visit) || next === null ? hrefOf(visit, CHECK) : hrefOf(visit, `/melden/${stepPaths[next]}`);
}

/** Danger now: the number, before anything else is asked (R1). The form never takes the place of the call. */
export function emergencyPage(visit: TownVisit): Response {
  const { journey, common } = visit.messages;
  const { emergency } = journey;
  const onward = toCheck(visit) ? CHECK : `/melden/${stepPaths.who}`;
  const children = (
    <>
      <BackLink href={addressOf(visit, 'danger')} />
      <Heading level={1}>{emergency.heading}</Heading>
      <a className="call-now" href="tel:112">
        <PhoneIcon />
        <span>{common.call('112')}</span>
      </a>
      <Paragraph lead>{emergency.text}</Paragraph>
      <Paragraph>{emergency.cannotCall}</Paragraph>
      <Paragraph>{emergency.noReplacement}</Paragraph>
      <ActionGroup>
        <ButtonLink href={hrefOf(visit, onward)} kind="secondary">
          {emergency.goOn}
        </ButtonLink>
        <ButtonLink href={`/weg/${visit.town.slug}`} kind="subtle">
          {emergency.stop}
        </ButtonLink>
      </ActionGroup>
    </>
  );
  return show(visit, { children });
}
