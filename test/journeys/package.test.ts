import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handedOver } from '../../src/rooms/signals/hand-over/hand-over.fixture.ts';
import { inspect, launchBrowser, newVisitor } from '../browser.ts';
import { openRunningHouse, type RunningHouse } from '../running-house.ts';

let running: RunningHouse;
let browser: Browser;
let coordinator: Page;
let officer: Page;
let outside: Page;
let reference: string;

beforeAll(async () => {
  [running, browser] = [await openRunningHouse(), await launchBrowser()];
  const town = await running.idOf('albrandswaard');
  const safety = await running.seat(town, 'coordinator', 'safety');
  const come = async (cookie?: string): Promise<Page> =>
    (await newVisitor(browser, { ...running, ...(cookie === undefined ? {} : { cookie }) })).newPage();
  coordinator = await come(await running.signedInAs(safety));
  officer = await come(await running.signedInAs(await running.seat(town, 'privacy_officer')));
  outside = await come();
  reference = await handedOver(running.house, safety, 'police-avim');
  await running.startWorkers();
});
afterAll(async () => {
  await browser?.close();
  await running?.close();
});

const main = async (page: Page): Promise<string> =>
  ((await page.locator('main').textContent()) ?? '').replaceAll(/\s+/g, ' ');

async function linkInMail(): Promise<string> {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const found = running.mails().find(({ link }) => link.includes('/pakket/'));
    if (found !== undefined) return new URL(found.link).pathname;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('no mail came');
}

