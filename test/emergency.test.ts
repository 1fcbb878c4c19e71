import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { jobs, sentences } from '../src/app.ts';
import type { Actor, SeatActor } from '../src/kernel/actor.ts';
import type { OrganisationId } from '../src/kernel/ids.ts';
import type { Outcome } from '../src/kernel/outcome.ts';
import { withClient } from '../src/kernel/postgres/index.ts';
import { type AnyVerb, run } from '../src/kernel/verb.ts';
import {
  explain,
  judgeCheck,
  ownChecks,
  readCheck,
  readChecks,
} from '../src/rooms/privacy/checks/read-checks.ts';
import { openInEmergency, ownEmergencies } from '../src/rooms/signals/emergency/open-in-emergency.ts';
import { readInEmergency } from '../src/rooms/signals/emergency/read-in-emergency.ts';
import { note } from '../src/rooms/signals/handling/note.ts';
import { openPart } from '../src/rooms/signals/handling/open-part.ts';
import { readSignal } from '../src/rooms/signals/handling/read-signal.ts';
import { reported } from '../src/rooms/signals/handling/staff.fixture.ts';
import { openTestHouse, type TestHouse } from './house.ts';

const START = new Date('2026-11-23T09:00:00Z');

let place: TestHouse;
let town: OrganisationId;
let care: SeatActor;
let safety: SeatActor;
let officer: SeatActor;
let employee: SeatActor;
let elsewhere: SeatActor;
let reference: string;
let other: string;
beforeAll(async () => {
  place = await openTestHouse(sentences, { jobs });
  await place.organisation({ kind: 'region', name: 'Voorbeeldregio' });
  town = await place.organisation();
  care = await place.seat(town, 'coordinator', 'care');
  safety = await place.seat(town, 'coordinator', 'safety');
  officer = await place.seat(town, 'privacy_officer');
  employee = await place.seat(town, 'employee');
  elsewhere = await place.seat(await place.organisation(), 'coordinator', 'safety');
  reference = await reported(place.house, employee);
  other = await reported(place.house, employee);
});
afterAll(() => place.close());

const query = (text: string, values: unknown[] = []) =>
  withClient(place.database.superOptions, async (client) => (await client.query(text, values)).rows);

beforeEach(async () => {
  place.clock.set(START);
  await query('delete from read_checks');
  await query('delete from emergency_openings');
});

const form = (facts: object = {}) => ({
  reference,
  owner: 'no_answer',
  reason: 'Iemand staat nu buiten en kan niet terug. Ik moet weten waar het veilig is.',
  once: randomUUID(),
  ...facts,
});
const ask = <Value = unknown>(actor: Actor, what: AnyVerb, input: unknown): Promise<Outcome<Value>> =>
  run(place.house, actor, what, input);
const open = (facts: object = {}, actor: Actor = safety) => ask(actor, openInEmergency, form(facts));
const later = (minutes: number) => place.clock.set(new Date(START.getTime() + minutes * 60_000));
const absent = { kind: 'absent' };

async function openCheck(): Promise<{ id: string; version: number }> {
  const found = await ask<{ open: { id: string; version: number }[] }>(officer, readChecks, {});
  if (found.kind !== 'done' || found.value.open[0] === undefined) throw new Error('nothing waits');
  return found.value.open[0];
}

