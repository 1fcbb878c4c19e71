import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import type { FileMessages } from '../../../../../content/messages/files.ts';
import { ACCEPT } from '../../../../kernel/files/kinds.ts';
import {
  ActionGroup,
  Button,
  FileInput,
  Form,
  Heading,
  Paragraph,
  Stack,
} from '../../../../kernel/page/index.ts';
import type { AttachmentView } from '../../attachments/list-attachments.ts';
import type { NotTaken } from '../../attachments/receive-files.ts';
import { FILES } from './giving.ts';

const MB = 1024 * 1024;

/** What to do about a file that was not taken. */
export const wordsOfNotTaken = (words: FileMessages, why: NotTaken | 'choose'): string =>
  why === 'choose' ? words.choose : words.lost[why === 'absent' ? 'connection' : why];

interface GiveProps {
  readonly action: string;
  readonly csrf: string | null;
  readonly words: FileMessages;
  readonly limit: number;
  readonly error: string | undefined;
  /** Left out: the main thing on the page. */
  readonly secondary?: boolean;
}

/** The form with which somebody gives files. */
export const GiveFiles = ({ action, csrf, words, limit, error, secondary }: GiveProps): ReactNode => (
  <send-files
    data-limit={String(limit)}
    data-sending={words.sending}
    data-large={words.lost['too-large']}
    data-failed={words.lost.connection}
  >
    <Form action={action} csrf={csrf} hidden={{ _once: randomUUID() }} multipart>
      <FileInput
        name={FILES}
        label={words.label}
        hint={words.hint(limit / MB)}
        accept={ACCEPT}
        error={error}
        multiple
      />
      <ActionGroup>
        <Button kind={secondary ? 'secondary' : 'primary'}>{words.send}</Button>
      </ActionGroup>
    </Form>
  </send-files>
);

interface GivenProps {
  readonly action: string;
  readonly csrf: string | null;
  readonly words: FileMessages;
  readonly files: readonly AttachmentView[];
  /** What came whole can still be taken back: nothing was sent yet. */
  readonly unsent: boolean;
}

/** What somebody gave, by name. */
export const GivenFiles = ({ action, csrf, words, files, unsent }: GivenProps): ReactNode =>
  files.length === 0 ? null : (
    <Stack gap="close">
      <Heading level={2}>{words.listHeading}</Heading>
      <ul className="file-list">
        {files.map((file) => (
          <li key={file.id} className="file-list__item">
            <span id={`naam-${file.id}`} dir="auto" className="file-list__name">
              {file.name}
            </span>
            <Paragraph subtle>{stateOf(words, file)}</Paragraph>
            {unsent || file.state === 'lost' ? (
              <Form action={action} csrf={csrf} hidden={{ act: 'weg', file: file.id }} inline>
                <Button kind="subtle" describedBy={`naam-${file.id}`}>
                  {words.takeBack}
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </Stack>
  );

function stateOf(words: FileMessages, { state, why }: AttachmentView): string {
  switch (state) {
    case 'arriving':
      return words.arriving;
    case 'lost':
      return words.lost[why ?? 'connection'];
    case 'waiting':
    case 'ready':
    case 'infected':
      return words.came;
  }
}
