import { HOTP, Secret } from 'otpauth';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FormVisitor, formVisitor } from '../../../../test/form-visitor.ts';
import {
  type IdentityProvider,
  openIdentityProvider,
  visitProvider,
} from '../../../../test/identity-provider.ts';
import { openRunningHouse, type RunningHouse } from '../../../../test/running-house.ts';
import type { SeatActor } from '../../../kernel/actor.ts';
import { type IssuerId, newTrace, type OrganisationId, type PersonId } from '../../../kernel/ids.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { hashSecret, newSecret } from '../../../kernel/secrets/secret.ts';
import { type AnyVerb, run } from '../../../kernel/verb.ts';
import { addIssuer } from '../administration/add-issuer.ts';
import { correctPerson } from '../administration/correct-person.ts';
import { endPerson } from '../administration/end-person.ts';
import { readIssuers } from '../administration/read-issuers.ts';
import { readPerson } from '../administration/read-person.ts';
import { readmitPerson } from '../administration/readmit-person.ts';
import { sendInvitation } from '../administration/send-invitation.ts';
import { setIssuerActive } from '../administration/set-issuer-active.ts';
import { makeLink } from '../link.ts';
import { openSignIn } from '../open-sign-in.ts';
import { PASSWORD_HASH, TOTP } from '../people.fixture.ts';
import { placePerson } from '../place-person.ts';
import { type LinkRow, openLinksOf, setLinkSecret } from '../store/links.ts';
import { endByProvider } from './end-by-provider.ts';
import { addressesFor } from './issuer.ts';
import { linkIdentity } from './link-identity.ts';
import { probe } from './probe.ts';
import { signInWithProvider } from './sign-in-with-provider.ts';

let house: RunningHouse;
let idp: IdentityProvider;
let other: IdentityProvider;
let town: OrganisationId;
let administrator: SeatActor;
let issuer: IssuerId;
let made = 0;

beforeAll(async () => {
  house = await openRunningHouse();
  [idp, other] = [await openIdentityProvider(), await openIdentityProvider()];
  town = await house.idOf('albrandswaard');
  administrator = await house.seat(town, 'administrator');
  issuer = await added(idp, administrator);
}, 120_000);
beforeEach(() => house.clock.set(new Date()));
afterEach(() => {
  idp.tamper = null;
  idp.away = false;
});
afterAll(async () => {
  await house.close();
  await idp.close();
  await other.close();
});

/** Adds a provider as its administrator does, and lets it know our addresses. */
async function added(provider: IdentityProvider, actor: SeatActor, acrValues = ''): Promise<IssuerId> {
  const listed = await run(house.house, actor, readIssuers, {});
  if (listed.kind !== 'done') throw new Error(listed.kind);
  const { next } = listed.value;
  provider.knows(addressesFor(house.house, next));
  const client = {
    issuer: provider.issuer,
    clientId: provider.clientId,
    clientSecret: provider.clientSecret,
  };
  const outcome = await run(house.house, actor, addIssuer, {
    label: 'gemeente Albrandswaard',
    issuer: client.issuer,
    clientId: client.clientId,
    secret: client.clientSecret,
    acrValues,
    probe: await probe(house.house, next, client),
  });
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  expect(outcome.value).toBe(next);
  return outcome.value;
}

type Seats = Parameters<typeof placePerson>[1]['seats'];
const COORDINATOR: Seats = [{ role: 'coordinator', domain: 'care' }];
const EMPLOYEE: Seats = [{ role: 'employee', domain: null }];

async function invited(
  seats: Seats,
  at = town,
): Promise<{ personId: PersonId; email: string; secret: string }> {
  made += 1;
  const email = `uitgenodigd-${made}@voorbeeld.example`;
  const { personId } = await placePerson(house.house, {
    name: 'Noor van Dam',
    email,
    organisationId: at,
    passwordHash: PASSWORD_HASH,
    totpSecret: null,
    seats,
  });
  await withClient(house.database.superOptions, (client) =>
    client.query('update accounts set password_hash = null, password_set_at = null where person_id = $1', [
      personId,
    ]),
  );
  return { personId, email, secret: await invitation(personId, at) };
}

