import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { newFileKey, unwrapFileKey, wrapFileKey } from '../sealing/file-key.ts';
import { SealBroken } from '../sealing/seal.ts';
import { randomKey } from '../sealing/secret-key.ts';
import { BlobMissing, folderStore } from './blob-store.ts';
import { CHUNK_BYTES, sealStream, unsealStream } from './sealed-stream.ts';

const blob = randomUUID();
const record = randomKey('data');
const { key, wrapped } = newFileKey(record, blob);

async function* given(bytes: Buffer, size = 100_000): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function all(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const held: Uint8Array[] = [];
  for await (const bytes of source) held.push(bytes);
  return Buffer.concat(held);
}
const sealed = (bytes: Buffer, size?: number): Promise<Buffer> =>
  all(sealStream(key, blob, given(bytes, size)));
const opened = (bytes: Buffer, with_ = key, name = blob): Promise<Buffer> =>
  all(unsealStream(with_, name, given(bytes)));

describe('a sealed stream', () => {
  test('comes back as it was, whatever its length and however it arrives', async () => {
    const lengths = fc.constantFrom(0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES);
    await fc.assert(
      fc.asyncProperty(lengths, fc.integer({ min: 1000, max: 400_000 }), async (length, size) => {
        const bytes = randomBytes(length);
        expect((await opened(await sealed(bytes, size))).equals(bytes)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('shows nothing of what is in it', async () => {
    expect((await sealed(Buffer.alloc(CHUNK_BYTES * 2, 'kanarie'))).includes('kanarie')).toBe(false);
  });

  test('does not open when a bit was changed, or a chunk cut off, left out, moved or repeated', async () => {
    const whole = await sealed(randomBytes(CHUNK_BYTES * 3 + 10));
    const box = CHUNK_BYTES + 16;
    const start = whole.subarray(0, 16);
    const chunk = (at: number): Buffer => whole.subarray(16 + at * box, 16 + (at + 1) * box);
    const last = whole.subarray(16 + 3 * box);
    const flipped = Buffer.from(whole);
    flipped[20] = (flipped[20] ?? 0) ^ 1;
    for (const bad of [
      flipped,
      whole.subarray(0, 16 + 3 * box),
      whole.subarray(0, whole.length - 1),
      Buffer.concat([start, chunk(0), chunk(2), last]),
      Buffer.concat([start, chunk(1), chunk(0), chunk(2), last]),
      Buffer.concat([start, chunk(0), chunk(0), chunk(1), chunk(2), last]),
      Buffer.concat([whole, Buffer.from('meer')]),
      Buffer.alloc(0),
      Buffer.from('lantaarn'),
      start,
    ])
      await expect(opened(bad)).rejects.toThrow(SealBroken);
  });

  test('does not open under the name or the key of another file', async () => {
    const bytes = await sealed(Buffer.from('verzonnen'));
    await expect(opened(bytes, key, randomUUID())).rejects.toThrow(SealBroken);
    await expect(opened(bytes, randomKey('file'))).rejects.toThrow(SealBroken);
  });
});

describe('the key of a file', () => {
  test('opens under its own record only, and can go along to another', async () => {
    const bytes = await sealed(Buffer.from('verzonnen'));
    const other = randomKey('data');
    expect(String(await opened(bytes, unwrapFileKey(record, blob, wrapped)))).toBe('verzonnen');
    expect(() => unwrapFileKey(other, blob, wrapped)).toThrow(SealBroken);
    expect(() => unwrapFileKey(record, randomUUID(), wrapped)).toThrow(SealBroken);
    const moved = unwrapFileKey(other, blob, wrapFileKey(other, blob, key));
    expect(String(await opened(bytes, moved))).toBe('verzonnen');
  });
});

describe('the folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lantaarn-files-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const store = folderStore(join(folder, 'files'));
  const names = (): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.length > 30);

  test('keeps a file whole, and none of which the writing stopped halfway', async () => {
    expect(await store.write(blob, given(Buffer.from('heel')))).toBe(4);
    expect(String(await all(store.read(blob)))).toBe('heel');
    async function* broken(): AsyncGenerator<Buffer> {
      yield Buffer.from('half');
      throw new Error('lost');
    }
    await expect(store.write(randomUUID(), broken())).rejects.toThrow('lost');
    expect(names()).toHaveLength(1);
    expect(readFileSync(join(folder, 'files', names()[0]?.slice(6) ?? ''), 'utf8')).toBe('heel');
  });

  test('never replaces a file while it is being written, and takes no name but a uuid', async () => {
    writeFileSync(join(folder, 'files', blob.slice(0, 2), `${blob}.part`), 'x');
    await expect(store.write(blob, given(Buffer.from('anders')))).rejects.toThrow('EEXIST');
    await expect(store.write('../../weg', given(Buffer.from('x')))).rejects.toThrow(RangeError);
    await store.removeHalf(new Date(Date.now() - 60_000));
    expect(names()).toHaveLength(2);
    await store.removeHalf(new Date(Date.now() + 60_000));
    expect(names()).toHaveLength(1);
  });

  test('tells what is there, and forgets what is removed', async () => {
    const found: string[] = [];
    for await (const one of store.all()) found.push(one.blob);
    expect(found).toEqual([blob]);
    await store.remove(blob);
    await store.remove(blob);
    await expect(all(store.read(blob))).rejects.toThrow(BlobMissing);
    expect(await store.room()).toBeGreaterThan(0);
  });
});
