// Makes the two stylesheets, the small scripts, the pictures and the fonts in dist/assets, under names that
// carry a hash of what is inside, each also compressed. Component CSS comes from NL Design System packages;
// only what our parts use of it is kept, and only the tokens that are then still read.
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build as esbuild, transform } from 'esbuild';
import { bakeTokens, basisDeclarations, dropUnused, readTokens } from './tokens.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const page = join(root, 'src/kernel/page');
const require = createRequire(import.meta.url);

/** Browsers of some years ago: a frightened person has no new telephone. */
const BROWSERS = ['chrome90', 'safari14', 'firefox90'];

const UTRECHT_PUBLIC = [
  'action-group',
  'alert',
  'form-field',
  'form-field-description',
  'form-field-error-message',
  'form-fieldset',
  'form-label',
  'page-footer',
  'page-header',
  'select',
  'textarea',
  'textbox',
  'unordered-list',
];
const CANDIDATE_PUBLIC = ['button', 'heading', 'link', 'paragraph', 'skip-link'];
const SHEETS = {
  public: {
    utrecht: UTRECHT_PUBLIC,
    candidate: CANDIDATE_PUBLIC,
    own: ['ground', 'form', 'parts', 'public', 'charts'],
  },
  staff: {
    utrecht: [
      ...UTRECHT_PUBLIC,
      'breadcrumb-nav',
      'data-list',
      'link-list',
      'pagination',
      'status-badge',
      'table',
    ],
    candidate: [...CANDIDATE_PUBLIC, 'number-badge', 'data-badge'],
    own: [
      'font',
      'ground',
      'form',
      'parts',
      'staff',
      'sign-in',
      'records',
      'administration',
      'charts',
      'tile-map',
    ],
  },
};

/** Writes everything into `outDir`, with `assets.json`: logical name -> file name and media type. */
export async function buildStyles(outDir) {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const manifest = {};
  const add = async (name, content, compress = true) => {
    const bytes = Buffer.from(content);
    const hash = createHash('sha256').update(bytes).digest('base64url').replace(/[-_]/g, '').slice(0, 10);
    const file = `${basename(name, extname(name))}.${hash}${extname(name)}`;
    writeFileSync(join(outDir, file), bytes);
    if (compress) await compressed(join(outDir, file), bytes);
    manifest[name] = { file, type: TYPES[extname(name)], compressed: compress };
  };

  for (const picture of globSync('pictures/*.svg', { cwd: page }).sort())
    await add(basename(picture), readFileSync(join(page, picture), 'utf8').replace(/>\s+</g, '><').trim());
  for (const font of ['latin', 'latin-ext'])
    await add(
      `noto-sans-${font}.woff2`,
      readFileSync(
        require.resolve(`@fontsource-variable/noto-sans/files/noto-sans-${font}-wght-normal.woff2`),
      ),
      false,
    );
  const served = (css) =>
    css.replace(/url\("?([\w.-]+)"?\)/g, (_, name) => {
      if (manifest[name] === undefined) throw new Error(`stylesheet asks for ${name}, which is not there`);
      return `url(${manifest[name].file})`;
    });
  const { paletteTokens } = await palette();
  await Promise.all([
    ...Object.entries(SHEETS).map(async ([name, sheet]) =>
      add(`${name}.css`, served(await styleSheet(name, sheet, paletteTokens))),
    ),
    ...Object.entries(await scripts()).map(([name, code]) => add(name, code)),
  ]);
  writeFileSync(
    join(outDir, 'assets.json'),
    `${JSON.stringify(Object.fromEntries(Object.entries(manifest).sort()), null, 2)}\n`,
  );
  return manifest;
}

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

async function compressed(file, bytes) {
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  writeFileSync(`${file}.br`, br);
  writeFileSync(`${file}.gz`, gz);
}

async function styleSheet(name, { utrecht, candidate, own }, paletteTokens) {
  const packages = [
    ...utrecht.map((part) => require.resolve(`@utrecht/${part}-css/dist/index.css`)),
    ...candidate.map((part) => require.resolve(`@nl-design-system-candidate/${part}-css/${part}.css`)),
  ];
  const parts = dropUnused(packages.map((file) => readFileSync(file, 'utf8')).join('\n'));
  const ours = own.map((part) => readFileSync(join(page, `styles/${part}.css`), 'utf8')).join('\n');
  const theme = readTokens(
    readFileSync(
      require.resolve('@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css'),
      'utf8',
    ),
  );
  const settings = readTokens(readFileSync(join(page, `styles/settings-${name}.css`), 'utf8'));
  const light = new Map([...theme, ...paletteTokens('light'), ...settings]);
  const css = bakeTokens(`${parts}\n${ours}`, light);
  const { code } = await transform(basisDeclarations(css, light, paletteTokens('dark')) + css, {
    loader: 'css',
    minify: true,
    target: BROWSERS,
  });
  return code;
}

async function scripts() {
  const { outputFiles } = await esbuild({
    absWorkingDir: root,
    entryPoints: ['public', 'staff'].map((name) => join(page, `elements/${name}.ts`)),
    bundle: true,
    minify: true,
    write: false,
    outdir: 'elements',
    format: 'iife',
    target: BROWSERS,
  });
  return Object.fromEntries(outputFiles.map((file) => [basename(file.path), file.text]));
}

/** The palette is TypeScript, and this script also runs on a Node that cannot read that. */
async function palette() {
  const { outputFiles } = await esbuild({
    entryPoints: [join(page, 'palette.ts')],
    bundle: true,
    write: false,
    format: 'esm',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
