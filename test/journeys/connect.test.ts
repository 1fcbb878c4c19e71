import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SeatActor } from '../../src/kernel/actor.ts';
import { reported } from '../../src/rooms/signals/handling/staff.fixture.ts';
import { inspect, launchBrowser, newVisitor } from '../browser.ts';
import { openRunningHouse, type RunningHouse } from '../running-house.ts';

/** Two municipalities tie signals together, ask each other hit or no hit, and agree to talk. Without JavaScript. */
let running: RunningHouse;
let browser: Browser;
const pages = new Map<string, Page>();
const signals = { first: '', second: '', elsewhere: '' };
const at = (who: 'care' | 'safety' | 'there' | 'officer'): Page => {
  const page = pages.get(who);
  if (page === undefined) throw new Error(`nobody came in as ${who}`);
  return page;
};

beforeAll(async () => {
  [running, browser] = [await openRunningHouse(), await launchBrowser()];
  const town = await running.idOf('albrandswaard');
  const other = await running.idOf('barendrecht');
  const come = async (who: string, actor: SeatActor): Promise<void> => {
    const visitor = await newVisitor(browser, { ...running, cookie: await running.signedInAs(actor) });
    pages.set(who, await visitor.newPage());
  };
  await come('care', await running.seat(town, 'coordinator', 'care'));
  await come('safety', await running.seat(town, 'coordinator', 'safety'));
  await come('officer', await running.seat(town, 'privacy_officer'));
  await come('there', await running.seat(other, 'coordinator', 'care'));
  const [clerk, clerkThere] = [await running.seat(town, 'employee'), await running.seat(other, 'employee')];
  const story = { whatHappened: 'Verzonnen: zes mensen op één adres.', address: 'Proeflaan 7, Rhoon' };
  signals.first = await reported(running.house, clerk, { story, special: {} });
  signals.second = await reported(running.house, clerk, {
    story: { whatHappened: 'Verzonnen: een busje.' },
    special: {},
  });
  signals.elsewhere = await reported(running.house, clerkThere, { special: { personPhones: '06-12345099' } });
  await running.startWorkers();
});
afterAll(async () => {
  await browser.close();
  await running.close();
});

const heading = (page: Page): Promise<string | null> => page.locator('h1').textContent();
const main = (page: Page) => page.locator('main');
const submit = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Chooses by the words beside it, as people do: they lie over the field. */
const choose = (page: Page, words: string | RegExp) => page.locator('label', { hasText: words }).click();

/** Adds a thing on its page, by label of its fields. */
async function add(
  page: Page,
  reference: string,
  kind: string,
  fields: Record<string, string>,
): Promise<void> {
  await page.goto(`/signalen/${reference}/toevoegen/${kind}`);
  for (const [label, value] of Object.entries(fields))
    await page.getByRole('textbox', { name: label }).first().fill(value);
  await submit(page, 'Toevoegen');
}

describe('what ties signals together', () => {
  test('an empty page says what it is for', async () => {
    const page = at('care');
    await page.goto(`/signalen/${signals.second}`);
    await page.getByRole('link', { name: 'Gegevens en verbanden' }).click();
    expect(await heading(page)).toBe('Verbanden');
    await inspect(page, 'verbanden-leeg');
  });

  test('a wrong number is said at the field, and what was typed stays', async () => {
    const page = at('care');
    await add(page, signals.second, 'telefoonnummer', {
      Telefoonnummer: 'bel mij',
      Toelichting: 'van het busje',
    });
    await inspect(page, 'toevoegen-fout');
    expect(await page.getByLabel('Telefoonnummer').inputValue()).toBe('bel mij');
    expect(await page.getByLabel('Toelichting').inputValue()).toBe('van het busje');
    await page.getByLabel('Telefoonnummer').fill('06 123 450 99');
    await submit(page, 'Toevoegen');
    expect(await heading(page)).toBe('Verbanden');
  });

  test('an address is looked up, chosen, and turns out to be known', async () => {
    const page = at('care');
    await page.goto(`/signalen/${signals.second}/toevoegen/adres`);
    await page.getByLabel('Adres', { exact: true }).fill('Verzonnenlaan 12 Rhoon');
    await submit(page, 'Zoek het adres op');
    await choose(page, 'Verzonnenlaan 12, Rhoon');
    await inspect(page, 'toevoegen-adres');
    await submit(page, 'Toevoegen');
    await add(page, signals.second, 'adres', { Adres: 'Proeflaan 7 te Rhoon' });
    await add(page, signals.second, 'adres', { Adres: 'Proeflaan 7, Rhoon' });
    await page.goto(`/signalen/${signals.second}/toevoegen/persoon`);
    await page.getByLabel('Naam').fill('Łukasz Próbny-Verzonnen');
    await page.getByLabel('Rol').selectOption('possible_victim');
    await choose(page, 'Telefoonnummer 1');
    await inspect(page, 'toevoegen-persoon');
    await submit(page, 'Toevoegen');
    await add(page, signals.second, 'bedrijf', {
      'Naam van het bedrijf': 'Proefbedrijf Verzonnen BV',
      'KVK-nummer': '00000321',
    });
    await add(page, signals.second, 'kenteken', { Kenteken: '00-XX-77' });
    const text = await main(page).innerText();
    expect(text).toContain(signals.first);
    expect(text).not.toContain('Próbny');
    await inspect(page, 'verbanden-dicht');
  });

  test('what it is is read after opening it with a reason', async () => {
    const page = at('care');
    await page.goto(`/signalen/${signals.second}`);
    await submit(page, 'Open het verhaal');
    await page.getByLabel('Waarom hebt u deze gegevens nu nodig?').fill('Voor de proef.');
    await submit(page, 'Open gegevens over personen');
    expect(await page.locator('#gemeld').innerText()).toContain('Hierover is niets gemeld');
    await page.goto(`/signalen/${signals.second}/verbanden`);
    expect(await main(page).innerText()).toContain('Verzonnenlaan 12, Rhoon');
    expect(await main(page).innerText()).toContain('Łukasz Próbny-Verzonnen');
    await inspect(page, 'verbanden');
    await page.goto(`/signalen/${signals.second}`);
    await inspect(page, 'signaal-met-gegevens');
  });

  test('a thing is taken out with a reason', async () => {
    const page = at('care');
    await page.goto(`/signalen/${signals.second}/verbanden`);
    await page.getByRole('link', { name: 'Weghalen Kenteken 1' }).click();
    await inspect(page, 'weghalen');
    await page.getByLabel('Waarom?').fill('Verwisseld met een ander busje.');
    await submit(page, 'Weghalen');
    expect(await page.locator('#things').innerText()).not.toContain('Kenteken');
  });
});

