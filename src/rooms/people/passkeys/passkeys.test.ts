import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../../kernel/actor.ts';
import { newId, type OrganisationId, type PasskeyId, type PersonId } from '../../../kernel/ids.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { type AnyVerb, run } from '../../../kernel/verb.ts';
import { type OwnAccount, readOwnAccount } from '../account/read-own-account.ts';
import { checkOwnPassword } from '../check-password.ts';
import { enterAs } from '../enter-as.ts';
import { openSignIn } from '../open-sign-in.ts';
import { organisationBySlug } from '../organisations.ts';
import { doneValue, openPeople, PASSWORD, type People, TOTP } from '../people.fixture.ts';
import { addPasskey } from './add-passkey.ts';
import { Authenticator, type Deviation } from './authenticator.fixture.ts';
import { passkeyChallenge } from './challenge.ts';
import { namePasskey } from './name-passkey.ts';
import { MOST_PASSKEYS } from './passkey.ts';
import { preparePasskey } from './prepare-passkey.ts';
import { removePasskey } from './remove-passkey.ts';
import { signInWithPasskey } from './sign-in-with-passkey.ts';

let people: People;
let town: OrganisationId;
let made = 0;
beforeAll(async () => {
  people = await openPeople();
  town = (await organisationBySlug(people.house, 'albrandswaard'))?.id as OrganisationId;
});
beforeEach(() => people.clock.advance(1000));
afterAll(() => people.close());

const BINDING = 'cookie-van-deze-browser';

interface Someone {
  readonly email: string;
  readonly actor: Actor;
  readonly personId: PersonId;
}

/** A coordinator who is completely signed in. */
async function someone(totpSecret: string | null = TOTP): Promise<Someone> {
  made += 1;
  const email = `passkey-${made}@voorbeeld.example`;
  const personId = await people.place({
    email,
    organisationId: town,
    totpSecret,
    seats: [
      { role: totpSecret === null ? 'employee' : 'coordinator', domain: totpSecret === null ? null : 'care' },
    ],
  });
  const entry = await openSignIn(people.house, (context) => enterAs(context, email, 'Firefox op Linux'));
  const visit = await people.visit(entry?.secret ?? '');
  if (visit === null) throw new Error('nobody is signed in');
  return { email, actor: visit.actor, personId };
}

const ask = (actor: Actor, verb: AnyVerb, input: unknown) =>
  run(people.house, actor, verb, input) as Promise<Outcome<never>>;

async function offered(who: Someone): Promise<string> {
  return doneValue(await run(people.house, who.actor, preparePasskey, {})).options;
}

const password = (who: Someone, typed = PASSWORD) => checkOwnPassword(people.house, who.personId, typed);

async function add(who: Someone, device: Authenticator, wrong: Deviation = {}, name = 'Telefoon') {
  const credential = device.create(await offered(who), wrong);
  return run(people.house, who.actor, addPasskey, { name, credential, checked: await password(who) });
}

const device = () => new Authenticator(people.house.config.publicOrigin);

async function owner(): Promise<{ who: Someone; key: Authenticator }> {
  const [who, key] = [await someone(), device()];
  expect((await add(who, key)).kind).toBe('done');
  return { who, key };
}

const question = (binding = BINDING) => passkeyChallenge(people.house, 'sign-in', binding);

const enter = (credential: string, binding = BINDING) =>
  run(people.house, people.public(), signInWithPasskey, { credential, binding, device: 'Chrome' });

const own = async (who: Someone): Promise<OwnAccount> =>
  doneValue(await run(people.house, who.actor, readOwnAccount, {}));

async function lastWhy(verb: string): Promise<string> {
  return withClient(people.database.superOptions, async (client) => {
    const { rows } = await client.query<{ detail: string }>(
      'select detail from audit_entries where verb = $1 order by id desc limit 1',
      [verb],
    );
    return JSON.parse(rows[0]?.detail ?? '{}').why ?? '';
  });
}

