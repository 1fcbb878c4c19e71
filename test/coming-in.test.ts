import { HOTP, Secret } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationId } from '../src/kernel/ids.ts';
import { placePerson } from '../src/rooms/people/index.ts';
import { PASSWORD, PASSWORD_HASH, TOTP } from '../src/rooms/people/people.fixture.ts';
import { type FormVisitor, formVisitor } from './form-visitor.ts';
import { openRunningHouse, type RunningHouse } from './running-house.ts';

const MINUTE = 60_000;
let house: RunningHouse;
let town: OrganisationId;
let made = 0;
beforeAll(async () => {
  house = await openRunningHouse({ now: '2026-11-23T09:00:00Z' });
  town = await house.idOf('ridderkerk');
});
afterAll(() => house.close());

type Seats = Parameters<typeof placePerson>[1]['seats'];

async function placed(seats: Seats, totpSecret: string | null = null): Promise<string> {
  made += 1;
  const email = `komt-binnen-${made}@voorbeeld.example`;
  const name = 'Anna van der Meer';
  await placePerson(house.house, {
    name,
    email,
    organisationId: town,
    passwordHash: PASSWORD_HASH,
    totpSecret,
    seats,
  });
  return email;
}

const clerk = () => placed([{ role: 'employee', domain: null }]);
const coordinator = () => placed([{ role: 'coordinator', domain: 'care' }], TOTP);

const codeNow = (): string => {
  const counter = Math.floor(house.clock.now().getTime() / 30_000);
  return HOTP.generate({ secret: Secret.fromBase32(TOTP), counter, digits: 6 });
};

async function comeIn(visitor: FormVisitor, email: string, fields: Record<string, string> = {}) {
  await visitor.get('/inloggen');
  return visitor.post('/inloggen', { email, password: PASSWORD, ...fields });
}

describe('where signing in leads', () => {
  test.each([
    '//kwaad.example',
    'https://kwaad.example/werk',
    '/\\kwaad.example',
    '/\t/kwaad.example',
    'javascript:alert(1)',
    '/werk/..//kwaad.example',
    '/%2e%2e/weg',
    '/weg',
    '/uitloggen',
    'werk',
    '@kwaad.example',
    '/mijnkwaad',
  ])('not to %s', async (naar) => {
    const visitor = formVisitor(house.origin);
    const page = await visitor.get(`/inloggen?naar=${encodeURIComponent(naar)}`);
    expect(page.text).not.toContain('name="naar"');
    const answer = await visitor.post('/inloggen', { email: await clerk(), password: PASSWORD, naar });
    expect([answer.status, answer.to]).toEqual([303, '/werk']);
  });

  test('back to the page that was asked for, past the code and the choice of a seat', async () => {
    const visitor = formVisitor(house.origin);
    const asked = await visitor.get('/mijn/wachtwoord');
    expect(asked.to).toBe('/inloggen?naar=%2Fmijn%2Fwachtwoord');
    const email = await placed(
      [
        { role: 'coordinator', domain: 'care' },
        { role: 'coordinator', domain: 'safety', capacity: 'deputy' },
      ],
      TOTP,
    );
    await visitor.get(asked.to ?? '');
    const half = await visitor.post('/inloggen', { email, password: PASSWORD, naar: '/mijn/wachtwoord' });
    expect(half.to).toBe('/inloggen/code?naar=%2Fmijn%2Fwachtwoord');
    const page = await visitor.get(half.to ?? '');
    expect(page.text).toContain('name="naar" value="/mijn/wachtwoord"');
    const whole = await visitor.post('/inloggen/code', { code: codeNow(), naar: '/mijn/wachtwoord' });
    expect(whole.to).toBe('/mijn/wachtwoord');
    const choice = await visitor.get('/mijn/wachtwoord');
    expect(choice.to).toBe('/mijn/functie?naar=%2Fmijn%2Fwachtwoord');
    const seats = await visitor.get(choice.to ?? '');
    const seat = /<button[^>]* value="([^"]+)"[^>]*class="seat-choice"/.exec(seats.text)?.[1] ?? '';
    const chosen = await visitor.post('/mijn/functie', { seat, naar: '/mijn/wachtwoord' });
    expect(chosen.to).toBe('/mijn/wachtwoord');
    expect((await visitor.get('/mijn/wachtwoord')).status).toBe(200);
  });
});

