import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { checkSize, MOST_PIXELS, refuse } from './refuse.ts';

/** Chunks that draw the picture. Source: PNG (Third Edition), W3C, section 5.6. */
const DRAWING = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'sRGB', 'IDAT', 'IEND']);

/** Samples for a pixel, by colour type. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Longest that the pixels can be: 4 samples of 16 bits and a filter byte for each row, and room for interlacing. */
const MOST_BYTES = (MOST_PIXELS * 8 + 8) * MOST_PIXELS * 2;

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/** Keeps the chunks that draw, and packs the pixels anew so that nothing can ride along in them. */
export function cleanPng(bytes: Buffer): Buffer {
  const chunks = chunksOf(bytes);
  const header = chunks[0];
  if (header?.type !== 'IHDR' || header.data.length !== 13) return refuse('broken');
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)];
  checkSize(width, height);
  if (chunks.some(({ type }) => type === 'acTL')) refuse('moving');
  const pixels = unpacked(
    Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)),
  );
  if (pixels.length < leastBytes(header.data, width, height)) refuse('broken');
  const kept = chunks.filter(({ type }) => DRAWING.has(type) && type !== 'IDAT' && type !== 'IEND');
  const drawn = [...kept, { type: 'IDAT', data: deflateSync(pixels, { level: 9 }) }];
  return Buffer.concat([
    bytes.subarray(0, 8),
    ...[...drawn, { type: 'IEND', data: Buffer.alloc(0) }].map(written),
  ]);
}

function chunksOf(bytes: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; ; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 8 + length;
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end))
      refuse('broken');
    chunks.push({ type, data: bytes.subarray(at + 8, end) });
    // Whatever stands behind the end is left behind.
    if (type === 'IEND') return chunks;
    at = end + 4;
  }
}

function unpacked(packed: Buffer): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: MOST_BYTES });
  } catch {
    return refuse('broken');
  }
}

/** How many bytes the pixels take at least; interlaced pictures take a few more. */
function leastBytes(header: Buffer, width: number, height: number): number {
  const samples = SAMPLES[header.readUInt8(9)] ?? refuse('broken');
  const row = Math.ceil((width * samples * header.readUInt8(8)) / 8);
  return row * height;
}

function written({ type, data }: Chunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
