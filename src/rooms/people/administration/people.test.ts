import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId, type PersonId } from '../../../kernel/ids.ts';
import type { AnyVerb } from '../../../kernel/verb.ts';
import { type OwnAccount, readOwnAccount } from '../account/read-own-account.ts';
import { tellOwner } from '../jobs.ts';
import { type Administration, openAdministration } from './administration.fixture.ts';
import type { Colleague } from './colleagues.ts';
import { correctPerson } from './correct-person.ts';
import { endPerson } from './end-person.ts';
import { endSessionsOf } from './end-sessions-of.ts';
import { stampOf } from './fields.ts';
import { invite } from './invite.ts';
import { readPeople } from './read-people.ts';
import { readPerson } from './read-person.ts';
import { readmitPerson } from './readmit-person.ts';
import { sendFactorLink } from './send-factor-link.ts';
import { sendInvitation } from './send-invitation.ts';
import { tellSeatTaken } from './tell-seat-taken.ts';

let house: Administration;
beforeAll(async () => {
  house = await openAdministration();
});
afterAll(() => house.close());
beforeEach(() => house.clock.advance(1000));

let count = 0;
const address = (): string => {
  count += 1;
  return `collega-${count}@voorbeeld.example`;
};
const invited = (change: object = {}) => ({
  name: 'Jan van der Proef',
  email: address(),
  phone: '',
  seat: 'employee',
  capacity: 'holder',
  from: '2026-11-23',
  until: '',
  ...change,
});

async function personOf(personId: PersonId): Promise<Colleague> {
  const outcome = await house.ask<Colleague>(house.here, readPerson, { personId });
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.value;
}

async function refuses(verb: AnyVerb, input: unknown): Promise<void> {
  const kinds = [];
  for (const actor of house.strangers()) kinds.push((await house.ask(actor, verb, input)).kind);
  expect(kinds, verb.name).toEqual(['absent', 'absent', 'absent']);
}

const fieldsOf = (outcome: { kind: string; problems?: readonly { field: string }[] }) => [
  outcome.kind,
  ...(outcome.problems ?? []).map(({ field }) => field),
];

describe('the list of people', () => {
  test('is for the administrator of this organisation only', async () => {
    const [nobody, , coordinator] = house.strangers();
    for (const actor of [nobody, coordinator])
      expect(actor && (await house.ask(actor, readPeople, {})).kind).toBe('absent');
    const names = async (actor: typeof house.here) => {
      const outcome = await house.ask<readonly Colleague[]>(actor, readPeople, {});
      return outcome.kind === 'done' ? outcome.value.map(({ email }) => email) : [];
    };
    const mine = await names(house.here);
    expect(mine.length).toBeGreaterThan(1);
    expect((await names(house.there)).some((email) => mine.includes(email))).toBe(false);
    expect((await names(house.regional)).some((email) => mine.includes(email))).toBe(false);
  });

  test('one person: absent for others, for an unknown id and for no id', async () => {
    await refuses(readPerson, { personId: house.coordinator.personId });
    expect((await house.ask(house.here, readPerson, { personId: newId<PersonId>() })).kind).toBe('absent');
    expect((await house.ask(house.here, readPerson, { personId: 'x' })).kind).toBe('invalid');
    const person = await personOf(house.coordinator.personId);
    expect(person.seats.map(({ title }) => title)).toEqual(['Aandachtsfunctionaris zorg']);
    expect(person.state).toBe('no-factor');
  });
});

