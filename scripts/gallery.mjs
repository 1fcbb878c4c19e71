// Photographs every part of the pages and holds axe against it: narrow, middle and wide; light, dark and
// forced colours. `node scripts/gallery.mjs [page ...]` writes to /tmp/gallery. For review; not shipped.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildStyles } from './styles.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const folder = '/tmp/gallery';
const assets = join(folder, 'assets');
const bundle = join(root, 'node_modules/.cache/gallery.mjs');
const only = process.argv.slice(2);

mkdirSync(assets, { recursive: true });
const manifest = await buildStyles(assets);
await build({
  absWorkingDir: root,
  entryPoints: ['scripts/gallery.tsx'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  jsx: 'automatic',
  outfile: bundle,
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [
    {
      name: 'assets-of-the-gallery',
      setup: (builder) =>
        builder.onLoad({ filter: /page[/\\]assets\.ts$/ }, () => ({
          contents: `export const asset = (name) => '/assets/' + ${JSON.stringify(manifest)}[name].file; export const assetManifest = () => ({}); export const assetFolder = '';`,
        })),
    },
  ],
});
const { pages } = await import(bundle);
const html = pages();
for (const [name, text] of Object.entries(html)) writeFileSync(join(folder, `${name}.html`), text);

const policy = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'";
const types = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml', woff2: 'font/woff2' };
const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  if (path.startsWith('/assets/')) {
    response.setHeader('content-type', types[path.split('.').at(-1)] ?? '');
    return response.end(readFileSync(join(folder, path)));
  }
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('content-security-policy', policy);
  return response.end(html[path.slice(1)] ?? '');
}).listen(0, '127.0.0.1');

const { default: chromium } = await import('@sparticuz/chromium');
const { chromium: driver } = await import('playwright-core');
const browser = await driver.launch({
  executablePath: await chromium.executablePath(),
  args: [...chromium.args, '--no-sandbox'],
  headless: true,
});
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
let faults = 0;
// One context: closing one ends a browser that runs as a single process.
const context = await browser.newContext({ reducedMotion: 'reduce' });
const page = await context.newPage();
const session = await context.newCDPSession(page);
page.on('console', (message) => {
  if (message.type() === 'error') console.log(`console: ${message.text()}`);
});
for (const look of ['light', 'dark', 'forced']) {
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({
      colorScheme: look === 'light' ? 'light' : 'dark',
      forcedColors: look === 'forced' ? 'active' : 'none',
    });
    for (const name of Object.keys(html)) {
      if (only.length > 0 && !only.includes(name)) continue;
      await page.goto(`http://127.0.0.1:${server.address().port}/${name}`);
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(folder, `${name}-${width}-${look}.png`), fullPage: true });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) console.log(`${name} ${width} ${look}: ${wide} px too wide`);
      if (look === 'forced') continue;
      const { result } = await session.send('Runtime.evaluate', {
        expression: `${axe};axe.run().then(({violations, incomplete}) => JSON.stringify([...violations, ...incomplete.filter(({id}) => id === 'color-contrast').map((found) => ({...found, id: 'unsure ' + found.id}))].map(({id, nodes}) => [id, nodes.map(({html, any}) => html.slice(0, 120) + ' ' + (any[0]?.message ?? '').slice(0, 160))])))`,
        awaitPromise: true,
        returnByValue: true,
      });
      for (const [id, nodes] of JSON.parse(result.value)) {
        if (!id.startsWith('unsure')) faults += 1;
        console.log(`${name} ${width} ${look}: ${id}\n  ${nodes.slice(0, 3).join('\n  ')}`);
      }
    }
  }
}
await browser.close();
server.close();
console.log(`${faults} violations`);
process.exitCode = faults === 0 ? 0 : 1;
