import { join } from 'node:path';
import type pg from 'pg';
import { type AnchorFile, anchorFile } from './audit/anchor.ts';
import { auditSealing } from './audit/entry.ts';
import { startForwarding } from './audit/forwarding.ts';
import { startSealer } from './audit/sealer.ts';
import { trailDestination } from './audit/trail-destination.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { folderStore } from './files/blob-store.ts';
import type { House } from './house.ts';
import { installJobs } from './jobs/install.ts';
import type { AnyJob } from './jobs/job.ts';
import { openJobs } from './jobs/jobs.ts';
import { lockOf, renewRoot, rootOf } from './keys/root-keys.ts';
import type { Log } from './log.ts';
import { type Mailer, mailerFor } from './mail.ts';
import type { Destination } from './navigation.ts';
import { organisationKeys } from './organisation-keys.ts';
import type { Sentence } from './policy.ts';
import {
  createDatabase,
  type Embedded,
  migrate,
  openKysely,
  openPool,
  SUPERUSER,
  startEmbedded,
} from './postgres/index.ts';
import type { RecordKind } from './record-kind.ts';
import { root } from './root.ts';

/** What the rooms bring to the house. */
export interface Furnishing {
  readonly sentences: readonly Sentence[];
  readonly jobs: readonly AnyJob[];
  readonly destinations?: readonly Destination[];
  readonly recordKinds?: readonly RecordKind[];
  readonly clock?: Clock;
  /** Instead of the one that the configuration asks for. */
  readonly mailer?: Mailer;
}

/** The house with its doors: what `main.ts` and the command line open and close. */
export interface OpenHouse {
  readonly house: House;
  readonly pool: pg.Pool;
  readonly anchor: AnchorFile;
  close(): Promise<void>;
}

/** Where sealed files lie. */
export const filesIn = ({ home }: Pick<Config, 'home'>): string => join(home, 'files');

/** Name of the database on the embedded server. */
export const DATABASE = 'lantaarn';

/**
 * Opens the house: database (embedded unless DATABASE_URL says otherwise), migrations (of one's own database
 * when DATABASE_OWNER_URL is there), key, queue and the sealer of the audit trail. Refuses to start on a missing or wrong key, or a database that does not fit.
 */
export async function openHouse(config: Config, log: Log, furnishing: Furnishing): Promise<OpenHouse> {
  const server = config.databaseUrl === null ? await startServer(config, log) : null;
  try {
    if (config.databaseOwnerUrl !== null)
      await bringUpToDate({ connectionString: config.databaseOwnerUrl.reveal() }, log);
    const options = appOptions(config, server);
    const pool = openPool(options, log);
    const database = openKysely(pool);
    const masterKey = await rootOf(config, database);
    const aside = openKysely(openPool({ ...options, max: 1 }, log));
    const audit = auditSealing(masterKey);
    const anchor = anchorFile(join(config.home, 'audit-anchor.txt'));
    const jobs = await openJobs({ pool, log, jobs: furnishing.jobs });
    const house: House = {
      config,
      pool,
      database,
      aside,
      masterKey,
      organisationKeys: organisationKeys(aside, masterKey, {
        // The file is read anew: whoever renews keys puts another in its place while this runs.
        renewRoot: async () => renewRoot(masterKey, lockOf(config), aside),
        tell: (error) => log.error('keys-not-looked-at', {}, error),
      }),
      audit,
      sentences: furnishing.sentences,
      destinations: furnishing.destinations ?? [],
      recordKinds: furnishing.recordKinds ?? [],
      clock: furnishing.clock ?? systemClock,
      log,
      mailer: furnishing.mailer ?? mailerFor(config),
      jobs,
      files: folderStore(filesIn(config)),
    };
    const sealer = startSealer(database, audit, anchor, log);
    const forwarding =
      config.auditForward === null
        ? null
        : startForwarding(database, trailDestination(config.auditForward), log);
    return {
      house,
      pool,
      anchor,
      async close() {
        await jobs.stop();
        await sealer.stop();
        await forwarding?.stop();
        await aside.destroy();
        // Not through Kysely, which ends a pool only when it was asked something itself.
        await pool.end();
        await server?.stop();
      },
    };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

async function startServer(config: Config, log: Log): Promise<Embedded> {
  const server = await startEmbedded({
    directory: config.home,
    tell: (event) => log.info(event),
    // A demo that is lost in a power cut is made anew.
    fsync: !config.demo,
  });
  try {
    await createDatabase(server.optionsFor(SUPERUSER, 'postgres'), DATABASE);
    await bringUpToDate(server.optionsFor('lantaarn_migrator', DATABASE), log);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Migrations, then the tables of the queue. */
export async function bringUpToDate(migrator: pg.ClientConfig, log: Log): Promise<void> {
  const applied = await migrate(migrator, join(root, 'migrations'));
  await installJobs(migrator);
  if (applied.length > 0) log.info('migrated', { count: applied.length });
}

function appOptions(config: Config, server: Embedded | null): pg.PoolConfig {
  if (server !== null) return server.optionsFor('lantaarn_app', DATABASE);
  return config.databaseUrl === null ? {} : { connectionString: config.databaseUrl.reveal() };
}
