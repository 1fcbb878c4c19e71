import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SeatActor } from '../../src/kernel/actor.ts';
import { film, pdf, photo } from '../../src/kernel/files/hostile.fixture.ts';
import { withClient } from '../../src/kernel/postgres/index.ts';
import { signalReference } from '../../src/rooms/signals/signal-reference.ts';
import { inspect, launchBrowser, newVisitor } from '../browser.ts';
import { openRunningHouse, type RunningHouse } from '../running-house.ts';

let running: RunningHouse;
let browser: Browser;
let care: SeatActor;
let safety: SeatActor;
let clerk: SeatActor;
const folder = mkdtempSync(join(tmpdir(), 'lantaarn-photos-'));
const SLOW = { timeout: 300_000 };
const fileOf = (name: string): string => join(folder, name);

beforeAll(async () => {
  [running, browser] = await Promise.all([openRunningHouse({ exitTo: '/robots.txt' }), launchBrowser()]);
  const town = await running.idOf('albrandswaard');
  care = await running.seat(town, 'coordinator', 'care');
  safety = await running.seat(town, 'coordinator', 'safety');
  clerk = await running.seat(town, 'employee');
  await running.startWorkers();
  writeFileSync(fileOf('Kanarie thuis.jpg'), await photo(800, 600));
  writeFileSync(fileOf('opname.mp4'), film());
  writeFileSync(
    fileOf('tekening.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg"><script>kanarie()</script></svg>',
  );
  writeFileSync(fileOf('brief.pdf'), pdf(2));
}, 120_000);
afterAll(async () => {
  await browser.close();
  await running.close();
  rmSync(folder, { recursive: true });
});

const TOWN = '/albrandswaard';
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click();
const rows = (query: string): Promise<Record<string, never>[]> =>
  withClient(running.database.superOptions, async (client) => (await client.query(query)).rows);

/** Somebody who told what is wrong and looks at the page before sending. */
async function atCheck(page: Page): Promise<void> {
  await page.goto(`${TOWN}/melden/wat`);
  await page.getByLabel('Vertel het in uw eigen woorden').fill('Verzonnen verhaal met een foto.');
  await press(page, 'Verder');
  await page.goto(`${TOWN}/melden/controleren`);
}
async function pageOf(actor: SeatActor): Promise<Page> {
  cookies.set(actor, cookies.get(actor) ?? (await running.signedInAs(actor)));
  const visitor = await newVisitor(browser, { origin: running.origin, cookie: cookies.get(actor) ?? '' });
  return visitor.newPage();
}
const cookies = new Map<SeatActor, string>();

async function untilReady(): Promise<void> {
  await expect
    .poll(
      () =>
        rows(
          `select state from attachments where state in ('arriving', 'waiting') and signal_id is not null`,
        ),
      {
        timeout: 60_000,
        interval: 500,
      },
    )
    .toEqual([]);
}

test(
  'without JavaScript: photos go along with a report, and the coordinator opens what is clean',
  SLOW,
  async () => {
    const visitor = await newVisitor(browser, { origin: running.origin });
    const page = await visitor.newPage();
    await atCheck(page);
    await follow(page, 'Voeg foto’s of bestanden toe');
    await inspect(page, 'bestanden');
    await press(page, 'Voeg toe');
    expect(await page.textContent('main')).toContain('Kies eerst een foto of bestand.');
    await page
      .getByLabel('Kies foto’s of bestanden')
      .setInputFiles([fileOf('Kanarie thuis.jpg'), fileOf('tekening.svg')]);
    await press(page, 'Voeg toe');
    expect(await page.title()).toContain('Fout');
    expect(await page.textContent('main')).toContain('Dit soort bestand kunnen wij niet aannemen');
    await inspect(page, 'bestanden-fout');
    await page.getByRole('button', { name: 'Haal weg' }).last().click();
    await page.getByLabel('Kies foto’s of bestanden').setInputFiles([fileOf('opname.mp4')]);
    await press(page, 'Voeg toe');
    expect(await page.locator('.file-list__name').allInnerTexts()).toContain('opname.mp4');
    await follow(page, 'Verder');
    await press(page, 'Verstuur mijn melding');
    const code = (await page.locator('code.code').innerText()).trim().split(/\s+/).join('-');
    await untilReady();

    const [signal] = await rows('select serial, domain from signals');
    const reference = signalReference(running.house, Number(signal?.['serial']));
    const desk = await pageOf(String(signal?.['domain']) === 'care' ? care : safety);
    await desk.goto(`/signalen/${reference}`);
    await follow(desk, /^\d bestand/);
    await inspect(desk, 'signaal-bestanden');
    await follow(desk, 'Kanarie thuis.jpg');
    await inspect(desk, 'signaal-bestand');
    expect(await desk.textContent('main')).toContain('plaats');
    expect(await desk.evaluate('document.querySelector(".file-preview").naturalWidth')).toBeGreaterThan(100);
    const coming = desk.waitForEvent('download');
    await press(desk, 'Download het bestand');
    const download = await coming;
    expect(download.suggestedFilename()).toBe('Kanarie thuis.jpg');
    const bytes = readFileSync(await download.path());
    expect([bytes.length > 1000, bytes.includes('Kanarie')]).toEqual([true, false]);

    // Later, with the code: names only, and room for more.
    await page.goto(`${TOWN}/antwoord`);
    await page.getByLabel('Ontvangstcode').fill(code);
    await press(page, 'Lees mijn antwoord');
    await follow(page, 'Voeg foto’s of bestanden toe');
    expect(await page.locator('.file-list__name').allInnerTexts()).toEqual(
      expect.arrayContaining(['opname.mp4']),
    );
    await page.getByLabel('Kies foto’s of bestanden').setInputFiles([fileOf('brief.pdf')]);
    await press(page, 'Voeg toe');
    expect(await page.textContent('main')).toContain('brief.pdf');
    await visitor.close();
  },
);

test(
  'with JavaScript: sending goes on the page itself, and what is too much is said before it is sent',
  SLOW,
  async () => {
    const visitor = await newVisitor(browser, { origin: running.origin, script: true });
    const page = await visitor.newPage();
    await atCheck(page);
    await page.goto(`${TOWN}/melden/bestanden`);
    await page.getByLabel('Kies foto’s of bestanden').setInputFiles([fileOf('Kanarie thuis.jpg')]);
    await page.evaluate(`document.querySelector('send-files').dataset.limit = '10'`);
    await press(page, 'Voeg toe');
    expect(await page.locator('send-files [role=status]').innerText()).toContain('te groot');
    await page.evaluate(`document.querySelector('send-files').dataset.limit = '100000000'`);
    await page.route('**/melden/bestanden', (route) => route.abort());
    await press(page, 'Voeg toe');
    await expect
      .poll(() => page.locator('send-files [role=status]').innerText(), { timeout: 20_000 })
      .toContain('De verbinding viel weg');
    await page.unroute('**/melden/bestanden');
    await press(page, 'Voeg toe');
    await page.waitForURL(/gelukt=ja/);
    expect(await page.locator('.file-list__name').allInnerTexts()).toEqual(['Kanarie thuis.jpg']);
    await page.getByLabel('Kies foto’s of bestanden').setInputFiles([fileOf('tekening.svg')]);
    await press(page, 'Voeg toe');
    await expect
      .poll(() => page.textContent('main'), { timeout: 20_000 })
      .toContain('Dit soort bestand kunnen wij niet aannemen');
    await visitor.close();
  },
);

test(
  'a colleague gives a photo in the form itself; one that is not taken never stops the report',
  SLOW,
  async () => {
    const page = await pageOf(clerk);
    await page.goto('/nieuw');
    await page.getByLabel('Wat zag of hoorde u?').fill('Een verzonnen man bij een verzonnen woning.');
    await page.getByLabel('Uw functie').selectOption({ index: 1 });
    await page
      .getByLabel('Kies foto’s of bestanden')
      .setInputFiles([fileOf('Kanarie thuis.jpg'), fileOf('tekening.svg')]);
    await press(page, 'Verstuur de melding');
    expect(new URL(page.url()).pathname).toMatch(/^\/mijn-meldingen\/[^/]+\/bestanden$/);
    expect(await page.textContent('main')).toContain(
      'Uw melding is verstuurd, maar niet alle bestanden zijn aangekomen',
    );
    expect(await page.textContent('main')).toContain('Kanarie thuis.jpg');
    await inspect(page, 'eigen-bestanden');
  },
);

/** Sends raw bytes and gives what came back until the connection closed or `enough` was there. */
async function raw(head: string, body: Buffer[], enough: RegExp): Promise<string> {
  const { hostname, port } = new URL(running.origin);
  const socket = connect(Number(port), hostname);
  let said = '';
  return new Promise((resolve) => {
    socket.on('data', (bytes) => {
      said += bytes.toString('utf8');
      if (enough.test(said)) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(said));
    socket.write(head);
    for (const bytes of body) socket.write(bytes);
    if (enough.source === 'never') setTimeout(() => socket.destroy(), 500);
  });
}

async function draftCookie(): Promise<string> {
  const answer = await fetch(`${running.origin}${TOWN}/melden/wat`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ story: 'Verzonnen.' }),
  });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}
