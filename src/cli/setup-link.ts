import type pg from 'pg';
import { systemClock } from '../kernel/clock.ts';
import { type Config, readConfig } from '../kernel/config.ts';
import { lockOf, openRoot, storedKeys } from '../kernel/keys/root-keys.ts';
import { openKysely, openPool } from '../kernel/postgres/index.ts';
import { MasterKeyProblem } from '../kernel/sealing/master-key.ts';
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
  if (!(await isUsed(pool))) {
    io.err('Deze database is nog leeg. Start Lantaarn eerst één keer; dan krijgt u meteen een link.');
    return 1;
  }
  // Who makes the first administrator must be at the machine, with the key of this very installation.
  await openRoot(lockOf(config), await storedKeys(openKysely(pool)));
  const link = await newSetupLink({ config, database: openKysely(pool), clock: systemClock });
  if (link === null) {
    io.err('Lantaarn is al ingesteld: er is een beheerder. Die kan collega’s uitnodigen.');
    return 1;
  }
  io.out(link);
  io.err(`Open deze link in uw browser. Hij werkt één keer, en ${SETUP_HOURS} uur lang.`);
  return 0;
}

/** Whether a Lantaarn was ever started on this database. */
async function isUsed(pool: pg.Pool): Promise<boolean> {
  const table = await pool.query<{ found: boolean }>(
    "select to_regclass('installation') is not null as found",
  );
  if (table.rows[0]?.found !== true) return false;
  const { rows } = await pool.query('select 1 from installation');
  return rows.length > 0;
}
