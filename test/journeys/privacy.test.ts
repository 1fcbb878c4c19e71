import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Domain } from '../../src/kernel/actor.ts';
import { withClient } from '../../src/kernel/postgres/index.ts';
import { run } from '../../src/kernel/verb.ts';
import { above, type PlainSignal, type SeatActor, shared } from '../../src/rooms/privacy/privacy.fixture.ts';
import { openPart } from '../../src/rooms/signals/handling/open-part.ts';
import { readSignal } from '../../src/rooms/signals/handling/read-signal.ts';
import { report } from '../../src/rooms/signals/index.ts';
import { inspect, launchBrowser, newVisitor } from '../browser.ts';
import { openRunningHouse, type RunningHouse } from '../running-house.ts';

let running: RunningHouse;
let browser: Browser;
let officer: SeatActor;
let care: SeatActor;
let safety: SeatActor;
let elsewhere: SeatActor;
let signal: PlainSignal;

beforeAll(async () => {
  running = await openRunningHouse({ now: '2026-11-24T10:00:00Z' });
  browser = await launchBrowser();
  const town = await running.idOf('albrandswaard');
  officer = await running.seat(town, 'privacy_officer');
  care = await running.seat(town, 'coordinator', 'care');
  safety = await running.seat(town, 'coordinator', 'safety');
  elsewhere = await running.seat(await running.idOf('barendrecht'), 'privacy_officer');
  await titled('privacy_officer', 'Functionaris gegevensbescherming');
  await titled('coordinator', 'Aandachtsfunctionaris');
});
afterAll(async () => {
  await browser.close();
  await running.close();
});

const rows = <Row extends object>(text: string, values: unknown[]): Promise<Row[]> =>
  withClient(running.database.superOptions, async (client) => (await client.query<Row>(text, values)).rows);
const titled = (role: string, title: string) =>
  rows('update seats set title = $2 where role = $1', [role, title]);

const cookies = new Map<SeatActor, string>();

/** Signs in once; later pages are of the same session. */
async function cookieOf(actor: SeatActor): Promise<string> {
  const cookie = cookies.get(actor) ?? (await running.signedInAs(actor));
  cookies.set(actor, cookie);
  return cookie;
}

/** The first page of somebody who is signed in, without JavaScript. */
async function pageOf(actor: SeatActor, path: string): Promise<Page> {
  const visitor = await newVisitor(browser, {
    origin: running.origin,
    cookie: await cookieOf(actor),
  });
  const page = await visitor.newPage();
  await page.goto(path);
  return page;
}

const heading = (page: Page) => page.locator('h1').textContent();
const text = async (page: Page): Promise<string> =>
  (await page.locator('main').innerText()).replace(/\s+/g, ' ');

async function madeSignal(actor: SeatActor, domain: Domain): Promise<PlainSignal> {
  const outcome = await run(running.house, actor, report, {
    submission: randomUUID(),
    product: 'report',
    channel: 'web_internal',
    reporterType: domain === 'care' ? 'neighbourhood_team' : 'boa',
    wantsFeedback: false,
    story: { whatHappened: 'Verzonnen verhaal.' },
    contact: { anonymous: true },
    special: { health: 'verzonnen' },
  });
  if (outcome.kind !== 'done') throw new Error(`no signal: ${outcome.kind} ${JSON.stringify(outcome)}`);
  const [found] = await rows<{ id: string; serial: string; domain: Domain }>(
    'select id, serial, domain from signals order by serial desc limit 1',
    [],
  );
  if (found === undefined) throw new Error('no signal');
  const { reference } = outcome.value;
  return { id: found.id as PlainSignal['id'], serial: Number(found.serial), domain: found.domain, reference };
}

