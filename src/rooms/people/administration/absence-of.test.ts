import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../../kernel/actor.ts';
import { inTenant } from '../../../kernel/context.ts';
import { type AbsenceId, newId, newTrace, type PersonId } from '../../../kernel/ids.ts';
import { addDays, type LocalDate, localDate } from '../../../kernel/local-time.ts';
import { letters } from '../../../kernel/mail-templates.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { endAbsence } from '../absence/end-absence.ts';
import { type OwnAbsences, readAbsences } from '../absence/read-absences.ts';
import { setAbsence } from '../absence/set-absence.ts';
import { type OwnAccount, readOwnAccount } from '../account/read-own-account.ts';
import { tellOwner } from '../jobs.ts';
import { whoIsTold } from '../who-is-told.ts';
import { type Administration, openAdministration } from './administration.fixture.ts';
import type { Colleague, ColleagueAway } from './colleagues.ts';
import { endAbsenceOf } from './end-absence-of.ts';
import { invite } from './invite.ts';
import { readPerson } from './read-person.ts';
import { setAbsenceOf } from './set-absence-of.ts';

let house: Administration;
let ill: PersonId;
let today: LocalDate;
const ILL = 'wie-ziek-is@voorbeeld.example';
beforeAll(async () => {
  house = await openAdministration();
  // comes in with a password alone, and is told as coordinators are
  ill = await house.colleague(ILL, 'portfolio_holder');
});
afterAll(() => house.close());
beforeEach(async () => {
  house.clock.advance(1000);
  today = localDate(house.clock.now());
  await sql('truncate absences');
  await sql("delete from pgboss.job where name like 'people.%'");
});

const sql = <Row extends object = Record<string, unknown>>(text: string): Promise<Row[]> =>
  withClient(house.database.superOptions, async (client) => (await client.query<Row>(text)).rows);

const form = (change: object = {}) => ({
  personId: ill,
  until: addDays(today, 7),
  once: randomUUID(),
  ...change,
});
const set = (input: object, actor = house.here) =>
  house.ask<{ uncovered: LocalDate | null }>(actor, setAbsenceOf, input);
const rows = async (): Promise<readonly Record<string, unknown>[]> => sql('select * from absences');
const awayOf = async (personId = ill): Promise<readonly ColleagueAway[]> => {
  const outcome = await house.ask<Colleague>(house.here, readPerson, { personId });
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.value.seats.flatMap(({ away }) => away);
};
const mails = async () =>
  (await house.waiting(tellOwner.name)).map(({ personId, template }) => [personId, template]);
/** The colleague, who signs in from home. */
async function theirs(): Promise<Actor> {
  const visit = await house.visit(await house.signedIn(ILL));
  if (visit === null) throw new Error('not signed in');
  return visit.actor;
}

