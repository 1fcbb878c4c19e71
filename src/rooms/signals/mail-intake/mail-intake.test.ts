import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../../test/house.ts';
import type { Actor, SeatActor } from '../../../kernel/actor.ts';
import type { House } from '../../../kernel/house.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { type AnyVerb, run } from '../../../kernel/verb.ts';
import { attachmentJobs } from '../attachments/jobs.ts';
import { listAttachments } from '../attachments/list-attachments.ts';
import { attachmentSentences } from '../attachments/policy.ts';
import { openPart } from '../handling/open-part.ts';
import { staffSentences } from '../handling/policy.ts';
import { readSignal } from '../handling/read-signal.ts';
import { once, signIn } from '../handling/staff.fixture.ts';
import { setSafeContact } from '../safe-contact/set-safe-contact.ts';
import { acceptMail } from './accept-mail.ts';
import { bringMailFiles } from './bring-files.ts';
import { mailJobs } from './jobs.ts';
import { mailReporter, sendMail } from './mail-reporter.ts';
import { type MailServer, startMailServer, whyNoMailServer } from './mail-server.fixture.ts';
import { mailSentences } from './policy.ts';
import { mailProposals, readProposal, refuseMail } from './proposals.ts';
import { readMail } from './read-mailbox.ts';
import { removeMail } from './remove-original.ts';
import { readMailboxes, setMailbox } from './set-mailbox.ts';

const reason = whyNoMailServer();
if (reason !== null) process.stderr.write(`DID NOT RUN: reading mail from a real server. ${reason}\n`);

const attempt = { jobId: randomUUID(), number: 1, signal: new AbortController().signal };
const letter = (id: string, subject: string, text: string, more = ''): string =>
  `From: "Melder van der Verzonnen" <melder@voorbeeld.example>
To: meldpunt@voorbeeld.example
Subject: ${subject}
Message-ID: <${id}@voorbeeld.example>
Date: Mon, 23 Nov 2026 09:00:00 +0100
${more}MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

${text}
`;

const withFile = (id: string): string => `From: melder@voorbeeld.example
Subject: =?utf-8?Q?Foto=E2=80=99s?=
Message-ID: <${id}@voorbeeld.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=grens

--grens
Content-Type: text/html; charset=utf-8

<p>Kijk naar <b>de loods</b>.</p><img src="https://volg.example/pixel.gif"><script>alert(1)</script>
--grens
Content-Type: image/jpeg; name="loods.jpg"
Content-Disposition: attachment; filename="loods.jpg"
Content-Transfer-Encoding: base64

/9j/4AAQSkZJRgABAQAAAQABAAD/2Q==
--grens--
`;

