import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../../test/house.ts';
import type { Actor, SeatActor } from '../../../kernel/actor.ts';
import { inTenant } from '../../../kernel/context.ts';
import { newTrace, type OrganisationId } from '../../../kernel/ids.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { run } from '../../../kernel/verb.ts';
import { jobs as peopleJobs } from '../../people/index.ts';
import { openPart } from '../handling/open-part.ts';
import { overview } from '../handling/overview.ts';
import { staffSentences } from '../handling/policy.ts';
import { readSignal } from '../handling/read-signal.ts';
import { once, reported, signIn } from '../handling/staff.fixture.ts';
import { wipeSignals } from '../store/kept-signals.ts';
import { answerConsultation } from './answer-consultation.ts';
import { askConsultation } from './ask-consultation.ts';
import { announceConsultation, followConsultation } from './follow-consultation.ts';
import { consultationJobs } from './jobs.ts';
import { askedConsultations, receivedConsultations } from './list-consultations.ts';
import { consultationSentences } from './policy.ts';
import { type ConsultationView, readConsultation } from './read-consultation.ts';
import { watchConsultations } from './watch-consultations.ts';
import { whomToAsk } from './whom-to-ask.ts';
import { withdrawConsultation } from './withdraw-consultation.ts';

let place: TestHouse;
let town: OrganisationId;
let care: SeatActor;
let safety: SeatActor;
let employee: SeatActor;
let elsewhere: SeatActor;
let essm: SeatActor;
let riec: SeatActor;
let youth: SeatActor;
const START = new Date('2026-11-23T09:00:00Z');
const nobody = (): Actor => ({ kind: 'public', organisationId: town });

beforeAll(async () => {
  place = await openTestHouse([...staffSentences, ...consultationSentences], {
    jobs: [...peopleJobs, ...consultationJobs],
  });
  await place.organisation({ kind: 'region', slug: 'regio' });
  town = await place.organisation({ slug: 'hier', name: 'Hier' });
  const other = await place.organisation({ slug: 'elders', name: 'Elders' });
  const partner = (code: string, domain: 'care' | 'safety', canReceive: 'hand-over' | 'process-only') =>
    place.organisation({
      kind: 'partner',
      slug: code.replaceAll('_', '-'),
      name: code,
      partnerCode: code,
      domain,
      canReceive,
    });
  essm = await place.seat(await partner('essm', 'care', 'hand-over'), 'partner_agent');
  riec = await place.seat(await partner('riec', 'safety', 'hand-over'), 'partner_agent');
  await partner('nla', 'safety', 'hand-over');
  youth = await place.seat(await partner('veilig_thuis', 'care', 'hand-over'), 'partner_agent');
  await partner('ketenregisseur', 'safety', 'process-only');
  care = await place.seat(town, 'coordinator', 'care');
  safety = await place.seat(town, 'coordinator', 'safety');
  employee = await place.seat(town, 'employee');
  elsewhere = await place.seat(other, 'coordinator', 'care');
  await signIn(place.database.superOptions, care);
}, 60_000);
beforeEach(() => place.clock.set(START));
afterAll(() => place.close());

const rows = <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  withClient(place.database.superOptions, async (client) => (await client.query<Row>(text, values)).rows);

const question = (changed: object = {}) => ({
  once: once(),
  adviser: 'essm',
  situation: 'Een verzonnen vrouw werkt elke dag tot laat. Zij mag niet alleen weg.',
  question: 'Wat is een veilige eerste stap?',
  form: 'labour',
  urgency: 'normal',
  ...changed,
});

async function asked(actor: SeatActor, changed: object = {}): Promise<string> {
  const outcome = await run(place.house, actor, askConsultation, question(changed));
  if (outcome.kind !== 'done') throw new Error(`not asked: ${JSON.stringify(outcome)}`);
  return outcome.value.reference;
}

const answer = (actor: Actor, reference: string, changed: object = {}) =>
  run(place.house, actor, answerConsultation, {
    reference,
    once: once(),
    text: 'Verzonnen raad: spreek haar alleen.',
    ...changed,
  });

async function read(actor: Actor, reference: string): Promise<ConsultationView> {
  const outcome = await run(place.house, actor, readConsultation, { reference });
  if (outcome.kind !== 'done') throw new Error(`not read: ${outcome.kind}`);
  return outcome.value;
}

