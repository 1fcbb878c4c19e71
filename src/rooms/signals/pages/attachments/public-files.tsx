import { fileMessages } from '../../../../../content/messages/files.ts';
import {
  ActionGroup,
  Alert,
  BackLink,
  ButtonLink,
  ErrorSummary,
  Heading,
  Paragraph,
} from '../../../../kernel/page/index.ts';
import { seeOther } from '../../../../kernel/web/answers.tsx';
import { prices } from '../../../../kernel/web/brake.ts';
import type { AttachmentList } from '../../attachments/list-attachments.ts';
import { show } from '../public/frame.tsx';
import { heldDialogue, heldDraft } from '../public/held.ts';
import { expiredPage } from '../public/trouble.tsx';
import { brakedHolder, hrefOf, type TownVisit } from '../public/visit.ts';
import { GiveFiles, GivenFiles, wordsOfNotTaken } from './give-form.tsx';
import { FILES, filesOf, type Giver, takeForm } from './giving.ts';

/** Before a report is sent, or later with its code. */
export type Moment = 'draft' | 'dialogue';

const PATHS = {
  draft: { page: '/melden/bestanden', back: '/melden/controleren' },
  dialogue: { page: '/gesprek/bestanden', back: '/gesprek' },
} as const;

/** A file costs more than a page: the room it takes is everybody's. */
const PRICE = 5 * prices.page;

interface Held {
  readonly holder: string;
  readonly giver: Giver;
}

function heldBy(visit: TownVisit, moment: Moment): Held | null {
  const { house, web } = visit;
  if (moment === 'draft') {
    const held = heldDraft(visit);
    if (held === null) return null;
    const place = { kind: 'draft', secret: held.secret } as const;
    return { holder: held.secret, giver: { house, web, actor: held.actor, place } };
  }
  const held = heldDialogue(visit);
  if (held === null) return null;
  return { holder: held.holder, giver: { house, web, actor: held.actor, place: { kind: 'receipt' } } };
}

const toStart = (visit: TownVisit, moment: Moment): Response =>
  moment === 'draft' ? expiredPage(visit) : seeOther(visit.web, hrefOf(visit, '/antwoord'));

/** What was given, and room to give more. */
export async function showFiles(visit: TownVisit, moment: Moment): Promise<Response> {
  const held = heldBy(visit, moment);
  const list = held === null ? null : await filesOf(held.giver);
  return list === null ? toStart(visit, moment) : page(visit, moment, list, null);
}

/** Takes in files, or takes one back. */
export async function sendFiles(visit: TownVisit, moment: Moment): Promise<Response> {
  const held = heldBy(visit, moment);
  const before = held === null ? null : await filesOf(held.giver);
  if (held === null || before === null) return toStart(visit, moment);
  const words = fileMessages[visit.language.code];
  if (brakedHolder(visit, held.holder, PRICE) !== null)
    return page(visit, moment, before, words.lost['no-room'], 429);
  const given = await takeForm(held.giver, before.limit);
  if (given.done) return seeOther(visit.web, `${hrefOf(visit, PATHS[moment].page)}?gelukt=ja`);
  const list = (await filesOf(held.giver)) ?? before;
  return page(visit, moment, list, wordsOfNotTaken(words, given.why), given.why === 'too-large' ? 413 : 422);
}

function page(
  visit: TownVisit,
  moment: Moment,
  { files, limit }: AttachmentList,
  error: string | null,
  status: 200 | 413 | 422 | 429 = 200,
): Response {
  const words = fileMessages[visit.language.code];
  const { page: path, back } = PATHS[moment];
  const action = hrefOf(visit, path);
  const done = error === null && visit.web.req.query('gelukt') === 'ja';
  const children = (
    <>
      <BackLink href={hrefOf(visit, back)} />
      <ErrorSummary errors={error === null ? [] : [{ field: FILES, text: error }]} />
      {done ? (
        <Alert kind="ok">
          <Paragraph>{words.done}</Paragraph>
        </Alert>
      ) : null}
      <Heading level={1}>{words.heading}</Heading>
      <Paragraph lead>{words.intro}</Paragraph>
      <Paragraph>{words.removed}</Paragraph>
      <GiveFiles
        action={action}
        csrf={null}
        words={words}
        limit={limit}
        error={error ?? undefined}
        secondary={files.length > 0}
      />
      <GivenFiles action={action} csrf={null} words={words} files={files} unsent={moment === 'draft'} />
      <ActionGroup>
        <ButtonLink href={hrefOf(visit, back)} kind={files.length > 0 ? 'primary' : 'secondary'}>
          {words.goOn}
        </ButtonLink>
      </ActionGroup>
    </>
  );
  return show(visit, { hasErrors: error !== null, children }, error === null ? 200 : status);
}