describe('adding a passkey', () => {
  test('is for who is signed in, and only to one’s own account', async () => {
    for (const verb of [preparePasskey, addPasskey, namePasskey, removePasskey])
      expect((await ask(people.public(town), verb, {})).kind).toBe('absent');
    const [one, two] = [await someone(), await someone()];
    // what was offered to one is of no use to another
    const credential = device().create(await offered(one));
    const outcome = await ask(two.actor, addPasskey, {
      name: 'Telefoon',
      credential,
      checked: await password(two),
    });
    expect(outcome.kind).toBe('refused');
    expect((await own(two)).passkeys).toEqual([]);
  });

  test('asks for the password, a name, and a second factor to fall back on', async () => {
    const who = await someone();
    const credential = device().create(await offered(who));
    const input = { name: 'Telefoon', credential, checked: await password(who) };
    const fields = (outcome: Outcome<never>) =>
      outcome.kind === 'invalid' ? outcome.problems.map(({ field }) => field) : outcome.kind;
    expect(fields(await ask(who.actor, addPasskey, { ...input, checked: null }))).toEqual(['current']);
    const wrong = await password(who, 'niet dit wachtwoord');
    expect(fields(await ask(who.actor, addPasskey, { ...input, checked: wrong }))).toEqual(['current']);
    expect(fields(await ask(who.actor, addPasskey, { ...input, name: ' ' }))).toEqual(['name']);
    for (const rubbish of ['', '{}', 'geen json', '[1]'])
      expect(fields(await ask(who.actor, addPasskey, { ...input, credential: rubbish }))).toEqual([
        'credential',
      ]);
    expect((await ask(who.actor, addPasskey, input)).kind).toBe('done');
    const plain = await someone(null);
    expect(await ask(plain.actor, preparePasskey, {})).toMatchObject({ kind: 'refused' });
  });

  test.each<[string, Deviation]>([
    ['another question', { challenge: passkeyText() }],
    ['another site', { origin: 'https://lantaarn.kwaad.example' }],
    ['another party', { rpId: 'kwaad.example' }],
    ['no finger, face or code', { unverified: true }],
    ['the answer to another kind of question', { type: 'webauthn.get' }],
  ])('refuses %s', async (_, wrong) => {
    const who = await someone();
    expect(['refused', 'invalid']).toContain((await add(who, device(), wrong)).kind);
    expect((await own(who)).passkeys).toEqual([]);
  });

  test('sent twice it is added once; the owner hears of it; two have their own names', async () => {
    const who = await someone();
    const credential = device().create(await offered(who));
    const input = { name: 'Telefoon', credential, checked: await password(who) };
    expect((await ask(who.actor, addPasskey, input)).kind).toBe('done');
    expect((await ask(who.actor, addPasskey, input)).kind).toBe('done');
    expect((await add(who, device(), {}, 'Computer')).kind).toBe('done');
    expect((await own(who)).passkeys.map(({ name }) => name)).toEqual(['Telefoon', 'Computer']);
    const { rows } = await people.pool.query<{ n: number }>(
      `select count(*)::int as n from pgboss.job where name = 'people.tell-owner' and data->>'personId' = $1`,
      [who.personId],
    );
    expect(rows[0]?.n).toBe(2);
  });

  test('an offer that is too old, or more than there may be, is refused', async () => {
    const who = await someone();
    const credential = device().create(await offered(who));
    people.clock.advance(61 * 60_000);
    const checked = await password(who);
    expect((await ask(who.actor, addPasskey, { name: 'Laat', credential, checked })).kind).toBe('refused');
    for (let at = 0; at < MOST_PASSKEYS; at += 1) await add(who, device());
    expect((await ask(who.actor, preparePasskey, {})).kind).toBe('refused');
  });

  test('its name stands nowhere in the open', async () => {
    const who = await someone();
    await add(who, device(), {}, 'Telefoon van Willemijn');
    const { rows } = await withClient(people.database.superOptions, (client) =>
      client.query<{ row: string }>('select p::text as row from passkeys p'),
    );
    const hex = Buffer.from('Willemijn').toString('hex');
    expect(rows.length).toBeGreaterThan(0);
    for (const { row } of rows) expect(row.includes('Willemijn') || row.includes(hex)).toBe(false);
  });
});

