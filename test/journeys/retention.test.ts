import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SeatActor } from '../../src/kernel/actor.ts';
import { withClient } from '../../src/kernel/postgres/index.ts';
import { run } from '../../src/kernel/verb.ts';
import { findSubject } from '../../src/rooms/privacy/requests/search-subject.ts';
import { collectList } from '../../src/rooms/privacy/retention/collect.ts';
import { destroyBatch } from '../../src/rooms/privacy/retention/destroy.ts';
import { report } from '../../src/rooms/signals/index.ts';
import { close } from '../../src/rooms/signals/verbs.ts';
import { inspect, launchBrowser, newVisitor } from '../browser.ts';
import { openRunningHouse, type RunningHouse } from '../running-house.ts';

let running: RunningHouse;
let browser: Browser;
let officer: SeatActor;
let care: SeatActor;
const references: string[] = [];

beforeAll(async () => {
  running = await openRunningHouse({ now: '2024-11-25T10:00:00Z' });
  browser = await launchBrowser();
  const town = await running.idOf('albrandswaard');
  officer = await running.seat(town, 'privacy_officer');
  care = await running.seat(town, 'coordinator', 'care');
  for (const [role, title] of [
    ['privacy_officer', 'Functionaris gegevensbescherming'],
    ['coordinator', 'Aandachtsfunctionaris'],
  ])
    await withClient(running.database.superOptions, (client) =>
      client.query('update seats set title = $2 where role = $1', [role, title]),
    );
  for (let made = 0; made < 3; made += 1) references.push(await closedSignal());
  running.clock.set(new Date('2026-11-24T10:00:00Z'));
}, 120_000);
afterAll(async () => {
  await browser.close();
  await running.close();
});

async function closedSignal(): Promise<string> {
  const told = await run(running.house, await running.seat(care.organisationId, 'employee'), report, {
    submission: randomUUID(),
    product: 'report',
    channel: 'web_internal',
    reporterType: 'neighbourhood_team',
    story: { whatHappened: 'Persoon Verzonnen werkt in een keuken met Ander Bedacht. Bel 06-00000123.' },
    contact: { anonymous: false, name: 'Melder Verzonnen' },
    special: { personNames: 'Persoon Verzonnen\nAnder Bedacht' },
  });
  if (told.kind !== 'done') throw new Error(told.kind);
  const { reference } = told.value;
  const form = {
    reference,
    version: 1,
    once: randomUUID(),
    outcome: 'stored_picture',
    text: 'Verzonnen reden.',
  };
  const closed = await run(running.house, care, close, form);
  if (closed.kind !== 'done') throw new Error(closed.kind);
  return reference;
}

const cookies = new Map<SeatActor, string>();
async function pageOf(actor: SeatActor, path: string): Promise<Page> {
  const cookie = cookies.get(actor) ?? (await running.signedInAs(actor));
  cookies.set(actor, cookie);
  const visitor = await newVisitor(browser, { origin: running.origin, cookie });
  const page = await visitor.newPage();
  await page.goto(path);
  return page;
}

const job = () => ({ kind: 'job', organisationId: care.organisationId, name: 'test' }) as const;
const lastPart = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';
const text = async (page: Page): Promise<string> =>
  (await page.locator('main').innerText()).replace(/\s+/g, ' ');

it('destroys on the word of two seats, without JavaScript', { timeout: 400_000 }, async () => {
  const page = await pageOf(officer, '/bewaren');
  expect(await text(page)).toContain('Er is nog geen lijst');
  await inspect(page, 'bewaren-leeg');
  await page.getByRole('button', { name: 'Maak de lijst' }).click();
  expect(await text(page)).toContain('Kies waarvan u een lijst wilt maken.');
  await inspect(page, 'bewaren-fout');
  await page.getByLabel('Zorg', { exact: true }).check({ force: true });
  await page.getByRole('button', { name: 'Maak de lijst' }).click();
  const list = lastPart(page);
  expect(await text(page)).toContain('De lijst wordt gemaakt');
  await run(running.house, job(), collectList, { list });
  await page.reload();
  for (const reference of references) expect(await text(page)).toContain(reference);
  await inspect(page, 'bewaren-lijst');
  await page.getByRole('button', { name: 'Goedkeuren' }).click();
  expect(await text(page)).toContain('U hebt deze lijst al goedgekeurd.');

  const hers = await pageOf(care, `/bewaren/lijsten/${list}`);
  await hers.getByText('Lijst afwijzen').click();
  await hers.getByRole('button', { name: 'Afwijzen' }).click();
  expect(await text(hers)).toContain('Schrijf waarom deze lijst niet kan worden uitgevoerd.');
  await hers.getByRole('link', { name: 'Vasthouden', exact: true }).first().click();
  await inspect(hers, 'vasthouden-nieuw');
  const [held = ''] = references;
  await hers.getByLabel('Kenmerk van het signaal').fill(held);
  await hers.getByLabel('Tot en met (mag leeg blijven)').fill('31-12-2020');
  await hers.getByLabel('Waarom mag het nog niet weg?').fill('Er loopt een verzonnen rechtszaak.');
  await hers.getByRole('button', { name: 'Vasthouden' }).click();
  expect(await text(hers)).toContain('Deze dag is al geweest.');
  expect(await hers.getByLabel('Waarom mag het nog niet weg?').inputValue()).toContain('rechtszaak');
  await hers.getByLabel('Tot en met (mag leeg blijven)').fill('');
  await hers.getByRole('button', { name: 'Vasthouden' }).click();
  await inspect(hers, 'vasthouden');
  await hers.goto(`/bewaren/lijsten/${list}`);
  await inspect(hers, 'bewaren-lijst-goedkeuren');
  await hers.getByRole('button', { name: 'Goedkeuren' }).click();
  await run(running.house, job(), destroyBatch, { list });
  await page.reload();
  expect(await text(page)).toContain('Gebleven: vastgehouden');
  expect(await text(page)).toContain('Er zijn 2 dossiers vernietigd.');
  await inspect(page, 'bewaren-uitgevoerd');
  await page.getByRole('link', { name: 'Verklaring van vernietiging' }).click();
  expect(await text(page)).toContain(references[1]);
  await inspect(page, 'bewaren-verklaring');
  const cookie = cookies.get(officer) ?? '';
  const pdf = await fetch(`${running.origin}/bewaren/lijsten/${list}/verklaring.pdf`, {
    headers: { cookie },
  });
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  await page.goto('/bewaren');
  await inspect(page, 'bewaren');
  await hers.goto('/bewaren/vasthouden');
  await hers.getByRole('link', { name: held }).click();
  await inspect(hers, 'vasthouden-een');
  await hers.getByLabel('Waarom hoeft het niet meer?').fill('De verzonnen zaak is klaar.');
  await hers.getByRole('button', { name: 'Stop met vasthouden' }).click();
  expect(await text(hers)).toContain('Gestopt');
});

