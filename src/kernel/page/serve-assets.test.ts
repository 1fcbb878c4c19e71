import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../root.ts';
import type { AssetManifest } from './assets.ts';
import { serveAssets } from './serve-assets.ts';
import { themeCss } from './theme.ts';

const folder = mkdtempSync(join(tmpdir(), 'lantaarn-assets-'));
let manifest: AssetManifest = {};
const site = new Hono().get(
  '/assets/:file',
  serveAssets(() => manifest, folder),
);
const fileOf = (name: string): string => manifest[name]?.file ?? '';
const textOf = (name: string): string => readFileSync(join(folder, fileOf(name)), 'utf8');

beforeAll(async () => {
  const { buildStyles } = (await import(join(root, 'scripts/styles.mjs'))) as {
    buildStyles: (outDir: string) => Promise<AssetManifest>;
  };
  manifest = await buildStyles(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('serving files', () => {
  test('compressed as the browser takes it, to be kept for good', async () => {
    const css = textOf('public.css');
    for (const [accepted, encoding, unpack] of [
      ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
      ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
      ['identity', null, (bytes: Buffer) => bytes],
    ] as const) {
      const answer = await site.request(`/assets/${fileOf('public.css')}`, {
        headers: { 'accept-encoding': accepted },
      });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-encoding')).toBe(encoding);
      expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8');
      expect(answer.headers.get('cache-control')).toContain('immutable');
      expect(answer.headers.get('vary')).toBe('accept-encoding');
      expect(unpack(Buffer.from(await answer.arrayBuffer())).toString()).toBe(css);
    }
  });

  test('every file that was built, with its media type', async () => {
    for (const { file, type } of Object.values(manifest)) {
      const answer = await site.request(`/assets/${file}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe(type);
    }
  });

  test('nothing else on the disk', async () => {
    for (const path of ['assets.json', '..%2f..%2fpackage.json', `${fileOf('public.css')}.br`, '%2e%2e', 'x'])
      expect((await site.request(`/assets/${path}`)).status).toBe(404);
  });
});

describe('what was built', () => {
  test('the public stylesheet is small', () => {
    expect(gzipSync(textOf('public.css')).length).toBeLessThan(12_000);
  });

  test('nothing comes from elsewhere or stands inline', () => {
    for (const name of ['public.css', 'staff.css']) {
      expect(textOf(name)).not.toMatch(/data:|https?:|@import/);
      for (const [, file] of textOf(name).matchAll(/url\(([^)]*)\)/g))
        expect(Object.values(manifest).map((entry) => entry.file)).toContain(file);
    }
  });

  test('every token that is read has a value', () => {
    for (const name of ['public.css', 'staff.css']) {
      const css = textOf(name);
      const set = new Set([...css.matchAll(/[{;](--[\w-]+):/g)].map(([, token]) => token));
      const read = [...css.matchAll(/var\((--[\w-]+)\)/g)].map(([, token]) => token);
      expect(read.filter((token) => !set.has(token) && !token?.startsWith('--_'))).toEqual([]);
    }
  });

  test('a municipality changes every colour that the stylesheets take from its role', () => {
    const changed = themeCss({ primary: '#154273' });
    for (const name of ['public.css', 'staff.css'])
      for (const [, token] of textOf(name).matchAll(/(--basis-color-accent-1-[\w-]+):/g))
        if (!/bg-document|inverse-border|inverse-bg-(document|subtle)/.test(token ?? ''))
          expect(changed).toContain(`${token}:`);
  });

  test('the same sources give the same names', async () => {
    const again = mkdtempSync(join(tmpdir(), 'lantaarn-assets-'));
    const { buildStyles } = (await import(join(root, 'scripts/styles.mjs'))) as {
      buildStyles: (outDir: string) => Promise<AssetManifest>;
    };
    expect(await buildStyles(again)).toEqual(manifest);
    rmSync(again, { recursive: true, force: true });
  });
});
