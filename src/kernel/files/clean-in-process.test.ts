import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { type CleanLimits, cleanInProcess } from './clean-in-process.ts';
import type { Cleaned } from './cleaned.ts';
import { allOf, inPieces, letter, office, pdf, photo } from './hostile.fixture.ts';
import { type FileKind, sniff } from './kinds.ts';

async function cleaned(
  kind: FileKind,
  bytes: Buffer,
  limits?: CleanLimits,
): Promise<Cleaned & { file: Buffer; preview: Buffer }> {
  const got: { file: Buffer; preview: Buffer } = { file: Buffer.alloc(0), preview: Buffer.alloc(0) };
  const report = await cleanInProcess(
    kind,
    inPieces(bytes),
    {
      file: async (source) => {
        got.file = await allOf(source);
      },
      preview: async (source) => {
        got.preview = await allOf(source);
      },
    },
    limits,
  );
  return { ...report, ...got };
}

describe('pictures', () => {
  test('are made anew, upright, with nothing beside the dots', async () => {
    const bytes = await photo(400, 200, 6);
    const found = await cleaned('jpeg', bytes);
    expect(found).toMatchObject({ made: true, previewed: true, left: null });
    expect([...found.removed].sort()).toEqual(['author', 'device', 'location', 'software']);
    expect(found.file.includes('Kanarie')).toBe(false);
    const { width, height, exif, orientation } = await sharp(found.file).metadata();
    expect([width, height, exif, orientation]).toEqual([200, 400, undefined, undefined]);
    expect((await sharp(found.preview).metadata()).format).toBe('jpeg');
  }, 30_000);

  test.each(['png', 'webp', 'gif', 'tiff', 'avif'] as const)(
    'of kind %s stay of that kind',
    async (kind) => {
      const bytes = await sharp(await photo(100, 60, 1))
        .toFormat(kind)
        .toBuffer();
      const found = await cleaned(kind, bytes);
      expect(found).toMatchObject({ made: true, left: null });
      expect(await sniff(found.file)).toBe(kind);
    },
    30_000,
  );

  test('that claim billions of dots, or are no picture, are not unpacked', async () => {
    const bomb = pngClaiming(60_000, 60_000);
    expect(await cleaned('png', bomb)).toMatchObject({ made: false, left: 'too-large' });
    expect(await cleaned('jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xd9]))).toMatchObject({
      made: false,
      left: 'damaged',
    });
  }, 30_000);
});

describe('a PDF', () => {
  test('loses script, embedded file and properties, keeps its pages, and can be looked at', async () => {
    const found = await cleaned('pdf', pdf(3));
    expect(found).toMatchObject({ made: true, previewed: true, left: null });
    expect([...found.removed].sort()).toEqual(['author', 'embedded-file', 'script', 'software', 'time']);
    const document = await PDFDocument.load(found.file, { updateMetadata: false });
    expect([document.getPageCount(), document.getAuthor(), document.getProducer()]).toEqual([
      3,
      undefined,
      undefined,
    ]);
    for (const canary of ['kanarie', 'Kanarie', 'JavaScript', 'pdf-lib'])
      expect(found.file.includes(canary)).toBe(false);
    expect((await sharp(found.preview).metadata()).width).toBe(900);
  }, 30_000);

  test('of ten thousand pages is cleaned like any other, and drawn no further than its first', async () => {
    const found = await cleaned('pdf', pdf(10_000));
    expect(found).toMatchObject({ made: true, previewed: true, left: null });
  }, 60_000);

  test('with a password stays closed, and broken ones stay as they are', async () => {
    const locked = await PDFDocument.create();
    locked.addPage();
    locked.encrypt({ userPassword: 'verzonnen', ownerPassword: 'verzonnen' });
    expect(await cleaned('pdf', Buffer.from(await locked.save()))).toMatchObject({
      made: false,
      left: 'password',
    });
    expect(await cleaned('pdf', Buffer.from('%PDF-1.7\nniets'))).toMatchObject({
      made: false,
      left: 'damaged',
    });
  }, 30_000);
});

