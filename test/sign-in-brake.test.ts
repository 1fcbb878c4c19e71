import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OrganisationId } from '../src/kernel/ids.ts';
import { withClient } from '../src/kernel/postgres/index.ts';
import { run } from '../src/kernel/verb.ts';
import { signInPrices, signInPurses } from '../src/kernel/web/brake.ts';
import { LONGEST_WAIT_SECONDS } from '../src/kernel/web/tickets.ts';
import { addIssuer } from '../src/rooms/people/administration/add-issuer.ts';
import { placePerson } from '../src/rooms/people/index.ts';
import { PASSWORD, PASSWORD_HASH, TOTP } from '../src/rooms/people/people.fixture.ts';
import { addressesFor, nextIssuerId } from '../src/rooms/people/providers/issuer.ts';
import { probe } from '../src/rooms/people/providers/probe.ts';
import { type Answer, type FormVisitor, formVisitor } from './form-visitor.ts';
import { type IdentityProvider, openIdentityProvider } from './identity-provider.ts';
import { openRunningHouse, type RunningHouse } from './running-house.ts';
import { settledBrake } from './settled-brake.ts';

let house: RunningHouse;
let town: OrganisationId;
beforeAll(async () => {
  house = await openRunningHouse({ now: '2026-11-23T09:00:00Z' });
  town = await house.idOf('ridderkerk');
});
afterAll(() => house.close());
beforeEach(() => settledBrake(house));
/** An hour later nobody's points are spent any more. */
afterEach(() => house.clock.advance(3_600_000));

/** Nearly all; the rest is spent one by one. */
const MOST = signInPurses.address.most / signInPrices.attempt - 5;
let made = 0;

async function placed(role: 'employee' | 'inspector', totpSecret: string | null = null): Promise<string> {
  made += 1;
  const email = `rem-${made}@voorbeeld.example`;
  await placePerson(house.house, {
    name: 'Anna van der Meer',
    email,
    organisationId: town,
    passwordHash: PASSWORD_HASH,
    totpSecret,
    seats: [{ role, domain: null }],
  });
  return email;
}

async function atTheDoor(path = '/inloggen'): Promise<FormVisitor> {
  const visitor = formVisitor(house.origin);
  await visitor.get(path);
  return visitor;
}

/** Spends what this address has: asking for links costs no processor time. */
async function spendAll(): Promise<void> {
  const visitor = await atTheDoor('/inloggen/vergeten');
  const once = async (): Promise<number> =>
    (await visitor.post('/inloggen/vergeten', { email: 'niemand@voorbeeld.example' })).status;
  const most = await Promise.all(Array.from({ length: MOST }, once));
  expect(new Set(most)).toEqual(new Set([303]));
  for (let each = 0; each < 6; each += 1) if ((await once()) === 429) return;
  throw new Error('this address goes on and on');
}

const ticketIn = ({ text }: Answer): string => /name="_plaats" value="([^"]+)"/.exec(text)?.[1] ?? '';
const entries = (): Promise<number> =>
  withClient(house.database.superOptions, async (client) => {
    const { rows } = await client.query(
      "select count(*)::int as n from audit_entries where verb = 'people.sign-in'",
    );
    return rows[0]?.n;
  });

