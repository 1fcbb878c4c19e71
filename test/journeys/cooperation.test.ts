import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SeatActor } from '../../src/kernel/actor.ts';
import { inspect, launchBrowser, newVisitor } from '../browser.ts';
import { openRunningHouse, type RunningHouse } from '../running-house.ts';

let running: RunningHouse;
let browser: Browser;
let care: Page;
let director: Page;
let mayor: Page;
let careCoordinator: Page;

beforeAll(async () => {
  [running, browser] = [await openRunningHouse({ now: '2026-11-23T09:00:00Z' }), await launchBrowser()];
  const come = async (actor: SeatActor): Promise<Page> => {
    const visitor = await newVisitor(browser, { ...running, cookie: await running.signedInAs(actor) });
    return visitor.newPage();
  };
  const town = await running.idOf('albrandswaard');
  care = await come(await running.seat(town, 'coordinator', 'care'));
  mayor = await come(await running.seat(town, 'mayor'));
  const region = await running.idOf('regio-rotterdam');
  director = await come(await running.seat(region, 'regional_director'));
  careCoordinator = await come(await running.seat(region, 'care_coordinator', 'care'));
});
afterAll(async () => {
  await browser?.close();
  await running?.close();
});

const day = async (
  page: Page,
  label: string,
  [date = '', month = '', year = '']: readonly string[],
): Promise<void> => {
  const group = page.getByRole('group', { name: label });
  await group.getByLabel('Dag').fill(date);
  await group.getByLabel('Maand').fill(month);
  await group.getByLabel('Jaar').fill(year);
};

test('a meeting is planned, held and written down, and the norm is at risk until then', async () => {
  await director.goto('/overleggen');
  await inspect(director, 'overleggen');
  expect(await director.getByText('0 gehouden + 0 gepland = 0. De norm is 4.').count()).toBeGreaterThan(0);
  await director.getByRole('link', { name: 'Plan een overleg' }).click();
  await director.getByLabel('Welk overleg').selectOption('network');
  await director.getByLabel('Onderwerp').fill('Zaak van mevrouw Verzonnen');
  await day(director, 'Dag', ['2', '11', '2026']);
  await director.getByLabel('Van', { exact: true }).fill('9:30');
  await director.getByLabel('Tot', { exact: true }).fill('11:00');
  await director.getByRole('button', { name: 'Plan' }).click();
  expect(await director.locator('.error-summary').textContent()).toContain('een naam');
  await inspect(director, 'overleg-plannen-persoon');
  expect(await director.getByLabel('Van', { exact: true }).inputValue()).toBe('9:30');
  await director.getByLabel('Onderwerp').fill('De meldroute');
  await director.getByRole('button', { name: 'Plan' }).click();
  await director.getByRole('button', { name: 'Dit overleg is gehouden' }).click();
  await director.getByText('Voeg een agendapunt, besluit of actie toe').click();
  await director.getByLabel('Wat', { exact: true }).selectOption('action');
  await director.getByLabel('Tekst').fill('De meldroute nalopen');
  await director.getByLabel('Wie', { exact: true }).selectOption('coordinator');
  await day(director, 'Uiterlijk', ['31', '12', '2026']);
  await director.getByLabel('Voor wie').selectOption('every_municipality');
  await director.getByRole('button', { name: 'Voeg toe' }).click();
  await inspect(director, 'overleg');
  await director.goto('/overleggen');
  expect(await director.getByText('1 gehouden + 0 gepland = 1. De norm is 4.').count()).toBeGreaterThan(0);

  await care.goto('/overleggen/acties');
  await inspect(care, 'overleg-acties');
  await care.getByRole('button', { name: /^Gedaan/ }).click();
  expect(await care.getByText('Er staat niets open').count()).toBe(1);
  await mayor.goto('/overleggen');
  expect(await mayor.getByRole('link', { name: 'Plan een overleg' }).count()).toBe(0);
  await inspect(mayor, 'overleggen-burgemeester');
}, 180_000);

test('who was invited to a meeting of a municipality opens it by the link of the invitation', async () => {
  await care.goto('/overleggen/nieuw');
  await care.getByLabel('Welk overleg').selectOption('care_consultation');
  await care.getByLabel('Onderwerp').fill('Wat wij zien');
  await day(care, 'Dag', ['3', '12', '2026']);
  await care.getByLabel('Van', { exact: true }).fill('9:30');
  await care.getByLabel('Tot', { exact: true }).fill('11:00');
  const invite = care.getByRole('checkbox', { name: /uitnodiging/i });
  if (!(await invite.isChecked())) await invite.check();
  await care.getByRole('button', { name: 'Plan' }).click();
  await care.waitForURL(/gelukt=/);
  const address = new URL(care.url()).pathname;
  await careCoordinator.goto(address);
  expect(await careCoordinator.getByRole('main').innerText()).toContain('Wat wij zien');
  expect(await careCoordinator.getByText('Nog geen agendapunten.').count()).toBe(1);
  expect(await careCoordinator.getByRole('main').getByRole('button').count()).toBe(0);
  await inspect(careCoordinator, 'overleg-uitgenodigd');
}, 180_000);

