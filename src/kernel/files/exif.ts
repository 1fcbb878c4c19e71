import type { Removal } from './removed.ts';

/** Tags of EXIF (CIPA DC-008) by what they tell. */
const TELLS: ReadonlyMap<number, Removal> = new Map([
  [0x010e, 'description'],
  [0x010f, 'device'],
  [0x0110, 'device'],
  [0x0131, 'software'],
  [0x0132, 'time'],
  [0x013b, 'author'],
  [0x8298, 'author'],
  [0x8825, 'location'],
  [0x9003, 'time'],
  [0x9286, 'description'],
  [0x9c9b, 'description'],
  [0x9c9d, 'author'],
  [0xa431, 'device'],
]);
const ORIENTATION = 0x0112;
const SUB_FOLDER = 0x8769;
const MOST_ENTRIES = 500;

export interface Exif {
  readonly tells: ReadonlySet<Removal>;
  /** How the picture has to be turned: 1 (as it is) to 8. */
  readonly orientation: number;
}

/** What an EXIF block (from its "II" or "MM" on) tells. Never throws: what is not right tells nothing. */
export function readExif(tiff: Buffer): Exif {
  const tells = new Set<Removal>();
  const found = { orientation: 1 };
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number): number =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const u32 = (at: number): number =>
    at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at);
  const folder = (at: number, deeper: boolean): void => {
    const count = Math.min(u16(at), MOST_ENTRIES);
    for (let entry = at + 2; entry < at + 2 + count * 12; entry += 12) {
      const tag = u16(entry);
      const removal = TELLS.get(tag);
      if (removal !== undefined) tells.add(removal);
      if (tag === ORIENTATION) found.orientation = u16(entry + 8);
      if (tag === SUB_FOLDER && deeper) folder(u32(entry + 8), false);
    }
    if (deeper && u32(at + 2 + count * 12) !== 0) tells.add('thumbnail');
  };
  if (tiff.length > 8) folder(u32(4), true);
  const { orientation } = found;
  return { tells, orientation: orientation >= 1 && orientation <= 8 ? orientation : 1 };
}

/** The segment of a JPEG that says how it is turned, and nothing else. */
export function orientationSegment(orientation: number): Buffer {
  const body = Buffer.alloc(6 + 8 + 2 + 12 + 4);
  body.write('Exif\0\0', 0, 'latin1');
  body.write('MM\0*', 6, 'latin1');
  body.writeUInt32BE(8, 10);
  body.writeUInt16BE(1, 14);
  body.writeUInt16BE(ORIENTATION, 16);
  body.writeUInt16BE(3, 18);
  body.writeUInt32BE(1, 20);
  body.writeUInt16BE(orientation, 24);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
