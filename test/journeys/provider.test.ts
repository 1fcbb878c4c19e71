import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrganisationId } from '../../src/kernel/ids.ts';
import { hashSecret, newSecret } from '../../src/kernel/secrets/secret.ts';
import { placePerson } from '../../src/rooms/people/index.ts';
import { makeLink } from '../../src/rooms/people/link.ts';
import { openSignIn } from '../../src/rooms/people/open-sign-in.ts';
import { PASSWORD_HASH } from '../../src/rooms/people/people.fixture.ts';
import { addressesFor, nextIssuerId } from '../../src/rooms/people/providers/issuer.ts';
import { openLinksOf, setLinkSecret } from '../../src/rooms/people/store/links.ts';
import { inspect, launchBrowser, newVisitor } from '../browser.ts';
import { type IdentityProvider, openIdentityProvider } from '../identity-provider.ts';
import { openRunningHouse, type RunningHouse } from '../running-house.ts';

/** Setting up a provider, being invited, and coming in through it: in a browser without JavaScript. */
let running: RunningHouse;
let idp: IdentityProvider;
let browser: Browser;
let town: OrganisationId;
beforeAll(async () => {
  running = await openRunningHouse();
  idp = await openIdentityProvider();
  browser = await launchBrowser();
  town = await running.idOf('ridderkerk');
  idp.knows(addressesFor(running.house, nextIssuerId(running.house, town, 0)));
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await running.close();
  await idp.close();
});

const visit = async (cookie?: string): Promise<Page> =>
  (
    await newVisitor(browser, { origin: running.origin, ...(cookie === undefined ? {} : { cookie }) })
  ).newPage();

async function invitation(): Promise<string> {
  const { personId } = await placePerson(running.house, {
    name: 'Iris Jansen',
    email: 'iris@voorbeeld.example',
    organisationId: town,
    passwordHash: PASSWORD_HASH,
    totpSecret: null,
    seats: [{ role: 'coordinator', domain: 'safety' }],
  });
  const secret = newSecret();
  await openSignIn(running.house, async (context) => {
    await makeLink(context, { personId, organisationId: town }, 'invitation');
    const [link] = await openLinksOf(context.db, [personId], context.now);
    if (link === undefined) throw new Error('no invitation');
    await setLinkSecret(context.db, link.id, hashSecret(secret));
  });
  return secret;
}

test('an administrator sets it up', async () => {
  running.clock.set(new Date());
  const page = await visit(await running.signedInAs(await running.seat(town, 'administrator')));
  await page.goto('/beheer/inloggen');
  await page.getByRole('link', { name: 'Voeg een provider toe' }).click();
  await inspect(page, 'provider-nieuw');
  await page.getByRole('button', { name: 'Test en voeg toe' }).click();
  const fill = async (issuer: string, secret: string) => {
    await page.getByLabel('Adres van de provider').fill(issuer);
    await page.getByLabel('Client-ID').fill(idp.clientId);
    await page.getByLabel('Geheim').fill(secret);
    await page.getByLabel('Tekst op de knop').fill('gemeente Ridderkerk');
    await page.getByRole('button', { name: 'Test en voeg toe' }).click();
    await page.waitForLoadState();
  };
  await fill('http://10.0.0.8', idp.clientSecret);
  await page.getByText('alleen naar adressen op internet').first().waitFor();
  await fill(idp.issuer, 'niet-het-goede-geheim');
  await page.getByText('kent deze client-ID met dit geheim niet').first().waitFor();
  await inspect(page, 'provider-nieuw-fout');
  expect(await page.getByLabel('Client-ID').inputValue()).toBe(idp.clientId);
  expect(await page.getByLabel('Geheim').inputValue()).toBe('');
  await fill(`${idp.issuer}/.well-known/openid-configuration`, idp.clientSecret);
  await page.waitForURL('**/beheer/inloggen/*?gelukt=provider');
  await inspect(page, 'provider');
  await page.getByRole('button', { name: 'Test de provider' }).click();
  await page.getByText('De provider antwoordt goed').waitFor();
  await page.goto('/beheer/inloggen');
  await inspect(page, 'provider-lijst');
}, 240_000);

test('a colleague is invited and comes in through it, and nobody else does', async () => {
  running.clock.set(new Date());
  const colleague = await visit();
  await colleague.goto(`/uitnodiging/${await invitation()}`);
  await inspect(colleague, 'uitnodiging-met-provider');
  idp.signsInAs = { sub: 'iris', amr: ['mfa'] };
  await colleague.getByRole('link', { name: 'Inloggen met gemeente Ridderkerk' }).click();
  await colleague.waitForURL('**/werk**');
  await colleague.goto('/mijn');

  await colleague.locator('.staff-bar summary').last().click();
  await colleague.getByRole('button', { name: 'Uitloggen', exact: true }).click();
  await colleague.getByText('Bij uw organisatie bent u nog ingelogd').waitFor();
  await inspect(colleague, 'uitgelogd-provider');
  await colleague.goto('/inloggen?naar=%2Fmijn');
  await colleague.getByRole('link', { name: 'Inloggen via uw organisatie' }).click();
  await inspect(colleague, 'inloggen-organisatie');
  await colleague.getByRole('link', { name: 'Inloggen met gemeente Ridderkerk' }).click();
  await colleague.waitForURL('**/mijn');

  const stranger = await visit();
  idp.signsInAs = { sub: 'een-ander', amr: ['mfa'] };
  await stranger.goto('/inloggen/organisatie');
  await stranger.getByRole('link', { name: 'Inloggen met gemeente Ridderkerk' }).click();
  await stranger.getByText('hebt u geen toegang tot Lantaarn').waitFor();
  await inspect(stranger, 'provider-onbekend');
}, 240_000);
