import type { House } from '../../../kernel/house.ts';
import { derive } from '../../../kernel/sealing/master-key.ts';
import { referenceOf, serialOf } from '../../../kernel/secrets/reference.ts';

// The permutation keeps its ciphers by key, so a house hands over the same Buffer each time.
const keys = new WeakMap<House, Buffer>();

function keyOf(house: House): Buffer {
  const kept = keys.get(house);
  if (kept !== undefined) return kept;
  const key = derive(house.masterKey, 'consultation-reference');
  keys.set(house, key);
  return key;
}

/** How both sides call a consultation. It cannot be laid beside the reference of a signal (decision 0008). */
export const consultationReference = (house: House, serial: number): string =>
  referenceOf(keyOf(house), serial);

/** The serial number of a typed reference, or null when it cannot be one. */
export const serialOfConsultation = (house: House, typed: string): number | null =>
  serialOf(keyOf(house), typed);
