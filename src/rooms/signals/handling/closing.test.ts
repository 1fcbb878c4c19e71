import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../../test/house.ts';
import type { Actor, SeatActor } from '../../../kernel/actor.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { type AnyVerb, run } from '../../../kernel/verb.ts';
import { askSecondReader } from './ask-second-reader.ts';
import { assign } from './assign.ts';
import { close } from './close.ts';
import { applySecondReading, followSecondReading } from './follow-second-reading.ts';
import { note } from './note.ts';
import { openPart } from './open-part.ts';
import { staffSentences } from './policy.ts';
import { readSignal, type SignalFile } from './read-signal.ts';
import { reopen } from './reopen.ts';
import {
  decideSecondReading,
  type ReadingView,
  readSecondReading,
  secondReadings,
} from './second-reading.ts';
import { once, reported, signIn } from './staff.fixture.ts';

let place: TestHouse;
let town: OrganisationId;
let care: SeatActor;
let safety: SeatActor;
let employee: SeatActor;
let elsewhere: SeatActor;

beforeAll(async () => {
  place = await openTestHouse(staffSentences, { jobs: [followSecondReading] });
  town = await place.organisation();
  const other = await place.organisation();
  care = await place.seat(town, 'coordinator', 'care');
  safety = await place.seat(town, 'coordinator', 'safety');
  employee = await place.seat(town, 'employee');
  elsewhere = await place.seat(other, 'coordinator', 'care');
  await signIn(place.database.superOptions, care);
});
afterAll(() => place.close());

const asked = (actor: Actor, what: AnyVerb, input: object) => run(place.house, actor, what, input);
const step = (what: AnyVerb, reference: string, version: number, input: object, actor: Actor = care) =>
  asked(actor, what, { reference, version, once: once(), ...input });

async function fileOf(reference: string, actor: Actor = care): Promise<SignalFile> {
  const outcome = await asked(actor, readSignal, { reference });
  if (outcome.kind !== 'done') throw new Error(`the file is ${outcome.kind}`);
  return outcome.value as SignalFile;
}

/** The question about this signal, as this reader finds it. */
async function questionAbout(reference: string, reader: Actor = safety): Promise<ReadingView> {
  const outcome = await asked(reader, secondReadings, {});
  const found =
    outcome.kind === 'done'
      ? (outcome.value as readonly ReadingView[]).find((reading) => reading.reference === reference)
      : undefined;
  if (found === undefined) throw new Error('there is no such question');
  return found;
}

const notTrafficking = { kind: 'not_trafficking', text: 'Geen dwang gezien.' };
const jobActor = (): Actor => ({ kind: 'job', organisationId: town, name: 'proef' });

const good: readonly [AnyVerb, () => object, object][] = [
  [assign, () => ({ to: care.personId }), { to: 'niemand' }],
  [close, () => ({ outcome: 'duplicate', text: 'Zelfde melding.' }), { outcome: 'case' }],
  [askSecondReader, () => notTrafficking, { text: '' }],
];

describe.each(good)('$name', (what, input, bad) => {
  it('lets nobody else do it, refuses nonsense, and does it once', async () => {
    const reference = await reported(place.house, employee);
    const form = { reference, version: 1, once: once(), ...input() };
    const strangers: Actor[] = [{ kind: 'public', organisationId: town }, elsewhere, safety, employee];
    for (const actor of strangers) expect(await asked(actor, what, form)).toEqual({ kind: 'absent' });
    expect((await asked(care, what, { ...form, ...bad })).kind).toBe('invalid');
    expect((await asked(care, what, form)).kind).toBe('done');
    expect((await fileOf(reference)).acts).toHaveLength(2);
    expect((await asked(care, what, { ...form, version: 2, once: once() })).kind).not.toBe('absent');
  });
});

