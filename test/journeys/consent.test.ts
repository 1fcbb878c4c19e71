import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SeatActor } from '../../src/kernel/actor.ts';
import { run } from '../../src/kernel/verb.ts';
import { report } from '../../src/rooms/signals/index.ts';
import { inspect, launchBrowser, newVisitor } from '../browser.ts';
import { openRunningHouse, type RunningHouse } from '../running-house.ts';

let running: RunningHouse;
let browser: Browser;
let care: SeatActor;
let page: Page;
let signal = '';

beforeAll(async () => {
  [running, browser] = [await openRunningHouse({ now: '2026-11-24T09:00:00Z' }), await launchBrowser()];
  care = await running.seat(await running.idOf('albrandswaard'), 'coordinator', 'care');
  const cookie = await running.signedInAs(care);
  page = await (await newVisitor(browser, { origin: running.origin, cookie })).newPage();
  const outcome = await run(running.house, care, report, {
    submission: randomUUID(),
    product: 'report',
    channel: 'web_internal',
    reporterType: 'neighbourhood_team',
    minor: 'no',
    story: { whatHappened: 'Een vrouw mag niet alleen naar buiten.', address: 'Voorbeeldstraat 12' },
  });
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  signal = outcome.value.reference;
});
afterAll(async () => {
  await browser.close();
  await running.close();
});

const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const tick = (name: string): Promise<void> => page.getByLabel(name, { exact: true }).check({ force: true });
const main = (): Promise<string> => page.getByRole('main').innerText();
const told = (): Promise<string> => page.getByRole('status').innerText();

describe('consent, without JavaScript', { timeout: 240_000 }, () => {
  test('is asked per recipient and purpose, by age, and loses nothing that was typed', async () => {
    await page.goto(`/signalen/${signal}/toestemming`);
    await inspect(page, 'toestemming');
    await tick('Toestemming gegeven');
    await page.getByLabel('Met wie?').selectOption('essm');
    await tick('Hulp, opvang of bescherming');
    await page.getByLabel('Leeftijdsgroep').selectOption('12_15');
    await tick('De persoon zelf');
    await tick('Mondeling');
    await tick('Beroepstolk');
    await page.getByLabel('In welke taal?').fill('Pools');
    await page.getByLabel('Wat hebt u verteld en gevraagd?').fill('Of de hulpvraag mee mag.');
    await press('Opslaan');
    expect(await main()).toContain('Dit past niet bij de leeftijd.');
    expect(await page.getByLabel('In welke taal?').inputValue()).toBe('Pools');
    await inspect(page, 'toestemming-fout');
    await page.getByLabel('Leeftijdsgroep').selectOption('adult_unknown');
    await press('Opslaan');
    expect(await told()).toContain('Wat de persoon zei, is opgeslagen.');
    const panel = page.getByRole('region', { name: 'Toestemming' });
    expect(await panel.innerText()).toContain('Gegeven');
    await inspect(page, 'dossier-toestemming');
  });

  test('shows with a hand-over to that recipient, and comes back when it is withdrawn', async () => {
    await page.goto(`/signalen/${signal}/doorzetten/essm`);
    expect(await main()).toContain('Hulp, opvang of bescherming: toestemming gegeven');
    expect(await page.getByLabel('Toestemming', { exact: true }).last().inputValue()).toBe('given');
    await inspect(page, 'doorzetten-toestemming');
    await page.goto(`/signalen/${signal}`);
    await page.getByRole('link', { name: 'Intrekken' }).click();
    expect(await page.getByLabel('Met wie?').inputValue()).toBe('essm');
    await page.getByLabel('Leeftijdsgroep').selectOption('adult_unknown');
    await tick('De persoon zelf');
    await tick('Per telefoon');
    await tick('Niet nodig');
    await page.getByLabel('In welke taal?').fill('Nederlands');
    await press('Opslaan');
    expect(await told()).toContain('De toestemming is ingetrokken.');
    expect(await main()).toContain('Ingetrokken');
  });

  test('goes with telling the person, and a day to look again', async () => {
    await page.goto(`/signalen/${signal}/vertellen`);
    await tick('Niet verteld: gevaarlijk');
    await press('Opslaan');
    expect(await main()).toContain('Vul in wanneer u opnieuw bekijkt');
    await inspect(page, 'vertellen');
    await page.getByLabel('Wanneer bekijkt u dit opnieuw?').fill('23-12-2026');
    await press('Opslaan');
    expect(await main()).toContain('Opnieuw bekijken: woensdag 23 december');
  });
});

