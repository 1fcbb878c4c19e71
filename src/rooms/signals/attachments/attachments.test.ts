import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jobs, sentences } from '../../../app.ts';
import { EICAR, openScanner } from '../../../kernel/files/clamd.fixture.ts';
import { film, inPieces, letter, pdf, photo } from '../../../kernel/files/hostile.fixture.ts';
import type { House } from '../../../kernel/house.ts';
import { newTrace } from '../../../kernel/ids.ts';
import type { Attempt } from '../../../kernel/jobs/job.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { newSecret } from '../../../kernel/secrets/secret.ts';
import { run } from '../../../kernel/verb.ts';
import { UploadCut } from '../../../kernel/web/multipart.ts';
import { readSignal } from '../handling/read-signal.ts';
import { type Office, openOffice, reported, signIn } from '../handling/staff.fixture.ts';
import { discardDraft } from '../reporting/discard-draft.ts';
import { draftHolder, receiptOf } from '../reporting/draft.ts';
import { keepDraft } from '../reporting/keep-draft.ts';
import { report } from '../reporting/report.ts';
import { filesAt, given, openedBytes } from './attachments.fixture.ts';
import { beginAttachment } from './begin-attachment.ts';
import { bringAttachments } from './bring-attachments.ts';
import { cleanAttachment, forgetFiles, sweepFiles } from './jobs.ts';
import { listAttachments } from './list-attachments.ts';
import { takeBackAttachment } from './lose-attachment.ts';
import { openAttachment } from './open-attachment.ts';
import type { AttachmentPlace } from './place.ts';
import { receiveFiles } from './receive-files.ts';

let office: Office;
let house: House;
beforeAll(async () => {
  office = await openOffice({ sentences, jobs });
  house = office.place.house;
  await office.place.organisation({ kind: 'region' });
  for (const actor of [office.care, office.safety, office.employee, office.elsewhere])
    await signIn(office.place.database.superOptions, actor);
}, 60_000);
afterAll(() => office.place.close());

const attempt: Attempt = { jobId: 'x', number: 1, signal: new AbortController().signal };

