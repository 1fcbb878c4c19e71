import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { openFile, sealFile } from './sealed-file.ts';

const secret = randomBytes(32);
const CHUNK = 64 * 1024;

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function whole(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

const sealed = (content: Buffer, size = 1000): Promise<Buffer> =>
  whole(sealFile(secret, inPieces(content, size)));
const opened = (file: Buffer, key: Uint8Array = secret): Promise<Buffer> =>
  whole(openFile(key, inPieces(file, 5000)));

describe('a sealed file', () => {
  it('opens to what went in, whatever its length', async () => {
    for (const length of [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK]) {
      const content = randomBytes(length);
      expect((await opened(await sealed(content))).equals(content), `${length} bytes`).toBe(true);
    }
  });

  it('differs every time, and shows nothing of what is in it', async () => {
    const content = Buffer.from('Verzonnen verhaal. '.repeat(50));
    const [one, other] = [await sealed(content), await sealed(content)];
    expect(one.subarray(20).equals(other.subarray(20))).toBe(false);
    expect(one.includes('Verzonnen')).toBe(false);
  });

  it('is not opened by another secret', async () => {
    await expect(opened(await sealed(Buffer.from('x')), randomBytes(32))).rejects.toThrow('past niet');
  });

  it('is told from another kind of file', async () => {
    for (const other of [Buffer.alloc(0), Buffer.from('PGDMP'), randomBytes(5000)])
      await expect(opened(other)).rejects.toThrow('geen reservekopie');
  });
});

describe('a sealed file of some chunks', () => {
  // Header of 50 bytes, two whole chunks and a short last one.
  const [header, step] = [50, 4 + CHUNK + 16];
  let file: Buffer;
  beforeAll(async () => {
    file = await sealed(randomBytes(2 * CHUNK + 100));
    expect(file.length).toBe(header + 2 * step + 4 + 100 + 16);
  });
  const part = (at: number): Buffer => file.subarray(header + at * step, header + (at + 1) * step);
  const start = (): Buffer => file.subarray(0, header);

  it('is refused when it was cut off, wherever', async () => {
    for (const length of [
      30,
      header,
      header + 2,
      header + 500,
      header + step,
      header + 2 * step,
      file.length - 1,
    ])
      await expect(opened(file.subarray(0, length)), `${length}`).rejects.toThrow('niet compleet');
  });

  it('is refused when a bit differs, wherever', async () => {
    const places = [header, header + 4, header + step - 1, header + step + 100, file.length - 1];
    for (const at of places) {
      const bad = Buffer.from(file);
      bad[at] = (bad[at] ?? 0) ^ 1;
      await expect(opened(bad), `${at}`).rejects.toThrow(/beschadigd of veranderd|niet compleet/);
    }
  });

  it.each([
    ['swapped', () => [start(), part(1), part(0), part(2)]],
    ['repeated', () => [start(), part(0), part(0), part(1), part(2)]],
    ['left out', () => [start(), part(0), part(2)]],
    ['added at the end', () => [file, part(2)]],
    ['of another file', () => [start(), part(0), randomBytes(step), part(2)]],
  ])('is refused when chunks were %s', async (_how, pieces) => {
    await expect(opened(Buffer.concat(pieces()))).rejects.toThrow('beschadigd of veranderd');
  });

  it('is refused when a chunk in the middle says that it is the last', async () => {
    const bad = Buffer.from(file.subarray(0, header + step));
    bad[header] = (bad[header] ?? 0) | 0x80;
    await expect(opened(bad)).rejects.toThrow('beschadigd of veranderd');
  });
});
