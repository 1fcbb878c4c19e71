import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NoForm, readInParts, UploadCut } from './multipart.ts';

const LINE = 'lijn-7';
const TYPE = `multipart/form-data; boundary=${LINE}`;

type Made = readonly (readonly [field: string, content: string | Buffer, file?: string])[];
const formOf = (parts: Made): Buffer =>
  Buffer.concat([
    ...parts.flatMap(([field, content, file]) => [
      Buffer.from(
        `--${LINE}\r\nContent-Disposition: form-data; name="${field}"${file === undefined ? '' : `; filename="${file}"`}\r\n\r\n`,
      ),
      Buffer.from(content as string),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${LINE}--\r\n`),
  ]);

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Buffer, size = 1000, limit = 10_000) {
  const { fields, files } = await readInParts(TYPE, inPieces(bytes, size), limit);
  const found: [string, string, Buffer][] = [];
  for await (const { field, name, bytes: coming } of files) {
    const held: Buffer[] = [];
    for await (const piece of coming) held.push(piece);
    found.push([field, name, Buffer.concat(held)]);
  }
  return { fields: [...fields], files: found };
}

describe('a form with files', () => {
  test('comes through as it was sent, however it is cut in pieces', async () => {
    const near = Buffer.from(`\r\n--lijn\r\n--${LINE.slice(0, -1)}\r\n\r\n-`);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60 }),
        fc.uint8Array({ maxLength: 300 }),
        async (size, noise) => {
          const bytes = Buffer.concat([near, Buffer.from(noise), near]);
          const form = formOf([
            ['_csrf', 'é'],
            ['leeg', ''],
            ['bestand', bytes, 'foto “één”.jpg'],
            ['bestand', '', ''],
            ['bestand', randomBytes(0), 'leeg.pdf'],
            ['te-laat', 'x'],
          ]);
          const found = await read(form, size);
          expect(found.fields).toEqual([
            ['_csrf', 'é'],
            ['leeg', ''],
          ]);
          expect(found.files.map(([field, name]) => [field, name])).toEqual([
            ['bestand', 'foto “één”.jpg'],
            ['bestand', 'leeg.pdf'],
          ]);
          expect(found.files[0]?.[2].equals(bytes)).toBe(true);
          expect(found.files[1]?.[2].length).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('gives the next file when somebody did not read this one', async () => {
    const form = formOf([
      ['f', Buffer.alloc(50_000, 1), 'een'],
      ['f', 'twee', 'twee'],
    ]);
    const { files } = await readInParts(TYPE, inPieces(form, 999), 100);
    const names: string[] = [];
    for await (const { name } of files) names.push(name);
    expect(names).toEqual(['een', 'twee']);
  });

  test('reads nothing of a file before it is asked for', async () => {
    let given = 0;
    async function* counted(): AsyncGenerator<Buffer> {
      for await (const bytes of inPieces(
        formOf([
          ['a', 'b'],
          ['f', Buffer.alloc(10_000_000), 'groot'],
        ]),
        50_000,
      )) {
        given += bytes.length;
        yield bytes;
      }
    }
    await readInParts(TYPE, counted(), 100);
    expect(given).toBe(50_000);
  });

  test.each([
    ['no boundary', 'multipart/form-data', 'x'],
    ['another boundary line', TYPE, `--${LINE}xx\r\n\r\n`],
    ['endless headers', TYPE, `--${LINE}\r\n${'h'.repeat(20_000)}`],
    ['too many words', TYPE, formOf([['a', 'x'.repeat(20_000)]])],
    ['too many fields', TYPE, formOf(Array.from({ length: 300 }, () => ['a', 'b'] as const))],
  ])('with %s is none', async (_, type, bytes) => {
    await expect(readInParts(type, inPieces(Buffer.from(bytes as string), 100), 10_000)).rejects.toThrow(
      NoForm,
    );
  });

  test('that is cut off says so, in its fields and in its files', async () => {
    const form = formOf([
      ['a', 'b'],
      ['f', 'inhoud', 'naam'],
    ]);
    for (let end = 0; end < form.length - 6; end += 7)
      await expect(read(form.subarray(0, end))).rejects.toThrow(UploadCut);
  });
});