describe('inviting', () => {
  test('is refused to everybody else', async () => {
    for (const actor of [house.strangers()[0], house.strangers()[2]])
      expect(actor && (await house.ask(actor, invite, invited())).kind).toBe('absent');
  });

  test('says at the field what is wrong', async () => {
    const wrong = async (change: object) => fieldsOf(await house.ask(house.here, invite, invited(change)));
    expect(await wrong({ name: ' ' })).toEqual(['invalid', 'name']);
    expect(await wrong({ email: 'geen adres' })).toEqual(['invalid', 'email']);
    expect(await wrong({ phone: 'bel mij' })).toEqual(['invalid', 'phone']);
    expect(await wrong({ seat: 'regional_director' })).toEqual(['invalid', 'seat']);
    expect(await wrong({ capacity: 'baas' })).toEqual(['invalid', 'capacity']);
    expect(await wrong({ from: '2026-02-30' })).toEqual(['invalid', 'from']);
    expect(await wrong({ until: '2026-11-22' })).toEqual(['invalid', 'until']);
    expect(await wrong({ from: '2026-01-01', until: '2026-06-01' })).toEqual(['invalid', 'until']);
  });

  test('makes an account with a link; a second click is the same invitation', async () => {
    const form = invited();
    const first = await house.ask<PersonId>(house.here, invite, form);
    const again = await house.ask<PersonId>(house.here, invite, form);
    expect(again).toEqual(first);
    if (first.kind !== 'done') throw new Error(first.kind);
    const person = await personOf(first.value);
    expect([person.state, person.name]).toEqual(['invited', 'Jan van der Proef']);
    expect(person.linkUntil).not.toBe(null);
    house.clock.advance(8 * 86_400_000);
    expect((await personOf(first.value)).state).toBe('expired');
    const before = (await house.waiting('people.send-link')).length;
    expect((await house.ask(house.here, sendInvitation, { personId: first.value })).kind).toBe('done');
    expect((await personOf(first.value)).state).toBe('invited');
    expect((await house.waiting('people.send-link')).length).toBe(before + 1);
    await refuses(sendInvitation, { personId: first.value });
    const active = house.coordinator.personId;
    expect((await house.ask(house.here, sendInvitation, { personId: active })).kind).toBe('refused');
  });

  test('an address is known only within its own organisation; elsewhere the person becomes a guest', async () => {
    const email = address();
    const personId = await house.colleague(email, 'employee');
    expect(fieldsOf(await house.ask(house.here, invite, invited({ email: email.toUpperCase() })))).toEqual([
      'invalid',
      'email',
    ]);
    const elsewhere = await house.ask<PersonId>(house.there, invite, invited({ email, name: 'Anders' }));
    expect(elsewhere).toEqual({ kind: 'done', value: personId });
    const outcome = await house.ask<Colleague>(house.there, readPerson, { personId });
    expect(outcome).toMatchObject({ kind: 'done', value: { state: 'guest', name: 'Anna van der Meer' } });
    // a guest is somebody else's to change
    for (const verb of [endPerson, sendFactorLink, readmitPerson, sendInvitation])
      expect((await house.ask(house.there, verb, { personId })).kind, verb.name).toBe('absent');
    const told = await house.waiting('people.tell-owner');
    expect(told.at(-1)).toMatchObject({ personId, template: 'own-seats-changed' });
  });

  test('a coordinator seat has one holder (S52), deputies may be several, and the others hear of it', async () => {
    const seat = 'coordinator:care';
    expect(fieldsOf(await house.ask(house.here, invite, invited({ seat })))).toEqual(['invalid', 'capacity']);
    for (const _ of [1, 2])
      expect((await house.ask(house.here, invite, invited({ seat, capacity: 'deputy' }))).kind).toBe('done');
    const told = await house.waiting('people.tell-seat-taken');
    expect(told).toHaveLength(2);
    const job = told[0] as { organisationId: string; except: string[] };
    await tellSeatTaken.run(house.house, job, { jobId: '', number: 1, signal: AbortSignal.timeout(1000) });
    const mails = house.mails().filter(({ template }) => template === 'seat-taken');
    expect(mails.map(({ to }) => to)).toContain(`coordinator-${house.town.slice(0, 8)}@voorbeeld.example`);
    expect(mails.map(({ to }) => to)).not.toContain(
      `administrator-${house.town.slice(0, 8)}@voorbeeld.example`,
    );
    expect(JSON.stringify(mails.map(({ text }) => text))).not.toMatch(/Jan|Proef|zorg/);
  });
});

describe('correcting', () => {
  const form = (person: Colleague, change: object = {}) => ({
    personId: person.personId,
    name: person.name,
    email: person.email,
    phone: person.phone,
    seen: stampOf(person.changedAt),
    ...change,
  });

  test('is for the own administrator; says what is wrong; keeps what was typed first', async () => {
    const person = await personOf(await house.colleague(address(), 'employee'));
    await refuses(correctPerson, form(person));
    expect(fieldsOf(await house.ask(house.here, correctPerson, form(person, { email: 'x' })))).toEqual([
      'invalid',
      'email',
    ]);
    const name = 'Fatima van den Berg';
    expect((await house.ask(house.here, correctPerson, form(person, { name }))).kind).toBe('done');
    expect((await personOf(person.personId)).name).toBe(name);
    const late = await house.ask(house.here, correctPerson, form(person, { name: 'Iemand anders' }));
    expect(late.kind).toBe('changed');
    expect((await personOf(person.personId)).name).toBe(name);
  });

  test('another address ends sessions and is told to the old one too', async () => {
    const [old, fresh, taken] = [address(), address(), address()];
    await house.colleague(taken, 'employee');
    const abroad = address();
    await house.colleague(abroad, 'employee', null, house.other);
    const person = await personOf(await house.colleague(old, 'employee'));
    const inside = await house.signedIn(old);
    for (const email of [taken, abroad])
      expect(fieldsOf(await house.ask(house.here, correctPerson, form(person, { email })))).toEqual([
        'invalid',
        'email',
      ]);
    expect((await house.ask(house.here, correctPerson, form(person, { email: fresh }))).kind).toBe('done');
    expect((await house.enter(old)).kind).toBe('refused');
    expect((await house.enter(fresh)).kind).toBe('done');
    expect(await house.visit(inside)).toBe(null);
    const told = (await house.waiting('people.tell-owner')).at(-1) as never;
    await tellOwner.run(house.house, told, { jobId: '', number: 1, signal: AbortSignal.timeout(1000) });
    const addresses = house.mails().filter(({ template }) => template === 'sign-in-changed');
    expect(addresses.map(({ to }) => to).sort()).toEqual([old, fresh].sort());
  });
});