const attempt = { jobId: once(), number: 1, signal: AbortSignal.timeout(60_000) };

/** Does what is in the queue of consultations, as a worker would; each twice, as after a crash. */
async function doJobs(): Promise<void> {
  for (const job of [announceConsultation, followConsultation]) {
    const waiting = await rows<{ id: string; data: never }>(
      "select id, data from pgboss.job where name = $1 and state = 'created' order by created_on, id",
      [job.name],
    );
    for (const { id, data } of waiting) {
      await job.run(place.house, data, attempt);
      await job.run(place.house, data, attempt);
      await rows("update pgboss.job set state = 'completed' where id = $1", [id]);
    }
  }
}

/** Mails that were asked for since the last look, by person. */
async function mailsTo(actor: SeatActor): Promise<string[]> {
  const found = await rows<{ template: string }>(
    `update pgboss.job set state = 'completed' where name = 'people.send-notice' and state = 'created'
       and data ->> 'personId' = $1 returning data ->> 'template' as template`,
    [actor.personId],
  );
  return found.map(({ template }) => template);
}

const kinds = (outcomes: readonly Outcome<unknown>[]): string[] => outcomes.map(({ kind }) => kind);

describe('asking', () => {
  it('is for coordinators, and about their own signal', async () => {
    const reference = await reported(place.house, employee);
    const strangers = [nobody(), essm, employee];
    expect(
      kinds(
        await Promise.all(strangers.map((actor) => run(place.house, actor, askConsultation, question()))),
      ),
    ).toEqual(['absent', 'absent', 'absent']);
    // another municipality, and the other domain of the same one
    for (const actor of [elsewhere, safety])
      expect(await run(place.house, actor, askConsultation, question({ reference }))).toMatchObject({
        kind: 'absent',
      });
    expect(await rows('select 1 from consultation_links')).toEqual([]);
  });

  it('offers the other seat and every partner that may hear more than the process', async () => {
    const outcome = await run(place.house, care, whomToAsk, {});
    expect(outcome).toMatchObject({ kind: 'done' });
    const slugs = outcome.kind === 'done' ? outcome.value.map(({ slug }) => slug) : [];
    expect(slugs).toEqual(['andere-functie', 'essm', 'nla', 'riec', 'veilig-thuis']);
  });

  it.each([
    ['situation', { situation: ' ' }],
    ['question', { question: '' }],
    ['form', { form: 'verzonnen' }],
    ['urgency', { urgency: '' }],
    ['adviser', { adviser: 'ketenregisseur' }],
    ['situation', { situation: 'Zij heet Verzonnen.' }],
    ['question', { question: 'Bel ik 06-12345678?' }],
    ['situation', { situation: 'BSN 111222333', sure: true }],
  ])('says what is wrong at %s', async (field, changed) => {
    const outcome = await run(place.house, care, askConsultation, question(changed));
    expect(outcome).toMatchObject({ kind: 'invalid', problems: [{ field }] });
  });

  it('has no field for who it is about, in the form or in the database', async () => {
    const outcome = await run(place.house, care, askConsultation, question({ name: 'Verzonnen' }));
    expect(outcome.kind).toBe('invalid');
    const names = await rows<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name = 'consultations'`,
    );
    expect(names.filter(({ name }) => /name|person|address|phone|token/.test(name))).toEqual([]);
  });

  it('goes when somebody says that it is about nobody, once however often it is sent', async () => {
    const form = question({ question: 'Is dit iets voor Veilig Thuis?', sure: true });
    const outcomes = await Promise.all([1, 2, 3].map(() => run(place.house, care, askConsultation, form)));
    expect(new Set(kinds(outcomes))).toEqual(new Set(['done']));
    const found = await rows<{ row: string }>(
      'select c::text as row from consultations c where submission = $1',
      [form.once],
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.row).not.toContain('Veilig Thuis');
  });
});

describe('the two sides', () => {
  it('read it, and nobody else does', async () => {
    const reference = await asked(care);
    const readers = [nobody(), elsewhere, employee, riec, safety];
    const outcomes = await Promise.all(
      readers.map((actor) => run(place.house, actor, readConsultation, { reference })),
    );
    expect(new Set(kinds(outcomes))).toEqual(new Set(['absent']));
    expect(await read(essm, reference)).toMatchObject({
      side: 'adviser',
      asked: { question: 'Wat is een veilige eerste stap?' },
      signal: null,
    });
    expect((await read(care, reference)).side).toBe('asker');
    expect(await run(place.house, care, readConsultation, { reference: 'AAAA-BBBB' })).toMatchObject({
      kind: 'absent',
    });
  });

  it('the other seat of the town is told apart from the asker', async () => {
    const reference = await asked(care, { adviser: 'andere-functie' });
    expect((await read(safety, reference)).side).toBe('adviser');
    const first = await run(place.house, safety, overview, {});
    expect(first.kind === 'done' ? first.value.questions : 0).toBeGreaterThan(0);
    expect((await answer(care, reference)).kind).toBe('absent');
    expect((await answer(safety, reference)).kind).toBe('done');
  });

  it('only who is asked answers, once, with words', async () => {
    const reference = await asked(care);
    for (const actor of [nobody(), elsewhere, employee, riec, care])
      expect((await answer(actor, reference)).kind).toBe('absent');
    expect(await answer(essm, reference, { text: ' ' })).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'text' }],
    });
    expect(await answer(essm, reference, { text: '111222333' })).toMatchObject({ kind: 'invalid' });
    const form = { once: once() };
    expect((await answer(essm, reference, form)).kind).toBe('done');
    expect((await answer(essm, reference, form)).kind).toBe('done');
    expect(await answer(essm, reference)).toMatchObject({ kind: 'refused' });
    expect((await read(care, reference)).answer?.text).toContain('Verzonnen raad');
  });

  it('only who asks takes it back, and then it is closed for the other', async () => {
    const reference = await asked(care);
    for (const actor of [nobody(), elsewhere, employee, essm, safety])
      expect((await run(place.house, actor, withdrawConsultation, { reference })).kind).toBe('absent');
    expect((await run(place.house, care, withdrawConsultation, { reference })).kind).toBe('done');
    expect((await read(essm, reference)).asked).toBeNull();
    expect((await read(care, reference)).asked).not.toBeNull();
    expect(await answer(essm, reference)).toMatchObject({ kind: 'refused' });
    const answered = await asked(care);
    await answer(essm, answered);
    expect(await run(place.house, care, withdrawConsultation, { reference: answered })).toMatchObject({
      kind: 'refused',
    });
  });

  it('have their own lists, page by page', async () => {
    for (let count = 0; count < 26; count += 1) await asked(care, { adviser: 'riec' });
    const first = await run(place.house, riec, receivedConsultations, {});
    if (first.kind !== 'done') throw new Error('no list');
    expect(first.value.lines).toHaveLength(25);
    const second = await run(place.house, riec, receivedConsultations, { after: first.value.next });
    if (second.kind !== 'done') throw new Error('no list');
    expect(second.value).toMatchObject({ lines: [{ state: 'asked' }], next: null });
    const seen = [...first.value.lines, ...second.value.lines].map(({ reference }) => reference);
    expect(new Set(seen).size).toBe(26);
    const theirs = await run(place.house, elsewhere, askedConsultations, {});
    expect(theirs).toMatchObject({ kind: 'done', value: { lines: [] } });
    for (const actor of [nobody(), employee, essm])
      expect((await run(place.house, actor, askedConsultations, {})).kind).toBe('absent');
  });
});

describe('in a file', () => {
  it('stands that it was asked, and then the answer, once', async () => {
    const signal = await reported(place.house, employee);
    const reference = await asked(care, { reference: signal });
    await mailsTo(essm);
    await doJobs();
    expect(await mailsTo(essm)).toContain('consultation-waiting');
    await answer(essm, reference);
    await doJobs();
    expect(await mailsTo(care)).toContain('answer-waiting');
    await run(place.house, care, openPart, { reference: signal, part: 'story' });
    const file = await run(place.house, care, readSignal, { reference: signal });
    if (file.kind !== 'done') throw new Error('no file');
    const acts = file.value.acts.filter(({ kind }) => kind === 'consulted');
    expect(acts.map(({ codes }) => codes['stage'])).toEqual(['asked', 'answered']);
    expect(acts[1]?.content.story?.text).toContain('Verzonnen raad');
    expect(file.value.facts.waitsFor).toBe('coordinator');
    expect((await read(care, reference)).signal).toBe(signal);
    expect((await read(essm, reference)).signal).toBeNull();
  });

  it('counts as advice of Veilig Thuis when the answer is there, and not before (R6)', async () => {
    const signal = await reported(place.house, employee, { minor: 'possibly' });
    const needed = async (): Promise<boolean> => {
      const file = await run(place.house, care, readSignal, { reference: signal });
      if (file.kind !== 'done') throw new Error('no file');
      return file.value.needsYouthAdvice;
    };
    const reference = await asked(care, { reference: signal, adviser: 'veilig-thuis' });
    await doJobs();
    expect(await needed()).toBe(true);
    await answer(youth, reference);
    await doJobs();
    expect(await needed()).toBe(false);
  });

  it('goes with the file: no side can read it after that', async () => {
    const signal = await reported(place.house, employee);
    const reference = await asked(care, { reference: signal });
    const [link] = await rows<{ signal_id: string }>(
      'select signal_id from consultation_links l join consultations c on c.id = l.consultation_id order by c.serial desc limit 1',
    );
    const house = { kind: 'job', organisationId: town, name: 'privacy.destroy' } as const;
    await inTenant(place.house, house, 'tenant', newTrace(), (context) =>
      wipeSignals(context, [link?.signal_id ?? '']),
    );
    expect((await read(care, reference)).asked).toBeNull();
    expect((await read(essm, reference)).asked).toBeNull();
  });
});

describe('the clock', () => {
  const at = async (days: number): Promise<void> => {
    place.clock.set(new Date(START.getTime() + days * 86_400_000));
    await watchConsultations.run(place.house, {}, attempt);
    await doJobs();
  };

  it('reminds who was asked, then tells the asker, each once', async () => {
    await rows("update consultations set state = 'withdrawn', ended_at = now() where state = 'asked'");
    const reference = await asked(care);
    await doJobs();
    await Promise.all([mailsTo(essm), mailsTo(care)]);
    await at(6);
    expect(await mailsTo(essm)).toEqual([]);
    await at(8);
    await at(8);
    expect(await mailsTo(essm)).toEqual(['reminder']);
    expect(await mailsTo(care)).toEqual([]);
    await at(11);
    expect((await read(care, reference)).silent).toBe(true);
    // twice, because the job ran twice: no file of one's own remembers that a silence was told
    expect(new Set(await mailsTo(care))).toEqual(new Set(['hand-over-silent']));
    await at(12);
    expect(await mailsTo(care)).toEqual([]);
  });

  it('tells the asker at once where nobody can read it', async () => {
    const reference = await asked(care, { adviser: 'nla' });
    await doJobs();
    await doJobs();
    expect((await read(care, reference)).silent).toBe(true);
    expect(await mailsTo(care)).toContain('hand-over-silent');
  });

  it('destroys the words of a question without a signal a year after its end', async () => {
    const reference = await asked(care);
    await answer(essm, reference);
    await doJobs();
    await at(360);
    expect((await read(care, reference)).asked).not.toBeNull();
    await at(370);
    expect((await read(care, reference)).asked).toBeNull();
    expect((await read(essm, reference)).answer?.text).toBeNull();
  });
});

describe('the wall', () => {
  it('lets nobody change what was asked or answered, nor answer for another', async () => {
    const reference = await asked(care);
    await answer(essm, reference);
    const as = (actor: SeatActor, statement: string): Promise<string> =>
      withClient(place.database.appOptions, async (client) => {
        await client.query('begin');
        await client.query(
          `select set_config('lantaarn.organisation', $1, true), set_config('lantaarn.domains', $2, true)`,
          [actor.organisationId, actor.seat.domain ?? 'care,safety'],
        );
        const said = await client.query(statement).then(
          ({ rowCount }) => String(rowCount),
          (error: unknown) => String(error),
        );
        await client.query('rollback');
        return said;
      });
    for (const actor of [care, essm]) {
      expect(await as(actor, 'update consultation_answers set at = at')).toContain('permission denied');
      expect(await as(actor, 'update consultations set sealed = sealed')).toContain('permission denied');
      expect(await as(actor, 'delete from consultations')).toContain('permission denied');
    }
    expect(await as(elsewhere, 'select 1 from consultations')).toBe('0');
    expect(await as(essm, 'select 1 from consultation_links')).toBe('0');
    const forged = `insert into consultation_answers select id, organisation_id, recipient_domain,
      sender_organisation_id, sender_domain, now(), ''::bytea, gen_random_uuid() from consultations where open limit 1`;
    expect(await as(care, forged)).toContain('row-level security');
  });
});
