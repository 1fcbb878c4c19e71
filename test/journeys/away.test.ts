import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SeatActor } from '../../src/kernel/actor.ts';
import { run } from '../../src/kernel/verb.ts';
import { report } from '../../src/rooms/signals/index.ts';
import { inspect, launchBrowser, newVisitor } from '../browser.ts';
import { openRunningHouse, type RunningHouse } from '../running-house.ts';

const SLOW = { timeout: 180_000 };

let running: RunningHouse;
let browser: Browser;
let care: SeatActor;
let employee: SeatActor;
const pages = new Map<SeatActor, Page>();

beforeAll(async () => {
  [running, browser] = [await openRunningHouse({ now: '2026-11-24T09:00:00Z' }), await launchBrowser()];
  const town = await running.idOf('albrandswaard');
  care = await running.seat(town, 'coordinator', 'care');
  employee = await running.seat(town, 'employee');
});
afterAll(async () => {
  await browser?.close();
  await running?.close();
});

async function pageOf(actor: SeatActor): Promise<Page> {
  const open = pages.get(actor);
  if (open !== undefined) return open;
  const visitor = await newVisitor(browser, { ...running, cookie: await running.signedInAs(actor) });
  const page = await visitor.newPage();
  pages.set(actor, page);
  return page;
}

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).first().click();
const main = (page: Page): Promise<string> => page.getByRole('main').innerText();

async function day(page: Page, label: string, [date, month, year]: readonly string[]): Promise<void> {
  const group = page.getByRole('group', { name: label });
  await group.getByLabel('Dag').fill(date ?? '');
  await group.getByLabel('Maand').fill(month ?? '');
  await group.getByLabel('Jaar').fill(year ?? '');
}

test('away: fields that help, a seat without a deputy, the first screens, and back again', SLOW, async () => {
  const town = await running.idOf('albrandswaard');
  const page = await pageOf(care);
  await page.goto('/mijn');
  await inspect(page, 'account');
  await page.getByRole('link', { name: 'Meld wanneer u er niet bent' }).click();
  expect(await main(page)).toContain('Uw functie heeft geen vervanger');
  await inspect(page, 'afwezig-leeg');
  await day(page, 'Eerste dag', ['28', '11', '2026']);
  await day(page, 'Laatste dag', ['26', '11', '2026']);
  await press(page, 'Opslaan');
  expect(await page.title()).toMatch(/^Fout: /);
  expect(await page.locator('.error-summary').innerText()).toContain('vóór de begindatum');
  expect(await page.locator('#from').inputValue()).toBe('28');
  await inspect(page, 'afwezig-fout');
  await day(page, 'Eerste dag', ['24', '11', '2026']);
  await press(page, 'Opslaan');
  expect(await main(page)).toContain('Opgeslagen, maar er is geen vervanger');
  await inspect(page, 'afwezig-zonder-vervanger');

  await page.goto('/werk');
  expect(await main(page)).toContain('U staat op afwezig tot en met 26 november 2026');
  await inspect(page, 'werk-afwezig');
  const safety = await pageOf(await running.seat(town, 'coordinator', 'safety'));
  await safety.goto('/werk');
  expect(await main(safety)).toContain('Niemand vervangt nu de coordinator');
  await inspect(safety, 'werk-ongedekt');
  const administrator = await pageOf(await running.seat(town, 'administrator'));
  await administrator.goto('/beheer/functies');
  expect(await main(administrator)).toContain('Er is iemand afwezig zonder vervanger');
  await inspect(administrator, 'functies-ongedekt');

  const deputy = await pageOf(await running.seat(town, 'coordinator', 'care'));
  await deputy.goto('/werk');
  expect(await main(deputy)).toMatch(/U vervangt Proef van der Persoon \d+ tot en met 26 november 2026/);
  await inspect(deputy, 'werk-vervanger');
  await safety.reload();
  expect(await main(safety)).not.toContain('Niemand vervangt');

  await page.goto('/werk');
  await press(page, 'Ik ben er weer');
  expect(await main(page)).toContain('Deze afwezigheid geldt niet meer');
  await deputy.reload();
  expect(await main(deputy)).not.toContain('U vervangt');
  const colleague = await pageOf(employee);
  await colleague.goto('/mijn/afwezig');
  expect(await main(colleague)).toContain('Voor uw functie hoeft dit niet');
  await inspect(colleague, 'afwezig-niet-nodig');
});

