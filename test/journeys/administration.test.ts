import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newId, type SeatId, type SessionId } from '../../src/kernel/ids.ts';
import { hashPassword } from '../../src/kernel/secrets/password.ts';
import { placePerson } from '../../src/rooms/people/index.ts';
import { PASSWORD, PASSWORD_HASH } from '../../src/rooms/people/people.fixture.ts';
import { smallPng } from '../../src/rooms/people/pictures/pictures.fixture.ts';
import { inspect, launchBrowser, newVisitor } from '../browser.ts';
import { openRunningHouse, type RunningHouse } from '../running-house.ts';

const TOTP = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

// Every page is looked at by axe, in three widths.
vi.setConfig({ testTimeout: 120_000 });

let running: RunningHouse;
let browser: Browser;
let region: Page;
let town: Page;
beforeAll(async () => {
  [running, browser] = [await openRunningHouse({ now: '2026-11-23T09:00:00Z' }), await launchBrowser()];
  region = await pageOf(await administratorOf('regio-rotterdam', 'region', 'Ravi de Beheerder'));
  town = await pageOf(await administratorOf('albrandswaard', 'municipality', 'Noor van der Beheer'));
}, 120_000);
afterAll(async () => {
  await browser.close();
  await running.close();
});

let hashed: Promise<string> | null = null;

/** The browser of an administrator, without JavaScript. */
async function administratorOf(
  slug: string,
  organisationKind: 'region' | 'municipality',
  name: string,
): Promise<BrowserContext> {
  hashed ??= hashPassword('vier paarse fietsbellen');
  const organisationId = await running.idOf(slug);
  const { personId, holderIds } = await placePerson(running.house, {
    organisationId,
    name,
    email: `beheer@${slug}.example`,
    phone: '010-000 00 00',
    passwordHash: await hashed,
    totpSecret: TOTP,
    seats: [{ role: 'administrator', domain: null, from: '2024-01-01' }],
  });
  const [holderId] = holderIds;
  if (holderId === undefined) throw new Error('nobody sits there');
  const cookie = await running.signedInAs({
    kind: 'seat',
    organisationId,
    personId,
    sessionId: newId<SessionId>(),
    seat: {
      id: newId<SeatId>(),
      holderId,
      organisationId,
      organisationKind,
      role: 'administrator',
      domain: null,
      capacity: 'holder',
    },
    reporterToken: Buffer.alloc(16),
  });
  return newVisitor(browser, { origin: running.origin, cookie });
}

async function pageOf(context: BrowserContext): Promise<Page> {
  context.setDefaultTimeout(25_000);
  return context.newPage();
}

const statusOf = async (page: Page, path: string): Promise<number | undefined> =>
  (await page.goto(path))?.status();

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click();
}

async function fillDay(page: Page, name: string, [day, month, year]: readonly [string, string, string]) {
  await page.locator(`input[name=${name}_day]`).fill(day);
  await page.locator(`input[name=${name}_month]`).fill(month);
  await page.locator(`input[name=${name}_year]`).fill(year);
}

