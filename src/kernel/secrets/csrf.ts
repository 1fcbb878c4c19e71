import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const NONCE_BYTES = 16;

const mark = (key: Buffer, binding: string, nonce: Buffer): Buffer =>
  createHmac('sha256', key).update(nonce).update(binding).digest();

/**
 * A token for a form, bound to `binding` (the session or the draft). Every page gets another one, so that its bytes
 * cannot be guessed from the size of a compressed page (BREACH); all of them stay good as long as the binding.
 */
export function csrfToken(key: Buffer, binding: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  return Buffer.concat([nonce, mark(key, binding, nonce)]).toString('base64url');
}

/** Whether a token that came in with a form was made for this binding. In constant time. */
export function csrfMatches(key: Buffer, binding: string, token: string): boolean {
  const given = Buffer.from(token.slice(0, 100), 'base64url');
  if (given.length !== NONCE_BYTES + 32) return false;
  return timingSafeEqual(given.subarray(NONCE_BYTES), mark(key, binding, given.subarray(0, NONCE_BYTES)));
}
