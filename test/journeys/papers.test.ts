import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicMessages } from '../../content/messages.ts';
import type { SeatActor } from '../../src/kernel/actor.ts';
import { withClient } from '../../src/kernel/postgres/index.ts';
import { inspect, launchBrowser, newVisitor } from '../browser.ts';
import { openRunningHouse, type RunningHouse } from '../running-house.ts';

let running: RunningHouse;
let browser: Browser;
let director: SeatActor;
let care: SeatActor;
let safety: SeatActor;
let mayor: SeatActor;

const rows = <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  withClient(running.database.superOptions, async (client) => (await client.query<Row>(text, values)).rows);

beforeAll(async () => {
  running = await openRunningHouse({ now: '2026-11-28T10:00:00Z' });
  browser = await launchBrowser();
  const town = await running.idOf('albrandswaard');
  await rows(`update seats set ended_at = now() where organisation_id = $1 and role = 'coordinator'`, [town]);
  care = await running.seat(town, 'coordinator', 'care');
  safety = await running.seat(town, 'coordinator', 'safety');
  mayor = await running.seat(town, 'mayor');
  director = await running.seat(await running.idOf('regio-rotterdam'), 'regional_director');
  const plan = randomUUID();
  await rows(
    `insert into plans (id, organisation_id, title, starts_on, ends_on, source, state, version, created_at, changed_at, submission)
     values ($1, $2, 'Uitvoeringsplan 2025-2026', '2025-01-01', '2026-12-31', 'blank', 'adopted', 1, '2025-01-01', '2025-01-01', $1)`,
    [plan, town],
  );
  for (const [index, [code, title, end, state]] of [
    ['A1', 'Opzetten interne meldroute', '2025-12-31', 'in_progress'],
    ['A2', 'Interne training', '2026-12-31', 'done'],
  ].entries())
    await rows(
      `insert into plan_items (id, plan_id, organisation_id, kind, code, task, level, title, adoption, term, starts_on, ends_on,
         owners, state, progress, position, last_act_at, created_at)
       values (gen_random_uuid(), $1, $2, 'action', $3, 'O3', 'local', $4, 'adopted', 'dates', '2025-01-01', $5,
         '{coordinator}', $6, 90, $7, '2026-11-01', '2025-01-01')`,
      [plan, town, code, title, end, state, index],
    );
});
afterAll(async () => {
  await browser.close();
  await running.close();
});

const cookies = new Map<SeatActor, string>();

/** Signs in once; later pages are of the same session. */
async function cookieOf(actor: SeatActor): Promise<string> {
  const cookie = cookies.get(actor) ?? (await running.signedInAs(actor));
  cookies.set(actor, cookie);
  return cookie;
}

/** A page of somebody who is signed in, without JavaScript. */
async function pageOf(actor: SeatActor, path: string): Promise<Page> {
  const visitor = await newVisitor(browser, {
    origin: running.origin,
    cookie: await cookieOf(actor),
  });
  const page = await visitor.newPage();
  await page.goto(path);
  return page;
}

const text = async (page: Page): Promise<string> =>
  (await page.locator('main').innerText()).replace(/\s+/g, ' ');
/** Does what leads to another page, and waits until that is there. */
async function onward(page: Page, act: () => Promise<void>): Promise<void> {
  const loaded = page.waitForEvent('load');
  await act();
  await loaded;
}
const press = (page: Page, name: string) =>
  onward(page, () => page.getByRole('button', { name }).first().click());
const follow = (page: Page, name: string | RegExp) =>
  onward(page, () => page.getByRole('link', { name }).first().click());

/** The whole card is the label of its choice. */
const choose = (page: Page, label: string) => page.locator('label', { hasText: label }).click();

describe('the regional director', () => {
  it('finds what needs a push, and sends a reminder once', async () => {
    const page = await pageOf(director, '/regiobeeld');
    expect(await page.locator('h1').textContent()).toBe('Regiobeeld');
    await inspect(page, 'regiobeeld');
    await page.getByLabel('Laat zien').selectOption({ label: 'Met acties die te laat zijn' });
    await press(page, 'Filteren');
    expect(await text(page)).toContain('1 van 23 gemeenten');
    await follow(page, /Sorteer.*Te laat/i);
    expect(page.url()).toContain('volgorde=laat');
    await follow(page, 'Wat een duwtje nodig heeft');
    expect(await text(page)).toContain('1 actie is te laat. Sinds 31 december 2025.');
    await inspect(page, 'duwtjes');
    await press(page, 'Stuur een herinnering aan Albrandswaard');
    expect(await text(page)).toContain('De herinnering is verstuurd');
    await page.goto('/regiobeeld/gemeente/albrandswaard');
    expect(await page.getByRole('button', { name: /Stuur een herinnering/ }).count()).toBe(0);
    await inspect(page, 'regiobeeld-gemeente');
    expect(await rows('select id from desk_reminders')).toHaveLength(1);
    const file = await page.request.get('/regiobeeld/bestand?soort=csv&alleen=laat');
    expect(await file.text()).toContain('Albrandswaard');
    await page.context().close();
  });

  it('sees which barriers stand where, as municipalities say themselves', async () => {
    const own = await pageOf(care, '/regiobeeld/barrieres');
    await own.locator('select[name="state-B3"]').selectOption({ label: 'Ingevoerd' });
    await own.locator('[name="since-B3_year"]').fill('1');
    await press(own, 'Bewaar de opgave');
    // what is wrong stands at its field, and what was chosen is still there
    expect(await own.locator('select[name="state-B3"]').inputValue()).toBe('in_force');
    for (const [part, value] of [
      ['day', '1'],
      ['month', '5'],
      ['year', '2025'],
    ])
      await own.locator(`[name="since-B3_${part}"]`).fill(value ?? '');
    await press(own, 'Bewaar de opgave');
    expect(await text(own)).toContain('De opgave is bewaard');
    await inspect(own, 'barrieres');
    await own.context().close();
    const page = await pageOf(director, '/regiobeeld/waterbed?barriere=B3');
    expect(await text(page)).toContain('Ingevoerd in: Albrandswaard.');
    await inspect(page, 'waterbed');
    await page.goto('/regiobeeld/delen');
    await inspect(page, 'delen');
    await page.context().close();
  });
});

