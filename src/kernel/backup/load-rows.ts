import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type pg from 'pg';
import type { BlobStore } from '../files/blob-store.ts';
import { JOBS_SCHEMA } from '../jobs/install.ts';
import { changed } from './backup-problem.ts';
import { copyIn } from './copy-rows.ts';
import type { End, Header, TableOfBackup } from './frames.ts';
import { readBackup } from './read-backup.ts';
import { fullName, nameOf, queueVersion } from './snapshot.ts';

type Copying = Awaited<ReturnType<typeof copyIn>>;

/**
 * Puts the rows of a backup into tables that are as they were when it was made, in one transaction, and counts them.
 * Stored files are written meanwhile.
 * What the migrations themselves put there goes first. `client` is the superuser's: rows come in whatever order, and
 * nothing may fire on them.
 */
export async function loadRows(
  client: pg.Client,
  path: string,
  secret: Uint8Array,
  files: BlobStore,
): Promise<{ rows: number; files: number; queue: boolean }> {
  await client.query('begin');
  await client.query('set local session_replication_role = replica');
  const loader = new Loader(client, files);
  await readBackup(path, secret, async (frame) => {
    if (frame.kind === 'header') await loader.begin(frame);
    else if (frame.kind === 'table') await loader.next(frame.at);
    else if (frame.kind === 'file') await loader.file(frame.blob);
    else if (frame.kind === 'rows') await loader.write(frame.bytes);
    else await loader.end(frame);
  });
  await client.query('commit');
  return {
    rows: loader.counts.reduce((sum, count) => sum + count, 0),
    files: loader.files,
    queue: loader.queue,
  };
}

interface Filling {
  write(bytes: Buffer): Promise<void>;
  end(): Promise<void>;
}

/** Writes a stored file from pieces that are handed over one by one. */
function fillFile(store: BlobStore, blob: string): Filling {
  const pieces = new PassThrough({ highWaterMark: 1024 * 1024 });
  const written = store.write(blob, pieces);
  written.catch((error: Error) => pieces.destroy(error));
  return {
    async write(bytes) {
      if (!pieces.write(bytes)) await Promise.race([once(pieces, 'drain'), written]);
    },
    async end() {
      pieces.end();
      await written;
    },
  };
}

class Loader {
  readonly #client: pg.Client;
  #tables: readonly TableOfBackup[] = [];
  #copying: Copying | null = null;
  #file: Filling | null = null;
  readonly #store: BlobStore;
  files = 0;
  queue = false;
  readonly counts: number[] = [];

  constructor(client: pg.Client, store: BlobStore) {
    this.#client = client;
    this.#store = store;
  }

  async begin({ tables, queueVersion: version }: Header): Promise<void> {
    this.#tables = tables;
    this.queue = version !== null && version === (await queueVersion(this.#client));
    const taken = tables.filter((table) => this.#takes(table));
    await this.#client.query(`truncate ${taken.map(fullName).join(', ')}`);
  }

  async next(at: number): Promise<void> {
    await this.#close();
    const table = this.#tables[at];
    if (table === undefined || at !== this.counts.length) throw changed();
    if (this.#takes(table)) this.#copying = await copyIn(this.#client, `copy ${nameOf(table)} from stdin`);
    else this.counts.push(0);
  }

  async write(bytes: Buffer): Promise<void> {
    if (this.#file !== null) await this.#file.write(bytes);
    else await this.#copying?.write(bytes);
  }

  /** A stored file, sealed as it was. */
  async file(blob: string): Promise<void> {
    await this.#close();
    this.#file = fillFile(this.#store, blob);
    this.files += 1;
  }

  async end({ counts, files, sequences }: End): Promise<void> {
    await this.#close();
    const differs = counts.some((count, at) => {
      const table = this.#tables[at];
      return table === undefined || (this.#takes(table) && this.counts[at] !== count);
    });
    if (differs || counts.length !== this.#tables.length || files !== this.files) throw changed();
    for (const { schema, sequence, value } of sequences) {
      if (schema === JOBS_SCHEMA && !this.queue) continue;
      await this.#client.query('select setval($1::regclass, $2)', [
        fullName({ schema, table: sequence }),
        value,
      ]);
    }
  }

  async #close(): Promise<void> {
    if (this.#copying !== null) this.counts.push(await this.#copying.end());
    this.#copying = null;
    await this.#file?.end();
    this.#file = null;
  }

  /** The queue's own tables change with its version: rows of another version do not fit. */
  #takes({ schema }: TableOfBackup): boolean {
    return schema !== JOBS_SCHEMA || this.queue;
  }
}
