// Makes docs/screenshot.png for the README: the coordinator's first screen in the demo, as it is today.
//   node scripts/screenshot.mjs [page] [file]
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import { build } from './build.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [page = '/werk', file = join(root, 'docs/screenshot.png')] = process.argv.slice(2);
const COORDINATOR = 'sanne.vanderproef@albrandswaard.example';

await build();
const home = mkdtempSync(join(tmpdir(), 'lantaarn-screenshot-'));
const port = await freePort();
const origin = `http://localhost:${port}`;
const demo = spawn(process.execPath, [join(root, 'dist/main.js'), '--demo'], {
  env: { PATH: process.env.PATH, LANTAARN_HOME: home, PORT: String(port) },
  stdio: ['ignore', 'ignore', 'inherit'],
});
try {
  await answers(`${origin}/demo`);
  const browser = await chromium.launch({
    executablePath: process.env.CHROME ?? (await sparticuz.executablePath()),
    args: sparticuz.args,
  });
  const view = await browser.newPage({
    viewport: { width: 1280, height: 860 },
    deviceScaleFactor: 1.5,
    locale: 'nl-NL',
  });
  await view.goto(`${origin}/demo`);
  await view
    .locator('form', { has: view.locator(`input[value="${COORDINATOR}"]`) })
    .locator('button')
    .click();
  await view.goto(`${origin}${page}`);
  await view.screenshot({ path: file });
  await browser.close();
} finally {
  const gone = new Promise((resolve) => demo.once('exit', resolve));
  demo.kill('SIGTERM');
  await gone;
  rmSync(home, { recursive: true, force: true });
}

async function answers(address) {
  while (demo.exitCode === null) {
    const found = await fetch(address).catch(() => null);
    if (found?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the demo did not start');
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port: found } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return found;
}
