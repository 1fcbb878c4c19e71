import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  type KeyObject,
  randomFillSync,
} from 'node:crypto';

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const START = 1 + NONCE_BYTES;

/** Bytes that a box is longer than what is in it. */
export const BOX_OVERHEAD = START + TAG_BYTES;

/** What was sealed does not open: other key, other place, or changed. Never says what was in it. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';

  constructor(what: string) {
    super(`seal does not open: ${what}`);
  }
}

// One call to the generator per 341 nonces instead of one per nonce.
const pool = Buffer.alloc(NONCE_BYTES * 341);
let used = pool.length;

function writeNonce(target: Buffer): void {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  pool.copy(target, 1, used, used + NONCE_BYTES);
  used += NONCE_BYTES;
}

// With loose bytes Node takes four times as long to find out what kind of key it has.
const keyObject: (key: Buffer) => KeyObject = createSecretKey;

// JSON keeps the parts apart: ["a","bc"] is not ["ab","c"].
const boundTo = (place: readonly string[]): Buffer => Buffer.from(JSON.stringify([VERSION, ...place]));

/**
 * AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce: version byte, nonce, ciphertext, 16-byte tag.
 * `place` is not stored but has to be the same to open it. One key may close 2^32 boxes.
 */
export function close(key: Buffer, place: readonly string[], content: Buffer): Buffer {
  const box = Buffer.allocUnsafe(content.length + BOX_OVERHEAD);
  box[0] = VERSION;
  writeNonce(box);
  const cipher = createCipheriv('aes-256-gcm', keyObject(key), box.subarray(1, START));
  cipher.setAAD(boundTo(place));
  cipher.update(content).copy(box, START);
  cipher.final();
  cipher.getAuthTag().copy(box, START + content.length);
  return box;
}

/** What `close` put in. Throws SealBroken when key, place or a single bit differs. */
export function unclose(key: Buffer, place: readonly string[], box: Buffer): Buffer {
  const what = place[0] ?? 'box';
  if (box.length < BOX_OVERHEAD || box[0] !== VERSION) throw new SealBroken(what);
  const decipher = createDecipheriv('aes-256-gcm', keyObject(key), box.subarray(1, START), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(boundTo(place));
  decipher.setAuthTag(box.subarray(box.length - TAG_BYTES));
  const content = decipher.update(box.subarray(START, box.length - TAG_BYTES));
  try {
    decipher.final();
  } catch {
    content.fill(0);
    throw new SealBroken(what);
  }
  return content;
}
