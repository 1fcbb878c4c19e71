import { join } from 'node:path';
import { readConfig } from '../kernel/config.ts';
import { installJobs } from '../kernel/jobs/install.ts';
import { MigrationProblem, migrate as migrateDatabase } from '../kernel/postgres/index.ts';
import { root } from '../kernel/root.ts';
import { comeToDatabase } from './come-to-database.ts';
import type { Command } from './command.ts';

export const migrate: Command = {
  name: 'migrate',
  summary: 'Werkt de tabellen in de database bij. Lantaarn doet dit ook zelf bij het starten.',
  help: [
    'Nodig bij een eigen database (DATABASE_URL) als Lantaarn zelf de tabellen niet mag maken.',
    'Zet dan DATABASE_OWNER_URL alleen voor dit commando. Gaat alleen vooruit; herhalen mag.',
    'Maak eerst een back-up.',
  ].join('\n'),
  async run(_args, io) {
    const config = readConfig(io.env, io.cwd);
    if (config.databaseUrl !== null && config.databaseOwnerUrl === null) {
      io.err('Zet DATABASE_OWNER_URL: het adres van de database voor lantaarn_migrator.');
      return 2;
    }
    const { options, release } = await comeToDatabase(config, 'lantaarn_migrator');
    try {
      const applied = await migrateDatabase(options, join(root, 'migrations'));
      await installJobs(options);
      for (const name of applied) io.out(`Uitgevoerd: ${name}`);
      io.out(applied.length === 0 ? 'De database was al bij.' : 'De database is bij.');
      return 0;
    } catch (error) {
      if (!(error instanceof MigrationProblem)) throw error;
      io.err(error.message);
      return 1;
    } finally {
      await release();
    }
  },
};