describe('a lost factor', () => {
  test('gets a link, when there is a factor', async () => {
    const email = address();
    const personId = await house.place({
      email,
      organisationId: house.town,
      seats: [{ role: 'inspector', domain: null }],
      totpSecret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
    });
    await refuses(sendFactorLink, { personId });
    expect((await house.ask(house.here, sendFactorLink, { personId: 'x' })).kind).toBe('invalid');
    const without = house.coordinator.personId;
    expect((await house.ask(house.here, sendFactorLink, { personId: without })).kind).toBe('refused');
    expect((await house.ask(house.here, sendFactorLink, { personId })).kind).toBe('done');
    expect((await personOf(personId)).factorSet).toBe(true);
  });
});

describe('signing a colleague out everywhere', () => {
  /** What this visitor's own account says of it. */
  const told = async (secret: string): Promise<Date | null> => {
    const visit = await house.visit(secret);
    if (visit === null) throw new Error('not signed in');
    const outcome = await house.ask<OwnAccount>(visit.actor, readOwnAccount, {});
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    return outcome.value.endedByAdministrator;
  };

  test('is for the own administrator, ends every session and nothing else, and is told to the colleague', async () => {
    const email = address();
    const personId = await house.colleague(email, 'employee');
    const [one, other] = [await house.signedIn(email), await house.signedIn(email)];
    await refuses(endSessionsOf, { personId });
    expect((await house.ask(house.here, endSessionsOf, { personId: 'x' })).kind).toBe('invalid');
    expect((await house.ask(house.here, endSessionsOf, { personId: newId<PersonId>() })).kind).toBe('absent');
    expect(await told(one)).toBe(null);
    const at = house.clock.now();
    const twice = () => house.ask(house.here, endSessionsOf, { personId });
    expect(await twice()).toEqual({ kind: 'done', value: { ended: 2 } });
    expect([await house.visit(one), await house.visit(other)]).toEqual([null, null]);
    // a second click is the same
    expect(await twice()).toEqual({ kind: 'done', value: { ended: 0 } });
    const again = await house.signedIn(email);
    expect(await told(again)).toEqual(at);
    expect((await personOf(personId)).seats).toHaveLength(1);
    house.clock.advance(31 * 86_400_000);
    expect(await told(await house.signedIn(email))).toBe(null);
    house.clock.advance(-31 * 86_400_000);
  });

  test('is refused for who has left, and not there for a guest of another organisation', async () => {
    const email = address();
    const personId = await house.colleague(email, 'employee');
    await house.ask(house.there, invite, invited({ email }));
    expect((await house.ask(house.there, endSessionsOf, { personId })).kind).toBe('absent');
    await house.ask(house.here, endPerson, { personId });
    expect((await house.ask(house.here, endSessionsOf, { personId })).kind).toBe('changed');
  });
});

describe('ending and coming back', () => {
  test('ends seats and sessions everywhere, once', async () => {
    const email = address();
    const personId = await house.colleague(email, 'employee');
    await house.ask(house.there, invite, invited({ email }));
    await refuses(endPerson, { personId });
    expect((await house.ask(house.here, endPerson, { personId: '' })).kind).toBe('invalid');
    expect((await house.enter(email)).kind).toBe('done');
    expect((await house.ask(house.here, endPerson, { personId })).kind).toBe('done');
    expect((await house.enter(email)).kind).toBe('refused');
    expect((await house.ask(house.here, endPerson, { personId })).kind).toBe('changed');
    const person = await personOf(personId);
    expect([person.state, person.seats]).toEqual(['ended', []]);
    const guest = await house.ask(house.there, readPerson, { personId });
    expect(guest.kind).toBe('absent');
    expect(fieldsOf(await house.ask(house.here, invite, invited({ email })))).toEqual(['invalid', 'email']);
    await refuses(readmitPerson, { personId });
    expect((await house.ask(house.here, readmitPerson, { personId })).kind).toBe('done');
    expect((await personOf(personId)).state).toBe('invited');
    expect((await house.ask(house.here, readmitPerson, { personId })).kind).toBe('changed');
    // the old password opens nothing any more
    expect((await house.enter(email)).kind).toBe('refused');
  });

  test('the last administrator stays', async () => {
    const alone = await house.ask(house.there, endPerson, { personId: house.there.personId });
    expect(alone.kind).toBe('refused');
    const second = await house.colleague(address(), 'administrator', null, house.other);
    expect((await house.ask(house.there, endPerson, { personId: second })).kind).toBe('done');
    expect((await house.ask(house.there, endPerson, { personId: house.there.personId })).kind).toBe(
      'refused',
    );
  });
});

test('no name or address of a colleague is in the log', () => {
  expect(house.lines.join('')).not.toMatch(/voorbeeld\.example|Proef|Fatima/);
});
