import type { House } from '../../kernel/house.ts';
import { derive } from '../../kernel/sealing/master-key.ts';
import { referenceOf, serialOf } from '../../kernel/secrets/reference.ts';

// The permutation keeps its ciphers by key, so a house hands over the same Buffer each time.
const keys = new WeakMap<House, Buffer>();

function keyOf(house: House): Buffer {
  const kept = keys.get(house);
  if (kept !== undefined) return kept;
  const key = derive(house.masterKey, 'signal-reference');
  keys.set(house, key);
  return key;
}

/** How people call a signal, such as "K7M4-Q2X": tells neither order nor number. */
export const signalReference = (house: House, serial: number): string => referenceOf(keyOf(house), serial);

/** The serial number of a typed reference, or null when it cannot be one. */
export const serialOfReference = (house: House, typed: string): number | null =>
  serialOf(keyOf(house), typed);