/** An invitation whose secret is known, as the mail has it. */
async function invitation(personId: PersonId, at = town): Promise<string> {
  const secret = newSecret();
  await openSignIn(house.house, async (context) => {
    await makeLink(context, { personId, organisationId: at }, 'invitation');
    const [link] = await openLinksOf(context.db, [personId], context.now);
    await setLinkSecret(context.db, (link as LinkRow).id, hashSecret(secret));
  });
  return secret;
}

const visitor = (): FormVisitor => formVisitor(house.origin);
const goes = (who: FormVisitor, path: string, provider = idp) =>
  visitProvider(provider, who, house.origin, path);

/** Links an invited colleague to a subject, and gives the browser with which that was done. */
async function linked(sub: string, seats: Seats = COORDINATOR, amr: readonly string[] = ['mfa']) {
  const colleague = await invited(seats);
  const browser = visitor();
  idp.signsInAs = { sub, amr };
  const back = await goes(browser, `/uitnodiging/${colleague.secret}/met/${issuer}`);
  const answer = await browser.get(back);
  return { ...colleague, browser, answer };
}

async function comesIn(browser = visitor(), sub?: string) {
  if (sub !== undefined) idp.signsInAs = { sub, amr: ['mfa'] };
  return browser.get(await goes(browser, `/inloggen/met/${issuer}`));
}

const isIn = async (browser: FormVisitor): Promise<boolean> => (await browser.get('/mijn')).status === 200;

const entries = (verb: string) =>
  withClient(house.database.superOptions, async (client) =>
    (
      await client.query<{ outcome: string; detail: string; subject_id: string | null }>(
        'select outcome, detail, subject_id from audit_entries where verb = $1 order by id desc limit 5',
        [verb],
      )
    ).rows.map(({ outcome, detail, subject_id }) => ({ outcome, subject_id, ...JSON.parse(detail) })),
  );

