import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

/** The browser that came with npm; `CHROME` names another. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROME'] ?? (await sparticuz.executablePath()),
    // Everything in one process is for places without shared memory; it dies when a visitor leaves.
    args: sparticuz.args.filter((argument) => argument !== '--single-process'),
    headless: true,
  });
}

export interface Visit {
  readonly origin: string;
  readonly script?: boolean;
  /** As `RunningHouse.signedInAs` gives it. */
  readonly cookie?: string;
  readonly scheme?: 'light' | 'dark';
  readonly contrast?: 'more';
  readonly width?: number;
}

/** Browsers of people who have JavaScript. */
const scripted = new WeakSet<BrowserContext>();

/** A browser of somebody: their own cookies; without JavaScript unless `script`. */
export async function newVisitor(browser: Browser, visit: Visit): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: visit.origin,
    javaScriptEnabled: visit.script ?? false,
    colorScheme: visit.scheme ?? 'light',
    ...(visit.contrast === undefined ? {} : { contrast: visit.contrast }),
    viewport: { width: visit.width ?? 1280, height: 900 },
    locale: 'nl-NL',
  });
  if (visit.script) scripted.add(context);
  if (visit.cookie !== undefined) {
    const [name = '', value = ''] = visit.cookie.split('=');
    await context.addCookies([{ name, value, url: visit.origin }]);
  }
  return context;
}

const WIDTHS = [320, 768, 1280];

/**
 * Demands that axe finds nothing on this page and that nothing sticks out sideways at 320 px. With LOOK=folder in
 * the environment it also photographs the page at 320, 768 and 1280 px.
 */
export async function inspect(page: Page, name: string): Promise<void> {
  const folder = process.env['LOOK'];
  const before = page.viewportSize() ?? { width: 1280, height: 900 };
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await widthOf(page);
    expect(wide, `${name}: ${wide} px wide at ${width} px`).toBeLessThanOrEqual(width);
    if (folder !== undefined) {
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
    }
  }
  await page.setViewportSize(before);
  expect(await axeFindings(page), name).toEqual([]);
}

const widthOf = (page: Page): Promise<number> =>
  withScripts(page, () => page.evaluate<number>('document.documentElement.scrollWidth'));

/** What axe finds, one line each; nothing is left out. */
export const axeFindings = (page: Page): Promise<string[]> =>
  withScripts(page, async () => {
    if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe.source);
    const { violations } = await page.evaluate<axe.AxeResults>('axe.run({ resultTypes: ["violations"] })');
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });

/** Lets the examiner run scripts on a page that may run none itself; those of the page were never loaded. */
async function withScripts<Value>(page: Page, work: () => Promise<Value>): Promise<Value> {
  const debug = await page.context().newCDPSession(page);
  const off = !scripted.has(page.context());
  if (off) await debug.send('Emulation.setScriptExecutionDisabled', { value: false });
  try {
    return await work();
  } finally {
    if (off) await debug.send('Emulation.setScriptExecutionDisabled', { value: true });
    await debug.detach();
  }
}
