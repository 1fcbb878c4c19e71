import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SeatActor } from '../../src/kernel/actor.ts';
import { inspect, launchBrowser, newVisitor } from '../browser.ts';
import { openRunningHouse, type RunningHouse } from '../running-house.ts';

let running: RunningHouse;
let browser: Browser;
let care: Page;
let essm: Page;

beforeAll(async () => {
  [running, browser] = [await openRunningHouse(), await launchBrowser()];
  const come = async (actor: SeatActor): Promise<Page> => {
    const visitor = await newVisitor(browser, { ...running, cookie: await running.signedInAs(actor) });
    return visitor.newPage();
  };
  care = await come(await running.seat(await running.idOf('albrandswaard'), 'coordinator', 'care'));
  essm = await come(await running.seat(await running.idOf('essm'), 'partner_agent'));
});
afterAll(async () => {
  await browser?.close();
  await running?.close();
});

test('a question without names goes there and an answer comes back, without JavaScript', async () => {
  await care.goto('/overleg?kant=gevraagd');
  await inspect(care, 'overleg-leeg');
  await care.getByRole('link', { name: 'Om advies vragen' }).click();
  expect(await care.locator('input[type=text], input[type=tel], input[type=email]').count()).toBe(0);
  await care.getByLabel('Aan wie vraagt u het?').selectOption('essm');
  await care.getByLabel('Wat is de situatie?').fill('Een vrouw mag niet weg. Bel 06-12345678.');
  await care.getByLabel('Wat is uw vraag?').fill('Hoe spreken wij haar alleen?');
  await care.getByLabel('Vorm van uitbuiting').selectOption('labour');
  await care.getByLabel('Binnen 5 werkdagen').check({ force: true });
  await care.getByRole('button', { name: 'Vraag versturen' }).click();
  expect(await care.title()).toMatch(/^Fout: /);
  expect(await care.locator('.error-summary').textContent()).toContain('een telefoonnummer');
  await inspect(care, 'overleg-persoonsgegevens');
  expect(await care.getByLabel('Wat is uw vraag?').inputValue()).toContain('alleen');
  await care.getByLabel('Wat is de situatie?').fill('Een vrouw mag niet alleen weg.');
  await care.getByRole('button', { name: 'Vraag versturen' }).click();
  expect(await care.getByText('De vraag is verstuurd.').count()).toBe(1);
  await inspect(care, 'overleg-gevraagd');

  await essm.goto('/overleg');
  await inspect(essm, 'overleg-lijst');
  await essm.locator('table a').first().click();
  await essm.getByRole('button', { name: 'Antwoord versturen' }).click();
  expect(await essm.locator('.error-summary').textContent()).toContain('Schrijf uw antwoord');
  await inspect(essm, 'overleg-antwoorden');
  await essm.getByLabel('Wat raadt u aan?').fill('Maak er een afspraak over iets anders van.');
  await essm.getByRole('button', { name: 'Antwoord versturen' }).click();
  expect(await essm.getByText('Uw antwoord is verstuurd.').count()).toBe(1);

  await care.reload();
  expect(await care.getByText('Maak er een afspraak over iets anders van.').count()).toBe(1);
  await inspect(care, 'overleg-beantwoord');
}, 120_000);