describe('linking', () => {
  test('nobody can say what a provider showed, and only who has not signed in is shown', async () => {
    const claim = {
      issuerId: issuer,
      organisationId: town,
      what: { kind: 'shown', subject: Buffer.alloc(32) },
    };
    const actor = { kind: 'public', organisationId: town } as const;
    const input = { answer: claim, device: '', secret: 'x' };
    const shown: readonly AnyVerb[] = [signInWithProvider, linkIdentity];
    for (const verb of shown) expect((await run(house.house, actor, verb, input)).kind).toBe('invalid');
    expect((await run(house.house, actor, endByProvider, { logout: claim })).kind).toBe('invalid');
    for (const verb of [...shown, endByProvider])
      expect((await run(house.house, administrator, verb, input, newTrace())).kind).toBe('absent');
  });

  test('an invitation of the own organisation offers its provider, and binds issuer and subject once', async () => {
    const { browser, answer, personId, secret } = await linked('koppeling-1');
    expect([answer.status, answer.to]).toEqual([303, '/werk']);
    expect(await isIn(browser)).toBe(true);
    expect((await entries('people.link-identity'))[0]).toMatchObject({
      outcome: 'done',
      subject_id: personId,
    });
    expect((await visitor().get(`/uitnodiging/${secret}`)).text).toContain('Deze link werkt niet meer');
    // and from now on without an invitation
    const later = visitor();
    expect((await comesIn(later, 'koppeling-1')).to).toBe('/werk');
    expect(await isIn(later)).toBe(true);
    const mine = (await later.get('/mijn')).text;
    expect(mine).toContain('gemeente Albrandswaard');
    expect(mine).not.toContain('/mijn/wachtwoord');
  });

  test('whoever was not linked gets nowhere, with the address of a colleague too', async () => {
    await placePerson(house.house, {
      name: 'Bekende Collega',
      email: 'al-bekend@voorbeeld.example',
      organisationId: town,
      passwordHash: PASSWORD_HASH,
      totpSecret: null,
      seats: EMPLOYEE,
    });
    const browser = visitor();
    const answer = await comesIn(browser, 'nooit-gekoppeld');
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('geen toegang tot Lantaarn');
    expect(await isIn(browser)).toBe(false);
  });

  test('a subject is of one colleague, and the invitation stays good after that is told', async () => {
    await linked('koppeling-2');
    const { answer, secret, browser } = await linked('koppeling-2');
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('een andere collega');
    expect(await isIn(browser)).toBe(false);
    expect((await visitor().get(`/uitnodiging/${secret}`)).text).toContain('Maak uw account');
  });

  test('a provider of another organisation is not offered and cannot be taken', async () => {
    const barendrecht = await house.idOf('barendrecht');
    const { secret } = await invited(EMPLOYEE, barendrecht);
    expect((await visitor().get(`/uitnodiging/${secret}`)).text).not.toContain('Inloggen met');
    expect((await visitor().get(`/uitnodiging/${secret}/met/${issuer}`)).to).toBe(`/uitnodiging/${secret}`);
  });

  test('who comes in through a provider gets no password by mail', async () => {
    const { email, personId } = await linked('koppeling-3');
    const browser = visitor();
    await browser.get('/inloggen/vergeten');
    await browser.post('/inloggen/vergeten', { email });
    const open = await openSignIn(house.house, ({ db, now }) => openLinksOf(db, [personId], now));
    expect(open).toEqual([]);
  });

  test('for the administrator they are there, and no invitation goes to an address that is put in its place', async () => {
    const { personId } = await linked('koppeling-4');
    const read = await run(house.house, administrator, readPerson, { personId });
    expect(read).toMatchObject({ kind: 'done', value: { state: 'active' } });
    expect((await run(house.house, administrator, sendInvitation, { personId })).kind).toBe('refused');
    const moved = await run(house.house, administrator, correctPerson, {
      personId,
      name: 'Noor van Dam',
      email: 'ergens-anders@voorbeeld.example',
      phone: '',
      seen: read.kind === 'done' ? (read.value.changedAt?.toISOString() ?? '') : '',
    });
    expect(moved.kind).toBe('done');
    const open = await openSignIn(house.house, ({ db, now }) => openLinksOf(db, [personId], now));
    expect(open).toEqual([]);
    // and an administrator who gives access anew cuts the link
    expect((await run(house.house, administrator, endPerson, { personId })).kind).toBe('done');
    expect((await comesIn(visitor(), 'koppeling-4')).status).toBe(422);
    expect((await run(house.house, administrator, readmitPerson, { personId })).kind).toBe('done');
    expect((await comesIn(visitor(), 'koppeling-4')).status).toBe(422);
  });

  test('linked anew: what the provider called them before opens nothing any more', async () => {
    const { personId } = await linked('oud-onderwerp');
    const again = await invitation(personId);
    const browser = visitor();
    idp.signsInAs = { sub: 'nieuw-onderwerp', amr: ['mfa'] };
    expect((await browser.get(await goes(browser, `/uitnodiging/${again}/met/${issuer}`))).to).toBe('/werk');
    expect((await comesIn(visitor(), 'oud-onderwerp')).status).toBe(422);
    expect((await comesIn(visitor(), 'nieuw-onderwerp')).to).toBe('/werk');
  });
});

describe('factors', () => {
  test('without several factors there, our own are asked: set up first, and then given', async () => {
    const { browser, answer } = await linked('zwak-1', COORDINATOR, ['pwd']);
    expect(answer.to).toBe('/inloggen/instellen');
    expect(await isIn(browser)).toBe(false);
  });

  test('a code of our own completes it', async () => {
    const { personId } = await linked('zwak-2', EMPLOYEE, ['pwd']);
    const enrolled = await placePerson(house.house, {
      name: 'Met Code',
      email: `code-${made}@voorbeeld.example`,
      organisationId: town,
      passwordHash: PASSWORD_HASH,
      totpSecret: TOTP,
      seats: COORDINATOR,
    });
    const secret = await invitation(enrolled.personId);
    idp.signsInAs = { sub: 'zwak-3', amr: ['pwd'] };
    const browser = visitor();
    const answer = await browser.get(await goes(browser, `/uitnodiging/${secret}/met/${issuer}`));
    expect(answer.to).toBe('/inloggen/code');
    await browser.get('/inloggen/code');
    const counter = Math.floor(house.clock.now().getTime() / 30_000);
    const code = HOTP.generate({ secret: Secret.fromBase32(TOTP), counter, digits: 6 });
    expect((await browser.post('/inloggen/code', { code })).to).toBe('/werk');
    expect(personId).not.toBe(enrolled.personId);
  });

  test('a level counts only when the administrator named it', async () => {
    idp.signsInAs = { sub: 'niveau', acr: 'urn:voorbeeld:sterk' };
    const { secret } = await invited(COORDINATOR);
    const browser = visitor();
    const answer = await browser.get(await goes(browser, `/uitnodiging/${secret}/met/${issuer}`));
    expect(answer.to).toBe('/inloggen/instellen');
    const named = await added(other, administrator, 'urn:voorbeeld:sterk');
    other.signsInAs = { sub: 'niveau', acr: 'urn:voorbeeld:sterk' };
    const second = await invited(COORDINATOR);
    const back = await goes(browser, `/uitnodiging/${second.secret}/met/${named}`, other);
    expect((await browser.get(back)).to).toBe('/werk');
    // the same subject of another issuer is somebody else
    expect((await entries('people.link-identity'))[0]).toMatchObject({ subject_id: second.personId });
  });
});

