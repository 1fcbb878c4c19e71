import { createHmac } from 'node:crypto';
import type { House } from '../../../kernel/house.ts';
import type { SessionId } from '../../../kernel/ids.ts';
import { derive } from '../../../kernel/sealing/master-key.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BYTES = 20;

/**
 * The secret that is offered while a second factor is being set up: 20 bytes in base 32 that follow from the
 * session, so that a reload or a second tab shows the same QR code and showing it changes nothing. Another
 * enrolment in the same session (after `since`) offers another. It counts only once its code was confirmed.
 */
export function offeredSecret(house: House, session: SessionId, since: Date | null): string {
  const bytes = createHmac('sha256', derive(house.masterKey, 'factor-enrolment'))
    .update(`${session}\0${since?.toISOString() ?? ''}`)
    .digest()
    .subarray(0, BYTES);
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let at = 0; at < (BYTES * 8) / 5; at += 1) {
    text = (ALPHABET[Number(bits & 31n)] ?? 'A') + text;
    bits >>= 5n;
  }
  return text;
}
