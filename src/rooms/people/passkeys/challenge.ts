import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { House } from '../../../kernel/house.ts';
import { derive } from '../../../kernel/sealing/master-key.ts';

/** What a passkey is asked for. An answer to one question is none to the other. */
export type PasskeyPurpose = 'sign-in' | 'add';

const NONCE_BYTES = 16;
const TIME_BYTES = 6;
/** A sign-in page may lie open for a while; the answer works once. */
const MINUTES = 60;

const mark = (house: House, purpose: PasskeyPurpose, binding: string, body: Buffer): Buffer =>
  createHmac('sha256', derive(house.masterKey, 'passkey'))
    .update(JSON.stringify([purpose, binding]))
    .update(body)
    .digest();

/**
 * The question that a passkey signs: 54 bytes as base64url, bound to one browser (`binding`: its session, or the cookie
 * of its forms) and good for an hour. Nothing is kept of it until it was answered, so that asking costs nothing.
 */
export function passkeyChallenge(house: House, purpose: PasskeyPurpose, binding: string): string {
  const body = Buffer.alloc(NONCE_BYTES + TIME_BYTES);
  randomBytes(NONCE_BYTES).copy(body);
  body.writeUIntBE(house.clock.now().getTime() + MINUTES * 60_000, NONCE_BYTES, TIME_BYTES);
  return Buffer.concat([body, mark(house, purpose, binding, body)]).toString('base64url');
}

export type ChallengeState =
  | { readonly kind: 'ours'; readonly until: Date }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'late' };

/** Whether a question that came back was asked here, of this browser, for this, and not too long ago. */
export function challengeState(
  house: House,
  purpose: PasskeyPurpose,
  binding: string,
  challenge: string,
): ChallengeState {
  const bytes = Buffer.from(challenge.slice(0, 200), 'base64url');
  const body = bytes.subarray(0, NONCE_BYTES + TIME_BYTES);
  const given = bytes.subarray(body.length);
  if (binding === '' || bytes.length !== NONCE_BYTES + TIME_BYTES + 32) return { kind: 'foreign' };
  if (!timingSafeEqual(given, mark(house, purpose, binding, body))) return { kind: 'foreign' };
  const until = new Date(body.readUIntBE(NONCE_BYTES, TIME_BYTES));
  return until > house.clock.now() ? { kind: 'ours', until } : { kind: 'late' };
}
