import {
  ActionGroup,
  Alert,
  BackLink,
  Button,
  CopyableCode,
  ErrorSummary,
  Form,
  Heading,
  Link,
  List,
  Paragraph,
  Stack,
  TextInput,
} from '../../../../kernel/page/index.ts';
import { parseReceipt, type ReceiptCode } from '../../../../kernel/secrets/receipt.ts';
import { run } from '../../../../kernel/verb.ts';
import { seeOther } from '../../../../kernel/web/answers.tsx';
import { discardDraft } from '../../reporting/discard-draft.ts';
import { type Draft, receiptOf } from '../../reporting/draft.ts';
import { readDraft } from '../../reporting/read-draft.ts';
import { show } from './frame.tsx';
import { type HeldDraft, heldDraft, letGo } from './held.ts';
import { CHECK } from './step.tsx';
import { awayPage } from './trouble.tsx';
import { attempt, hrefOf, type TownVisit } from './visit.ts';

/** What was sent: a report, or a question for advice; each has its own cookie and addresses. */
export type Sent = 'report' | 'advice';
const cookieOf = { report: 'melding', advice: 'vraag' } as const;
const placeOf = { report: '/melden', advice: '/advies' } as const;

/** The draft that was sent, or where somebody belongs who has none. */
async function sentDraft(
  visit: TownVisit,
  sent: Sent,
): Promise<{ held: HeldDraft; draft: Draft; code: ReceiptCode } | Response> {
  const held = heldDraft(visit, cookieOf[sent]);
  if (held === null) return seeOther(visit.web, hrefOf(visit, '/antwoord'));
  const found = await attempt(run(visit.house, held.actor, readDraft, { secret: held.secret }));
  if (found.kind === 'away') return awayPage(visit);
  if (found.kind !== 'done') {
    letGo(visit, cookieOf[sent]);
    return seeOther(visit.web, hrefOf(visit, '/antwoord'));
  }
  if (found.value.sentAt === undefined)
    return seeOther(visit.web, hrefOf(visit, sent === 'report' ? CHECK : '/advies'));
  return { held, draft: found.value, code: receiptOf(held.secret) };
}

/** The receipt code, for as long as nobody said that it was written down. */
export async function showReceipt(visit: TownVisit, sent: Sent): Promise<Response> {
  const found = await sentDraft(visit, sent);
  if (found instanceof Response) return found;
  return receiptPage(visit, sent, found.code, { right: visit.web.req.query('klopt') === 'ja' });
}

/** The code typed back, or "I have kept it": then what was left of the draft goes, and the code with it. */
export async function keepReceipt(visit: TownVisit, sent: Sent): Promise<Response> {
  const form = visit.web.get('form');
  const found = await sentDraft(visit, sent);
  if (found instanceof Response) return found;
  if (form.text('act') === 'done') {
    await attempt(run(visit.house, found.held.actor, discardDraft, { secret: found.held.secret }));
    letGo(visit, cookieOf[sent]);
    return seeOther(visit.web, hrefOf(visit));
  }
  const typed = form.text('code');
  const parsed = parseReceipt(typed);
  if ('code' in parsed && parsed.code === found.code)
    return seeOther(visit.web, `${hrefOf(visit, `${placeOf[sent]}/ontvangen`)}?klopt=ja`);
  return receiptPage(visit, sent, found.code, { typed });
}

function receiptPage(
  visit: TownVisit,
  sent: Sent,
  code: ReceiptCode,
  { typed, right }: { typed?: string; right?: boolean },
): Response {
  const { receipt, advice, errors } = visit.messages;
  const error = typed === undefined ? undefined : errors.codeTypedBack;
  const action = hrefOf(visit, `${placeOf[sent]}/ontvangen`);
  const children = (
    <>
      <ErrorSummary errors={error === undefined ? [] : [{ field: 'code', text: error }]} />
      <Heading level={1}>{sent === 'advice' ? advice.sentHeading : receipt.heading}</Heading>
      {sent === 'advice' ? <Paragraph lead>{advice.sentText}</Paragraph> : null}
      <Stack gap="close">
        <Heading level={2}>{receipt.codeLabel}</Heading>
        <CopyableCode code={code} label={receipt.codeLabel} />
        <Alert kind="warning" heading={receipt.once} headingLevel={3}>
          <Paragraph>{receipt.onlyKey}</Paragraph>
          <Paragraph>{receipt.keep}</Paragraph>
        </Alert>
        <Paragraph>
          <Link href={hrefOf(visit, `${placeOf[sent]}/briefje`)}>{receipt.print}</Link>
          <br />
          {receipt.printHint}
        </Paragraph>
      </Stack>
      {visit.terms.typeBack ? (
        <TypeBack visit={visit} action={action} typed={typed} error={error} right={right === true} />
      ) : null}
      <Stack gap="close">
        <Heading level={2}>{receipt.nextHeading}</Heading>
        <List items={receipt.next(visit.terms.confirmationDays)} />
      </Stack>
      <Form action={action} csrf={null} hidden={{ act: 'done' }}>
        <ActionGroup>
          <Button>{receipt.done}</Button>
        </ActionGroup>
      </Form>
    </>
  );
  return show(visit, { hasErrors: error !== undefined, children }, error === undefined ? 200 : 422);
}

interface TypeBackProps {
  readonly visit: TownVisit;
  readonly action: string;
  readonly typed: string | undefined;
  readonly error: string | undefined;
  readonly right: boolean;
}

function TypeBack({ visit, action, typed, error, right }: TypeBackProps) {
  const { typeBack } = visit.messages.receipt;
  if (right)
    return (
      <Alert kind="ok">
        <Paragraph>{typeBack.right}</Paragraph>
      </Alert>
    );
  return (
    <Form action={action} csrf={null} hidden={{ act: 'check' }}>
      <Heading level={2}>{typeBack.heading}</Heading>
      <TextInput
        name="code"
        label={typeBack.label}
        hint={typeBack.hint}
        error={error}
        value={typed}
        width="medium"
        spellCheck={false}
        code
      />
      <ActionGroup>
        <Button kind="secondary">{typeBack.button}</Button>
      </ActionGroup>
    </Form>
  );
}

/** The code on a slip that looks like any ticket: nothing on it tells what it is for. */
export async function showSlip(visit: TownVisit, sent: Sent): Promise<Response> {
  const found = await sentDraft(visit, sent);
  if (found instanceof Response) return found;
  const { slip } = visit.messages.receipt;
  const children = (
    <>
      <BackLink href={hrefOf(visit, `${placeOf[sent]}/ontvangen`)} />
      <print-page>
        <button type="button" className="nl-button nl-button--secondary no-print" hidden={true}>
          <span className="nl-button__label">{slip.print}</span>
        </button>
      </print-page>
      <section className="slip stack stack--close">
        <h1 className="slip__title">{slip.title}</h1>
        <p>{slip.number}</p>
        <p className="slip__code" dir="ltr">
          {found.code}
        </p>
        <p>{slip.foot}</p>
      </section>
    </>
  );
  return show(visit, { children });
}
