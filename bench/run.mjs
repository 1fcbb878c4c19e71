// `npm run bench`: bundles the measures as the product is bundled and runs them for production. Options:
//   npm run bench                       all measures
//   npm run bench -- reports lists      only these: reports, lists, connect, beeld, audit, destruction, pages, files, desk, report, start, statistics, simulation
//   npm run bench -- reports --quick    shorter, rougher
//   npm run bench -- reports --profile  writes a CPU profile into node_modules/.cache/bench
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, 'node_modules/.cache/bench');
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

await build({
  absWorkingDir: root,
  entryPoints: { measure: 'bench/measure.ts' },
  outdir: out,
  bundle: true,
  external: Object.keys(dependencies).filter((name) => name !== 'react' && name !== 'react-dom'),
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
  },
  platform: 'node',
  format: 'esm',
  target: 'node24',
  jsx: 'automatic',
  sourcemap: 'linked',
  sourcesContent: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
});

const given = process.argv.slice(2);
const profile = given.includes('--profile') ? ['--cpu-prof', `--cpu-prof-dir=${out}`] : [];
const child = spawn(
  process.execPath,
  [...profile, join(out, 'measure.js'), ...given.filter((word) => word !== '--profile')],
  { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } },
);
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
