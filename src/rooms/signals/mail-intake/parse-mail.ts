import { convert } from 'html-to-text';
import { LONGEST_MAIL, type MailContent } from './mailbox.ts';

/** A mail as it is taken in. */
export interface ParsedMail {
  readonly content: MailContent;
  /** Message-IDs that it says it answers, the nearest first. */
  readonly answers: readonly string[];
  /** Written by a program: an absence, or a mail that could not be delivered (RFC 3834). */
  readonly automatic: 'no' | 'reply' | 'undelivered';
}

const MOST_FILES = 50;
const MOST_ANSWERED = 20;
const one = (text: string | undefined, most: number): string =>
  (text ?? '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, most);

/** What HTML says, without pictures: their addresses tell who looks. */
const textOf = (html: string): string =>
  convert(html, {
    wordwrap: false,
    selectors: [{ selector: 'img', format: 'skip' }],
    limits: { maxDepth: 100, maxInputLength: 4 * LONGEST_MAIL },
  });

/** Reads a mail as plain text: no picture is loaded, nothing of its HTML is kept. Throws for what is no mail. */
export async function parseMail(source: Buffer): Promise<ParsedMail> {
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(source, {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
  });
  const sender = mail.from?.value[0];
  const text = (mail.text ?? textOf(mail.html || '')).replaceAll('\r\n', '\n').replaceAll('\0', '').trim();
  const references = [mail.references ?? []].flat().toReversed();
  const auto = String(mail.headers.get('auto-submitted') ?? 'no').toLowerCase();
  const type = mail.headers.get('content-type');
  const report = typeof type === 'object' && 'value' in type && type.value === 'multipart/report';
  return {
    content: {
      from: one(sender?.address, 320),
      fromName: one(sender?.name, 200),
      subject: one(mail.subject, 500),
      text: text.slice(0, LONGEST_MAIL),
      messageId: one(mail.messageId, 1_000),
      incomplete: text.length > LONGEST_MAIL,
      files: mail.attachments
        .slice(0, MOST_FILES)
        .map(({ filename, size }) => ({ name: one(filename, 200) || 'zonder naam', size })),
    },
    answers: [mail.inReplyTo, ...references]
      .filter((id): id is string => id !== undefined && id !== '')
      .slice(0, MOST_ANSWERED),
    automatic: report ? 'undelivered' : auto.startsWith('no') ? 'no' : 'reply',
  };
}

/** The files that were sent along, in their order. Throws for what is no mail. */
export async function filesOf(
  source: Buffer,
): Promise<readonly { readonly name: string; readonly size: number; readonly content: Buffer }[]> {
  const { simpleParser } = await import('mailparser');
  const { attachments } = await simpleParser(source, {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
  });
  return attachments.slice(0, MOST_FILES).map(({ filename, size, content }) => ({
    name: one(filename, 200) || 'zonder naam',
    size,
    content,
  }));
}

/** What somebody wrote above the mail that they answer; the whole text when nothing of it is their own. */
export function ownWords(text: string): string {
  const lines = text.split('\n');
  const quoted = lines.findIndex(
    (line, at) =>
      line.startsWith('>') ||
      (/(schreef|wrote).*:\s*$/iu.test(line) && (lines[at + 1] ?? '').startsWith('>')),
  );
  const own = (quoted === -1 ? lines : lines.slice(0, quoted)).join('\n').trim();
  return own === '' ? text.trim() : own;
}
