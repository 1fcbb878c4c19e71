import { request } from 'node:http';
import { connect } from 'node:net';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import type { House } from '../house.ts';
import { serveAssets } from '../page/index.ts';
import { failed, html, notFound, seeOther } from './answers.tsx';
import { cookieJar } from './cookies.ts';
import type { Env } from './environment.ts';
import { FOREIGN_FILE_POLICY, securityHeaders } from './headers.ts';
import { type Listening, listen } from './listen.ts';
import { begin, csrfField, FORM_LIMIT, readForms } from './protect.ts';
import { refuseForm } from './refuse-form.ts';

let test: TestHouse;
beforeAll(async () => {
  test = await openTestHouse([]);
});
afterAll(() => test.close());

const isPublic = (path: string): boolean => !path.startsWith('/werk');
const SECRET = 'Verzonnen Naam, Voorbeeldstraat 12';

/** The middleware of the house in its own order, with a page of every kind behind it. */
function door(house: House): Hono<Env> {
  const routes = new Hono<Env>();
  const jar = cookieJar(house.config.publicOrigin);
  routes.use(begin);
  routes.use(securityHeaders(house.config.publicOrigin));
  routes.get('/assets/:file', serveAssets());
  routes.use(readForms(house, (path) => path.startsWith('/open'), refuseForm(isPublic)));
  routes.get('/form', (context) => context.text(csrfField(house, context)));
  routes.get('/page', (context) => html(context, <p>Hallo</p>));
  routes.get('/file', (context) => {
    context.header('Content-Security-Policy', FOREIGN_FILE_POLICY);
    return context.body('<script>1</script>');
  });
  routes.get('/cookies', (context) => {
    for (const name of ['lantaarn', 'vorm', 'melding', 'vraag', 'gesprek'] as const)
      jar.write(context, name, 'x');
    return seeOther(context, '/page');
  });
  for (const path of ['/form', '/open', '/werk/form']) {
    routes.post(path, (context) => context.text(`taken in: ${context.get('form').text('story')}`));
  }
  for (const path of ['/broken', '/werk/broken']) {
    routes.get(path, () => {
      throw new Error(`could not handle ${SECRET}`);
    });
  }
  routes.get('/away', () => {
    throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  });
  routes.notFound(notFound(isPublic));
  routes.onError(failed(house.log, isPublic));
  return routes;
}

const at = (publicOrigin: string): Hono<Env> =>
  door({ ...test.house, config: { ...test.house.config, publicOrigin } });
const plain = (): Hono<Env> => at('http://localhost:3000');
const behindTls = (): Hono<Env> => at('https://lantaarn.voorbeeld.example');

/** A posted form, as a browser sends it. */
async function post(
  routes: Hono<Env>,
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const body = new URLSearchParams(fields).toString();
  return routes.request(path, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(body)),
      ...headers,
    },
  });
}

/** A token, and the cookie it is bound to. */
async function openForm(routes: Hono<Env>): Promise<{ token: string; cookie: string }> {
  const page = await routes.request('/form');
  const [cookie = ''] = (page.headers.get('set-cookie') ?? '').split(';');
  return { token: await page.text(), cookie };
}

