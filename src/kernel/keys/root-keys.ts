import { existsSync } from 'node:fs';
import { type Kysely, sql } from 'kysely';
import type { Config } from '../config.ts';
import type { Database } from '../postgres/database-types.generated.ts';
import {
  createMasterKey,
  keyFingerprint,
  type MasterKey,
  MasterKeyProblem,
  otherDatabase,
  refuseOtherKey,
} from '../sealing/master-key.ts';
import { randomKey } from '../sealing/secret-key.ts';
import { type FileLock, fileLock } from './file-lock.ts';
import type { KeyLock } from './key-lock.ts';
import { serviceLock } from './service-lock.ts';

/** A generation of the root secret as it stands in the database, closed under one lock. */
export interface ClosedRoot {
  readonly generation: number;
  readonly lock: string;
  readonly wrapped: Buffer;
}

/** What a database (or a backup of one) says of its keys. */
export interface StoredKeys {
  /** Tells its root secret; null before the first start. */
  readonly fingerprint: Buffer | null;
  /** Empty where the key file is the root secret itself. */
  readonly roots: readonly ClosedRoot[];
}

type LockConfig = Pick<Config, 'masterKeyFile' | 'keyService'>;

/** The lock that the configuration names. Throws MasterKeyProblem when there is no such file. */
export const lockOf = ({ masterKeyFile, keyService }: LockConfig): KeyLock =>
  keyService === null ? fileLock(masterKeyFile) : serviceLock(keyService);

/**
 * The root secret with all its generations, opened by this lock. Throws MasterKeyProblem when the lock does not belong
 * to what is stored, and when a key service is away or refuses.
 */
export async function openRoot(lock: KeyLock, stored: StoredKeys): Promise<MasterKey> {
  if (stored.fingerprint === null) throw otherDatabase();
  const own = stored.roots.filter((root) => root.lock === lock.name);
  const first = own.find(({ generation }) => generation === 1);
  const root = first === undefined ? fileAsRoot(lock, stored) : await lock.open(1, first.wrapped);
  refuseOtherKey(root, stored.fingerprint);
  for (const { generation, wrapped } of own)
    if (generation > 1) root.adopt(generation, await lock.open(generation, wrapped), 0);
  return root;
}

/** Before there were generations the key file was the root secret. A lock that was taken off opens nothing any more. */
function fileAsRoot(lock: KeyLock, { roots }: StoredKeys): MasterKey {
  if (roots.length > 0) throw otherDatabase();
  if (isFileLock(lock)) return lock.fileKey;
  throw new MasterKeyProblem(
    'other-database',
    'Deze database is nog gesloten met een sleutelbestand. Start met dat bestand, zonder KMS_URL, en ga over met: lantaarn key rotate master --to-service',
  );
}

const isFileLock = (lock: KeyLock): lock is FileLock => 'fileKey' in lock;

/** Reads what the database says of its keys. */
export async function storedKeys(database: Kysely<Database>): Promise<StoredKeys> {
  return inSystem(database, async (db) => {
    const row = await db.selectFrom('installation').select('key_fingerprint').executeTakeFirst();
    const roots = await db
      .selectFrom('root_keys')
      .select(['generation', 'lock', 'wrapped'])
      .orderBy('generation')
      .execute();
    return { fingerprint: row?.key_fingerprint ?? null, roots };
  });
}

/**
 * The root secret of this database. At the very first start it is made, at random, and closed under the lock; a key
 * file that is not there yet is made then too, and never later. Two that start at once get the same.
 */
export async function rootOf(config: Config, database: Kysely<Database>): Promise<MasterKey> {
  const stored = await storedKeys(database);
  if (stored.fingerprint !== null) return openRoot(lockOf(config), stored);
  if (config.keyService === null && !existsSync(config.masterKeyFile)) makeKeyFile(config.masterKeyFile);
  const lock = lockOf(config);
  await inSystem(database, async (db) => {
    const root = randomKey('master');
    const now = new Date();
    const { numInsertedOrUpdatedRows: made } = await db
      .insertInto('installation')
      .values({ only_one: true, key_fingerprint: keyFingerprint(root), created_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (made !== 1n) return;
    const wrapped = await lock.close(1, root);
    await db
      .insertInto('root_keys')
      .values({ generation: 1, lock: lock.name, wrapped, made_at: now })
      .execute();
  });
  return openRoot(lock, await storedKeys(database));
}

/** Another that starts at the same moment may be first. */
function makeKeyFile(file: string): void {
  try {
    createMasterKey(file);
  } catch (error) {
    if (!(error instanceof MasterKeyProblem && error.reason === 'exists')) throw error;
  }
}

/** Takes up the generations that were made since, with the lock that the configuration names now. */
export async function renewRoot(root: MasterKey, lock: KeyLock, database: Kysely<Database>): Promise<void> {
  const { roots } = await storedKeys(database);
  for (const { generation, wrapped } of roots.filter((one) => one.lock === lock.name))
    if (root.generation(generation) === undefined)
      root.adopt(generation, await lock.open(generation, wrapped), 0);
}

/** A transaction over what belongs to no organisation. */
export function inSystem<Value>(
  database: Kysely<Database>,
  work: (db: Kysely<Database>) => Promise<Value>,
): Promise<Value> {
  return database.transaction().execute(async (db) => {
    await sql`select set_config('lantaarn.scope', 'system', true)`.execute(db);
    return work(db);
  });
}