test('an agreement of the region stands on the map and in the table', async () => {
  await director.goto('/afspraken');
  await inspect(director, 'afspraken-leeg');
  await director.getByRole('button', { name: 'Neem bekende afspraken over' }).click();
  await inspect(director, 'afspraken');
  await mayor.goto('/afspraken/kaart');
  await inspect(mayor, 'afspraken-kaart');
  await mayor.getByRole('link', { name: 'Meldpunt en zorgcoördinatie door het ESSM' }).click();
  expect(await mayor.locator('#coverage-map-desc').textContent()).toContain('geldt in 23 van 23 gemeenten');
  await care.goto('/afspraken/nieuw');
  await care.getByRole('button', { name: 'Voeg toe' }).click();
  expect(await care.title()).toMatch(/^Fout: /);
  await inspect(care, 'afspraak-nieuw');
  await care.goto('/beleid');
  await care.getByRole('link', { name: 'Regionaal Beleidskader Mensenhandel 2023-2026' }).click();
  expect(await care.getByText('Loopt af').count()).toBe(1);
  await inspect(care, 'beleidsstuk');
}, 180_000);

test('a stuck case is refused a name, keeps what was typed, and finds the director', async () => {
  await care.goto('/vastgelopen');
  await inspect(care, 'vastgelopen-leeg');
  await care.getByRole('link', { name: 'Vraag om hulp' }).click();
  await care.getByLabel('Waarom zit het vast').selectOption('no_place');
  await care.getByLabel('Wie wacht er').selectOption('municipality');
  await care
    .getByRole('group', { name: 'Op wie wordt er gewacht' })
    .getByLabel('Opvang')
    .check({ force: true });
  await day(care, 'Sinds wanneer', ['1', '10', '2026']);
  await care.getByLabel('Wat is er nodig').selectOption('contact');
  await care.getByLabel('Toelichting').fill('Het gaat om mevrouw van der Verzonnen, signaal K7M4-Q2X.');
  await care.getByRole('button', { name: 'Vraag om hulp' }).click();
  expect(await care.locator('.error-summary').textContent()).toContain('mag niet weten over wie het gaat');
  await inspect(care, 'vastgelopen-geweigerd');
  expect(await care.getByLabel('Toelichting').inputValue()).toContain('Verzonnen');
  expect(await care.getByLabel('Waarom zit het vast').inputValue()).toBe('no_place');
  await care.getByLabel('Toelichting').fill('De opvang en de gemeente wachten op elkaar.');
  await care.getByRole('button', { name: 'Vraag om hulp' }).click();
  expect(await care.getByText('Uw vraag ligt bij de ketenregisseur').count()).toBe(1);

  await director.goto('/vastgelopen');
  await inspect(director, 'vastgelopen-regie');
  await director.locator('table a').first().click();
  await director.getByRole('button', { name: 'Ik pak dit op' }).click();
  await director.getByLabel('Wat hebt u gedaan').selectOption('called');
  await director.getByRole('button', { name: 'Bewaar de stap' }).click();
  await inspect(director, 'vastgelopen-zaak');
  await care.reload();
  expect(await care.getByText('Gebeld met een organisatie').count()).toBe(1);
  await inspect(care, 'vastgelopen-vrager');
  await mayor.goto('/vastgelopen');
  expect(await mayor.getByRole('heading', { name: 'Vastgelopen zaken' }).count()).toBe(0);
  await director.goto('/vastgelopen/lessen');
  await inspect(director, 'vastgelopen-lessen');
}, 180_000);

test('a good practice goes to the region, and the Week has its programme', async () => {
  await care.goto('/voorbeelden');
  await inspect(care, 'voorbeelden-leeg');
  await care.getByRole('link', { name: 'Stuur een voorbeeld in' }).click();
  await care.getByLabel('Titel').fill('Koffie met de balie');
  await care.getByLabel('Wat doet u').fill('Elke maand bij het werkoverleg.');
  await care.getByLabel('Voor wie is het').fill('Burgerzaken');
  await care.getByLabel('Wat levert het op').fill('Meer vragen om advies.');
  await care.getByLabel('O3: Bewustwording').check({ force: true });
  await inspect(care, 'voorbeeld-insturen');
  await care.getByRole('button', { name: 'Stuur in' }).click();
  await director.goto('/voorbeelden');
  await director.getByRole('link', { name: 'Koffie met de balie' }).click();
  await director.getByLabel('Deel met de regio').check({ force: true });
  await inspect(director, 'voorbeeld-oordeel');
  await director.getByRole('button', { name: 'Leg vast' }).click();
  await mayor.goto('/voorbeelden');
  await mayor.getByLabel('Zoek op woorden').fill('balie');
  await mayor.getByRole('button', { name: 'Filteren' }).click();
  expect(await mayor.locator('#practices a').allTextContents()).toEqual(['Koffie met de balie']);
  expect(mayor.url()).not.toContain('balie');
  await inspect(mayor, 'voorbeelden');

  await care.goto('/voorbeelden/week/2026');
  await care.getByRole('button', { name: 'Begin met het programma van elk jaar' }).click();
  await inspect(care, 'week');
  await care.getByRole('link', { name: 'Les op school' }).click();
  await care.getByLabel('Is het gehouden').selectOption('held');
  await care.getByLabel('Hoeveel mensen deden mee').fill('28');
  await inspect(care, 'week-onderdeel');
  await care.getByRole('button', { name: 'Bewaar' }).click();
  expect(await care.getByRole('cell', { name: '28' }).count()).toBe(1);
}, 180_000);