describe('closing where a minor may be involved (R6)', () => {
  it('waits for advice of Veilig Thuis, without names; a double needs none', async () => {
    const reference = await reported(place.house, employee, { minor: 'yes' });
    const ends = { outcome: 'closed_insufficient', text: 'Te weinig.' };
    expect((await step(close, reference, 1, ends)).kind).toBe('refused');
    expect((await step(askSecondReader, reference, 1, notTrafficking)).kind).toBe('refused');
    await step(note, reference, 1, { text: 'Gebeld, zonder namen', consulted: 'veilig_thuis' });
    expect((await step(close, reference, 2, ends)).kind).toBe('done');
    const double = await reported(place.house, employee, { minor: 'possibly' });
    expect((await step(close, double, 1, { outcome: 'duplicate', text: 'Zelfde.' })).kind).toBe('done');
  });
});

describe('signals.read', () => {
  it('shows the file of the own domain, closed until the coordinator opens a part', async () => {
    const reference = await reported(place.house, employee);
    for (const actor of [{ kind: 'public', organisationId: town } as const, elsewhere, safety, employee]) {
      expect(await asked(actor, readSignal, { reference })).toEqual({ kind: 'absent' });
    }
    expect((await asked(care, readSignal, { reference: '' })).kind).toBe('invalid');
    expect(await asked(care, readSignal, { reference: '0000-000' })).toEqual({ kind: 'absent' });
    const closed = await fileOf(reference);
    expect(JSON.stringify(closed)).not.toMatch(/Voorbeeldstraat|Persoon Verzonnen|Melder van der/);
    expect(closed.because.map(({ key }) => key)).toEqual(['signals.coordinator-reads']);
    await asked(care, openPart, { reference, part: 'story' });
    const opened = await fileOf(reference);
    expect(opened.acts[0]?.content.story?.address).toBe('Voorbeeldstraat 12, Poortugaal');
    expect(opened.acts[0]?.content.special).toBeNull();
    const until = opened.opened.get('story') ?? new Date(0);
    place.clock.set(new Date(until.getTime() + 1));
    expect((await fileOf(reference)).acts[0]?.content.story).toBeNull();
  });
});

describe('signals.assign', () => {
  it('goes to colleagues on the same seat only', async () => {
    const reference = await reported(place.house, employee);
    expect(await step(assign, reference, 1, { to: safety.personId })).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'to' }],
    });
    expect((await step(assign, reference, 1, { to: care.personId })).kind).toBe('done');
    expect((await fileOf(reference)).assignedTo).toBe(care.personId);
  });
});