describe('signing in with a passkey', () => {
  test('is for who has not signed in', async () => {
    const { who, key } = await owner();
    const input = { credential: key.get(question()), binding: BINDING, device: '' };
    expect((await ask(who.actor, signInWithPasskey, input)).kind).toBe('absent');
  });

  test('opens everything at once: the device asked a second factor', async () => {
    const { who, key } = await owner();
    const entry = doneValue(await enter(key.get(question())));
    expect(entry.stage).toBe('complete');
    const visit = await people.visit(entry.secret);
    expect(visit?.session).toMatchObject({ personId: who.personId, via: 'passkey', strong: true });
    expect(visit?.actor.kind).toBe('seat');
    expect((await own(who)).passkeys[0]?.lastUsedAt).not.toBe(null);
  });

  test('an answer counts once, in the browser and for what it was asked', async () => {
    const { key } = await owner();
    const answer = key.get(question());
    expect((await enter(answer, 'andere-browser')).kind).toBe('refused');
    expect((await enter(answer, '')).kind).toBe('refused');
    expect((await enter(answer)).kind).toBe('done');
    expect((await enter(answer)).kind).toBe('refused');
    expect(await lastWhy('people.sign-in-with-passkey')).toBe('used_question');
    const forAdding = key.get(passkeyChallenge(people.house, 'add', BINDING));
    expect((await enter(forAdding)).kind).toBe('refused');
    const old = question();
    people.clock.advance(61 * 60_000);
    expect(JSON.stringify(await enter(key.get(old)))).toContain('te lang open');
  });

  test.each<[string, Deviation]>([
    ['another site', { origin: 'https://lantaarn.kwaad.example' }],
    ['another party', { rpId: 'kwaad.example' }],
    ['no finger, face or code', { unverified: true }],
    ['the answer to another kind of question', { type: 'webauthn.create' }],
    ['another owner', { userHandle: 'A'.repeat(43) }],
    ['another key', { signedBy: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey }],
  ])('refuses %s, in the words for a passkey that is not known', async (_, wrong) => {
    const { key } = await owner();
    const refused = await enter(key.get(question(), wrong));
    expect(refused.kind).toBe('refused');
    expect(refused).toEqual(await enter(device().get(question())));
    // and the device itself is still good
    expect((await enter(key.get(question()))).kind).toBe('done');
  });

  test('a count that goes back is refused and told to its owner: somebody has a copy', async () => {
    const { who, key } = await owner();
    expect((await enter(key.get(question(), { counter: 40 }))).kind).toBe('done');
    for (const counter of [40, 39, 0]) {
      expect((await enter(key.get(question(), { counter }))).kind).toBe('refused');
      expect(await lastWhy('people.sign-in-with-passkey')).toBe('counter_went_back');
    }
    const { rows } = await people.pool.query<{ data: { template: string } }>(
      `select data from pgboss.job where name = 'people.tell-owner' and data->>'personId' = $1`,
      [who.personId],
    );
    expect(rows.map(({ data }) => data.template)).toContain('sign-in-failing');
    expect((await enter(key.get(question(), { counter: 41 }))).kind).toBe('done');
  });

  test('a device that does not count is taken as it is', async () => {
    const { key } = await owner();
    for (let time = 0; time < 2; time += 1)
      expect((await enter(key.get(question(), { counter: 0 }))).kind).toBe('done');
  });

  test('one that was removed opens nothing; nobody renames or removes another’s', async () => {
    const [{ who, key }, { who: other }] = [await owner(), await owner()];
    const passkeyId = (await own(who)).passkeys[0]?.id as PasskeyId;
    expect((await ask(other.actor, removePasskey, { passkeyId })).kind).toBe('absent');
    expect((await ask(other.actor, namePasskey, { passkeyId, name: 'Van mij' })).kind).toBe('absent');
    expect((await ask(who.actor, namePasskey, { passkeyId, name: '' })).kind).toBe('invalid');
    expect((await ask(who.actor, namePasskey, { passkeyId, name: ' Oude telefoon ' })).kind).toBe('done');
    expect((await own(who)).passkeys[0]?.name).toBe('Oude telefoon');
    expect((await enter(key.get(question()))).kind).toBe('done');
    expect((await ask(who.actor, removePasskey, { passkeyId: newId() })).kind).toBe('absent');
    expect((await ask(who.actor, removePasskey, { passkeyId })).kind).toBe('done');
    expect((await ask(who.actor, removePasskey, { passkeyId })).kind).toBe('absent');
    expect((await enter(key.get(question()))).kind).toBe('refused');
  });
});

/** A question of nobody's. */
function passkeyText(): string {
  return Buffer.alloc(54, 3).toString('base64url');
}
