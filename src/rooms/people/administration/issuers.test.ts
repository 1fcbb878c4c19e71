import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type IdentityProvider, openIdentityProvider } from '../../../../test/identity-provider.ts';
import type { IssuerId } from '../../../kernel/ids.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { openSignIn } from '../open-sign-in.ts';
import { addressesFor, clientOf, nextIssuerId } from '../providers/issuer.ts';
import { type Probe, probe } from '../providers/probe.ts';
import { issuerById } from '../store/issuers.ts';
import { addIssuer } from './add-issuer.ts';
import { type Administration, openAdministration } from './administration.fixture.ts';
import { changeIssuer } from './change-issuer.ts';
import { stampOf } from './fields.ts';
import { type IssuerOverview, type Issuers, readIssuers } from './read-issuers.ts';
import { setIssuerActive } from './set-issuer-active.ts';
import { testIssuer } from './test-issuer.ts';

let house: Administration;
let idp: IdentityProvider;
beforeAll(async () => {
  house = await openAdministration();
  idp = await openIdentityProvider();
});
afterAll(async () => {
  await house.close();
  await idp.close();
});

const VERBS = [readIssuers, addIssuer, changeIssuer, testIssuer, setIssuerActive];
const SECRET = 'een-ander-geheim-dat-ook-lang-genoeg-is';

const fields = (outcome: Outcome<unknown>): readonly string[] =>
  outcome.kind === 'invalid' ? outcome.problems.map(({ field }) => field) : [outcome.kind];

const tried = (change: Partial<Probe['client']> = {}): Promise<Probe> =>
  probe(house.house, nextIssuerId(house.house, house.town, 0), {
    issuer: idp.issuer,
    clientId: idp.clientId,
    clientSecret: idp.clientSecret,
    ...change,
  });

const typed = (one: Probe | null, change: object = {}) => ({
  label: 'gemeente Albrandswaard',
  issuer: one?.client.issuer ?? 'https://inloggen.voorbeeld.example',
  clientId: one?.client.clientId ?? 'lantaarn',
  secret: one?.client.clientSecret ?? 'geheim',
  acrValues: '',
  probe: one,
  ...change,
});

async function here(): Promise<Issuers> {
  const outcome = await house.ask<Issuers>(house.here, readIssuers, {});
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.value;
}

async function only(): Promise<IssuerOverview> {
  const [first] = (await here()).issuers;
  if (first === undefined) throw new Error('there is no provider');
  return first;
}

describe('a test of a provider', () => {
  test('says what is wrong, and leaves out what the provider said', async () => {
    const outcome = async (change: Partial<Probe['client']>) => (await tried(change)).outcome;
    expect(await outcome({})).toBe('good');
    expect(await outcome({ clientSecret: SECRET })).toBe('wrong_secret');
    expect(await outcome({ clientId: 'nooit-van-gehoord' })).toBe('wrong_secret');
    expect(await outcome({ issuer: idp.issuer.replace('127.0.0.1', 'localhost') })).toBe('other_name');
    expect(await outcome({ issuer: `${idp.issuer}/nergens` })).toBe('incomplete');
    expect(await outcome({ issuer: 'http://127.0.0.1:9' })).toBe('away');
    for (const issuer of [
      'http://10.0.0.8',
      'https://192.168.1.1',
      'http://voorbeeld.example',
      'https://[fd00::1]',
    ])
      expect(await outcome({ issuer })).toBe('not_allowed');
    idp.away = true;
    expect(await outcome({})).toBe('away');
    idp.away = false;
    expect(await outcome({})).toBe('good');
  });
});

