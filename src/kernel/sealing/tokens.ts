import { createHmac, createSecretKey } from 'node:crypto';
import type { MasterKey } from './master-key.ts';
import type { OrganisationKey } from './seal.ts';
import { subkey } from './secret-key.ts';

/** What can be found without being readable (design 3.4). */
export type TokenKind = 'address' | 'phone' | 'plate' | 'name' | 'kvk' | 'email';

const TOKEN_BYTES = 16;

// A key object: with loose bytes Node takes five times as long to find out what kind of key it has.
const keyed = (key: Buffer, kind: TokenKind | 'mark', value: string): Buffer =>
  createHmac('sha256', createSecretKey(key)).update(`${kind}\0${value}`).digest().subarray(0, TOKEN_BYTES);

/**
 * Search token inside one organisation: equal for equal canonical values (see normalise.ts), meaningless without
 * the key, and different in every organisation so that rows of two organisations cannot be laid side by side.
 */
export const organisationToken = (key: OrganisationKey, kind: TokenKind, value: string): Buffer =>
  keyed(subkey(key, 'token'), kind, value);

/** Keyed mark by which something is known again that nobody searches for: the number of a mail. 16 bytes. */
export const organisationMark = (key: OrganisationKey, value: string): Buffer =>
  keyed(subkey(key, 'token'), 'mark', value);

/** Token for hit/no-hit over the region: equal in every organisation of this installation. */
export const regionToken = (master: MasterKey, kind: TokenKind, value: string): Buffer =>
  keyed(subkey(master, 'region-token'), kind, value);
