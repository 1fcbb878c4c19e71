import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indicators } from '../../../../content/indicators.ts';
import type { TestHouse } from '../../../../test/house.ts';
import type { Actor, SeatActor } from '../../../kernel/actor.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { type AnyVerb, run } from '../../../kernel/verb.ts';
import { type ActCodes, foldActs } from '../signal.ts';
import { concludeBeeld } from './conclude-beeld.ts';
import { enrich } from './enrich.ts';
import { finishTask } from './finish-task.ts';
import { markBeeld } from './mark-beeld.ts';
import { askReporter, messageReporter } from './message-reporter.ts';
import { move } from './move.ts';
import { note } from './note.ts';
import { openPart } from './open-part.ts';
import { reopen } from './reopen.ts';
import { setTask } from './set-task.ts';
import { once, openOffice, reported, signIn } from './staff.fixture.ts';
import { triage } from './triage.ts';

let place: TestHouse;
let town: OrganisationId;
let care: SeatActor;
let safety: SeatActor;
let employee: SeatActor;
let elsewhere: SeatActor;

beforeAll(async () => {
  ({ place, town, care, safety, employee, elsewhere } = await openOffice());
  await signIn(place.database.superOptions, care);
});
afterAll(() => place.close());

const rows = <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  withClient(place.database.superOptions, async (client) => (await client.query<Row>(text, values)).rows);

const triaged = { minor: 'no', forms: ['labour'], urgency: 'normal', next: 'enriching', motivation: '' };

/** Good input for each verb on a fresh signal; what a page would send. */
const good: readonly [AnyVerb, Record<string, unknown>, Record<string, unknown>][] = [
  [triage, triaged, { minor: 'perhaps' }],
  [note, { text: 'Gesproken met een collega.' }, { text: '  ' }],
  [setTask, { text: 'Bel de school', dueDate: '2026-11-30' }, { dueDate: '2026-02-30' }],
  [messageReporter, { text: 'Dank u wel.' }, { text: '' }],
  [askReporter, { text: 'Weet u het adres?' }, { text: '' }],
  [markBeeld, { list: 'adultLabour', answers: { 'D4.01': 'yes' } }, { answers: { 'D6.07': 'yes' } }],
  [concludeBeeld, { text: 'Verzonnen conclusie.' }, { text: ' ' }],
  [move, { to: 'consultation', text: '' }, { to: 'received' }],
];

describe.each(good)('$name', (verb, input, bad) => {
  it('does nothing for whoever is not signed in, another municipality, the other domain, or an employee', async () => {
    const reference = await reported(place.house, employee);
    const form = { reference, version: 1, once: once(), ...input };
    const strangers: Actor[] = [{ kind: 'public', organisationId: town }, elsewhere, safety, employee];
    for (const actor of strangers)
      expect(await run(place.house, actor, verb, form)).toEqual({ kind: 'absent' });
    const [{ acts } = { acts: 0 }] = await rows<{ acts: number }>(
      'select count(*)::int as acts from signal_acts where position > 1 and at = (select max(at) from signal_acts) and kind = $1 and 1 = 0',
      ['none'],
    );
    expect(acts).toBe(0);
    // the file is as it was: the first version is still good
    expect((await run(place.house, care, verb, form)).kind).toBe('done');
  });

  it('refuses what makes no sense, in words', async () => {
    const reference = await reported(place.house, employee);
    const outcome = await run(place.house, care, verb, {
      reference,
      version: 1,
      once: once(),
      ...input,
      ...bad,
    });
    expect(outcome.kind).toBe('invalid');
    if (outcome.kind === 'invalid') expect(outcome.problems[0]?.text).toMatch(/^[A-ZV].*\.$|^Invalid/);
  });

  it('is done once however often the form comes, and tells the second of two people', async () => {
    const reference = await reported(place.house, employee);
    const form = { reference, version: 1, once: once(), ...input };
    const both = await Promise.all([1, 2].map(() => run(place.house, care, verb, form)));
    expect(both.map(({ kind }) => kind)).toEqual(['done', 'done']);
    const late = await run(place.house, care, verb, { ...form, once: once() });
    expect(late.kind).toBe('changed');
    if (late.kind === 'changed') expect(late.since.what).not.toBe('');
    const acts = await actsOf(reference);
    expect(acts).toHaveLength(2);
  });
});

interface Act {
  readonly position: number;
  readonly kind: string;
  readonly codes: ActCodes & Record<string, unknown>;
}

async function actsOf(reference: string): Promise<Act[]> {
  const { serialOfReference } = await import('../signal-reference.ts');
  return rows<Act>(
    `select position, kind, codes from signal_acts where signal_id = (select id from signals where serial = $1)
     order by position`,
    [serialOfReference(place.house, reference)],
  );
}

