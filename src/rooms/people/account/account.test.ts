import { HOTP, Secret } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../../kernel/actor.ts';
import { newId, type OrganisationId, type PersonId, type SessionId } from '../../../kernel/ids.ts';
import { run } from '../../../kernel/verb.ts';
import { checkOwnPassword } from '../check-password.ts';
import { choosePassword } from '../choose-password.ts';
import { organisationBySlug } from '../organisations.ts';
import { doneValue, openPeople, PASSWORD, type People, TOTP } from '../people.fixture.ts';
import { confirmCode } from '../sign-in/confirm-code.ts';
import { spendRecovery } from '../sign-in/use-recovery-code.ts';
import { changePassword } from './change-password.ts';
import { chooseSeat } from './choose-seat.ts';
import { endOwnSession } from './end-own-session.ts';
import { enrolFactor } from './enrol-factor.ts';
import { prepareFactor } from './prepare-factor.ts';
import { readOwnAccount } from './read-own-account.ts';
import { renewRecoveryCodes } from './renew-recovery-codes.ts';
import { signOut } from './sign-out.ts';

const NEW = 'zeven groene theepotten';
let people: People;
let town: OrganisationId;
let other: OrganisationId;
let made = 0;
let email: string;
let personId: PersonId;
beforeAll(async () => {
  people = await openPeople();
  const [one, two] = [
    await organisationBySlug(people.house, 'ridderkerk'),
    await organisationBySlug(people.house, 'barendrecht'),
  ];
  if (one === null || two === null) throw new Error('the region is not there');
  [town, other] = [one.id, two.id];
});
afterAll(() => people.close());
beforeEach(async () => {
  made += 1;
  email = `account-${made}@voorbeeld.example`;
  personId = await people.place({
    email,
    organisationId: town,
    seats: [
      { role: 'employee', domain: null },
      { role: 'employee', domain: null, organisationId: other, capacity: 'deputy' },
    ],
  });
});

const enter = async (password = PASSWORD) => doneValue(await people.enter(email, password));

async function inside(secret: string) {
  const visit = await people.visit(secret);
  if (visit === null) throw new Error('not signed in');
  return visit;
}

const stranger = () => people.public(town);

async function halfway() {
  const half = `half-${made}@voorbeeld.example`;
  const seats = [{ role: 'coordinator', domain: 'care' }] as const;
  await people.place({ email: half, organisationId: town, seats, totpSecret: TOTP });
  return inside(doneValue(await people.enter(half)).secret);
}

const own = (text = PASSWORD) => checkOwnPassword(people.house, personId, text);

// Hashing takes long, so that it is done once.
let hashed: ReturnType<typeof choosePassword> | null = null;
async function chosen() {
  hashed ??= choosePassword(people.house, NEW, NEW, []);
  const choice = await hashed;
  if (choice.kind !== 'chosen') throw new Error(choice.text);
  return choice.password;
}

test('nothing of an account is for who has not come all the way in', async () => {
  const { actor } = await halfway();
  const checked = await own();
  const password = await chosen();
  const asked = (who: Actor) => [
    run(people.house, who, readOwnAccount, {}),
    run(people.house, who, changePassword, { checked, password }),
    run(people.house, who, renewRecoveryCodes, { checked }),
    run(people.house, who, endOwnSession, { sessionId: newId<SessionId>() }),
    run(people.house, who, chooseSeat, { holderId: newId() }),
  ];
  for (const outcome of await Promise.all([...asked(stranger()), ...asked(actor)]))
    expect(outcome).toEqual({ kind: 'absent' });
  expect((await run(people.house, stranger(), signOut, {})).kind).toBe('absent');
  expect((await run(people.house, stranger(), prepareFactor, {})).kind).toBe('absent');
  expect((await run(people.house, actor, prepareFactor, {})).kind).toBe('absent');
});

describe('another password', () => {
  test('five wrong ones make the account wait, so that an open screen is no place to guess', async () => {
    const { actor } = await inside((await enter()).secret);
    const password = await chosen();
    const checked = await own('fout');
    const kinds = [];
    for (let time = 0; time < 5; time += 1)
      kinds.push((await run(people.house, actor, changePassword, { checked, password })).kind);
    expect(kinds).toEqual(['invalid', 'invalid', 'invalid', 'invalid', 'refused']);
    const waiting = await run(people.house, actor, changePassword, { checked: await own(), password });
    expect(JSON.stringify(waiting)).toContain('Wacht 1 minuut');
  });

  test('somebody else’s right password does not do', async () => {
    const { actor } = await inside((await enter()).secret);
    const someone = await people.place({
      email: `iemand-${made}@voorbeeld.example`,
      organisationId: town,
      seats: [],
    });
    const checked = await checkOwnPassword(people.house, someone, PASSWORD);
    const outcome = await run(people.house, actor, changePassword, { checked, password: await chosen() });
    expect(outcome).toMatchObject({ kind: 'invalid', problems: [{ field: 'current' }] });
  });

  test('ends every other session and keeps this one', async () => {
    const [here, there] = [await enter(), await enter()];
    const { actor } = await inside(here.secret);
    const input = { checked: await own(), password: await chosen() };
    expect((await run(people.house, actor, changePassword, input)).kind).toBe('done');
    expect(await people.visit(there.secret)).toBe(null);
    expect((await people.visit(here.secret))?.stage).toBe('complete');
    expect((await people.enter(email)).kind).toBe('refused');
    expect((await people.enter(email, NEW)).kind).toBe('done');
  });
});

