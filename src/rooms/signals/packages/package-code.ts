import { createHmac, timingSafeEqual } from 'node:crypto';
import type { House } from '../../../kernel/house.ts';
import { derive } from '../../../kernel/sealing/master-key.ts';
import { checkSign, encode, grouped, isCode, tidy } from '../../../kernel/secrets/crockford.ts';

const SIGNS = 8;

/**
 * The code of a package, such as "K7M-4Q2-XV3": 40 bits and a check sign, told by telephone and never mailed. It
 * follows from the id under the master key, so that it stands nowhere and the sender can see it again. Five wrong
 * ones lock the package, and trying needs the link.
 */
export function packageCode(house: House, id: string): string {
  const bits = createHmac('sha256', derive(house.masterKey, 'package-code')).update(id).digest();
  const signs = encode(bits.subarray(0, 5), SIGNS);
  return grouped(signs + checkSign(signs), 3);
}

/** Reads a typed code as its signs; null for what cannot be one, which is told before anything is looked up. */
export function typedCode(typed: string): string | null {
  const signs = tidy(typed.slice(0, 60));
  if (signs.length !== SIGNS + 1 || !isCode(signs)) return null;
  return checkSign(signs.slice(0, SIGNS)) === signs.charAt(SIGNS) ? signs : null;
}

/** Whether these signs are the code of this package, in the same time whatever is wrong. */
export function isCodeOfPackage(house: House, id: string, signs: string): boolean {
  const [given, own] = [Buffer.from(signs), Buffer.from(tidy(packageCode(house, id)))];
  return given.length === own.length && timingSafeEqual(given, own);
}
