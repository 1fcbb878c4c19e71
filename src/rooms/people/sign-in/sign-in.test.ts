import { HOTP, Secret } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { run } from '../../../kernel/verb.ts';
import { enrolFactor } from '../account/enrol-factor.ts';
import { prepareFactor } from '../account/prepare-factor.ts';
import { readOwnAccount } from '../account/read-own-account.ts';
import { checkPasswordOf } from '../check-password.ts';
import { organisationBySlug } from '../organisations.ts';
import { doneValue, openPeople, PASSWORD, type People, TOTP } from '../people.fixture.ts';
import { confirmCode } from './confirm-code.ts';
import { signIn } from './sign-in.ts';
import { spendRecovery } from './use-recovery-code.ts';

let people: People;
let town: OrganisationId;
beforeAll(async () => {
  people = await openPeople();
  const found = await organisationBySlug(people.house, 'albrandswaard');
  if (found === null) throw new Error('the region is not there');
  town = found.id;
});
afterAll(() => people.close());

const codeAt = (secret: string, at: Date): string =>
  HOTP.generate({
    secret: Secret.fromBase32(secret),
    counter: Math.floor(at.getTime() / 30_000),
    digits: 6,
  });
const coordinator = [{ role: 'coordinator', domain: 'care' }] as const;

async function entered(email: string) {
  const entry = doneValue(await people.enter(email));
  const visit = await people.visit(entry.secret);
  if (visit === null) throw new Error('the session does not open');
  return { ...entry, ...visit };
}

describe('the password', () => {
  test('only who has not signed in can sign in', async () => {
    const email = 'al-binnen@voorbeeld.example';
    await people.place({ email, organisationId: town, seats: [{ role: 'employee', domain: null }] });
    const { actor } = await entered(email);
    const checked = await checkPasswordOf(people.house, email, PASSWORD);
    expect(await run(people.house, actor, signIn, { checked, device: '' })).toEqual({ kind: 'absent' });
  });

  test('nobody can say that a password was right: it must have been compared', async () => {
    const claim = { token: Buffer.alloc(16), personId: null, holds: true };
    expect((await run(people.house, people.public(), signIn, { checked: claim, device: '' })).kind).toBe(
      'invalid',
    );
  });

  test('an unknown address and a wrong password get the same words, also about waiting', async () => {
    await people.place({
      email: 'bekend@voorbeeld.example',
      organisationId: town,
      seats: [{ role: 'employee', domain: null }],
    });
    const answers = async (email: string) => {
      const list = [];
      for (let time = 0; time < 6; time += 1) list.push(await people.enter(email, 'helemaal verkeerd'));
      return list;
    };
    const known = await answers('bekend@voorbeeld.example');
    const unknown = await answers('onbekend@voorbeeld.example');
    expect(known).toEqual(unknown);
    expect(known.map(({ kind }) => kind)).toEqual(Array(6).fill('refused'));
    expect(JSON.stringify(known[4])).toContain('Wacht 1 minuut');
    expect(JSON.stringify(known[5])).toContain('Wacht 1 minuut');
    // the right password waits as well, and works when the wait is over
    expect((await people.enter('bekend@voorbeeld.example')).kind).toBe('refused');
    people.clock.advance(61_000);
    expect((await people.enter('Bekend@Voorbeeld.example ')).kind).toBe('done');
  }, 90_000);

  test('a colleague without a seat is told so, after the right password only', async () => {
    await people.place({ email: 'weg@voorbeeld.example', organisationId: town, seats: [] });
    const wrong = await people.enter('weg@voorbeeld.example', 'niet dit wachtwoord');
    const right = await people.enter('weg@voorbeeld.example');
    expect(JSON.stringify(wrong)).toContain('klopt niet');
    expect(JSON.stringify(right)).toContain('geen functie');
  });

  test('an employee is in with a password; a coordinator without a factor sets one up first', async () => {
    await people.place({
      email: 'balie@voorbeeld.example',
      organisationId: town,
      seats: [{ role: 'employee', domain: null }],
    });
    await people.place({ email: 'nieuw@voorbeeld.example', organisationId: town, seats: coordinator });
    const clerk = await entered('balie@voorbeeld.example');
    expect([clerk.stage, clerk.actor.kind, clerk.holding?.role]).toEqual(['complete', 'seat', 'employee']);
    const fresh = await entered('nieuw@voorbeeld.example');
    expect([fresh.stage, fresh.actor.kind, fresh.holding]).toEqual(['enrolling', 'person', null]);
  });
});

