import { hkdfSync } from 'node:crypto';
import { close, unclose } from './box.ts';
import type { MasterKey } from './master-key.ts';
import { pad, unpad } from './padding.ts';
import { bytesOf, KEY_BYTES, randomKey, SecretKey } from './secret-key.ts';
import { unwrapKey, wrapKey } from './wrap.ts';

export { SealBroken } from './box.ts';

/**
 * Key of one organisation: its newest generation wraps the data keys of its records, its first makes its search tokens
 * and seals its texts.
 */
export type OrganisationKey = SecretKey<'organisation'>;

/** Key of one record. Destroying its wrapped form destroys the record; copies of the rows from before still hold it, wrapped. */
export type DataKey = SecretKey<'data'>;

/** What can be sealed. Declare records with `type`, not `interface`, to fit. `undefined` is left out. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue | undefined };

/** Where a sealed value stands. Moved to another record or column it does not open. */
export interface Place {
  readonly record: string;
  readonly column: string;
}

/** A new key for an organisation, and its form for the column `wrapped_key`. */
export function newOrganisationKey(
  master: MasterKey,
  organisationId: string,
): { key: OrganisationKey; wrapped: Buffer } {
  const key = randomKey('organisation');
  return { key, wrapped: wrapOrganisationKey(master, organisationId, key) };
}

/** A generation of an organisation's key, under the newest generation of the root. */
export const wrapOrganisationKey = (
  master: MasterKey,
  organisationId: string,
  key: OrganisationKey,
): Buffer => wrapKey(master, ['organisation key', organisationId], key);

/** Throws SealBroken for another master key or another organisation. */
export function unwrapOrganisationKey(
  master: MasterKey,
  organisationId: string,
  wrapped: Buffer,
): OrganisationKey {
  return unwrapKey('organisation', master, ['organisation key', organisationId], wrapped);
}

/** A new key for a record, and its form for the column `data_key`. */
export function newDataKey(
  organisationKey: OrganisationKey,
  recordId: string,
): { key: DataKey; wrapped: Buffer } {
  const key = randomKey('data');
  return { key, wrapped: wrapDataKeyFor(organisationKey, recordId, key) };
}

/** The same data key for one more organisation: how a handed-over record is readable on both sides. */
export const wrapDataKeyFor = (organisationKey: OrganisationKey, recordId: string, key: DataKey): Buffer =>
  wrapKey(organisationKey, ['data key', recordId], key);

/** Throws SealBroken for another organisation or another record. */
export function unwrapDataKey(organisationKey: OrganisationKey, recordId: string, wrapped: Buffer): DataKey {
  return unwrapKey('data', organisationKey, ['data key', recordId], wrapped);
}

/**
 * The data key that follows from a secret which only somebody's browser holds (a draft): the database alone
 * cannot open it. Throws RangeError for a secret under 16 bytes.
 */
export function dataKeyFrom(secret: Buffer): DataKey {
  if (secret.length < 16) throw new RangeError('a secret has at least 16 bytes');
  return new SecretKey('data', Buffer.from(hkdfSync('sha256', secret, 'lantaarn', 'draft/seal', KEY_BYTES)));
}

/** Seals a value as JSON for one place. Its length is rounded up (see padding.ts). */
export const seal = (key: DataKey, place: Place, value: JsonValue): Buffer =>
  close(bytesOf(key), ['value', place.record, place.column], pad(JSON.stringify(value)));

/** The value; the caller parses its shape. Throws SealBroken when key, place or a single bit differs. */
export const open = (key: DataKey, place: Place, sealed: Buffer): unknown =>
  JSON.parse(unpad(unclose(bytesOf(key), ['value', place.record, place.column], sealed)));
