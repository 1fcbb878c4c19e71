import type { Context } from 'hono';
import type { ReactNode } from 'react';
import { groupWords } from '../../../../../content/attachment-words.ts';
import { fileMessages } from '../../../../../content/messages/files.ts';
import { kindOf } from '../../../../kernel/files/kinds.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  Alert,
  BackLink,
  EmptyState,
  ErrorSummary,
  Heading,
  Link,
  PageHead,
  Paragraph,
  Stack,
  StatusBadge,
  sayMoment,
} from '../../../../kernel/page/index.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { signedIn, staffPage } from '../../../../kernel/web/staff-page.tsx';
import type { AttachmentList, AttachmentView } from '../../attachments/list-attachments.ts';
import { hrefOf } from '../handling/asking.ts';
import { GiveFiles, wordsOfNotTaken } from './give-form.tsx';
import { FILES, filesOf, type Giver, takeForm } from './giving.ts';

const words = fileMessages.nl;

export const giverAt = (house: House, web: Context<Env>): Giver => ({
  house,
  web,
  actor: signedIn(web).actor,
  place: { kind: 'signal', reference: web.req.param('reference') ?? '' },
});

const referenceOf = (web: Context<Env>): string => web.req.param('reference') ?? '';

/** Every file of a signal, by name. */
export async function showSignalFiles(house: House, web: Context<Env>): Promise<Response> {
  const list = await filesOf(giverAt(house, web));
  return list === null ? notThere(web, 'staff') : page(house, web, list, null);
}

/** Adds files to a signal. */
export async function sendSignalFiles(house: House, web: Context<Env>): Promise<Response> {
  const giver = giverAt(house, web);
  const before = await filesOf(giver);
  if (before === null) return notThere(web, 'staff');
  const given = await takeForm(giver, before.limit);
  if (given.done) return seeOther(web, `${hrefOf(referenceOf(web), 'bestanden')}?gelukt=ja`);
  return page(house, web, (await filesOf(giver)) ?? before, wordsOfNotTaken(words, given.why));
}

function page(
  house: House,
  web: Context<Env>,
  { files, limit }: AttachmentList,
  error: string | null,
): Response {
  const reference = referenceOf(web);
  const element = staffPage(house, web, {
    title: `Bestanden, signaal ${reference}`,
    narrow: true,
    hasErrors: error !== null,
    children: (
      <>
        <BackLink href={hrefOf(reference)}>Signaal {reference}</BackLink>
        <ErrorSummary errors={error === null ? [] : [{ field: FILES, text: error }]} />
        {error === null && web.req.query('gelukt') === 'ja' ? (
          <Alert kind="ok">
            <Paragraph>De bestanden staan erbij. Ze worden eerst gecontroleerd.</Paragraph>
          </Alert>
        ) : null}
        <PageHead
          heading="Bestanden"
          intro={<Paragraph subtle>Elke keer dat u een bestand opent, staat in het logboek.</Paragraph>}
        />
        {files.length === 0 ? (
          <EmptyState heading="Nog geen bestanden">
            <Paragraph>Foto’s, documenten en opnames van de melder komen hier te staan.</Paragraph>
          </EmptyState>
        ) : (
          <FileList files={files} reference={reference} now={house.clock.now()} />
        )}
        <Stack gap="close">
          <Heading level={2}>Bestand toevoegen</Heading>
          <GiveFiles
            action={hrefOf(reference, 'bestanden')}
            csrf={csrfField(house, web)}
            words={words}
            limit={limit}
            error={error ?? undefined}
          />
        </Stack>
      </>
    ),
  });
  return html(web, element, error === null ? 200 : 422);
}

const FileList = ({
  files,
  reference,
  now,
}: {
  files: readonly AttachmentView[];
  reference: string;
  now: Date;
}): ReactNode => (
  <ul className="file-list">
    {files.map((file) => (
      <li key={file.id} className="file-list__item">
        <span className="file-list__name" dir="auto">
          {file.state === 'lost' || file.state === 'arriving' ? (
            file.name
          ) : (
            <Link href={hrefOf(reference, `bestanden/${file.id}`)}>{file.name}</Link>
          )}
        </span>
        <div className="badges">
          <FileBadge file={file} />
        </div>
        <Paragraph subtle>
          {[describe(file), `${giverWords(file)}, ${sayMoment(file.givenAt, now)}`]
            .filter(Boolean)
            .join(' · ')}
        </Paragraph>
      </li>
    ))}
  </ul>
);

export const giverWords = ({ inside }: AttachmentView): string =>
  inside?.giver === 'coordinator' ? 'Toegevoegd door een aandachtsfunctionaris' : 'Van de melder';

/** Kind and size: "Beeld, 2,4 MB". */
export function describe({ kind, size }: AttachmentView): string {
  if (kind === null || size === null) return '';
  const megabytes = size / 1024 / 1024;
  const count = megabytes < 0.1 ? '< 0,1' : megabytes.toFixed(1).replace('.', ',');
  return `${groupWords[kindOf(kind).group]}, ${count} MB`;
}

/** Where a file stands, in a word. */
export function FileBadge({ file: { state, why, inside } }: { file: AttachmentView }): ReactNode {
  switch (state) {
    case 'arriving':
      return <StatusBadge>Komt binnen</StatusBadge>;
    case 'lost':
      return (
        <StatusBadge kind="neutral">
          {why === 'connection' ? 'Niet aangekomen' : 'Niet aangenomen'}
        </StatusBadge>
      );
    case 'waiting':
      return <StatusBadge>Wordt gecontroleerd</StatusBadge>;
    case 'infected':
      return <StatusBadge kind="danger">Virus, verwijderd</StatusBadge>;
    case 'ready':
      return inside?.remains === null ? (
        <StatusBadge kind="success">Gegevens verwijderd</StatusBadge>
      ) : (
        <StatusBadge kind="warning">Gegevens niet verwijderd</StatusBadge>
      );
  }
}