describe('headers', () => {
  const POLICY =
    "default-src 'none'; object-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'";

  it.each([
    ['a page', '/page', 200],
    ['a redirect', '/cookies', 303],
    ['a page that is not there', '/nergens', 404],
    ['an asset that is not there', '/assets/nergens.css', 404],
    ['a bug', '/broken', 500],
    ['a database that is away', '/away', 503],
  ])('stand on %s', async (_name, path, status) => {
    const answer = await plain().request(path);
    expect(answer.status).toBe(status);
    const headers = Object.fromEntries(answer.headers);
    expect(headers).toMatchObject({
      'content-security-policy': POLICY,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['server'] ?? headers['x-powered-by']).toBeUndefined();
  });

  it('stand on a refused form too', async () => {
    const answer = await post(plain(), '/form', { story: 'x' });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('content-security-policy')).toBe(POLICY);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('allow nothing inline', () => {
    expect(POLICY).not.toMatch(/unsafe|data:|\*|https?:/);
  });

  it('shut a file of somebody else in further than a page of ours', async () => {
    const answer = await plain().request('/file');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/(^|; )sandbox$/);
    for (const nothing of ['default-src', 'object-src', 'form-action', 'frame-ancestors', 'base-uri'])
      expect(policy).toContain(`${nothing} 'none'`);
    expect(policy).not.toContain("'self'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('demand TLS only where people come in over TLS', async () => {
    for (const path of ['/page', '/nergens', '/broken']) {
      const answer = await behindTls().request(path);
      expect(answer.headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains');
    }
  });
});

describe('cookies', () => {
  const written = async (routes: Hono<Env>): Promise<string[]> =>
    (await routes.request('/cookies')).headers.getSetCookie();

  it('carry __Host- and Secure over TLS, and cannot be read by scripts', async () => {
    const cookies = await written(behindTls());
    expect(cookies).toHaveLength(5);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-(lantaarn|vorm|a|b|c)=x; /);
      expect(cookie).toMatch(/; Path=\/(;|$)/);
      expect(cookie).toMatch(/; HttpOnly(;|$)/);
      expect(cookie).toMatch(/; Secure(;|$)/);
      expect(cookie).not.toMatch(/Domain|Expires|Max-Age/);
    }
  });

  it('of a reporter never travel with a link from elsewhere, and have a name that says nothing', async () => {
    const cookies = await written(plain());
    const siteOf = (name: string): string =>
      /SameSite=(\w+)/.exec(cookies.find((cookie) => cookie.startsWith(`${name}=`)) ?? '')?.[1] ?? '';
    for (const name of ['a', 'b', 'c']) expect(siteOf(name)).toBe('Strict');
    expect(siteOf('lantaarn')).toBe('Lax');
  });
});

describe('a form', () => {
  it('comes in with the token of its own browser, as often as it is sent', async () => {
    const routes = plain();
    const { token, cookie } = await openForm(routes);
    for (const site of ['same-origin', 'none', undefined]) {
      const headers = { cookie, ...(site === undefined ? {} : { 'sec-fetch-site': site }) };
      const answer = await post(routes, '/form', { _csrf: token, story: 'tekst' }, headers);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toBe('taken in: tekst');
    }
  });

  it.each(['cross-site', 'same-site', 'iets anders'])(
    'is refused when the browser says: %s',
    async (site) => {
      const routes = plain();
      const { token, cookie } = await openForm(routes);
      for (const path of ['/form', '/open']) {
        const headers = { cookie, 'sec-fetch-site': site };
        expect((await post(routes, path, { _csrf: token }, headers)).status).toBe(403);
      }
    },
  );

  it('is refused without a token, without a cookie, with one of another browser, or with a changed one', async () => {
    const routes = plain();
    const mine = await openForm(routes);
    const other = await openForm(routes);
    const attempts: [Record<string, string>, Record<string, string>][] = [
      [{}, { cookie: mine.cookie }],
      [{ _csrf: '' }, { cookie: mine.cookie }],
      [{ _csrf: mine.token }, {}],
      [{ _csrf: other.token }, { cookie: mine.cookie }],
      [{ _csrf: mine.token }, { cookie: other.cookie }],
      [{ _csrf: `${mine.token.slice(0, -2)}AA` }, { cookie: mine.cookie }],
      [{ _csrf: mine.token }, { cookie: 'vorm=' }],
    ];
    for (const [fields, headers] of attempts) {
      const answer = await post(routes, '/form', fields, headers);
      expect(answer.status).toBe(403);
      expect(await answer.text()).not.toContain('taken in');
    }
  });

  it('of a public page needs no token, so that a report can begin before there is a cookie', async () => {
    expect(
      (await post(plain(), '/open', { story: 'tekst' }, { 'sec-fetch-site': 'same-origin' })).status,
    ).toBe(200);
  });

  it('gets nothing back on the page of refusal when another site may have made it', async () => {
    const answer = await post(
      plain(),
      '/werk/form',
      { story: 'Dit schreef een andere site.' },
      { 'sec-fetch-site': 'cross-site' },
    );
    expect(await answer.text()).not.toContain('andere site');
  });

  it('that is refused leaves a line in the log, without what was in it', async () => {
    await post(plain(), '/form', { story: SECRET }, { 'sec-fetch-site': 'cross-site' });
    expect(test.lines.at(-1)).toMatch(/"level":"warn","event":"form-not-trusted","traceId":"[0-9a-f]{32}"}/);
    expect(test.lines.at(-1)).not.toContain('Verzonnen');
  });

  it('is cleaned of what no person types', async () => {
    const routes = plain();
    const { token, cookie } = await openForm(routes);
    const story = ' een\r\ntwee\u0000\u202edrie ';
    const answer = await post(routes, '/form', { _csrf: token, story }, { cookie });
    expect(await answer.text()).toBe('taken in: een\ntweedrie');
  });
});

