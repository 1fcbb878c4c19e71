// The door that a scanner goes through: it is the session, so that a scanner that signs itself out, or sends a form of an
// hour ago, still attacks what lies behind. Plain JavaScript, for a machine with nothing but what npm installed.
import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, request } from 'node:http';

/** What would only end the visit, change who it is, or lead to another site. */
const CLOSED = /^\/(uitloggen|weg|mijn\/sessie|demo\/inloggen)(\/|$|\?)/;

/** One kind of page or form, whatever record it is about. */
const kindOf = (method, url, fields) => {
  const path = url.pathname
    .replace(/\/[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3,4}(?=\/|$)/g, '/:kenmerk')
    .replace(/\/[0-9a-f-]{36}(?=\/|$)/g, '/:id');
  const names = [...new Set([...url.searchParams.keys(), ...fields])].filter((name) => !name.startsWith('_'));
  return `${method} ${path} ${names.sort().join(',')}`;
};

/** Somebody's session with the house: cookies, the token of forms, and a way back in when it ends. */
class Session {
  constructor(house, email) {
    this.house = house;
    this.email = email;
    this.cookies = new Map();
    this.token = '';
    this.entries = 0;
  }

  header() {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  keep(lines = []) {
    for (const line of lines) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (/max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }

  async ask(path, init = {}) {
    const headers = { cookie: this.header(), ...init.headers };
    const answer = await fetch(`${this.house}${path}`, { redirect: 'manual', ...init, headers });
    this.keep(answer.headers.getSetCookie());
    const text = await answer.text();
    this.token = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? this.token;
    return answer;
  }

  async enter() {
    this.entries += 1;
    this.cookies.clear();
    if (this.email === null) {
      await this.ask('/inloggen');
      return;
    }
    await this.ask('/demo');
    const body = new URLSearchParams({ _csrf: this.token, email: this.email });
    const answer = await this.ask('/demo/inloggen', { method: 'POST', body });
    if (answer.status !== 303) throw new Error(`cannot enter: ${answer.status}`);
    await this.ask('/mijn');
  }
}

/**
 * Opens the door. Whatever a scanner sends goes on as it is, save who it is: cookies are those of the session, a token
 * of a form is the newest, the mark of a form is another each time (else a second try would count as the first), and the
 * address differs, so that the brake lets it through. Paths that are `left` to another scan are closed.
 */
export async function openDoor({ house, port, email, left = [] }) {
  const session = new Session(house, email);
  await session.enter();
  const seen = {
    requests: 0,
    statuses: {},
    kinds: new Map(),
    broken: [],
    slow: [],
    lost: 0,
    count: (status) => {
      seen.statuses[status] = (seen.statuses[status] ?? 0) + 1;
    },
  };
  let entering = null;
  const server = createServer((incoming, outgoing) => {
    const chunks = [];
    incoming.on('data', (chunk) => chunks.push(chunk));
    incoming.on('end', async () => {
      seen.requests += 1;
      const [path] = incoming.url.split('?');
      if ([CLOSED, ...left].some((closed) => closed.test(path))) {
        outgoing.writeHead(404).end('closed by the door');
        return;
      }
      await entering;
      pass(incoming, outgoing, Buffer.concat(chunks));
    });
  });

  function pass(incoming, outgoing, sent) {
    const { text, fields } = renewed(sent, incoming.headers['content-type'] ?? '', session.token);
    const kind = note(incoming, fields, text);
    const headers = { ...incoming.headers };
    delete headers['transfer-encoding'];
    const forwarded = {
      ...headers,
      cookie: session.header(),
      'x-forwarded-for': `10.${randomBytes(3).join('.')}`,
      ...(incoming.method === 'GET' && text.length === 0 ? {} : { 'content-length': String(text.length) }),
    };
    const from = Date.now();
    const options = { method: incoming.method, path: incoming.url, headers: forwarded };
    const onward = request(house, options, (answer) => {
      const { statusCode: status, headers: got } = answer;
      seen.count(status);
      if (kind !== null) kind.status = status;
      const ms = Date.now() - from;
      if (ms > 3000) seen.slow.push({ method: incoming.method, url: incoming.url, ms });
      if (status >= 500)
        seen.broken.push({
          status,
          method: incoming.method,
          url: incoming.url,
          type: incoming.headers['content-type'],
          body: text.toString('latin1').slice(0, 4000),
        });
      session.keep(got['set-cookie']);
      const ended = email !== null && status === 303 && /^\/inloggen/.test(got.location ?? '');
      if (ended && entering === null) {
        seen.lost += 1;
        entering = session.enter().finally(() => {
          entering = null;
        });
      }
      outgoing.writeHead(status, got);
      answer.pipe(outgoing);
    });
    onward.on('error', (error) => {
      seen.count(error.code ?? 'error');
      outgoing.destroy();
    });
    onward.end(text);
  }

  /** The first of its kind is remembered, to attack again with another tool. */
  function note(incoming, fields, text) {
    if (!URL.canParse(incoming.url, house)) return null;
    const url = new URL(incoming.url, house);
    const kind = kindOf(incoming.method, url, fields);
    if (seen.kinds.size > 3000 || seen.kinds.has(kind)) return null;
    const first = {
      method: incoming.method,
      url: incoming.url,
      fields,
      body: text.toString('latin1'),
      status: 0,
    };
    seen.kinds.set(kind, first);
    return first;
  }

  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    seen,
    entries: () => session.entries,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The form with a token that holds and a mark of its own; payloads stay byte for byte. */
function renewed(sent, type, token) {
  const raw = sent.toString('latin1');
  if (/^multipart\//.test(type)) {
    const part = (name) => new RegExp(`(name="${name}"\\r\\n(?:[^\\r\\n]+\\r\\n)*\\r\\n)[^\\r]*`);
    const text = raw.replace(part('_csrf'), `$1${token}`).replace(part('_once'), `$1${randomUUID()}`);
    return {
      text: Buffer.from(text, 'latin1'),
      fields: [...raw.matchAll(/ name="([^"]*)"/g)].map(([, name]) => name),
    };
  }
  if (!/urlencoded/.test(type)) return { text: sent, fields: [] };
  const text = raw
    .replace(/(^|&)_csrf=[^&]*/, `$1_csrf=${encodeURIComponent(token)}`)
    .replace(/(^|&)_once=[^&]*/, `$1_once=${randomUUID()}`);
  return { text: Buffer.from(text, 'latin1'), fields: [...new URLSearchParams(raw).keys()] };
}

/** A server that nobody but a fooled house would speak to: whoever asks it anything but what a scanner asks itself is a find. */
export async function openTrap(port) {
  const caught = [];
  const server = createServer((incoming, outgoing) => {
    if (!/\/get_(ssrf|xxe)\.php/.test(incoming.url)) caught.push(`${incoming.method} ${incoming.url}`);
    outgoing.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { caught, close: () => new Promise((resolve) => server.close(resolve)) };
}
