import { checkSize, refuse } from './refuse.ts';

/** Tables and settings that a decoder needs: quantisation, Huffman, restart interval. */
const TABLES = new Set([0xdb, 0xc4, 0xdd]);
/** Frames that every browser draws: baseline, extended, progressive. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
const [SCAN, END, ADOBE] = [0xda, 0xd9, 0xee];

/**
 * Keeps tables, frame and scans; of the segments of applications only the fourteen bytes with which Adobe says how
 * colours are written. Source: ITU-T T.81, annex B.
 */
export function cleanJpeg(bytes: Buffer): Buffer {
  const parts: Buffer[] = [Buffer.from([0xff, 0xd8])];
  let framed = false;
  for (let at = 2; ; ) {
    if (bytes.readUInt8(at) !== 0xff) refuse('broken');
    const marker = bytes.readUInt8(at + 1);
    // Any number of 0xff may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END) {
      if (!framed) refuse('broken');
      return Buffer.concat([...parts, Buffer.from([0xff, END])]);
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const segment = bytes.subarray(at, end);
    if (end > bytes.length || segment.length < 4) refuse('broken');
    if (FRAMES.has(marker)) {
      checkSize(segment.readUInt16BE(7), segment.readUInt16BE(5));
      framed = true;
    }
    if (FRAMES.has(marker) || TABLES.has(marker)) parts.push(segment);
    else if (marker === ADOBE && segment.toString('latin1', 4, 9) === 'Adobe')
      parts.push(Buffer.concat([Buffer.from([0xff, ADOBE, 0, 14]), segment.subarray(4, 16)]));
    else if (marker !== SCAN && !isLeftOut(marker)) refuse('broken');
    at = end;
    if (marker === SCAN) {
      const last = endOfScan(bytes, end);
      parts.push(segment, bytes.subarray(end, last));
      at = last;
    }
  }
}

/** Segments of applications, and comments. */
const isLeftOut = (marker: number): boolean => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;

/** Where the packed pixels end: at the first marker that is no restart and no stuffed 0xff. */
function endOfScan(bytes: Buffer, start: number): number {
  for (let at = start; ; at += 1) {
    if (bytes.readUInt8(at) !== 0xff) continue;
    const next = bytes.readUInt8(at + 1);
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7) && next !== 0xff) return at;
  }
}
