import { randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, SeatActor } from '../../src/kernel/actor.ts';
import { withClient } from '../../src/kernel/postgres/index.ts';
import { run } from '../../src/kernel/verb.ts';
import { readDialogue } from '../../src/rooms/signals/reporting/dialogue.ts';
import { report } from '../../src/rooms/signals/reporting/report.ts';
import { inspect, launchBrowser, newVisitor } from '../browser.ts';
import { openRunningHouse, type RunningHouse } from '../running-house.ts';

let running: RunningHouse;
let browser: Browser;
let reporter: Actor & { readonly kind: 'public' };
let signal: string;
const pages = new Map<'care' | 'safety' | 'police' | 'officer', Page>();
const at = (who: 'care' | 'safety' | 'police' | 'officer'): Page => {
  const page = pages.get(who);
  if (page === undefined) throw new Error(`nobody came in as ${who}`);
  return page;
};

const STORY =
  'Mijn buurvrouw mag niet naar buiten. Zij werkt elke dag tot laat in de keuken van een restaurant. Iemand heeft haar paspoort.';

beforeAll(async () => {
  [running, browser] = [await openRunningHouse(), await launchBrowser()];
  const town = await running.idOf('albrandswaard');
  const come = async (who: 'care' | 'safety' | 'police' | 'officer', actor: SeatActor): Promise<void> => {
    const visitor = await newVisitor(browser, { ...running, cookie: await running.signedInAs(actor) });
    pages.set(who, await visitor.newPage());
  };
  await come('care', await running.seat(town, 'coordinator', 'care'));
  await come('safety', await running.seat(town, 'coordinator', 'safety'));
  await come('officer', await running.seat(town, 'privacy_officer'));
  await come('police', await running.seat(await running.idOf('police-avim'), 'partner_agent'));
  reporter = { kind: 'public', organisationId: town, receiptHash: randomBytes(32) };
  const outcome = await run(running.house, reporter, report, {
    submission: 'een verzonnen melding',
    product: 'report',
    channel: 'web_public',
    reporterType: 'relative',
    form: 'labour',
    urgency: 'soon',
    minor: 'no',
    wantsFeedback: true,
    story: {
      whatHappened: STORY,
      address: 'Voorbeeldstraat 12',
      place: 'Rhoon',
      languages: 'Bulgaars',
      whenText: 'Sinds de zomer',
    },
    contact: { anonymous: true },
    special: {
      personNames: 'Verzonnen van der Persoon',
      personsDescription: 'Een vrouw van ongeveer 30 jaar, lang haar',
    },
  });
  if (outcome.kind !== 'done') throw new Error('the report did not come in');
  signal = outcome.value.reference;
  await running.startWorkers();
});
afterAll(async () => {
  await browser.close();
  await running.close();
});

const heading = (page: Page): Promise<string | null> => page.locator('h1').textContent();

/** Opens an address again until it says this: a job brings it, within seconds. */
async function until(page: Page, address: string, text: string): Promise<void> {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    await page.goto(address);
    if (await page.getByText(text).first().isVisible()) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`${address} never said: ${text}`);
}

const rows = <Row extends object>(text: string): Promise<Row[]> =>
  withClient(running.database.superOptions, async (client) => (await client.query<Row>(text)).rows);

