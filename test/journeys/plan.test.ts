import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicMessages } from '../../content/messages.ts';
import type { SeatActor } from '../../src/kernel/actor.ts';
import type { OrganisationId } from '../../src/kernel/ids.ts';
import { run } from '../../src/kernel/verb.ts';
import { verbs } from '../../src/rooms/plan/index.ts';
import { inspect, launchBrowser, newVisitor } from '../browser.ts';
import { openRunningHouse, type RunningHouse } from '../running-house.ts';

let running: RunningHouse;
let browser: Browser;
let town: OrganisationId;
let care: SeatActor;
let safety: SeatActor;
let mayor: SeatActor;

beforeAll(async () => {
  [running, browser] = [await openRunningHouse({ now: '2026-11-28T09:00:00Z' }), await launchBrowser()];
  town = await running.idOf('albrandswaard');
  care = await running.seat(town, 'coordinator', 'care');
  safety = await running.seat(town, 'coordinator', 'safety');
  mayor = await running.seat(town, 'mayor');
});
afterAll(async () => {
  await browser.close();
  await running.close();
});

const cookies = new Map<SeatActor, string>();

async function pageFor(actor: SeatActor, width = 1280): Promise<Page> {
  const cookie = cookies.get(actor) ?? (await running.signedInAs(actor));
  cookies.set(actor, cookie);
  const page = await (await newVisitor(browser, { origin: running.origin, cookie, width })).newPage();
  page.setDefaultTimeout(10_000);
  return page;
}

const main = (page: Page): Promise<string> => page.getByRole('main').innerText();
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('main').getByRole('button', { name, exact: true }).first().click();

async function fillDay(
  page: Page,
  label: string,
  [day, month, year]: readonly [string, string, string],
): Promise<void> {
  const group = page.getByRole('group', { name: label, exact: true });
  await group.getByLabel('Dag').fill(day);
  await group.getByLabel('Maand').fill(month);
  await group.getByLabel('Jaar').fill(year);
}

test('a coordinator of a town without a plan has one in minutes, without JavaScript, and adopts it', async () => {
  const page = await pageFor(care);
  await page.goto('/plan');
  expect(await main(page)).toContain('Er geldt nu geen plan');
  await inspect(page, 'plan-leeg');
  await page.getByRole('link', { name: 'Maak een plan' }).click();
  expect(await page.getByLabel('Met het uitvoeringsplan van Albrandswaard 2025 - 2026').isChecked()).toBe(
    true,
  );
  await page.getByLabel('Naam van het plan').fill('');
  await press(page, 'Maak het concept');
  expect(await main(page)).toContain('Geef het plan een naam.');
  await inspect(page, 'plan-nieuw-fout');
  await page.getByLabel('Naam van het plan').fill('Uitvoeringsplan mensenhandel 2025 - 2026');
  await page.getByText('Welke suggesties uit de bijlagen doet u?').click();
  await page.getByText('Inzet VR-brillen', { exact: true }).click();
  await press(page, 'Maak het concept');
  expect(await main(page)).toContain('Het concept staat klaar');
  expect(await main(page)).toContain('Opzetten interne meldroute');
  expect(await main(page)).toContain('Inzet VR-brillen');
  await inspect(page, 'plan-concept');

  // an item of a draft, and one that is parked with a reason
  await page
    .getByText(/Suggesties uit de bijlagen: nog niet gekozen/)
    .first()
    .click();
  await page.getByRole('link', { name: /Kies of parkeer\W+B2/ }).click();
  await press(page, 'Parkeer met deze reden');
  expect(await main(page)).toContain('Schrijf waarom dit niet gebeurt.');
  await page.getByLabel('Reden').fill('De e-learning van het ESSM volstaat.');
  await inspect(page, 'plan-onderdeel');
  await press(page, 'Parkeer met deze reden');
  expect(await main(page)).toContain('Geparkeerd, met de reden erbij');

  // the order within a task, by keyboard and on a phone
  await page.setViewportSize({ width: 320, height: 800 });
  const order = (): Promise<string[]> => page.locator('#actions-O3 th[scope=row]').allInnerTexts();
  const [first = '', second = '', ...rest] = await order();
  await page.getByRole('button', { name: new RegExp(`^Omlaag\\W+${first} `) }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/gelukt=verplaatst/);
  expect(await order()).toEqual([second, first, ...rest]);
  expect(await page.getByRole('button', { name: new RegExp(`^Omhoog\\W+${second} `) }).count()).toBe(0);
  await inspect(page, 'plan-volgorde');
  await page.getByRole('button', { name: new RegExp(`^Omhoog\\W+${first} `) }).click();
  await page.waitForURL(/gelukt=verplaatst/);
  expect(await order()).toEqual([first, second, ...rest]);
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.getByRole('link', { name: 'Besluiten', exact: true }).click();
  await fillDay(page, 'Dag van het besluit', ['14', '1', '2025']);
  await press(page, 'Leg het besluit vast');
  expect(await main(page)).toContain('Vul het kenmerk van het besluit in.');
  expect(await page.getByLabel('Jaar').first().inputValue()).toBe('2025');
  await page.getByLabel('Kenmerk van het besluit').fill('B-2025-014');
  await inspect(page, 'plan-besluiten');
  await press(page, 'Leg het besluit vast');
  expect(await main(page)).toContain('Versie 1, college 14 januari 2025, kenmerk B-2025-014');
  expect(await main(page)).toContain('Dit plan loopt over 33 dagen af');
});

