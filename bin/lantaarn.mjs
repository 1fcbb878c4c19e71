#!/usr/bin/env node
// The `lantaarn` command. Runs on any Node that can read it: builds what is not built yet and goes on under
// the Node that the product pins, when the one it was started with is too old.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pinned = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node');
const tooOld = Number(process.versions.node.split('.')[0]) < 22;

if (tooOld && existsSync(pinned) && process.env.LANTAARN_PINNED !== '1') {
  const child = spawnSync(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, LANTAARN_PINNED: '1' },
  });
  process.exit(child.status ?? 1);
} else if (tooOld) {
  console.error('Lantaarn heeft Node 22 of nieuwer nodig. Voer eerst `npm ci` uit in de map van Lantaarn.');
  process.exit(1);
} else {
  // An installed package has dist/ and no sources; a work tree is built when it changed.
  if (existsSync(join(root, 'scripts', 'build.mjs'))) {
    const { build } = await import(pathToFileURL(join(root, 'scripts', 'build.mjs')).href);
    await build();
  }
  await import(pathToFileURL(join(root, 'dist', 'cli.js')).href);
}