describe('an answer', () => {
  const PERSON = 'antwoord';
  beforeAll(async () => {
    house.clock.set(new Date());
    await linked(PERSON);
  });
  const fails = async (browser: FormVisitor, path: string) => {
    const answer = await browser.get(path);
    expect([answer.status, answer.to]).toEqual([422, null]);
    expect(answer.text).toContain('Dat is niet gelukt');
    expect(await isIn(browser)).toBe(false);
    return answer;
  };

  test('is of use to the browser that went to get it, and once', async () => {
    idp.signsInAs = { sub: PERSON, amr: ['mfa'] };
    const browser = visitor();
    const back = await goes(browser, `/inloggen/met/${issuer}`);
    const ticket = browser.cookies.get('aanmelding') ?? '';
    await fails(visitor(), back);
    const attacker = visitor();
    await goes(attacker, `/inloggen/met/${issuer}`);
    await fails(attacker, back);
    expect((await browser.get(back)).to).toBe('/werk');
    expect(browser.cookies.has('aanmelding')).toBe(false);
    const before = idp.asked.length;
    await fails(formVisitor(house.origin, [['aanmelding', ticket]]), back);
    expect(idp.asked.slice(before)).not.toContain('/token');
  });

  test('with another state, another code or another issuer is refused', async () => {
    idp.signsInAs = { sub: PERSON, amr: ['mfa'] };
    for (const [name, value] of [
      ['state', 'A'.repeat(43)],
      ['code', 'A'.repeat(43)],
      ['iss', 'https://kwaad.example'],
    ] as const) {
      const browser = visitor();
      const back = new URL(await goes(browser, `/inloggen/met/${issuer}`), house.origin);
      back.searchParams.set(name, value);
      await fails(browser, back.pathname + back.search);
    }
    const browser = visitor();
    const back = new URL(await goes(browser, `/inloggen/met/${issuer}`), house.origin);
    // the provider always says who it is, so silence is no answer of it (RFC 9207, 2.4)
    back.searchParams.delete('iss');
    await fails(browser, back.pathname + back.search);
  });

  test('of one provider is not taken for another (mix-up)', async () => {
    const listed = await run(house.house, administrator, readIssuers, {});
    const found = listed.kind === 'done' ? listed.value.issuers : [];
    const otherId = found.find((one) => one.issuer === other.issuer)?.id ?? '';
    expect(otherId).not.toBe('');
    idp.signsInAs = { sub: PERSON, amr: ['mfa'] };
    const browser = visitor();
    const back = await goes(browser, `/inloggen/met/${issuer}`);
    const before = other.asked.length;
    await fails(browser, back.replace(issuer, otherId));
    expect(other.asked.length).toBe(before);
  });

  test.each([
    ['for another client', { aud: 'iemand-anders' }],
    ['of another issuer', { iss: 'https://kwaad.example' }],
    ['that has run out', { exp: Math.floor(Date.now() / 1000) - 3600 }],
    [
      'from the future',
      { iat: Math.floor(Date.now() / 1000) + 3600, nbf: Math.floor(Date.now() / 1000) + 3600 },
    ],
    ['with another nonce', { nonce: 'van-een-ander' }],
    ['without a nonce', { nonce: undefined }],
    ['without a subject', { sub: undefined }],
  ])('with a token %s is refused', async (_, change) => {
    idp.signsInAs = { sub: PERSON, amr: ['mfa'] };
    idp.tamper = (claims) => ({ ...claims, ...change }) as typeof claims;
    const browser = visitor();
    await fails(browser, await goes(browser, `/inloggen/met/${issuer}`));
    expect((await entries('people.sign-in-with-provider'))[0]).toMatchObject({
      outcome: 'refused',
      why: 'refused',
    });
  });

  test('a token that was changed and not signed anew is refused', async () => {
    idp.signsInAs = { sub: PERSON, amr: ['mfa'] };
    const key = await openIdentityProvider();
    // signed by somebody else under the same name of the key
    idp.tamper = (claims) => claims;
    const sign = idp.sign;
    idp.sign = (claims) => key.sign(claims);
    try {
      const browser = visitor();
      await fails(browser, await goes(browser, `/inloggen/met/${issuer}`));
    } finally {
      idp.sign = sign;
      await key.close();
    }
  });

  test('clocks may differ by half a minute, and no more', async () => {
    const skewed = async (seconds: number) => {
      const now = Math.floor(Date.now() / 1000);
      idp.tamper = (claims) => ({ ...claims, iat: now - 600, exp: now - seconds });
      const browser = visitor();
      return (await comesIn(browser, PERSON)).to;
    };
    expect(await skewed(15)).toBe('/werk');
    expect(await skewed(60)).toBe(null);
  });

  test('is good after the provider changed its key, at once', async () => {
    expect((await comesIn(visitor(), PERSON)).to).toBe('/werk');
    await idp.rotate();
    expect((await comesIn(visitor(), PERSON)).to).toBe('/werk');
  });

  test('that was cancelled there says so', async () => {
    const browser = visitor();
    idp.signsInAs = null;
    const answer = await fails(browser, await goes(browser, `/inloggen/met/${issuer}`));
    expect(answer.text).toContain('afgebroken');
  });

  test('leads back to the page that was asked for, and nowhere else', async () => {
    idp.signsInAs = { sub: PERSON, amr: ['mfa'] };
    const browser = visitor();
    const back = await goes(browser, `/inloggen/met/${issuer}?naar=%2Fmijn%2Fpasskeys`);
    expect((await browser.get(back)).to).toBe('/mijn/passkeys');
    const bad = await goes(browser, `/inloggen/met/${issuer}?naar=%2F%2Fkwaad.example`);
    expect((await browser.get(bad)).to).toBe('/werk');
  });

  test('a provider that is away: a clear page, other ways stay, and nothing of a token in the log', async () => {
    idp.signsInAs = { sub: PERSON, amr: ['mfa'] };
    const browser = visitor();
    const back = await goes(browser, `/inloggen/met/${issuer}`);
    idp.away = true;
    const answer = await browser.get(back);
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('op een andere manier in');
    expect((await visitor().get('/inloggen')).text).toContain('Wachtwoord');
    const code = new URL(back, house.origin).searchParams.get('code') ?? '';
    expect(code.length).toBeGreaterThan(20);
    expect(house.lines.join('\n')).not.toContain(code);
    expect(house.lines.join('\n')).not.toMatch(/eyJ|code=|id_token/);
  });
});

