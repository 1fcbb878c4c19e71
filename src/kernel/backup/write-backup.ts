import { existsSync, readFileSync } from 'node:fs';
import { link, open, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { folderStore } from '../files/blob-store.ts';
import { withClient } from '../postgres/index.ts';
import { BackupProblem } from './backup-problem.ts';
import { type End, type Frame, frameBytes } from './frames.ts';
import { sealFile } from './sealed-file.ts';
import { snapshot } from './snapshot.ts';

/** What is backed up, and under which secret. */
export interface BackupOf {
  readonly superuser: pg.ClientConfig;
  readonly anchorPath: string;
  /** Folder with the sealed files. */
  readonly filesFolder: string;
  /** At least 32 bytes of somebody who keeps them apart from the file; never the master key. */
  readonly secret: Uint8Array;
}

/** What is in a backup. */
export interface WrittenBackup {
  readonly rows: number;
  readonly files: number;
}

/**
 * Writes a backup of database, stored files and anchor to `path`, compressed and sealed, while work goes on. The file (mode 0600)
 * appears whole or not at all and replaces none. Gives the numbers of rows and files in it. Throws BackupProblem when the name is
 * taken or the place cannot be written.
 */
export async function writeBackup(
  { superuser, anchorPath, filesFolder, secret }: BackupOf,
  path: string,
): Promise<WrittenBackup> {
  if (existsSync(path)) throw taken(path);
  const part = `${path}.${process.pid}.part`;
  const file = await open(part, 'wx', 0o600).catch(() => {
    throw new BackupProblem(`${path}: hier is niet te schrijven. Kies een andere map.`);
  });
  try {
    const anchor = existsSync(anchorPath) ? readFileSync(anchorPath, 'utf8') : null;
    const counted = { rows: 0, files: 0 };
    await withClient(superuser, (client) =>
      pipeline(
        Readable.from(bytesOf(snapshot(client, anchor, folderStore(filesFolder)), counted)),
        createGzip({ level: 6 }),
        (zipped) => sealFile(secret, zipped),
        async (sealed: AsyncIterable<Buffer>) => {
          for await (const piece of sealed) await file.appendFile(piece);
        },
      ),
    );
    await file.sync();
    await link(part, path).catch(() => {
      throw taken(path);
    });
    return counted;
  } finally {
    await file.close();
    await rm(part, { force: true });
  }
}

const taken = (path: string): BackupProblem =>
  new BackupProblem(`${path}: dit bestand is er al en blijft zoals het is. Kies een andere naam.`);

async function* bytesOf(
  frames: AsyncIterable<Frame>,
  counted: { rows: number; files: number },
): AsyncGenerator<Buffer> {
  for await (const frame of frames) {
    if (frame.kind === 'end') Object.assign(counted, { rows: rowsIn(frame), files: frame.files });
    yield frameBytes(frame);
  }
}

/** Rows of all tables together. */
export const rowsIn = ({ counts }: End): number => counts.reduce((sum, count) => sum + count, 0);