describe('when one address tries too much', () => {
  test('a password is not even compared; the address that was typed stays; the place in the queue opens', async () => {
    const email = await placed('employee');
    const visitor = await atTheDoor();
    await spendAll();
    const before = await entries();
    const held = await visitor.post('/inloggen', { email, password: PASSWORD });
    expect(held.status).toBe(429);
    const seconds = Number(held.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(1);
    expect(seconds).toBeLessThanOrEqual(LONGEST_WAIT_SECONDS);
    expect(held.text).toContain(`Wacht ${seconds} seconden`);
    expect(held.text).toContain(`value="${email}"`);
    expect(held.text).not.toContain(PASSWORD);
    expect(await entries()).toBe(before);
    const fields = { email, password: PASSWORD, _plaats: ticketIn(held) };
    house.clock.advance((seconds - 1) * 1000);
    expect((await visitor.post('/inloggen', fields)).status).toBe(429);
    house.clock.advance(1000);
    expect((await visitor.post('/inloggen', fields)).status).toBe(303);
  });

  test('the page is the same for who has an account and who has not', async () => {
    const known = await placed('employee');
    await spendAll();
    const pageFor = async (email: string) => {
      const held = await (await atTheDoor()).post('/inloggen', { email, password: PASSWORD });
      const challenge = /data-options="[^"]*"/g;
      const own = held.text.replace(challenge, '').replace(/name="_\w+" value="[^"]+"/g, '');
      return [held.status, own.replaceAll(email, 'adres').replace(/Wacht \d+/, 'Wacht')];
    };
    expect(await pageFor(known)).toEqual(await pageFor('onbekend-iemand@voorbeeld.example'));
  });

  test('codes, passkeys, links for a new password and the very first link wait as well', async () => {
    const inside = await atTheDoor();
    const email = await placed('inspector', TOTP);
    expect((await inside.post('/inloggen', { email, password: PASSWORD })).to).toBe('/inloggen/code');
    await inside.get('/inloggen/code');
    const outside = await atTheDoor();
    await spendAll();
    const ways: [FormVisitor, string, Record<string, string>][] = [
      [inside, '/inloggen/code', { code: '000000' }],
      [inside, '/inloggen/herstelcode', { code: '7K3F-9QX2-M4TD' }],
      [outside, '/inloggen/passkey', { credential: '{}' }],
      [outside, '/inloggen/vergeten', { email }],
      [outside, `/start/${randomUUID()}`, { name: 'A', email, password: PASSWORD, repeated: PASSWORD }],
    ];
    for (const [visitor, path, fields] of ways) {
      const held = await visitor.post(path, fields);
      expect([held.status, path]).toEqual([429, path]);
      expect(held.text, path).toContain('Even wachten');
      expect(ticketIn(held), path).not.toBe('');
    }
  });

  test('who reports on a public page notices nothing, and the other way round', async () => {
    await spendAll();
    const reporter = formVisitor(house.origin);
    const told = await reporter.post('/ridderkerk/melden/wat', { story: 'Iets in de loods.' });
    expect(told.status).toBe(303);
  });

  test('that somebody was held up is a line in the log, and the address is nowhere', async () => {
    const forwarded = '203.0.113.77';
    await spendAll();
    await (await atTheDoor()).post(
      '/inloggen',
      { email: 'a@b.example', password: 'x' },
      { 'x-forwarded-for': forwarded },
    );
    const lines = house.lines.filter((line) => line.includes('sign-in-held-up'));
    expect(lines.length).toBeGreaterThan(0);
    expect(house.lines.join('')).not.toMatch(/127\.0\.0\.1|203\.0\.113|a@b/);
  });
});

describe('going to the provider of an organisation', () => {
  let idp: IdentityProvider;
  let path: string;
  beforeAll(async () => {
    idp = await openIdentityProvider();
    const administrator = await house.seat(town, 'administrator');
    const next = nextIssuerId(house.house, town, 0);
    idp.knows(addressesFor(house.house, next));
    const client = { issuer: idp.issuer, clientId: idp.clientId, clientSecret: idp.clientSecret };
    const added = await run(house.house, administrator, addIssuer, {
      label: 'gemeente Ridderkerk',
      issuer: client.issuer,
      clientId: client.clientId,
      secret: client.clientSecret,
      acrValues: '',
      probe: await probe(house.house, next, client),
    });
    expect(added.kind).toBe('done');
    path = `/inloggen/met/${next}`;
  });
  afterAll(() => idp.close());
  const onward = ({ text }: Answer): string =>
    (/href="(\/inloggen\/met\/[^"]+)"/.exec(text)?.[1] ?? '').replaceAll('&amp;', '&');

  test('waits on a page of its own, whose link leads there when it is one’s turn, once, and then back', async () => {
    const visitor = await atTheDoor();
    await spendAll();
    const held = await visitor.get(`${path}?naar=%2Fmijn%2Fpasskeys`);
    expect([held.status, held.to]).toEqual([429, null]);
    const seconds = Number(held.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(1);
    expect(held.text).toContain('Even wachten');
    expect(held.text).toContain(`Wacht ${seconds} seconden`);
    expect(held.text).toContain('<h1');
    // no visit began: nothing to come back with
    expect(visitor.cookies.has('aanmelding')).toBe(false);
    const link = new URL(onward(held), house.origin);
    expect(link.pathname).toBe(path);
    expect(link.searchParams.get('naar')).toBe('/mijn/passkeys');
    const again = link.pathname + link.search;
    house.clock.advance((seconds - 1) * 1000);
    expect((await visitor.get(again)).status).toBe(429);
    house.clock.advance(1000);
    const went = await visitor.get(again);
    expect([went.status, new URL(went.to ?? '').origin]).toEqual([303, new URL(idp.issuer).origin]);
    expect((await visitor.get(again)).status).toBe(429);
  });

  test('does not lead to another site, whatever the address says', async () => {
    await spendAll();
    const held = await (await atTheDoor()).get(`${path}?naar=%2F%2Fkwaad.example`);
    expect(held.status).toBe(429);
    expect(held.text).not.toContain('kwaad.example');
  });
});