describe('being signed out from there', () => {
  const send = (token: string) =>
    fetch(`${house.origin}/inloggen/afmelden/${issuer}`, {
      method: 'POST',
      body: new URLSearchParams({ logout_token: token }),
    });
  const EVENTS = { 'http://schemas.openid.net/event/backchannel-logout': {} };
  const claims = (more: object = {}) => ({
    iss: idp.issuer,
    aud: idp.clientId,
    iat: Math.floor(Date.now() / 1000),
    exp: Math.floor(Date.now() / 1000) + 120,
    jti: crypto.randomUUID(),
    events: EVENTS,
    sub: 'afmelden',
    ...more,
  });

  test('the provider ends one session by its own number, and leaves the other', async () => {
    const sids: string[] = [];
    idp.tamper = (token) => {
      sids.push(String(token['sid']));
      return token;
    };
    const { browser } = await linked('afmelden');
    const second = visitor();
    await comesIn(second, 'afmelden');
    expect(new Set(sids).size).toBe(2);
    await idp.logOut('afmelden', sids[0]);
    expect([await isIn(browser), await isIn(second)]).toEqual([false, true]);
    expect((await entries('people.end-by-provider'))[0]).toMatchObject({ outcome: 'done', ended: 1 });
    // of nobody, or of no session here: nothing happens
    await idp.logOut('afmelden', 'andere-sessie');
    expect(await isIn(second)).toBe(true);
    expect((await send(await idp.sign(claims()))).status).toBe(200);
    expect(await isIn(second)).toBe(false);
  });

  test('a token counts once', async () => {
    const token = await idp.sign(claims({ sub: 'niemand' }));
    expect((await send(token)).status).toBe(200);
    expect((await send(token)).status).toBe(400);
  });

  test.each([
    ['of another issuer', { iss: 'https://kwaad.example' }, {}],
    ['for another client', { aud: 'iemand-anders' }, {}],
    ['with a nonce', { nonce: 'n' }, {}],
    ['without an event', { events: {} }, {}],
    ['without a number', { jti: undefined }, {}],
    ['about nobody', { sub: undefined }, {}],
    ['that is old', { iat: Math.floor(Date.now() / 1000) - 600 }, {}],
    ['that has run out', { exp: Math.floor(Date.now() / 1000) - 600 }, {}],
    ['that is an id token', {}, { typ: 'JWT' }],
  ])('a token %s ends nothing', async (_, change, header) => {
    const browser = visitor();
    await linked('afmelden-fout').catch(() => undefined);
    await comesIn(browser, 'afmelden-fout');
    const answer = await send(await idp.sign(claims({ sub: 'afmelden-fout', ...change }), header));
    expect(answer.status).toBe(400);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await isIn(browser)).toBe(true);
    // and one that is as it should be does
    expect((await send(await idp.sign(claims({ sub: 'afmelden-fout' })))).status).toBe(200);
    expect(await isIn(browser)).toBe(false);
  });

  test('rubbish, and a token signed by another, end nothing and make us ask nothing', async () => {
    const before = idp.asked.length;
    for (const token of ['', 'a.b.c', 'x'.repeat(20_000)]) expect((await send(token)).status).toBe(400);
    expect(idp.asked.length).toBe(before);
    expect((await send(await other.sign(claims()))).status).toBe(400);
  });

  test('here: one is told that the session there goes on, and can end it', async () => {
    const { browser } = await linked('uitloggen');
    await browser.get('/mijn');
    const out = await browser.post('/uitloggen', {});
    expect(out.to).toBe(`/inloggen?uit=ja&bij=${issuer}`);
    const page = await browser.get(out.to ?? '');
    expect(page.text).toContain(`/inloggen/uit/${issuer}`);
    const there = new URL((await browser.get(`/inloggen/uit/${issuer}`)).to ?? '');
    expect(there.origin).toBe(idp.issuer);
    expect(there.searchParams.get('client_id')).toBe(idp.clientId);
    expect(there.searchParams.get('post_logout_redirect_uri')).toBe(`${house.origin}/inloggen`);
  });
});

test('a provider that its administrator stopped opens nothing, and who came in through it is out', async () => {
  const { browser } = await linked('gestopt');
  const listed = await run(house.house, administrator, readIssuers, {});
  const row = listed.kind === 'done' ? listed.value.issuers.find(({ id }) => id === issuer) : undefined;
  const set = (active: boolean, seen = '') =>
    run(house.house, administrator, setIssuerActive, { issuerId: issuer, active, seen });
  idp.signsInAs = { sub: 'gestopt', amr: ['mfa'] };
  const halfway = visitor();
  const back = await goes(halfway, `/inloggen/met/${issuer}`);
  expect((await set(false, row?.changedAt.toISOString())).kind).toBe('done');
  expect(await isIn(browser)).toBe(false);
  expect((await halfway.get(back)).status).toBe(422);
  expect((await visitor().get(`/inloggen/met/${issuer}`)).to).toBe('/inloggen/organisatie');
  const after = await run(house.house, administrator, readIssuers, {});
  const now = after.kind === 'done' ? after.value.issuers.find(({ id }) => id === issuer) : undefined;
  expect((await set(true, now?.changedAt.toISOString())).kind).toBe('done');
  expect((await comesIn(visitor(), 'gestopt')).to).toBe('/werk');
});
