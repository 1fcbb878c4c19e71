import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspect, launchBrowser, newVisitor } from '../browser.ts';
import { openRunningHouse, type RunningHouse } from '../running-house.ts';

let running: RunningHouse;
let browser: Browser;
beforeAll(async () => {
  [running, browser] = [await openRunningHouse(), await launchBrowser()];
});
afterAll(async () => {
  await browser.close();
  await running.close();
});

test('a page that is not there says so calmly', async () => {
  const visitor = await newVisitor(browser, running);
  const page = await visitor.newPage();
  const answer = await page.goto('/bestaat-niet');
  expect(answer?.status()).toBe(404);
  await inspect(page, 'niet-gevonden');
});
