import { createHmac, hkdfSync } from 'node:crypto';
import type { Cryptography } from './cryptography.ts';

/** Node's own cryptography. The only file here that needs Node. */
export const nodeCryptography: Cryptography = {
  async keyedHash(secret, run, purpose) {
    const key = Buffer.from(hkdfSync('sha256', secret, run, purpose, 32));
    return async (text) => createHmac('sha256', key).update(text, 'utf8').digest();
  },
};
