import { TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInPrices, signInPurses } from '../../src/kernel/web/brake.ts';
import { newSetupLink, placePerson } from '../../src/rooms/people/index.ts';
import { makeLink } from '../../src/rooms/people/link.ts';
import { openSignIn } from '../../src/rooms/people/open-sign-in.ts';
import { PASSWORD, PASSWORD_HASH } from '../../src/rooms/people/people.fixture.ts';
import { inspect, launchBrowser, newVisitor, type Visit } from '../browser.ts';
import { formVisitor } from '../form-visitor.ts';
import { openRunningHouse, type RunningHouse } from '../running-house.ts';
import { settledBrake } from '../settled-brake.ts';

const OWN = 'vier paarse fietsbellen aan de gracht';
const STEP_MS = 30_000;

let running: RunningHouse;
let browser: Browser;
beforeAll(async () => {
  [running, browser] = [await openRunningHouse(), await launchBrowser()];
});
afterAll(async () => {
  await browser.close();
  await running.close();
});

async function visit(options: Partial<Visit> = {}): Promise<Page> {
  const visitor = await newVisitor(browser, { origin: running.origin, ...options });
  return visitor.newPage();
}

const codeOf = (secret: string): string =>
  new TOTP({ secret }).generate({ timestamp: running.clock.now().getTime() });

/** On whichever page is the first screen of this seat. */
const cameIn = (page: Page): Promise<void> =>
  page.waitForURL(({ pathname }) => !/^\/(inloggen|mijn\/)/.test(pathname));

const main = (page: Page) => page.locator('main');

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/inloggen');
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
  await main(page).getByRole('button', { name: 'Inloggen' }).click();
}

/** Reads the key under the QR code, as who cannot scan it. */
async function readKey(page: Page): Promise<string> {
  await page.getByText('Scannen lukt niet').click();
  return (await page.locator('.secret-key').innerText()).replaceAll(' ', '');
}

async function readCodes(page: Page): Promise<string[]> {
  return page.locator('.recovery-codes code').allInnerTexts();
}