describe.skipIf(reason !== null)('mail of the meldpunt', () => {
  let server: MailServer;
  let place: TestHouse;
  let house: House;
  let town: OrganisationId;
  let safety: SeatActor;
  let care: SeatActor;
  let administrator: SeatActor;
  let employee: SeatActor;
  let elsewhere: SeatActor;

  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server?.stop());

  beforeEach(async () => {
    place = await openTestHouse([...staffSentences, ...mailSentences, ...attachmentSentences], {
      jobs: [...mailJobs, ...attachmentJobs],
    });
    house = { ...place.house, config: { ...place.house.config, mailboxServers: [server.server] } };
    await place.organisation({ kind: 'region' });
    town = await place.organisation();
    safety = await place.seat(town, 'coordinator', 'safety');
    care = await place.seat(town, 'coordinator', 'care');
    administrator = await place.seat(town, 'administrator');
    employee = await place.seat(town, 'employee');
    elsewhere = await place.seat(await place.organisation(), 'coordinator', 'safety');
    await server.asOwner(async (client) => {
      for (const folder of ['INBOX', 'Mensenhandel']) {
        await client.mailboxOpen(folder);
        await client.messageDelete('1:*').catch(() => undefined);
      }
    });
    return () => place.close();
  }, 60_000);

  const mailbox = (more: object = {}) => ({
    domain: 'safety',
    active: true,
    server: server.server,
    security: 'plain',
    user: server.user,
    password: server.password,
    address: 'meldpunt@voorbeeld.example',
    folder: 'Mensenhandel',
    rule: 'folder',
    words: [],
    seen: '',
    ...more,
  });
  const setUp = async (more: object = {}) =>
    expect(await run(house, administrator, setMailbox, mailbox(more))).toMatchObject({ kind: 'done' });
  const look = () => readMail.run(house, {}, attempt);
  const waiting = async (actor: Actor = safety) => {
    const found = await run(house, actor, mailProposals, {});
    if (found.kind !== 'done') throw new Error(found.kind);
    return found.value;
  };
  const first = async () => (await waiting())[0]?.id ?? '';
  const told = {
    reporterType: 'boa',
    story: { whatHappened: 'Verzonnen: er slapen mensen in de loods.' },
  } as const;
  const rows = <Row extends object>(text: string): Promise<Row[]> =>
    withClient(place.database.superOptions, async (client) => (await client.query<Row>(text)).rows);

  test('waits as a proposal, once, and leaves the mailbox as it was', async () => {
    await setUp();
    await server.put(letter('een', 'Vreemde loods', 'Er slapen mensen in de loods.'), 'Mensenhandel');
    await server.put(letter('twee', 'Gewone post', 'Niets van belang.'));
    await look();
    await look();
    await Promise.all([look(), look()]);
    expect(await waiting()).toMatchObject([{ from: 'Melder van der Verzonnen', subject: 'Vreemde loods' }]);
    expect(await server.lies('Mensenhandel')).toEqual([
      { messageId: '<een@voorbeeld.example>', seen: false },
    ]);
    const stored = JSON.stringify(
      await rows(`select * from mail_proposals`).then((all) => all.map((row) => JSON.stringify(row))),
    );
    expect(stored).not.toMatch(/Verzonnen|loods|voorbeeld\.example/);
    expect(place.lines.join('')).not.toMatch(/Verzonnen|loods|voorbeeld\.example|wachtwoord/);
  });

  test('is seen by the coordinator of its own domain only', async () => {
    await setUp();
    await server.put(letter('drie', 'Vreemde loods', 'Tekst.'), 'Mensenhandel');
    await look();
    const proposal = await first();
    expect(await waiting(care)).toEqual([]);
    const asks: [AnyVerb, object][] = [
      [readProposal, { proposal }],
      [refuseMail, { proposal, reason: 'unwanted', remove: false }],
      [acceptMail, { proposal, report: told, remove: false }],
    ];
    const strangers: Actor[] = [
      { kind: 'public', organisationId: town },
      elsewhere,
      care,
      employee,
      administrator,
    ];
    for (const actor of strangers)
      for (const [verb, input] of asks)
        expect(await run(house, actor, verb, input)).toEqual({ kind: 'absent' });
    for (const actor of [safety, care, employee, elsewhere])
      expect(await run(house, actor, readMailboxes, {})).toEqual({ kind: 'absent' });
  });

  test('becomes a signal with the whole mail, and stays in the mailbox unless told', async () => {
    await setUp();
    const long = `${'Een lange mail. '.repeat(900)}Het einde.`;
    await server.put(letter('vier', 'Lang verhaal', long), 'Mensenhandel');
    await look();
    const proposal = await first();
    const bad = await run(house, safety, acceptMail, {
      proposal,
      report: { ...told, story: {} },
      remove: false,
    });
    expect(bad.kind).toBe('invalid');
    const outcome = await run(house, safety, acceptMail, { proposal, report: told, remove: false });
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    const { reference } = outcome.value;
    const again = await run(house, safety, acceptMail, { proposal, report: told, remove: false });
    expect(again).toEqual(outcome);
    expect(await waiting()).toEqual([]);
    await signIn(place.database.superOptions, safety);
    await run(house, safety, openPart, { reference, part: 'story' });
    const file = await run(house, safety, readSignal, { reference });
    if (file.kind !== 'done') throw new Error(file.kind);
    expect(file.value.facts).toMatchObject({ channel: 'mailbox', domain: 'safety' });
    const notes = file.value.acts.filter(({ kind }) => kind === 'noted');
    expect(notes).toHaveLength(2);
    const words = notes.map(({ content }) => content.story?.text ?? '').join('');
    expect(words).toContain(long);
    expect((await server.lies('Mensenhandel')).length).toBe(1);
    expect(await rows(`select 1 from mail_proposals where data_key is not null`)).toEqual([]);
  });

  test('is refused with a reason: what was taken is destroyed, and the original goes when told to', async () => {
    await setUp();
    await server.put(letter('vijf', 'Reclame', 'Koop nu.'), 'Mensenhandel');
    await server.put(letter('zes', 'Blijft', 'Blijft liggen.'), 'Mensenhandel');
    await look();
    const proposal = (await waiting()).find(({ subject }) => subject === 'Reclame')?.id ?? '';
    expect((await run(house, safety, refuseMail, { proposal, reason: '', remove: true })).kind).toBe(
      'invalid',
    );
    const refusal = { proposal, reason: 'unwanted', remove: true };
    const both = await Promise.all([1, 2].map(() => run(house, safety, refuseMail, refusal)));
    expect(both.map(({ kind }) => kind)).toEqual(['done', 'done']);
    expect((await run(house, safety, readProposal, { proposal })).kind).toBe('changed');
    expect((await server.lies('Mensenhandel')).length).toBe(2);
    await removeMail.run(house, { organisation: town, proposal }, attempt);
    expect((await server.lies('Mensenhandel')).map(({ messageId }) => messageId)).toEqual([
      '<zes@voorbeeld.example>',
    ]);
    await removeMail.run(house, { organisation: town, proposal }, attempt);
    expect(await rows(`select original from mail_proposals where state = 'refused'`)).toEqual([
      { original: 'removed' },
    ]);
    await look();
    expect((await waiting()).map(({ subject }) => subject)).toEqual(['Blijft']);
  });

  test('with words as rule, only what has one in its subject is taken; a shared mailbox keeps its secrets', async () => {
    await setUp({ folder: 'INBOX', rule: 'subject', words: ['mensenhandel', 'uitbuiting'] });
    await server.put(letter('zeven', 'Vraag over UITBUITING', 'Tekst.'));
    await server.put(letter('acht', 'Ondermijning: hennep', 'Geheim van een ander.'));
    await look();
    expect((await waiting()).map(({ subject }) => subject)).toEqual(['Vraag over UITBUITING']);
    expect(await rows(`select 1 from mail_proposals`)).toHaveLength(1);
  });

  test('HTML comes in as plain text, files by name and size', async () => {
    await setUp();
    await server.put(withFile('negen'), 'Mensenhandel');
    await look();
    const read = await run(house, safety, readProposal, { proposal: await first() });
    if (read.kind !== 'done') throw new Error(read.kind);
    expect(read.value).toMatchObject({ subject: 'Foto’s', files: [{ name: 'loods.jpg', size: 22 }] });
    expect(read.value.text).toContain('de loods');
    expect(read.value.text).not.toMatch(/<|alert|pixel/);
  });

  test('files of an accepted mail hang on the signal, and only then the original goes', async () => {
    await setUp();
    await server.put(withFile('veertien'), 'Mensenhandel');
    await look();
    const proposal = await first();
    const made = await run(house, safety, acceptMail, { proposal, report: told, remove: true });
    if (made.kind !== 'done') throw new Error(made.kind);
    const asked = (name: string) =>
      rows<{ data: never }>(`select data from pgboss.job where name = '${name}'`);
    expect(await asked('signals.remove-mail')).toEqual([]);
    const [bring] = await asked('signals.bring-mail-files');
    if (bring === undefined) throw new Error('nothing was asked for');
    await bringMailFiles.run(house, bring.data, attempt);
    await bringMailFiles.run(house, bring.data, attempt);
    const place = { kind: 'signal', reference: made.value.reference };
    const files = await run(house, safety, listAttachments, { place });
    if (files.kind !== 'done') throw new Error(files.kind);
    expect(JSON.stringify(files.value)).toContain('loods.jpg');
    expect(await rows(`select state, kind from attachments`)).toEqual([{ state: 'waiting', kind: 'jpeg' }]);
    expect(await asked('signals.remove-mail')).toHaveLength(1);
    await removeMail.run(house, { organisation: town, proposal }, attempt);
    expect(await server.lies('Mensenhandel')).toEqual([]);
  });

  test('a mail in fixed words goes out, and its answer comes into the dialogue', async () => {
    await setUp();
    await server.put(letter('tien', 'Loods', 'Tekst.'), 'Mensenhandel');
    await look();
    const made = await run(house, safety, acceptMail, {
      proposal: await first(),
      report: told,
      remove: false,
    });
    if (made.kind !== 'done') throw new Error(made.kind);
    const { reference } = made.value;
    const version = async () => {
      const file = await run(house, safety, readSignal, { reference });
      return file.kind === 'done' ? file.value.facts.version : 0;
    };
    const form = { reference, version: await version(), once: once(), kind: 'mail-question' };
    expect((await run(house, care, mailReporter, form)).kind).toBe('absent');
    expect((await run(house, safety, mailReporter, { ...form, kind: 'Beste Jan' })).kind).toBe('invalid');
    expect((await run(house, safety, mailReporter, form)).kind).toBe('done');
    expect((await run(house, safety, mailReporter, form)).kind).toBe('done');
    const [job] = await rows<{ data: Parameters<typeof sendMail.run>[1] }>(
      `select data from pgboss.job where name = 'signals.send-mail'`,
    );
    if (job === undefined) throw new Error('no mail was asked for');
    expect(JSON.stringify(job.data)).not.toContain('voorbeeld.example');
    await sendMail.run(house, job.data, attempt);
    const [mail] = place.mails();
    expect(mail?.to).toBe('melder@voorbeeld.example');
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/loods|Verzonnen|veiligheid/i);

    const answer = (id: string, more: string, text: string) =>
      letter(id, 'Re: Uw bericht', text, `In-Reply-To: ${mail?.messageId}\n${more}`);
    await server.put(answer('elf', 'Auto-Submitted: auto-replied\n', 'Ik ben met vakantie.'), 'Mensenhandel');
    await server.put(answer('twaalf', '', 'Bel na zessen.\n\n> Wij hebben een vraag'), 'Mensenhandel');
    await server.put(
      letter('dertien', 'Re: Uw bericht', 'Gok.', 'In-Reply-To: <geraden@localhost>\n'),
      'Mensenhandel',
    );
    await look();
    const file = await run(house, safety, readSignal, { reference });
    if (file.kind !== 'done') throw new Error(file.kind);
    expect(file.value.acts.filter(({ kind }) => kind === 'message_from_reporter')).toHaveLength(1);
    expect(file.value.facts.waitsFor).toBe('coordinator');
    expect((await waiting()).map(({ subject }) => subject)).toEqual(['Re: Uw bericht']);

    // who wants this site only is mailed no more, or with a reason
    const rule = { reference, version: await version(), once: once(), channel: 'site' };
    expect((await run(house, safety, setSafeContact, rule)).kind).toBe('done');
    const again = { reference, version: await version(), once: once(), kind: 'mail-done' };
    expect(await run(house, safety, mailReporter, again)).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'against' }],
    });
    const mails = async () =>
      (await rows(`select 1 from pgboss.job where name = 'signals.send-mail'`)).length;
    expect(await mails()).toBe(1);
    expect(
      (await run(house, safety, mailReporter, { ...again, against: 'De melder vroeg erom.' })).kind,
    ).toBe('done');
    expect(await mails()).toBe(2);
  });

  test('a server that is away, refuses or is not allowed is told with the mailbox, and nothing is lost', async () => {
    await setUp();
    const outcome = async () => {
      await look();
      const found = await run(house, administrator, readMailboxes, {});
      return found.kind === 'done' ? found.value.mailboxes[0]?.outcome : null;
    };
    const seen = async () => {
      const found = await run(house, administrator, readMailboxes, {});
      return found.kind === 'done' ? (found.value.mailboxes[0]?.seen ?? '') : '';
    };
    expect(await outcome()).toBe('read');
    place.clock.advance(1000);
    await setUp({ password: 'fout', seen: await seen() });
    expect(await outcome()).toBe('refused');
    place.clock.advance(1000);
    await setUp({ password: server.password, folder: 'Bestaat niet', seen: await seen() });
    expect(await outcome()).toBe('no_folder');
    const without = { ...house, config: { ...house.config, mailboxServers: ['elders.example:993'] } };
    await readMail.run(without, {}, attempt);
    expect(await outcome()).toBe('no_folder');
    expect(await run(without, administrator, setMailbox, mailbox({ seen: await seen() }))).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'server' }],
    });
  });

  test('a password is shown to nobody, and does not go to another server', async () => {
    await setUp();
    const found = await run(house, administrator, readMailboxes, {});
    expect(JSON.stringify(found)).not.toContain(server.password);
    const seen = found.kind === 'done' ? (found.value.mailboxes[0]?.seen ?? '') : '';
    const two = { ...house, config: { ...house.config, mailboxServers: [server.server, '127.0.0.1:9'] } };
    const moved = mailbox({ server: '127.0.0.1:9', password: '', seen });
    expect(await run(two, administrator, setMailbox, moved)).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'password' }],
    });
    expect((await run(house, administrator, setMailbox, mailbox({ seen: 'toen' }))).kind).toBe('changed');
  });
});
