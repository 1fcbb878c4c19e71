import type { Context } from 'hono';
import { fileMessages } from '../../../../../content/messages/files.ts';
import type { House } from '../../../../kernel/house.ts';
import { Alert, BackLink, ErrorSummary, PageHead, Paragraph } from '../../../../kernel/page/index.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { signedIn, staffPage } from '../../../../kernel/web/staff-page.tsx';
import type { AttachmentList } from '../../attachments/list-attachments.ts';
import { GiveFiles, GivenFiles, wordsOfNotTaken } from './give-form.tsx';
import { FILES, filesOf, type Giver, takeForm } from './giving.ts';

const words = fileMessages.nl;

export const ownFilesHref = (reference: string): string =>
  `/mijn-meldingen/${encodeURIComponent(reference)}/bestanden`;

const giverOf = (house: House, web: Context<Env>, reference: string): Giver => ({
  house,
  web,
  actor: signedIn(web).actor,
  place: { kind: 'own', reference },
});

/** The files of an own report. */
export async function showOwnFiles(house: House, web: Context<Env>): Promise<Response> {
  const reference = web.req.param('reference') ?? '';
  const list = await filesOf(giverOf(house, web, reference));
  return list === null ? notThere(web, 'staff') : page(house, web, reference, list, lostBefore(web));
}

/** Takes in files to an own report. */
export async function sendOwnFiles(house: House, web: Context<Env>): Promise<Response> {
  const reference = web.req.param('reference') ?? '';
  const giver = giverOf(house, web, reference);
  const before = await filesOf(giver);
  if (before === null) return notThere(web, 'staff');
  const given = await takeForm(giver, before.limit);
  if (given.done) return seeOther(web, `${ownFilesHref(reference)}?gelukt=ja`);
  const list = (await filesOf(giver)) ?? before;
  return page(house, web, reference, list, wordsOfNotTaken(words, given.why));
}

/** The report itself came in, but not every file that was given with it. */
const lostBefore = (web: Context<Env>): string | null =>
  web.req.query('gemist') === 'ja'
    ? 'Uw melding is verstuurd, maar niet alle bestanden zijn aangekomen. Voeg ze hier toe.'
    : null;

function page(
  house: House,
  web: Context<Env>,
  reference: string,
  { files, limit }: AttachmentList,
  error: string | null,
): Response {
  const csrf = csrfField(house, web);
  const action = ownFilesHref(reference);
  const element = staffPage(house, web, {
    title: words.heading,
    narrow: true,
    hasErrors: error !== null,
    children: (
      <>
        <BackLink href={`/mijn-meldingen/${encodeURIComponent(reference)}`}>Mijn melding</BackLink>
        <ErrorSummary errors={error === null ? [] : [{ field: FILES, text: error }]} />
        {error === null && web.req.query('gelukt') === 'ja' ? (
          <Alert kind="ok">
            <Paragraph>{words.done}</Paragraph>
          </Alert>
        ) : null}
        <PageHead heading={words.heading} intro={<Paragraph subtle>{words.removed}</Paragraph>} />
        <GiveFiles action={action} csrf={csrf} words={words} limit={limit} error={error ?? undefined} />
        <GivenFiles action={action} csrf={csrf} words={words} files={files} unsent={false} />
      </>
    ),
  });
  return html(web, element, error === null || web.req.method === 'GET' ? 200 : 422);
}