test('the plan stands beside the template, has a history, and its frame with expired laws', async () => {
  const page = await pageFor(care);
  await page.goto('/plan');
  await page.getByRole('link', { name: 'Lees het plan' }).click();
  await inspect(page, 'plan-vastgesteld');
  await page.getByRole('link', { name: 'Naast het sjabloon', exact: true }).click();
  expect(await main(page)).toContain('Lokaal toegevoegd');
  expect(await main(page)).toContain('Lokaal aangepast');
  await inspect(page, 'plan-sjabloon');
  await page.getByRole('link', { name: 'Versies en geschiedenis', exact: true }).click();
  expect(await main(page)).toContain('Versie 1 vastgesteld door het college');
  await inspect(page, 'plan-geschiedenis');
  await press(page, 'Filteren');
  expect(await main(page)).toContain('Van versie 1 naar zoals het nu is');
  await inspect(page, 'plan-vergelijken');
  await page.goto('/plan/kader');
  expect(await main(page)).toContain('Vervallen Gold tot en met 31 december 2023. Nu: Omgevingswet');
  await inspect(page, 'plan-kader');
});

test('on a phone in a meeting an action is updated in two taps, without JavaScript', async () => {
  const page = await pageFor(safety, 320);
  await page.goto('/acties');
  await inspect(page, 'acties-mijn');
  await page.getByRole('link', { name: 'Werk A3 bij' }).click();
  await inspect(page, 'actie-bijwerken');
  await press(page, 'Halverwege');
  expect(await main(page)).toContain('50 procent');

  // cards only after a training (S73); what was typed stays
  await page.goto('/acties');
  await page.getByRole('link', { name: 'Werk A6 bij' }).click();
  await page.getByLabel('Wat is er gebeurd? (hoeft niet)').fill('Kaarten liggen bij drie teams.');
  await press(page, 'Klaar');
  expect(await main(page)).toContain('Dit kan pas klaar zijn na A2 of A4');
  expect(await page.getByLabel('Wat is er gebeurd? (hoeft niet)').inputValue()).toBe(
    'Kaarten liggen bij drie teams.',
  );
  await inspect(page, 'actie-bijwerken-fout');
});

test('evidence that lacks something is given back as typed, and steps and comments are kept', async () => {
  const page = await pageFor(safety, 320);
  await page.goto('/acties?beeld=alles');
  await page.getByRole('link', { name: /interne bewustwordingstraining/ }).click();
  const evidence = page.locator('form[action$="/bewijs"]');
  await page.getByText('Voeg bewijs toe', { exact: true }).click();
  await evidence.getByLabel('Wat is er gebeurd?').selectOption('training_held');
  await evidence.getByLabel('In een paar woorden').fill('Training voor burgerzaken');
  await evidence.getByRole('button', { name: 'Voeg toe' }).click();
  expect(await main(page)).toContain('Vul de dag van de training in.');
  expect(await evidence.getByLabel('In een paar woorden').inputValue()).toBe('Training voor burgerzaken');
  await fillDay(page, 'Op welke dag?', ['10', '3', '2026']);
  await inspect(page, 'actie-bewijs-fout');
  await evidence.getByRole('button', { name: 'Voeg toe' }).click();
  expect(await main(page)).toContain('Een training is gehouden: Training voor burgerzaken, 10 maart 2026');
  const step = page.locator('form[action$="/stap"]');
  await page.getByText('Voeg een stap toe', { exact: true }).click();
  await step.getByLabel('Stap').fill('Teams uitnodigen');
  await step.getByRole('button', { name: 'Voeg toe' }).click();
  await page.getByRole('button', { name: /^Klaar\W+Teams uitnodigen/ }).click();
  expect(await main(page)).toContain('Teams uitnodigen (klaar op 28 november 2026)');
  await inspect(page, 'actie');
});

test('the mayor reads in the first screen what is late and who must act, and changes nothing', async () => {
  const page = await pageFor(mayor);
  await page.goto('/werk');
  await page.goto('/acties');
  const text = await main(page);
  expect(text).toContain('Opzetten interne meldroute');
  expect(text).toContain('Te laat');
  expect(text).toContain('332 dagen te laat, beloofd voor 31 december 2025');
  expect(text).toContain('Aandachtsfunctionaris');
  await inspect(page, 'acties-burgemeester');
  for (const view of ['opgave', 'tijdlijn', 'alles']) {
    await page.goto(`/acties?beeld=${view}`);
    await inspect(page, `acties-${view}`);
  }
  await page.getByRole('link', { name: 'Opzetten interne meldroute' }).click();
  expect(await page.getByRole('link', { name: 'Werk bij' }).count()).toBe(0);
  expect((await page.goto('/plan/nieuw'))?.status()).toBe(404);
});

