import { z } from 'zod';
import { changed } from './backup-problem.ts';
import { ByteReader } from './byte-reader.ts';

const name = z.string();

/** Comes first: what is needed to make the same tables, and the anchor of the audit trail (null: there was none). */
const header = z.object({
  kind: z.literal('header'),
  madeAt: z.string(),
  migrations: z.array(z.object({ number: z.number(), name, checksum: z.string() })),
  /** Version of the tables of the queue; null when there are none. */
  queueVersion: z.number().nullable(),
  /** In hexadecimal digits; null when the database was never used. */
  keyFingerprint: z.string().nullable(),
  /** The root secret, closed under each of its locks, in hexadecimal digits; backups from before that have none. */
  rootKeys: z.array(z.object({ generation: z.number(), lock: name, wrapped: z.string() })).default([]),
  anchor: z.string().nullable(),
  /** How many records had been destroyed; older backups do not say. */
  destroyed: z.number().default(0),
  tables: z.array(z.object({ schema: name, table: name, columns: z.array(name) })),
});
/** Rows of this table, a number in `tables`, come next. */
const table = z.object({ kind: z.literal('table'), at: z.number() });
/** The bytes of this stored file, sealed as they lie, come next. */
const file = z.object({ kind: z.literal('file'), blob: z.uuid() });
/** Comes last: rows of each table, and how far each sequence had come. */
const end = z.object({
  kind: z.literal('end'),
  counts: z.array(z.number()),
  /** Stored files; an older backup has none. */
  files: z.number().default(0),
  sequences: z.array(z.object({ schema: name, sequence: name, value: z.string() })),
});

export type Header = z.infer<typeof header>;
export type TableOfBackup = Header['tables'][number];
export type End = z.infer<typeof end>;
const message = z.discriminatedUnion('kind', [header, table, file, end]);
type Message = z.infer<typeof message>;

/**
 * What a backup is made of, in order: a header, for each table its number and its rows in text of COPY, for
 * each stored file its name and its bytes, an end. */
export type Frame = Message | { readonly kind: 'rows'; readonly bytes: Buffer };

const [MESSAGE, ROWS] = [1, 2];

/** A frame as bytes: one for what it is, four of length, the content. */
export function frameBytes(frame: Frame): Buffer {
  const content = frame.kind === 'rows' ? frame.bytes : Buffer.from(JSON.stringify(frame));
  const start = Buffer.alloc(5);
  start.writeUInt8(frame.kind === 'rows' ? ROWS : MESSAGE);
  start.writeUInt32BE(content.length, 1);
  return Buffer.concat([start, content]);
}

/** The frames in a stream of bytes. Throws BackupProblem for bytes that no backup holds. */
export async function* framesIn(source: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  const reader = new ByteReader(source);
  for (;;) {
    const start = await reader.take(5);
    if (start.length === 0) return;
    if (start.length < 5) throw changed();
    const bytes = await reader.take(start.readUInt32BE(1));
    if (start.readUInt8() === ROWS) yield { kind: 'rows', bytes };
    else yield messageIn(bytes);
  }
}

function messageIn(bytes: Buffer): Message {
  const read = message.safeParse(JSON.parse(bytes.toString('utf8')));
  if (!read.success) throw changed();
  return read.data;
}
