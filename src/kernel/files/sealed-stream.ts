import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto';
import { SealBroken } from '../sealing/box.ts';
import type { FileKey } from '../sealing/file-key.ts';
import { bytesOf } from '../sealing/secret-key.ts';

/**
 * A file as it is stored: a line of text, then chunks of AES-256-GCM, each with its tag of 16 bytes; all but the last
 * hold `CHUNK_BYTES`. The nonce is the number of the chunk and whether it is the last, and the name of the file is bound
 * in, so that chunks cannot be changed, moved, repeated, left out, cut off or taken from another file (STREAM: Hoang,
 * Reyhanitabar, Rogaway and Vizár, 2015). A file key closes one file, so a nonce never comes back under it.
 */
const MAGIC = Buffer.from('lantaarn-file-1\n');
const TAG_BYTES = 16;
export const CHUNK_BYTES = 256 * 1024;
/** So much is closed at a time: the memory for more than 128 kB is asked from the machine anew each time, which takes longer. */
const SLICE_BYTES = 64 * 1024;

function nonceOf(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(number));
  nonce[11] = last ? 1 : 0;
  return nonce;
}

const boundTo = (blob: string): Buffer => Buffer.concat([MAGIC, Buffer.from(blob)]);

/** The sealed form of what `source` gives, in slices. Never holds more than one chunk. */
export async function* sealStream(
  fileKey: FileKey,
  blob: string,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  const key = createSecretKey(bytesOf(fileKey));
  const bound = boundTo(blob);
  yield MAGIC;
  let number = 0;
  for await (const { bytes, last } of pieces(source, CHUNK_BYTES)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, last));
    cipher.setAAD(bound);
    for (let at = 0; at < bytes.length; at += SLICE_BYTES)
      yield cipher.update(bytes.subarray(at, at + SLICE_BYTES));
    cipher.final();
    yield cipher.getAuthTag();
    number += 1;
  }
}

/**
 * What was sealed, chunk by chunk; nothing of a chunk before all of it has proved to be right. Throws SealBroken for
 * another key or file, and for a file that was changed, cut off or goes on after its end.
 */
export async function* unsealStream(
  fileKey: FileKey,
  blob: string,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  const key = createSecretKey(bytesOf(fileKey));
  const bound = boundTo(blob);
  let number = 0;
  for await (const { bytes, last } of pieces(afterMagic(source), CHUNK_BYTES + TAG_BYTES)) {
    yield unchunk(key, bound, nonceOf(number, last), bytes);
    number += 1;
  }
}

async function* afterMagic(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start = Buffer.alloc(0);
  let begun = false;
  for await (const bytes of source) {
    if (begun) {
      yield bytes;
      continue;
    }
    start = Buffer.concat([start, bytes]);
    if (start.length < MAGIC.length) continue;
    if (!start.subarray(0, MAGIC.length).equals(MAGIC)) throw new SealBroken('file');
    begun = true;
    if (start.length > MAGIC.length) yield start.subarray(MAGIC.length);
  }
  if (!begun) throw new SealBroken('file');
}

function unchunk(key: KeyObject, bound: Buffer, nonce: Buffer, box: Buffer): Buffer {
  if (box.length < TAG_BYTES) throw new SealBroken('file');
  const end = box.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(bound);
  decipher.setAuthTag(box.subarray(end));
  const content = decipher.update(box.subarray(0, end));
  try {
    decipher.final();
  } catch {
    content.fill(0);
    throw new SealBroken('file');
  }
  return content;
}

/**
 * Pieces of exactly `size` bytes, and a last one of what is left; one empty last piece when there is nothing. A piece
 * stands in the same memory as the one before it: whoever takes it is done with it before asking for the next.
 */
async function* pieces(
  source: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ readonly bytes: Buffer; readonly last: boolean }> {
  const held = Buffer.allocUnsafe(size);
  let filled = 0;
  for await (const bytes of source) {
    let at = 0;
    while (at < bytes.length) {
      // A full piece waits until there is more: only then is it known not to be the last.
      if (filled === size) {
        yield { bytes: held, last: false };
        filled = 0;
      }
      const taken = Math.min(size - filled, bytes.length - at);
      held.set(bytes.subarray(at, at + taken), filled);
      filled += taken;
      at += taken;
    }
  }
  yield { bytes: held.subarray(0, filled), last: true };
}
