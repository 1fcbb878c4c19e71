import { sentences } from '../app.ts';
import { auditSealing } from '../kernel/audit/entry.ts';
import { systemClock } from '../kernel/clock.ts';
import type { Config } from '../kernel/config.ts';
import { folderStore } from '../kernel/files/blob-store.ts';
import type { House } from '../kernel/house.ts';
import { openJobs } from '../kernel/jobs/jobs.ts';
import { lockOf, openRoot, renewRoot, storedKeys } from '../kernel/keys/root-keys.ts';
import { createLog } from '../kernel/log.ts';
import { mailerFor } from '../kernel/mail.ts';
import { filesIn } from '../kernel/open-house.ts';
import { organisationKeys } from '../kernel/organisation-keys.ts';
import { openKysely, openPool } from '../kernel/postgres/index.ts';
import { rewrapKeys } from '../rooms/people/index.ts';
import { comeToDatabase } from './come-to-database.ts';

/**
 * Does work of a command in a house, beside a Lantaarn that runs: the same verbs, policies and audit trail. It does no jobs
 * and links no trail. Throws MasterKeyProblem when the lock does not fit.
 */
export async function withCommandHouse<Value>(
  config: Config,
  work: (house: House) => Promise<Value>,
): Promise<Value> {
  const { options, release } = await comeToDatabase(config, 'lantaarn_app');
  const pool = openPool({ ...options, max: 3 });
  const aside = openKysely(openPool({ ...options, max: 1 }));
  try {
    const database = openKysely(pool);
    const masterKey = await openRoot(lockOf(config), await storedKeys(database));
    // What goes wrong is told on the terminal by whoever called.
    const log = createLog(systemClock, () => undefined);
    const jobs = await openJobs({ pool, log, jobs: [rewrapKeys] });
    try {
      return await work({
        config,
        pool,
        database,
        aside,
        masterKey,
        organisationKeys: organisationKeys(aside, masterKey, {
          renewRoot: () => renewRoot(masterKey, lockOf(config), database),
          tell: () => undefined,
        }),
        audit: auditSealing(masterKey),
        sentences,
        destinations: [],
        recordKinds: [],
        files: folderStore(filesIn(config)),
        clock: systemClock,
        log,
        mailer: mailerFor(config),
        jobs,
      });
    } finally {
      await jobs.stop();
    }
  } finally {
    await aside.destroy();
    await pool.end();
    await release();
  }
}
