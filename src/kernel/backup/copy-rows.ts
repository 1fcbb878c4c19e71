import { once } from 'node:events';
import { Readable } from 'node:stream';
import type pg from 'pg';

/** What the driver gives to a statement that it was handed: the part of its connection that COPY needs. */
interface CopyConnection {
  readonly stream: NodeJS.ReadWriteStream & { readonly writableNeedDrain: boolean };
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** The driver calls these by name, so they cannot be private (pg, client.js). */
abstract class CopyStatement {
  protected connection: CopyConnection | null = null;
  #count = 0;
  readonly #finished = Promise.withResolvers<number>();
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    // Whoever awaits it later hears of it; until then a failure is no fault of nobody's.
    this.#finished.promise.catch(() => undefined);
  }

  /** Number of rows, once the server has said that it is done. */
  get finished(): Promise<number> {
    return this.#finished.promise;
  }

  submit(connection: pg.Connection): void {
    this.connection = connection as unknown as CopyConnection;
    this.connection.query(this.#text);
  }

  handleCommandComplete(message: { readonly text: string }): void {
    this.#count = Number(message.text.replace('COPY ', ''));
  }

  handleReadyForQuery(): void {
    this.#finished.resolve(this.#count);
  }

  handleError(error: Error): void {
    this.#finished.reject(error);
  }
}

class CopyOut extends CopyStatement {
  readonly rows = new Readable({ highWaterMark: 1024 * 1024, read: () => this.connection?.stream.resume() });

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    // The driver's bytes lie in a buffer that it uses again.
    if (!this.rows.push(Buffer.from(chunk))) this.connection?.stream.pause();
  }

  override handleReadyForQuery(): void {
    super.handleReadyForQuery();
    this.rows.push(null);
  }

  override handleError(error: Error): void {
    super.handleError(error);
    this.rows.destroy(error);
  }
}

class CopyIn extends CopyStatement {
  readonly started = Promise.withResolvers<void>();

  handleCopyInResponse(): void {
    this.started.resolve();
  }

  override handleError(error: Error): void {
    super.handleError(error);
    this.started.reject(error);
  }

  async write(bytes: Buffer): Promise<void> {
    this.connection?.sendCopyFromChunk(bytes);
    const stream = this.connection?.stream;
    if (stream?.writableNeedDrain) await Promise.race([once(stream, 'drain'), this.finished]);
  }

  end(): void {
    this.connection?.endCopyFrom();
  }
}

const PIECE_BYTES = 256 * 1024;

/** Rows that a `copy ... to stdout` gives, in pieces of some size, and at the end their number. */
export async function* copyOut(client: pg.Client, text: string): AsyncGenerator<Buffer, number> {
  const copy = client.query(new CopyOut(text));
  let [held, size]: [Buffer[], number] = [[], 0];
  for await (const row of copy.rows) {
    held.push(row);
    size += row.length;
    if (size < PIECE_BYTES) continue;
    yield Buffer.concat(held);
    [held, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(held);
  return copy.finished;
}

/** A `copy ... from stdin` that takes pieces of rows until `end`, which gives their number. */
export async function copyIn(
  client: pg.Client,
  text: string,
): Promise<{ write(bytes: Buffer): Promise<void>; end(): Promise<number> }> {
  const copy = client.query(new CopyIn(text));
  await copy.started.promise;
  return {
    write: (bytes) => copy.write(bytes),
    end() {
      copy.end();
      return copy.finished;
    },
  };
}