test('invites a coordinator, corrects, helps and ends', async () => {
  expect(await statusOf(town, '/beheer')).toBe(200);
  await inspect(town, 'beheer-mensen');
  await town.getByRole('link', { name: 'Nodig iemand uit' }).click();
  await town.getByLabel('Naam').fill('Jan-Willem van der Voorbeeld-Achternaamsestraat');
  await town.getByLabel('E-mailadres van het werk').fill('geen adres');
  await fillDay(town, 'until', ['1', '1', '2020']);
  await press(town, 'Verstuur de uitnodiging');
  await inspect(town, 'beheer-uitnodigen-fout');
  expect(await town.title()).toContain('Fout: ');
  expect(await town.getByLabel('Naam').inputValue()).toContain('Jan-Willem');
  await town
    .getByLabel('E-mailadres van het werk')
    .fill('jan-willem.van.der.voorbeeld@albrandswaard.example');
  await town.getByLabel('Functie').selectOption('coordinator:care');
  await fillDay(town, 'until', ['', '', '']);
  await press(town, 'Verstuur de uitnodiging');
  await town.getByText('De uitnodiging is verstuurd').waitFor();
  await inspect(town, 'beheer-collega');
  expect(town.url()).not.toMatch(/willem/i);
  expect(await town.title()).toBe('Collega - Lantaarn');

  await press(town, 'Stuur de uitnodiging opnieuw');
  await town.getByText('Er is een nieuwe uitnodiging verstuurd').waitFor();
  await town.getByRole('link', { name: 'Verander gegevens' }).click();
  await inspect(town, 'beheer-collega-wijzigen');
  const second = await town.context().newPage();
  await second.goto(town.url());
  await town.getByLabel('Telefoonnummer').fill('010-123 45 67');
  await press(town, 'Bewaar');
  await town.getByText('De wijziging is bewaard').waitFor();
  running.clock.advance(1000);
  await second.getByLabel('Naam').fill('Jan van der Voorbeeld');
  await press(second, 'Bewaar');
  await second.getByText('Iemand anders was eerder').waitFor();
  await inspect(second, 'beheer-collega-te-laat');
  expect(await second.getByLabel('Naam').inputValue()).toBe('Jan van der Voorbeeld');
  await press(second, 'Bewaar');
  await second.getByText('De wijziging is bewaard').waitFor();
  await second.close();

  await town.reload();
  await town.getByRole('link', { name: 'Beëindig de toegang' }).click();
  await inspect(town, 'beheer-collega-beeindigen');
  await press(town, 'Beëindig de toegang');
  await town.getByText('Deze collega heeft geen toegang meer').waitFor();
  await press(town, 'Geef weer toegang');
  await town.getByText('Deze collega kan weer een account maken').waitFor();
  await inspect(town, 'beheer-collega-terug');
});

test('sees an empty seat, fills it, and cannot leave the organisation without administrator', async () => {
  await town.goto('/beheer/functies');
  await inspect(town, 'beheer-functies');
  expect(await town.getByText('sinds').count()).toBe(1);
  expect(await town.getByRole('main').getByText('Nog niet bezet').count()).toBeGreaterThan(0);
  await town.getByRole('table').getByRole('link', { name: 'Aandachtsfunctionaris zorg' }).click();
  await press(town, 'Geef de functie');
  await inspect(town, 'beheer-functie-fout');
  await town.getByLabel('Collega').selectOption({ index: 1 });
  await press(town, 'Geef de functie');
  await town.getByText('De functie is gegeven').waitFor();
  await town.getByRole('table').getByRole('link', { name: 'Aandachtsfunctionaris zorg' }).click();
  await inspect(town, 'beheer-functie');
  await town.getByRole('link', { name: 'Wijzig' }).click();
  await fillDay(town, 'until', ['31', '12', '2026']);
  await press(town, 'Bewaar de einddatum');
  await town.getByText('tot en met 31 december 2026').waitFor();
  await town.getByRole('table').getByRole('link', { name: 'Beheerder' }).click();
  await town.getByRole('link', { name: 'Wijzig' }).click();
  await press(town, 'Beëindig deze functie nu');
  await town.getByText('Dit is de laatste beheerder').waitFor();
  await inspect(town, 'beheer-houder-laatste');
});

test('sets a term from a day, and sees what held before', async () => {
  await town.goto('/beheer/instellingen');
  await inspect(town, 'beheer-instellingen');
  await town.getByRole('link', { name: 'Beoordelen' }).click();
  await town.getByLabel('Aantal werkdagen').fill('900');
  await press(town, 'Bewaar');
  await inspect(town, 'beheer-instelling-fout');
  await town.getByLabel('Aantal werkdagen').fill('3');
  await town.getByLabel('Bron').fill('besluit van het college, 10 november 2026');
  await fillDay(town, 'from', ['1', '12', '2026']);
  await press(town, 'Bewaar');
  await town.getByText('Vanaf 1 december 2026: 3 werkdagen').waitFor();
  await town.getByRole('link', { name: 'Beoordelen' }).click();
  await inspect(town, 'beheer-instelling');
  await town.goto('/beheer/instellingen/session.idle');
  await town.getByText('geldt voor de hele regio').waitFor();
  expect(await town.getByRole('main').getByRole('button').count()).toBe(0);
  await inspect(town, 'beheer-instelling-regio');
});

