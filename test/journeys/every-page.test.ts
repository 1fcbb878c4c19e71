import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast } from '../../src/demo/cast.ts';
import { axeFindings, inspect, launchBrowser, newVisitor } from '../browser.ts';
import { kindOf, oneOfEach, openRunningDemo, type RunningDemo, STAFF_PAGES } from '../running-demo.ts';

/**
 * Walks the whole demo as everybody in it, along every link, and asks for each kind of page once per seat: it
 * answers, keeps nothing, runs nothing inline and names nobody in its title. Once each it also fits 320 px, and axe
 * finds nothing in light, dark and high contrast.
 */
let demo: RunningDemo;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  demo = await openRunningDemo();
  browser = await launchBrowser();
  ({ origin } = demo);
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

const names = cast.flatMap(({ name }) => name.split(' ').slice(-1));

const townOf = (path: string): string | null => /^\/(?:en\/)?([a-z-]+)/.exec(path)?.[1] ?? null;

/** What must hold of the page as it was sent; null for a file, of which it must hold that it stays nowhere. */
async function judge(page: Page, path: string): Promise<string | null> {
  const answer = await page.goto(path).catch((error: unknown) => {
    if (String(error).includes('Download is starting')) return 'file' as const;
    throw error;
  });
  if (answer === 'file') {
    const file = await page.request.get(path);
    expect(file.status(), path).toBe(200);
    expect(file.headers()['cache-control'], path).toBe('no-store');
    expect(file.headers()['content-disposition'], path).toMatch(/^attachment; filename="[\w.-]+"/);
    return null;
  }
  expect(answer?.status(), path).toBe(200);
  expect(answer?.headers()['cache-control'], path).toBe('no-store');
  const source = (await answer?.text()) ?? '';
  expect(source, path).not.toMatch(/<[^>]+\s(?:style|on[a-z]+)=/i);
  expect(source, path).not.toMatch(/<script(?![^>]*\ssrc=)/i);
  const title = /<title>([^<]*)<\/title>/.exec(source)?.[1] ?? '';
  expect(title, path).not.toBe('');
  for (const name of names) expect(title, path).not.toContain(name);
  return source;
}

/** Kinds of pages that were looked at, by whomever. */
const looked = new Set<string>();

/** Visits every kind of page that can be reached from these, once. Gives how many there were. */
async function walk(
  visitor: BrowserContext,
  name: string,
  starts: readonly string[],
  own: (path: string) => boolean,
): Promise<number> {
  const page = await visitor.newPage();
  // Colours that are still on their way to others cannot be judged.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const todo = starts.map((path) => new URL(path, origin));
  const seen = new Set(todo.map(kindOf));
  let count = 0;
  for (const url of todo) {
    const path = url.pathname + url.search;
    const source = await judge(page, path);
    count += 1;
    if (source === null) continue;
    for (const link of demo.linksIn(source)) {
      if (!own(link.pathname) || seen.has(kindOf(link))) continue;
      seen.add(kindOf(link));
      todo.push(link);
    }
    if (looked.has(kindOf(url))) continue;
    looked.add(kindOf(url));
    await inspect(page, `${name}-${kindOf(url).replace(/[^a-z]+/gi, '-')}`);
    for (const [scheme, contrast] of [
      ['dark', 'no-preference'],
      ['light', 'more'],
    ] as const) {
      await page.emulateMedia({ colorScheme: scheme, contrast });
      expect(await axeFindings(page), `${path} ${scheme} ${contrast}`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
  }
  await page.close();
  return count;
}

test('what the public sees', async () => {
  const visitor = await newVisitor(browser, { origin });
  // Every town has the same pages: one of them, and the region.
  const own = (path: string): boolean =>
    !STAFF_PAGES.test(path) && [null, 'albrandswaard', 'en', 'antwoord'].includes(townOf(path));
  const starts = [
    '/',
    '/albrandswaard',
    '/en/albrandswaard',
    '/albrandswaard/melden/wat',
    '/albrandswaard/advies',
  ];
  expect(await walk(visitor, 'publiek', starts, own)).toBeGreaterThan(12);
  await visitor.close();
}, 600_000);

test.each(
  oneOfEach.map(
    ({ email, seat, organisation }) => [`${seat.role} ${seat.domain ?? ''} ${organisation}`, email] as const,
  ),
)(
  'what a %s sees',
  async (name, email) => {
    const visitor = await newVisitor(browser, { origin });
    const page = await visitor.newPage();
    await page.goto('/demo');
    await page
      .locator('form', { has: page.locator(`input[value="${email}"]`) })
      .locator('button')
      .click();
    await page.waitForURL((url) => url.pathname !== '/demo');
    await page.close();
    expect(
      await walk(visitor, name.replace(/\W+/g, '-'), ['/werk', '/mijn'], (path) => STAFF_PAGES.test(path)),
    ).toBeGreaterThan(2);
    await visitor.close();
  },
  600_000,
);