describe('closing as no trafficking (R17)', () => {
  it('needs a second person, who sees the motivation and not the file, and then closes by itself', async () => {
    const reference = await reported(place.house, employee);
    expect((await step(close, reference, 1, { outcome: 'closed_not_trafficking', text: 'x' })).kind).toBe(
      'refused',
    );
    expect((await step(askSecondReader, reference, 1, notTrafficking)).kind).toBe('done');
    expect((await step(askSecondReader, reference, 2, notTrafficking)).kind).toBe('refused');
    const { id } = await questionAbout(reference);
    const strangers: Actor[] = [{ kind: 'public', organisationId: town }, elsewhere, employee, care];
    for (const actor of strangers) {
      expect(await asked(actor, readSecondReading, { reading: id })).toEqual({ kind: 'absent' });
      const decision = { reading: id, decision: 'agreed' };
      expect(await asked(actor, decideSecondReading, decision)).toEqual({ kind: 'absent' });
    }
    expect(JSON.stringify(await asked(care, secondReadings, {}))).not.toContain(id);
    expect((await asked(safety, readSecondReading, { reading: 'x' })).kind).toBe('invalid');
    const question = await asked(safety, readSecondReading, { reading: id });
    expect(JSON.stringify(question)).toContain('Geen dwang gezien.');
    expect(JSON.stringify(question)).not.toMatch(/Verzonnen verhaal|Voorbeeldstraat/);
    expect(await asked(safety, decideSecondReading, { reading: id, decision: 'disagreed' })).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'reason' }],
    });
    const decision = { reading: id, decision: 'agreed', reason: 'Ook geen dwang.' };
    expect((await asked(safety, decideSecondReading, decision)).kind).toBe('done');
    expect((await asked(safety, decideSecondReading, decision)).kind).toBe('changed');
    for (const actor of strangers) {
      expect(await asked(actor, applySecondReading, { reading: id })).toEqual({ kind: 'absent' });
    }
    expect((await asked(jobActor(), applySecondReading, { reading: 'x' })).kind).toBe('invalid');
    const applied = await Promise.all(
      [1, 2, 3, 4].map(() => asked(jobActor(), applySecondReading, { reading: id })),
    );
    expect(applied.every(({ kind }) => kind === 'done')).toBe(true);
    await asked(care, openPart, { reference, part: 'story' });
    const file = await fileOf(reference);
    expect(file.facts.state).toBe('closed_not_trafficking');
    expect(file.acts.map(({ kind }) => kind)).toEqual([
      'reported',
      'second_reading_asked',
      'second_reading_decided',
      'closed',
    ]);
    expect(file.acts[2]?.content.story?.text).toBe('Ook geen dwang.');
  });

  it('stays open when something happened meanwhile or the reader did not agree', async () => {
    const reference = await reported(place.house, employee);
    await step(askSecondReader, reference, 1, notTrafficking);
    await step(assign, reference, 2, { to: care.personId });
    const { id } = await questionAbout(reference);
    await asked(safety, decideSecondReading, { reading: id, decision: 'agreed' });
    await asked(jobActor(), applySecondReading, { reading: id });
    const file = await fileOf(reference);
    expect(file.facts).toMatchObject({ state: 'received', waitsFor: 'coordinator' });
    expect(file.secondReading.closing).toBe('agreed');
    const closing = { outcome: 'closed_not_trafficking', text: 'Geen dwang.' };
    expect((await step(close, reference, file.facts.version, closing)).kind).toBe('done');
    // opened again, the agreement of before no longer counts
    const { version } = (await fileOf(reference)).facts;
    expect((await step(reopen, reference, version, { text: 'Nieuw bericht.' })).kind).toBe('done');
    place.clock.set(new Date(place.clock.now().getTime() + 1000));
    expect((await fileOf(reference)).secondReading.closing).toBe('missing');
  });

  it('is done alone with a marked reason where nobody else holds such a seat', async () => {
    const lonely = await place.organisation();
    const only = await place.seat(lonely, 'coordinator', 'care');
    const colleague = await place.seat(lonely, 'employee');
    const reference = await reported(place.house, colleague);
    expect((await fileOf(reference, only)).secondReading.closing).toBe('nobody');
    expect((await step(askSecondReader, reference, 1, notTrafficking, only)).kind).toBe('refused');
    const closing = { outcome: 'closed_not_trafficking', text: 'Geen dwang.' };
    expect((await step(close, reference, 1, closing, only)).kind).toBe('done');
    expect((await fileOf(reference, only)).acts.at(-1)?.codes['secondReader']).toBe('nobody');
  });
});

describe('signals.reopen', () => {
  it('opens what is closed for the coordinator of the domain, with a reason', async () => {
    const reference = await reported(place.house, employee);
    expect((await step(reopen, reference, 1, { text: 'Al open' })).kind).toBe('refused');
    await step(close, reference, 1, { outcome: 'closed_insufficient', text: 'Te weinig bekend.' });
    for (const actor of [{ kind: 'public', organisationId: town } as const, elsewhere, safety, employee]) {
      expect(await step(reopen, reference, 2, { text: 'Nieuws' }, actor)).toEqual({ kind: 'absent' });
    }
    expect((await step(reopen, reference, 2, { text: ' ' })).kind).toBe('invalid');
    expect((await step(reopen, reference, 2, { text: 'Nieuws' })).kind).toBe('done');
    expect((await fileOf(reference)).facts).toMatchObject({ state: 'triage', closedAt: null });
  });
});

describe('a signal whose content was destroyed', () => {
  it('keeps its codes and dates, and takes nothing more', async () => {
    const reference = await reported(place.house, employee);
    const { id } = await fileOf(reference);
    await withClient(place.database.superOptions, (client) =>
      client.query('update signals set data_key = null where id = $1', [id]),
    );
    const file = await fileOf(reference);
    expect(file.destroyed).toBe(true);
    expect(file.acts).toHaveLength(1);
    expect((await asked(care, openPart, { reference, part: 'story' })).kind).toBe('refused');
    expect((await step(assign, reference, 1, { to: care.personId })).kind).toBe('refused');
  });
});
