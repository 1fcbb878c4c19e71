import { setTimeout } from 'node:timers/promises';
import {
  ActionGroup,
  BackLink,
  Button,
  ErrorSummary,
  Form,
  Heading,
  Paragraph,
  TextInput,
} from '../../../../kernel/page/index.ts';
import { parseReceipt, type ReceiptCode } from '../../../../kernel/secrets/receipt.ts';
import { run } from '../../../../kernel/verb.ts';
import { seeOther } from '../../../../kernel/web/answers.tsx';
import { prices } from '../../../../kernel/web/brake.ts';
import { TICKET } from '../../../../kernel/web/tickets.ts';
import { openDialogue } from '../../reporting/dialogue.ts';
import { hashOfReceipt } from '../../reporting/draft.ts';
import { NoticeAlert, NoticePhones, sayWait, sendLabel, show, statusOf } from './frame.tsx';
import { holdDialogue } from './held.ts';
import { ChooseTown } from './home.tsx';
import { attempt, braked, hrefOf, type Notice, payBack, type TownVisit, type Visit } from './visit.ts';

/** How long the answer to a wrong code takes, whatever is wrong with it. */
const WRONG_CODE_MS = 1000;

interface Entering {
  readonly code?: string;
  readonly town?: string;
  readonly errors?: { readonly code?: string; readonly gemeente?: string };
  readonly notice?: Notice;
}

/** Asks for the receipt code; on the pages of the region also for the municipality. */
export function askCode(visit: Visit, entering: Entering = {}): Response {
  const { enter } = visit.messages.dialogue;
  const { code, errors = {}, notice = null } = entering;
  sayWait(visit, notice);
  const listed = Object.entries(errors).map(([field, text]) => ({ field, text: String(text) }));
  const ticket = notice?.kind === 'too-many' ? notice.ticket : null;
  const children = (
    <>
      <BackLink href={hrefOf(visit)} />
      <ErrorSummary errors={listed} />
      <NoticeAlert visit={visit} notice={notice} />
      <Heading level={1}>{enter.heading}</Heading>
      <Paragraph lead>{enter.intro}</Paragraph>
      <Form
        action={hrefOf(visit, '/antwoord')}
        csrf={null}
        once={crypto.randomUUID()}
        hidden={ticket === null ? {} : { [TICKET]: ticket }}
      >
        {visit.town === null ? (
          <ChooseTown visit={visit} error={errors.gemeente} value={entering.town ?? ''} />
        ) : null}
        <TextInput
          name="code"
          {...enter.code}
          width="medium"
          spellCheck={false}
          code
          value={code}
          error={errors.code}
        />
        <ActionGroup>
          <Button>{sendLabel(visit, notice, enter.button)}</Button>
        </ActionGroup>
      </Form>
      <Paragraph subtle>{enter.lost}</Paragraph>
      <NoticePhones visit={visit} notice={notice} />
    </>
  );
  const status = listed.length > 0 ? 422 : notice === null ? 200 : statusOf(notice);
  return show(visit, { hasErrors: listed.length > 0, children }, status);
}

/** What is wrong with a code as it was typed, told before anything is looked up. */
function codeIn(visit: Visit, typed: string): { code: ReceiptCode } | { error: string } {
  const { errors } = visit.messages;
  if (typed === '') return { error: errors.codeEmpty };
  const parsed = parseReceipt(typed);
  if ('code' in parsed) return parsed;
  const texts = { length: errors.codeLength, character: errors.codeCharacter, check: errors.codeCheck };
  return { error: texts[parsed.problem] };
}

/** Opens the dialogue. A code that opens nothing is slow and dear, and never says why. */
export async function enterCode(visit: Visit, town: TownVisit | null): Promise<Response> {
  const form = visit.web.get('form');
  const typed = form.text('code');
  const again = { code: typed, town: form.text('gemeente') };
  const read = codeIn(visit, typed);
  if ('error' in read || town === null) {
    const errors = {
      ...(town === null ? { gemeente: visit.messages.errors.chooseOne } : {}),
      ...('error' in read ? { code: read.error } : {}),
    };
    return askCode(visit, { ...again, errors });
  }
  const busy = braked(visit, prices.wrongCode);
  if (busy !== null) return askCode(visit, { ...again, notice: busy });
  const receiptHash = hashOfReceipt(visit.house, read.code);
  const actor = { kind: 'reporter', organisationId: town.town.id, receiptHash } as const;
  const opened = await attempt(run(visit.house, actor, openDialogue, {}, visit.web.get('trace')));
  if (opened.kind === 'done' || opened.kind === 'away') payBack(visit, prices.wrongCode - prices.rightCode);
  if (opened.kind === 'away') return askCode(visit, { ...again, notice: { kind: 'away' } });
  if (opened.kind !== 'done') {
    await setTimeout(WRONG_CODE_MS);
    return askCode(visit, { ...again, errors: { code: visit.messages.errors.codeUnknown } });
  }
  holdDialogue(town, receiptHash);
  return seeOther(visit.web, hrefOf(town, '/gesprek'));
}