test('from the start link to a lost telephone, without JavaScript', async () => {
  const page = await visit();
  const link = (await newSetupLink(running.house)) ?? '';
  await page.goto(link);
  await inspect(page, 'start');
  await page.getByRole('button', { name: 'Maak mijn account' }).click();
  await inspect(page, 'start-fouten');
  expect(await page.title()).toMatch(/^Fout: /);
  await page.getByLabel('Uw naam').fill('Wilhelmina van der Meer-Hoogendoorn');
  await page.getByLabel('E-mailadres').fill('beheer@voorbeeld.example');
  await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill(OWN);
  await page.getByLabel('Nieuw wachtwoord, nog een keer').fill(OWN);
  await page.getByRole('button', { name: 'Maak mijn account' }).click();

  await page.waitForURL('**/inloggen/instellen');
  const drawn = await page.evaluate<number>("document.querySelector('.qr-picture').naturalWidth");
  expect(drawn).toBeGreaterThan(0);
  await inspect(page, 'instellen');
  await page.getByLabel('Code van 6 cijfers').fill('12345');
  await page.getByRole('button', { name: 'Stel de inlogcode in' }).click();
  await inspect(page, 'instellen-fout');
  const secret = await readKey(page);
  await inspect(page, 'instellen-sleutel');
  await page.getByLabel('Code van 6 cijfers').fill(codeOf(secret));
  await page.getByRole('button', { name: 'Stel de inlogcode in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bewaar uw herstelcodes' }).waitFor();
  await inspect(page, 'herstelcodes');
  const codes = await readCodes(page);
  expect(new Set(codes).size).toBe(10);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('link', { name: 'Ik heb de codes opgeschreven' }).isVisible()).toBe(false);
  expect(await page.locator('.recovery-codes').isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('link', { name: 'Ik heb de codes opgeschreven' }).click();
  await cameIn(page);

  await page.goto(link);
  await inspect(page, 'start-gebruikt');
  expect(await main(page).innerText()).toContain('lantaarn setup-link');

  await page.goto('/mijn');
  await inspect(page, 'mijn-account');
  await signOut(page);
  await inspect(page, 'uitgelogd');

  await signIn(page, 'beheer@voorbeeld.example', OWN);
  await page.waitForURL('**/inloggen/code');
  await inspect(page, 'inlogcode');
  await page.getByLabel('Inlogcode').fill('000000');
  await page.getByRole('button', { name: 'Verder' }).click();
  await inspect(page, 'inlogcode-fout');
  // The step of the code that was used is over; the clock of the house goes on.
  running.clock.advance(STEP_MS);
  await page.getByLabel('Inlogcode').fill(codeOf(secret));
  await page.getByRole('button', { name: 'Verder' }).click();
  await cameIn(page);

  await page.goto('/mijn');
  await signOut(page);
  await signIn(page, 'beheer@voorbeeld.example', OWN);
  await page.getByRole('link', { name: 'Gebruik een herstelcode' }).click();
  await inspect(page, 'herstelcode');
  await page.getByLabel('Herstelcode').fill((codes[2] ?? '').toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.waitForURL('**/mijn?gelukt=herstelcode');
  expect(await main(page).innerText()).toContain('U hebt er nog 9');
  await inspect(page, 'met-herstelcode');

  await page.getByRole('link', { name: 'Stel een andere inlogcode in' }).click();
  await inspect(page, 'andere-inlogcode');
  const next = await readKey(page);
  expect(next).not.toBe(secret);
  await page.getByLabel('Code van 6 cijfers').fill(codeOf(next));
  await page.getByLabel('Uw wachtwoord').fill(OWN);
  await page.getByRole('button', { name: 'Stel de inlogcode in' }).click();
  await page.getByRole('heading', { level: 1, name: 'nieuwe herstelcodes' }).waitFor();
  await inspect(page, 'nieuwe-herstelcodes');
  expect((await readCodes(page)).some((code) => codes.includes(code))).toBe(false);
}, 240_000);

async function signOut(page: Page): Promise<void> {
  await page.locator('.staff-bar summary').last().click();
  await page.getByRole('button', { name: 'Uitloggen', exact: true }).click();
  await page.waitForURL('**/inloggen?uit=ja');
}

test('the pages around it, also in the dark', async () => {
  const email = 'twee.functies@voorbeeld.example';
  await placePerson(running.house, {
    name: 'Jan-Willem van den Heuvel',
    email,
    organisationId: await running.idOf('ridderkerk'),
    passwordHash: PASSWORD_HASH,
    totpSecret: null,
    seats: [
      { role: 'employee', domain: null },
      {
        role: 'employee',
        domain: null,
        capacity: 'deputy',
        organisationId: await running.idOf('goeree-overflakkee'),
      },
    ],
  });
  for (const scheme of ['light', 'dark'] as const) {
    const named = (name: string): string => (scheme === 'dark' ? `${name}-donker` : name);
    const page = await visit({ scheme });
    await page.goto('/inloggen');
    await inspect(page, named('inloggen'));
    await signIn(page, email, 'niet dit wachtwoord');
    await inspect(page, named('inloggen-fout'));
    expect(await page.getByLabel('E-mailadres').inputValue()).toBe(email);
    await page.goto('/inloggen/vergeten');
    await inspect(page, named('vergeten'));
    await page.getByLabel('E-mailadres').fill('niemand@voorbeeld.example');
    await page.getByRole('button', { name: 'Stuur mij een link' }).click();
    await page.waitForURL('**/inloggen/vergeten?verstuurd=ja');
    await inspect(page, named('vergeten-verstuurd'));
    await page.goto(`/uitnodiging/${'x'.repeat(43)}`);
    await inspect(page, named('link-gebruikt'));

    await signIn(page, email, PASSWORD);
    await page.waitForURL('**/mijn/functie**');
    await inspect(page, named('kies-functie'));
    await page.getByRole('button', { name: /Goeree-Overflakkee/ }).click();
    await cameIn(page);
    for (const path of ['/mijn', '/mijn/wachtwoord', '/mijn/inlogcode', '/mijn/herstelcodes']) {
      await page.goto(path);
      await inspect(page, named(path.slice(1).replace('/', '-')));
    }
  }
}, 240_000);

test('invited, and later without telephone and codes', async () => {
  await running.startWorkers();
  const email = 'nieuwe.collega@voorbeeld.example';
  const organisationId = await running.idOf('capelle-aan-den-ijssel');
  const { personId } = await placePerson(running.house, {
    name: 'Özlem el Amrani',
    email,
    organisationId,
    passwordHash: PASSWORD_HASH,
    totpSecret: null,
    seats: [{ role: 'coordinator', domain: 'safety' }],
  });
  const mailed = async (purpose: 'invitation' | 'factor'): Promise<string> => {
    await openSignIn(running.house, (context) => makeLink(context, { personId, organisationId }, purpose));
    const template = purpose === 'factor' ? 'factor-reset' : 'invitation';
    const mail = () => running.mails().find((one) => one.template === template);
    await expect.poll(mail, { timeout: 30_000 }).toBeDefined();
    return /\/uitnodiging\/[\w-]+/.exec(JSON.stringify(mail()))?.[0] ?? '';
  };
  const page = await visit();
  await page.goto(await mailed('invitation'));
  await inspect(page, 'uitnodiging');
  await page.getByRole('button', { name: 'Maak mijn account' }).click();
  await inspect(page, 'uitnodiging-fout');
  await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill(OWN);
  await page.getByLabel('Nieuw wachtwoord, nog een keer').fill(OWN);
  await page.getByRole('button', { name: 'Maak mijn account' }).click();
  await page.waitForURL('**/inloggen/instellen');

  const other = await visit();
  await other.goto(await mailed('factor'));
  await inspect(other, 'factor-kwijt');
  for (let time = 0; time < 5; time += 1) {
    await other.getByLabel('Uw wachtwoord').fill('niet dit wachtwoord');
    await other.getByRole('button', { name: 'Ga verder' }).click();
  }
  await other.getByText('Wacht 1 minuut').waitFor();
  await inspect(other, 'factor-wachten');
  running.clock.advance(61_000);
  await other.getByLabel('Uw wachtwoord').fill(OWN);
  await other.getByRole('button', { name: 'Ga verder' }).click();
  await other.waitForURL('**/inloggen/instellen');
}, 240_000);

test('a session that ended while somebody was typing', async () => {
  const cookie = await running.signedInAs(await running.seat(await running.idOf('barendrecht'), 'employee'));
  const page = await visit({ cookie });
  await page.goto('/mijn/wachtwoord');
  const long = 'Zij vertelde dat haar paspoort is afgenomen. Er kwamen elke avond andere auto’s.\n\n'.repeat(
    4,
  );
  running.clock.advance(16 * 60_000);
  // A note typed in a form of ours, for pages of this room have none.
  await page.evaluate(
    `document.querySelector('main form').insertAdjacentHTML('beforeend', '<textarea name="note"></textarea>')`,
  );
  await page.locator('textarea').fill(long);
  await page.getByRole('button', { name: 'Bewaar het wachtwoord' }).click();
  await page.getByRole('heading', { level: 1, name: 'U bent niet meer ingelogd' }).waitFor();
  expect(await page.getByLabel('Uw tekst').inputValue()).toContain('haar paspoort');
  await inspect(page, 'niet-meer-ingelogd');
});

test('a moment at which one address tried too much', async () => {
  const email = 'wacht.even@voorbeeld.example';
  await placePerson(running.house, {
    name: 'Anna van der Meer',
    email,
    organisationId: await running.idOf('ridderkerk'),
    passwordHash: PASSWORD_HASH,
    totpSecret: null,
    seats: [{ role: 'employee', domain: null }],
  });
  await settledBrake(running);
  const flood = formVisitor(running.origin);
  await flood.get('/inloggen/vergeten');
  const most = signInPurses.address.most / signInPrices.attempt;
  await Promise.all(
    Array.from({ length: most + 1 }, () =>
      flood.post('/inloggen/vergeten', { email: 'niemand@voorbeeld.example' }),
    ),
  );
  const page = await visit();
  await signIn(page, email, PASSWORD);
  await page.getByRole('heading', { name: 'Even wachten' }).waitFor();
  expect(await page.getByLabel('E-mailadres').inputValue()).toBe(email);
  await inspect(page, 'inloggen-wachten');
  running.clock.advance(120_000);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(PASSWORD);
  await main(page).getByRole('button', { name: 'Inloggen' }).click();
  await cameIn(page);
});
