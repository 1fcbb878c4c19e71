import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

/**
 * A list of breached passwords that the operator put on this machine: one line a password, the SHA-1 hash in capitals
 * with whatever stands behind it, in the order of the hashes, as Have I Been Pwned hands it out. Nothing goes out. SHA-1
 * is only the name of a line there; it protects nothing.
 */

const HASH_SIGNS = 40;
/** What is read at once when few lines are left; longer than any line. */
const BLOCK = 4096;

/** Whether the list holds this password. Some thirty short reads, however long the list. */
export async function isBreached(listPath: string, password: string): Promise<boolean> {
  const file = await open(listPath, 'r');
  try {
    for (const typed of new Set([password, password.normalize('NFKC')]))
      if (await holds(file, createHash('sha1').update(typed).digest('hex').toUpperCase())) return true;
    return false;
  } finally {
    await file.close();
  }
}

async function holds(file: FileHandle, wanted: string): Promise<boolean> {
  // The line that is looked for begins at `low` or after it, and before `high`.
  let [low, high] = [0, (await file.stat()).size];
  while (high - low > BLOCK) {
    const middle = low + Math.floor((high - low) / 2);
    const { start, hash } = await lineAfter(file, middle);
    if (hash === wanted) return true;
    if (hash !== null && hash < wanted) low = start;
    else high = middle;
  }
  const text = await read(file, low, high - low + BLOCK);
  return text.split('\n').some((line) => line.slice(0, HASH_SIGNS).toUpperCase() === wanted);
}

/** The first line that begins after this place; no hash when there is none. */
async function lineAfter(file: FileHandle, place: number): Promise<{ start: number; hash: string | null }> {
  const text = await read(file, place, BLOCK);
  const end = text.indexOf('\n');
  const hash = text.slice(end + 1, end + 1 + HASH_SIGNS).toUpperCase();
  return { start: place + end + 1, hash: end < 0 || hash.length < HASH_SIGNS ? null : hash };
}

async function read(file: FileHandle, place: number, length: number): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, place);
  return buffer.toString('latin1', 0, bytesRead);
}
