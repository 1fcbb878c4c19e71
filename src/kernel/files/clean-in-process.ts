import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { ByteReader } from '../backup/byte-reader.ts';
import { root } from '../root.ts';
import { type Cleaned, HEAD_BYTES, kindOfLetter, leftovers, PIECE_BYTES } from './cleaned.ts';
import type { FileKind } from './kinds.ts';
import { removals } from './removed.ts';

/** Limits of one cleaning. Beyond them the process is ended, and the file stays as it came. */
export interface CleanLimits {
  readonly seconds: number;
  /** Memory of the process, in MB. */
  readonly memory: number;
}
const LIMITS: CleanLimits = { seconds: 90, memory: 1200 };

/** The largest file that is cleaned, in bytes: the process has to hold it, and what it makes of it. */
export const LARGEST_CLEANED = 150 * 1024 * 1024;

const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './clean.worker.ts' : './clean.worker.js',
  import.meta.url,
);

const report = z.object({ removed: z.array(z.enum(removals)), left: z.enum(leftovers).nullable() });

/** Where what was made is written. Each is called once at most, and reads all it is given or throws. */
export interface CleanInto {
  file(bytes: AsyncIterable<Buffer>): Promise<void>;
  preview(bytes: AsyncIterable<Buffer>): Promise<void>;
}

/**
 * Has a file cleaned in a process of its own. When that is too slow, takes too much memory or ends otherwise, that is the
 * answer, and what it had written may not be used. Throws when `source` or `into` does, or when the process does not start.
 */
export async function cleanInProcess(
  kind: FileKind,
  source: AsyncIterable<Buffer>,
  into: CleanInto,
  limits: CleanLimits = LIMITS,
): Promise<Cleaned> {
  const child = startWorker(kind, limits);
  const watch = watching(child, limits);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  // A process that does not even start is no fault of the file: the job tries again.
  const failed = Promise.withResolvers<never>();
  failed.promise.catch(() => undefined);
  child.once('error', failed.reject);
  try {
    const work = Promise.all([feed(child, source), results(child, into)]);
    work.catch(() => undefined);
    const [, result] = await Promise.race([work, failed.promise]);
    return result ?? { ...NOTHING, left: watch.why() };
  } finally {
    watch.stop();
    child.kill('SIGKILL');
    await Promise.race([ended, failed.promise.catch(() => undefined)]);
  }
}

/** The packages can lie elsewhere than the programme, behind a link. */
const READABLE = [...new Set([root, realpathSync(join(root, 'node_modules'))])];

const NOTHING = { made: false, previewed: false, removed: [] } as const;

/** What Node keeps the process from: writing, starting others, and reading beyond the folder of the programme. */
export const guardsFor = (memory: number): readonly string[] => [
  '--permission',
  ...READABLE.map((folder) => `--allow-fs-read=${folder}`),
  '--allow-addons',
  `--max-old-space-size=${Math.round(memory / 2)}`,
];

function startWorker(kind: FileKind, { memory }: CleanLimits): ChildProcess {
  return spawn(process.execPath, [...guardsFor(memory), '--no-warnings', fileURLToPath(WORKER), kind], {
    cwd: root,
    env: { NODE_ENV: process.env['NODE_ENV'] ?? 'production', VIPS_BLOCK_UNTRUSTED: '1' },
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
}

/** Ends a process that goes beyond its limits. */
function watching(
  child: ChildProcess,
  limits: CleanLimits,
): { why(): 'too-slow' | 'too-large' | 'damaged'; stop(): void } {
  let why: 'too-slow' | 'too-large' | 'damaged' = 'damaged';
  const end = (reason: typeof why): void => {
    why = reason;
    child.kill('SIGKILL');
  };
  const clock = setTimeout(() => end('too-slow'), limits.seconds * 1000);
  const scale = setInterval(() => {
    if (memoryOf(child.pid) > limits.memory) end('too-large');
  }, 100);
  return {
    why: () => why,
    stop() {
      clearTimeout(clock);
      clearInterval(scale);
    },
  };
}

/** Memory of a process in MB; 0 where the system does not tell. */
function memoryOf(pid: number | undefined): number {
  try {
    const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return 0;
  }
}

/** A process that ended does not read on; why it ended is told elsewhere. */
async function feed(child: ChildProcess, source: AsyncIterable<Buffer>): Promise<void> {
  if (child.stdin === null) return;
  try {
    await pipeline(Readable.from(source, { objectMode: false }), child.stdin);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && BROKEN.has(String(error.code)))) throw error;
  }
}
const BROKEN = new Set(['EPIPE', 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_DESTROYED']);

/** Reads what the process made; null when it ended before it was done. */
async function results(child: ChildProcess, into: CleanInto): Promise<Cleaned | null> {
  if (child.stdout === null) return null;
  const sent = new SentReader(new ByteReader(child.stdout as AsyncIterable<Buffer>));
  const made = { file: false, preview: false };
  for (let next = await sent.next(); next !== null; next = await sent.next()) {
    if (next.kind === 'report') {
      const read = report.safeParse(jsonOf(next.bytes));
      if (!read.success) return null;
      return { made: made.file, previewed: made.preview, ...read.data };
    }
    made[next.kind] = true;
    await into[next.kind](sent.run(next.kind, next.bytes));
  }
  return null;
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

interface Piece {
  readonly kind: 'file' | 'preview' | 'report';
  readonly bytes: Buffer;
}

class SentReader {
  readonly #reader: ByteReader;
  #ahead: Piece | null = null;

  constructor(reader: ByteReader) {
    this.#reader = reader;
  }

  async next(): Promise<Piece | null> {
    const ahead = this.#ahead;
    this.#ahead = null;
    return ahead ?? this.#read();
  }

  /** This piece, and those of the same kind that come right after it. */
  async *run(kind: Piece['kind'], first: Buffer): AsyncGenerator<Buffer> {
    yield first;
    for (let next = await this.#read(); next !== null; next = await this.#read()) {
      if (next.kind !== kind) {
        this.#ahead = next;
        return;
      }
      yield next.bytes;
    }
  }

  async #read(): Promise<Piece | null> {
    const head = await this.#reader.take(HEAD_BYTES);
    const kind = head.length < HEAD_BYTES ? null : kindOfLetter(head.readUInt8());
    if (kind === null) return null;
    const length = head.readUInt32BE(1);
    if (length > PIECE_BYTES) return null;
    const bytes = await this.#reader.take(length);
    return bytes.length < length ? null : { kind, bytes };
  }
}
