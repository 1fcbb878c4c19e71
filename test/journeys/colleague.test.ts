import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, SeatActor } from '../../src/kernel/actor.ts';
import type { OrganisationId } from '../../src/kernel/ids.ts';
import { run } from '../../src/kernel/verb.ts';
import { verbs } from '../../src/rooms/signals/index.ts';
import { inspect, launchBrowser, newVisitor } from '../browser.ts';
import { openRunningHouse, type RunningHouse } from '../running-house.ts';

let running: RunningHouse;
let browser: Browser;
let town: OrganisationId;
let clerk: SeatActor;
let care: SeatActor;
let safety: SeatActor;

beforeAll(async () => {
  [running, browser] = [await openRunningHouse({ now: '2026-11-24T09:12:00Z' }), await launchBrowser()];
  town = await running.idOf('albrandswaard');
  clerk = await running.seat(town, 'employee');
  care = await running.seat(town, 'coordinator', 'care');
  safety = await running.seat(town, 'coordinator', 'safety');
});
afterAll(async () => {
  await browser.close();
  await running.close();
});

async function pageOf(actor: SeatActor): Promise<Page> {
  const visitor = await newVisitor(browser, { ...running, cookie: await cookieOf(actor) });
  return visitor.newPage();
}

const cookies = new Map<Actor, string>();
async function cookieOf(actor: SeatActor): Promise<string> {
  const known = cookies.get(actor) ?? (await running.signedInAs(actor));
  cookies.set(actor, known);
  return known;
}

const fill = (page: Page, fields: Readonly<Record<string, string>>): Promise<unknown> =>
  Object.entries(fields).reduce<Promise<unknown>>(
    (before, [label, value]) => before.then(() => page.getByLabel(label).fill(value)),
    Promise.resolve(),
  );

/** The reference that the page shows. */
const referenceOn = async (page: Page): Promise<string> =>
  /[0-9A-Z]{4}-[0-9A-Z]{3}/.exec((await page.textContent('main')) ?? '')?.[0] ?? '';

let reference = '';

test('a clerk lands on the form, and is told at each field what is still missing', async () => {
  const page = await pageOf(clerk);
  await page.goto('/werk');
  expect(new URL(page.url()).pathname).toBe('/nieuw');
  expect(await page.textContent('.emergency')).toContain('112');
  await inspect(page, 'nieuw');
  await page.getByLabel('Plaats').fill('Poortugaal');
  await page.getByRole('button', { name: 'Verstuur de melding' }).click();
  expect(await page.title()).toBe('Fout: Nieuwe melding - Lantaarn');
  expect(await page.getByLabel('Plaats').inputValue()).toBe('Poortugaal');
  await page.getByRole('link', { name: 'Vertel kort wat u zag of hoorde. Eén zin is genoeg.' }).click();
  await inspect(page, 'nieuw-fouten');
});

test('a report goes out in one page, and says who reads it and what happens now', async () => {
  const page = await pageOf(clerk);
  await page.goto('/nieuw');
  await fill(page, {
    'Wat zag of hoorde u?': 'Een verzonnen man schreef zes mensen in op één adres en hield hun passen vast.',
    'Straat en huisnummer': 'Voorbeeldstraat 12',
    Plaats: 'Poortugaal',
    'Bedrijf of plek': 'Verzonnen Uitzendbureau',
    'Kenteken of voertuig': 'wit busje',
    'Wanneer was dit?': 'vandaag om 10 uur',
  });
  await page.getByLabel('Waar lijkt het op?').selectOption('labour');
  await page.getByText('Ik weet iets over een persoon').click();
  await page.getByLabel('Naam of namen').fill('Proef van der Verzonnen');
  await page.getByLabel('Uw functie').selectOption('civil_affairs');
  await page.getByText('Wie leest dit?').click();
  await inspect(page, 'nieuw-ingevuld');
  await page.getByRole('button', { name: 'Verstuur de melding' }).click();
  expect(await page.textContent('h1')).toBe('Uw melding is verstuurd');
  reference = await referenceOn(page);
  const text = (await page.textContent('main')) ?? '';
  expect(text).toContain('aandachtsfunctionaris veiligheid');
  expect(text).not.toContain('Voorbeeldstraat');
  await inspect(page, 'verzonden');
});

test('it stands in "mijn meldingen", without a word of what it says', async () => {
  const page = await pageOf(clerk);
  await page.goto('/mijn-meldingen');
  expect(await page.textContent('main')).toContain(reference);
  expect(await page.textContent('main')).not.toContain('Voorbeeldstraat');
});

