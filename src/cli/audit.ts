import { join } from 'node:path';
import { anchorFile } from '../kernel/audit/anchor.ts';
import { auditSealing } from '../kernel/audit/entry.ts';
import { sayVerdict, verifyChain } from '../kernel/audit/verify.ts';
import { readConfig } from '../kernel/config.ts';
import { lockOf, openRoot, storedKeys } from '../kernel/keys/root-keys.ts';
import { openKysely, openPool } from '../kernel/postgres/index.ts';
import { MasterKeyProblem } from '../kernel/sealing/master-key.ts';
import { comeToDatabase } from './come-to-database.ts';
import type { Command } from './command.ts';

export const auditVerify: Command = {
  name: 'audit verify',
  summary: 'Controleert of het logboek heel is en noemt anders de eerste foute regel.',
  help: [
    'Loopt de hele keten langs en vergelijkt haar met het ankerbestand buiten de database.',
    'Verandert niets. Geeft 0 als het logboek heel is, 1 als dat niet zo is of niet te zeggen valt.',
  ].join('\n'),
  async run(_args, io) {
    const config = readConfig(io.env, io.cwd);
    try {
      const lock = lockOf(config);
      const { options, release } = await comeToDatabase(config, 'lantaarn_app');
      const database = openKysely(openPool({ ...options, max: 2, statement_timeout: 0 }));
      try {
        const sealing = auditSealing(await openRoot(lock, await storedKeys(database)));
        const anchor = anchorFile(join(config.home, 'audit-anchor.txt'));
        const verdict = await verifyChain(database, sealing, anchor);
        io.out(sayVerdict(verdict));
        return verdict.whole ? 0 : 1;
      } finally {
        await database.destroy();
        await release();
      }
    } catch (error) {
      if (!(error instanceof MasterKeyProblem)) throw error;
      io.err(error.message);
      return 1;
    }
  },
};
