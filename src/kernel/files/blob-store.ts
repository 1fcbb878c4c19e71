import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, opendir, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isUuid } from '../ids.ts';

/** There is no stored file of this name. */
export class BlobMissing extends Error {
  override readonly name = 'BlobMissing';
}

/** A stored file, as the folder knows it. */
export interface StoredBlob {
  readonly blob: string;
  readonly at: Date;
}

/**
 * Where sealed files lie; a name is a uuid that says nothing. What is written never changes: another content is another
 * name. So a copy of the folder that is made after a copy of the database holds every file which that speaks of.
 */
export interface BlobStore {
  /** Writes a file that is there whole or not at all, also after a power cut. Gives the number of bytes written. */
  write(blob: string, sealed: AsyncIterable<Uint8Array>): Promise<number>;
  /** The bytes of a file. Throws BlobMissing at the first of them. */
  read(blob: string): AsyncIterable<Buffer>;
  /** Removes a file; also when it is gone already. */
  remove(blob: string): Promise<void>;
  /** Every file there is, in no order. */
  all(): AsyncIterable<StoredBlob>;
  /** Removes what is left of writing that was cut off before `until`. */
  removeHalf(until: Date): Promise<void>;
  /** Bytes that can still be written. */
  room(): Promise<number>;
}

const PART = '.part';

/** Files in a folder of this machine, spread over 256 folders. Made at the first file. */
export function folderStore(folder: string): BlobStore {
  const pathOf = (blob: string): string => {
    if (!isUuid(blob)) throw new RangeError('the name of a stored file is a uuid');
    return join(folder, blob.slice(0, 2), blob);
  };
  return {
    async write(blob, sealed) {
      const path = pathOf(blob);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      return writeWhole(path, sealed);
    },
    async *read(blob) {
      try {
        yield* createReadStream(pathOf(blob), { highWaterMark: 512 * 1024 });
      } catch (error) {
        throw isMissing(error) ? new BlobMissing('a stored file is not there') : error;
      }
    },
    remove: (blob) => rm(pathOf(blob), { force: true }),
    async *all() {
      for await (const { name, path } of filesIn(folder)) {
        const found = isUuid(name) ? await stat(path).catch(() => null) : null;
        if (found !== null) yield { blob: name, at: found.mtime };
      }
    },
    async removeHalf(until) {
      for await (const { name, path } of filesIn(folder)) {
        const found = name.endsWith(PART) ? await stat(path).catch(() => null) : null;
        if (found !== null && found.mtime < until) await rm(path, { force: true });
      }
    },
    async room() {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize;
    },
  };
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function writeWhole(path: string, sealed: AsyncIterable<Uint8Array>): Promise<number> {
  const part = `${path}${PART}`;
  const file = await open(part, 'wx', 0o600);
  let size = 0;
  // One batch is being written while the next is being sealed.
  let writing: Promise<void> = Promise.resolve();
  try {
    for await (const batch of batches(sealed)) {
      await writing;
      writing = writeBatch(file, batch);
      // What is wrong with it is told at the next batch.
      writing.catch(() => undefined);
      size += lengthOf(batch);
    }
    await writing;
    await file.sync();
    await file.close();
    await rename(part, path);
    return size;
  } catch (error) {
    await writing.catch(() => undefined);
    await file.close().catch(() => undefined);
    await rm(part, { force: true });
    throw error;
  }
}

const BATCH_BYTES = 512 * 1024;
const lengthOf = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((sum, { length }) => sum + length, 0);

/** Pieces that are written together. */
async function* batches(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array[]> {
  let batch: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source) {
    batch.push(piece);
    length += piece.length;
    if (length < BATCH_BYTES) continue;
    yield batch;
    batch = [];
    length = 0;
  }
  if (length > 0) yield batch;
}

async function writeBatch(file: FileHandle, batch: readonly Uint8Array[]): Promise<void> {
  const { bytesWritten } = await file.writev(batch);
  // On a disk that is nearly full a part can be written; the rest says what is wrong.
  if (bytesWritten < lengthOf(batch)) await file.writeFile(Buffer.concat(batch).subarray(bytesWritten));
}

async function* filesIn(folder: string): AsyncGenerator<{ readonly name: string; readonly path: string }> {
  const directory = await opendir(folder, { recursive: true }).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (directory === null) return;
  for await (const entry of directory)
    if (entry.isFile()) yield { name: entry.name, path: join(entry.parentPath, entry.name) };
}