async function signalOf(reference: string): Promise<Record<string, unknown>> {
  const { serialOfReference } = await import('../signal-reference.ts');
  const [row = {}] = await rows<Record<string, unknown>>('select * from signals where serial = $1', [
    serialOfReference(place.house, reference),
  ]);
  return row;
}

const step = (verb: AnyVerb, reference: string, version: number, input: object) =>
  run(place.house, care, verb, { reference, version, once: once(), ...input });

describe('work on a signal', () => {
  it('keeps the columns equal to the fold of the acts, and sets the term of the state', async () => {
    const reference = await reported(place.house, employee, { urgency: 'soon' });
    await step(triage, reference, 1, { ...triaged, forms: ['criminal', 'labour'], minor: 'possibly' });
    await step(enrich, reference, 2, {
      findings: [
        { source: 'brp', ground: 'public_task', finding: 'yes', purpose: 'facts' },
        { source: 'kvk', ground: null, finding: 'not_looked' },
      ],
    });
    await step(askReporter, reference, 3, { text: 'Weet u meer?' });
    await step(move, reference, 4, { to: 'case', text: 'Zaak' });
    const folded = foldActs(await actsOf(reference));
    const signal = await signalOf(reference);
    expect(folded).toEqual({
      state: signal['state'],
      form: signal['form'],
      urgency: signal['urgency'],
      minor: signal['minor'],
      help: signal['help'],
      product: signal['product'],
      waitsFor: signal['waits_for'],
    });
    expect(signal).toMatchObject({
      state: 'case',
      form: 'criminal',
      minor: 'possibly',
      version: 5,
      due_at: null,
    });
  });

  it('gives enriching ten working days and acute none', async () => {
    const slow = await reported(place.house, employee);
    await step(triage, slow, 1, triaged);
    expect((await signalOf(slow))['due_at']).toEqual(new Date('2026-12-07T09:00:00Z'));
    const acute = await reported(place.house, employee);
    await step(triage, acute, 1, { ...triaged, urgency: 'acute' });
    expect((await signalOf(acute))['due_at']).toEqual(new Date('2026-11-23T09:00:00Z'));
    expect((await step(triage, acute, 2, { ...triaged, urgency: 'acute', next: 'closed_advice' })).kind).toBe(
      'invalid',
    );
  });

  it('writes no word in the clear: not in codes, not in the audit trail, not in the log', async () => {
    const reference = await reported(place.house, employee);
    const word = 'Zwaluwstaartverbinding';
    await step(note, reference, 1, { text: word });
    await step(setTask, reference, 2, { text: word, dueDate: '2026-11-30' });
    await step(messageReporter, reference, 3, { text: word });
    const [{ dump } = { dump: '' }] = await rows<{ dump: string }>(
      `select concat((select string_agg(a::text, '') from signal_acts a), (select string_agg(t::text, '') from signal_tasks t),
         (select string_agg(e::text, '') from audit_entries e), (select string_agg(s::text, '') from signals s)) as dump`,
    );
    expect(dump.length).toBeGreaterThan(1000);
    expect(dump).not.toContain(word);
    expect(dump).not.toContain(Buffer.from(word).toString('hex'));
    expect(place.lines.join('')).not.toContain(word);
  });

  it('demands a ground for each source that was looked in, and triage before enriching', async () => {
    const reference = await reported(place.house, employee);
    const looked = (ground: string | null) => ({
      findings: [{ source: 'brp', ground, finding: 'no', purpose: 'facts' }],
    });
    expect((await step(enrich, reference, 1, looked('public_task'))).kind).toBe('refused');
    await step(triage, reference, 1, triaged);
    expect((await step(enrich, reference, 2, looked(null))).kind).toBe('invalid');
    expect((await step(enrich, reference, 2, { findings: [] })).kind).toBe('invalid');
    expect((await step(enrich, reference, 2, looked('public_task'))).kind).toBe('done');
  });

  it('asks the age first, and of an adult whether help is wanted, with a reason when not', async () => {
    const reference = await reported(place.house, employee);
    const judged = async (version: number, changed: object) => {
      const outcome = await step(triage, reference, version, { ...triaged, ...changed });
      return outcome.kind === 'invalid' ? outcome.problems.map(({ field }) => field) : outcome.kind;
    };
    expect(await judged(1, { minor: 'unknown', help: 'no', helpRefusal: 'afraid' })).toEqual(['minor']);
    expect(await judged(1, { help: 'no' })).toEqual(['helpRefusal']);
    expect(await judged(1, { help: 'no', helpRefusal: 'afraid' })).toBe('done');
    expect(await signalOf(reference)).toMatchObject({ help: 'no' });
    // under 18, or perhaps: the youth path by itself, whatever was said about help
    expect(await judged(2, { minor: 'possibly', help: 'no' })).toBe('done');
    expect(await signalOf(reference)).toMatchObject({ help: null, minor: 'possibly' });
    const folded = foldActs(await actsOf(reference));
    expect(folded).toMatchObject({ help: null, minor: 'possibly' });
  });

  it('closes nothing about a minor before Veilig Thuis was asked for advice (R6)', async () => {
    const reference = await reported(place.house, employee, { minor: 'possibly' });
    const advice = { ...triaged, minor: 'yes', next: 'stored_picture' };
    const refused = await step(triage, reference, 1, advice);
    expect(refused).toMatchObject({ kind: 'invalid', problems: [{ field: 'next' }] });
    await step(note, reference, 1, { text: 'Gebeld', consulted: 'police_avim' });
    expect((await step(triage, reference, 2, advice)).kind).toBe('invalid');
    await step(note, reference, 2, { text: 'Gebeld, zonder namen', consulted: 'veilig_thuis' });
    expect((await step(triage, reference, 3, advice)).kind).toBe('done');
  });

  it('closes with advice, refuses work on what is closed, and opens again into triage', async () => {
    const reference = await reported(place.house, employee);
    await step(triage, reference, 1, { ...triaged, next: 'closed_advice' });
    expect(await signalOf(reference)).toMatchObject({
      state: 'closed_advice',
      product: 'advice',
      due_at: null,
    });
    expect((await signalOf(reference))['closed_at']).toEqual(place.clock.now());
    expect((await step(move, reference, 2, { to: 'case', text: '' })).kind).toBe('refused');
    expect((await step(reopen, reference, 2, { text: 'Nieuwe informatie' })).kind).toBe('done');
    expect(await signalOf(reference)).toMatchObject({
      state: 'triage',
      closed_at: null,
      waits_for: 'coordinator',
    });
  });

  it('finishes a task once', async () => {
    const reference = await reported(place.house, employee);
    await step(setTask, reference, 1, { text: 'Bel', dueDate: '2026-11-24' });
    const [{ id } = { id: '' }] = await rows<{ id: string }>(
      'select id from signal_tasks order by created_at desc, id limit 1 offset 0',
    );
    const [{ task } = { task: id }] = await rows<{ task: string }>(
      'select id as task from signal_tasks where signal_id = $1',
      [(await signalOf(reference))['id']],
    );
    for (const _ of [1, 2]) {
      expect((await run(place.house, care, finishTask, { reference, task })).kind).toBe('done');
    }
    expect((await actsOf(reference)).filter(({ kind }) => kind === 'task_done')).toHaveLength(1);
    expect(await run(place.house, safety, finishTask, { reference, task })).toEqual({ kind: 'absent' });
  });
});

