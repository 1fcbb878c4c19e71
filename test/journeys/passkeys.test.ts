import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { placePerson } from '../../src/rooms/people/index.ts';
import { PASSWORD, PASSWORD_HASH, TOTP } from '../../src/rooms/people/people.fixture.ts';
import { inspect, launchBrowser, newVisitor } from '../browser.ts';
import { openRunningHouse, type RunningHouse } from '../running-house.ts';

/** A browser with a device that makes passkeys (CDP, WebAuthn domain). */
let running: RunningHouse;
let browser: Browser;
beforeAll(async () => {
  running = await openRunningHouse({ now: '2026-11-23T09:00:00Z', host: 'localhost' });
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await running.close();
});

const EMAIL = 'met.passkey@voorbeeld.example';

interface Device {
  readonly page: Page;
  readonly debug: CDPSession;
  readonly authenticatorId: string;
}

async function deviceOf(script: boolean, cookie?: string): Promise<Device> {
  const context = await newVisitor(browser, {
    origin: running.origin,
    script,
    ...(cookie === undefined ? {} : { cookie }),
  });
  const page = await context.newPage();
  const debug = await context.newCDPSession(page);
  await debug.send('WebAuthn.enable');
  const { authenticatorId } = await debug.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { page, debug, authenticatorId };
}

async function coordinator(): Promise<string> {
  const organisationId = await running.idOf('ridderkerk');
  const { personId, holderIds, seatIds } = await placePerson(running.house, {
    name: 'Samira de Wit',
    email: EMAIL,
    organisationId,
    passwordHash: PASSWORD_HASH,
    totpSecret: TOTP,
    seats: [{ role: 'coordinator', domain: 'care' }],
  });
  const seated = await running.seat(organisationId, 'coordinator', 'care');
  const [holderId, id] = [holderIds[0], seatIds[0]];
  if (holderId === undefined || id === undefined) throw new Error('nobody sits there');
  return running.signedInAs({ ...seated, personId, seat: { ...seated.seat, holderId, id } });
}

/** Looks in a tab of its own: what examines a page would take its device away. */
async function look({ page }: Device, path: string, name: string): Promise<void> {
  const tab = await page.context().newPage();
  await tab.goto(path);
  await inspect(tab, name);
  await tab.close();
}

test('adding a passkey, signing in with it alone, naming it and throwing it away', async () => {
  const device = await deviceOf(true, await coordinator());
  const { page, debug, authenticatorId } = device;
  await look(device, '/mijn/passkeys/nieuw', 'passkey-nieuw');
  await page.goto('/mijn/passkeys');
  await page.getByRole('link', { name: 'Voeg een passkey toe' }).click();
  await page.getByRole('textbox', { name: 'Naam' }).fill('Telefoon');
  await page.getByLabel('Uw wachtwoord').fill('niet dit wachtwoord');
  await page.getByRole('button', { name: 'Maak de passkey' }).click();
  await page.getByText('Dit wachtwoord klopt niet').first().waitFor();
  expect(await page.getByRole('textbox', { name: 'Naam' }).inputValue()).toBe('Telefoon');
  // What the device made in vain stays on it; the house does not know it.
  await page.getByLabel('Uw wachtwoord').fill(PASSWORD);
  await page.getByRole('button', { name: 'Maak de passkey' }).click();
  await page.waitForURL('**/mijn?gelukt=passkey');
  const { credentials } = await debug.send('WebAuthn.getCredentials', { authenticatorId });
  expect(credentials.map(({ rpId }) => rpId)).toEqual(['localhost']);
  await look(device, '/mijn/passkeys', 'passkeys-een');

  await page.locator('.staff-bar summary').last().click();
  await page.getByRole('button', { name: 'Uitloggen', exact: true }).click();
  await page.waitForURL('**/inloggen?uit=ja');
  await debug.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await page.getByRole('button', { name: 'Inloggen met een passkey' }).click();
  await page.getByText('Inloggen met een passkey is niet gelukt').waitFor();
  await debug.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
  await page.getByRole('button', { name: 'Inloggen met een passkey' }).click();
  await page.waitForURL('**/werk**');

  await page.goto('/mijn/passkeys');
  await page.getByRole('link', { name: 'Telefoon' }).click();
  await look(device, new URL(page.url()).pathname, 'passkey');
  await page.getByLabel('Naam').fill('Oude telefoon');
  await page.getByRole('button', { name: 'Bewaar de naam' }).click();
  await page.waitForURL('**/mijn?gelukt=naam');
  await page.goto('/mijn/passkeys');
  await page.getByRole('link', { name: 'Oude telefoon' }).click();
  await page.getByRole('button', { name: 'Verwijder deze passkey' }).click();
  await page.waitForURL('**/mijn?gelukt=weg');

  // The device still has it, and it opens nothing any more.
  await page.context().clearCookies();
  await page.goto('/inloggen');
  await page.getByRole('button', { name: 'Inloggen met een passkey' }).click();
  await page.getByText('Deze passkey werkt hier niet').waitFor();
  await inspect(page, 'inloggen-passkey-fout');
}, 240_000);

test('without JavaScript there is no trace of it, and the other ways are there', async () => {
  const { page } = await deviceOf(false);
  await page.goto('/inloggen');
  expect(await page.getByRole('button', { name: 'Inloggen met een passkey' }).isVisible()).toBe(false);
  expect(await page.getByLabel('Wachtwoord').isVisible()).toBe(true);
});