describe('what the police told, without JavaScript', { timeout: 240_000 }, () => {
  test('has seven fields, no text of the police, and opens with a reason', async () => {
    await page.goto(`/signalen/${signal}/politie`);
    expect(await page.locator('main textarea').count()).toBe(0);
    expect(await page.locator('main input[type="file"]').count()).toBe(0);
    await page.getByLabel('Welke dienst vertelde dit?').fill('Basisteam Verzonnen');
    await page.getByLabel('Op welke dag?').fill('24-11-2026');
    await page.getByLabel('Op welk artikel?').selectOption('19');
    await page.getByLabel('Waarvoor mag u het gebruiken?').fill('Veilig op huisbezoek');
    await page.getByLabel('Tot en met welke dag?').fill('1-1-2030');
    await tick('Nee');
    await page.getByLabel('Uw eigen conclusie, kort').fill('Niet alleen langsgaan');
    await press('Opslaan');
    expect(await main()).toContain('Kies een dag binnen 6 maanden.');
    await inspect(page, 'politie-fout');
    await page.getByLabel('Tot en met welke dag?').fill('31-12-2026');
    await press('Opslaan');
    expect(await told()).toContain('De politie-informatie is opgeslagen');
    expect(await main()).not.toContain('Niet alleen langsgaan');
    await page.getByLabel('Waarom hebt u dit nu nodig?').fill('Huisbezoek');
    await press('Open politie-informatie');
    expect(await main()).toContain('Niet alleen langsgaan');
    await inspect(page, 'dossier-politie');
  });
});

describe('the fork, without JavaScript', { timeout: 240_000 }, () => {
  test('asks an adult about help, puts the names away on no, and keeps none', async () => {
    await page.goto('/nieuw/mondeling');
    expect(await page.getByText('Signalen per functie').count()).toBe(1);
    const names = page.getByText('Ik weet iets over een persoon');
    const wantsHelp = page.locator('.fork__adult');
    await tick('Misschien');
    expect(await wantsHelp.isVisible()).toBe(false);
    expect(await names.isVisible()).toBe(true);
    await page
      .getByRole('group', { name: 'Is er een minderjarige bij?' })
      .getByLabel('Nee')
      .check({ force: true });
    expect(await wantsHelp.isVisible()).toBe(true);
    await names.click();
    await page.getByLabel('Naam of namen').fill('Mira Bedacht');
    await wantsHelp.getByLabel('Nee', { exact: true }).check({ force: true });
    expect(await names.isVisible()).toBe(false);
    await page.getByLabel('Wat hoorde u?').fill('Zij wil geen hulp.');
    await page.getByLabel('Van wie hoorde u dit?').fill('Een collega');
    await page.getByLabel('Functie van uw collega').selectOption('neighbourhood_team');
    await press('Opslaan en openen');
    expect(await main()).toContain('Kies waarom de persoon geen hulp wil.');
    // not merely hidden: the fields are not there
    expect(await page.locator('[name="names"]').count()).toBe(0);
    expect(await page.content()).not.toContain('Mira');
    await inspect(page, 'mondeling-geen-hulp');
    await page.getByLabel('Waarom niet?').selectOption('afraid');
    await press('Opslaan en openen');
    expect(await main()).toContain('Nee: bang voor wat er dan gebeurt');
    expect(await main()).not.toContain('Over personen');
    await page.goto('/signalen?hulp=no');
    expect(await page.locator('tbody tr').count()).toBe(1);
    await inspect(page, 'signalen-hulp');
  });

  test('shows the cards in the form for advice too', async () => {
    await page.goto('/nieuw/advies');
    await page.getByText('Signalen per functie').click();
    expect(await page.getByText('BOA', { exact: false }).count()).toBeGreaterThan(0);
    await inspect(page, 'advies-kaarten');
  });
});