describe('session fixation', () => {
  test('a cookie that was planted opens nothing, before or after', async () => {
    const visitor = formVisitor(house.origin, [['lantaarn', 'A'.repeat(43)]]);
    await comeIn(visitor, await clerk());
    expect(visitor.cookies.get('lantaarn')).not.toBe('A'.repeat(43));
    const planter = formVisitor(house.origin, [['lantaarn', 'A'.repeat(43)]]);
    expect((await planter.get('/mijn')).to).toContain('/inloggen');
  });

  test('the cookie of each step opens nothing after the next', async () => {
    const visitor = formVisitor(house.origin);
    await comeIn(visitor, await coordinator());
    const half = visitor.cookies.get('lantaarn') ?? '';
    expect((await visitor.get('/mijn')).to).toBe('/inloggen/code?naar=%2Fmijn');
    await visitor.get('/inloggen/code');
    await visitor.post('/inloggen/code', { code: codeNow() });
    expect((await visitor.get('/mijn')).status).toBe(200);
    const old = formVisitor(house.origin, [['lantaarn', half]]);
    expect((await old.get('/mijn')).to).toBe('/inloggen?naar=%2Fmijn');
    expect(old.cookies.has('lantaarn')).toBe(false);
  });

  test('who signs in as somebody else is no longer half in as the first', async () => {
    const visitor = formVisitor(house.origin);
    await comeIn(visitor, await coordinator());
    const half = visitor.cookies.get('lantaarn') ?? '';
    await comeIn(visitor, await clerk());
    const old = formVisitor(house.origin, [['lantaarn', half]]);
    expect((await old.get('/inloggen/code')).to).toBe('/inloggen');
  });
});

