import { orientationSegment, readExif } from './exif.ts';
import type { Removal, Stripper } from './removed.ts';

/** Markers of JPEG (ITU-T T.81, annex B). */
const [SOI, EOI, SOS, TEM] = [0xd8, 0xd9, 0xda, 0x01];
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;
const alone = (marker: number): boolean => marker === SOI || marker === TEM || isRestart(marker);

/** Adobe's colour segment; a picture has other colours without it. */
const APP14 = 0xee;

/** What makes the picture: tables, frames and scans. Everything else only tells about it. */
const isPicture = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf) || marker === APP14 || (marker >= SOS && marker <= 0xdf);

const EXIF = Buffer.from('Exif\0\0', 'latin1');
const XMP = 'http://ns.adobe.com/x';

/**
 * Leaves of a JPEG only what makes the picture, byte for byte, and how it is turned. Everything after its end goes: a
 * second picture, a film or another file. Lenient as browsers are: what stands between segments is skipped.
 */
export class JpegStripper implements Stripper {
  readonly removed = new Set<Removal>();
  whole = true;
  #held: Buffer = Buffer.alloc(0);
  #place: 'segments' | 'scan' | 'after' = 'segments';
  #turned = false;

  take(bytes: Buffer): Buffer[] {
    if (this.#place === 'after') {
      if (bytes.length > 0) this.removed.add('trailing');
      return [];
    }
    this.#held = this.#held.length === 0 ? bytes : Buffer.concat([this.#held, bytes]);
    const out: Buffer[] = [];
    while (this.#step(out));
    return out;
  }

  finish(): Buffer[] {
    if (this.#place === 'after') return [];
    const rest = this.#place === 'scan' ? [this.#held] : [];
    this.#held = Buffer.alloc(0);
    return [...rest, Buffer.from([0xff, EOI])];
  }

  /** One step further in what is held; false when more bytes are needed, or none any more. */
  #step(out: Buffer[]): boolean {
    switch (this.#place) {
      case 'segments':
        return this.#segment(out);
      case 'scan':
        return this.#scan(out);
      case 'after':
        return false;
    }
  }

  #segment(out: Buffer[]): boolean {
    const held = this.#held;
    const start = held.indexOf(0xff);
    if (start < 0) this.#held = Buffer.alloc(0);
    if (start < 0 || start + 2 > held.length) return false;
    const marker = held[start + 1] ?? 0;
    if (marker === 0xff || marker === 0) return this.#skip(start + 1);
    if (marker === EOI) return this.#end(out, start + 2);
    if (alone(marker)) {
      if (marker === SOI) out.push(Buffer.from([0xff, SOI]));
      return this.#skip(start + 2);
    }
    if (start + 4 > held.length) return false;
    const end = start + 2 + held.readUInt16BE(start + 2);
    if (held.length < end) return false;
    const segment = held.subarray(start, end);
    if (isPicture(marker)) out.push(segment);
    else this.#tell(marker, segment.subarray(4), out);
    if (marker === SOS) this.#place = 'scan';
    return this.#skip(Math.max(end, start + 2));
  }

  /** Coded picture: until a marker that is neither a stuffed byte nor a restart. */
  #scan(out: Buffer[]): boolean {
    const held = this.#held;
    let at = held.indexOf(0xff);
    while (at >= 0 && at + 1 < held.length) {
      const next = held[at + 1] ?? 0;
      if (next !== 0 && next !== 0xff && !isRestart(next)) {
        out.push(held.subarray(0, at));
        this.#place = 'segments';
        return this.#skip(at);
      }
      at = held.indexOf(0xff, at + (next === 0xff ? 1 : 2));
    }
    const end = at < 0 ? held.length : at;
    if (end > 0) out.push(held.subarray(0, end));
    this.#held = held.subarray(end);
    return false;
  }

  #tell(marker: number, content: Buffer, out: Buffer[]): void {
    if (marker === 0xfe) this.removed.add('description');
    else if (marker === 0xe1 && content.subarray(0, 6).equals(EXIF)) {
      const { tells, orientation } = readExif(content.subarray(6));
      for (const removal of tells) this.removed.add(removal);
      if (orientation !== 1 && !this.#turned) out.push(orientationSegment(orientation));
      this.#turned ||= orientation !== 1;
    } else if (marker === 0xe1 && content.toString('latin1', 0, XMP.length) === XMP)
      this.removed.add('properties');
    else if (marker === 0xed) this.removed.add('properties');
  }

  #end(out: Buffer[], end: number): boolean {
    out.push(Buffer.from([0xff, EOI]));
    this.#place = 'after';
    if (this.#held.length > end) this.removed.add('trailing');
    this.#held = Buffer.alloc(0);
    return false;
  }

  #skip(count: number): true {
    this.#held = this.#held.subarray(count);
    return true;
  }
}
