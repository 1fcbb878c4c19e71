// Bundles the sources to dist/ in seconds. Packages with parts for one machine, and those that few need, stay outside the
// bundle. Plain JavaScript: it must run before there is anything to run.
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const stamp = join(dist, 'build.json');
/** Folders and files that a bundle is made from. */
const FOLDERS = ['src', 'content'];
const SCRIPTS = 'scripts';
const FILES = ['package.json', 'package-lock.json', 'tsconfig.json'];

/** Name in dist/ -> source, for the entry points that are there. */
function entryPoints() {
  const entries = [
    ['main', 'src/main.ts'],
    ['cli', 'src/cli/main.ts'],
    ...globSync('src/**/*.worker.ts', { cwd: root }).map((file) => [basename(file, '.ts'), file]),
  ];
  return Object.fromEntries(
    entries
      .filter(([, file]) => existsSync(join(root, file)))
      .map(([name, file]) => [name, join(root, file)]),
  );
}

/** Every file that a bundle is made from. By hand: a glob, or a listing by Node, takes ten times as long, at every command. */
function* sources() {
  for (const folder of FOLDERS) {
    if (!existsSync(join(root, folder))) continue;
    for (const file of filesIn(join(root, folder))) if (!/\.test\.tsx?$/.test(file)) yield file;
  }
  for (const name of readdirSync(join(root, SCRIPTS)))
    if (name.endsWith('.mjs')) yield join(root, SCRIPTS, name);
  for (const name of FILES) if (existsSync(join(root, name))) yield join(root, name);
}

function* filesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isFile()) yield path;
  }
}

/** What the sources look like now: newest change, number of files, bytes. A removed file shows too. */
function fingerprint() {
  let newest = 0;
  let count = 0;
  let bytes = 0;
  for (const file of sources()) {
    const found = statSync(file);
    newest = Math.max(newest, found.mtimeMs);
    count += 1;
    bytes += found.size;
  }
  return JSON.stringify({
    newest,
    count,
    bytes,
    node: process.version,
    mode: process.env.NODE_ENV ?? 'production',
  });
}

/** Whether dist/ was made from the sources as they are. */
export function isBuilt() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
}

/** Builds dist/ when it is not up to date. Returns whether there was anything to do. */
export async function build({ force = false } = {}) {
  if (!force && isBuilt()) return false;
  const seen = fingerprint();
  rmSync(stamp, { force: true });
  mkdirSync(dist, { recursive: true });
  await Promise.all([bundle(), styles()]);
  writeFileSync(stamp, seen);
  return true;
}

/**
 * React goes into the bundle: it looks at NODE_ENV while it loads, and is some times slower without this. So do the
 * packages of many small files that every start needs: finding and linking those costs as long as all else of a start.
 */
const BUNDLED = new Set([
  'react',
  'react-dom',
  '@hono/node-server',
  'file-type',
  'hono',
  'html-to-text',
  'jose',
  'kysely',
  'libphonenumber-js',
  'nodemailer',
  'openid-client',
  'pg',
  'pg-boss',
  'qrcode',
  'zod',
]);

/** React asks for Node's own modules in the old way; and errors should point at the sources. */
const BANNER = [
  "import { createRequire as makeRequire } from 'node:module';",
  'const require = makeRequire(import.meta.url);',
  'process.setSourceMapsEnabled(true);',
].join('');

async function bundle() {
  const { build: esbuild } = await import('esbuild');
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { metafile } = await esbuild({
    absWorkingDir: root,
    entryPoints: entryPoints(),
    outdir: dist,
    bundle: true,
    // What is imported only when it is needed stays in files of its own, and so does what entry points share.
    splitting: true,
    metafile: true,
    external: Object.keys(dependencies).filter((name) => !BUNDLED.has(name)),
    banner: { js: BANNER },
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    // Half as much to read and to compare at every start; names stay, and errors point at the sources all the same.
    minifyWhitespace: true,
    minifySyntax: true,
    sourcemap: 'linked',
    sourcesContent: false,
    define: { 'process.env.NODE_ENV': JSON.stringify(process.env.NODE_ENV ?? 'production') },
    logLevel: 'warning',
  });
  // Names of shared files change with what is in them: those of an earlier build go.
  const made = new Set(Object.keys(metafile.outputs).map((file) => basename(file)));
  rmSync(join(dist, 'compiled'), { recursive: true, force: true });
  for (const file of readdirSync(dist))
    if (/\.js(\.map)?$/.test(file) && !made.has(file)) rmSync(join(dist, file));
}

/** Stylesheets, fonts and small scripts: dist/assets. */
async function styles() {
  const script = join(root, 'scripts/styles.mjs');
  if (!existsSync(script)) return;
  const { buildStyles } = await import(pathToFileURL(script).href);
  // Made apart and then put in place, so that what runs meanwhile never finds half of it.
  const fresh = mkdtempSync(join(dist, 'assets-'));
  await buildStyles(fresh);
  rmSync(join(dist, 'assets'), { recursive: true, force: true });
  renameSync(fresh, join(dist, 'assets'));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const started = performance.now();
  const done = await build({ force: process.argv.includes('--force') });
  if (done) process.stderr.write(`gebouwd in ${Math.round(performance.now() - started)} ms\n`);
}
