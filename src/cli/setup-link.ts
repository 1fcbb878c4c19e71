import type pg from 'pg';
import { systemClock } from '../kernel/clock.ts';
import { type Config, readConfig } from '../kernel/config.ts';
import { openKysely, openPool } from '../kernel/postgres/index.ts';
import { loadMasterKey, MasterKeyProblem, refuseOtherKey } from '../kernel/sealing/master-key.ts';
import { newSetupLink, SETUP_HOURS } from '../rooms/people/index.ts';
import { comeToDatabase } from './come-to-database.ts';
import type { Command, Io } from './command.ts';

export const setupLink: Command = {
  name: 'setup-link',
  summary: 'Geeft een nieuwe link om Lantaarn de eerste keer in te stellen.',
  help: [
    `De link werkt één keer en ${SETUP_HOURS} uur lang; een eerdere link werkt daarna niet meer.`,
    'Werkt zolang er nog geen beheerder is. Geeft 0 met de link, of 1 als het niet kan.',
  ].join('\n'),
  async run(_args, io) {
    const config = readConfig(io.env, io.cwd);
    try {
      const { options, release } = await comeToDatabase(config, 'lantaarn_app');
      const pool = openPool({ ...options, max: 2 });
      try {
        return await giveLink(config, pool, io);
      } finally {
        await pool.end();
        await release();
      }
    } catch (error) {
      if (!(error instanceof MasterKeyProblem)) throw error;
      io.err(error.message);
      return 1;
    }
  },
};

async function giveLink(config: Config, pool: pg.Pool, io: Io): Promise<number> {
  const fingerprint = await fingerprintOf(pool);
  if (fingerprint === null) {
    io.err('Deze database is nog leeg. Start Lantaarn eerst één keer; dan krijgt u meteen een link.');
    return 1;
  }
  // Who makes the first administrator must be at the machine, with the key of this very installation.
  refuseOtherKey(loadMasterKey(config.masterKeyFile), fingerprint);
  const link = await newSetupLink({ config, database: openKysely(pool), clock: systemClock });
  if (link === null) {
    io.err('Lantaarn is al ingesteld: er is een beheerder. Die kan collega’s uitnodigen.');
    return 1;
  }
  io.out(link);
  io.err(`Open deze link in uw browser. Hij werkt één keer, en ${SETUP_HOURS} uur lang.`);
  return 0;
}

/** The key that this database was sealed with; null when it was never used. */
async function fingerprintOf(pool: pg.Pool): Promise<Buffer | null> {
  const table = await pool.query<{ found: boolean }>(
    "select to_regclass('installation') is not null as found",
  );
  if (table.rows[0]?.found !== true) return null;
  const { rows } = await pool.query<{ key_fingerprint: Buffer }>('select key_fingerprint from installation');
  return rows[0]?.key_fingerprint ?? null;
}