async function waiting(): Promise<{ id: string; organisation_id: string }[]> {
  return withClient(office.place.database.superOptions, async (client) => {
    const { rows } = await client.query(
      `select id, organisation_id from attachments where state = 'waiting' and signal_id is not null`,
    );
    return rows;
  });
}
/** Does what the queue does. */
async function lookAtAll(by: House = house): Promise<void> {
  for (const { id, organisation_id } of await waiting())
    await cleanAttachment.run(by, { attachmentId: id, organisationId: organisation_id }, attempt);
}
const stored = (): string[] => {
  try {
    return readdirSync(join(house.config.home, 'files'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => /[0-9a-f-]{36}/.test(name),
    );
  } catch {
    return [];
  }
};

async function draft() {
  const secret = newSecret();
  const actor = draftHolder(house, office.town, secret);
  const change = { kind: 'answers' as const, step: 'what' as const, given: { what: 'Verzonnen verhaal' } };
  expect((await run(house, actor, keepDraft, { secret, change })).kind).toBe('done');
  return { secret, actor, place: { kind: 'draft', secret } as const };
}
async function sent(holder: Awaited<ReturnType<typeof draft>>) {
  const received = await run(house, holder.actor, report, {
    submission: 'draft',
    product: 'report',
    channel: 'web_public',
    reporterType: 'relative',
    story: { whatHappened: 'Verzonnen verhaal' },
  });
  if (received.kind !== 'done') throw new Error(received.kind);
  const brought = await run(house, holder.actor, bringAttachments, { secret: holder.secret });
  return { ...received.value, brought };
}
const ownPlace = async () => ({ kind: 'signal', reference: await reported(house, office.employee) }) as const;

describe('giving a file', () => {
  test('is not for who holds no draft, another draft or no code', async () => {
    const { place, secret } = await draft();
    const other = await draft();
    const nobody = { kind: 'public', organisationId: office.town } as const;
    for (const actor of [nobody, other.actor, office.employee, office.care]) {
      expect(await given(house, actor, place, [['a.jpg', await photo()]])).toMatchObject({
        notTaken: ['absent'],
      });
      expect((await run(house, actor, listAttachments, { place })).kind).toBe('absent');
    }
    const wrong = { kind: 'reporter', organisationId: office.town, receiptHash: randomBytes(32) } as const;
    expect((await run(house, wrong, listAttachments, { place: { kind: 'receipt' } })).kind).toBe('absent');
    expect(await filesAt(house, draftHolder(house, office.town, secret), place)).toEqual([]);
  });

  test('is not for another town, the other domain or a colleague without the seat', async () => {
    const place = await ownPlace();
    for (const actor of [office.elsewhere, office.safety, office.employee]) {
      expect(await given(house, actor, place, [['a.jpg', await photo()]])).toMatchObject({
        notTaken: ['absent'],
      });
      expect((await run(house, actor, listAttachments, { place })).kind).toBe('absent');
    }
    const own = { kind: 'own', reference: place.reference } as const;
    expect((await run(house, office.care, listAttachments, { place: own })).kind).toBe('absent');
  });

  test('names what is wrong with what is given, file by file, and takes the others', async () => {
    const place = await ownPlace();
    const found = await given(house, office.care, place, [
      [
        'tekening.svg',
        Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>kanarie()</script></svg>'),
      ],
      ['foto.exe', await photo()],
      ['leeg.pdf', Buffer.alloc(0)],
    ]);
    expect(found).toEqual({ came: 1, notTaken: ['kind', 'empty'] });
    const files = await filesAt(house, office.care, place);
    expect(files.map(({ name, state, why }) => [name, state, why])).toEqual([
      ['tekening.svg', 'lost', 'kind'],
      ['foto.jpg', 'waiting', null],
      ['leeg.pdf', 'lost', 'empty'],
    ]);
  });

  test('sent twice is one file; after it was lost the same form gives it yet', async () => {
    const { actor, place } = await draft();
    const once = randomUUID();
    const cut = async function* () {
      yield { field: 'f', name: 'film.mp4', bytes: lost(film()) };
    };
    const giving = { house, actor, place, once, trace: newTrace(), length: 10 };
    await expect(receiveFiles(giving, cut())).rejects.toThrow(UploadCut);
    expect(await filesAt(house, actor, place)).toMatchObject([
      { name: 'film.mp4', state: 'lost', why: 'connection' },
    ]);
    for (let time = 0; time < 2; time += 1)
      expect(await given(house, actor, place, [['film.mp4', film()]], once)).toEqual({
        came: 1,
        notTaken: [],
      });
    expect(await filesAt(house, actor, place)).toMatchObject([
      { name: 'film.mp4', state: 'waiting', why: null },
    ]);
  });

  test('stops at thirty files, and at a full disk', async () => {
    const { actor, place } = await draft();
    const many = Array.from(
      { length: 31 },
      (_, at) => [`${at}.mp3`, Buffer.from('fffb9064', 'hex')] as const,
    );
    expect(await given(house, actor, place, many)).toEqual({ came: 30, notTaken: ['full'] });
    const full = { ...house, files: { ...house.files, room: async () => 1000 } };
    const other = await draft();
    expect(await given(full, other.actor, other.place, [['a.mp4', film()]])).toEqual({
      came: 0,
      notTaken: ['no-room'],
    });
  });
});

async function* lost(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes.subarray(0, 100);
  yield Buffer.alloc(70_000);
  throw new UploadCut('lost');
}

describe('files of a reporter', () => {
  test('go along with the report, are cleaned, and are opened by its coordinator only, who leaves a trace', async () => {
    const holder = await draft();
    const jpeg = await photo();
    expect(await given(house, holder.actor, holder.place, [['Kanarie thuis.jpg', jpeg]])).toMatchObject({
      came: 1,
    });
    for (const name of stored()) {
      const path = join(house.config.home, 'files', name);
      if (!statSync(path).isFile()) continue;
      expect(readFileSync(path).includes('Kanarie')).toBe(false);
    }
    const { reference, brought } = await sent(holder);
    expect(brought).toEqual({ kind: 'done', value: 1 });
    expect(await run(house, holder.actor, bringAttachments, { secret: holder.secret })).toEqual({
      kind: 'done',
      value: 0,
    });
    const place = { kind: 'signal', reference } as const;
    const [before] = await filesAt(house, office.care, place);
    const id = before?.id ?? '';
    const early = await run(house, office.care, openAttachment, { place, id, what: 'file' });
    expect(early.kind).toBe('refused');
    await lookAtAll();
    const [file] = await filesAt(house, office.care, place);
    expect(file).toMatchObject({
      name: 'Kanarie thuis.jpg',
      state: 'ready',
      inside: { giver: 'reporter', scanned: 'off', remains: null, preview: true },
    });
    expect([...(file?.inside?.removed ?? [])].sort()).toEqual(['author', 'device', 'location', 'software']);
    const bytes = await openedBytes(house, office.care, reference, id);
    expect(bytes?.includes('Kanarie')).toBe(false);
    expect(bytes?.subarray(0, 2).toString('hex')).toBe('ffd8');
    expect(
      (await openedBytes(house, office.care, reference, id, 'preview'))?.subarray(0, 2).toString('hex'),
    ).toBe('ffd8');
    for (const actor of [office.safety, office.employee, office.elsewhere, holder.actor])
      expect(await openedBytes(house, actor, reference, id)).toBeNull();
    const opened = await withClient(office.place.database.superOptions, async (client) => {
      const { rows } = await client.query(
        `select outcome, count(*)::int as times from audit_entries where verb = 'signals.open-attachment' group by 1 order by 1`,
      );
      return rows;
    });
    expect(opened).toContainEqual({ outcome: 'done', times: 2 });
  }, 60_000);

  test('can be added later with the code, and are then only names to who gave them', async () => {
    const holder = await draft();
    const { reference, signalId } = await sent(holder);
    const { receiptHash } = holder.actor as { receiptHash: Buffer };
    const reporter = { kind: 'reporter', organisationId: office.town, receiptHash } as const;
    await given(house, office.care, { kind: 'signal', reference }, [['intern.pdf', pdf(1)]]);
    expect(await given(house, reporter, { kind: 'receipt' }, [['later.docx', letter()]])).toMatchObject({
      came: 1,
    });
    expect(await filesAt(house, reporter, { kind: 'receipt' })).toMatchObject([
      { name: 'later.docx', inside: null },
    ]);
    const file = await run(house, office.care, readSignal, { reference });
    if (file.kind !== 'done') throw new Error(file.kind);
    expect(file.value.acts.map(({ kind, actorKind }) => `${kind} ${actorKind}`)).toEqual([
      'reported public',
      'file_added seat',
      'file_added reporter',
    ]);
    const { rows } = await withClient(office.place.database.superOptions, (client) =>
      client.query('select answered_at is not null as told, waits_for from signals where id = $1', [
        signalId,
      ]),
    );
    expect(rows).toEqual([{ told: true, waits_for: 'coordinator' }]);
    expect(receiptOf(holder.secret)).toBeTypeOf('string');
  });

  test('of a colleague hang on the own report, and nobody else’s', async () => {
    const reference = await reported(house, office.employee);
    const place = { kind: 'own', reference } as const;
    expect(await given(house, office.employee, place, [['foto.jpg', await photo()]])).toMatchObject({
      came: 1,
    });
    expect(await filesAt(house, office.employee, place)).toMatchObject([{ name: 'foto.jpg', inside: null }]);
    const other = await reported(house, office.safety);
    expect(
      (await run(house, office.employee, listAttachments, { place: { kind: 'own', reference: other } })).kind,
    ).toBe('absent');
  });

  test('go with the draft: taken back, or with "Verlaat deze pagina"', async () => {
    const { secret, actor, place } = await draft();
    await given(house, actor, place, [
      ['een.mp4', film()],
      ['twee.mp4', film()],
    ]);
    const [one] = await filesAt(house, actor, place);
    expect((await run(house, actor, takeBackAttachment, { place, id: one?.id })).kind).toBe('done');
    expect(await filesAt(house, actor, place)).toHaveLength(1);
    await run(house, actor, discardDraft, { secret });
    const counts = () =>
      withClient(office.place.database.superOptions, async (client) => {
        const { rows } = await client.query(
          `select (select count(*)::int from attachments where signal_id is null and receipt_hash = $1) as rows,
             (select count(*)::int from blobs_to_remove) as blobs`,
          [(actor as { receiptHash: Buffer }).receiptHash],
        );
        return rows[0];
      });
    const { rows, blobs } = await counts();
    expect(rows).toBe(0);
    expect(blobs).toBeGreaterThanOrEqual(2);
  });

  test('that came whole on a signal cannot be taken away', async () => {
    const place = await ownPlace();
    await given(house, office.care, place, [['a.mp4', film()]]);
    const [file] = await filesAt(house, office.care, place);
    expect((await run(house, office.care, takeBackAttachment, { place, id: file?.id })).kind).toBe('refused');
  });
});

describe('looking at files', () => {
  const looked = async (place: AttachmentPlace, by: House = house) => {
    await lookAtAll(by);
    return filesAt(house, office.care, place);
  };

  test('says honestly what could not be cleaned', async () => {
    const place = await ownPlace();
    const webm = Buffer.concat([
      Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d', 'hex'),
      Buffer.alloc(200),
    ]);
    await given(house, office.care, place, [
      ['film.mp4', film()],
      ['vreemd.webm', webm],
      ['kapot.pdf', Buffer.from('%PDF-1.7\nniets')],
    ]);
    const files = await looked(place);
    expect(files.map(({ name, inside }) => [name, inside?.remains])).toEqual([
      ['film.mp4', null],
      ['vreemd.webm', 'unknown'],
      ['kapot.pdf', 'damaged'],
    ]);
    const kept = await openedBytes(house, office.care, place.reference, files[2]?.id ?? '');
    expect(String(kept)).toBe('%PDF-1.7\nniets');
  }, 60_000);

  test('lets no virus stay, and waits for a scanner that is away', async () => {
    const scanner = await openScanner();
    const withScanner = (port: number): House => ({
      ...house,
      config: { ...house.config, clamd: { host: '127.0.0.1', port } },
    });
    const place = await ownPlace();
    await given(house, office.care, place, [
      ['ziek.mp4', Buffer.concat([film(), Buffer.from(EICAR)])],
      ['gezond.mp4', film()],
    ]);
    await expect(lookAtAll(withScanner(1))).rejects.toThrow('scanner');
    const files = await looked(place, withScanner(scanner.address.port));
    expect(files.map(({ state, inside }) => [state, inside?.scanned])).toEqual([
      ['infected', null],
      ['ready', 'clean'],
    ]);
    expect(await openedBytes(house, office.care, place.reference, files[0]?.id ?? '')).toBeNull();
    await scanner.stop();
  }, 60_000);
});

describe('what is left', () => {
  test('of a file that never came, of drafts and of a crash goes; what is in use stays', async () => {
    const place = await ownPlace();
    await given(house, office.care, place, [['blijft.mp4', film()]]);
    await lookAtAll();
    const holder = await draft();
    await run(house, holder.actor, beginAttachment, {
      place: holder.place,
      name: 'x',
      once: randomUUID(),
      position: 0,
    });
    await house.files.write(randomUUID(), inPieces(Buffer.from('van een crash')));
    await withClient(office.place.database.superOptions, (client) =>
      client.query(`update blobs_to_remove set since = '2020-01-01'`),
    );
    const before = stored().length;
    // The clock of the house stands still; that of the disk and the database does not.
    office.place.clock.set(new Date(Date.now() + 3 * 86_400_000));
    await forgetFiles.run(house, {}, attempt);
    await sweepFiles.run(house, {}, attempt);
    expect(stored().length).toBeLessThan(before);
    const { rows } = await withClient(office.place.database.superOptions, (client) =>
      client.query(
        `select count(*) filter (where state in ('arriving', 'lost'))::int as gone,
           array_agg(blob) filter (where blob is not null) || array_agg(preview) filter (where preview is not null) as used
         from attachments`,
      ),
    );
    expect(rows[0].gone).toBe(0);
    const names = stored().map((name) => name.split('/').at(-1));
    expect(names.sort()).toEqual([...rows[0].used].sort());
    const [file] = await filesAt(house, office.care, place);
    expect((await openedBytes(house, office.care, place.reference, file?.id ?? ''))?.length).toBe(
      film().length,
    );
  });
});
