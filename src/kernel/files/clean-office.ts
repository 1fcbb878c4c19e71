import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { blankOf, cleanText, isDropped, MACRO, OPAQUE, TEXTS } from './office-parts.ts';
import type { Removal } from './removed.ts';
import { JpegStripper } from './strip-jpeg.ts';
import { stripPng } from './strip-png.ts';

const MOST_ENTRIES = 5000;
const MOST_BYTES = 400 * 1024 * 1024;
const MOST_TEXT = 40 * 1024 * 1024;

/** A file that unpacks to far more than it says, or to more than anybody means. */
export class ZipBomb extends Error {
  override readonly name = 'ZipBomb';
}

export interface CleanedOffice {
  readonly removed: readonly Removal[];
  /** Holds files of other programs that were not looked into. */
  readonly embedded: boolean;
}

/**
 * An office document (OOXML or ODF) written anew, part by part, through `out`: without properties, thumbnail, macros and
 * names of who commented or changed something. Throws ZipBomb, and for what is no archive.
 */
export async function cleanOffice(bytes: Buffer, out: (bytes: Uint8Array) => void): Promise<CleanedOffice> {
  const archive = await fromBufferPromise(bytes, { validateEntrySizes: true });
  if (archive.entryCount > MOST_ENTRIES) throw new ZipBomb();
  const work = new Rewriting(out);
  for await (const entry of archive.eachEntry()) await work.take(archive, entry);
  return work.end();
}

class Rewriting {
  readonly #removed = new Set<Removal>();
  readonly #zip: Zip;
  #embedded = false;
  #unpacked = 0;
  #broken: Error | null = null;

  constructor(out: (bytes: Uint8Array) => void) {
    this.#zip = new Zip((error, bytes) => {
      if (error) this.#broken = error;
      else out(bytes);
    });
  }

  async take(archive: ZipFile, entry: Entry): Promise<void> {
    const name = entry.fileName;
    if (name.endsWith('/')) return;
    if (isDropped(name)) {
      this.#removed.add(MACRO.test(name) ? 'macro' : 'thumbnail');
      return;
    }
    if (OPAQUE.test(name)) this.#embedded = true;
    const content = await this.#unpack(archive, entry);
    this.#add(name, this.#cleaned(name, content));
  }

  end(): CleanedOffice {
    this.#zip.end();
    if (this.#broken !== null) throw this.#broken;
    return { removed: [...this.#removed], embedded: this.#embedded };
  }

  /** Counts as it unpacks: what an archive says about its sizes is what somebody wrote there. */
  async #unpack(archive: ZipFile, entry: Entry): Promise<Buffer> {
    if (this.#unpacked + entry.uncompressedSize > MOST_BYTES) throw new ZipBomb();
    const held: Buffer[] = [];
    for await (const bytes of await archive.openReadStreamPromise(entry)) {
      this.#unpacked += bytes.length;
      if (this.#unpacked > MOST_BYTES) throw new ZipBomb();
      held.push(bytes);
    }
    return Buffer.concat(held);
  }

  #cleaned(name: string, content: Buffer): Buffer {
    const blank = blankOf(name);
    if (blank !== null) {
      this.#removed.add('properties');
      return Buffer.from(blank);
    }
    if (/\.jpe?g$/i.test(name)) return this.#photo(content);
    if (/\.png$/i.test(name)) return stripPng(content, this.#removed);
    if (!TEXTS.test(name) || content.length > MOST_TEXT) return content;
    return cleanText(name, content, this.#removed);
  }

  #photo(content: Buffer): Buffer {
    const stripper = new JpegStripper();
    const out = Buffer.concat([...stripper.take(content), ...stripper.finish()]);
    for (const removal of stripper.removed) this.#removed.add(removal);
    return out;
  }

  #add(name: string, content: Buffer): void {
    // The first part of an ODF file says what it is, and has to lie there as it is.
    const part = name === 'mimetype' ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    part.mtime = '1980-01-01T12:00:00';
    this.#zip.add(part);
    part.push(content, true);
    if (this.#broken !== null) throw this.#broken;
  }
}
