/**
 * A process of its own that handles one file of a stranger and ends: what goes wrong in it goes wrong there alone. It
 * gets the file on its input and gives what it made on its output (see cleaned.ts). It knows no key, no database and no
 * setting, and may only read the folder of the programme.
 */
import { writeSync } from 'node:fs';
import { cleanImage } from './clean-image.ts';
import { cleanOffice, ZipBomb } from './clean-office.ts';
import { cleanPdf } from './clean-pdf.ts';
import { type Leftover, PIECE_BYTES, type Sent, sentBytes } from './cleaned.ts';
import { type FileKind, kindOf } from './kinds.ts';
import { previewPdf } from './preview-pdf.ts';
import type { Removal } from './removed.ts';

const OUT = 1;

/** Writes all of it, however slowly it is read. */
function send(sent: Sent): void {
  const bytes = sentBytes(sent);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(OUT, bytes, at);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function sendAll(kind: 'file' | 'preview', bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES)
    send({ kind, bytes: Buffer.from(bytes.subarray(at, at + PIECE_BYTES)) });
}

interface Done {
  readonly removed: readonly Removal[];
  readonly left: Leftover | null;
}

async function cleanOne(kind: FileKind, bytes: Buffer): Promise<Done> {
  switch (kindOf(kind).group) {
    case 'image': {
      const { file, preview, removed } = await cleanImage(kind, bytes);
      sendAll('file', file);
      sendAll('preview', preview);
      return { removed, left: null };
    }
    case 'document': {
      const { file, removed } = await cleanPdf(bytes);
      sendAll('file', file);
      const preview = await previewPdf(file).catch(() => null);
      if (preview !== null) sendAll('preview', preview);
      return { removed, left: null };
    }
    case 'office': {
      const { removed, embedded } = await cleanOffice(bytes, (made) => sendAll('file', made));
      return { removed, left: embedded ? 'embedded' : null };
    }
    case 'audio':
    case 'video':
      return { removed: [], left: 'unknown' };
  }
}

function leftoverOf(error: unknown): Leftover {
  if (error instanceof ZipBomb) return 'too-large';
  const text = error instanceof Error ? error.message : '';
  if (/encrypted/i.test(text)) return 'password';
  return /pixel limit|memory/i.test(text) ? 'too-large' : 'damaged';
}

const held: Buffer[] = [];
for await (const bytes of process.stdin) held.push(bytes);
try {
  const { removed, left } = await cleanOne(process.argv[2] as FileKind, Buffer.concat(held));
  send({ kind: 'report', report: { removed, left } });
} catch (error) {
  send({ kind: 'report', report: { removed: [], left: leftoverOf(error) } });
}
process.exit(0);
