import { type Cipheriv, createCipheriv } from 'node:crypto';
import { checkSign, fiveBitsOf, grouped, isCode, signOf, tidy } from './crockford.ts';

const SIGNS = 6;
const HALF = 15;
const MASK = (1 << HALF) - 1;
// As many as NIST SP 800-38G takes for so small a domain.
const ROUNDS = 10;

/** Highest serial number that has a reference: 2^30 - 1. */
export const HIGHEST_SERIAL = 2 ** (2 * HALF) - 1;

// AES as the round function, as in SP 800-38G. The cipher of a key is kept: a list of fifty references takes 500 rounds.
const ciphers = new WeakMap<Buffer, Cipheriv>();

function cipherOf(key: Buffer): Cipheriv {
  const known = ciphers.get(key);
  if (known) return known;
  const made = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  ciphers.set(key, made);
  return made;
}

function roundOf(key: Buffer, round: number, half: number): number {
  const block = Buffer.alloc(16);
  block[0] = round;
  block.writeUInt16BE(half, 1);
  return cipherOf(key).update(block).readUInt16BE(0) & MASK;
}

function permute(key: Buffer, serial: number): number {
  let left = serial >>> HALF;
  let right = serial & MASK;
  for (let round = 0; round < ROUNDS; round += 1) {
    [left, right] = [right, left ^ roundOf(key, round, right)];
  }
  return left * 2 ** HALF + right;
}

function unpermute(key: Buffer, mixed: number): number {
  let left = mixed >>> HALF;
  let right = mixed & MASK;
  for (let round = ROUNDS - 1; round >= 0; round -= 1) {
    [left, right] = [right ^ roundOf(key, round, left), left];
  }
  return left * 2 ** HALF + right;
}

/**
 * The reference that people use for a serial number, such as "K7M4-Q2X": the number through a keyed permutation
 * (a Feistel network over 30 bits) and a check sign. It tells neither order nor how many there are, two serials never
 * share one, and without the key the next cannot be guessed. `key` is 32 bytes derived from the
 * master key, the same Buffer each time and never written to. Throws RangeError outside 0..HIGHEST_SERIAL.
 */
export function referenceOf(key: Buffer, serial: number): string {
  if (!Number.isInteger(serial) || serial < 0 || serial > HIGHEST_SERIAL) {
    throw new RangeError('serial number outside the range of references');
  }
  const mixed = permute(key, serial);
  let signs = '';
  for (let shift = 2 * HALF - 5; shift >= 0; shift -= 5) signs += signOf(mixed >>> shift);
  return grouped(signs + checkSign(signs), 4);
}

/** The serial number of a typed reference (spaces, dashes, case, O/0 and I/L/1 do not matter), or null. */
export function serialOf(key: Buffer, typed: string): number | null {
  const signs = tidy(typed.slice(0, 40));
  if (signs.length !== SIGNS + 1 || !isCode(signs)) return null;
  const code = signs.slice(0, SIGNS);
  if (checkSign(code) !== signs.charAt(SIGNS)) return null;
  let mixed = 0;
  for (const sign of code) mixed = mixed * 32 + fiveBitsOf(sign);
  return unpermute(key, mixed);
}
