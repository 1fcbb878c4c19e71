import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardCodes, signalCards } from '../../content/signal-cards.ts';
import type { SeatActor } from '../../src/kernel/actor.ts';
import type { OrganisationId } from '../../src/kernel/ids.ts';
import { run } from '../../src/kernel/verb.ts';
import { report } from '../../src/rooms/signals/index.ts';
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

test('a coordinator marks what is known, sees the picture and concludes in own words; nothing else changes', async () => {
  const outcome = await run(running.house, clerk, report, {
    submission: randomUUID(),
    product: 'report',
    channel: 'web_internal',
    reporterType: 'civil_affairs',
    wantsFeedback: false,
    story: { whatHappened: 'Verzonnen: iemand werkt elke dag en heeft geen paspoort.' },
    contact: { anonymous: true },
  });
  if (outcome.kind !== 'done') throw new Error(`not taken in: ${outcome.kind}`);
  const file = `/signalen/${outcome.value.reference}`;
  const page = await pageFor(await running.seat(town, 'coordinator', outcome.value.domain));
  await page.goto(`${file}/beeld`);
  expect(await main(page)).toContain('Open eerst het verhaal in het dossier.');
  await page.getByRole('button', { name: 'Open het verhaal' }).click();
  expect(new URL(page.url()).pathname).toBe(`${file}/beeld`);
  const badges = await page.locator('.badges').first().innerText();

  await page.goto(`${file}/beeld`);
  await inspect(page, 'beeld-leeg');
  await page.getByText('Uitbuiting', { exact: true }).click();
  await page.getByLabel('Extreem lange dagen of weken').selectOption('Ja');
  await page.getByLabel('Weinig of geen loon').selectOption('Ja');
  await page.getByText('Dwang ter plaatse', { exact: true }).click();
  await page.getByLabel('Papieren afgenomen', { exact: true }).selectOption('Ja');
  await page.getByLabel('Er is onvergund sekswerk').check({ force: true });
  await inspect(page, 'beeld-gemerkt');
  await page.getByRole('button', { name: 'Opslaan en beeld tonen' }).click();

  expect(new URL(page.url()).pathname).toBe(`${file}/beeld-conclusie`);
  const shown = await main(page);
  for (const words of [
    'Geen bewijs en geen oordeel.',
    'Uitbuiting: positief',
    'Dwang ter plaatse: onbekend. Gezien: papieren afgenomen. Helpt om te weten: ',
    'Onbekend is niet nee.',
    'Feiten die hier los van staan',
    'ILO en Europese Commissie',
  ])
    expect(shown).toContain(words);
  expect(shown).not.toMatch(/score|%/i);
  await inspect(page, 'beeld-conclusie');
  await page.getByRole('button', { name: 'Conclusie opslaan' }).click();
  expect(await main(page)).toContain('Schrijf in uw eigen woorden wat u concludeert.');
  await inspect(page, 'beeld-conclusie-fout');
  await page.getByLabel('Wat concludeert u?').fill('Verzonnen: ik wil eerst weten wie het paspoort heeft.');
  await page.getByRole('button', { name: 'Conclusie opslaan' }).click();

  expect(await page.getByRole('status').innerText()).toContain('De conclusie is opgeslagen.');
  expect(await page.locator('.badges').first().innerText()).toBe(badges);
  expect(await main(page)).toContain('ik wil eerst weten wie het paspoort heeft');
  await page.getByText('Bekijk het beeld').click();
  expect(await main(page)).toContain('Uitbuiting: positief');
  await inspect(page, 'dossier-met-beeld');
  // what was marked stands there again, to go on with
  await page.goto(`${file}/beeld`);
  expect(await page.getByLabel('Extreem lange dagen of weken').inputValue()).toBe('yes');
}, 240_000);
