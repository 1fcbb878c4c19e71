import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { encode, grouped, tidy } from './crockford.ts';

const CODES = 10;
const SIGNS = 12;

const hashOf = (code: string, pepper: Buffer): Buffer =>
  createHmac('sha256', pepper)
    .update(`recovery\0${tidy(code)}`)
    .digest();

/**
 * Ten one-time codes of 60 bits ("XXXX-XXXX-XXXX") for who has lost the second factor: `codes` to show once, `hashes`
 * to keep. `pepper` is derived from the master key.
 */
export function newRecoveryCodes(pepper: Buffer): { readonly codes: string[]; readonly hashes: Buffer[] } {
  const codes = Array.from({ length: CODES }, () => grouped(encode(randomBytes(8), SIGNS), 4));
  return { codes, hashes: codes.map((code) => hashOf(code, pepper)) };
}

/** The hashes that remain once `typed` has been used, or null when it is none of them. Compares all, in constant time. */
export function spendRecoveryCode(typed: string, hashes: readonly Buffer[], pepper: Buffer): Buffer[] | null {
  const given = hashOf(typed.slice(0, 100), pepper);
  const remaining = hashes.filter((hash) => hash.length !== given.length || !timingSafeEqual(hash, given));
  return remaining.length < hashes.length ? remaining : null;
}
