import type { Cryptography } from './cryptography.ts';

/** WebCrypto, as browsers, workers and Node have it. In a browser it is there on https pages only. */
export const webCryptography: Cryptography = {
  async keyedHash(secret, run, purpose) {
    const { subtle } = globalThis.crypto;
    const utf8 = new TextEncoder();
    const source = await subtle.importKey('raw', Uint8Array.from(secret), 'HKDF', false, ['deriveKey']);
    const key = await subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: utf8.encode(run), info: utf8.encode(purpose) },
      source,
      { name: 'HMAC', hash: 'SHA-256', length: 256 },
      false,
      ['sign'],
    );
    return async (text) => new Uint8Array(await subtle.sign('HMAC', key, utf8.encode(text)));
  },
};