describe('saying that a colleague is not there', () => {
  test('is refused to everybody but an administrator of this organisation, and looks as if nobody were there', async () => {
    for (const actor of [...house.strangers(), house.regional])
      expect(await house.ask(actor, setAbsenceOf, form())).toEqual({ kind: 'absent' });
    expect(await set(form({ personId: newId<PersonId>() }))).toEqual({ kind: 'absent' });
    expect(await rows()).toEqual([]);
  });

  test('with a day that cannot be is refused at the field, and nothing is written', async () => {
    for (const until of ['', '2026-02-31', addDays(today, -1), addDays(today, 400)])
      expect(await set(form({ until })), until).toMatchObject({
        kind: 'invalid',
        problems: [{ field: 'until' }],
      });
    expect((await set(form({ personId: 'x' }))).kind).toBe('invalid');
    expect(await rows()).toEqual([]);
    expect(await mails()).toEqual([]);
  });

  test('is not needed for a seat that colleagues share', async () => {
    const personId = await house.colleague('deelt@voorbeeld.example', 'employee');
    expect((await set(form({ personId }))).kind).toBe('refused');
    expect(await rows()).toEqual([]);
  });

  test('has new work told to the deputy, is mailed to the colleague, and shows them who did it', async () => {
    const deputy = await house.place({
      email: 'vervangt@voorbeeld.example',
      organisationId: house.town,
      seats: [{ role: 'portfolio_holder', domain: null, capacity: 'deputy' }],
    });
    expect(await set(form())).toEqual({ kind: 'done', value: { uncovered: null } });
    expect(await rows()).toMatchObject([{ reason: 'not_said', set_by: house.here.personId }]);
    const told = await inTenant(
      house.house,
      { kind: 'job', organisationId: house.town, name: 'people.test' },
      'tenant',
      newTrace(),
      (context) => whoIsTold(context, 'portfolio_holder', null),
    );
    expect(told).toEqual({ persons: [deputy], covered: true });
    expect(await mails()).toEqual([[ill, 'absence-set']]);
    const self = await theirs();
    const account = await house.ask<OwnAccount>(self, readOwnAccount, {});
    if (account.kind !== 'done') throw new Error(account.kind);
    expect(account.value.setAway).toMatchObject([
      { until: addDays(today, 7), setBy: 'Beheer van der administrator', setAt: house.clock.now() },
    ]);
    const own = await house.ask<OwnAbsences>(self, readAbsences, {});
    if (own.kind !== 'done') throw new Error(own.kind);
    expect(own.value.absences).toMatchObject([{ running: true, setBy: 'Beheer van der administrator' }]);
    // and the colleague, who is back, says so
    const [{ id: absenceId } = { id: '' }] = own.value.absences;
    expect((await house.ask(self, endAbsence, { absenceId })).kind).toBe('done');
    expect(await awayOf()).toEqual([]);
  });

  test('twice, with one form or two at once, is one; days that were taken are said', async () => {
    const once = form();
    const both = await Promise.all([set(once), set(once)]);
    expect(both.map(({ kind }) => kind)).toEqual(['done', 'done']);
    expect(await mails()).toHaveLength(1);
    expect(await set(form())).toMatchObject({ kind: 'invalid', problems: [{ field: 'until' }] });
    expect(await rows()).toHaveLength(1);
  });

  test('is of every seat with one holder at once, or of none', async () => {
    const personId = await house.place({
      email: 'twee-functies@voorbeeld.example',
      organisationId: house.town,
      seats: [
        { role: 'coordinator', domain: 'safety' },
        { role: 'mayor', domain: null },
      ],
    });
    expect((await set(form({ personId }))).kind).toBe('done');
    expect(await rows()).toHaveLength(2);
    expect(await mails()).toEqual([[personId, 'absence-set']]);
    const [first] = await awayOf(personId);
    await house.ask(house.here, endAbsenceOf, { absenceId: first?.id });
    expect((await set(form({ personId }))).kind).toBe('invalid');
    expect((await rows()).filter(({ ended_at }) => ended_at === null)).toHaveLength(1);
  });

  test('of a guest is told where their account is, and only the days here are touched', async () => {
    const email = 'gast-hier@voorbeeld.example';
    const personId = await house.colleague(email, 'employee', null, house.other);
    const invited = await house.ask(house.here, invite, {
      name: 'Gast van der Proef',
      email,
      phone: '',
      seat: 'portfolio_holder',
      capacity: 'deputy',
      from: today,
      until: '',
    });
    expect(invited.kind).toBe('done');
    expect((await set(form({ personId }))).kind).toBe('done');
    expect((await house.waiting(tellOwner.name)).at(-1)).toEqual({
      personId,
      organisationId: house.other,
      template: 'absence-set',
    });
    expect((await set(form({ personId }), house.there)).kind).toBe('refused');
  });
});

describe('ending it', () => {
  test('is refused to everybody else; ends it once; tells the colleague once, also of what they said themselves', async () => {
    const self = await theirs();
    const said = { from: today, until: addDays(today, 2), reason: 'leave', once: randomUUID() };
    expect((await house.ask(self, setAbsence, said)).kind).toBe('done');
    const [one] = await awayOf();
    expect(one).toEqual({ id: one?.id, from: today, until: addDays(today, 2), running: true });
    const absenceId = one?.id;
    for (const actor of [...house.strangers(), house.regional])
      expect(await house.ask(actor, endAbsenceOf, { absenceId })).toEqual({ kind: 'absent' });
    const unknown = { absenceId: newId<AbsenceId>() };
    expect(await house.ask(house.here, endAbsenceOf, unknown)).toEqual({ kind: 'absent' });
    expect((await house.ask(house.here, endAbsenceOf, { absenceId: 'x' })).kind).toBe('invalid');
    expect(await awayOf()).toHaveLength(1);
    for (let time = 0; time < 2; time += 1)
      expect((await house.ask(house.here, endAbsenceOf, { absenceId })).kind).toBe('done');
    expect(await awayOf()).toEqual([]);
    expect(await mails()).toEqual([[ill, 'absence-ended']]);
  });
});

test('the mails say not why, until when or who', () => {
  for (const template of ['absence-set', 'absence-ended'] as const) {
    const { subject, before, after } = letters[template]({ link: 'https://lantaarn.example/mijn' });
    expect([subject, ...before, ...after].join(' ')).not.toMatch(/ziek|\d/);
  }
});

test('the trail knows who did it to whom, with its own words, and no reason', async () => {
  await set(form());
  const entries = await sql(
    "select person_id, subject_kind, subject_id, sentence, detail from audit_entries where verb = 'people.set-absence-of' and outcome = 'done' order by id",
  );
  expect(entries.at(-1)).toMatchObject({
    person_id: house.here.personId,
    subject_kind: 'person',
    subject_id: ill,
    sentence: 'people.absence-of-colleague',
  });
  expect(entries.at(-1)?.['detail']).not.toContain('reason');
});