describe('signals.open-in-emergency', () => {
  it('is absent for who is not signed in, of elsewhere, without the right, or of the own domain', async () => {
    expect(await open({}, { kind: 'public', organisationId: town })).toEqual(absent);
    expect(await open({}, elsewhere)).toEqual(absent);
    for (const actor of [employee, officer, care]) expect(await open({}, actor)).toEqual(absent);
    expect(await query('select 1 from emergency_openings')).toEqual([]);
  });

  it('says the same of a signal that is not there, and asks for everything that it needs', async () => {
    expect(await open({ reference: 'ZZZZ-ZZZZ' })).toEqual(absent);
    expect((await open({ reason: ' ' })).kind).toBe('invalid');
    expect((await open({ owner: 'lunch' })).kind).toBe('invalid');
    expect((await open({ once: 'x' })).kind).toBe('invalid');
  });

  it('opens one signal to read, for an hour, and nothing beside it', async () => {
    expect(await ask(safety, readInEmergency, { reference })).toEqual(absent);
    expect(await open()).toEqual({ kind: 'done', value: { reference } });
    const read = await ask<{ acts: { content: { story: { whatHappened: string } } }[] }>(
      safety,
      readInEmergency,
      { reference },
    );
    expect(read.kind).toBe('done');
    expect(JSON.stringify(read)).toContain('Verzonnen verhaal over een woning.');
    expect(await ask(safety, readInEmergency, { reference: other })).toEqual(absent);
    for (const [what, input] of [
      [readSignal, { reference }],
      [openPart, { reference, part: 'story' }],
      [note, { reference, version: 1, once: randomUUID(), text: 'Verzonnen' }],
    ] as const)
      expect(await ask(safety, what, input), what.name).toEqual(absent);
    later(59);
    expect((await ask(safety, readInEmergency, { reference })).kind).toBe('done');
    later(61);
    expect(await ask(safety, readInEmergency, { reference })).toEqual(absent);
  });

  it('keeps who reported closed, unless that is the victim', async () => {
    await open();
    const read = await ask(safety, readInEmergency, { reference });
    expect(JSON.stringify(read)).not.toContain('Melder van der Verzonnen');
    expect(JSON.stringify(read)).toContain('Persoon Verzonnen');
    await query('delete from read_checks');
    await query('delete from emergency_openings');
    await query(`update signals set reporter_type = 'self'`);
    await open();
    expect(JSON.stringify(await ask(safety, readInEmergency, { reference }))).toContain(
      'Melder van der Verzonnen',
    );
    await query(`update signals set reporter_type = 'neighbourhood_team'`);
  });

  it('is for who opened it, and not for a colleague on the same seat', async () => {
    await open();
    const deputy = await place.seat(town, 'coordinator', 'safety');
    expect(await ask(deputy, readInEmergency, { reference })).toEqual(absent);
  });

  it('tells the privacy officer and whose signal it is at once, without what it is', async () => {
    await query(`delete from pgboss.job where name = 'people.send-notice'`);
    await open();
    const jobsSent = await query(`select data from pgboss.job where name = 'people.send-notice'`);
    expect(new Set(jobsSent.map(({ data }) => data.personId))).toEqual(
      new Set([officer.personId, care.personId]),
    );
    expect(jobsSent.every(({ data }) => data.template === 'emergency-opened')).toBe(true);
    expect(JSON.stringify(jobsSent)).not.toContain('buiten');
  });

  it('stands in the trail with its reason sealed, and in the owner’s file', async () => {
    await open();
    const rows = await query(
      `select outcome, sentence, reason from audit_entries where verb = 'signals.open-in-emergency' order by id desc limit 1`,
    );
    expect(rows[0]).toMatchObject({ outcome: 'done', sentence: 'signals.emergency-opens' });
    expect(String(rows[0].reason)).not.toContain('buiten');
    const file = await ask<{ emergencies: unknown[] }>(care, readSignal, { reference });
    expect(file.kind === 'done' && file.value.emergencies).toHaveLength(1);
  });

  it('takes the same form twice for one, and two at once too', async () => {
    const same = form();
    const both = await Promise.all([ask(safety, openInEmergency, same), ask(safety, openInEmergency, same)]);
    expect(both.map(({ kind }) => kind)).toEqual(['done', 'done']);
    expect(await query('select 1 from emergency_openings')).toHaveLength(1);
    const [first, second] = await Promise.all([open({ reference: other }), open({ reference: other })]);
    expect([first.kind, second.kind]).toEqual(['refused', 'refused']);
  });
});

