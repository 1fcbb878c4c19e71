import { z } from 'zod';
import type { DocumentKind, Domain, LegalBasis } from '../../../content/code-lists.ts';
import type { HandOverField } from '../../../content/field-whitelists.ts';
import type { House } from '../../kernel/house.ts';
import { derive } from '../../kernel/sealing/master-key.ts';
import { referenceOf, serialOf } from '../../kernel/secrets/reference.ts';

/** A paper or file that leaves the house, as the ledger knows it (AVG art. 5.2 and 30; S21). */
export interface NewDocument {
  readonly kind: DocumentKind;
  readonly format: 'pdf' | 'csv' | 'ods' | 'paper';
  /** Null where it belongs to no compartment. */
  readonly domain: Domain | null;
  /** What it was made from; null for a list. */
  readonly record: { readonly kind: 'signal' | 'hand_over'; readonly id: string } | null;
  /** For whom: an organisation or a function, never a person. */
  readonly recipient: string;
  /** Code of the ground; `own_use` for what stays with who made it. */
  readonly ground: LegalBasis | 'own_use';
  readonly fields: readonly (HandOverField | string)[];
  readonly purpose: string;
}

/** What stands sealed with a document. `type`, so that it can be sealed. */
export type DocumentWords = { readonly purpose: string };

export const documentWords = z.object({ purpose: z.string() });

// The permutation keeps its ciphers by key, so a house hands over the same Buffer each time.
const keys = new WeakMap<House, Buffer>();

function keyOf(house: House): Buffer {
  const kept = keys.get(house);
  if (kept !== undefined) return kept;
  const key = derive(house.masterKey, 'document-reference');
  keys.set(house, key);
  return key;
}

/** The number that stands on every page; it says nothing, and cannot be laid beside other references. */
export const documentNumber = (house: House, serial: number): string => referenceOf(keyOf(house), serial);

/** The serial of a typed number, or null when it cannot be one. */
export const serialOfDocument = (house: House, typed: string): number | null => serialOf(keyOf(house), typed);
