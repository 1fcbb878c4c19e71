import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context, Handler } from 'hono';
import { type AssetManifest, assetFolder, assetManifest } from './assets.ts';

type Encoding = 'br' | 'gzip' | 'identity';

const SUFFIX: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz', identity: '' };

/**
 * Serves `/assets/:file`. Names carry a hash of what is inside, so a browser may keep them for good. Only
 * what was built is served: a path from outside never reaches the disk.
 */
export function serveAssets(
  manifest: () => AssetManifest = assetManifest,
  folder: string = assetFolder,
): Handler {
  const contents = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  const contentOf = (file: string): Promise<Uint8Array<ArrayBuffer>> => {
    const found = contents.get(file) ?? readFile(join(folder, file)).then((bytes) => new Uint8Array(bytes));
    contents.set(file, found);
    return found;
  };
  return async (context: Context): Promise<Response> => {
    const name = context.req.path.slice(context.req.path.lastIndexOf('/') + 1);
    const entry = Object.values(manifest()).find(({ file }) => file === name);
    if (entry === undefined) return context.notFound();
    const encoding = entry.compressed ? chooseEncoding(context.req.header('accept-encoding')) : 'identity';
    const headers = new Headers({
      'content-type': entry.type,
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding',
    });
    if (encoding !== 'identity') headers.set('content-encoding', encoding);
    return new Response(await contentOf(`${entry.file}${SUFFIX[encoding]}`), { headers });
  };
}

/** The best that the browser takes. Source: RFC 9110, 12.5.3; a weight of zero is a refusal. */
function chooseEncoding(accepted: string | undefined): Encoding {
  const offered = new Map(
    (accepted ?? '').split(',').map((part) => {
      const [name = '', weight] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q\s*=\s*/);
      return [name, weight === undefined ? 1 : Number(weight)] as const;
    }),
  );
  for (const encoding of ['br', 'gzip'] as const) if ((offered.get(encoding) ?? 0) > 0) return encoding;
  return 'identity';
}
