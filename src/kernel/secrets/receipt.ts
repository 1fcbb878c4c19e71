import { createHmac, hkdfSync } from 'node:crypto';
import { checkSign, encode, grouped, isCode, tidy } from './crockford.ts';

declare const receipt: unique symbol;

/** A receipt code whose check is right: "XXXX-XXXX-XXXX-XXXX-C". The only key to a reporter's dialogue. */
export type ReceiptCode = string & { readonly [receipt]: true };

const SIGNS = 16;
const BYTES = 10;

const asReceipt = (signs: string): ReceiptCode => grouped(signs, 4) as ReceiptCode;

/**
 * The receipt code of a draft: 80 bits that follow from the draft's secret (HKDF-SHA256), so that a report that is
 * sent twice shows the same code. Throws RangeError for a secret under 16 bytes.
 */
export function receiptFor(draftSecret: Buffer): ReceiptCode {
  if (draftSecret.length < 16) throw new RangeError('a secret has at least 16 bytes');
  const bits = Buffer.from(hkdfSync('sha256', draftSecret, 'lantaarn', 'draft/receipt', BYTES));
  const signs = encode(bits, SIGNS);
  return asReceipt(signs + checkSign(signs));
}

/** What is wrong with a typed code, told before anything is looked up. */
export type ReceiptProblem = 'length' | 'character' | 'check';

/** Reads a typed code; spaces, dashes and case do not matter, O is 0, I and L are 1. */
export function parseReceipt(
  typed: string,
): { readonly code: ReceiptCode } | { readonly problem: ReceiptProblem } {
  const signs = tidy(typed.slice(0, 100));
  if (!isCode(signs)) return { problem: 'character' };
  if (signs.length !== SIGNS + 1) return { problem: 'length' };
  if (checkSign(signs.slice(0, SIGNS)) !== signs.charAt(SIGNS)) return { problem: 'check' };
  return { code: asReceipt(signs) };
}

/** What the database holds instead of the code: HMAC-SHA256, 32 bytes. `pepper` is derived from the master key. */
export const receiptHash = (code: ReceiptCode, pepper: Buffer): Buffer =>
  createHmac('sha256', pepper).update(`receipt\0${code}`).digest();