describe('without anything in it', () => {
  it('says what the pages are for', { timeout: 120_000 }, async () => {
    const page = await pageOf(officer, '/verstrekkingen');
    expect(await heading(page)).toBe('Verstrekkingen');
    expect(await text(page)).toContain('Er is nog niets gedeeld');
    await inspect(page, 'privacy-verstrekkingen-leeg');
    await page.getByRole('link', { name: 'Logboek', exact: true }).click();
    await page.getByRole('link', { name: 'Controle', exact: true }).click();
    expect(await text(page)).toContain('Nog niet gecontroleerd');
    await inspect(page, 'privacy-controle-leeg');
  });
});

describe('the trail', () => {
  beforeAll(async () => {
    signal = await madeSignal(care, 'care');
    await cookieOf(care);
    await run(running.house, care, readSignal, { reference: signal.reference });
    await run(running.house, care, openPart, {
      reference: signal.reference,
      part: 'special',
      reason:
        'Voor het gesprek met de zorgcoördinator van vanmiddag, die wil weten of er medische zorg nodig is.',
    });
    await run(running.house, safety, readSignal, { reference: signal.reference });
  });

  it('is found by reference, colleague and day, and the back button works', {
    timeout: 120_000,
  }, async () => {
    const page = await pageOf(officer, '/logboek');
    await inspect(page, 'privacy-logboek');
    await page.getByLabel('Kenmerk').fill(signal.reference.toLowerCase());
    await page.getByRole('button', { name: 'Filteren' }).click();
    expect(await text(page)).toContain('Signaal gelezen');
    expect(await text(page)).toContain('Versleuteld deel geopend bijzondere gegevens');
    expect(await text(page)).toContain('Voor het gesprek met de zorgcoördinator');
    expect(await text(page)).toContain('Geweigerd');
    await page.getByText('Regel bij Signaal gelezen').first().click();
    expect(await text(page)).toContain('De aandachtsfunctionaris ziet de signalen van het eigen domein');
    await inspect(page, 'privacy-logboek-kenmerk');
    await page.locator('label[for=refused]').click();
    await page.getByRole('button', { name: 'Filteren' }).click();
    expect(await page.locator('tbody tr').count()).toBe(1);
    await page.goBack();
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(1);
  });

  it('keeps what was typed, and says at the field what is wrong', { timeout: 120_000 }, async () => {
    const page = await pageOf(officer, '/logboek');
    await page.getByLabel('Kenmerk').fill('K7M4-Q2XX');
    await page.getByLabel('Van (dag-maand-jaar)').fill('1-11-2026');
    await page.getByRole('button', { name: 'Filteren' }).click();
    expect(await text(page)).toContain('Controleer het kenmerk');
    expect(await page.getByLabel('Kenmerk').inputValue()).toBe('K7M4-Q2XX');
    expect(await page.getByLabel('Van (dag-maand-jaar)').inputValue()).toBe('01-11-2026');
    expect(await page.title()).toMatch(/^Fout: /);
    await inspect(page, 'privacy-logboek-fout');
  });

  it('says who may see a record now, and on which rule', { timeout: 120_000 }, async () => {
    const page = await pageOf(officer, `/logboek?reference=${signal.reference}`);
    await page.getByRole('link', { name: 'Wie mag dit nu zien?' }).click();
    expect(await heading(page)).toBe(`Wie mag ${signal.reference} zien?`);
    expect(await text(page)).toContain('De aandachtsfunctionaris ziet de signalen van het eigen domein');
    expect(await page.locator('main li').count()).toBe(1);
    await inspect(page, 'privacy-wie-mag');
  });

  it('is checked on request', { timeout: 120_000 }, async () => {
    const page = await pageOf(officer, '/logboek/controle');
    await page.getByRole('button', { name: 'Controleer nu' }).click();
    await expect
      .poll(
        async () => {
          await page.goto('/logboek/controle');
          return text(page);
        },
        { timeout: 20_000 },
      )
      .toContain('Het logboek is heel');
    await inspect(page, 'privacy-controle');
  });

  it('comes as a file', { timeout: 120_000 }, async () => {
    const page = await pageOf(officer, `/logboek?reference=${signal.reference}`);
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Exporteren' }).click();
    await page.getByRole('button', { name: 'Bestand ophalen' }).click();
    expect(await text(page)).toContain('Schrijf waarvoor u het bestand gebruikt.');
    await inspect(page, 'privacy-logboek-exporteren');
    await page.getByLabel('Waarvoor gebruikt u het bestand?').fill('Voor een verzonnen controle.');
    await page.getByRole('button', { name: 'Bestand ophalen' }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe('logboek-2026-11-24.csv');
    const csv = readFileSync(await file.path(), 'utf8');
    expect(csv).toContain('Signaal gelezen');
    expect(csv).not.toContain('zorgcoördinator');
  });

  it('is not there for a coordinator, and says nothing in another municipality', {
    timeout: 120_000,
  }, async () => {
    const page = await pageOf(care, '/logboek');
    expect(await heading(page)).toBe('Deze pagina is er niet');
    const other = await pageOf(elsewhere, `/logboek?reference=${signal.reference}`);
    expect(await text(other)).toContain('Er is geen signaal of overdracht met dit kenmerk');
  });
});

describe('the ledger', () => {
  beforeAll(async () => {
    const house = { ...running.house, sentences: above };
    const police = await running.idOf(await partnerSlug());
    await shared(house, care, signal, {
      recipientId: police,
      ground: 'breach_of_confidentiality',
      informed: 'danger',
      reviewDate: '2026-11-20',
      fields: ['whatHappened', 'address', 'place', 'whenText', 'urgency'],
      purpose: 'Onderzoek naar wie het slachtoffer vasthoudt.',
      motivation: 'Er is direct gevaar en het slachtoffer is niet veilig te bereiken.',
    });
    await shared(house, safety, await madeSignal(safety, 'safety'), { recipientId: police });
  });

  const partnerSlug = async (): Promise<string> => {
    const [found] = await rows<{ slug: string }>(
      `select slug from organisations where kind = 'partner' order by length(name) desc, slug limit 1`,
      [],
    );
    return found?.slug ?? '';
  };

  it('shows the privacy officer what was shared, and narrows', { timeout: 120_000 }, async () => {
    const page = await pageOf(officer, '/verstrekkingen');
    expect(await page.locator('tbody tr').count()).toBe(2);
    await inspect(page, 'privacy-verstrekkingen');
    await page.locator('label[for=review]').click();
    await page.getByRole('button', { name: 'Filteren' }).click();
    expect(await page.locator('tbody tr').count()).toBe(1);
    expect(await page.content()).not.toContain('vasthoudt');
    await page.locator('tbody a').first().click();
    expect(await text(page)).toContain('Onderzoek naar wie het slachtoffer vasthoudt.');
    expect(await text(page)).toContain('Niet verteld: gevaarlijk');
    await inspect(page, 'privacy-verstrekking');
    await page.getByRole('link', { name: 'Alle verstrekkingen' }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Exporteren' }).click();
    await page.getByLabel('Waarvoor gebruikt u het bestand?').fill('Voor een verzonnen controle.');
    await page.getByRole('button', { name: 'Bestand ophalen' }).click();
    const csv = readFileSync(await (await coming).path(), 'utf8');
    expect(csv.trim().split('\r\n')).toHaveLength(3);
    expect(csv).not.toContain('vasthoudt');
  });

  it('shows a coordinator the own domain', { timeout: 120_000 }, async () => {
    const page = await pageOf(care, '/verstrekkingen');
    expect(await page.locator('tbody tr').count()).toBe(1);
    expect(await page.getByLabel('Domein').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Logboek' }).count()).toBe(0);
    await page.goto('/verstrekkingen?domain=safety');
    expect(await page.locator('tbody tr').count()).toBe(1);
  });

  it('brings who is not signed in back after signing in', { timeout: 120_000 }, async () => {
    const visitor = await newVisitor(browser, { origin: running.origin });
    const page = await visitor.newPage();
    await page.goto('/verstrekkingen?review=yes');
    expect(page.url()).toContain('/inloggen?naar=%2Fverstrekkingen');
  });
});