describe('the region', () => {
  test('is asked with a reason, and answers on both sides without a name', async () => {
    const page = at('care');
    await page.goto(`/signalen/${signals.second}/verbanden`);
    await page.getByRole('link', { name: 'Vraag het in de regio' }).click();
    await inspect(page, 'regio-vragen');
    await page.getByLabel('Waarom vraagt u dit?').fill('Verzonnen: hetzelfde busje rijdt in de hele regio.');
    await submit(page, 'Vraag het in de regio');
    expect(await main(page).innerText()).toContain('Een andere gemeente in uw domein');
    expect(await main(page).innerText()).not.toContain('Barendrecht');
    await at('there').goto('/regio');
    expect(await main(at('there')).innerText()).toContain(signals.elsewhere);
    expect(await main(at('there')).innerText()).not.toContain('Albrandswaard');
  });

  test('one asks to talk, the other agrees, and then both know each other', async () => {
    const [page, there] = [at('care'), at('there')];
    await page.goto('/regio');
    await page.getByRole('link', { name: 'Telefoonnummer' }).click();
    await inspect(page, 'treffer');
    await submit(page, 'Vraag om een gesprek');
    await there.goto('/regio');
    await inspect(there, 'regio');
    await there.locator('#invited').getByRole('link', { name: 'Telefoonnummer' }).click();
    expect(await main(there).innerText()).toContain('Albrandswaard');
    await inspect(there, 'treffer-gevraagd');
    await submit(there, 'Ja, ik wil praten');
    await inspect(there, 'treffer-afgesproken');
    await page.goto('/regio');
    expect(await main(page).innerText()).toContain('Barendrecht');
    expect(await main(page).innerText()).not.toContain(signals.elsewhere);
  });

  test('the privacy officer sees who asked', async () => {
    const page = at('officer');
    await page.goto('/regiovragen');
    expect(await page.locator('#looks').innerText()).toContain(signals.second);
    await inspect(page, 'regiovragen');
    expect((await page.goto('/regio'))?.status()).toBe(404);
  });
});

describe('merging and splitting', () => {
  test('a part goes to a new signal', async () => {
    const page = at('care');
    await page.goto(`/signalen/${signals.second}/splitsen`);
    await page.getByLabel('Wat hoort in het nieuwe signaal?').fill('Verzonnen: het bedrijf hoort apart.');
    await choose(page, /^Bedrijf 1/);
    await inspect(page, 'splitsen');
    await submit(page, 'Splitsen');
    await page.goto(`/signalen/${signals.second}`);
    await page.getByText('Een deel gaat verder in signaal').getByRole('link').click();
    expect(await main(page).innerText()).toContain(`Komt uit signaal ${signals.second}`);
    await inspect(page, 'afgesplitst');
  });

  test('two become one when another agrees', async () => {
    const [page, reader] = [at('care'), at('safety')];
    await page.goto(`/signalen/${signals.first}/samenvoegen`);
    await page.getByLabel('Kenmerk').fill('K7M4-Q2X');
    await page.getByLabel('Waarom zijn deze twee hetzelfde?').fill('Verzonnen: hetzelfde adres en busje.');
    await submit(page, 'Vraag de tweede lezer');
    await inspect(page, 'samenvoegen-fout');
    await page.getByLabel('Kenmerk').fill(signals.second);
    await submit(page, 'Vraag de tweede lezer');
    await reader.goto('/tweede-lezer');
    await reader.getByRole('link', { name: 'Twee signalen samenvoegen' }).click();
    expect(await main(reader).innerText()).toContain(signals.second);
    await inspect(reader, 'samenvoegen-lezer');
    await choose(reader, 'Ja, ik ben het eens');
    await submit(reader, 'Antwoord opslaan');
    await expect
      .poll(
        async () => {
          await page.goto(`/signalen/${signals.first}`);
          return main(page).innerText();
        },
        { timeout: 20_000 },
      )
      .toContain(`Gaat verder in signaal ${signals.second}`);
    await page.goto(`/signalen/${signals.second}`);
    await page.getByText('Bekijk wat daar is gemeld').click();
    await inspect(page, 'samengevoegd');
  });
});
