/** HMAC-SHA-256 under one key: 32 bytes for a text, which is taken as UTF-8. */
export type KeyedHash = (text: string) => Promise<Uint8Array>;

/**
 * The two keyed functions that encoding needs. Two machines offer them, Node's own (`node-cryptography.ts`) and the
 * browser's (`web-cryptography.ts`); what comes out is the same.
 */
export interface Cryptography {
  /** HKDF-SHA-256 (RFC 5869) with the run as salt; 32 bytes, taken as the key of an HMAC-SHA-256 (RFC 2104). */
  keyedHash(secret: Uint8Array, run: string, purpose: string): Promise<KeyedHash>;
}

/** Fewest bytes of a secret. It is made by chance, never thought up: see docs/statistics/linkage.md. */
export const SECRET_BYTES = 32;

/** What partners share for one run, and the linkage place never sees. */
export interface LinkageKey {
  /** At least 32 bytes. */
  readonly secret: Uint8Array;
  /** Name of the run, such as "2026-1"; other runs under the same secret cannot be laid beside this one. */
  readonly run: string;
}

/** The hash for one purpose under a key. Throws RangeError for a secret that is too short. */
export function hashFor({ keyedHash }: Cryptography, key: LinkageKey, purpose: string): Promise<KeyedHash> {
  if (key.secret.length < SECRET_BYTES) throw new RangeError(`a secret has at least ${SECRET_BYTES} bytes`);
  return keyedHash(key.secret, key.run, `lantaarn linkage 1 ${purpose}`);
}

/** Bytes as hexadecimal digits. */
export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Sixteen hexadecimal digits that tell whether two files were made under the same key and run. Who has them could
 * recognise the key but not find it: that takes 2^256 tries.
 */
export async function keyCheck(cryptography: Cryptography, key: LinkageKey): Promise<string> {
  const hash = await hashFor(cryptography, key, 'check');
  return hexOf((await hash('key check')).subarray(0, 8));
}