describe('recovery codes', () => {
  const codeAt = (secret: string): string =>
    HOTP.generate({
      secret: Secret.fromBase32(secret),
      counter: Math.floor(people.clock.now().getTime() / 30_000),
      digits: 6,
    });

  test('are for who has a factor', async () => {
    const { actor } = await inside((await enter()).secret);
    const outcome = await run(people.house, actor, renewRecoveryCodes, { checked: await own() });
    expect(outcome).toMatchObject({ kind: 'refused' });
  });

  test('new ones replace the old; the password is asked', async () => {
    const { actor } = await inside((await enter()).secret);
    const offer = doneValue(await run(people.house, actor, prepareFactor, {}));
    expect([offer.replaces, offer.asksPassword]).toEqual([false, true]);
    const input = { code: codeAt(offer.secret), checked: await own() };
    const enrolled = doneValue(await run(people.house, actor, enrolFactor, input));
    const now = await inside(enrolled.secret);
    const wrong = await run(people.house, now.actor, renewRecoveryCodes, { checked: await own('fout') });
    expect(wrong).toMatchObject({ kind: 'invalid', problems: [{ field: 'current' }] });
    const codes = doneValue(await run(people.house, now.actor, renewRecoveryCodes, { checked: await own() }));
    expect(new Set([...codes, ...enrolled.codes]).size).toBe(20);
    const later = await inside((await enter()).secret);
    const [old, fresh] = [enrolled.codes[0] ?? '', codes[0] ?? ''];
    expect((await run(people.house, later.actor, spendRecovery, { code: old })).kind).toBe('invalid');
    expect((await run(people.house, later.actor, spendRecovery, { code: fresh })).kind).toBe('done');
    const account = doneValue(await run(people.house, now.actor, readOwnAccount, {}));
    expect(account.recoveryCodesLeft).toBe(9);
  });
});

describe('sessions', () => {
  test('one ends one’s own, here or elsewhere, and nobody else’s', async () => {
    const [here, there] = [await enter(), await enter()];
    const { actor } = await inside(here.secret);
    const elsewhere = await inside(there.secret);
    const strange = await halfway();
    const end = (sessionId: string) => run(people.house, actor, endOwnSession, { sessionId });
    expect((await end(strange.session.id)).kind).toBe('absent');
    expect((await end('geen id')).kind).toBe('invalid');
    const account = doneValue(await run(people.house, actor, readOwnAccount, {}));
    expect(account.sessions.map(({ current }) => current).sort()).toEqual([false, true]);
    expect(await end(elsewhere.session.id)).toEqual({ kind: 'done', value: { here: false } });
    expect(await people.visit(there.secret)).toBe(null);
    expect((await end(elsewhere.session.id)).kind).toBe('absent');
    expect(await end((await inside(here.secret)).session.id)).toEqual({
      kind: 'done',
      value: { here: true },
    });
    expect(await people.visit(here.secret)).toBe(null);
  });

  test('signing out ends it on the server, also halfway', async () => {
    for (const { secret } of [await enter(), doneValue(await people.enter(email))]) {
      const { actor } = await inside(secret);
      expect((await run(people.house, actor, signOut, {})).kind).toBe('done');
      expect(await people.visit(secret)).toBe(null);
      expect((await run(people.house, actor, readOwnAccount, {})).kind).toBe('absent');
    }
    const half = await halfway();
    expect((await run(people.house, half.actor, signOut, {})).kind).toBe('done');
    expect((await run(people.house, half.actor, confirmCode, { code: '123456' })).kind).toBe('absent');
  });

  test('what was idle too long is not listed as open', async () => {
    await enter();
    people.clock.advance(16 * 60_000);
    const { actor } = await inside((await enter()).secret);
    const { sessions } = doneValue(await run(people.house, actor, readOwnAccount, {}));
    expect(sessions.map(({ current, complete }) => [current, complete])).toEqual([[true, true]]);
  });
});

describe('the seat', () => {
  test('is chosen from one’s own, by who holds more than one', async () => {
    const { secret } = await enter();
    const before = await inside(secret);
    expect([before.actor.kind, before.holding, before.holdings.length]).toEqual(['person', null, 2]);
    const strange = await halfway();
    const choose = (holderId: string) => run(people.house, before.actor, chooseSeat, { holderId });
    expect((await choose(strange.holdings[0]?.holderId ?? '')).kind).toBe('absent');
    expect((await choose('')).kind).toBe('invalid');
    const away = before.holdings.find(({ organisationId }) => organisationId === other);
    expect((await choose(away?.holderId ?? '')).kind).toBe('done');
    const after = await inside(secret);
    expect([after.actor.kind, after.actor.organisationId, after.holding?.capacity]).toEqual([
      'seat',
      other,
      'deputy',
    ]);
  });
});