test(
  'an administrator says it for a colleague who cannot, and the colleague sees who did',
  SLOW,
  async () => {
    const town = await running.idOf('albrandswaard');
    const ill = await running.seat(town, 'portfolio_holder');
    const administrator = await pageOf(await running.seat(town, 'administrator'));
    const address = `/beheer/mensen/${ill.personId}`;
    await administrator.goto(address);
    expect(await main(administrator)).toContain('Niet op afwezig gezet');
    await inspect(administrator, 'collega-aanwezig');
    await administrator.getByRole('link', { name: 'Meld deze collega afwezig' }).click();
    await inspect(administrator, 'collega-afwezig-melden');
    await day(administrator, 'Laatste dag', ['20', '11', '2026']);
    await press(administrator, 'Meld afwezig');
    expect(await administrator.title()).toMatch(/^Fout: /);
    expect(await administrator.locator('#until').inputValue()).toBe('20');
    await inspect(administrator, 'collega-afwezig-fout');
    await day(administrator, 'Laatste dag', ['30', '11', '2026']);
    await press(administrator, 'Meld afwezig');
    expect(await main(administrator)).toContain('Opgeslagen, maar er is geen vervanger');
    expect(await main(administrator)).toContain('Nu afwezig tot en met 30 november 2026');
    await inspect(administrator, 'collega-afwezig');

    const own = await pageOf(ill);
    await own.goto('/mijn');
    expect(await main(own)).toMatch(/U staat op afwezig tot en met 30 november 2026\s+Dat meldde Proef van/);
    await inspect(own, 'account-afwezig-gemeld');
    await own.getByRole('link', { name: 'Bent u er weer?' }).click();
    expect(await main(own)).toMatch(/Gemeld door Proef van der Persoon \d+, beheerder/);
    await inspect(own, 'afwezig-gemeld-door-beheerder');

    await administrator.goto(address);
    await press(administrator, 'Is er weer');
    expect(await main(administrator)).toContain('Niet op afwezig gezet');
    await own.goto('/mijn');
    expect(await main(own)).not.toContain('U staat op afwezig');
  },
);

test(
  'which mails come is chosen, and what cannot be switched off is said with the reason',
  SLOW,
  async () => {
    const page = await pageOf(care);
    await page.goto('/mijn/mails');
    expect(await main(page)).toContain('Bij acuut gevaar telt elke minuut');
    await page
      .getByRole('group', { name: 'Nieuwe signalen' })
      .getByLabel('Eén mail per werkdag')
      .check({ force: true });
    await press(page, 'Opslaan');
    expect(await main(page)).toContain('Uw keuze is opgeslagen');
    const chosen = page.getByRole('group', { name: 'Nieuwe signalen' }).getByLabel('Eén mail per werkdag');
    expect(await chosen.isChecked()).toBe(true);
    await inspect(page, 'mails');
    const colleague = await pageOf(employee);
    await colleague.goto('/mijn/mails');
    expect(await main(colleague)).toContain('Er is niets te kiezen');
    await inspect(colleague, 'mails-niets');
  },
);

