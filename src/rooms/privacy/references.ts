import type { House } from '../../kernel/house.ts';
import { derive } from '../../kernel/sealing/master-key.ts';
import { referenceOf, serialOf } from '../../kernel/secrets/reference.ts';

/** Kinds of records that people call by a reference. The words are those of audit subjects and of the keys. */
export type NamedKind = 'signal' | 'hand_over' | 'consultation';

// The permutation keeps its ciphers by key, so a house hands over the same Buffers each time.
const keys = new WeakMap<House, Readonly<Record<NamedKind, Buffer>>>();

function keyOf(house: House, kind: NamedKind): Buffer {
  const kept = keys.get(house) ?? {
    signal: derive(house.masterKey, 'signal-reference'),
    hand_over: derive(house.masterKey, 'hand-over-reference'),
    consultation: derive(house.masterKey, 'consultation-reference'),
  };
  keys.set(house, kept);
  return kept[kind];
}

/** The reference of a record, as its own room writes it. */
export const referenceFor = (house: House, kind: NamedKind, serial: number): string =>
  referenceOf(keyOf(house, kind), serial);

/** The serial numbers that a typed reference can stand for, by kind. */
export function serialsOf(
  house: House,
  typed: string,
): readonly { readonly kind: NamedKind; readonly serial: number }[] {
  return (['signal', 'hand_over', 'consultation'] as const).flatMap((kind) => {
    const serial = serialOf(keyOf(house, kind), typed);
    return serial === null ? [] : [{ kind, serial }];
  });
}