const PART = '--x\r\nContent-Disposition: form-data; name="bestanden"; filename="groot.mp4"\r\n\r\n';
const headOf = (
  cookie: string,
  length: number,
  path = `${TOWN}/melden/bestanden`,
  site = 'same-origin',
): string =>
  [
    `POST ${path} HTTP/1.1`,
    'Host: x',
    `Cookie: ${cookie}`,
    `Sec-Fetch-Site: ${site}`,
    'Content-Type: multipart/form-data; boundary=x',
    `Content-Length: ${length}`,
    '\r\n',
  ].join('\r\n');
const GB = 1024 ** 3;

test('a file of 2 GB is refused in words before it is sent, and nothing of it is kept', SLOW, async () => {
  const cookie = await draftCookie();
  const before = await rows('select id from attachments order by id');
  const said = await raw(headOf(cookie, 2 * GB), [Buffer.from(PART), film()], /<\/html>/);
  expect(said).toMatch(/^HTTP\/1.1 413 /);
  expect(said).toContain('Kies een kleiner bestand');
  expect(await rows('select id from attachments order by id')).toEqual(before);
});

test('a form of another site, or without a token, keeps no byte', SLOW, async () => {
  const before = await rows('select id from attachments order by id');
  const elsewhere = await raw(
    headOf(await draftCookie(), 100_000, undefined, 'cross-site'),
    [Buffer.from(PART), film()],
    /<\/html>/,
  );
  expect(elsewhere).toMatch(/^HTTP\/1.1 403 /);
  const [signal] = await rows('select serial from signals');
  const reference = signalReference(running.house, Number(signal?.['serial']));
  const head = headOf(await running.signedInAs(care), 100_000, `/signalen/${reference}/bestanden`);
  expect(await raw(head, [Buffer.from(PART), film()], /<\/html>/)).toMatch(/^HTTP\/1.1 403 /);
  expect(await rows('select id from attachments order by id')).toEqual(before);
});

test('a connection that is lost halfway leaves a line that says so, and no bytes', SLOW, async () => {
  const cookie = await draftCookie();
  await raw(headOf(cookie, 50_000_000), [Buffer.from(PART), film(), Buffer.alloc(300_000)], /never/);
  await expect
    .poll(
      () =>
        rows(
          `select state, why, blob from attachments where state in ('arriving', 'lost') and why = 'connection'`,
        ),
      { timeout: 20_000 },
    )
    .toEqual([{ state: 'lost', why: 'connection', blob: null }]);
  const page = await fetch(`${running.origin}${TOWN}/melden/bestanden`, { headers: { cookie } });
  const text = await page.text();
  expect(text).toContain('groot.mp4');
  expect(text).toContain('De verbinding viel weg. Kies het bestand opnieuw.');
});

test('nothing of a file stands in the log or the addresses', () => {
  const said = running.lines.join('\n');
  for (const canary of ['Kanarie', 'tekening', 'groot.mp4', 'brief.pdf']) expect(said).not.toContain(canary);
});