describe('the review', () => {
  it('must follow, and blocks the next one until it is done', async () => {
    await open();
    later(90);
    expect((await open({ reference: other })).kind).toBe('refused');
    const { id, version } = await openCheck();
    const judged = { id, version, judgement: 'needed', remark: '' };
    expect((await ask(officer, judgeCheck, judged)).kind).toBe('refused');
    expect((await ask(safety, explain, { id, explanation: 'Ik heb de opvang gebeld.' })).kind).toBe('done');
    const detail = await ask<{ reason: string; explanation: string }>(officer, readCheck, { id });
    expect(detail.kind === 'done' && detail.value).toMatchObject({
      reason: form().reason,
      explanation: 'Ik heb de opvang gebeld.',
      emergency: { owner: 'no_answer' },
    });
    expect((await ask(officer, judgeCheck, judged)).kind).toBe('changed');
    expect((await ask(officer, judgeCheck, { ...judged, version: version + 1 })).kind).toBe('done');
    expect((await open({ reference: other })).kind).toBe('done');
  });

  it('shows one’s own uses, and what waits', async () => {
    await open();
    const own = await ask<{ uses: unknown[]; waits: boolean }>(safety, ownEmergencies, {});
    expect(own).toMatchObject({ kind: 'done', value: { waits: true, uses: [{ reference, open: true }] } });
    expect(await ask(employee, ownEmergencies, {})).toEqual(absent);
    expect(await ask(care, ownEmergencies, {})).toMatchObject({ value: { waits: false, uses: [] } });
    expect(await ask(safety, ownChecks, {})).toMatchObject({
      kind: 'done',
      value: [{ check: { kind: 'emergency' } }],
    });
  });
});

describe('the wall itself', () => {
  it('lets through that one row while it lasts, whatever the application asks', async () => {
    await open();
    const seen = (person: string, now: Date, table: string) =>
      withClient(place.database.appOptions, async (client) => {
        await client.query('begin');
        for (const [name, value] of [
          ['organisation', town],
          ['domains', 'safety'],
          ['scope', 'tenant'],
          ['person', person],
          ['now', now.toISOString()],
        ])
          await client.query('select set_config($1, $2, true)', [`lantaarn.${name}`, value]);
        const { rows } = await client.query(`select count(*)::int as n from ${table}`);
        await client.query('rollback');
        return rows[0].n;
      });
    expect(await seen(safety.personId, START, 'signals')).toBe(1);
    expect(await seen(safety.personId, START, 'signal_acts')).toBe(1);
    expect(await seen(safety.personId, START, 'signal_tokens')).toBe(0);
    expect(await seen(care.personId, START, 'signals')).toBe(0);
    expect(await seen('', START, 'signals')).toBe(0);
    const over = new Date(START.getTime() + 61 * 60_000);
    expect(await seen(safety.personId, over, 'signals')).toBe(0);
  });

  it('does not let the application open it for somebody else, for long, or for ever', async () => {
    const [signal] = await query('select id, serial from signals limit 1');
    const insert = (person: string, until: string) =>
      withClient(place.database.appOptions, async (client) => {
        await client.query('begin');
        for (const [name, value] of [
          ['organisation', town],
          ['person', safety.personId],
          ['now', START.toISOString()],
        ])
          await client.query('select set_config($1, $2, true)', [`lantaarn.${name}`, value]);
        return client.query(
          `insert into emergency_openings (id, organisation_id, domain, signal_id, signal_serial, person_id, seat_id, owner,
             opened_at, until_at, submission, sealed)
           values (gen_random_uuid(), $1, 'care', $2, $3, $4, gen_random_uuid(), 'absent', $5, $5::timestamptz + $6::interval,
             gen_random_uuid(), '')`,
          [town, signal.id, signal.serial, person, START, until],
        );
      });
    await expect(insert(care.personId, '1 hour')).rejects.toThrow('row-level security');
    await expect(insert(safety.personId, '1 day')).rejects.toThrow('check constraint');
  });
});
