import { app } from '../src/app.ts';
import type { House } from '../src/kernel/house.ts';
import type { OpenHouse } from '../src/kernel/open-house.ts';
import { SUPERUSER, withClient } from '../src/kernel/postgres/index.ts';
import { canonicalPhone } from '../src/kernel/sealing/normalise.ts';
import { organisationToken } from '../src/kernel/sealing/tokens.ts';
import { fillRegister } from './fill-register.ts';
import type { Effort } from './measure.ts';
import { median, milliseconds, percentile, ratio, type Table } from './table.ts';
import { coordinatorCookie, townOf, withTemporaryHouse } from './temporary-house.ts';

/** The municipality with the most signals of the region. */
const BIG = 'rotterdam';
const PHONE = '06-00000123';

const MOST_RATIO = 1.3;
const MOST_MS = 100;

/** A page of the coordinator, as a browser asks for it. */
interface Asked {
  readonly name: string;
  readonly request: () => Request;
}

/**
 * The coordinator's first screen, filtered pages and a search by telephone number, in a register of ten thousand
 * signals and in one of a million: the whole page, from session cookie to HTML, audit entry committed to disk. The
 * two are asked by turns, so that a busy machine slows both.
 */
export async function measureLists({ quick }: Effort): Promise<readonly Table[]> {
  const [few, many, turns] = quick ? [10_000, 100_000, 60] : [10_000, 1_000_000, 300];
  return withTemporaryHouse((small) =>
    withTemporaryHouse(async (large) => {
      const pages = await Promise.all([pagesOf(small, few), pagesOf(large, many)]);
      return [await compare(pages, [few, many], turns)];
    }),
  );
}

interface Register {
  readonly ask: (page: number) => Promise<number>;
  readonly names: readonly string[];
}

async function pagesOf({ house, pool }: OpenHouse, count: number): Promise<Register> {
  const big = await townOf(house, BIG);
  const token = organisationToken(await house.organisationKeys.of(big), 'phone', canonicalPhone(PHONE) ?? '');
  await withClient({ ...pool.options, user: SUPERUSER } as Parameters<typeof withClient>[0], (client) =>
    fillRegister(client, { count, big, token }),
  );
  const cookie = await coordinatorCookie(house, big, 'safety');
  const handle = app(house).fetch;
  const asked = await pagesFor(house, cookie, handle);
  return {
    names: asked.map(({ name }) => name),
    async ask(page) {
      const request = asked[page]?.request();
      if (request === undefined) throw new Error('no such page');
      const started = performance.now();
      const answer = await handle(request);
      await answer.text();
      if (answer.status !== 200) throw new Error(`${request.url}: ${answer.status}`);
      return performance.now() - started;
    },
  };
}

type Handle = (request: Request) => Response | Promise<Response>;

async function pagesFor(house: House, cookie: string, handle: Handle): Promise<readonly Asked[]> {
  const origin = house.config.publicOrigin;
  const get = (name: string, path: string): Asked => ({
    name,
    request: () => new Request(`${origin}${path}`, { headers: { cookie } }),
  });
  const searchPage = await (await handle(get('', '/signalen/zoeken').request())).text();
  const csrf = /name="_csrf" value="([^"]+)"/.exec(searchPage)?.[1] ?? '';
  const form = new URLSearchParams({ _csrf: csrf, text: PHONE }).toString();
  const headers = {
    cookie,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(form.length),
  };
  // The answer to the form is an address that only who asked can open: that page is what is measured.
  const sent = await handle(
    new Request(`${origin}/signalen/zoeken`, { method: 'POST', headers, body: form }),
  );
  const found = sent.headers.get('location') ?? '';
  return [
    get('first screen', '/werk'),
    get('all signals', '/signalen'),
    get('filter: state', '/signalen?status=enriching'),
    get('filter: closed, by form', '/signalen?status=stored_picture&vorm=labour'),
    get('filter: late', '/signalen?alleen=overdue'),
    get('search: telephone', found),
  ];
}

async function compare(
  registers: readonly [Register, Register],
  counts: readonly number[],
  turns: number,
): Promise<Table> {
  const names = registers[0].names;
  const rows: string[][] = [];
  const failures: string[] = [];
  for (const [page, name] of names.entries()) {
    const times: [number[], number[]] = [[], []];
    for (let turn = -20; turn < turns; turn += 1) {
      for (const which of [0, 1] as const) {
        const time = await registers[which].ask(page);
        if (turn >= 0) times[which].push(time);
      }
    }
    const [small, large] = times;
    const share = median(large) / median(small);
    const slowest = percentile(large, 0.99);
    rows.push([
      name,
      milliseconds(median(small)),
      milliseconds(median(large)),
      ratio(share),
      String(MOST_RATIO),
      milliseconds(slowest),
      `${MOST_MS} ms`,
    ]);
    if (share > MOST_RATIO) failures.push(`${name}: ${ratio(share)} times as long`);
    if (slowest > MOST_MS) failures.push(`${name}: 99 of 100 within ${milliseconds(slowest)}`);
  }
  const [few = '', many = ''] = counts.map((count) => count.toLocaleString('en-GB'));
  return {
    heading: 'Pages of the coordinator, whole: session, policy, database, audit, HTML',
    columns: ['page', `median, ${few}`, `median, ${many}`, 'ratio', 'most', 'p99', 'most'],
    rows,
    failures,
  };
}