test('last days go into a calendar by a secret address that can be withdrawn', async () => {
  const page = await pageFor(care);
  await page.goto('/acties/agenda');
  await press(page, 'Maak een adres');
  const address = /http\S+\/agenda\/[\w-]+\.ics/.exec(await main(page))?.[0] ?? '';
  await inspect(page, 'acties-agenda');
  const given = await fetch(address);
  expect(given.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(await given.text()).toContain('SUMMARY:A1: Opzetten interne meldroute');
  await page.goto('/acties/agenda');
  expect(await main(page)).not.toContain('/agenda/');
  await press(page, 'Trek adres 1 in');
  expect((await fetch(address)).status).toBe(404);
});

test('residents read the plan once it is published, and the regional director sees every town', async () => {
  const stranger = await (await newVisitor(browser, { origin: running.origin })).newPage();
  expect((await stranger.goto('/albrandswaard/plan'))?.status()).toBe(404);
  const page = await pageFor(care);
  await page.goto('/plan');
  await page.getByRole('link', { name: 'Lees het plan' }).click();
  await page.getByRole('link', { name: 'Besluiten', exact: true }).click();
  await press(page, 'Open de pagina voor inwoners');
  await stranger.goto('/albrandswaard/plan');
  expect(await main(stranger)).toContain('Ons plan tegen mensenhandel');
  expect(await main(stranger)).not.toContain('Teams uitnodigen');
  await inspect(stranger, 'plan-openbaar');
  // in another language: the frame and a notice in it, the text of the council marked as Dutch
  for (const code of ['pl', 'ar'] as const) {
    const { common, home } = publicMessages[code];
    await stranger.goto(`/${code}/albrandswaard`);
    await stranger.getByRole('link', { name: home.papers.plan, exact: true }).click();
    expect(new URL(stranger.url()).pathname).toBe(`/${code}/albrandswaard/plan`);
    expect(await stranger.locator('html').getAttribute('lang')).toBe(code);
    expect(await stranger.title()).toBe(common.pageTitle);
    expect(await main(stranger)).toContain(home.papers.inDutch);
    const dutch = stranger.locator('main [lang="nl"][dir="ltr"]');
    expect(await dutch.innerText()).toContain('Ons plan tegen mensenhandel');
    expect(await dutch.innerText()).not.toContain(home.papers.inDutch);
    await inspect(stranger, `plan-openbaar-${code}`);
  }
  await stranger.goto('/albrandswaard');
  expect(await main(stranger)).toContain(publicMessages.nl.home.papers.plan);
  // figures are not public here, and of another municipality nothing is
  expect(await main(stranger)).not.toContain(publicMessages.nl.home.papers.figures);
  await stranger.goto('/barendrecht');
  expect(await main(stranger)).not.toContain(publicMessages.nl.home.papers.heading);
  expect((await stranger.goto('/barendrecht/plan'))?.status()).toBe(404);

  const director = await pageFor(
    await running.seat(await running.idOf('regio-rotterdam'), 'regional_director'),
  );
  await director.goto('/acties/regio');
  expect(await main(director)).toContain('1 van 23 gemeenten hebben een plan dat nu geldt.');
  await inspect(director, 'acties-regio');
  await director.getByRole('main').getByRole('link', { name: 'Albrandswaard', exact: true }).click();
  expect(await main(director)).toContain('Uitvoeringsplan mensenhandel 2025 - 2026');
  await inspect(director, 'plan-van-gemeente');
  await director.goto('/plan');
  await inspect(director, 'plan-regio');
});

test('an evaluation says what goes along into the next plan', async () => {
  const page = await pageFor(care);
  await page.goto('/plan');
  await page.getByRole('link', { name: 'Lees het plan' }).click();
  await page.getByRole('link', { name: 'Evaluatie', exact: true }).click();
  await page.getByText('Beoordeel A1', { exact: true }).click();
  const form = page.locator('form').filter({ has: page.locator('#result-A1') });
  await form.getByText('Deels gelukt', { exact: true }).click();
  await form.getByText('Ja', { exact: true }).click();
  await form.getByRole('button', { name: 'Bewaar' }).click();
  expect(await main(page)).toContain('Schrijf wat u hiervan hebt geleerd.');
  await inspect(page, 'plan-evaluatie-fout');
  await page.getByLabel('Wat hebt u geleerd?').first().fill('Eerder beginnen.');
  await press(page, 'Bewaar');
  expect(await main(page)).toContain('Deels gelukt, gaat mee. Les: Eerder beginnen.');
  await inspect(page, 'plan-evaluatie');
  const elsewhere = await running.seat(await running.idOf('barendrecht'), 'coordinator', 'care');
  const outcome = await run(running.house, elsewhere, verbs.beginPlan, {
    once: randomUUID(),
    source: 'example',
    title: 'Niet van ons',
    startsOn: '2025-01-01',
    endsOn: '2026-12-31',
  });
  expect(outcome.kind).toBe('invalid');
});