describe('the paper for the council', () => {
  it('is made, written by two, decided on, downloaded, made public and withdrawn', async () => {
    const page = await pageOf(care, '/rapportages');
    await follow(page, 'Maak een rapportage');
    await inspect(page, 'rapportage-nieuw');
    await press(page, 'Maak de rapportage');
    expect(await text(page)).toContain('Kies een soort rapportage');
    await choose(page, 'Voortgangsrapportage');
    await press(page, 'Maak de rapportage');
    expect(await page.locator('h1').textContent()).toBe('Voortgangsrapportage');
    expect(await text(page)).toContain('Eén actie is te laat: A1.');
    expect(await text(page)).toContain('Deze cijfers zijn niet het totale aantal slachtoffers');
    await inspect(page, 'rapportage');
    const report = new URL(page.url()).pathname;

    const colleague = await pageOf(safety, `${report}/tekst/risks`);
    await page.goto(`${report}/tekst/risks`);
    await page.getByLabel('Tekst').fill('Wij missen tijd voor de training.');
    await press(page, 'Bewaar');
    expect(await text(page)).toContain('De tekst is bewaard');
    await colleague.getByLabel('Tekst').fill('De subsidie loopt af.');
    await press(colleague, 'Bewaar');
    expect(await text(colleague)).toContain('Iemand anders was eerder');
    expect(await text(colleague)).toContain('Wij missen tijd voor de training.');
    expect(await colleague.getByLabel('Tekst').inputValue()).toBe('De subsidie loopt af.');
    await inspect(colleague, 'rapportage-twee');
    await colleague.context().close();

    await follow(page, 'Stel vast');
    await press(page, 'Stel vast');
    expect(await text(page)).toContain('Kies wie het heeft besloten');
    await choose(page, 'College van burgemeester en wethouders');
    await press(page, 'Stel vast');
    expect(await text(page)).toContain('De rapportage is vastgesteld');

    const pdf = await page.request.get(`${report}/pdf`);
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
    const odt = unzipSync(new Uint8Array(await (await page.request.get(`${report}/odt`)).body()));
    expect(strFromU8(odt['content.xml'] ?? new Uint8Array())).toContain('Wij missen tijd voor de training.');

    const everybody = await newVisitor(browser, { origin: running.origin });
    const open = await everybody.newPage();
    const status = async () => (await open.goto('/albrandswaard/cijfers'))?.status();
    expect(await status()).toBe(404);
    await press(page, 'Leg vast dat het is verstuurd');
    expect(await status()).toBe(404);
    await follow(page, 'Maak de cijfers openbaar');
    await choose(page, 'College van burgemeester en wethouders');
    await press(page, 'Maak openbaar');
    expect(await status()).toBe(200);
    expect(await text(open)).toContain('A1 Opzetten interne meldroute');
    // figures, and no text of the report
    expect(await text(open)).not.toContain('Wij missen tijd');
    await inspect(open, 'cijfers-openbaar');
    const bulgarian = publicMessages.bg.home.papers;
    await open.goto('/bg/albrandswaard');
    await open.getByRole('link', { name: bulgarian.figures, exact: true }).click();
    expect(await text(open)).toContain(bulgarian.inDutch);
    expect(await open.locator('main [lang="nl"]').innerText()).toContain('A1 Opzetten interne meldroute');
    await inspect(open, 'cijfers-openbaar-bg');
    expect(await everybody.cookies()).toEqual([]);
    const csv = await (await open.request.get('/albrandswaard/cijfers.csv')).text();
    expect(csv).toContain('Deze cijfers zijn niet het totale aantal slachtoffers');
    await page.locator('summary', { hasText: 'Cijfers niet meer openbaar maken' }).click();
    await press(page, 'Haal de cijfers weg');
    expect(await status()).toBe(404);
    expect((await open.request.get('/albrandswaard/cijfers.csv')).status()).toBe(404);
    await everybody.close();
    await page.context().close();
  });

  it('is found by the mayor in one look, with what is late and who must act', async () => {
    const page = await pageOf(mayor, '/rapportages');
    const seen = await text(page);
    expect(seen).toContain('Wij beloofden 2 acties');
    expect(seen).toContain(
      'A1 Opzetten interne meldroute: Aandachtsfunctionaris, klaar moest het zijn op 31 december 2025.',
    );
    expect(seen).toContain('Voortgangsrapportage');
    expect(await page.getByRole('link', { name: 'Maak een rapportage' }).count()).toBe(0);
    await inspect(page, 'rapportages-burgemeester');
    await page.context().close();
  });
});
