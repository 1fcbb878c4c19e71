import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Folder of the product itself: where `migrations/` and `package.json` stand. It is the same for sources and
 * for the bundle in `dist/`, and has nothing to do with the folder somebody happens to be in.
 */
export const root: string = findRoot(import.meta.dirname);

function findRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'migrations')) && existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) throw new Error('folder of Lantaarn not found');
  }
}