test('confirms a telephone number', async () => {
  await town.goto('/beheer/telefoonnummers');
  await inspect(town, 'beheer-telefoonnummers');
  await town.getByRole('link', { name: 'Advies- en meldpunt' }).click();
  await press(town, 'Bewaar');
  await inspect(town, 'beheer-telefoonnummer-fout');
  await town.getByText('Ja, dit nummer klopt').click();
  await town.getByLabel('Hoe?').fill('zelf gebeld');
  await press(town, 'Bewaar');
  await town.getByText('23 november 2026 door uw organisatie: zelf gebeld').waitFor();
});

test('chooses a colour after seeing it, and a logo that is cleaned', async () => {
  await town.goto('/beheer/uiterlijk');
  await inspect(town, 'beheer-uiterlijk');
  await town.getByLabel('Kleur').fill('#FFE600');
  await press(town, 'Bekijk het voorbeeld');
  await town.getByText('De kleur wordt iets donkerder gebruikt').waitFor();
  await inspect(town, 'beheer-uiterlijk-geel');
  await town.getByLabel('Kleur').fill('rood');
  await press(town, 'Bewaar de kleur');
  await town.getByRole('alert').getByText('Vul een kleur in').waitFor();
  await town.getByLabel('Kleur').fill('#1f6070');
  await press(town, 'Bewaar de kleur');
  await town.getByText('De kleur is bewaard').waitFor();
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/png', buffer });
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  for (const [wrong, text] of [
    [file('logo.png', svg), 'Kies een plaatje van het type PNG'],
    [file('logo.png', Buffer.alloc(200_001)), 'Dit bestand is te groot'],
  ] as const) {
    await town.getByLabel('Kies een logo').setInputFiles(wrong);
    await press(town, 'Bewaar het logo');
    await town.getByRole('alert').getByText(text).waitFor();
  }
  await inspect(town, 'beheer-logo-fout');
  await town.getByLabel('Kies een logo').setInputFiles(file('logo.png', smallPng(240, 80)));
  await press(town, 'Bewaar het logo');
  await town.getByText('Het logo is bewaard').waitFor();
  await inspect(town, 'beheer-logo');
  await press(town, 'Haal het logo weg');
  await town.getByText('Het logo is weggehaald').waitFor();
});

test('the region adds a municipality, sees its empty seats, invites its administrator, and stops it', async () => {
  await region.goto('/beheer/organisaties');
  await inspect(region, 'beheer-organisaties');
  expect(await region.getByText('nog nooit bezet geweest').count()).toBeGreaterThan(40);
  await region.getByRole('link', { name: 'Voeg een organisatie toe' }).click();
  await press(region, 'Voeg toe');
  await inspect(region, 'beheer-organisatie-nieuw-fout');
  await region.getByText('Gemeente', { exact: true }).click();
  await region.getByLabel('Naam').fill('Voorbeeldingen aan den IJssel');
  await region.getByLabel('Adres van de pagina').fill('inloggen');
  await press(region, 'Voeg toe');
  await region.getByRole('alert').getByText('Dit adres gebruikt Lantaarn zelf').waitFor();
  await region.getByLabel('Adres van de pagina').fill('voorbeeldingen');
  await press(region, 'Voeg toe');
  await region.getByText('De organisatie is toegevoegd').waitFor();
  await inspect(region, 'beheer-organisatie');
  expect(await region.getByText('Niet bezet').count()).toBe(2);
  await region.getByRole('link', { name: 'Nodig een beheerder uit' }).click();
  await inspect(region, 'beheer-beheerder-uitnodigen');
  await region.getByLabel('Naam').fill('Sanne de Eerste');
  await region.getByLabel('E-mailadres van het werk').fill('sanne@voorbeeldingen.example');
  await press(region, 'Verstuur de uitnodiging');
  await region.getByText('De uitnodiging is verstuurd').waitFor();
  await region.getByRole('link', { name: 'Laat deze organisatie stoppen' }).click();
  await inspect(region, 'beheer-organisatie-stoppen');
  await press(region, 'Laat stoppen');
  await region.getByText('De organisatie doet niet meer mee').waitFor();
  await region.goto('/beheer/vacatures');
  await inspect(region, 'beheer-vacatures');
});