describe('a package for a partner without an account, without JavaScript', { timeout: 240_000 }, () => {
  let code = '';
  let link = '';

  test('the coordinator makes it after calling, and sees a code to tell', async () => {
    await coordinator.goto(`/overdrachten/${reference}`);
    await coordinator.getByRole('link', { name: 'Bezorgen met een link en een code' }).click();
    await coordinator.getByLabel('Wie krijgt het?').fill('Verzonnen Ontvanger');
    await coordinator.getByLabel('E-mailadres').fill('geen adres');
    await coordinator.getByRole('button', { name: 'Maak het pakket' }).click();
    expect(await coordinator.getByLabel('Wie krijgt het?').inputValue()).toBe('Verzonnen Ontvanger');
    expect(await main(coordinator)).toContain('Vul een e-mailadres in');
    await inspect(coordinator, 'pakket-fout');
    await coordinator.getByLabel('E-mailadres').fill('ontvanger@politie.example');
    await coordinator.getByLabel('Ik heb deze persoon gebeld').check({ force: true });
    await coordinator.getByRole('button', { name: 'Maak het pakket' }).click();
    expect(await main(coordinator)).toContain('Bel de ontvanger en lees de code voor');
    code = ((await coordinator.locator('code.code').textContent()) ?? '').trim();
    expect(code).toMatch(/^[0-9A-Z]{3} [0-9A-Z]{3} [0-9A-Z]{3}$/);
    await inspect(coordinator, 'pakket-gemaakt');
    expect(await coordinator.title()).not.toContain('Ontvanger');
  });

  test('the partner opens it with link and code, once, in Dutch or English', async () => {
    link = await linkInMail();
    const answer = await outside.goto(link);
    expect(answer?.status()).toBe(200);
    expect(answer?.headers()['referrer-policy']).toBe('no-referrer');
    for (const told of ['Albrandswaard', 'Politie', 'mensenhandel', reference])
      expect(await main(outside)).not.toContain(told);
    await inspect(outside, 'pakket-code');
    await outside.getByRole('link', { name: 'In English' }).click();
    expect(await outside.locator('html').getAttribute('lang')).toBe('en');
    await outside.getByLabel('Code').fill('K7M-4Q2-XV0');
    await outside.getByRole('button', { name: 'Open the message' }).click();
    expect(await main(outside)).toContain('This code cannot be right');
    await inspect(outside, 'package-wrong');
    await outside.goto(link);
    await outside.getByLabel('Code').fill(code.toLowerCase());
    await outside.getByRole('button', { name: 'Open het bericht' }).click();
    expect(new URL(outside.url()).pathname).toBe('/pakket');
    expect(await main(outside)).toContain('Verzonnen verhaal, ingekort.');
    expect(await main(outside)).not.toContain('Nooit gedeeld');
    expect(await outside.title()).toBe('Beveiligd bericht - Lantaarn');
    await inspect(outside, 'pakket-gelezen');
    const again = await newVisitor(browser, running);
    const other = await again.newPage();
    expect((await other.goto(link))?.status()).toBe(410);
    await inspect(other, 'pakket-weg');
    expect((await other.goto('/pakket'))?.status()).toBe(410);
    await again.close();
  });

  test('the partner answers, and what was typed stays when something is missing', async () => {
    await outside.getByLabel('Wij pakken dit niet op').check({ force: true });
    await outside.getByLabel('Bericht aan de afzender').fill('Verzonnen antwoord');
    await outside.getByRole('button', { name: 'Antwoord versturen' }).click();
    expect(await main(outside)).toContain('Kies waarom u het niet oppakt.');
    expect(await outside.getByLabel('Bericht aan de afzender').inputValue()).toBe('Verzonnen antwoord');
    await inspect(outside, 'pakket-antwoord-fout');
    await outside.getByLabel('Wij pakken dit op').check({ force: true });
    await outside.getByRole('button', { name: 'Antwoord versturen' }).click();
    expect(await main(outside)).toContain('Uw antwoord is verstuurd.');
    await outside.goto('/en/pakket');
    expect(await main(outside)).toContain('Something was shared with you');
    await inspect(outside, 'package-read');
    await coordinator.goto(`/overdrachten/${reference}`);
    expect(await main(coordinator)).toContain('Verzonnen antwoord');
    await coordinator.goto(`/overdrachten/${reference}/pakket`);
    expect(await main(coordinator)).toContain('Geantwoord');
    expect(await coordinator.locator('code.code').count()).toBe(0);
    await inspect(coordinator, 'pakket-geopend');
  });

  test('the coordinator makes a letter, and the privacy officer finds number, sending and opening', async () => {
    await coordinator.goto(`/overdrachten/${reference}`);
    await coordinator.getByRole('button', { name: 'Open wat u deelde' }).click();
    await inspect(coordinator, 'overdracht-open');
    const [download] = await Promise.all([
      coordinator.waitForEvent('download'),
      coordinator.getByRole('button', { name: 'Maak de brief (PDF)' }).click(),
    ]);
    const [, number = ''] = /^document-([0-9A-Z-]+)\.pdf$/.exec(download.suggestedFilename()) ?? [];
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
    await officer.goto('/verstrekkingen/documenten');
    await inspect(officer, 'documenten');
    await officer.getByLabel('Zoek een document op nummer').fill('niets');
    await officer.getByRole('button', { name: 'Zoeken' }).click();
    expect(await main(officer)).toContain('Er is geen document met dit nummer');
    await officer.getByLabel('Zoek een document op nummer').fill(number);
    await officer.getByRole('button', { name: 'Zoeken' }).click();
    expect(await main(officer)).toContain('Onderzoek naar de woning.');
    await inspect(officer, 'document');
    await officer.goto('/verstrekkingen');
    await officer.locator('table a').first().click();
    for (const event of ['Link gemaild', 'Geopend met link en code', 'Antwoord gegeven'])
      expect(await main(officer)).toContain(event);
    await inspect(officer, 'verstrekking');
  });

  test('advice is asked without names, on paper', async () => {
    await coordinator.goto(`/overdrachten/${reference}`);
    const file = await coordinator
      .locator('aside a[href^="/signalen/"], a[href^="/signalen/"]')
      .last()
      .getAttribute('href');
    await coordinator.goto(`${file}/adviesnota`);
    await coordinator.getByLabel('Waarover wilt u advies?').fill('Bel 06 12345678');
    await coordinator.getByRole('button', { name: 'Maak de nota (PDF)' }).click();
    expect(await main(coordinator)).toContain('Hier lijkt een telefoonnummer in te staan');
    await inspect(coordinator, 'adviesnota');
  });
});
