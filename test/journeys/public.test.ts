import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '../../src/kernel/postgres/index.ts';
import { run } from '../../src/kernel/verb.ts';
import { askReporter } from '../../src/rooms/signals/handling/message-reporter.ts';
import { signalReference } from '../../src/rooms/signals/signal-reference.ts';
import { inspect, launchBrowser, newVisitor, type Visit } from '../browser.ts';
import { openRunningHouse, type RunningHouse } from '../running-house.ts';

let running: RunningHouse;
let browser: Browser;
const SLOW = { timeout: 300_000 };

beforeAll(async () => {
  [running, browser] = await Promise.all([openRunningHouse({ exitTo: '/robots.txt' }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await running.close();
});

const TOWN = '/albrandswaard';
const open = async (path: string, visit: Partial<Visit> = {}): Promise<[Page, BrowserContext]> => {
  const visitor = await newVisitor(browser, { origin: running.origin, ...visit });
  const page = await visitor.newPage();
  await page.goto(path);
  return [page, visitor];
};
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click();
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();
/** As people do: on the words. */
const choose = (page: Page, label: string) => page.locator('label', { hasText: label }).first().click();
const next = (page: Page) => press(page, 'Verder');
const codeOn = async (page: Page): Promise<string> =>
  (await page.locator('code.code').innerText()).trim().split(/\s+/).join('-');
/** What the database can tell of the one signal of a municipality. */
const signalIn = async (slug: string) => {
  const found = await rows(
    `select s.serial, s.version, s.anonymous, s.wants_feedback from signals s
     join organisations o on o.id = s.organisation_id where o.slug = '${slug}'`,
  );
  expect(found).toHaveLength(1);
  return found[0] as { serial: number; version: number; anonymous: boolean; wants_feedback: boolean };
};
const rows = (query: string): Promise<unknown[]> =>
  withClient(running.database.superOptions, async (client) => (await client.query(query)).rows);

test(
  'a frightened person reports anonymously, with an error on the way, and comes back with the code',
  SLOW,
  async () => {
    const [page, visitor] = await open('/');
    await inspect(page, 'regio');
    await page.getByLabel('In welke gemeente is het?').selectOption('albrandswaard');
    await next(page);
    expect(page.url()).toBe(`${running.origin}${TOWN}`);
    expect(await page.title()).toBe('Informatie');
    await inspect(page, 'gemeente');
    await follow(page, 'Vertel wat er aan de hand is');
    expect(await visitor.cookies()).toEqual([]);
    await inspect(page, 'gevaar');
    await choose(page, 'Ja, er is nu gevaar');
    await next(page);
    expect(await heading(page)).toBe('Bel nu 112');
    await inspect(page, 'nu-bellen');
    expect((await visitor.cookies()).map(({ name }) => name)).toEqual(['a']);
    await follow(page, 'Verder met het formulier');
    await inspect(page, 'wie');
    await choose(page, 'Ik zit zelf in deze situatie');
    await next(page);
    await next(page);
    expect(await page.title()).toBe('Fout: Informatie');
    await inspect(page, 'wat-fout');
    await page.getByLabel('Vertel het in uw eigen woorden').fill('Ik mag niet weg uit de kas van mijn baas.');
    await choose(page, 'Dwang op het werk');
    await next(page);
    await inspect(page, 'waar');
    await page.getByLabel('Beschrijf de plek').fill('Een kas aan de Verzonnenweg');
    await next(page);
    await inspect(page, 'wanneer');
    await page.goBack();
    expect(await page.getByLabel('Beschrijf de plek').inputValue()).toBe('Een kas aan de Verzonnenweg');
    await page.goForward();
    await follow(page, 'Sla over');
    expect(await heading(page)).toBe('Wat wilt u over uzelf en de anderen vertellen?');
    await inspect(page, 'over-wie');
    await page.getByLabel('Om hoeveel mensen gaat het?').fill('veel');
    await next(page);
    await page.getByLabel('Om hoeveel mensen gaat het?').fill('6');
    await next(page);
    await inspect(page, 'contact');
    await choose(page, 'Nee, ik lees het antwoord hier');
    await next(page);
    await inspect(page, 'naam');
    await choose(page, 'Nee, ik blijf anoniem');
    await next(page);
    expect(await heading(page)).toBe('Controleer uw antwoorden');
    await inspect(page, 'controleren');
    await follow(page, 'Verander: Waar');
    await page.getByLabel('Plaats of dorp').fill('Poortugaal');
    await next(page);
    expect(await page.locator('dl').innerText()).toContain('Plaats of dorp: Poortugaal');
    const again = await visitor.newPage();
    await again.goto(page.url());
    await press(page, 'Verstuur mijn melding');
    await press(again, 'Verstuur mijn melding');
    const code = await codeOn(page);
    expect(await codeOn(again)).toBe(code);
    expect(await rows('select anonymous, urgency, form from signals')).toEqual([
      { anonymous: true, urgency: 'acute', form: 'labour' },
    ]);
    await inspect(page, 'ontvangen');
    await page.getByLabel('Typ de code over').fill('AAAA');
    await press(page, 'Controleer de code');
    expect(await page.title()).toContain('Fout');
    await page.getByLabel('Typ de code over').fill(` ${code.toLowerCase().replaceAll('-', ' ')} `);
    await press(page, 'Controleer de code');
    expect(await page.getByText('De code klopt.').isVisible()).toBe(true);
    await follow(page, 'Print een briefje met de code');
    await inspect(page, 'briefje');
    await follow(page, 'Terug');
    await press(page, 'Ik heb de code bewaard');
    expect(await visitor.cookies()).toEqual([]);
    await page.goto(`${TOWN}/melden/ontvangen`);
    expect(await heading(page)).toBe('Lees uw antwoord');
    await inspect(page, 'antwoord');
    for (const [typed, told] of [
      ['', 'Vul uw ontvangstcode in.'],
      [code.slice(1), '17 tekens'],
      [`${code.startsWith('Z') ? 'Y' : 'Z'}${code.slice(1)}`, 'verwisseld'],
    ]) {
      await page.getByLabel('Ontvangstcode').fill(typed ?? '');
      await press(page, 'Lees mijn antwoord');
      expect(await page.locator('.error-summary').innerText()).toContain(told);
    }
    await page.getByLabel('Ontvangstcode').fill(code);
    await press(page, 'Lees mijn antwoord');
    expect(await page.getByText('Uw bericht is binnen.').isVisible()).toBe(true);
    await inspect(page, 'gesprek-leeg');
    await page.getByLabel('Wat wilt u nog vertellen?').fill('Morgen is er weer een busje.\nOm 6 uur.');
    await press(page, 'Verstuur');
    expect(await page.getByText('Morgen is er weer een busje.').isVisible()).toBe(true);
    await inspect(page, 'gesprek');
  },
);

test(
  'in the language of somebody who reads English, with a name, and asked about it later',
  SLOW,
  async () => {
    const [page] = await open('/en');
    await follow(page, 'Barendrecht');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.goto('/en/barendrecht/melden/naam');
    await choose(page, 'Yes, I give my name');
    await press(page, 'Continue');
    expect(await page.title()).toBe('Error: Information');
    await page.getByLabel('Your name').fill('Ana van der Voorbeeld');
    await press(page, 'Continue');
    expect(page.url()).toContain('/en/barendrecht/melden/wat');
    await page.locator('#story').fill('They keep my passport.');
    await press(page, 'Continue');
    await page.goto('/en/barendrecht/melden/contact');
    await choose(page, 'Yes, in the way that I fill in below');
    await page.locator('#phone').fill('06 12345678');
    await page.getByText('More about what is safe').click();
    await page.locator('#codeWord').fill('umbrella');
    await press(page, 'Continue');
    await page.goto('/en/barendrecht/melden/controleren');
    expect(await page.locator('dl').innerText()).toContain('Ana van der Voorbeeld');
    await inspect(page, 'check-en');
    await press(page, 'Send my report');
    const code = await codeOn(page);
    const { serial, version, ...stored } = await signalIn('barendrecht');
    expect(stored).toEqual({ anonymous: false, wants_feedback: true });
    const coordinator = await running.seat(await running.idOf('barendrecht'), 'coordinator', 'safety');
    const asked = await run(running.house, coordinator, askReporter, {
      reference: signalReference(running.house, serial),
      version,
      text: 'Are you safe now?',
      once: crypto.randomUUID(),
    });
    expect(asked.kind).toBe('done');
    await page.goto('/en/antwoord');
    await page.getByLabel('In which municipality is it?').selectOption('barendrecht');
    await page.locator('#code').fill(code);
    await press(page, 'Read my answer');
    expect(await page.getByText('Are you safe now?').isVisible()).toBe(true);
    await inspect(page, 'question-en');
    await page.locator('#text').fill('Yes, I am with a friend.');
    await press(page, 'Send my answer');
    expect(await page.getByText('Yes, I am with a friend.').isVisible()).toBe(true);
    await press(page, 'Close my message');
    await page.goto('/en/barendrecht/gesprek');
    expect(page.url()).toContain('/en/barendrecht/antwoord');
  },
);

test('a question for advice is warned about what finds somebody, and can be sent anyway', SLOW, async () => {
  const [page, visitor] = await open(`${TOWN}/advies`, { scheme: 'dark' });
  await inspect(page, 'advies-donker');
  expect(await page.locator('main input:not([type=hidden]), main textarea').count()).toBe(1);
  const question = page.getByLabel('Wat is uw vraag?');
  await question.fill('Mag ik het kenteken 12-AB-34 opschrijven?');
  await press(page, 'Verstuur mijn vraag');
  expect(await question.inputValue()).toContain('12-AB-34');
  await inspect(page, 'advies-let-op-donker');
  expect(await visitor.cookies()).toEqual([]);
  await press(page, 'Het klopt zo, verstuur mijn vraag');
  expect(await heading(page)).toBe('Uw vraag is verstuurd');
  await inspect(page, 'advies-ontvangen-donker');
  expect(await rows(`select product from signals where product = 'advice'`)).toEqual([{ product: 'advice' }]);
  await follow(page, 'Print een briefje');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('body').innerText()).not.toMatch(/gemeente|melding|verlaat|menselijk/i);
  if (process.env['LOOK'] !== undefined)
    await page.screenshot({ path: `${process.env['LOOK']}/briefje-print.png` });
});

test('in high contrast, pages that are only read', SLOW, async () => {
  const [page] = await open(`${TOWN}/hulp`, { contrast: 'more' });
  for (const path of ['hulp', 'veilig', 'privacy', 'toegankelijk']) {
    await page.goto(`${TOWN}/${path}`);
    await inspect(page, `contrast-${path.replace('/', '-')}`);
  }
});

test('away from here: by the link, or by Shift three times; nothing is left behind', SLOW, async () => {
  for (const script of [false, true]) {
    const [page, visitor] = await open(`${TOWN}/melden/wat`, { script });
    await page.getByLabel('Vertel het in uw eigen woorden').fill('Weg hiermee');
    await next(page);
    expect(await heading(page)).toBe('Waar is het?');
    const before = await rows('select 1 from drafts');
    if (script) for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    else {
      // first after the skip link, by keyboard too
      const exit = page.locator('a').nth(1);
      expect(await exit.innerText()).toBe('Verlaat deze pagina');
      await exit.press('Enter');
    }
    await page.waitForURL('**/robots.txt');
    expect(await visitor.cookies(running.origin)).toEqual([]);
    // leaving does not wait for the database, so this may come a moment later
    await expect.poll(async () => (await rows('select 1 from drafts')).length).toBe(before.length - 1);
    // whoever looks back finds the questions, and nothing in them
    await page.goBack();
    await page.goto(`${TOWN}/melden/wat`);
    expect(await page.getByLabel('Vertel het in uw eigen woorden').inputValue()).toBe('');
    await page.goBack();
    expect(await page.content()).not.toContain('Weg hiermee');
  }
});
