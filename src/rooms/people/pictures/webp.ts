import { checkSize, refuse } from './refuse.ts';

/** Bits of VP8X: moving, transparent. The others tell of profile, Exif and XMP, which are left out. */
const [MOVING, ALPHA] = [0x02, 0x10];

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/** Keeps the picture and its transparency. Source: RFC 9649, section 2. */
export function cleanWebp(bytes: Buffer): Buffer {
  const chunks = chunksOf(bytes);
  const extended = chunks.find(({ type }) => type === 'VP8X');
  if (chunks.some(({ type }) => type === 'ANIM' || type === 'ANMF')) refuse('moving');
  const picture = chunks.find(({ type }) => type === 'VP8 ' || type === 'VP8L') ?? refuse('broken');
  checkSize(...sizeOf(picture));
  const alpha = chunks.find(({ type }) => type === 'ALPH');
  const parts =
    extended !== undefined && alpha !== undefined && picture.type === 'VP8 '
      ? [withAlphaOnly(extended), alpha, picture]
      : [picture];
  const body = Buffer.concat(parts.map(written));
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(4 + body.length, 4);
  return Buffer.concat([head, body]);
}

function chunksOf(bytes: Buffer): readonly Chunk[] {
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length + 1) refuse('broken');
  const chunks: Chunk[] = [];
  for (let at = 12; at + 8 <= end; ) {
    const length = bytes.readUInt32LE(at + 4);
    if (at + 8 + length > bytes.length) refuse('broken');
    chunks.push({
      type: bytes.toString('latin1', at, at + 4),
      data: bytes.subarray(at + 8, at + 8 + length),
    });
    at += 8 + length + (length % 2);
  }
  return chunks;
}

function withAlphaOnly({ type, data }: Chunk): Chunk {
  if (data.length !== 10) refuse('broken');
  if ((data.readUInt8(0) & MOVING) !== 0) refuse('moving');
  const kept = Buffer.from(data);
  kept.writeUInt8(ALPHA, 0);
  return { type, data: kept };
}

/** Width and height, from the picture itself: what VP8X says counts for nothing. */
function sizeOf({ type, data }: Chunk): [number, number] {
  if (type === 'VP8L') {
    if (data.readUInt8(0) !== 0x2f) refuse('broken');
    const bits = data.readUInt32LE(1);
    return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
  }
  if (data.readUIntBE(3, 3) !== 0x9d012a) refuse('broken');
  return [data.readUInt16LE(6) & 0x3fff, data.readUInt16LE(8) & 0x3fff];
}

function written({ type, data }: Chunk): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}
