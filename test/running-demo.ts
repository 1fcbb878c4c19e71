import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, destinations, jobs, recordKinds, STAFF, sentences } from '../src/app.ts';
import { cast, type Player } from '../src/demo/cast.ts';
import { openDemo } from '../src/demo/index.ts';
import { readConfig } from '../src/kernel/config.ts';
import { listen } from '../src/kernel/web/listen.ts';
import { freePort } from './free-port.ts';

/** The demo as it is, on a port of this machine, with its two invented years. */
export interface RunningDemo {
  readonly origin: string;
  /** The pages that a page links to, without files and without the way out. */
  linksIn(source: string): URL[];
  close(): Promise<void>;
}

export async function openRunningDemo(): Promise<RunningDemo> {
  const home = mkdtempSync(join(tmpdir(), 'lantaarn-demo-'));
  const config = readConfig({ DEMO: '1', LANTAARN_HOME: home, PORT: String(await freePort()) }, '/');
  const demo = await openDemo(config, { sentences, jobs, destinations, recordKinds }, () => undefined);
  const server = await listen(app(demo.open.house, demo.more).fetch, config);
  const origin = `http://127.0.0.1:${server.port}`;
  return {
    origin,
    linksIn: (source) =>
      [...source.matchAll(/<a\s[^>]*href="([^"#][^"]*)"/g)]
        .map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), origin))
        .filter(
          (url) =>
            url.origin === origin &&
            !url.pathname.startsWith('/weg') &&
            !/\.(css|csv|svg|png|txt)$/.test(url.pathname),
        ),
    async close() {
      await server.stop();
      await demo.open.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Addresses of people who work here. */
export const STAFF_PAGES = STAFF;

/** One kind of page, whatever record it is about: references, ids and names fall away. */
export const kindOf = ({ pathname, searchParams }: URL): string =>
  `${pathname
    .replace(/\/[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}(?=\/|$)/g, '/:kenmerk')
    .replace(/\/[0-9a-f-]{36}(?=\/|$)/g, '/:id')
    .replace(/(\/beheer\/[a-z-]+)\/[a-z][a-z.A-Z-]+(?=\/|$)/g, '$1/:naam')
    .replace(/(\/voorbeelden\/week)\/\d{4}(?=\/|$)/g, '$1/:jaar')
    .replace(/(\/afspraken\/partner|\/overleggen\/soorten)\/(?!nieuw$)[a-z0-9_]+$/g, '$1/:naam')
    .replace(
      /(\/doorzetten)\/[a-z0-9:~-]+$/g,
      '$1/:ontvanger',
    )}?${[...searchParams.keys()].sort().join('&')}`;

/** Somebody of each kind, who sees other pages than the rest. */
export const oneOfEach: readonly Player[] = cast.filter(
  ({ organisation, seat }, at) =>
    at ===
    cast.findIndex(
      (other) =>
        other.seat.role === seat.role &&
        other.seat.domain === seat.domain &&
        (other.organisation === 'regio-rotterdam') === (organisation === 'regio-rotterdam'),
    ),
);