describe('what was typed is not lost with the session', () => {
  const story = 'Zij zei: <script>alert("x")</script> en\nging weg. Tel. 06-12345678';
  const typed = {
    story,
    sector: 'sexual_exploitation',
    signal: '0199e1a2-0000-7000-8000-000000000001',
    since: '2026-11-23T09:00:00.000Z',
    current: 'geheim wachtwoord',
    password: 'geheim wachtwoord',
    code: '123 456',
    _once: 'nummer van dit formulier',
  };

  test('a session that was idle: why, the text, and the way in', async () => {
    const visitor = formVisitor(house.origin);
    await comeIn(visitor, await clerk());
    await visitor.get('/mijn/wachtwoord');
    house.clock.advance(16 * MINUTE);
    const answer = await visitor.post('/mijn/wachtwoord', typed);
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('U bent niet meer ingelogd');
    expect(answer.text).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
    expect(answer.text).toContain('06-12345678');
    expect(answer.text).toContain('href="/inloggen" target="_blank"');
    expect(answer.text).not.toMatch(/<script>|geheim|123 456|0199e1a2|sexual_|nummer van dit/);
    expect([...answer.text.matchAll(/<textarea[^>]*>/g)].map(([tag]) => tag.includes('readOnly=""'))).toEqual(
      [true],
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('signed in anew in another tab: the same, and the form was not handled', async () => {
    const visitor = formVisitor(house.origin);
    const email = await clerk();
    await comeIn(visitor, email);
    const tab = await visitor.get('/mijn/wachtwoord');
    const token = /name="_csrf" value="([^"]+)"/.exec(tab.text)?.[1] ?? '';
    await visitor.get('/mijn');
    await visitor.post('/uitloggen', {});
    await comeIn(visitor, email);
    const answer = await visitor.post('/mijn/wachtwoord', { ...typed, _csrf: token });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('in een ander venster');
    expect(answer.text).toContain('06-12345678');
    expect(answer.text).not.toContain('geheim');
  });

  test('a seat that is still to be chosen: the same', async () => {
    const visitor = formVisitor(house.origin);
    await comeIn(
      visitor,
      await placed([
        { role: 'employee', domain: null },
        { role: 'reader', domain: null },
      ]),
    );
    await visitor.get('/mijn/functie');
    const answer = await visitor.post('/mijn/wachtwoord', typed);
    expect([answer.status, answer.text.includes('06-12345678')]).toEqual([403, true]);
  });

  test('another site gets nothing shown', async () => {
    const visitor = formVisitor(house.origin);
    await comeIn(visitor, await clerk());
    await visitor.get('/mijn');
    const answer = await visitor.post('/mijn/wachtwoord', typed, { 'sec-fetch-site': 'cross-site' });
    expect(answer.status).toBe(403);
    expect(answer.text).not.toMatch(/textarea|06-12345678/);
  });

  test('a browser that keeps no cookies is told so', async () => {
    const visitor = formVisitor(house.origin);
    await visitor.get('/inloggen');
    visitor.cookies.clear();
    const answer = await visitor.post('/inloggen', { email: 'iemand@voorbeeld.example', password: PASSWORD });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('cookies');
    expect(answer.text).not.toContain('iemand@');
  });
});

describe('links', () => {
  test('asking for one looks the same for who is known and who is not; the link works once', async () => {
    const email = await coordinator();
    await house.startWorkers();
    const answers = [];
    for (const address of ['niemand@voorbeeld.example', email]) {
      const visitor = formVisitor(house.origin);
      await visitor.get('/inloggen/vergeten');
      const { status, to } = await visitor.post('/inloggen/vergeten', { email: address });
      answers.push([status, to, (await visitor.get(to ?? '')).text.includes('Kijk in uw mail')]);
    }
    expect(answers).toEqual(Array(2).fill([303, '/inloggen/vergeten?verstuurd=ja', true]));
    await expect.poll(() => house.mails().length, { timeout: 20_000 }).toBe(1);
    const path = /\/uitnodiging\/[\w-]+/.exec(JSON.stringify(house.mails()))?.[0] ?? '';

    const scanner = formVisitor(house.origin);
    for (let look = 0; look < 2; look += 1) expect((await scanner.get(path)).status).toBe(200);
    const owner = formVisitor(house.origin);
    await owner.get(path);
    const weak = await owner.post(path, { password: 'wachtwoord123', repeated: 'wachtwoord123' });
    expect([weak.status, weak.text.includes('wachtwoord123')]).toEqual([422, false]);
    const fresh = { password: 'zeven groene theepotten', repeated: 'zeven groene theepotten' };
    const unequal = await owner.post(path, { ...fresh, repeated: 'zeven groene theepot' });
    expect(unequal.text).toContain('niet gelijk');
    expect((await owner.post(path, fresh)).to).toBe('/inloggen/code');
    const late = await scanner.post(path, fresh);
    expect(late.status).toBe(410);
    expect(late.text).toContain('werkt niet meer');
    expect((await scanner.get(path)).status).toBe(410);
  });
});

describe('too many times wrong', () => {
  test('the page says how long to wait, keeps the address, and never the password', async () => {
    const visitor = formVisitor(house.origin);
    await visitor.get('/inloggen');
    const email = 'nergens@voorbeeld.example';
    let last = await visitor.post('/inloggen', { email, password: 'fout fout fout' });
    expect(last.text).toContain('klopt niet');
    for (let time = 0; time < 4; time += 1)
      last = await visitor.post('/inloggen', { email, password: 'fout fout fout' });
    expect(last.status).toBe(422);
    expect(last.text).toContain('Wacht 1 minuut');
    expect(last.text).toContain(`value="${email}"`);
    expect(last.text).not.toContain('fout fout');
  }, 90_000);

  test('also at the second step', async () => {
    const visitor = formVisitor(house.origin);
    await comeIn(visitor, await coordinator());
    await visitor.get('/inloggen/code');
    const texts = [];
    for (let time = 0; time < 5; time += 1)
      texts.push((await visitor.post('/inloggen/code', { code: '000000' })).text);
    expect(texts[0]).toContain('Deze code klopt niet');
    expect(texts[4]).toContain('Wacht 1 minuut');
    const recovery = await visitor.post('/inloggen/herstelcode', { code: 'AAAA-AAAA-AAAA' });
    expect(recovery.text).toContain('Wacht 1 minuut');
  });
});

describe('the picture of the QR code', () => {
  test('is for the session that sets up a factor, and is not kept', async () => {
    const stranger = formVisitor(house.origin);
    expect((await stranger.get('/inloggen/instellen/qr.svg')).status).toBe(404);
    const half = formVisitor(house.origin);
    await comeIn(half, await coordinator());
    expect((await half.get('/inloggen/instellen/qr.svg')).status).toBe(404);
    const fresh = formVisitor(house.origin);
    await comeIn(fresh, await placed([{ role: 'coordinator', domain: 'care' }]));
    const picture = await fresh.get('/inloggen/instellen/qr.svg');
    expect([
      picture.status,
      picture.headers.get('content-type'),
      picture.headers.get('cache-control'),
    ]).toEqual([200, 'image/svg+xml', 'no-store']);
    expect(picture.text).not.toContain('secret');
  });
});

describe('the account', () => {
  test('another device is signed out from here', async () => {
    const email = await clerk();
    const [here, there] = [formVisitor(house.origin), formVisitor(house.origin)];
    await comeIn(here, email);
    await comeIn(there, email);
    const page = await here.get('/mijn');
    const rows = page.text.matchAll(/name="session" value="([^"]+)".*?(Hier|Daar) uitloggen/g);
    const sessions = new Map([...rows].map(([, id = '', where = '']) => [where, id]));
    expect([...sessions.keys()].sort()).toEqual(['Daar', 'Hier']);
    const gone = await here.post('/mijn/sessie', { session: sessions.get('Daar') ?? '' });
    expect(gone.to).toBe('/mijn?gelukt=sessie');
    await here.post('/mijn/sessie', { session: sessions.get('Hier') ?? '' });
    expect((await there.get('/mijn')).to).toContain('/inloggen');
    expect((await here.get('/mijn')).to).toContain('/inloggen');
  });

  test('somebody else’s seat cannot be sat on; the page says what is left', async () => {
    const visitor = formVisitor(house.origin);
    await comeIn(visitor, await clerk());
    await visitor.get('/mijn/functie');
    const answer = await visitor.post('/mijn/functie', { seat: '0199e1a2-0000-7000-8000-000000000001' });
    expect([answer.status, answer.text.includes('Deze functie hebt u niet meer')]).toEqual([409, true]);
  });
});
