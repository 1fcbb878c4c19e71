import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { build } from 'esbuild';
import { type Browser, type BrowserContext, chromium as driver, type Page } from 'playwright-core';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../root.ts';
import { Button, CopyableCode, ErrorSummary, ExitLink, Form, TextArea } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'lantaarn-elements-'));
let browser: Browser;
let context: BrowserContext;
let page: Page;
let server: Server;
let origin = '';
let posts = 0;

const body = renderToStaticMarkup(
  <>
    <ExitLink href="/elsewhere" />
    <ErrorSummary errors={[{ field: 'what', text: 'Vertel wat er gebeurt' }]} />
    <Form action="/sent" csrf="token" once="once" keepText>
      <TextArea name="what" label="Wat" />
      <Button>Verder</Button>
    </Form>
    <CopyableCode label="Code" code="7K3F-9QX2" />
  </>,
);

beforeAll(async () => {
  const { buildStyles } = (await import(join(root, 'scripts/styles.mjs'))) as {
    buildStyles: (outDir: string) => Promise<Record<string, { file: string }>>;
  };
  const manifest = await buildStyles(folder);
  server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (request.method === 'POST') {
      posts += 1;
      response.writeHead(204).end();
      return;
    }
    if (path.endsWith('.js')) {
      response.setHeader('content-type', 'text/javascript');
      response.end(readFileSync(join(folder, path)));
      return;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader(
      'content-security-policy',
      "default-src 'none'; script-src 'self'; form-action 'self'",
    );
    const script = `<script src="/${manifest[`${path.slice(1)}.js`]?.file}" defer></script>`;
    response.end(
      path === '/elsewhere' || path === '/start'
        ? `<!doctype html><title>elders</title>${path}`
        : `<!doctype html><title>Informatie</title>${script}${body}`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  browser = await driver.launch({
    executablePath: process.env['CHROME_PATH'] ?? (await chromium.executablePath()),
    args: [...chromium.args, '--no-sandbox'],
  });
  context = await browser.newContext();
});

beforeEach(async () => {
  posts = 0;
  page = await context.newPage();
});

afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('leaving', () => {
  test('Shift three times goes elsewhere, and "back" does not return to this page', async () => {
    await page.goto(`${origin}/start`);
    await page.goto(`${origin}/public`);
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
    await page.waitForURL(`${origin}/elsewhere`);
    await page.goBack();
    expect(page.url()).toBe(`${origin}/start`);
  });

  test('capitals while typing do not count', async () => {
    await page.goto(`${origin}/public`);
    await page.locator('#what').focus();
    for (const letter of ['A', 'B', 'C', 'D']) await page.keyboard.press(`Shift+${letter}`);
    expect(page.url()).toBe(`${origin}/public`);
    expect(await page.locator('#what').inputValue()).toBe('ABCD');
  });

  test('the link replaces this page as well', async () => {
    await page.goto(`${origin}/start`);
    await page.goto(`${origin}/public`);
    await page.getByRole('link', { name: 'Verlaat deze pagina' }).click();
    await page.waitForURL(`${origin}/elsewhere`);
    await page.goBack();
    expect(page.url()).toBe(`${origin}/start`);
  });
});

describe('forms', () => {
  test('pressing twice sends once', async () => {
    await page.goto(`${origin}/public`);
    const refused = await page.evaluate(`(() => {
      const found = [];
      document.addEventListener('submit', (event) => found.push(event.defaultPrevented));
      for (const _ of [1, 2, 3]) document.querySelector('form button').click();
      return found;
    })()`);
    expect(refused).toEqual([false, true, true]);
    await expect.poll(() => posts).toBe(1);
    expect(await page.locator('form button').getAttribute('aria-busy')).toBe('true');
    expect(await page.locator('form button').isEnabled()).toBe(true);
  });

  test('the summary of errors has the focus, and its line brings one to the field', async () => {
    await page.goto(`${origin}/public`);
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('H2');
    await page.getByRole('link', { name: 'Vertel wat er gebeurt' }).click();
    expect(await page.evaluate('document.activeElement.id')).toBe('what');
  });

  test('typed text is not thrown away without a question', async () => {
    await page.goto(`${origin}/staff`);
    await page.locator('#what').fill('Ik zag iets');
    const prevented = await page.evaluate(
      "(() => { const leave = new Event('beforeunload', { cancelable: true }); window.dispatchEvent(leave); return leave.defaultPrevented; })()",
    );
    expect(prevented).toBe(true);
  });
});

describe('size', () => {
  test('every element is under 2 kB', async () => {
    const elements = [
      'exit-page',
      'once-form',
      'error-focus',
      'copy-code',
      'keep-text',
      'quiet-menu',
      'passkey-form',
    ];
    const { outputFiles } = await build({
      absWorkingDir: root,
      entryPoints: elements.map((name) => `src/kernel/page/elements/${name}.ts`),
      minify: true,
      write: false,
      outdir: 'elements',
    });
    expect(outputFiles).toHaveLength(elements.length);
    for (const { path, contents } of outputFiles) expect(contents.length, path).toBeLessThan(2048);
  });
});