describe('a provider', () => {
  test('is for the administrator of the organisation', async () => {
    for (const actor of [house.public(house.town), house.coordinator])
      for (const verb of VERBS) expect((await house.ask(actor, verb, {})).kind).toBe('absent');
  });

  test('is added after a test that was good, once, under the name it gives itself', async () => {
    expect(
      fields(
        await house.ask(
          house.here,
          addIssuer,
          typed(null, { label: ' ', issuer: 'geen adres', clientId: '', secret: '' }),
        ),
      ),
    ).toEqual(['label', 'issuer', 'clientId', 'secret']);
    expect(
      fields(await house.ask(house.here, addIssuer, typed(null, { acrValues: 'twee woorden' }))),
    ).toEqual(['acrValues']);
    expect(fields(await house.ask(house.here, addIssuer, typed(null)))).toEqual(['issuer']);
    // a test cannot be made up, and one of another provider is none of this
    const claim = { client: (await tried()).client, outcome: 'good', named: idp.issuer };
    expect(fields(await house.ask(house.here, addIssuer, typed(null, { probe: claim })))).toEqual(['probe']);
    const other = await tried();
    expect(fields(await house.ask(house.here, addIssuer, typed(other, { clientId: 'iets-anders' })))).toEqual(
      ['issuer'],
    );
    expect(
      fields(await house.ask(house.here, addIssuer, typed(await tried({ clientSecret: SECRET })))),
    ).toEqual(['secret']);

    const { next } = await here();
    const good = typed(await tried({ issuer: `${idp.issuer}/` }), {
      acrValues: 'urn:een\n\nurn:een\nurn:twee',
    });
    const [one, two] = await Promise.all([
      house.ask<IssuerId>(house.here, addIssuer, good),
      house.ask<IssuerId>(house.here, addIssuer, good),
    ]);
    expect([one, two]).toEqual([
      { kind: 'done', value: next },
      { kind: 'done', value: next },
    ]);
    expect(await only()).toMatchObject({
      id: next,
      issuer: idp.issuer,
      acrValues: ['urn:een', 'urn:twee'],
      active: true,
      testOutcome: 'good',
      linked: 0,
    });
    house.clock.advance(120_000);
    expect((await house.ask(house.here, addIssuer, good)).kind).toBe('changed');
  });

  test('keeps its secret sealed, and shows it to nobody', async () => {
    const rows = await withClient(
      house.database.superOptions,
      async (client) => (await client.query<{ row: string }>('select i::text as row from issuers i')).rows,
    );
    const hex = Buffer.from(idp.clientSecret).toString('hex');
    for (const { row } of rows) expect(row.includes(idp.clientSecret) || row.includes(hex)).toBe(false);
    expect(JSON.stringify(await here())).not.toContain(idp.clientSecret);
    expect(house.lines.join('')).not.toContain(idp.clientSecret);
    const row = await openSignIn(house.house, async ({ db }) => issuerById(db, (await only()).id));
    expect(row && (await clientOf(house.house, row)).clientSecret).toBe(idp.clientSecret);
  });

  test('of another organisation is not there', async () => {
    const { id, changedAt } = await only();
    const seen = stampOf(changedAt);
    const change = { issuerId: id, label: 'Van ons', acrValues: '', seen, probe: null };
    expect((await house.ask(house.there, changeIssuer, change)).kind).toBe('absent');
    expect((await house.ask(house.there, testIssuer, { issuerId: id, probe: await tried() })).kind).toBe(
      'absent',
    );
    expect((await house.ask(house.there, setIssuerActive, { issuerId: id, active: false, seen })).kind).toBe(
      'absent',
    );
    const theirs = await house.ask<Issuers>(house.there, readIssuers, {});
    expect(theirs.kind === 'done' && theirs.value.issuers).toEqual([]);
  });

  test('changes its words and its secret, never its address or client', async () => {
    const before = await only();
    const change = (more: object) => ({
      issuerId: before.id,
      label: 'Albrandswaard',
      acrValues: '',
      seen: stampOf(before.changedAt),
      probe: null,
      ...more,
    });
    expect(fields(await house.ask(house.here, changeIssuer, change({ label: '' })))).toEqual(['label']);
    const wrong = await tried({ clientSecret: SECRET });
    expect(fields(await house.ask(house.here, changeIssuer, change({ probe: wrong })))).toEqual(['secret']);
    const elsewhere = await tried({ issuer: `${idp.issuer}/elders` });
    expect(fields(await house.ask(house.here, changeIssuer, change({ probe: elsewhere })))).toEqual([
      'absent',
    ]);
    house.clock.advance(1000);
    expect((await house.ask(house.here, changeIssuer, change({ probe: await tried() }))).kind).toBe('done');
    expect(await only()).toMatchObject({ label: 'Albrandswaard', acrValues: [], issuer: before.issuer });
    expect((await house.ask(house.here, changeIssuer, change({ label: 'Te laat' }))).kind).toBe('changed');
  });

  test('keeps the outcome of a test with its date', async () => {
    const { id } = await only();
    house.clock.advance(3_600_000);
    idp.away = true;
    const outcome = await house.ask(house.here, testIssuer, { issuerId: id, probe: await tried() });
    idp.away = false;
    expect(outcome).toEqual({ kind: 'done', value: 'away' });
    expect(await only()).toMatchObject({ testOutcome: 'away', testedAt: house.clock.now() });
  });

  test('stops and starts; of two administrators the second is told', async () => {
    const { id, changedAt } = await only();
    const set = (active: boolean, seen: string) =>
      house.ask(house.here, setIssuerActive, { issuerId: id, active, seen });
    house.clock.advance(1000);
    expect((await set(false, stampOf(changedAt))).kind).toBe('done');
    expect((await set(false, stampOf(changedAt))).kind).toBe('done');
    expect((await set(true, stampOf(changedAt))).kind).toBe('changed');
    expect((await only()).active).toBe(false);
    expect((await set(true, stampOf((await only()).changedAt))).kind).toBe('done');
    expect(addressesFor(house.house, id).callback).toMatch(/\/inloggen\/terug\/[0-9a-f-]{36}$/);
  });
});