test('safe contact stands beside what contacts, and a forbidden word waits for a reason', SLOW, async () => {
  const outcome = await run(running.house, employee, report, {
    submission: randomUUID(),
    product: 'report',
    channel: 'web_internal',
    reporterType: 'neighbourhood_team',
    wantsFeedback: true,
    story: { whatHappened: 'Verzonnen verhaal over een woning.' },
    contact: { anonymous: false, name: 'Anna van der Verzonnen', phone: '010 000 00 00' },
  });
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  const { reference } = outcome.value;
  const page = await pageOf(care);
  await page.goto(`/signalen/${reference}/bericht`);
  expect(await main(page)).toContain('Niet bekend wat veilig is');
  await inspect(page, 'bericht-onbekend');
  await page.getByRole('link', { name: 'Leg vast wat de melder zegt' }).click();
  await inspect(page, 'veilig-contact');
  await page.getByLabel('Via iemand anders').check({ force: true });
  await page.getByLabel('Welk woord mag u niet gebruiken?').fill('aangifte');
  await press(page, 'Opslaan');
  expect(await page.locator('.error-summary').innerText()).toContain('via wie');
  expect(await page.getByLabel('Welk woord mag u niet gebruiken?').inputValue()).toBe('aangifte');
  await page.getByLabel('Alleen via deze site').check({ force: true });
  await press(page, 'Opslaan');
  expect(await main(page)).toContain('De afspraken zijn opgeslagen');
  await page.goto(`/signalen/${reference}/bericht`);
  expect(await main(page)).toContain('Gebruik dit woord niet: aangifte');
  await page.getByLabel('Uw tekst').fill('Wilt u aangifte doen?');
  await press(page, 'Versturen');
  expect(await page.locator('.error-summary').innerText()).toContain('Kan het niet anders?');
  expect(await page.getByLabel('Uw tekst').inputValue()).toBe('Wilt u aangifte doen?');
  await inspect(page, 'bericht-verboden-woord');
  await page.getByLabel('Waarom kan het niet anders?').fill('De melder gebruikte het zelf.');
  await press(page, 'Versturen');
  expect(await main(page)).toContain('De vraag staat klaar voor de melder');
  await page.goto(`/signalen/${reference}`);
  await press(page, 'Open gegevens van de melder');
  const contact = await page.getByRole('region', { name: 'De melder', exact: true }).innerText();
  expect(contact).toMatch(/010 000 00 00[\s\S]*Alleen via deze site/);
  await inspect(page, 'dossier-melder-open');
  await page.goto(`/signalen/${reference}/doorzetten/police-avim`);
  expect(await main(page)).toContain('De melder wil alleen via deze site contact');
  await inspect(page, 'doorzetten-veilig-contact');
});

test('a reporter says what is safe, and reads it back', SLOW, async () => {
  const visitor = await newVisitor(browser, running);
  const page = await visitor.newPage();
  await page.goto('/albrandswaard/melden/wat');
  await page.locator('#story').fill('Verzonnen verhaal.');
  await press(page, 'Verder');
  await page.goto('/albrandswaard/melden/contact');
  await page.getByLabel('Ja, op de manier die ik hieronder invul').check({ force: true });
  await page.getByLabel('Via iemand die ik vertrouw').check({ force: true });
  await press(page, 'Verder');
  expect(await page.locator('.error-summary').innerText()).toContain('via wie');
  await inspect(page, 'melden-contact-fout');
  await page.locator('#viaWhom').fill('Mijn zus, 06 12345678');
  // what fewer people need is folded away, works without JavaScript, and stays open once it is filled in
  expect(await page.locator('#avoidWord').isVisible()).toBe(false);
  await page.getByText('Meer over wat veilig is').click();
  await page.locator('#avoidWord').fill('politie');
  await press(page, 'Verder');
  await page.goto('/albrandswaard/melden/controleren');
  const said = await page.locator('dl').innerText();
  expect(said).toContain('Via iemand die ik vertrouw');
  expect(said).toContain('Welk woord moeten wij niet gebruiken: politie');
  await page.goto('/albrandswaard/melden/contact');
  expect(await page.locator('#avoidWord').isVisible()).toBe(true);
  await inspect(page, 'melden-contact-open');
  await inspect(page, 'melden-controleren');
});