describe('the second factor', () => {
  test('is asked before anything opens; the cookie changes with it', async () => {
    const email = 'zorg@voorbeeld.example';
    await people.place({ email, organisationId: town, seats: coordinator, totpSecret: TOTP });
    const { secret, actor, stage } = await entered(email);
    expect([stage, actor.kind]).toEqual(['password', 'person']);
    expect((await run(people.house, actor, readOwnAccount, {})).kind).toBe('absent');
    expect((await run(people.house, actor, confirmCode, { code: '' })).kind).toBe('invalid');
    expect((await run(people.house, actor, confirmCode, { code: '000000' })).kind).toBe('invalid');
    const code = codeAt(TOTP, people.clock.now());
    const entry = doneValue(await run(people.house, actor, confirmCode, { code }));
    expect(entry.secret).not.toBe(secret);
    expect(await people.visit(secret)).toBe(null);
    const visit = await people.visit(entry.secret);
    expect([visit?.stage, visit?.holding?.role]).toEqual(['complete', 'coordinator']);
    // a code counts once, also in another session
    const again = await entered(email);
    expect((await run(people.house, again.actor, confirmCode, { code })).kind).toBe('invalid');
  });

  test('five wrong codes make the account wait and its owner gets a mail', async () => {
    const email = 'aangevallen@voorbeeld.example';
    await people.place({ email, organisationId: town, seats: coordinator, totpSecret: TOTP });
    const { actor } = await entered(email);
    const kinds = [];
    for (let time = 0; time < 5; time += 1)
      kinds.push((await run(people.house, actor, confirmCode, { code: '111111' })).kind);
    expect(kinds).toEqual(['invalid', 'invalid', 'invalid', 'invalid', 'refused']);
    const right = codeAt(TOTP, people.clock.now());
    expect((await run(people.house, actor, confirmCode, { code: right })).kind).toBe('refused');
    const { rows } = await people.pool.query(
      "select data from pgboss.job where name = 'people.tell-owner' and data->>'template' = 'sign-in-failing'",
    );
    expect(rows).toHaveLength(1);
  });

  test('is set up with its first code and gives ten recovery codes, each good once', async () => {
    const email = 'instellen@voorbeeld.example';
    await people.place({ email, organisationId: town, seats: coordinator });
    const { secret, actor } = await entered(email);
    const offer = doneValue(await run(people.house, actor, prepareFactor, {}));
    expect(doneValue(await run(people.house, actor, prepareFactor, {})).secret).toBe(offer.secret);
    expect(offer.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(offer.uri).toContain('Aandachtsfunctionaris');
    expect((await run(people.house, actor, enrolFactor, { code: '123123', checked: null })).kind).toBe(
      'invalid',
    );
    const code = codeAt(offer.secret, people.clock.now());
    const entry = doneValue(await run(people.house, actor, enrolFactor, { code, checked: null }));
    expect(new Set(entry.codes).size).toBe(10);
    expect(await people.visit(secret)).toBe(null);
    expect((await people.visit(entry.secret))?.stage).toBe('complete');

    const lost = await entered(email);
    expect(lost.stage).toBe('password');
    const recovery = entry.codes[3] ?? '';
    expect((await run(people.house, lost.actor, spendRecovery, { code: 'AAAA-BBBB-CCCC' })).kind).toBe(
      'invalid',
    );
    const back = doneValue(
      await run(people.house, lost.actor, spendRecovery, { code: recovery.toLowerCase() }),
    );
    expect(back.left).toBe(9);
    const twice = await entered(email);
    expect((await run(people.house, twice.actor, spendRecovery, { code: recovery })).kind).toBe('invalid');
  });

  test('once set up, is changed only with the password', async () => {
    const email = 'wisselen@voorbeeld.example';
    await people.place({ email, organisationId: town, seats: [{ role: 'employee', domain: null }] });
    const { actor } = await entered(email);
    const offer = doneValue(await run(people.house, actor, prepareFactor, {}));
    const code = codeAt(offer.secret, people.clock.now());
    const without = await run(people.house, actor, enrolFactor, { code, checked: null });
    expect(without).toMatchObject({ kind: 'invalid', problems: [{ field: 'current' }] });
    const checked = await checkPasswordOf(people.house, email, PASSWORD);
    expect((await run(people.house, actor, enrolFactor, { code, checked })).kind).toBe('done');
  });
});

test('no address, name or password of a colleague is in the log', () => {
  const log = people.lines.join('');
  expect(log).toContain('people.sign-in');
  expect(log).not.toMatch(/voorbeeld\.example|van der Meer|fietsbellen/);
});
