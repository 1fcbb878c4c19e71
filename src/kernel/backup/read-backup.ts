import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { BackupProblem, changed } from './backup-problem.ts';
import { type Frame, framesIn, type Header } from './frames.ts';
import { openFile } from './sealed-file.ts';

/** Gives each frame of a backup to `take`, in order. Throws BackupProblem for a file that is not right. */
export async function readBackup(
  path: string,
  secret: Uint8Array,
  take: (frame: Frame) => Promise<void>,
): Promise<void> {
  try {
    await pipeline(
      createReadStream(path),
      (sealed) => openFile(secret, sealed),
      createGunzip(),
      async (bytes: AsyncIterable<Buffer>) => {
        for await (const frame of framesIn(bytes)) await take(frame);
      },
    );
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') throw new BackupProblem(`${path}: deze reservekopie is er niet.`);
    if (code === 'EACCES' || code === 'EISDIR')
      throw new BackupProblem(`${path}: deze reservekopie is niet te lezen.`);
    throw error;
  }
}

/** Reads a backup from beginning to end, and gives its header when all of it is right. */
export async function examineBackup(path: string, secret: Uint8Array): Promise<Header> {
  let header: Header | null = null;
  let ended = false;
  await readBackup(path, secret, async (frame) => {
    if (frame.kind === 'header') header = frame;
    ended = frame.kind === 'end';
  });
  if (header === null || !ended) throw changed();
  return header;
}