describe('when somebody who is in gives their own password too often', () => {
  const WAYS: readonly (readonly [string, Record<string, string>])[] = [
    ['/mijn/herstelcodes', {}],
    ['/mijn/wachtwoord', { password: 'zeven natte dakpannen', repeated: 'zeven natte dakpannen' }],
    ['/mijn/inlogcode', { code: '000000' }],
    ['/mijn/passkeys/nieuw', { name: 'telefoon', credential: '{}' }],
  ];
  /** Passwords that leave nothing of it. */
  const MOST_OWN = signInPurses.holder.most / signInPrices.attempt;
  const inside = async (): Promise<FormVisitor> => {
    const visitor = await atTheDoor();
    const email = await placed('employee');
    expect((await visitor.post('/inloggen', { email, password: PASSWORD })).status).toBe(303);
    await visitor.get('/mijn/herstelcodes');
    return visitor;
  };
  const compared = (): Promise<number> =>
    withClient(house.database.superOptions, async (client) => {
      const { rows } = await client.query(
        "select count(*)::int as n from audit_entries where verb = 'people.renew-recovery-codes'",
      );
      return rows[0]?.n;
    });

  test('it is not compared any more, on none of these pages, until the time that is said; others go on', async () => {
    const [visitor, colleague] = [await inside(), await inside()];
    for (let each = 0; each < MOST_OWN; each += 1)
      expect((await visitor.post('/mijn/herstelcodes', { current: PASSWORD })).status, String(each)).not.toBe(
        429,
      );
    const before = await compared();
    for (const [path, fields] of WAYS) {
      const held = await visitor.post(path, { current: PASSWORD, ...fields });
      expect([held.status, path]).toEqual([429, path]);
      expect(held.text, path).toContain('Even wachten');
      expect(held.text, path).toContain('Wacht 20 seconden');
      expect(held.headers.get('retry-after'), path).toBe('20');
      expect(held.text, path).not.toContain(PASSWORD);
    }
    expect(await compared()).toBe(before);
    expect((await colleague.post('/mijn/herstelcodes', { current: PASSWORD })).status).not.toBe(429);
    // looking goes on, and so does signing in
    expect((await visitor.get('/mijn')).status).toBe(200);
    house.clock.advance(20_000);
    expect((await visitor.post('/mijn/herstelcodes', { current: PASSWORD })).status).not.toBe(429);
    expect((await visitor.post('/mijn/herstelcodes', { current: PASSWORD })).status).toBe(429);
  });

  test('another session of the same person has the same purse', async () => {
    const email = await placed('employee');
    const sessions = [await atTheDoor(), await atTheDoor()];
    for (const visitor of sessions) {
      await visitor.post('/inloggen', { email, password: PASSWORD });
      await visitor.get('/mijn/herstelcodes');
    }
    const [one, other] = sessions;
    for (let each = 0; each < MOST_OWN; each += 1)
      await one?.post('/mijn/herstelcodes', { current: PASSWORD });
    expect((await other?.post('/mijn/herstelcodes', { current: PASSWORD }))?.status).toBe(429);
  });
});

test('an office of sixty comes in at nine behind one address, some after a mistake, all within a minute', async () => {
  const emails: string[] = [];
  for (let each = 0; each < 60; each += 1) emails.push(await placed('employee'));
  const visitors = await Promise.all(emails.map(() => atTheDoor()));
  const answers = await Promise.all(
    visitors.map((visitor, at) =>
      visitor.post('/inloggen', {
        email: emails[at] ?? '',
        password: at % 5 === 0 ? 'verkeerd getypt' : PASSWORD,
      }),
    ),
  );
  expect(answers.filter(({ status }) => status === 429)).toEqual([]);
  const again = await Promise.all(
    visitors.map((visitor, at) =>
      at % 5 === 0 ? visitor.post('/inloggen', { email: emails[at] ?? '', password: PASSWORD }) : null,
    ),
  );
  expect(again.filter((answer) => answer !== null && answer.status !== 303)).toEqual([]);
});
