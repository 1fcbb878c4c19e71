import { languages } from '../content/languages.ts';
import { app } from '../src/app.ts';
import { stepPaths } from '../src/rooms/signals/index.ts';
import type { Effort } from './measure.ts';
import { type Table, whole } from './table.ts';
import { withTemporaryHouse } from './temporary-house.ts';

/** Most bytes of a public page with everything on it, in a browser that comes for the first time. */
const MOST = 60_000;

const TOWN = '/albrandswaard';
const READING = ['', '/hulp', '/veilig', '/privacy', '/toegankelijk', '/advies', '/antwoord'];

/** Every public page that can be asked for without having reported, in every language. */
const paths = languages
  .map(({ code }) => (code === 'nl' ? '' : `/${code}`))
  .flatMap((language) => [
    language || '/',
    ...READING.map((path) => `${language}${TOWN}${path}`),
    ...Object.values(stepPaths).map((step) => `${language}${TOWN}/melden/${step}`),
  ]);

interface Weighed {
  readonly html: number;
  readonly rest: ReadonlyMap<string, number>;
}

/** Bytes per public page as they are served: HTML, style sheets, scripts, icons, fonts and pictures. */
export async function measurePages(_: Effort): Promise<readonly Table[]> {
  return withTemporaryHouse(async ({ house }) => {
    const handle = app(house).fetch;
    const rows: string[][] = [];
    const failures: string[] = [];
    for (const path of paths) {
      const { html, rest } = await weigh(handle, house.config.publicOrigin, path);
      const total = html + [...rest.values()].reduce((sum, bytes) => sum + bytes, 0);
      rows.push([path, whole(html), whole(total - html), String(rest.size), whole(total)]);
      if (total > MOST) failures.push(`${path}: ${whole(total)} bytes of ${whole(MOST)}`);
    }
    const heaviest = rows.toSorted((one, other) => bytesOf(other) - bytesOf(one)).slice(0, 6);
    return [
      {
        heading: `Bytes of a public page, all in (most ${whole(MOST)}); the six heaviest of ${rows.length}`,
        columns: ['page', 'HTML', 'rest', 'files', 'total'],
        rows: heaviest,
        failures,
      },
    ];
  });
}

const bytesOf = (row: readonly string[]): number => Number(row.at(-1)?.replaceAll(',', ''));

type Handle = (request: Request) => Response | Promise<Response>;

async function weigh(handle: Handle, origin: string, path: string): Promise<Weighed> {
  const page = await fetched(handle, origin, path);
  const rest = new Map<string, number>();
  const waiting = linked(page.text);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (rest.has(next)) continue;
    const file = await fetched(handle, origin, next);
    rest.set(next, file.bytes);
    if (next.includes('.css')) waiting.push(...inStyles(file.text, next));
  }
  return { html: page.bytes, rest };
}

/** What the page makes a browser fetch. A link that somebody follows is another page. */
const linked = (html: string): string[] =>
  [...html.matchAll(/<(?:link|script|img)\b[^>]*?\b(?:href|src)="([^"]+)"/g)].map(([, found = '']) => found);

const inStyles = (css: string, from: string): string[] =>
  [...css.matchAll(/url\("?([^")]+)"?\)/g)].flatMap(([, found = '']) =>
    found.startsWith('data:') ? [] : [new URL(found, `http://here${from}`).pathname],
  );

async function fetched(
  handle: Handle,
  origin: string,
  path: string,
): Promise<{ readonly bytes: number; readonly text: string }> {
  const headers = (encoding: string) => ({ headers: { 'accept-encoding': encoding } });
  const served = await handle(new Request(`${origin}${path}`, headers('br, gzip')));
  if (served.status !== 200) throw new Error(`${path}: ${served.status}`);
  const plain = await handle(new Request(`${origin}${path}`, headers('identity')));
  return { bytes: (await served.arrayBuffer()).byteLength, text: await plain.text() };
}
