import { randomUUID } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { publicMessages } from '../../content/messages.ts';
import { withClient } from '../../src/kernel/postgres/index.ts';
import { openRunningHouse, type RunningHouse } from '../running-house.ts';

let running: RunningHouse;
beforeAll(async () => {
  running = await openRunningHouse({ now: '2026-11-23T09:00:00Z' });
});
afterAll(() => running.close());
/** An hour later nobody's points are spent any more. */
afterEach(() => running.clock.advance(3_600_000));

const TOWN = '/albrandswaard';
const SCRIPT = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
const texts = publicMessages.nl;

/** Somebody with a browser of their own, by hand: cookies go along, redirects are not followed. */
class Visitor {
  readonly cookies = new Map<string, string>();
  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(cookie === '' ? {} : { cookie }), ...init.headers };
    const answer = await fetch(`${running.origin}${path}`, { redirect: 'manual', ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (/Max-Age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }
  send(path: string, fields: Record<string, string>, init: RequestInit = {}): Promise<Response> {
    return this.ask(path, { method: 'POST', body: new URLSearchParams(fields), ...init });
  }
  async report(story: string): Promise<string> {
    await this.send(`${TOWN}/melden/wat`, { story });
    await this.send(`${TOWN}/melden/controleren`, {});
    return codeIn(await (await this.ask(`${TOWN}/melden/ontvangen`)).text());
  }
}
const codeIn = (page: string): string => {
  const found = /<span data-code="" hidden="">([^<]+)</.exec(page)?.[1];
  if (found === undefined) throw new Error('no code on this page');
  return found;
};
const goesTo = (answer: Response) => [answer.status, answer.headers.get('location')];
const count = async (table: string): Promise<number> =>
  withClient(running.database.superOptions, async (client) => {
    const { rows } = await client.query(`select count(*)::int as n from ${table}`);
    return rows[0]?.n;
  });

/** Runs with a database that takes no connections, as when it is stopped. */
async function whileAway(work: () => Promise<void>): Promise<void> {
  const name = running.database.superOptions.database;
  const admin = { ...running.database.superOptions, database: 'postgres' };
  await withClient(admin, async (client) => {
    await client.query(`alter database ${name} connection limit 0`);
    await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1`, [name]);
  });
  try {
    await work();
  } finally {
    await withClient(admin, (client) => client.query(`alter database ${name} connection limit -1`));
  }
}

test('addresses that are not there, and towns that take no part, are calmly not there', async () => {
  const visitor = new Visitor();
  const paths = [
    '/bestaat-niet',
    '/politie',
    '/regio-rotterdam',
    '/en/bestaat-niet',
    '/de/albrandswaard',
    `${TOWN}/melden/onzin`,
    `${TOWN}/constructor`,
    `${TOWN}/__proto__`,
    '/toString',
  ];
  for (const path of paths) {
    const answer = await visitor.ask(path);
    expect([answer.status, path]).toEqual([404, path]);
    expect(await answer.text()).toContain('112');
  }
  expect((await visitor.send(`${TOWN}/privacy`, {})).status).toBe(404);
  await withClient(running.database.superOptions, (client) =>
    client.query(`update organisations set active = false where slug = 'zwijndrecht'`),
  );
  await new Promise((resolve) => setTimeout(resolve, 5100));
  expect((await visitor.ask('/zwijndrecht')).status).toBe(404);
  expect((await (await visitor.ask('/')).text()).includes('/zwijndrecht')).toBe(false);
});

test('reading sets no cookie, keeps nothing, tells nothing, and HEAD works', async () => {
  const visitor = new Visitor();
  const paths = ['', '/melden/gevaar', '/melden/wat', '/melden/nu-bellen', '/advies', '/antwoord', '/hulp'];
  for (const path of paths)
    for (const method of ['GET', 'HEAD']) {
      const answer = await visitor.ask(`${TOWN}${path}`, { method });
      expect(answer.status, path).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      if (method === 'GET') expect(await answer.text()).toContain('<title>Informatie</title>');
    }
  expect(visitor.cookies.size).toBe(0);
});

test('every page weighs less than 60 kB, all in', async () => {
  const visitor = new Visitor();
  await visitor.send(`${TOWN}/melden/wat`, { story: 'Iets in de loods. '.repeat(50) });
  const paths = [
    '/',
    ...['', '/melden/over-wie', '/melden/controleren', '/veilig', '/privacy', '/hulp', '/advies'].map(
      (path) => TOWN + path,
    ),
  ];
  const weights: [string, number][] = [];
  for (const path of paths) {
    const page = await (await visitor.ask(path)).text();
    const files = [...page.matchAll(/(?:href|src)="(\/(?:assets|thema|logo)\/[^"]+)"/g)].map(
      ([, file]) => file ?? '',
    );
    const bodies = await Promise.all(
      files.map(async (file) => {
        const got = await fetch(running.origin + file, { headers: { 'accept-encoding': 'identity' } });
        return got.ok ? Buffer.from(await got.arrayBuffer()) : Buffer.alloc(0);
      }),
    );
    expect(files.some((file) => file.includes('woff'))).toBe(false);
    const bytes = [Buffer.from(page), ...bodies].map((body) => brotliCompressSync(body).length);
    weights.push([path, bytes.reduce((sum, one) => sum + one, 0)]);
  }
  if (process.env['LOOK'] !== undefined) process.stderr.write(`${JSON.stringify(weights)}\n`);
  for (const [path, weight] of weights) expect(weight, path).toBeLessThan(60_000);
});

test('whatever a form holds, it never breaks a page', async () => {
  const visitor = new Visitor();
  await visitor.send(`${TOWN}/melden/wat`, { story: 'Iets' });
  const opened = new Visitor();
  const code = await opened.report('Nog iets');
  await opened.send(`${TOWN}/antwoord`, { code });
  const places = [
    ...['gevaar', 'wie', 'wat', 'waar', 'wanneer', 'over-wie', 'contact', 'naam'].map(
      (step) => `melden/${step}`,
    ),
    ...['melden/controleren', 'melden/ontvangen', 'advies', 'advies/ontvangen', 'antwoord', 'gesprek'],
  ].map((path) => `${TOWN}/${path}`);
  const name = fc.oneof(
    fc.constantFrom(
      'story',
      'danger',
      'who',
      'numberOfPeople',
      'phone',
      'may',
      'code',
      'text',
      '_once',
      '_plaats',
    ),
    fc.constantFrom('__proto__', 'constructor', 'act', 'question', 'anyway', 'name', 'identity', '_csrf'),
    fc.string({ maxLength: 20, unit: 'binary' }),
  );
  const value = fc.oneof(
    fc.string({ maxLength: 60, unit: 'binary' }),
    fc.constantFrom(SCRIPT, 'yes', 'done', 'x'.repeat(30_000), '\u202e\u0000\ud800', '9'.repeat(400), code),
  );
  const body = fc.array(fc.tuple(name, value), { maxLength: 12 });
  const type = fc.constantFrom(
    'application/x-www-form-urlencoded',
    'application/x-www-form-urlencoded; charset=utf-16',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'application/json',
    'text/plain',
    '',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...places),
      body,
      type,
      fc.boolean(),
      async (path, pairs, kind, known) => {
        const sent = pairs.map(([key, text]) => `${escaped(key)}=${escaped(text)}`).join('&');
        const answer = await (known ? opened : visitor).ask(path, {
          method: 'POST',
          body: sent,
          headers: { 'content-type': kind },
        });
        expect(answer.status, `${path} ${kind}`).toBeLessThan(500);
        await answer.arrayBuffer();
        running.clock.advance(60_000);
      },
    ),
    { numRuns: 250 },
  );
});
const escaped = (text: string): string => encodeURIComponent(text.toWellFormed());

test('forms of another site, and what is far too large, are refused', async () => {
  const visitor = new Visitor();
  const far = await visitor.send(
    `${TOWN}/melden/wat`,
    { story: 'x' },
    { headers: { 'sec-fetch-site': 'cross-site' } },
  );
  expect(far.status).toBe(403);
  expect((await visitor.send(`${TOWN}/melden/wat`, { story: 'x'.repeat(300_000) })).status).toBe(413);
  expect(visitor.cookies.size).toBe(0);
});

test('a script in any field of journey, advice or dialogue comes back as text', async () => {
  const visitor = new Visitor();
  const safe = async (answer: Response): Promise<string> => {
    const page = await answer.text();
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<img src=x');
    return page;
  };
  const steps: Record<string, Record<string, string>> = {
    wat: { story: SCRIPT },
    waar: { whereText: SCRIPT, address: SCRIPT, place: SCRIPT, business: SCRIPT },
    wanneer: { whenText: SCRIPT },
    'over-wie': {
      numberOfPeople: '2',
      personsDescription: SCRIPT,
      personNames: SCRIPT,
      personPhones: SCRIPT,
      vehicles: SCRIPT,
      languages: SCRIPT,
    },
    contact: { may: 'yes', phone: '06 12345678', safeTimes: SCRIPT, codeWord: SCRIPT },
    naam: { identity: 'named', name: SCRIPT },
  };
  for (const [step, fields] of Object.entries(steps)) {
    expect((await visitor.send(`${TOWN}/melden/${step}`, fields)).status).toBe(303);
    expect(await safe(await visitor.ask(`${TOWN}/melden/${step}`))).toContain('&lt;script&gt;');
  }
  await safe(await visitor.send(`${TOWN}/melden/over-wie`, { numberOfPeople: SCRIPT, personNames: SCRIPT }));
  await safe(await visitor.send(`${TOWN}/melden/contact`, { may: 'yes', phone: SCRIPT, email: SCRIPT }));
  expect(await safe(await visitor.ask(`${TOWN}/melden/controleren`))).toContain('&lt;script&gt;');
  await visitor.send(`${TOWN}/melden/controleren`, {});
  const code = codeIn(await (await visitor.ask(`${TOWN}/melden/ontvangen`)).text());
  await safe(await visitor.send(`${TOWN}/melden/ontvangen`, { act: 'check', code: SCRIPT }));
  await safe(await visitor.send(`${TOWN}/antwoord`, { code: SCRIPT }));
  await safe(await visitor.send('/antwoord', { code: SCRIPT, gemeente: SCRIPT }));
  await visitor.send(`${TOWN}/antwoord`, { code });
  await visitor.send(`${TOWN}/gesprek`, { text: SCRIPT, _once: randomUUID() });
  expect(await safe(await visitor.ask(`${TOWN}/gesprek`))).toContain('&lt;script&gt;');
  await safe(await visitor.send(`${TOWN}/gesprek`, { text: SCRIPT.repeat(200), _once: SCRIPT }));
  await safe(await visitor.send(`${TOWN}/advies`, { question: `${SCRIPT} 06 12345678` }));
  await safe(await visitor.ask(`/?gemeente=${encodeURIComponent(SCRIPT)}`));
  await safe(await visitor.ask(`${TOWN}/melden/wat?na=${encodeURIComponent(SCRIPT)}`));
});

test('sent eight times at once it is one signal with one code', async () => {
  const before = await count('signals');
  const visitor = new Visitor();
  await visitor.send(`${TOWN}/melden/wat`, { story: 'Acht keer' });
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => visitor.send(`${TOWN}/melden/controleren`, { story: 'Acht keer' })),
  );
  for (const answer of answers) expect(goesTo(answer)).toEqual([303, `${TOWN}/melden/ontvangen`]);
  const question = { question: 'Hoe begin ik een gesprek?', _once: randomUUID() };
  const asked = await Promise.all(
    Array.from({ length: 4 }, () => new Visitor().send(`${TOWN}/advies`, question)),
  );
  expect(new Set(asked.map((answer) => answer.headers.getSetCookie()[0])).size).toBe(1);
  expect((await count('signals')) - before).toBe(2);
});

test('exit takes the draft and the cookies away and says nothing to where it goes', async () => {
  const visitor = new Visitor();
  await visitor.send(`${TOWN}/melden/wat`, { story: 'Weg hiermee' });
  const before = await count('drafts');
  expect((await visitor.ask('/weg/albrandswaard', { method: 'HEAD' })).status).toBe(303);
  expect(visitor.cookies.size).toBe(1);
  const answer = await visitor.ask('/weg/albrandswaard');
  expect(goesTo(answer)).toEqual([303, 'https://www.buienradar.nl/']);
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  expect(visitor.cookies.size).toBe(0);
  // leaving does not wait for the database, so this may come a moment later
  await expect.poll(() => count('drafts')).toBe(before - 1);
  expect((await visitor.ask('/weg')).status).toBe(303);
  expect((await visitor.ask('/weg/onbekend')).status).toBe(303);
});

test('a draft whose time is over is told of, and what was just typed stays', async () => {
  const visitor = new Visitor();
  await visitor.send(`${TOWN}/melden/wat`, { story: 'Te lang weg' });
  running.clock.advance(61 * 60_000);
  const late = new Visitor();
  for (const [name, value] of visitor.cookies) late.cookies.set(name, value);
  const sending = new Visitor();
  for (const [name, value] of visitor.cookies) sending.cookies.set(name, value);
  const asked = await visitor.ask(`${TOWN}/melden/waar`);
  expect(asked.status).toBe(410);
  expect(await asked.text()).toContain(texts.trouble.expired.heading);
  expect(visitor.cookies.size).toBe(0);
  const answered = await late.send(`${TOWN}/melden/waar`, { whereText: 'Achter het station' });
  expect(answered.status).toBe(409);
  expect(await answered.text()).toContain('Achter het station');
  // the page with all answers has them along: sending it still works, once
  for (let time = 0; time < 2; time += 1) {
    const sent = await sending.send(`${TOWN}/melden/controleren`, { story: 'Te lang weg' });
    expect(goesTo(sent)).toEqual([303, `${TOWN}/melden/ontvangen`]);
  }
});

test('answers without their cookie are not lost: they are shown to be sent once more', async () => {
  const visitor = new Visitor();
  const first = await visitor.send(`${TOWN}/melden/controleren`, { story: 'Zonder koekje', place: 'Rhoon' });
  expect(first.status).toBe(409);
  const page = await first.text();
  expect(page).toContain(texts.trouble.pageOld.heading);
  expect(page).toContain('value="Zonder koekje"');
  const second = await visitor.send(`${TOWN}/melden/controleren`, { story: 'Zonder koekje', place: 'Rhoon' });
  expect(second.status).toBe(303);
});

test('a made-up cookie opens nothing and begins nothing', async () => {
  const visitor = new Visitor();
  visitor.cookies.set('a', `albrandswaard.${'A'.repeat(43)}.${'B'.repeat(22)}`);
  visitor.cookies.set('c', `albrandswaard.${'A'.repeat(43)}.9999999999999.${'B'.repeat(43)}`);
  const before = await count('drafts');
  expect((await visitor.ask(`${TOWN}/melden/ontvangen`)).status).toBe(303);
  expect(goesTo(await visitor.ask(`${TOWN}/gesprek`))).toEqual([303, `${TOWN}/antwoord`]);
  expect(await count('drafts')).toBe(before);
});

test('wrong codes are slow, look alike, and run out', async () => {
  const visitor = new Visitor();
  const right = await visitor.report('Om te raden');
  const other = right.startsWith('A') ? 'B' : 'A';
  const problem = await visitor.send(`${TOWN}/antwoord`, { code: other + right.slice(1) });
  expect(await problem.text()).toContain('verwisseld');
  const wrong = '0000-0000-0000-0000-0';
  const started = performance.now();
  const answers = await Promise.all(
    ['albrandswaard', 'barendrecht'].map((slug) =>
      visitor.send(`/${slug}/antwoord`, { code: slug === 'barendrecht' ? right : wrong }),
    ),
  );
  expect(performance.now() - started).toBeGreaterThan(1000);
  const shown = await Promise.all(answers.map((answer) => answer.text()));
  for (const page of shown) expect(page).toContain(texts.errors.codeUnknown);
  const many = await Promise.all(
    Array.from({ length: 30 }, () => visitor.send(`${TOWN}/antwoord`, { code: wrong })),
  );
  const busy = many.find(({ status }) => status === 429);
  expect(busy?.headers.get('retry-after')).toMatch(/^\d+$/);
  const page = (await busy?.text()) ?? '';
  expect(page).toContain(texts.trouble.tooMany.heading);
  expect(page).toContain(`value="${wrong}"`);
  expect(page).toContain('112');
});

test('a flood of reports is stopped; who is in the middle of one goes on, who waits gets in', async () => {
  const inside = new Visitor();
  await inside.send(`${TOWN}/melden/wat`, { story: 'Al bezig' });
  const flood = await Promise.all(
    Array.from({ length: 90 }, () => new Visitor().send(`${TOWN}/melden/wat`, { story: 'Vloed' })),
  );
  const through = flood.filter(({ status }) => status === 303).length;
  expect(through).toBeLessThanOrEqual(60);
  const late = new Visitor();
  const refused = await late.send(`${TOWN}/melden/wat`, { story: 'Ik heb het druk getroffen' });
  const page = await refused.text();
  expect([refused.status, late.cookies.size]).toEqual([429, 0]);
  expect(page).toContain('Ik heb het druk getroffen');
  expect(page).toContain('Bel 112');
  expect((await inside.send(`${TOWN}/melden/controleren`, { story: 'Al bezig' })).status).toBe(303);
  const ticketed = flood.find(({ status }) => status === 429);
  const ticket = /name="_plaats" value="([^"]+)"/.exec((await ticketed?.text()) ?? '')?.[1] ?? '';
  running.clock.advance(120_000);
  const again = await late.send(`${TOWN}/melden/wat`, {
    story: 'Ik heb het druk getroffen',
    _plaats: ticket,
  });
  expect(again.status).toBe(303);
});

test('while the database is away pages stand, what was typed is kept, and sending later works', async () => {
  const begun = new Visitor();
  await begun.send(`${TOWN}/melden/wat`, { story: 'Begonnen' });
  const reader = new Visitor();
  const code = await reader.report('Al verstuurd');
  await reader.send(`${TOWN}/antwoord`, { code });
  await reader.ask(TOWN);
  const before = await count('signals');
  const told = async (answer: Promise<Response>, typed: string): Promise<void> => {
    const page = await answer;
    expect(page.status).toBe(503);
    const text = await page.text();
    expect(text).toContain(typed);
    expect(text).toContain('0900-8844');
    expect(text).toContain('112');
  };
  const question = { question: 'Wat kan ik doen?', _once: randomUUID() };
  const message = { text: 'Nog dit', _once: randomUUID() };
  await whileAway(async () => {
    for (const path of ['/', TOWN, `${TOWN}/melden/gevaar`, `${TOWN}/advies`, `${TOWN}/hulp`])
      expect((await new Visitor().ask(path)).status, path).toBe(200);
    await told(new Visitor().send(`${TOWN}/melden/wat`, { story: 'Net getypt' }), 'Net getypt');
    await told(begun.send(`${TOWN}/melden/waar`, { whereText: 'In de kas' }), 'In de kas');
    await told(begun.ask(`${TOWN}/melden/waar`), texts.trouble.away.reading);
    await told(begun.send(`${TOWN}/melden/controleren`, { story: 'Begonnen' }), 'value="Begonnen"');
    await told(new Visitor().send(`${TOWN}/advies`, question), question.question);
    await told(new Visitor().send(`${TOWN}/antwoord`, { code }), code);
    await told(reader.ask(`${TOWN}/gesprek`), texts.trouble.away.reading);
    await told(reader.send(`${TOWN}/gesprek`, message), message.text);
    expect((await begun.ask('/weg/albrandswaard', { method: 'HEAD' })).status).toBe(303);
  });
  expect((await begun.send(`${TOWN}/melden/controleren`, { story: 'Begonnen' })).status).toBe(303);
  expect((await new Visitor().send(`${TOWN}/advies`, question)).status).toBe(303);
  expect((await reader.send(`${TOWN}/gesprek`, message)).status).toBe(303);
  expect((await count('signals')) - before).toBe(2);
});

test('who looks for a way to tell of a weakness finds one, with a date that holds', async () => {
  const visitor = new Visitor();
  const found = await (await visitor.ask('/.well-known/security.txt')).text();
  expect(found).toMatch(/^Contact: (mailto:|https:)/);
  const ends = new Date(/^Expires: (.+)$/m.exec(found)?.[1] ?? '').getTime();
  expect(ends - running.clock.now().getTime()).toBeGreaterThan(80 * 86_400_000);
  expect(await (await visitor.ask('/robots.txt')).text()).toContain('User-agent: *');
});
