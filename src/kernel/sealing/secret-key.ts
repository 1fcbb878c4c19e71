import { hkdfSync, randomBytes } from 'node:crypto';
import { inspect } from 'node:util';

export const KEY_BYTES = 32;

/** What a key is for. A key of one kind is not accepted where another is asked. */
export type KeyKind = 'master' | 'organisation' | 'data' | 'file';

interface Later<Kind extends KeyKind> {
  readonly generation: number;
  readonly key: SecretKey<Kind>;
  readonly wrapsAt: number;
}

/**
 * 32 secret bytes that cannot be printed: `toString`, `JSON.stringify` and `console.log` all say "[key]",
 * so that a key in a log line or an error page is not a leak. Only `bytesOf` takes them out.
 */
export class SecretKey<Kind extends KeyKind> {
  readonly kind: Kind;
  readonly #bytes: Buffer;
  readonly #derived = new Map<string, Buffer>();
  readonly #later = new Map<number, Later<Kind>>();

  /** Copies `bytes`; throws RangeError unless there are 32. */
  constructor(kind: Kind, bytes: Uint8Array) {
    if (bytes.length !== KEY_BYTES) throw new RangeError(`a key has ${KEY_BYTES} bytes`);
    this.kind = kind;
    this.#bytes = Buffer.from(bytes);
  }

  static bytesOf(key: SecretKey<KeyKind>): Buffer {
    return key.#bytes;
  }

  static derivedFrom(key: SecretKey<KeyKind>, purpose: string): Buffer {
    const known = key.#derived.get(purpose);
    if (known) return known;
    const made = Buffer.from(hkdfSync('sha256', key.#bytes, 'lantaarn', `${key.kind}/${purpose}`, KEY_BYTES));
    key.#derived.set(purpose, made);
    return made;
  }

  /**
   * Takes up a later generation: from `wrapsAt` (of `performance.now()`) on it wraps what is new. Everything that is
   * derived keeps following from the first generation, which is this key itself.
   */
  adopt(generation: number, key: SecretKey<Kind>, wrapsAt: number): void {
    if (generation < 2) throw new RangeError('a later generation has a number from 2 on');
    if (!this.#later.has(generation)) this.#later.set(generation, { generation, key, wrapsAt });
  }

  /** A generation that is known here, or undefined. */
  generation(number: number): SecretKey<Kind> | undefined {
    return number === 1 ? this : this.#later.get(number)?.key;
  }

  /** The newest generation whose time to wrap has come. */
  newest(): { readonly generation: number; readonly key: SecretKey<Kind> } {
    const now = performance.now();
    let newest: { generation: number; key: SecretKey<Kind> } = { generation: 1, key: this };
    for (const later of this.#later.values())
      if (later.generation > newest.generation && later.wrapsAt <= now) newest = later;
    return newest;
  }

  toString(): string {
    return '[key]';
  }

  toJSON(): string {
    return '[key]';
  }

  [inspect.custom](): string {
    return '[key]';
  }
}

export const randomKey = <Kind extends KeyKind>(kind: Kind): SecretKey<Kind> =>
  new SecretKey(kind, randomBytes(KEY_BYTES));

/** The raw bytes; for the sealing folder only. */
export const bytesOf = (key: SecretKey<KeyKind>): Buffer => SecretKey.bytesOf(key);

/**
 * A key of 32 bytes for one purpose (HKDF-SHA256, RFC 5869), so that no key does two jobs. Computed once per
 * key and purpose and kept, so purposes are fixed words, never something a person typed.
 */
export const subkey = (key: SecretKey<KeyKind>, purpose: string): Buffer =>
  SecretKey.derivedFrom(key, purpose);
