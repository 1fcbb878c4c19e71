import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardCodes, signalCards } from '../../content/signal-cards.ts';
import type { SeatActor } from '../../src/kernel/actor.ts';
import type { OrganisationId } from '../../src/kernel/ids.ts';
import { inspect, launchBrowser, newVisitor } from '../browser.ts';
import { openRunningHouse, type RunningHouse } from '../running-house.ts';

let running: RunningHouse;
let browser: Browser;
let town: OrganisationId;
let clerk: SeatActor;

beforeAll(async () => {
  [running, browser] = [await openRunningHouse({ now: '2026-11-24T09:00:00Z' }), await launchBrowser()];
  town = await running.idOf('albrandswaard');
  clerk = await running.seat(town, 'employee');
});
afterAll(async () => {
  await browser.close();
  await running.close();
});

const cookies = new Map<SeatActor, string>();

async function pageFor(actor: SeatActor): Promise<Page> {
  const cookie = cookies.get(actor) ?? (await running.signedInAs(actor));
  cookies.set(actor, cookie);
  return (await newVisitor(browser, { origin: running.origin, cookie })).newPage();
}

const main = (page: Page): Promise<string> => page.getByRole('main').innerText();

test('every seat finds the cards in the menu, and reads each of them', async () => {
  for (const role of ['employee', 'reader', 'privacy_officer'] as const) {
    const page = await pageFor(await running.seat(town, role));
    await page.goto('/mijn');
    await page.getByRole('link', { name: 'Signalen herkennen', exact: true }).first().click();
    await inspect(page, `herkennen-${role}`);
    expect(await main(page)).toContain('Een signaal is geen bewijs');
  }
  const page = await pageFor(clerk);
  for (const code of cardCodes) {
    await page.goto('/herkennen');
    await page.getByRole('main').getByRole('link', { name: signalCards[code].title, exact: true }).click();
    expect(new URL(page.url()).pathname).toBe(`/herkennen/${code}`);
    for (const part of ['Wat u kunt zien', 'Wat u kunt vragen bij twijfel', 'Wat u niet moet doen'])
      expect(await main(page)).toContain(part);
    await inspect(page, `kaart-${code}`);
  }
});

test('a card that is not there is not there, and nobody reads them without signing in', async () => {
  const page = await pageFor(clerk);
  for (const path of ['/herkennen/constructor', '/herkennen/bestaat-niet'])
    expect((await page.goto(path))?.status(), path).toBe(404);
  const stranger = await (await newVisitor(browser, { origin: running.origin })).newPage();
  await stranger.goto('/herkennen/zorg');
  expect(new URL(stranger.url()).pathname).toBe('/inloggen');
});

test('within the form the cards open without losing what was typed, without JavaScript', async () => {
  const page = await pageFor(clerk);
  await page.goto('/nieuw');
  await page.getByLabel('Wat zag of hoorde u?').fill('Verzonnen: steeds dezelfde begeleider.');
  await page.getByText('Waar kunt u op letten? Signalen per functie').click();
  await page.getByText('Burgerzaken en balie', { exact: true }).click();
  expect(await main(page)).toContain('Steeds dezelfde begeleider bij verschillende mensen');
  await inspect(page, 'nieuw-met-kaart');
  expect(await page.getByLabel('Wat zag of hoorde u?').inputValue()).toBe(
    'Verzonnen: steeds dezelfde begeleider.',
  );
});
