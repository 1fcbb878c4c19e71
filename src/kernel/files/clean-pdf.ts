import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import type { Removal } from './removed.ts';
import { JpegStripper } from './strip-jpeg.ts';

/** Entries that do something, carry something or tell about who made it (ISO 32000-2). */
const FORBIDDEN: ReadonlyMap<string, Removal> = new Map([
  ['OpenAction', 'script'],
  ['AA', 'script'],
  ['JS', 'script'],
  ['JavaScript', 'script'],
  ['Launch', 'script'],
  ['XFA', 'script'],
  ['EmbeddedFiles', 'embedded-file'],
  ['EF', 'embedded-file'],
  ['RichMediaContent', 'embedded-file'],
  ['Metadata', 'properties'],
  ['PieceInfo', 'properties'],
  ['LastModified', 'time'],
]);
const OF_INFO: ReadonlyMap<string, Removal> = new Map([
  ['Author', 'author'],
  ['Creator', 'software'],
  ['Producer', 'software'],
  ['CreationDate', 'time'],
  ['ModDate', 'time'],
  ['Title', 'description'],
  ['Subject', 'description'],
  ['Keywords', 'description'],
]);

export interface CleanedPdf {
  readonly file: Uint8Array;
  readonly removed: readonly Removal[];
}

/**
 * The PDF written anew with only what its pages need: no scripts, embedded files, properties or earlier versions, and
 * photos without what they tell. Throws for what cannot be read wholly; the message speaks of encryption for what has a password.
 */
export async function cleanPdf(bytes: Uint8Array): Promise<CleanedPdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true }).catch(
    (error: unknown) => {
      throw Buffer.from(bytes).includes('/Encrypt') ? new Error('encrypted') : error;
    },
  );
  // Nothing of a file that is read in part may take the place of what came.
  if (document.getPageCount() === 0) throw new Error('no pages');
  const { context } = document;
  const removed = new Set<Removal>();
  const info = context.trailerInfo.Info;
  const told = info instanceof PDFRef ? context.lookup(info) : info;
  if (told instanceof PDFDict)
    for (const [name, removal] of OF_INFO) if (told.has(PDFName.of(name))) removed.add(removal);
  delete context.trailerInfo.Info;
  delete context.trailerInfo.ID;
  const kept = new Sweep(document, removed).keep(context.trailerInfo.Root);
  for (const [ref] of context.enumerateIndirectObjects()) if (!kept.has(ref)) context.delete(ref);
  const file = await document.save({
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
  return { file, removed: [...removed] };
}

/** Walks over everything that can be reached, and takes out on the way what may not stay. */
class Sweep {
  readonly #context: PDFDocument['context'];
  readonly #removed: Set<Removal>;
  readonly #kept = new Set<PDFRef>();
  readonly #todo: PDFObject[] = [];

  constructor({ context }: PDFDocument, removed: Set<Removal>) {
    this.#context = context;
    this.#removed = removed;
  }

  keep(root: PDFObject | undefined): ReadonlySet<PDFRef> {
    if (root !== undefined) this.#todo.push(root);
    for (let next = this.#todo.pop(); next !== undefined; next = this.#todo.pop()) this.#look(next);
    return this.#kept;
  }

  #look(object: PDFObject): void {
    if (object instanceof PDFRef) this.#follow(object);
    else if (object instanceof PDFDict) this.#dictionary(object);
    else if (object instanceof PDFStream) this.#dictionary(object.dict);
    else if (object instanceof PDFArray) this.#todo.push(...object.asArray());
  }

  #follow(ref: PDFRef): void {
    if (this.#kept.has(ref)) return;
    this.#kept.add(ref);
    const found = this.#context.lookup(ref);
    if (found === undefined) return;
    if (found instanceof PDFRawStream && isPhoto(found.dict)) this.#context.assign(ref, this.#photo(found));
    this.#todo.push(found);
  }

  #dictionary(dictionary: PDFDict): void {
    for (const [name, value] of dictionary.entries()) {
      const removal = FORBIDDEN.get(name.decodeText());
      if (removal === undefined) {
        this.#todo.push(value);
        continue;
      }
      dictionary.delete(name);
      this.#removed.add(removal);
    }
  }

  #photo(stream: PDFRawStream): PDFRawStream {
    const stripper = new JpegStripper();
    const out = [...stripper.take(Buffer.from(stream.contents)), ...stripper.finish()];
    for (const removal of stripper.removed) this.#removed.add(removal);
    return PDFRawStream.of(stream.dict, Buffer.concat(out));
  }
}

const isPhoto = (dictionary: PDFDict): boolean =>
  dictionary.get(PDFName.of('Filter')) === PDFName.of('DCTDecode');
