import type { SecretKey } from '../sealing/secret-key.ts';

/**
 * What closes the root secret and lies outside of the database: a key file, or a key service (KMS). Whoever has the
 * database and not the lock has nothing.
 */
export interface KeyLock {
  /** Tells one lock from another, in the database; says nothing about the key. */
  readonly name: string;
  /** For people: which file, or which service. Dutch. */
  readonly called: string;
  /** Closes a generation of the root secret. Throws MasterKeyProblem when a service does not answer or refuses. */
  close(generation: number, key: SecretKey<'master'>): Promise<Buffer>;
  /** Opens it again. Throws MasterKeyProblem, also for what was closed by another lock. */
  open(generation: number, closed: Buffer): Promise<SecretKey<'master'>>;
}

/** What a closed root secret is bound to, so that generations cannot change places. */
export const placeOf = (generation: number): readonly string[] => ['root key', String(generation)];
