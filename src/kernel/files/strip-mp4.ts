import type { Removal, Stripper } from './removed.ts';

/** A film has its index in one box; a larger one is not looked into. */
const MOST_INDEX = 16 * 1024 * 1024;
const MOST_DEPTH = 8;

/** Boxes that hold boxes (ISO/IEC 14496-12, QuickTime File Format). */
const HOLDS = new Set(['moov', 'trak', 'mdia', 'minf', 'edts', 'dinf', 'stbl', 'mvex', 'moof', 'traf']);
/** Boxes that only tell about the film, and sometimes where it was made. */
const TELLS = new Set(['udta', 'meta', 'uuid', 'XMP_', 'ilst', 'keys']);
/** Boxes that say when it was made, in two numbers after the version. */
const DATED = new Set(['mvhd', 'tkhd', 'mdhd']);

/**
 * Blanks in an MP4, MOV, M4A or 3GP film everything that only tells about it: names, maker, place, moments. Boxes keep
 * their length and become "free", so that nothing else has to move.
 */
export class Mp4Stripper implements Stripper {
  readonly removed = new Set<Removal>();
  whole = true;
  #held: Buffer = Buffer.alloc(0);
  /** Bytes of the box under way that still come: as they are, or blanked. */
  #left = 0;
  #blank = false;

  take(bytes: Buffer): Buffer[] {
    this.#held = this.#held.length === 0 ? bytes : Buffer.concat([this.#held, bytes]);
    const out: Buffer[] = [];
    while (this.#held.length > 0 && (this.#left > 0 ? this.#pass(out) : this.#box(out)));
    return out;
  }

  finish(): Buffer[] {
    // Half a box: nobody knows what is in it.
    if (this.#held.length > 0 || (this.#left > 0 && this.#left !== Number.POSITIVE_INFINITY))
      this.whole = false;
    return [this.#held];
  }

  #pass(out: Buffer[]): boolean {
    const count = Math.min(this.#left, this.#held.length);
    out.push(this.#blank ? Buffer.alloc(count) : this.#held.subarray(0, count));
    this.#held = this.#held.subarray(count);
    this.#left -= count;
    return true;
  }

  #box(out: Buffer[]): boolean {
    if (this.#held.length < 16) return false;
    const { type, size, header } = boxAt(this.#held, 0);
    if (size < header) return this.#giveUp();
    if (TELLS.has(type)) return this.#blankBox(out, size, header);
    if (type !== 'moov' && type !== 'moof') {
      this.#left = size;
      this.#blank = false;
      return true;
    }
    if (size > MOST_INDEX) return this.#giveUp();
    if (this.#held.length < size) return false;
    const index = Buffer.from(this.#held.subarray(0, size));
    this.#clean(index, header, index.length, 0);
    out.push(index);
    this.#held = this.#held.subarray(size);
    return true;
  }

  #blankBox(out: Buffer[], size: number, header: number): boolean {
    const start = Buffer.from(this.#held.subarray(0, header));
    start.write('free', 4, 'latin1');
    out.push(start);
    this.#held = this.#held.subarray(header);
    this.#left = size - header;
    this.#blank = true;
    this.removed.add('properties');
    return true;
  }

  #giveUp(): boolean {
    this.whole = false;
    this.#left = Number.POSITIVE_INFINITY;
    this.#blank = false;
    return true;
  }

  /** Cleans the boxes between two places of an index, in place. */
  #clean(index: Buffer, from: number, to: number, depth: number): void {
    for (let at = from; at + 8 <= to; ) {
      const { type, size, header } = boxAt(index, at);
      const end = at + size;
      if (size < header || end > to || depth > MOST_DEPTH) {
        this.whole = false;
        return;
      }
      if (TELLS.has(type)) this.#blankIn(index, at, header, end);
      else if (DATED.has(type)) this.#undate(index, at + header, end);
      else if (HOLDS.has(type)) this.#clean(index, at + header, end, depth + 1);
      at = end;
    }
  }

  #blankIn(index: Buffer, at: number, header: number, end: number): void {
    const content = index.subarray(at + header, end);
    if (content.includes('\u00a9xyz', 0, 'latin1') || content.includes('loci') || content.includes('ISO6709'))
      this.removed.add('location');
    if (content.includes('\u00a9mak', 0, 'latin1') || content.includes('quicktime.make'))
      this.removed.add('device');
    this.removed.add('properties');
    content.fill(0);
    index.write('free', at + 4, 'latin1');
  }

  #undate(index: Buffer, at: number, end: number): void {
    const moments = index.subarray(at + 4, Math.min(end, at + 4 + (index[at] === 1 ? 16 : 8)));
    if (moments.some((byte) => byte !== 0)) this.removed.add('time');
    moments.fill(0);
  }
}

/** The box that begins here; its size is endless when it goes on until the end of the file. */
function boxAt(bytes: Buffer, at: number): { type: string; size: number; header: number } {
  const type = bytes.toString('latin1', at + 4, at + 8);
  const size = bytes.readUInt32BE(at);
  if (size === 0) return { type, size: Number.POSITIVE_INFINITY, header: 8 };
  if (size !== 1) return { type, size, header: 8 };
  return { type, size: at + 16 > bytes.length ? 0 : Number(bytes.readBigUInt64BE(at + 8)), header: 16 };
}
