/** A file in a form, as it comes in. What is not read of it is passed over when the next is asked for. */
export interface ComingFile {
  /** Name of the field. */
  readonly field: string;
  /** As the browser gave it. */
  readonly name: string;
  readonly bytes: AsyncIterable<Buffer>;
}

/** A form with files: the fields that stand before the first file, and the files one after the other. */
export interface ComingForm {
  readonly fields: URLSearchParams;
  readonly files: AsyncGenerator<ComingFile>;
}

/** The connection was lost before the form was whole. */
export class UploadCut extends Error {
  override readonly name = 'UploadCut';
}

/** What came is no form, or more fields than any form of ours has. */
export class NoForm extends Error {
  override readonly name = 'NoForm';
}

const MOST_HEADERS = 8 * 1024;
const MOST_FIELDS = 200;

/** Whether a form comes in parts: the only way in which a browser sends files. */
export const comesInParts = (contentType: string | undefined): boolean =>
  /^multipart\/form-data\b/i.test(contentType ?? '');

/**
 * Reads a form with files (RFC 7578) without ever holding more of it than its fields: they are read to the first file,
 * which itself waits until somebody reads on. `limit`: most bytes that all fields may have together. Throws NoForm, and
 * UploadCut when it ends too soon, also while a file is read.
 */
export async function readInParts(
  contentType: string,
  body: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<ComingForm> {
  const parts = new Parts(contentType, body);
  const fields = new URLSearchParams();
  let left = limit;
  for (let part = await parts.next(); part !== null; part = await parts.next()) {
    if (part.file !== null) return { fields, files: filesFrom(parts, part) };
    const held: Buffer[] = [];
    for await (const bytes of parts.content()) {
      left -= bytes.length;
      if (left < 0) throw new NoForm('too many words in a form');
      held.push(bytes);
    }
    fields.append(part.field, Buffer.concat(held).toString('utf8'));
    if (fields.size > MOST_FIELDS) throw new NoForm('too many fields in a form');
  }
  return { fields, files: filesFrom(parts, null) };
}

/** Fields after a file are passed over, and so is a file field in which nothing was chosen. */
async function* filesFrom(parts: Parts, first: Part | null): AsyncGenerator<ComingFile> {
  for (let part = first; part !== null; part = await parts.next())
    if (part.file !== null && part.file !== '')
      yield { field: part.field, name: part.file, bytes: parts.content() };
}

interface Part {
  readonly field: string;
  /** File name; null for a field. */
  readonly file: string | null;
}

class Parts {
  readonly #source: AsyncIterator<Uint8Array>;
  readonly #line: Buffer;
  /** As if a line had ended before: the first boundary then looks like the others. */
  #held: Buffer = Buffer.from('\r\n');
  #inPart = true;
  #over = false;

  constructor(contentType: string, body: AsyncIterable<Uint8Array>) {
    const found = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
    const boundary = found?.[1] ?? found?.[2];
    if (boundary === undefined) throw new NoForm('a form without a boundary');
    this.#line = Buffer.from(`\r\n--${boundary}`);
    this.#source = body[Symbol.asyncIterator]();
  }

  /** The next part, past what was not read of this one; null after the last. */
  async next(): Promise<Part | null> {
    for await (const _ of this.content());
    if (this.#over) return null;
    const after = await this.#take(2);
    if (after === '--') {
      this.#over = true;
      return null;
    }
    if (after !== '\r\n') throw new NoForm('a boundary that is none');
    this.#inPart = true;
    return partIn(await this.#headers());
  }

  /** What is left of this part. Given once: a second reader finds nothing. */
  async *content(): AsyncGenerator<Buffer> {
    while (this.#inPart) {
      const at = this.#held.indexOf(this.#line);
      const ready = at >= 0 ? at : Math.max(0, this.#held.length - this.#line.length + 1);
      const bytes = this.#held.subarray(0, ready);
      this.#held = this.#held.subarray(at >= 0 ? at + this.#line.length : ready);
      if (at >= 0) this.#inPart = false;
      if (bytes.length > 0) yield bytes;
      if (at < 0) await this.#more();
    }
  }

  async #headers(): Promise<string> {
    for (let at = this.#held.indexOf('\r\n\r\n'); ; at = this.#held.indexOf('\r\n\r\n')) {
      if (at >= 0) {
        const headers = this.#held.toString('utf8', 0, at);
        this.#held = this.#held.subarray(at + 4);
        return headers;
      }
      if (this.#held.length > MOST_HEADERS) throw new NoForm('a part without an end to its headers');
      await this.#more();
    }
  }

  async #take(count: number): Promise<string> {
    while (this.#held.length < count) await this.#more();
    const taken = this.#held.toString('latin1', 0, count);
    this.#held = this.#held.subarray(count);
    return taken;
  }

  async #more(): Promise<void> {
    const { value, done } = await this.#source
      .next()
      .catch(() => ({ value: undefined, done: true }) as const);
    if (done === true) throw new UploadCut('a form was cut off');
    const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    this.#held = this.#held.length === 0 ? bytes : Buffer.concat([this.#held, bytes]);
  }
}

function partIn(headers: string): Part {
  const disposition = /^content-disposition:\s*form-data\s*(;.*)$/im.exec(headers)?.[1] ?? '';
  const parameter = (name: string): string | null => {
    const found = new RegExp(`;\\s*${name}="([^"]*)"`, 'i').exec(disposition)?.[1];
    // Browsers write these three signs so that they cannot end the value (HTML, multipart/form-data encoding).
    return found === undefined
      ? null
      : found.replace(/%22/g, '"').replace(/%0D/gi, '\r').replace(/%0A/gi, '\n');
  };
  return { field: parameter('name') ?? '', file: parameter('filename') };
}
