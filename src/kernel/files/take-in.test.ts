import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { allOf, box, film, inPieces, pdf, photo } from './hostile.fixture.ts';
import { tidyName } from './kinds.ts';
import { type Came, FileRefused, takeInFile } from './take-in.ts';

const MB = 1024 * 1024;

async function takenIn(
  bytes: Uint8Array,
  size?: number,
  limit = MB,
): Promise<Came & { kind: string; out: Buffer }> {
  const incoming = await takeInFile(inPieces(bytes, size), limit);
  const out = await allOf(incoming.bytes);
  return { kind: incoming.kind, out, ...incoming.came() };
}
const why = async (bytes: Uint8Array, limit = MB): Promise<string> => {
  try {
    await takenIn(bytes, undefined, limit);
    return 'taken';
  } catch (error) {
    if (error instanceof FileRefused) return error.why;
    throw error;
  }
};

describe('a photo', () => {
  test.each([1, 7, 1000, MB])('loses all it tells, and not one dot, in pieces of %i bytes', async (size) => {
    const bytes = await photo();
    expect(bytes.includes('Kanarie')).toBe(true);
    const { out, kind, removed, size: came } = await takenIn(bytes, size);
    expect([kind, came]).toEqual(['jpeg', bytes.length]);
    expect(out.includes('Kanarie')).toBe(false);
    expect([...removed].sort()).toEqual(['author', 'device', 'location', 'software']);
    const found = await sharp(out).metadata();
    expect([found.orientation, found.width, found.xmp, found.icc]).toEqual([6, 320, undefined, undefined]);
    const dots = (picture: Buffer) => sharp(picture).raw().toBuffer();
    expect((await dots(out)).equals(await dots(bytes))).toBe(true);
  });

  test('keeps nothing that was hung behind it: a page, an archive or a film', async () => {
    const bytes = Buffer.concat([await photo(), Buffer.from('PK\x03\x04<html><script>kanarie()</script>')]);
    const { out, removed } = await takenIn(bytes, 500);
    expect(out.includes('kanarie')).toBe(false);
    expect(removed).toContain('trailing');
    expect(out.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
  });

  test('that moves in scans, or was cut off, is still a photo', async () => {
    const whole = await sharp(await photo())
      .jpeg({ progressive: true })
      .toBuffer();
    const progressive = await takenIn(whole, 333);
    expect((await sharp(progressive.out).metadata()).width).toBe(320);
    const half = await takenIn(whole.subarray(0, whole.length / 2), 333);
    expect((await sharp(half.out, { failOn: 'none' }).metadata()).width).toBe(320);
  });

  test('of noise between its segments does not keep anybody waiting', async () => {
    const noise = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 0]), Buffer.alloc(MB / 2, 0xff)]);
    const started = performance.now();
    await takenIn(noise, 1000);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('a film', () => {
  test.each([1, 50, MB])(
    'loses place, maker and moments, and keeps its length, in pieces of %i',
    async (size) => {
      const bytes = film();
      const { out, kind, removed, clean } = await takenIn(bytes, size);
      expect([kind, clean, out.length]).toEqual(['mp4', true, bytes.length]);
      for (const canary of ['kanarie', '51.8666', 'Kanariemaker', '\u00a9xyz'])
        expect(out.includes(canary, 0, 'latin1')).toBe(false);
      expect(out.includes(Buffer.from('e0e0e0e0', 'hex'))).toBe(false);
      expect(out.includes('beeldbeeld')).toBe(true);
      expect([...removed].sort()).toEqual(['device', 'location', 'properties', 'time']);
    },
  );

  test('that is not made as it should be is kept, and said not to be clean', async () => {
    const start = box('ftyp', Buffer.from('isom\0\0\0\0isom'));
    for (const bad of ['000000046d6f6f76', '0fffffff6d6f6f76', '000000306d6f6f76000000ff74726b68'])
      expect(await takenIn(Buffer.concat([start, Buffer.from(bad, 'hex'), Buffer.alloc(40)]))).toMatchObject({
        kind: 'mp4',
        clean: false,
      });
  });
});

test('a sound loses its tags, before and behind', async () => {
  const sound = Buffer.concat([Buffer.from('fffb9064', 'hex'), Buffer.alloc(3000, 1)]);
  const tag = Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\x01\0', 'latin1'), Buffer.alloc(128, 'kanarie')]);
  const behind = Buffer.concat([Buffer.from('TAG'), Buffer.alloc(125, 'kanarie')]);
  for (const size of [1, 13, MB]) {
    const found = await takenIn(Buffer.concat([tag, tag, sound, behind]), size);
    expect(found).toMatchObject({ kind: 'mp3', clean: true, removed: ['properties'] });
    expect(found.out.equals(sound)).toBe(true);
  }
});

describe('what a file is follows from what is in it', () => {
  test('and not from its name', async () => {
    expect((await takenIn(pdf(1))).kind).toBe('pdf');
    expect(tidyName('factuur.pdf.exe', 'jpeg')).toBe('factuur.pdf.jpg');
    expect(tidyName('..\\..\\C:\\foto.HTML', 'pdf')).toBe('foto.pdf');
    expect(tidyName('../../etc/pass\u202ewd\r\nX: y', 'png')).toBe('passwdX y.png');
    expect(tidyName('...', 'mp4')).toBe('bestand.mp4');
    expect(tidyName('x'.repeat(500), 'png')).toHaveLength(124);
  });

  test.each([
    ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>kanarie()</script></svg>'],
    ['a page', '<!doctype html><script>kanarie()</script>'],
    ['a program', 'MZ\x90\0\x03\0\0\0'],
    ['a program of Linux', '\x7fELF\x02\x01\x01'],
    ['an archive', 'PK\x03\x04\x14\0\0\0\0\0kanarie.exe'],
    ['a script', '#!/bin/sh\nrm -rf /\n'],
    ['words', 'Zomaar wat woorden.'],
  ])('%s is refused, whatever it is called', async (_, text) => {
    expect(await why(Buffer.from(text, 'latin1'))).toBe('kind');
  });

  test('nothing is no file, and too much is stopped as it comes', async () => {
    expect(await why(Buffer.alloc(0))).toBe('empty');
    expect(await why(Buffer.concat([await photo(), Buffer.alloc(MB)]))).toBe('too-large');
    expect(await why(await photo(), 100)).toBe('too-large');
  });
});
