import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { app, destinations, jobs, recordKinds, sentences } from '../../src/app.ts';
import { type OpenDemo, openDemo } from '../../src/demo/index.ts';
import { readConfig } from '../../src/kernel/config.ts';
import { type Listening, listen } from '../../src/kernel/web/listen.ts';
import { inspect, launchBrowser, newVisitor } from '../browser.ts';
import { freePort } from '../free-port.ts';

/** Somebody tries the demo: from its start screen to a seat, another seat, the mailbox, and as a reporter. */
let demo: OpenDemo;
let server: Listening;
let browser: Browser;
let origin: string;
const home = mkdtempSync(join(tmpdir(), 'lantaarn-demo-'));
const said: string[] = [];

beforeAll(async () => {
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const config = readConfig(
    { DEMO: '1', LANTAARN_HOME: home, PORT: String(port), PUBLIC_ORIGIN: origin },
    '/',
  );
  demo = await openDemo(config, { sentences, jobs, destinations, recordKinds }, (line) => said.push(line));
  server = await listen(app(demo.open.house, demo.more).fetch, config);
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await demo?.open.close();
  rmSync(home, { recursive: true, force: true });
});

test('from the start screen everybody is inside with one click', { timeout: 60_000 }, async () => {
  const visitor = await newVisitor(browser, { origin });
  const page = await visitor.newPage();
  await page.goto('/demo');
  await inspect(page, 'demo-begin');
  await page.getByRole('button', { name: 'Log in als Sanne van der Proef' }).click();
  expect(new URL(page.url()).pathname).toBe('/werk');
  await inspect(page, 'demo-eerste-scherm');
  await page.getByRole('link', { name: 'Kies een andere functie' }).click();
  await page.getByRole('button', { name: 'Log in als Willem Testkamp' }).click();
  await inspect(page, 'demo-partner');
});

test('the steps by hand work too, and mail comes in the mailbox on screen', { timeout: 60_000 }, async () => {
  const visitor = await newVisitor(browser, { origin });
  const page = await visitor.newPage();
  await page.goto('/demo/post');
  await inspect(page, 'demo-post-leeg');
  await page.goto('/demo');
  await page.getByText('Zelf alle stappen van het inloggen doen').click();
  const text = await page.locator('main').innerText();
  const code = /Inlogcode van nu\s+(\d{6})/.exec(text)?.[1] ?? '';
  const password = /Wachtwoord\s+(.+)/.exec(text)?.[1]?.trim() ?? '';
  await page.goto('/inloggen');
  await page.getByLabel('E-mailadres').fill('marieke.defictie@albrandswaard.example');
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
  await page.getByRole('button', { name: /Verder|Inloggen|Log in/ }).click();
  await page.locator('input[name="code"]').fill(code);
  await page.locator('main form button').first().click();
  expect(new URL(page.url()).pathname).toBe('/werk');
});

test('whoever holds a receipt code of the demo reads the answer', { timeout: 60_000 }, async () => {
  const visitor = await newVisitor(browser, { origin });
  const page = await visitor.newPage();
  await page.goto('/demo');
  const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}-[0-9A-Z]/.exec(await page.locator('main').innerText())?.[0];
  await page.goto('/albrandswaard/antwoord');
  await page.locator('input[name="code"]').fill(code ?? '');
  await page.locator('main form button').first().click();
  expect(new URL(page.url()).pathname).toBe('/albrandswaard/gesprek');
  await inspect(page, 'demo-gesprek');
});