test('a question of the coordinator arrives, and is answered', async () => {
  const asked = await run(running.house, safety, verbs.askReporter, {
    reference,
    version: 1,
    once: randomUUID(),
    text: 'Weet u nog hoe laat zij binnenkwamen?',
  });
  expect(asked.kind).toBe('done');
  const page = await pageOf(clerk);
  await page.goto('/mijn-meldingen');
  expect(await page.textContent('table')).toContain('Vraag aan u');
  await inspect(page, 'mijn-meldingen');
  await page.getByRole('link', { name: reference }).click();
  expect(await page.textContent('main')).toContain('hoe laat zij binnenkwamen');
  await inspect(page, 'mijn-melding-vraag');
  await page.getByRole('button', { name: 'Verstuur mijn antwoord' }).click();
  expect(await page.textContent('.error-summary')).toContain('Schrijf op wat u wilt vertellen.');
  await page.getByLabel('Uw antwoord').fill('Om kwart over tien, met zijn zessen.');
  await page.getByRole('button', { name: 'Verstuur mijn antwoord' }).click();
  expect(await page.textContent('.messages')).toContain('kwart over tien');
  await inspect(page, 'mijn-melding');
});

test('what a colleague reported is not there for another colleague, nor under "mijn meldingen" of who works on it', async () => {
  const another = await running.seat(town, 'employee');
  for (const actor of [another, safety]) {
    const page = await pageOf(actor);
    expect((await page.goto(`/mijn-meldingen/${reference}`))?.status()).toBe(404);
    await page.goto('/mijn-meldingen');
    expect(await page.textContent('main')).toContain('U hebt nog niets gemeld');
    if (actor === another) await inspect(page, 'mijn-meldingen-leeg');
  }
});

test('advice is asked without names, and a number in it is asked about once', async () => {
  const page = await pageOf(clerk);
  await page.goto('/nieuw/advies');
  await inspect(page, 'advies');
  expect(await page.getByLabel('Naam of namen').count()).toBe(0);
  await page.getByLabel('Wat is uw vraag?').fill('Wat doe ik met iemand die belt van 06 12345678?');
  await page.getByLabel('Uw functie').selectOption('neighbourhood_team');
  await page.getByRole('button', { name: 'Verstuur mijn vraag' }).click();
  expect(await page.textContent('.error-summary')).toContain('Wilt u dat weghalen?');
  await inspect(page, 'advies-twijfel');
  await page.getByLabel('Wat is uw vraag?').fill('Hoe begin ik een gesprek met iemand die bang is?');
  await page.getByRole('button', { name: 'Verstuur mijn vraag' }).click();
  expect(await page.textContent('h1')).toBe('Uw vraag is verstuurd');
  expect(await page.textContent('main')).toContain('aandachtsfunctionaris zorg');
  await inspect(page, 'advies-verzonden');
});

test('in acute danger the page afterwards still says 112 first', async () => {
  const page = await pageOf(clerk);
  await page.goto('/nieuw');
  await page.getByLabel('Wat zag of hoorde u?').fill('Verzonnen: er wordt nu geschreeuwd.');
  await page.getByText('Acuut gevaar (112)').click();
  await page.getByLabel('Uw functie').selectOption('boa');
  await page.getByText('Nee, meld zonder naam').click();
  await page.getByRole('button', { name: 'Verstuur de melding' }).click();
  expect(await page.textContent('.emergency')).toContain('Is 112 nog niet gebeld?');
  await inspect(page, 'verzonden-acuut');
});

test('a coordinator writes down what a colleague told, and is in its file', async () => {
  const page = await pageOf(care);
  await page.goto('/nieuw/mondeling');
  await inspect(page, 'mondeling');
  await page.getByRole('button', { name: 'Opslaan en openen' }).click();
  expect(await page.locator('.error-summary li').count()).toBe(3);
  await fill(page, {
    'Wat hoorde u?': 'Een verzonnen leerling slaapt in een loods.',
    Plaats: 'Rhoon',
    'Wanneer was dit?': 'vorige week',
    'Van wie hoorde u dit?': 'Collega van der Verzonnen',
    Afdeling: 'Leerplicht',
  });
  await page.getByLabel('Functie van uw collega').selectOption('school');
  await page.getByRole('button', { name: 'Opslaan en openen' }).click();
  expect(new URL(page.url()).pathname).toMatch(/^\/signalen\/[0-9A-Z]{4}-[0-9A-Z]{3}$/);
});

test('an employee has no verbal entry, and a partner no form', async () => {
  const page = await pageOf(clerk);
  expect((await page.goto('/nieuw/mondeling'))?.status()).toBe(404);
  await page.goto('/nieuw');
  expect(await page.getByRole('link', { name: 'Namens een collega' }).count()).toBe(0);
  const partner = await running.seat(await running.idOf('police-avim'), 'partner_agent', 'safety');
  const theirs = await pageOf(partner);
  expect((await theirs.goto('/nieuw'))?.status()).toBe(404);
});

test('a closed report opens again when the colleague adds something', async () => {
  await run(running.house, safety, verbs.close, {
    reference,
    version: 3,
    once: randomUUID(),
    outcome: 'closed_insufficient',
    text: 'Te weinig bekend.',
  });
  const page = await pageOf(clerk);
  await page.goto(`/mijn-meldingen/${reference}`);
  await inspect(page, 'mijn-melding-gesloten');
  await page.getByLabel('Wat wilt u nog vertellen?').fill('Vandaag stonden zij er weer.');
  await page.getByRole('button', { name: 'Verstuur' }).click();
  expect(await page.textContent('main')).toContain('In beoordeling');
});
