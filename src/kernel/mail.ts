import { createTransport } from 'nodemailer';
import { type Clock, systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { type Letter, letters, type MailTemplate, type MailValues } from './mail-templates.ts';

/** One mail to one person. */
export type Mail = {
  [T in MailTemplate]: {
    readonly to: string;
    readonly template: T;
    readonly values: MailValues[T];
    /** For a mail that may be answered: its own number, and where the answer goes. */
    readonly answer?: { readonly messageId: string; readonly replyTo: string };
    /** An invitation that a calendar reads (iCalendar, RFC 5546); fixed words, nobody's name. */
    readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string };
  };
}[MailTemplate];

export interface Mailer {
  /**
   * Sends a mail. Fails with `MailNotSent`, whose text holds neither address nor answer of the server;
   * call it from a job, so that it is tried again.
   */
  send(mail: Mail): Promise<void>;
  /** Whether the mail server answers and lets us in; throws `MailNotSent` when not. Sends nothing. */
  check(): Promise<void>;
}

/** The mail server did not take it. `code` is a fixed word such as `ECONNECTION` or `EAUTH`. */
export class MailNotSent extends Error {
  override readonly name = 'MailNotSent';
  readonly code: string;

  constructor(code: string) {
    super(`mail not sent (${code})`);
    this.code = code;
  }
}

/** A mail as it leaves: text and simple HTML of the same words. */
export interface WrittenMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly link: string;
}

/** Writes a mail. Throws when the link leaves `origin`: a mail of Lantaarn never sends people elsewhere. */
export function writeMail(mail: Mail, origin: string): WrittenMail {
  const { link } = mail.values;
  if (!URL.canParse(link) || new URL(link).origin !== origin)
    throw new Error('link in a mail leaves Lantaarn');
  const write = letters[mail.template] as (values: MailValues[MailTemplate]) => Letter;
  const letter = write(mail.values);
  const paragraph = (words: string): string => `<p>${escaped(words)}</p>`;
  return {
    subject: letter.subject,
    text: [...letter.before, `${letter.linkText}:\n${link}`, ...letter.after].join('\n\n'),
    html: [
      `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${escaped(letter.subject)}</title></head><body>`,
      ...letter.before.map(paragraph),
      `<p><a href="${escaped(link)}">${escaped(letter.linkText)}</a></p>`,
      ...letter.after.map(paragraph),
      '</body></html>',
    ].join('\n'),
    link,
  };
}

const escaped = (words: string): string =>
  words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Mail over SMTP, as `SMTP_URL` says. A server elsewhere must offer TLS (`smtps:` or STARTTLS): a one-time
 * link never crosses a network in the clear. A relay on this machine is taken as it is. Throws when the configuration has no mail server.
 */
export function smtpMailer(config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'publicOrigin'>): Mailer {
  if (config.smtpUrl === null) throw new Error('no mail server is configured');
  const url = new URL(config.smtpUrl.reveal());
  const secure = url.protocol === 'smtps:';
  const near = LOOPBACK.has(url.hostname);
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: !near,
    ignoreTLS: near && !secure,
    ...(url.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  return {
    async send(mail) {
      const { subject, text, html } = writeMail(mail, config.publicOrigin);
      const { answer } = mail;
      const answerable =
        answer === undefined
          ? {}
          : { messageId: answer.messageId, replyTo: { name: '', address: answer.replyTo } };
      const invitation =
        mail.calendar === undefined
          ? {}
          : { icalEvent: { method: mail.calendar.method, content: mail.calendar.text } };
      const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };
      await transport
        .sendMail({
          from: config.mailFrom,
          to: { name: '', address: mail.to },
          subject,
          text,
          html,
          headers,
          ...answerable,
          ...invitation,
        })
        .catch(fail);
    },
    async check() {
      await transport.verify().catch(fail);
    },
  };
}

function fail(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  throw new MailNotSent(/^E[A-Z]{2,20}$/.test(code) ? code : 'EMAIL');
}

/** A mail in the mailbox on screen. */
export interface ScreenMail extends WrittenMail {
  readonly at: Date;
  readonly to: string;
  readonly template: MailTemplate;
  readonly messageId?: string;
  readonly calendar?: string;
}

export interface ScreenMailbox extends Mailer {
  /** The newest first. */
  mails(): readonly ScreenMail[];
}

/** A mailbox that is shown on a page of the demo instead of sent; keeps the last `keep` in memory. */
export function screenMailbox(
  origin: string,
  { clock = systemClock, keep = 200, arrived }: ScreenMailboxOptions = {},
): ScreenMailbox {
  const mails: ScreenMail[] = [];
  return {
    async send(mail) {
      const written = {
        ...writeMail(mail, origin),
        at: clock.now(),
        to: mail.to,
        template: mail.template,
        ...(mail.answer === undefined ? {} : { messageId: mail.answer.messageId }),
        ...(mail.calendar === undefined ? {} : { calendar: mail.calendar.text }),
      };
      mails.unshift(written);
      mails.length = Math.min(mails.length, keep);
      arrived?.(written);
    },
    async check() {},
    mails: () => [...mails],
  };
}

interface ScreenMailboxOptions {
  readonly clock?: Clock;
  readonly keep?: number;
  /** Told of every mail that comes in. */
  readonly arrived?: (mail: ScreenMail) => void;
}

/** For a house without a mail server: sending fails, so that the job waits and the administrator sees it. */
const noMailer: Mailer = {
  async send() {
    throw new MailNotSent('ENOSERVER');
  },
  async check() {
    throw new MailNotSent('ENOSERVER');
  },
};

/** The mailer that fits the configuration: SMTP, the mailbox on screen in the demo, or one that always fails. */
export function mailerFor(config: Config): Mailer | ScreenMailbox {
  if (config.smtpUrl !== null) return smtpMailer(config);
  return config.demo ? screenMailbox(config.publicOrigin) : noMailer;
}