describe('signals.open-part', () => {
  it('opens for the coordinator of the domain only, and asks a reason for special categories', async () => {
    const reference = await reported(place.house, employee);
    for (const actor of [safety, employee, elsewhere]) {
      expect(await run(place.house, actor, openPart, { reference, part: 'story' })).toEqual({
        kind: 'absent',
      });
    }
    const special = await run(place.house, care, openPart, { reference, part: 'special' });
    expect(special).toMatchObject({ kind: 'invalid', problems: [{ field: 'reason' }] });
    expect((await run(place.house, care, openPart, { reference, part: 'nothing' })).kind).toBe('invalid');
    const reason = 'Nodig voor het gesprek van vandaag';
    expect((await run(place.house, care, openPart, { reference, part: 'special', reason })).kind).toBe(
      'done',
    );
    const [entry] = await rows<{ detail: string; reason: Buffer | null; sentence: string }>(
      `select detail, reason, sentence from audit_entries where verb = 'signals.open-part' and outcome = 'done' order by id desc limit 1`,
    );
    expect(entry).toMatchObject({ detail: '{"part":"special"}', sentence: 'signals.coordinator-reads' });
    expect(entry?.reason).not.toBeNull();
  });
});

describe('the picture', () => {
  it('changes nothing else of the signal, whatever is marked or concluded, and stands sealed', async () => {
    const reference = await reported(place.house, employee, { urgency: 'normal', minor: 'no' });
    const { version: _before, ...before } = await signalOf(reference);
    const marks = {
      list: 'childSexual',
      answers: Object.fromEntries(indicators.map(({ id }) => [id, 'yes'])),
      facts: ['unlicensed_sex_work', 'suspect', 'witness'],
    };
    expect((await step(markBeeld, reference, 1, marks)).kind).toBe('done');
    expect((await step(concludeBeeld, reference, 2, { text: 'Verzonnen conclusie.' })).kind).toBe('done');
    const { version, ...after } = await signalOf(reference);
    expect(version).toBe(3);
    expect(after).toEqual(before);
    const acts = await actsOf(reference);
    expect(acts.map(({ kind }) => kind)).toEqual(['reported', 'beeld_marked', 'beeld_concluded']);
    for (const { codes } of acts.slice(1)) expect(Object.keys(codes)).toEqual(['once']);
  });
});
