import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeatActor } from '../../src/kernel/actor.ts';
import { run } from '../../src/kernel/verb.ts';
import { report } from '../../src/rooms/signals/index.ts';
import { axeFindings, inspect, launchBrowser, newVisitor, type Visit } from '../browser.ts';
import { openRunningHouse, type RunningHouse } from '../running-house.ts';

const SLOW = { timeout: 240_000 };

let running: RunningHouse;
let browser: Browser;
let care: SeatActor;
let deputy: SeatActor;
let safety: SeatActor;
let employee: SeatActor;

beforeAll(async () => {
  [running, browser] = [await openRunningHouse({ now: '2026-11-24T09:00:00Z' }), await launchBrowser()];
  const town = await running.idOf('albrandswaard');
  care = await running.seat(town, 'coordinator', 'care');
  deputy = await running.seat(town, 'coordinator', 'care');
  safety = await running.seat(town, 'coordinator', 'safety');
  employee = await running.seat(town, 'employee');
});
afterAll(async () => {
  await browser.close();
  await running.close();
});

const STORY =
  'Een jonge vrouw in de flat mag niet alleen naar buiten.\nZij werkt elke avond en krijgt geen loon.';

/** A report of a colleague, as it comes in; gives the reference. */
async function reported(facts: object = {}): Promise<string> {
  const outcome = await run(running.house, employee, report, {
    submission: randomUUID(),
    product: 'report',
    channel: 'web_internal',
    reporterType: 'neighbourhood_team',
    wantsFeedback: true,
    story: {
      whatHappened: STORY,
      address: 'Voorbeeldstraat 12',
      place: 'Poortugaal',
      whenText: 'Sinds een paar weken, meestal in de avond',
      numberOfPeople: 2,
      vehicles: 'XX-999-X',
    },
    contact: {
      anonymous: false,
      name: 'Anna van der Verzonnen',
      safeContact: { how: '010 000 00 00', when: 'Overdag', message: false },
    },
    special: { personNames: 'Mira Bedacht', personsDescription: 'Ongeveer 20 jaar, lang donker haar' },
    ...facts,
  });
  if (outcome.kind !== 'done') throw new Error(`not taken in: ${JSON.stringify(outcome)}`);
  return outcome.value.reference;
}

const cookies = new Map<SeatActor, string>();

async function pageFor(actor: SeatActor, visit: Partial<Visit> = {}): Promise<Page> {
  const cookie = cookies.get(actor) ?? (await running.signedInAs(actor));
  cookies.set(actor, cookie);
  const visitor = await newVisitor(browser, { origin: running.origin, cookie, ...visit });
  return visitor.newPage();
}

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string): Promise<void> =>
  page.getByRole('link', { name, exact: true }).first().click();
/** The label lies over the whole row, so that all of it can be touched. */
const choose = (choice: Locator): Promise<void> => choice.check({ force: true });
const told = (page: Page): Promise<string> => page.getByRole('status').innerText();
const main = (page: Page): Promise<string> => page.getByRole('main').innerText();

