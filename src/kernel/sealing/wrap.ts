import { close, SealBroken, unclose } from './box.ts';
import { bytesOf, type KeyKind, SecretKey, subkey } from './secret-key.ts';

/**
 * A wrapped key: under the first generation a box as it is; under a later one a mark, the number of the generation in
 * two bytes, and the box. So a wrapped key says itself what opens it, wherever it stands.
 */
const MARK = 2;
const HEAD = 3;

/** The generation of the key that this was wrapped under. */
export const generationOf = (wrapped: Buffer): number =>
  wrapped[0] === MARK && wrapped.length > HEAD ? wrapped.readUInt16BE(1) : 1;

/** What every key that is wrapped under this generation begins with. */
export function headOf(generation: number): Buffer {
  if (generation === 1) return Buffer.alloc(0);
  const head = Buffer.alloc(HEAD, MARK);
  head.writeUInt16BE(generation, 1);
  return head;
}

/** Wraps a key under the newest generation of `parent`, for one place. */
export function wrapKey(
  parent: SecretKey<KeyKind>,
  place: readonly string[],
  key: SecretKey<KeyKind>,
): Buffer {
  const { generation, key: wrapping } = parent.newest();
  return Buffer.concat([headOf(generation), close(subkey(wrapping, 'wrap'), place, bytesOf(key))]);
}

/** The key. Throws SealBroken for another parent or place, and for a generation that is not known here (yet). */
export function unwrapKey<Kind extends KeyKind>(
  kind: Kind,
  parent: SecretKey<KeyKind>,
  place: readonly string[],
  wrapped: Buffer,
): SecretKey<Kind> {
  const generation = generationOf(wrapped);
  const wrapping = parent.generation(generation);
  if (wrapping === undefined) throw new SealBroken(`${place[0] ?? 'key'} of generation ${generation}`);
  const box = wrapped.subarray(generation === 1 ? 0 : HEAD);
  return new SecretKey(kind, unclose(subkey(wrapping, 'wrap'), place, box));
}