test('failed work is looked at, tried again and thrown away', async () => {
  await region.goto('/beheer/mislukt-werk');
  await inspect(region, 'beheer-mislukt-werk-leeg');
  for (const _ of [1, 2])
    await running.pool.query(
      `insert into pgboss.job (name, data, source_name, source_created_on, source_retry_count, source_output)
       values ('dead-letters', $1, 'people.tell-owner', now(), 8, '{"errorName":"MailNotSent"}')`,
      [{ personId: newId(), organisationId: newId(), template: 'sign-in-changed' }],
    );
  await region.reload();
  await inspect(region, 'beheer-mislukt-werk');
  await region.getByRole('link', { name: 'Weggooien' }).first().click();
  await inspect(region, 'beheer-mislukt-werk-weg');
  await press(region, 'Gooi weg');
  await region.getByText('Het werk is weggegooid').waitFor();
  await region.getByRole('button', { name: 'Opnieuw' }).click();
  await region.getByText('Het werk staat weer in de rij').waitFor();
  await region.getByText('Alles is gelukt').waitFor();
});

test('an administrator of a municipality finds nothing of the region or of a neighbour', async () => {
  for (const path of [
    '/beheer/mislukt-werk',
    '/beheer/vacatures',
    '/beheer/organisaties/nieuw',
    `/beheer/organisaties/${await running.idOf('barendrecht')}`,
    `/beheer/mensen/${newId()}`,
    '/beheer/mensen/x',
    '/beheer/functies/regional_director',
    '/beheer/instellingen/bestaat-niet',
  ])
    expect([path, await statusOf(town, path)]).toEqual([path, 404]);
  expect(await statusOf(town, '/beheer/organisaties')).toBe(200);
  await inspect(town, 'beheer-eigen-organisatie');
  await town.getByLabel('Plaatsen').fill('Poortugaal\nRhoon\nPortland');
  await press(town, 'Bewaar');
  await town.getByText('De wijziging is bewaard').waitFor();
});

test('signs a colleague out everywhere, who reads that in the own account', async () => {
  const email = 'telefoon.kwijt@albrandswaard.example';
  const { personId } = await placePerson(running.house, {
    organisationId: await running.idOf('albrandswaard'),
    name: 'Anna van der Trein',
    email,
    passwordHash: PASSWORD_HASH,
    totpSecret: null,
    seats: [{ role: 'employee', domain: null, from: '2024-01-01' }],
  });
  const colleague = await pageOf(await newVisitor(browser, { origin: running.origin }));
  const signIn = async (): Promise<void> => {
    await colleague.goto('/inloggen');
    await colleague.getByLabel('E-mailadres').fill(email);
    await colleague.getByLabel('Wachtwoord', { exact: true }).fill(PASSWORD);
    await press(colleague, 'Inloggen');
    await colleague.waitForURL(({ pathname }) => pathname !== '/inloggen');
  };
  await signIn();
  await town.goto(`/beheer/mensen/${personId}`);
  await town.getByRole('link', { name: 'Log deze collega overal uit' }).click();
  await inspect(town, 'beheer-collega-uitloggen');
  await press(town, 'Log overal uit');
  await town.getByText('De collega is overal uitgelogd').waitFor();
  await inspect(town, 'beheer-collega-uitgelogd');
  await colleague.goto('/mijn');
  expect(new URL(colleague.url()).pathname).toBe('/inloggen');
  await signIn();
  await colleague.goto('/mijn');
  await colleague.getByText('Een beheerder heeft u overal uitgelogd').waitFor();
  await inspect(colleague, 'mijn-uitgelogd-door-beheerder');
});