describe('a body', () => {
  let door: Listening;
  beforeAll(async () => {
    door = await listen(plain().fetch, { host: '127.0.0.1', port: 0 });
  });
  afterAll(() => door.stop());

  /** Sends bytes as they are and gives what came back, until the other side hangs up or a second passed. */
  const raw = (lines: readonly string[], body: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(door.port, '127.0.0.1');
      let got = '';
      socket.setTimeout(1000, () => socket.destroy());
      socket.on('data', (chunk) => {
        got += chunk.toString();
      });
      socket.on('close', () => resolve(got));
      socket.on('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ECONNRESET' || error.code === 'EPIPE' ? resolve(got) : reject(error),
      );
      socket.write(`${['POST /open HTTP/1.1', 'Host: x', ...lines].join('\r\n')}\r\n\r\n${body}`);
    });
  const FORM = 'Content-Type: application/x-www-form-urlencoded';
  const big = `story=${'a'.repeat(FORM_LIMIT)}`;

  it('that says it is larger than a form can be is refused unread', async () => {
    expect(await raw([FORM, `Content-Length: ${FORM_LIMIT + 1}`], '')).toMatch(/^HTTP\/1\.1 413/);
  });

  it('of which nobody says how long it is, is refused', async () => {
    const chunk = `${big.length.toString(16)}\r\n${big}\r\n0\r\n\r\n`;
    expect(await raw([FORM, 'Transfer-Encoding: chunked'], chunk)).toMatch(/^HTTP\/1\.1 413/);
  });

  it('that is longer than it says is read as far as it said', async () => {
    const answer = await raw([FORM, 'Content-Length: 9', 'Connection: close'], big);
    expect(answer).toMatch(/^HTTP\/1\.1 (200|400)/);
    expect(answer).not.toContain('aaaaaaaaaa');
  });

  it('that says two things about its length is refused by the server itself', async () => {
    const chunk = `${big.length.toString(16)}\r\n${big}\r\n0\r\n\r\n`;
    expect(await raw([FORM, 'Content-Length: 9', 'Transfer-Encoding: chunked'], chunk)).toMatch(
      /^HTTP\/1\.1 400/,
    );
    expect(await raw([FORM, 'Content-Length: zeven'], 'story=x')).toMatch(/^HTTP\/1\.1 400/);
  });

  it.each(['TRACE', 'OPTIONS', 'PUT', 'DELETE'])(
    'with %s is refused, and nothing of it comes back',
    async (method) => {
      const answer = await new Promise<{ status: number; text: string }>((resolve, reject) => {
        const headers = { 'X-Told': 'not-to-be-told' };
        const asked = request(
          { host: '127.0.0.1', port: door.port, path: '/page', method, headers },
          (came) => {
            let text = '';
            came.setEncoding('utf8');
            came.on('data', (piece: string) => {
              text += piece;
            });
            came.on('end', () => resolve({ status: came.statusCode ?? 0, text }));
          },
        );
        asked.on('error', reject);
        asked.end();
      });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.text).not.toContain('not-to-be-told');
    },
  );

  it('that is no form, is refused', async () => {
    const json = '{"story":"x"}';
    const answer = await raw(['Content-Type: application/json', `Content-Length: ${json.length}`], json);
    expect(answer).toMatch(/^HTTP\/1\.1 403/);
  });
});

describe('a bug', () => {
  it.each(['/broken', '/werk/broken'])(
    'at %s tells a reference that finds the log line, and nothing else',
    async (path) => {
      const answer = await plain().request(path);
      const page = await answer.text();
      const reference = /Nummer van deze fout: ([0-9A-F]{8})/.exec(page)?.[1] ?? 'none';
      expect(page).not.toContain('could not handle');
      expect(page).not.toContain(SECRET);
      const line = test.lines.findLast((one) => one.includes(reference)) ?? '';
      expect(line).toContain('request-failed');
      expect(line).not.toContain(SECRET);
    },
  );

  it('carries the trace that came with the request', async () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const page = await plain().request('/broken', {
      headers: { traceparent: `00-${trace}-00f067aa0ba902b7-01` },
    });
    expect(await page.text()).toContain(trace.slice(0, 8).toUpperCase());
    expect(test.lines.at(-1)).toContain(trace);
  });
});