describe('a hand-over, the whole way, without JavaScript', { timeout: 240_000 }, () => {
  let toPolice = '';
  let toSafety = '';

  test('the coordinator gets proposals with reasons, and keeps every other choice', async () => {
    const page = at('care');
    await page.goto(`/signalen/${signal}`);
    await page.getByRole('link', { name: 'Doorzetten' }).first().click();
    expect(await heading(page)).toBe('Doorzetten');
    await page.getByLabel('De melder moet onbekend blijven').check({ force: true });
    await page.getByRole('button', { name: 'Voorstel bijwerken' }).click();
    expect(await page.getByText('Neem geen contact op met de werkgever.').count()).toBe(1);
    await inspect(page, 'voorstellen');
    await page.getByLabel('Ontvanger').selectOption('police-avim');
    await page.getByRole('button', { name: 'Verder' }).click();
    expect(await heading(page)).toContain('Doorzetten naar Politie');
  });

  test('the form says what is missing, opens what is sealed, and loses nothing that was typed', async () => {
    const page = at('care');
    await page.getByLabel('Wat moet de ontvanger hiermee doen?').fill('Onderzoek of hier mensenhandel is.');
    await page.getByLabel('Wat er is gebeurd', { exact: true }).check({ force: true });
    await page.getByRole('button', { name: 'Zet door naar' }).click();
    await inspect(page, 'doorzetten-fout');
    expect(await page.title()).toMatch(/^Fout: /);
    await page.getByRole('button', { name: 'Open het verhaal' }).click();
    const text = page.getByLabel('Wat er is gebeurd: tekst die meegaat');
    expect(await text.inputValue()).toBe(STORY);
    expect(await page.getByLabel('Wat moet de ontvanger hiermee doen?').inputValue()).toContain(
      'mensenhandel',
    );
    await inspect(page, 'doorzetten');
  });

  test('care reaches the police with a breach of confidentiality that is explained (R3)', async () => {
    const page = at('care');
    await page
      .getByLabel('Wat er is gebeurd: tekst die meegaat')
      .fill('Een vrouw mag niet naar buiten en werkt elke dag tot laat in een keuken.');
    await page.getByLabel('Adres', { exact: true }).check({ force: true });
    await page.getByLabel('Grondslag').selectOption('breach_of_confidentiality');
    await page.getByLabel('Leeftijdsgroep').last().selectOption('adult_unknown');
    await page.getByLabel('Toestemming').last().selectOption('not_asked_safety');
    await page.getByLabel('Niet verteld: gevaarlijk').check({ force: true });
    await page.getByRole('button', { name: 'Zet door naar' }).click();
    expect(await page.locator('.error-summary').textContent()).toContain(
      'Leg uit waarom u uw geheimhouding doorbreekt',
    );
    await page
      .getByLabel('Uitleg')
      .fill('Zij kan niet weg en loopt gevaar. Wachten op toestemming is niet veilig.');
    await page.getByLabel('Wanneer bekijkt u dit opnieuw?').fill('1-1-2000');
    await page.getByRole('button', { name: 'Zet door naar' }).click();
    expect(await page.locator('.error-summary').textContent()).toContain('Kies een dag na vandaag');
    const later = new Date(Date.now() + 30 * 86_400_000);
    await page
      .getByLabel('Wanneer bekijkt u dit opnieuw?')
      .fill(`${later.getUTCDate()}-${later.getUTCMonth() + 1}-${later.getUTCFullYear()}`);
    await page.getByRole('button', { name: 'Zet door naar' }).click();
    expect(await page.getByText('Het signaal is doorgezet.').count()).toBe(1);
    toPolice = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    expect(await page.locator('main').textContent()).not.toContain('Voorbeeldstraat');
    await inspect(page, 'overdracht-verzonden');
  });

  test('the police reads what was chosen and nothing else, and asks', async () => {
    const page = at('police');
    await page.goto('/werk');
    expect(new URL(page.url()).pathname).toBe('/ontvangen');
    await inspect(page, 'ontvangen');
    await page.getByRole('link', { name: toPolice }).click();
    const said = (await page.locator('main').textContent()) ?? '';
    expect(said).toContain('werkt elke dag tot laat in een keuken');
    expect(said).toContain('Voorbeeldstraat 12');
    for (const hidden of [
      'paspoort',
      'Rhoon',
      'Bulgaars',
      'Verzonnen van der Persoon',
      'geheimhouding',
      'Proef',
      signal,
    ]) {
      expect(said.replace('Doorbreken van de geheimhouding', '')).not.toContain(hidden);
    }
    await inspect(page, 'ontvangen-overdracht');
    await page.getByText('Stel een vraag aan de afzender').click();
    await page.getByLabel('Uw vraag').fill('Is het restaurant elke dag open?');
    await page.getByRole('button', { name: 'Vraag versturen' }).click();
    expect(await page.getByText('Is het restaurant elke dag open?').count()).toBe(1);
  });

  test('the question reaches the coordinator, who answers', async () => {
    const page = at('care');
    await until(page, `/signalen/${signal}`, 'De ontvanger stelt een vraag.');
    await inspect(page, 'signaal-met-overdracht');
    await page.goto(`/overdrachten/${toPolice}`);
    await page.getByLabel('Uw antwoord').fill('Ja, van tien tot tien.');
    await inspect(page, 'overdracht-vraag');
    await page.getByRole('button', { name: 'Antwoord versturen' }).click();
    expect(await page.getByText('Ja, van tien tot tien.').count()).toBe(1);
  });

  test('the police accepts and finishes; refusing needs a reason', async () => {
    const page = at('police');
    await page.goto(`/ontvangen/${toPolice}`);
    expect(await page.getByText('Ja, van tien tot tien.').count()).toBe(1);
    await page.getByText('Dit weigeren').click();
    await page.getByRole('button', { name: 'Weigeren' }).click();
    expect(await page.locator('.error-summary').textContent()).toContain('Kies waarom u dit weigert.');
    await inspect(page, 'ontvangen-fout');
    await page.getByRole('button', { name: 'Accepteren' }).click();
    expect(await page.getByText('U hebt dit geaccepteerd.').count()).toBe(1);
    await inspect(page, 'ontvangen-geaccepteerd');
    await page.getByLabel('Afgerond', { exact: true }).check({ force: true });
    await page.getByLabel('Toelichting (mag leeg blijven)').fill('Er is een onderzoek gestart.');
    await page.getByRole('button', { name: 'Afronden' }).click();
    expect(await page.getByText('U hebt dit afgerond.').count()).toBe(1);
    await inspect(page, 'ontvangen-afgerond');
  });

  test('the coordinator sees the outcome, and the reporter that somebody answered', async () => {
    const page = at('care');
    await until(page, `/signalen/${signal}`, 'Uitkomst: afgerond.');
    await page.goto('/overdrachten?toon=afgehandeld');
    await page.getByRole('link', { name: toPolice }).click();
    expect(await page.getByText('Er is een onderzoek gestart.').count()).toBe(1);
    await page.getByRole('button', { name: 'Open wat u deelde' }).click();
    expect(await page.getByText('Voorbeeldstraat 12').count()).toBe(1);
    await inspect(page, 'overdracht-afgerond');
    const dialogue = await run(running.house, reporter, readDialogue, {});
    if (dialogue.kind !== 'done') throw new Error(dialogue.kind);
    expect(dialogue.value.messages.map(({ kind, text }) => `${kind} ${text}`)).toContain('partner-answered ');
    expect(JSON.stringify(dialogue.value)).not.toContain('onderzoek gestart');
  });

  test('safety of the own municipality gets a signal of its own when it accepts', async () => {
    const page = at('care');
    await page.goto(`/signalen/${signal}/doorzetten/albrandswaard-veiligheid`);
    await page.getByLabel('Adres', { exact: true }).check({ force: true });
    await page.getByLabel('Eigen conclusie', { exact: true }).check({ force: true });
    await page.getByLabel('Eigen conclusie: tekst die meegaat').fill('Kijk of hier een controle nodig is.');
    await page.getByLabel('Grondslag').selectOption('breach_of_confidentiality');
    await page.getByLabel('Leeftijdsgroep').last().selectOption('adult_unknown');
    await page.getByLabel('Toestemming').last().selectOption('not_asked_safety');
    await page.getByLabel('Verteld', { exact: true }).check({ force: true });
    await page.getByLabel('Uitleg').fill('Het gaat om het pand, en daar lopen meer mensen gevaar.');
    await page.getByLabel('Wat moet de ontvanger hiermee doen?').fill('Een controle van het pand.');
    await page.getByRole('button', { name: 'Zet door naar' }).click();
    toSafety = new URL(page.url()).pathname.split('/').at(-1) ?? '';

    const other = at('safety');
    expect((await other.goto(`/signalen/${signal}`))?.status()).toBe(404);
    expect((await other.goto(`/overdrachten/${toSafety}`))?.status()).toBe(404);
    await other.goto('/ontvangen');
    await other.getByRole('link', { name: toSafety }).click();
    await other.getByRole('button', { name: 'Accepteren' }).click();
    await inspect(other, 'ontvangen-ander-domein');
    await other.locator('a[href^="/signalen/"]').last().click();
    expect(await heading(other)).toMatch(/^Signaal /);
    await other.getByRole('button', { name: 'Open het verhaal' }).click();
    const said = (await other.locator('main').textContent()) ?? '';
    expect(said).toContain('Kijk of hier een controle nodig is.');
    expect(said).not.toContain('buurvrouw');
    await inspect(other, 'signaal-uit-ander-domein');
  });

  test('a withdrawal closes it for the recipient, and the ledger holds every sharing', async () => {
    const page = at('care');
    await page.goto(`/overdrachten/${toSafety}`);
    await page.getByText('Deze overdracht intrekken').click();
    await page.getByLabel('Waarom trekt u dit in?').fill('Het pand blijkt leeg te staan.');
    await page.getByRole('button', { name: 'Intrekken' }).click();
    expect(await page.getByText('De overdracht is ingetrokken.').first().isVisible()).toBe(true);
    await at('safety').goto(`/ontvangen/${toSafety}`);
    expect(await at('safety').getByText('De afzender heeft dit ingetrokken.').count()).toBe(1);
    await inspect(at('safety'), 'ontvangen-ingetrokken');
    const ledger = await rows<{ ground: string; withdrawn: boolean }>(
      'select ground, withdrawn_at is not null as withdrawn from sharings order by at',
    );
    expect(ledger).toEqual([
      { ground: 'breach_of_confidentiality', withdrawn: false },
      { ground: 'breach_of_confidentiality', withdrawn: true },
    ]);
    await page.goto('/overdrachten');
    await inspect(page, 'overdrachten-leeg');
  });

  test('mails tell that something waits, and nothing of what', async () => {
    const templates = new Set(running.mails().map(({ template }) => template));
    for (const template of ['hand-over-waiting', 'answer-waiting']) expect(templates).toContain(template);
    for (const { text, subject } of running.mails()) {
      expect(`${subject} ${text}`).not.toMatch(/Voorbeeldstraat|keuken|[0-9A-Z]{4}-[0-9A-Z]{3}/);
    }
  });
});