it('answers a request from the compartment that holds the record', { timeout: 400_000 }, async () => {
  const [held = ''] = references;
  const page = await pageOf(officer, '/verzoeken');
  expect(await text(page)).toContain('Er staat geen verzoek open');
  await page.getByRole('link', { name: 'Nieuw verzoek' }).click();
  await page.getByRole('button', { name: 'Verzoek opslaan' }).click();
  expect(await text(page)).toContain('Kies wat de betrokkene vraagt.');
  await inspect(page, 'verzoek-nieuw-fout');
  await page.getByLabel('Inzage').check({ force: true });
  await page.getByLabel('Naam van de betrokkene').fill('Persoon Verzonnen');
  await page.getByLabel('Veilig bereikbaar').fill('Via de balie, verzonnen.');
  await page.getByLabel('Wat vraagt de betrokkene precies?').fill('Wat staat er over mij?');
  await page.getByRole('button', { name: 'Verzoek opslaan' }).click();
  const request = lastPart(page);
  await inspect(page, 'verzoek-identiteit');
  await page.getByLabel('Aan de balie, met een identiteitsbewijs').check({ force: true });
  await page.getByLabel('Op welke dag?').fill('24-11-2026');
  await page.getByRole('button', { name: 'Identiteit is vastgesteld' }).click();
  await page.getByLabel('Waarop zoeken?').fill('Persoon Verzonnen');
  await page.getByRole('button', { name: 'Zoek dossiers' }).click();
  await run(running.house, job(), findSubject, { request });
  await page.reload();
  expect(await text(page)).toContain(held);
  expect(await text(page)).not.toContain('keuken');
  await inspect(page, 'verzoek-gevonden');

  const hers = await pageOf(care, '/verzoeken/dossiers');
  await inspect(hers, 'verzoek-dossiers');
  await hers.getByRole('link', { name: held }).click();
  await hers.getByRole('button', { name: 'Beoordeling opslaan' }).click();
  expect(await text(hers)).toContain('Kies of dit over de betrokkene gaat.');
  await inspect(hers, 'verzoek-beoordelen');
  await hers.getByLabel('Dit gaat over de betrokkene: vrijgeven').check({ force: true });
  for (const select of await hers.locator('select').all()) await select.selectOption('give');
  await hers.getByRole('button', { name: 'Beoordeling opslaan' }).click();
  const given = await text(hers);
  expect(given).toContain('werkt in een keuken');
  for (const secret of ['Melder Verzonnen', 'Ander Bedacht', '06-0']) expect(given).not.toContain(secret);
  await inspect(hers, 'verzoek-uittreksel');
  const href = await hers.getByRole('link', { name: 'Download als PDF' }).getAttribute('href');
  const pdf = await fetch(`${running.origin}${href}`, { headers: { cookie: cookies.get(care) ?? '' } });
  expect(pdf.status).toBe(200);
  const stolen = await fetch(`${running.origin}${href}`, { headers: { cookie: cookies.get(officer) ?? '' } });
  expect(stolen.status).toBe(404);

  await page.reload();
  await page.getByLabel('Deels toegewezen').check({ force: true });
  await page.getByLabel('Waarom?').fill('Wat over anderen gaat, is weggelaten (AVG art. 15 lid 4).');
  await page.getByRole('button', { name: 'Besluit opslaan' }).click();
  expect(await text(page)).toContain('Deels toegewezen');
  await inspect(page, 'verzoek-besloten');
  await page.goto('/verzoeken?stand=besloten');
  await inspect(page, 'verzoeken');
});