describe('the work of a coordinator, without JavaScript', () => {
  let reference = '';

  it('begins with what needs them now, and opens a file part by part', SLOW, async () => {
    const page = await pageFor(care);
    await page.goto('/werk');
    expect(await main(page)).toContain('Er wacht nu niets op u');
    await inspect(page, 'werk-leeg');
    await page.goto('/signalen');
    await inspect(page, 'signalen-leeg');

    reference = await reported({ urgency: 'urgent', minor: 'possibly' });
    await reported({ urgency: 'acute', form: 'criminal', minor: 'yes' });
    await reported({ product: 'advice', contact: undefined, special: undefined });
    await page.goto('/werk');
    await inspect(page, 'werk');
    const firstRow = page.locator('#urgent tbody tr').first();
    expect(await firstRow.innerText()).toContain('Acuut gevaar');
    await follow(page, reference);

    // closed: codes only
    expect(await main(page)).not.toContain('jonge vrouw');
    expect(await main(page)).toContain('Vraag eerst advies aan Veilig Thuis');
    await inspect(page, 'dossier-dicht');
    await press(page, 'Open het verhaal');
    expect(page.url()).toBe(`${running.origin}/signalen/${reference}#gemeld`);
    expect(await main(page)).toContain('mag niet alleen naar buiten');
    expect(await main(page)).toContain('Open tot 10:');
    expect(await main(page)).not.toContain('Mira Bedacht');
    await press(page, 'Open gegevens over personen');
    expect(await main(page)).toContain('Schrijf waarom u deze gegevens nu nodig hebt.');
    expect(await page.title()).toMatch(/^Fout: /);
    await inspect(page, 'dossier-reden-ontbreekt');
    await page.getByLabel('Waarom hebt u deze gegevens nu nodig?').fill('Gesprek van vanmiddag voorbereiden');
    await press(page, 'Open gegevens over personen');
    expect(await main(page)).toContain('Mira Bedacht');
    await press(page, 'Open gegevens van de melder');
    expect(await main(page)).toContain('Anna van der Verzonnen');
    await inspect(page, 'dossier-open');
  });

  it('goes on with each act on its own page, and tells that it was done', SLOW, async () => {
    const page = await pageFor(care);
    await page.goto(`/signalen/${reference}`);
    await follow(page, 'Beoordelen');
    await inspect(page, 'beoordelen');
    await press(page, 'Beoordeling opslaan');
    expect(await main(page)).toContain('Kies wat er nu gebeurt.');
    await inspect(page, 'beoordelen-fout');
    await choose(page.getByLabel('Arbeidsuitbuiting'));
    await choose(page.getByLabel('Criminele uitbuiting'));
    await choose(page.getByLabel('Binnen 2 werkdagen'));
    await choose(page.getByLabel('Verrijken', { exact: true }));
    await page
      .getByLabel('Waarom (mag leeg blijven)')
      .fill('Zij krijgt geen loon en wordt in de gaten gehouden.');
    await press(page, 'Beoordeling opslaan');
    expect(await told(page)).toContain('De beoordeling is opgeslagen.');
    expect(page.url()).toBe(`${running.origin}/signalen/${reference}?gelukt=beoordeeld`);

    await follow(page, 'Verrijken');
    const brp = page.locator('#source_brp-group');
    await choose(brp.getByLabel('Ja'));
    await press(page, 'Opslaan');
    expect(await main(page)).toContain('Kies op welke grond u mocht kijken.');
    await inspect(page, 'verrijken-fout');
    await brp.getByLabel('Grond om te kijken').selectOption('public_task');
    await brp.getByLabel('Waarvoor').selectOption('facts');
    await choose(page.locator('#source_kvk-group').getByLabel('Niet gekeken'));
    await press(page, 'Opslaan');
    expect(await told(page)).toContain('De bronnen zijn opgeslagen.');

    await follow(page, 'Leg het advies vast');
    expect(await page.getByLabel('Overlegd met (mag leeg blijven)').inputValue()).toBe('veilig_thuis');
    await inspect(page, 'notitie');
    await page.getByLabel('Notitie').fill('Advies: eerst met haar alleen praten.');
    await press(page, 'Notitie opslaan');
    expect(await main(page)).toContain('Met: Veilig Thuis');
    expect(await main(page)).not.toContain('Vraag eerst advies');

    await follow(page, 'Taak maken');
    await page.getByLabel('Wat moet er gebeuren?').fill('Bel het wijkteam');
    await page.getByLabel('Uiterlijk op').fill('31-2-2027');
    await press(page, 'Taak opslaan');
    expect(await main(page)).toContain('Vul een dag in die bestaat');
    expect(await page.getByLabel('Wat moet er gebeuren?').inputValue()).toBe('Bel het wijkteam');
    await inspect(page, 'taak-fout');
    await page.getByLabel('Uiterlijk op').fill('25-11-2026');
    await press(page, 'Taak opslaan');
    expect(await main(page)).toContain('Bel het wijkteam');

    await follow(page, 'Schrijf de melder');
    await page.getByLabel('Uw tekst').fill('Weet u of zij vanavond weer werkt?');
    await inspect(page, 'bericht');
    await press(page, 'Versturen');
    expect(await told(page)).toContain('De vraag staat klaar voor de melder.');
    await follow(page, 'Toewijzen');
    await inspect(page, 'toewijzen');
    await choose(page.getByRole('radio').first());
    await press(page, 'Toewijzen');
    await follow(page, 'Status wijzigen');
    await inspect(page, 'status');
    await choose(page.getByLabel('Overleg met partner'));
    await press(page, 'Status opslaan');
    await inspect(page, 'dossier-vol');
    await page.goto('/werk');
    await inspect(page, 'werk-taken');
    await page.goto(`/signalen/${reference}`);
    await press(page, 'Afronden');
    expect(await told(page)).toContain('De taak is afgerond.');
  });

  it('ends with a second reader who sees the motivation only, and begins again', SLOW, async () => {
    const page = await pageFor(care);
    await page.goto(`/signalen/${reference}`);
    await follow(page, 'Sluiten');
    await inspect(page, 'sluiten');
    await choose(page.getByLabel('Geen mensenhandel'));
    await page.getByLabel('Waarom?').fill('Na overleg: een ruzie over loon, geen dwang.');
    await press(page, 'Verder');
    expect(await told(page)).toContain('De tweede lezer is gevraagd.');
    expect(await main(page)).toContain('De vraag ligt bij de tweede lezer');

    const reader = await pageFor(safety);
    await reader.goto('/werk');
    await reader.getByRole('link', { name: 'Een collega vraagt u als tweede lezer' }).click();
    await inspect(reader, 'tweede-lezer');
    await follow(reader, 'Sluiten als geen mensenhandel');
    const question = reader.url();
    expect(await main(reader)).toContain('een ruzie over loon');
    expect(await main(reader)).not.toContain('jonge vrouw');
    await choose(reader.getByLabel('Nee, ik ben het niet eens'));
    await press(reader, 'Antwoord opslaan');
    expect(await main(reader)).toContain('Schrijf waarom u het er niet mee eens bent.');
    await inspect(reader, 'tweede-lezer-vraag');
    await choose(reader.getByLabel('Ja, ik ben het eens'));
    await reader.getByLabel('Waarom?').fill('Ik zie ook geen dwang.');
    await press(reader, 'Antwoord opslaan');
    expect(await told(reader)).toContain('Uw antwoord is opgeslagen.');
    await inspect(reader, 'tweede-lezer-leeg');
    await reader.goto(question);
    expect(await main(reader)).toContain('Deze vraag is al beantwoord');
    await inspect(reader, 'tweede-lezer-beantwoord');

    await running.startWorkers();
    await expect
      .poll(
        async () => {
          await page.goto(`/signalen/${reference}`);
          return main(page);
        },
        { timeout: 30_000, interval: 500 },
      )
      .toContain('De tweede lezer was het eens.');
    expect(await main(page)).toContain('Ik zie ook geen dwang.');
    await inspect(page, 'dossier-gesloten');
    await page.goto(`/signalen/${reference}/beoordelen`);
    expect(await main(page)).toContain('Heropen het eerst.');
    await page.goto(`/signalen/${reference}`);
    await follow(page, 'Heropenen');
    await page.getByLabel('Waarom heropent u het?').fill('De melder belde opnieuw.');
    await inspect(page, 'heropenen');
    await press(page, 'Heropenen');
    expect(await told(page)).toContain('Het signaal is weer open.');
    // opened again, so the earlier agreement does not close it
    await page.goto(`/signalen/${reference}/sluiten?uitkomst=closed_not_trafficking`);
    expect(await main(page)).toContain('Een tweede lezer kijkt eerst mee.');
  });

  it('opens what was reported beside a form, and keeps what was typed there', SLOW, async () => {
    const reference = await reported();
    const page = await pageFor(care);
    await page.goto(`/signalen/${reference}/beoordelen`);
    const typed = page.getByLabel('Waarom (mag leeg blijven)');
    await typed.fill('Een lange uitleg.');
    await choose(page.getByLabel('Seksuele uitbuiting'));
    await press(page, 'Open het verhaal');
    expect(await main(page)).toContain('mag niet alleen naar buiten');
    expect(await typed.inputValue()).toBe('Een lange uitleg.');
    await press(page, 'Open gegevens over personen');
    expect(await main(page)).toContain('Schrijf waarom u deze gegevens nu nodig hebt.');
    expect(await page.title()).toMatch(/^Fout: /);
    // Enter in this field means opening, not sending the form
    await page.getByLabel('Waarom hebt u deze gegevens nu nodig?').fill('Ik bereid een gesprek voor');
    await page.getByLabel('Waarom hebt u deze gegevens nu nodig?').press('Enter');
    await page.getByText('Mira Bedacht').waitFor();
    expect(await typed.inputValue()).toBe('Een lange uitleg.');
    expect(await page.getByLabel('Seksuele uitbuiting').isChecked()).toBe(true);
    await inspect(page, 'beoordelen-met-verhaal');
    await choose(page.getByLabel('Verrijken', { exact: true }));
    await choose(page.locator('#minor-group').getByLabel('Nee'));
    await press(page, 'Beoordeling opslaan');
    expect(await told(page)).toContain('De beoordeling is opgeslagen.');
  });

  it('tells the second of two what the first did, and keeps what was typed', SLOW, async () => {
    const reference = await reported();
    const [first, second] = [await pageFor(care), await pageFor(deputy)];
    for (const page of [first, second]) await page.goto(`/signalen/${reference}/beoordelen`);
    await second.getByLabel('Waarom (mag leeg blijven)').fill('Mijn eigen lange uitleg.');
    for (const page of [first, second]) {
      await choose(page.locator('#minor-group').getByLabel('Nee'));
      await choose(page.getByLabel('Seksuele uitbuiting'));
      await choose(page.getByLabel('Verrijken', { exact: true }));
      await press(page, 'Beoordeling opslaan');
    }
    expect(await told(first)).toContain('De beoordeling is opgeslagen.');
    expect(await main(second)).toContain('Iemand anders was eerder');
    expect(await main(second)).toMatch(/Beoordeeld door Proef van der Persoon \d+, vandaag 10:00/);
    expect(await second.getByLabel('Waarom (mag leeg blijven)').inputValue()).toBe(
      'Mijn eigen lange uitleg.',
    );
    await inspect(second, 'iemand-was-eerder');
    await press(second, 'Beoordeling opslaan');
    expect(await told(second)).toContain('De beoordeling is opgeslagen.');
  });

  it(
    'finds by what is known, in the own domain only, and lets nothing of it stand in the address',
    SLOW,
    async () => {
      const reference = await reported({
        story: { whatHappened: 'Verzonnen', address: 'Dorpsdijk 7, Rhoon', vehicles: '12-ABC-3' },
        special: { personNames: 'Joep van der Bedenksel' },
      });
      const page = await pageFor(care);
      await page.goto('/signalen');
      for (const [typed, kind] of [
        [reference, 'kenmerk'],
        ['dorpsdijk 7 rhoon', 'adres'],
        ['12abc3', 'kenteken'],
        ['van der Bedenksel', 'naam'],
      ] as const) {
        await page.getByLabel('Zoek een signaal').fill(typed);
        await press(page, 'Zoeken');
        expect(await page.locator('#found').innerText()).toContain(reference);
        expect(await page.locator('#found').innerText()).toContain(kind);
        expect(page.url()).toMatch(/\/signalen\/zoeken\?vraag=[\w-]+&doel=handling$/);
        expect(decodeURIComponent(page.url()).toLowerCase()).not.toContain(typed.toLowerCase());
        expect(await page.title()).toBe('Zoeken - Lantaarn');
      }
      await inspect(page, 'gezocht');
      const address = page.url();
      await follow(page, reference);
      await page.goBack();
      expect(await page.locator('#found').innerText()).toContain(reference);
      const colleague = await pageFor(deputy);
      await colleague.goto(address);
      expect(await colleague.locator('#found').count()).toBe(0);
      expect(await colleague.getByLabel('Zoek een signaal').inputValue()).toBe('');
      await page.getByLabel('Zoek een signaal').fill('x');
      await press(page, 'Zoeken');
      expect(await main(page)).toContain('ten minste 2 tekens');
      await inspect(page, 'zoeken-fout');
      await page.getByLabel('Zoek een signaal').fill('Kerkstraat 99');
      await press(page, 'Zoeken');
      expect(await page.getByLabel('Zoek een signaal').inputValue()).toBe('Kerkstraat 99');
      await inspect(page, 'niets-gevonden');
      const other = await pageFor(safety);
      await other.goto('/signalen/zoeken');
      for (const typed of [reference, 'Dorpsdijk 7, Rhoon']) {
        await other.getByLabel('Zoek een signaal').fill(typed);
        await press(other, 'Zoeken');
        expect(await main(other)).not.toContain(`${running.origin}/signalen/${reference}`);
        expect(await other.locator('#found').count()).toBe(0);
      }
    },
  );

  it('narrows the list by codes, and gives it as a file when told what for', SLOW, async () => {
    const page = await pageFor(care);
    await page.goto('/signalen?alleen=open&soort=advice&verzonnen=x&vorm=bestaat-niet');
    expect(await page.getByLabel('Soort').inputValue()).toBe('advice');
    await inspect(page, 'gefilterd');
    await page.goto('/signalen?status=case&vorm=organ_removal');
    expect(await main(page)).toContain('Geen signaal past bij dit filter');
    await page.goto('/signalen?soort=advice');
    await follow(page, 'Exporteren');
    await press(page, 'Bestand ophalen');
    expect(await main(page)).toContain('Schrijf waarvoor u het bestand gebruikt.');
    await inspect(page, 'exporteren');
    await page.getByLabel('Waarvoor gebruikt u het bestand?').fill('Jaarverslag');
    await page.getByText('Tekst met puntkomma’s (CSV)').click();
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Bestand ophalen')]);
    expect(download.suggestedFilename()).toMatch(/^signalen-zorg-2026-11-24-[0-9A-Z]{4}-[0-9A-Z]{3}\.csv$/);
    const file = await readFile(await download.path());
    expect(file.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const lines = file.toString('utf8').trim().split('\r\n');
    expect(lines[0]).toContain('Kenmerk;Ontvangen');
    expect(lines.slice(1).every((line) => line.includes(';Advies;'))).toBe(true);
    expect(file.toString('utf8')).not.toContain('Verzonnen');
  });

  it('has its menu behind a button on a narrow screen', SLOW, async () => {
    const page = await pageFor(care, { width: 320 });
    await page.goto('/werk');
    const link = page.getByRole('link', { name: 'Doorgezet', exact: true });
    expect(await link.isVisible()).toBe(false);
    await press(page, 'Menu');
    expect(await link.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await link.isVisible()).toBe(false);
    await press(page, 'Menu');
    await link.click();
    await page.waitForURL('**/overdrachten');
  });

  it('sends other seats on, and shows them no file', SLOW, async () => {
    const reference = await reported();
    const page = await pageFor(employee);
    await page.goto('/werk');
    expect(new URL(page.url()).pathname).not.toBe('/werk');
    for (const path of [
      '/signalen',
      `/signalen/${reference}`,
      `/signalen/${reference}/beoordelen`,
      '/tweede-lezer',
    ]) {
      expect((await page.goto(path))?.status()).toBe(404);
    }
    const other = await pageFor(safety);
    expect((await other.goto(`/signalen/${reference}`))?.status()).toBe(404);
    const nobody = await (await newVisitor(browser, running)).newPage();
    await nobody.goto(`/signalen/${reference}`);
    expect(new URL(nobody.url()).pathname).toBe('/inloggen');
  });
});

describe('the work of a coordinator, with JavaScript', () => {
  it('can be done with the keyboard alone', SLOW, async () => {
    const reference = await reported();
    const page = await pageFor(care, { script: true });
    await page.goto(`/signalen/${reference}`);
    await tabTo(page, 'a', 'Beoordelen');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/beoordelen');
    await tabTo(page, 'input', 'minor');
    await page.keyboard.press('Space');
    await tabTo(page, 'input', 'forms');
    await page.keyboard.press('Space');
    await tabTo(page, 'input', 'urgency');
    await page.keyboard.press('ArrowUp');
    await tabTo(page, 'input', 'next');
    await page.keyboard.press('Space');
    await tabTo(page, 'textarea', 'motivation');
    await page.keyboard.type('Met het toetsenbord.');
    await tabTo(page, 'button', 'Beoordeling opslaan');
    await page.keyboard.press('Enter');
    await page.waitForURL('**gelukt=beoordeeld');
    expect(await main(page)).toContain('Minderjarig: ja');
  });

  it('shows a menu on a narrow screen that everybody can read', SLOW, async () => {
    const page = await pageFor(care, { width: 320, script: true });
    await page.goto('/werk');
    await press(page, 'Menu');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('reads well in the dark', SLOW, async () => {
    const reference = await reported({ urgency: 'acute', minor: 'yes', form: 'criminal' });
    const page = await pageFor(care, { script: true, scheme: 'dark' });
    for (const [path, name] of [
      ['/werk', 'werk-donker'],
      [`/signalen/${reference}`, 'dossier-donker'],
    ] as const) {
      await page.goto(path);
      await inspect(page, name);
    }
  });
});

/** Presses Tab until the element with this text or name has the focus. */
async function tabTo(page: Page, tag: string, words: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate<string>(
      'document.activeElement.name || document.activeElement.textContent.trim()',
    );
    if (here === words && (await page.locator(`${tag}:focus`).count()) === 1) return;
  }
  throw new Error(`the keyboard does not reach ${words}`);
}
