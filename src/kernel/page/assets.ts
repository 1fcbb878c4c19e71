import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../root.ts';

/** Everything that is served as a file, by the name that the code knows it by. */
export type AssetName =
  | 'public.css'
  | 'staff.css'
  | 'public.js'
  | 'staff.js'
  | 'favicon.svg'
  | 'noto-sans-latin.woff2';

const manifestShape = z.record(
  z.string(),
  z.object({ file: z.string(), type: z.string(), compressed: z.boolean() }),
);

/** Logical name -> file in the folder, media type, and whether `.br` and `.gz` stand beside it. */
export type AssetManifest = z.infer<typeof manifestShape>;

/** Folder that `scripts/styles.mjs` writes. */
export const assetFolder: string = join(root, 'dist/assets');

let known: AssetManifest | null = null;

/** What was built; read once. Throws when nothing was built yet. */
export function assetManifest(): AssetManifest {
  known ??= manifestShape.parse(JSON.parse(readFileSync(join(assetFolder, 'assets.json'), 'utf8')));
  return known;
}

/** Address of a file: `asset('public.css')` -> `/assets/public.1a2b3c.css`. Throws for what was not built. */
export function asset(name: AssetName): string {
  const entry = assetManifest()[name];
  if (entry === undefined) throw new Error(`${name} was not built`);
  return `/assets/${entry.file}`;
}
