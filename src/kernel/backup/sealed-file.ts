import { createCipheriv, createDecipheriv, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { BackupProblem, changed, cutOff } from './backup-problem.ts';
import { ByteReader } from './byte-reader.ts';

/**
 * The file around a backup. Header: a line of text, 16 bytes of salt, 16 bytes that tell a wrong key from a damaged
 * file. Then chunks: four bytes of length (highest bit: this is the last one), ciphertext, 16-byte tag.
 *
 * Each chunk is AES-256-GCM with its number and whether it is the last in the nonce, so that chunks cannot be changed,
 * moved, repeated, left out or cut off (STREAM: Hoang, Reyhanitabar, Rogaway and Vizár, 2015). The key follows by
 * scrypt from the secret and a salt of this file alone, so a nonce never comes back under one key.
 */
const MAGIC = Buffer.from('lantaarn-backup-1\n');
const SALT_BYTES = 16;
const CHECK_BYTES = 16;
const KEY_BYTES = 32;
const TAG_BYTES = 16;
const CHUNK_BYTES = 64 * 1024;
const LAST = 0x8000_0000;
const HEADER_BYTES = MAGIC.length + SALT_BYTES + CHECK_BYTES;

/** 64 MB and some tenths of a second for each guess: the secret may be a long sentence that somebody thought of. */
const COST = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 1024 * 1024 };

function keysOf(secret: Uint8Array, salt: Buffer): Promise<{ key: Buffer; check: Buffer }> {
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, KEY_BYTES + CHECK_BYTES, COST, (error, made) => {
      if (error === null) resolve({ key: made.subarray(0, KEY_BYTES), check: made.subarray(KEY_BYTES) });
      else reject(error);
    });
  });
}

function nonceOf(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(number));
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/** The sealed file of what `source` gives, piece by piece. */
export async function* sealFile(secret: Uint8Array, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT_BYTES);
  const { key, check } = await keysOf(secret, salt);
  const header = Buffer.concat([MAGIC, salt, check]);
  yield header;
  const reader = new ByteReader(source);
  let content = await reader.take(CHUNK_BYTES);
  for (let number = 0; ; number += 1) {
    const next = content.length < CHUNK_BYTES ? Buffer.alloc(0) : await reader.take(CHUNK_BYTES);
    const last = next.length === 0;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(last ? content.length + LAST : content.length);
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, last));
    cipher.setAAD(header);
    yield Buffer.concat([length, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
    if (last) return;
    content = next;
  }
}

/**
 * What was sealed, piece by piece; nothing of a chunk before all of it has proved to be right. Throws BackupProblem
 * for another kind of file, a wrong secret, a changed file, and a file that was cut off or goes on after its end.
 */
export async function* openFile(secret: Uint8Array, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const reader = new ByteReader(source);
  const header = await reader.take(HEADER_BYTES);
  const key = await keyFor(secret, header);
  for (let number = 0; ; number += 1) {
    const start = await reader.take(4);
    if (start.length < 4) throw cutOff();
    const written = start.readUInt32BE();
    const last = written >= LAST;
    const length = last ? written - LAST : written;
    if (length > CHUNK_BYTES) throw changed();
    const box = await reader.take(length + TAG_BYTES);
    if (box.length < length + TAG_BYTES) throw cutOff();
    yield unchunk(key, header, nonceOf(number, last), box);
    if (last) break;
  }
  if ((await reader.take(1)).length > 0) throw changed();
}

async function keyFor(secret: Uint8Array, header: Buffer): Promise<Buffer> {
  if (!header.subarray(0, MAGIC.length).equals(MAGIC))
    throw new BackupProblem(
      'Dit bestand is geen reservekopie van Lantaarn. Wijs het bestand van "backup" aan.',
    );
  if (header.length < HEADER_BYTES) throw cutOff();
  const { key, check } = await keysOf(secret, header.subarray(MAGIC.length, MAGIC.length + SALT_BYTES));
  if (!timingSafeEqual(check, header.subarray(HEADER_BYTES - CHECK_BYTES)))
    throw new BackupProblem(
      'Deze sleutel past niet op deze reservekopie. Wijs het sleutelbestand aan waarmee zij is gemaakt.',
    );
  return key;
}

function unchunk(key: Buffer, header: Buffer, nonce: Buffer, box: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(header);
  decipher.setAuthTag(box.subarray(box.length - TAG_BYTES));
  const content = decipher.update(box.subarray(0, box.length - TAG_BYTES));
  try {
    decipher.final();
  } catch {
    throw changed();
  }
  return content;
}
