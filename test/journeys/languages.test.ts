import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { languages, type OfferedLanguage } from '../../content/languages.ts';
import { publicMessages } from '../../content/messages.ts';
import { inspect, launchBrowser, newVisitor } from '../browser.ts';
import { openRunningHouse, type RunningHouse } from '../running-house.ts';

/** Walks the public pages in every language but Dutch, as somebody without JavaScript; public.test.ts does the Dutch. */
let running: RunningHouse;
let browser: Browser;

beforeAll(async () => {
  [running, browser] = await Promise.all([openRunningHouse({ exitTo: '/robots.txt' }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await running.close();
});

const READ = ['', '/hulp', '/veilig', '/privacy', '/toegankelijk', '/advies', '/antwoord', '/er-is-niets'];
const STEPS = ['gevaar', 'nu-bellen', 'wie', 'waar', 'wanneer', 'over-wie', 'contact', 'naam'];
const others = languages.filter(({ code }) => code !== 'nl');

/** The language, the direction and the neutral title; nothing sticks out, and axe finds nothing. */
async function look(page: Page, language: OfferedLanguage, name: string): Promise<void> {
  const { common, around } = publicMessages[language.code];
  const root = page.locator('html');
  expect(await root.getAttribute('lang'), name).toBe(language.code);
  expect(await root.getAttribute('dir'), name).toBe(language.dir);
  expect((await page.title()).replace(around.parts.errorTitle, ''), name).toBe(common.pageTitle);
  expect(await page.locator('.exit').innerText(), name).toBe(common.exit);
  await inspect(page, name);
}

test.each(others.map((language) => [language.code, language] as const))(
  'every page for the public in %s',
  { timeout: 300_000 },
  async (code, language) => {
    const { common, around, journey, receipt, dialogue, errors } = publicMessages[code];
    const visitor = await newVisitor(browser, { origin: running.origin });
    const page = await visitor.newPage();
    const at = async (path: string, name: string): Promise<void> => {
      await page.goto(`/${code}${path}`);
      await look(page, language, `${code}-${name}`);
    };
    await at('', 'region');
    expect(await page.locator('.languages li').count()).toBe(languages.length);
    for (const path of READ) await at(`/albrandswaard${path}`, path.slice(1) || 'town');
    await at('/albrandswaard', 'town-again');
    expect(await page.locator('.footnote').innerText()).toBe(around.checked.notYet);
    for (const step of STEPS) await at(`/albrandswaard/melden/${step}`, step);

    await page.goto(`/${code}/albrandswaard/melden/wat`);
    await page.getByRole('button', { name: common.next, exact: true }).click();
    expect(await page.locator('.error-summary').innerText()).toContain(errors.whatEmpty);
    await look(page, language, `${code}-wat-fout`);
    await page.getByLabel(journey.what.story.label).fill('The boss keeps the passports. 0612345678');
    await page.getByRole('button', { name: common.next, exact: true }).click();
    await at('/albrandswaard/melden/controleren', 'controleren');
    await page.getByRole('button', { name: journey.check.send, exact: true }).click();
    expect(await page.getByText(receipt.once).isVisible()).toBe(true);
    await look(page, language, `${code}-ontvangen`);
    const groups = (await page.locator('code.code').innerText()).trim().split(/\s+/);
    expect(groups.join('')).toMatch(/^[0-9A-Z]{17}$/);
    expect(await page.locator('code.code').getAttribute('dir')).toBe('ltr');
    await at('/albrandswaard/melden/briefje', 'briefje');

    await page.goto(`/${code}/albrandswaard/antwoord`);
    await page.locator('#code').fill(groups.join('-'));
    await page.getByRole('button', { name: dialogue.enter.button, exact: true }).click();
    expect(await page.getByText(dialogue.state.received).isVisible()).toBe(true);
    await page.locator('#text').fill('More');
    await page.getByRole('button', { name: dialogue.addition.button, exact: true }).click();
    await look(page, language, `${code}-gesprek`);
    expect(await page.locator('.message__head').first().innerText()).toContain(dialogue.fromYou);

    // the way out stands first, as on every page, and takes what was typed along
    await page.locator('a.exit').click();
    await page.waitForURL('**/robots.txt');
    expect(await visitor.cookies(running.origin)).toEqual([]);
    await visitor.close();
  },
);

test('what goes wrong before a page is reached is told in the language of the address', async () => {
  for (const { code, dir } of others) {
    const answer = await fetch(`${running.origin}/${code}/albrandswaard/advies`, {
      method: 'POST',
      body: new URLSearchParams({ question: 'x'.repeat(400_000) }),
    });
    expect(answer.status).toBe(413);
    const source = await answer.text();
    expect(source).toContain(`<html lang="${code}" dir="${dir}">`);
    if (code !== 'en') expect(source).toContain(publicMessages[code].trouble.tooLarge.text);
  }
});
