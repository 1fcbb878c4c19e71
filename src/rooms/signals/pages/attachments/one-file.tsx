import type { Context } from 'hono';
import type { ReactNode } from 'react';
import { remainsWords, removalWords, scannedWords } from '../../../../../content/attachment-words.ts';
import { kindOf } from '../../../../kernel/files/kinds.ts';
import { unsealStream } from '../../../../kernel/files/sealed-stream.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  Alert,
  BackLink,
  Button,
  DataList,
  Form,
  PageHead,
  Paragraph,
  sayMoment,
} from '../../../../kernel/page/index.ts';
import { run } from '../../../../kernel/verb.ts';
import { html, notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { FOREIGN_FILE_POLICY } from '../../../../kernel/web/headers.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { staffPage } from '../../../../kernel/web/staff-page.tsx';
import type { AttachmentView } from '../../attachments/list-attachments.ts';
import { type OpenedAttachment, openAttachment } from '../../attachments/open-attachment.ts';
import { hrefOf } from '../handling/asking.ts';
import { filesOf } from './giving.ts';
import { describe, FileBadge, giverAt, giverWords } from './signal-files.tsx';

const namesIn = (web: Context<Env>) => ({
  reference: web.req.param('reference') ?? '',
  id: web.req.param('id') ?? '',
});

/** One file: what is known of it, a picture of it, and the way to open it. */
export async function showOneFile(
  house: House,
  web: Context<Env>,
  notice: string | null = null,
): Promise<Response> {
  const { reference, id } = namesIn(web);
  const list = await filesOf(giverAt(house, web));
  const file = list?.files.find((one) => one.id === id);
  if (file === undefined) return notThere(web, 'staff');
  const element = staffPage(house, web, {
    title: `Bestand, signaal ${reference}`,
    narrow: true,
    children: (
      <>
        <BackLink href={hrefOf(reference, 'bestanden')}>Bestanden</BackLink>
        {notice === null ? null : (
          <Alert kind="info" heading="Dit kan nu niet">
            <Paragraph>{notice}</Paragraph>
          </Alert>
        )}
        <PageHead heading={file.name} actions={<FileBadge file={file} />} />
        <Unclean file={file} />
        {file.inside?.preview ? (
          <img
            className="file-preview"
            src={hrefOf(reference, `bestanden/${id}/voorbeeld`)}
            alt="Voorbeeld van het bestand"
          />
        ) : null}
        <Facts file={file} now={house.clock.now()} />
        {file.state === 'ready' ? (
          <Form action={hrefOf(reference, `bestanden/${id}`)} csrf={csrfField(house, web)}>
            <ActionGroup>
              <Button>Download het bestand</Button>
            </ActionGroup>
          </Form>
        ) : null}
      </>
    ),
  });
  return html(web, element, notice === null ? 200 : 409);
}

function Unclean({ file: { state, inside } }: { file: AttachmentView }): ReactNode {
  if (state === 'infected')
    return (
      <Alert kind="error" heading="In dit bestand zat een virus">
        <Paragraph>Het bestand is verwijderd. Vraag de melder wat erin stond.</Paragraph>
      </Alert>
    );
  if (state !== 'ready' || inside === null || inside.remains === null) return null;
  return (
    <Alert kind="warning" heading="Gegevens niet verwijderd">
      <Paragraph>
        {remainsWords[inside.remains] ?? ''} Er kan nog in staan waar, wanneer en met welk toestel het is
        gemaakt, of door wie. Denk daaraan voordat u het aan iemand geeft.
      </Paragraph>
    </Alert>
  );
}

function Facts({ file, now }: { file: AttachmentView; now: Date }): ReactNode {
  const { inside, state } = file;
  const removed = (inside?.removed ?? []).map((code) => removalWords[code] ?? code).join(', ');
  return (
    <DataList
      items={[
        { key: 'Soort', value: describe(file) },
        { key: 'Herkomst', value: `${giverWords(file)}, ${sayMoment(file.givenAt, now)}` },
        ...(state === 'ready'
          ? [
              { key: 'Verwijderd', value: removed === '' ? 'Er was niets te verwijderen' : removed },
              { key: 'Virussen', value: scannedWords[inside?.scanned ?? 'off'] ?? '' },
            ]
          : []),
      ]}
    />
  );
}

/** Gives the file itself, to be saved: never shown by the browser, whatever is in it. */
export async function giveOneFile(house: House, web: Context<Env>): Promise<Response> {
  const opened = await open(house, web, 'file');
  if (opened === null) return notThere(web, 'staff');
  if (typeof opened === 'string') return showOneFile(house, web, opened);
  const plain = opened.name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const named = encodeURIComponent(opened.name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return stream(house, web, opened, {
    'Content-Type': kindOf(opened.kind).mime,
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${named}`,
  });
}

/** Gives the picture of a file, which we made ourselves. */
export async function givePreview(house: House, web: Context<Env>): Promise<Response> {
  const opened = await open(house, web, 'preview');
  if (opened === null || typeof opened === 'string') return notThere(web, 'staff');
  return stream(house, web, opened, { 'Content-Type': 'image/jpeg', 'Content-Disposition': 'inline' });
}

/** What is opened; words when it may not be yet, null when it is not there. */
async function open(
  house: House,
  web: Context<Env>,
  what: 'file' | 'preview',
): Promise<OpenedAttachment | string | null> {
  const { actor, place } = giverAt(house, web);
  const input = { place, id: namesIn(web).id, what };
  const outcome = await run(house, actor, openAttachment, input, web.get('trace'));
  if (outcome.kind === 'refused') return outcome.reason;
  return outcome.kind === 'done' ? outcome.value : null;
}

function stream(
  { files }: House,
  web: Context<Env>,
  { blob, key }: OpenedAttachment,
  headers: Readonly<Record<string, string>>,
): Response {
  for (const [name, value] of Object.entries(headers)) web.header(name, value);
  web.header('Content-Security-Policy', FOREIGN_FILE_POLICY);
  web.header('Cache-Control', 'no-store');
  return web.body(
    ReadableStream.from(unsealStream(key, blob, files.read(blob))) as ReadableStream<Uint8Array>,
  );
}
