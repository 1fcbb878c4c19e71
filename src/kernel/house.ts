import type { Kysely } from 'kysely';
import type pg from 'pg';
import type { AuditSealing } from './audit/entry.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { BlobStore } from './files/blob-store.ts';
import type { OrganisationId } from './ids.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Log } from './log.ts';
import type { Mailer } from './mail.ts';
import type { Destination } from './navigation.ts';
import type { Sentence } from './policy.ts';
import type { Database } from './postgres/database-types.generated.ts';
import type { RecordKind } from './record-kind.ts';
import type { MasterKey } from './sealing/master-key.ts';
import type { OrganisationKey } from './sealing/seal.ts';

/**
 * Everything a running Lantaarn stands on; made once at the start (`main.ts`, tests) and handed down.
 * It holds no state of people's work: that lives in the database.
 */
export interface House {
  readonly config: Config;
  readonly pool: pg.Pool;
  /** The pool with typed statements. */
  readonly database: Kysely<Database>;
  /**
   * A connection of its own, for what may be asked while a transaction is open: when all connections of the pool are
   * held, whoever holds one must not wait for one more. Single statements only.
   */
  readonly aside: Kysely<Database>;
  readonly masterKey: MasterKey;
  readonly organisationKeys: OrganisationKeys;
  readonly audit: AuditSealing;
  readonly sentences: readonly Sentence[];
  /** The menu of professionals, in order. */
  readonly destinations: readonly Destination[];
  /** Kinds of records that are kept for a term. */
  readonly recordKinds: readonly RecordKind[];
  readonly clock: Clock;
  readonly log: Log;
  readonly mailer: Mailer;
  readonly jobs: Jobs;
  /** Sealed files, outside the database. */
  readonly files: BlobStore;
}

/** Keys of organisations, unwrapped once and kept in memory. */
export interface OrganisationKeys {
  /** Reads the wrapped key from the database the first time. Fails for an organisation that is not there. */
  of(organisation: OrganisationId): Promise<OrganisationKey>;
}
