import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../src/kernel/postgres/index.ts';
import { run } from '../../src/kernel/verb.ts';
import type { SeatActor } from '../../src/rooms/privacy/privacy.fixture.ts';
import { report } from '../../src/rooms/signals/index.ts';
import { inspect, launchBrowser, newVisitor } from '../browser.ts';
import { openRunningHouse, type RunningHouse } from '../running-house.ts';

let running: RunningHouse;
let browser: Browser;
let officer: SeatActor;
let care: SeatActor;
let safety: SeatActor;
let reference: string;
const cookies = new Map<SeatActor, string>();

beforeAll(async () => {
  running = await openRunningHouse({ now: '2026-11-24T10:00:00Z' });
  browser = await launchBrowser();
  const town = await running.idOf('albrandswaard');
  officer = await running.seat(town, 'privacy_officer');
  care = await running.seat(town, 'coordinator', 'care');
  safety = await running.seat(town, 'coordinator', 'safety');
  for (const actor of [officer, care, safety]) cookies.set(actor, await running.signedInAs(actor));
  const outcome = await run(running.house, care, report, {
    submission: randomUUID(),
    product: 'report',
    channel: 'web_internal',
    reporterType: 'neighbourhood_team',
    wantsFeedback: false,
    story: { whatHappened: 'Verzonnen verhaal over een schuur.' },
    contact: { anonymous: false, name: 'Melder Bedacht' },
    special: { personNames: 'Persoon Bedacht' },
  });
  if (outcome.kind !== 'done') throw new Error('no signal');
  reference = outcome.value.reference;
}, 120_000);
afterAll(async () => {
  await browser.close();
  await running.close();
});

async function pageOf(actor: SeatActor | null, path: string): Promise<Page> {
  const cookie = actor === null ? undefined : cookies.get(actor);
  const visitor = await newVisitor(browser, {
    origin: running.origin,
    ...(cookie === undefined ? {} : { cookie }),
  });
  const page = await visitor.newPage();
  await page.goto(path);
  return page;
}
const text = async (page: Page): Promise<string> =>
  (await page.locator('main').innerText()).replace(/\s+/g, ' ');

describe('emergency access', () => {
  it('is asked with a reason, read, told, explained and judged', { timeout: 240_000 }, async () => {
    const page = await pageOf(safety, '/noodtoegang');
    await page.getByLabel('Kenmerk van het signaal').fill(reference);
    await page.getByLabel('Welk gevaar is er').fill('Iemand durft niet naar huis.');
    await page.getByRole('button', { name: 'Open dit signaal' }).click();
    expect(await text(page)).toContain('Kies wat er is met de eigen aandachtsfunctionaris.');
    expect(await page.getByLabel('Welk gevaar is er').inputValue()).toBe('Iemand durft niet naar huis.');
    await inspect(page, 'noodtoegang-fout');
    await page.getByText('Neemt niet op').click();
    await page.getByRole('button', { name: 'Open dit signaal' }).click();
    expect(await text(page)).toContain('Verzonnen verhaal over een schuur.');
    expect(await text(page)).not.toContain('Melder Bedacht');
    await inspect(page, 'noodtoegang-dossier');
    await page.goto('/noodtoegang');
    expect(await text(page)).toContain('nog niet beoordeeld');
    await inspect(page, 'noodtoegang');
    await page.goto('/inzagen');
    await inspect(page, 'inzagen');
    await page.getByLabel('Wat was er aan de hand').fill('Ik heb de opvang gebeld.');
    await page.getByRole('button', { name: 'Uitleg versturen' }).click();
    expect(await text(page)).toContain('Uw uitleg is verstuurd');

    const owner = await pageOf(care, `/signalen/${reference}`);
    expect(await text(owner)).toContain('Noodtoegang');

    const judge = await pageOf(officer, '/logboek/steekproef');
    await inspect(judge, 'steekproef');
    await judge.getByRole('link', { name: 'Noodtoegang gebruikt' }).click();
    expect(await text(judge)).toContain('Ik heb de opvang gebeld.');
    await judge.getByRole('button', { name: 'Oordeel vastleggen' }).click();
    expect(await text(judge)).toContain('Kies wat u ervan vindt.');
    await inspect(judge, 'steekproef-inzage');
    await judge.getByText('Nodig', { exact: true }).click();
    await judge.getByRole('button', { name: 'Oordeel vastleggen' }).click();
    expect(await text(judge)).toContain('Beoordeeld');
    await inspect(judge, 'steekproef-beoordeeld');
  });
});

describe('registers', () => {
  it('show what holds, and come as files', { timeout: 240_000 }, async () => {
    const page = await pageOf(officer, '/verwerkingen');
    await inspect(page, 'verwerkingen');
    await page.getByRole('link', { name: 'Signalen van mensenhandel ontvangen' }).click();
    expect(await text(page)).toContain('De aandachtsfunctionaris ziet de signalen van het eigen domein');
    await inspect(page, 'verwerkingen-signalen');
    await page.goto('/verwerkingen/dpia');
    await inspect(page, 'verwerkingen-dpia');
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Markdown ophalen' }).click();
    const markdown = readFileSync(await (await coming).path(), 'utf8');
    expect(markdown).toContain('# DPIA Lantaarn, Albrandswaard');
    await page.goto('/verwerkingen/logboek');
    expect(await text(page)).toContain('Signaal gelezen met noodtoegang');
    await inspect(page, 'verwerkingen-logboek');
    await page.goto('/verwerkingen/algoritmes');
    await inspect(page, 'verwerkingen-algoritmes');
    const closed = await pageOf(care, '/verwerkingen');
    expect(await closed.locator('h1').textContent()).toBe('Deze pagina is er niet');
  });

  it('tell everybody which rules are followed', { timeout: 240_000 }, async () => {
    const page = await pageOf(null, '/albrandswaard/privacy');
    await page.getByRole('link', { name: 'Welke vaste regels Lantaarn gebruikt' }).click();
    expect(await text(page)).toContain('2 sterke');
    await inspect(page, 'algoritmes-openbaar');
    const answer = await page.request.get(`${running.origin}/albrandswaard/algoritmes.json`);
    expect(answer.headers()['content-type']).toContain('application/json');
    const entries = await answer.json();
    expect(entries.map(({ source_id: id }: { source_id: string }) => id)).toEqual([
      'lantaarn-beeld',
      'lantaarn-partners',
    ]);
    await page.goto('/en/albrandswaard/algoritmes');
    expect(page.url()).toBe(`${running.origin}/albrandswaard/algoritmes`);
  });
});

it('keeps every word of an emergency out of what can be read in the tables', async () => {
  const rows = await withClient(
    running.database.superOptions,
    async (client) =>
      (
        await client.query(
          `select e::text as row from emergency_openings e union all select c::text from read_checks c`,
        )
      ).rows,
  );
  expect(JSON.stringify(rows)).not.toMatch(/durft|opvang/);
});
