import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FormVisitor, formVisitor } from '../form-visitor.ts';
import { kindOf, oneOfEach, openRunningDemo, type RunningDemo, STAFF_PAGES } from '../running-demo.ts';

/**
 * Whatever somebody makes of an address: every kind of page that each seat is shown, with everything in its address that
 * could be somebody's own words, numbers or ids turned into something that was never given out. No answer is a fault of
 * ours.
 */
let demo: RunningDemo;
beforeAll(async () => {
  demo = await openRunningDemo();
});
afterAll(() => demo?.close());

/** What ends the visit, or leads elsewhere. */
const LEAVES = /^\/(uitloggen|weg)(\/|$)/;

/** Names that addresses have here, also where no page showed them. */
const NAMES = [
  ...[
    'toon',
    'kant',
    'alleen',
    'status',
    'vorm',
    'gelukt',
    'functie',
    'toegang',
    'kleur',
    'vraag',
    'naar',
    'feit',
  ],
  ...[
    'gevaar',
    'bij',
    'uit',
    'v',
    'gemeente',
    'from',
    'until',
    'reference',
    'person',
    'act',
    'domain',
    'ground',
  ],
  ...['recipient', 'subject', 'trace', 'refused', 'activity', 'review', 'number', 'stand'],
];
/** Names of the place in a list from which it goes on; a list that fits on one page does not show it. */
const PLACE_NAMES = ['na', 'after', 'before', 'ouder', 'nieuwer', 'pagina'];

const DASHES = '-'.repeat(36);
const NOW = '2026-11-28T10:00:00.000Z';
const ID = '01a2b3c4-0000-7000-8000-000000000000';

/** What is put there: not text for a browser (every-form does that) but what trips who reads it. */
const WORDS = ['__proto__', '\0', DASHES, '2026-02-30', '01-01-0001', '9'.repeat(19), 'x'.repeat(2000)];
const SEGMENTS = ['__proto__', '\0', DASHES];
/** Places in lists, in each form that lists have, of days and ids that never were. */
const PLACES = [
  ...[`${NOW}~${DASHES}`, `2026-02-30~${ID}`, `2026-11-28~${DASHES}`, `9999-12-31T23:59:59.999Z~${ID}`],
  ...[`zzzzzzzzz.${ID}`, `s.0.${DASHES}`, '2147483648', '9'.repeat(19)],
];

const isOwn = (segment: string): boolean => /\d|^[A-Z]/.test(segment);

/** The same address with each own segment, and the last one, turned into something else. */
const inPath = ({ pathname }: URL, hostile: string): string[] =>
  pathname
    .split('/')
    .flatMap((segment, at, all) =>
      at > 0 && (isOwn(segment) || at === all.length - 1)
        ? [all.with(at, encodeURIComponent(hostile.toWellFormed())).join('/')]
        : [],
    );

const withQuery = ({ pathname }: URL, pairs: Iterable<[string, string]>): string =>
  `${pathname}?${new URLSearchParams([...pairs])}`;

/** Addresses that were made of this one. A list has no id of its own in its address. */
const twisted = (url: URL): string[] => [
  ...SEGMENTS.flatMap((hostile) => inPath(url, hostile)),
  ...WORDS.map((hostile) =>
    withQuery(
      url,
      NAMES.map((name) => [name, hostile]),
    ),
  ),
  ...[...url.searchParams.keys()].map((name) =>
    withQuery(url, new Map([...url.searchParams]).set(name, DASHES)),
  ),
  ...(url.pathname.split('/').some(isOwn)
    ? []
    : PLACE_NAMES.flatMap((name) => PLACES.map((place) => withQuery(url, [[name, place]])))),
];

const tried = new Set<string>();
const broken: string[] = [];

async function ask(visitor: FormVisitor, path: string): Promise<void> {
  const { status } = await visitor.get(path);
  if (status >= 500) broken.push(`${status} ${path}`);
}

async function pagesOf(visitor: FormVisitor): Promise<readonly URL[]> {
  const todo = [new URL('/werk', demo.origin)];
  for (const url of todo) {
    const answer = await visitor.get(url.pathname + url.search);
    const onward = answer.to === null ? [] : [new URL(answer.to, demo.origin)];
    for (const link of [...onward, ...demo.linksIn(answer.text)]) {
      if (!STAFF_PAGES.test(link.pathname) || LEAVES.test(link.pathname)) continue;
      if (todo.some((known) => kindOf(known) === kindOf(link))) continue;
      todo.push(link);
    }
  }
  return todo;
}

test.each(oneOfEach.map(({ email, seat, organisation }) => [`${seat.role} ${organisation}`, email] as const))(
  'no address of a %s breaks a page',
  async (_, email) => {
    const visitor = formVisitor(demo.origin);
    await visitor.get('/demo');
    await visitor.post('/demo/inloggen', { email });
    for (const url of await pagesOf(visitor)) {
      // a kind that another seat has too is the same page
      if (tried.has(kindOf(url))) continue;
      tried.add(kindOf(url));
      await Promise.all(twisted(url).map((path) => ask(visitor, path)));
      for (const path of ['constructor', DASHES].flatMap((hostile) => inPath(url, hostile))) {
        const { status } = await visitor.post(path, {});
        if (status >= 500) broken.push(`${status} POST ${path}`);
      }
    }
    expect(broken).toEqual([]);
  },
  240_000,
);

/** Addresses that hold something of whoever comes by, without a session. */
const PUBLIC = [
  ...[
    '',
    '/thema',
    '/logo',
    '/assets',
    '/pakket',
    '/en/pakket',
    '/uitnodiging',
    '/start',
    '/inloggen/met',
    '/en',
  ],
  ...[
    '/inloggen/terug',
    '/inloggen/uit',
    '/albrandswaard',
    '/albrandswaard/melden',
    '/en/albrandswaard',
    '/weg',
  ],
];

test('no address breaks a page for who has no session', async () => {
  const visitor = formVisitor(demo.origin);
  await visitor.get('/inloggen');
  for (const hostile of WORDS) {
    const segment = encodeURIComponent(hostile.toWellFormed());
    const query: [string, string][] = [...NAMES, ...PLACE_NAMES].map((name) => [name, hostile]);
    await Promise.all([
      ...PUBLIC.flatMap((path) => ['', '.css'].map((end) => ask(visitor, `${path}/${segment}${end}`))),
      ...['/inloggen', '/', '/albrandswaard/antwoord', '/albrandswaard/melden/wat', '/inloggen/terug/x'].map(
        (path) => ask(visitor, withQuery(new URL(path, demo.origin), query)),
      ),
    ]);
  }
  for (const path of PUBLIC) await visitor.post(`${path}/%00`, { code: '\0', email: '\0', password: 'x' });
  // what no browser sends, and what is no text
  for (const raw of ['/%', '/%ff', '/%c0%ae', '/?%ff=%', '/albrandswaard/%ed%a0%80', '//', '/;', '/%2e%2e/x'])
    await ask(visitor, raw);
  expect(broken).toEqual([]);
});

test('that were many addresses', () => {
  expect(tried.size).toBeGreaterThan(60);
});