describe('an office document', () => {
  test('loses properties, thumbnail, macros and names, and keeps its text', async () => {
    const bytes = letter({ 'word/vbaProject.bin': 'kanarie-macro', 'word/media/image1.jpeg': await photo() });
    expect(await sniff(bytes)).toBe('docx');
    const found = await cleaned('docx', bytes);
    expect(found).toMatchObject({ made: true, left: null });
    expect([...found.removed].sort()).toEqual(
      ['author', 'device', 'location', 'macro', 'properties', 'software', 'thumbnail'].sort(),
    );
    const parts = unzipSync(found.file);
    const text = Object.values(parts)
      .map((part) => Buffer.from(part).toString('latin1'))
      .join();
    expect(text).toContain('De brief zelf');
    expect(text.toLowerCase()).not.toContain('kanarie');
    expect(Object.keys(parts).filter((name) => /thumbnail|vba/.test(name))).toEqual([]);
    expect(await sniff(found.file)).toBe('docx');
  }, 30_000);

  test('with files of other programs in it is not said to be clean', async () => {
    expect(await cleaned('docx', letter({ 'word/embeddings/blad.xlsx': 'x' }))).toMatchObject({
      made: true,
      left: 'embedded',
    });
  }, 30_000);

  test('that unpacks to far too much is stopped, also when it lies about it', async () => {
    const size = 3_000_000;
    const saying = (claimed: number): Buffer => {
      const bytes = letter({ 'word/media/bom.bin': Buffer.alloc(size) });
      const [real, other] = [Buffer.alloc(4), Buffer.alloc(4)];
      real.writeUInt32LE(size);
      other.writeUInt32LE(claimed);
      for (let at = bytes.indexOf(real); at >= 0; at = bytes.indexOf(real, at + 4)) other.copy(bytes, at);
      return bytes;
    };
    expect(await cleaned('docx', saying(2 ** 31))).toMatchObject({ left: 'too-large' });
    expect(await cleaned('docx', saying(10))).toMatchObject({ left: 'damaged' });
    const many = Object.fromEntries(Array.from({ length: 5100 }, (_, at) => [`word/${at}.xml`, '']));
    expect(await cleaned('docx', office(many))).toMatchObject({ made: false, left: 'too-large' });
  }, 60_000);

  test('with a name that climbs out of it is not opened', async () => {
    expect(await cleaned('docx', letter({ '../../kanarie.xml': 'x' }))).toMatchObject({ left: 'damaged' });
  }, 30_000);
});

describe('the process', () => {
  test('is ended when it takes too long or too much', async () => {
    expect(await cleaned('pdf', pdf(10_000), { seconds: 0.05, memory: 1000 })).toMatchObject({
      left: 'too-slow',
    });
    expect(await cleaned('pdf', pdf(10_000), { seconds: 60, memory: 60 })).toMatchObject({
      made: false,
      left: 'too-large',
    });
  }, 30_000);

  test('cannot write, start programmes or read elsewhere, and knows no setting', async () => {
    process.env['KANARIE'] = 'geheim';
    const { spawnSync } = await import('node:child_process');
    const { guardsFor } = await import('./clean-in-process.ts');
    const tries = `const fs=require('fs'),cp=require('child_process');const t=(f)=>{try{f();return 'ging'}catch(e){return e.code}};
      console.log([t(()=>fs.readFileSync('/etc/hostname')),t(()=>fs.writeFileSync('/tmp/kanarie','x')),t(()=>cp.execSync('id'))].join())`;
    const { stdout } = spawnSync(process.execPath, [...guardsFor(500), '--no-warnings', '-e', tries], {
      encoding: 'utf8',
    });
    expect(stdout.trim()).toBe('ERR_ACCESS_DENIED,ERR_ACCESS_DENIED,ERR_ACCESS_DENIED');
  });
});

/** A picture of some bytes that says it has this many dots. */
function pngClaiming(width: number, height: number): Buffer {
  const chunk = (type: string, body: Buffer): Buffer => {
    const out = Buffer.alloc(body.length + 12);
    out.writeUInt32BE(body.length);
    out.write(type, 4, 'latin1');
    body.copy(out, 8);
    out.writeInt32BE(crc(out.subarray(4, 8 + body.length)), 8 + body.length);
    return out;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  head[9] = 2;
  const start = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    start,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc(bytes: Buffer): number {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum;
}
