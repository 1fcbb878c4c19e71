import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { fixedClock } from './clock.ts';
import { readConfig } from './config.ts';
import { type Mail, MailNotSent, mailerFor, screenMailbox, smtpMailer, writeMail } from './mail.ts';
import { letters, type MailTemplate } from './mail-templates.ts';
import { Secret } from './secret.ts';

const ORIGIN = 'https://lantaarn.voorbeeld.nl';
const values = { link: `${ORIGIN}/werk`, count: 2, validHours: 48, counts: { signal: 1, reminder: 2 } };
const templates = Object.keys(letters) as MailTemplate[];
const mailOf = (template: MailTemplate): Mail => ({ to: 'iemand@voorbeeld.nl', template, values }) as Mail;

interface Received {
  readonly raw: string;
  readonly to: readonly string[];
}

const servers: SMTPServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise<void>((done) => server.close(() => done()));
});

async function startServer(
  options: SMTPServerOptions = {},
  host = '127.0.0.1',
): Promise<{ port: number; received: Received[] }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    onData(stream, session, done) {
      let raw = '';
      stream.setEncoding('utf8');
      stream.on('data', (chunk: string) => {
        raw += chunk;
      });
      stream.on('end', () => {
        received.push({ raw, to: session.envelope.rcptTo.map(({ address }) => address) });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, host, ready));
  return { port: (server.server.address() as AddressInfo).port, received };
}

const mailerAt = (url: string) =>
  smtpMailer({ smtpUrl: new Secret(url), mailFrom: 'Lantaarn <l@voorbeeld.nl>', publicOrigin: ORIGIN });

/** Undoes quoted-printable, which is how the words travel. */
const readable = (raw: string): string =>
  Buffer.from(
    raw
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

describe('mail over SMTP', () => {
  it('arrives, as text and HTML, without tracking', async () => {
    const { port, received } = await startServer();
    const mailer = mailerAt(`smtp://127.0.0.1:${port}`);
    await mailer.check();
    await mailer.send(mailOf('new-signal-waiting'));
    expect(received).toHaveLength(1);
    expect(received[0]?.to).toEqual(['iemand@voorbeeld.nl']);
    const words = readable(received[0]?.raw ?? '');
    expect(words).toContain('Subject: Er staat iets nieuws voor u klaar in Lantaarn');
    expect(words).toContain('Auto-Submitted: auto-generated');
    expect(words).toContain(`${ORIGIN}/werk`);
    expect(words).toContain('text/plain');
    expect(words).toContain('text/html');
    expect(words).not.toMatch(/<img|<script|style=|https?:\/\/(?!lantaarn\.voorbeeld\.nl)/);
  });

  it('signs in with name and password, and says which step failed', async () => {
    const { port } = await startServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth(auth, _session, done) {
        done(auth.password === 'p@ss' ? null : new Error('no'), { user: 'lantaarn' });
      },
    });
    await mailerAt(`smtp://lantaarn:p%40ss@127.0.0.1:${port}`).check();
    const wrong = mailerAt(`smtp://lantaarn:wrong@127.0.0.1:${port}`);
    await expect(wrong.check()).rejects.toMatchObject({ name: 'MailNotSent', code: 'EAUTH' });
  });

  it('tells nothing of the address or the server’s answer when it is refused or away', async () => {
    const { port } = await startServer({
      onRcptTo(address, _session, done) {
        done(new Error(`unknown ${address.address}`));
      },
    });
    const refused = await mailerAt(`smtp://127.0.0.1:${port}`)
      .send(mailOf('reminder'))
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(MailNotSent);
    expect(`${refused}${JSON.stringify(refused)}`).not.toContain('iemand');
    const away = await startServer();
    for (const server of servers.splice(-1)) await new Promise<void>((done) => server.close(() => done()));
    await expect(mailerAt(`smtp://127.0.0.1:${away.port}`).check()).rejects.toBeInstanceOf(MailNotSent);
  });

  // Only Linux answers on every address of 127.0.0.0/8; it stands for a server elsewhere here.
  it.runIf(process.platform === 'linux')('goes over a network with TLS or not at all', async () => {
    const bare = await startServer({}, '127.0.0.2');
    await expect(mailerAt(`smtp://127.0.0.2:${bare.port}`).send(mailOf('invitation'))).rejects.toThrow(
      MailNotSent,
    );
    expect(bare.received).toEqual([]);
  });

  it('does not let an address become two', async () => {
    const { port, received } = await startServer();
    const to = 'iemand@voorbeeld.nl\r\nBcc: ander@voorbeeld.nl';
    await mailerAt(`smtp://127.0.0.1:${port}`)
      .send({ to, template: 'reminder', values })
      .catch(() => undefined);
    expect(received.flatMap((mail) => mail.to)).not.toContain('ander@voorbeeld.nl');
    expect(received.map((mail) => mail.raw).join()).not.toMatch(/^bcc:/im);
  });
});

describe('mails', () => {
  it.each(templates)('%s says the same in text and HTML, and carries its link', (template) => {
    const { subject, text, html } = writeMail(mailOf(template), ORIGIN);
    expect(subject.length).toBeGreaterThan(5);
    expect(text).toContain(values.link);
    const plain = html
      .replace(/<title>.*<\/title>/, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
    for (const line of text.split('\n\n').filter((words) => !words.includes(values.link)))
      expect(plain).toContain(line);
  });

  it.each(templates)('%s says nothing about trafficking, reports or people', (template) => {
    const { subject, text } = writeMail(mailOf(template), ORIGIN);
    expect(`${subject} ${text}`).not.toMatch(
      /mensenhandel|uitbuiting|slachtoffer|melding|signaal|dader|politie/i,
    );
    expect(`${subject} ${text}`).not.toContain('iemand@voorbeeld.nl');
  });

  it.each(['https://elders.nl/werk', 'javascript:alert(1)', `${ORIGIN}.elders.nl/`, '/werk'])(
    'refuse a link to %s',
    (link) => {
      expect(() =>
        writeMail({ to: 'a@b.nl', template: 'reminder', values: { link, count: 1 } }, ORIGIN),
      ).toThrow();
    },
  );

  it('escape what is in a link', () => {
    const link = `${ORIGIN}/uitnodiging?a=1&b="><script>`;
    const { html } = writeMail(
      { to: 'a@b.nl', template: 'invitation', values: { link, validHours: 1 } },
      ORIGIN,
    );
    expect(html).not.toContain('<script>');
  });
});

describe('mailbox on screen', () => {
  it('shows the newest first and forgets the oldest', async () => {
    const seen: string[] = [];
    const clock = fixedClock('2026-03-02T09:00:00Z');
    const mailbox = screenMailbox(ORIGIN, { clock, keep: 3, arrived: (mail) => seen.push(mail.template) });
    for (const template of templates.slice(0, 5)) await mailbox.send(mailOf(template));
    expect(mailbox.mails().map((mail) => mail.template)).toEqual(templates.slice(2, 5).reverse());
    expect(seen).toEqual(templates.slice(0, 5));
  });

  it('is for the demo; a house without a mail server says so', async () => {
    expect(mailerFor(readConfig({ DEMO: '1' }, '/srv'))).toHaveProperty('mails');
    await expect(mailerFor(readConfig({}, '/srv')).check()).rejects.toMatchObject({ code: 'ENOSERVER' });
  });
});
