import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { BackupProblem } from '../kernel/backup/backup-problem.ts';
import type { Config } from '../kernel/config.ts';
import { DataFolderInUse, MigrationProblem } from '../kernel/postgres/index.ts';
import { MasterKeyProblem } from '../kernel/sealing/master-key.ts';
import { StartProblem } from '../kernel/start-problem.ts';
import type { Io } from './command.ts';
import { readKeyFile } from './key-file.ts';
import { optionsOf, required, sayingBadInput } from './read-options.ts';
import { BadInput } from './read-table.ts';

/** What `backup` and `restore` were asked: the file, and the secret that it is sealed under. */
export interface BackupFile {
  readonly path: string;
  readonly secret: Uint8Array;
  /** Said with a restore: the register of what was destroyed is nowhere. */
  readonly registerLost: boolean;
}

/** Reads `FILE --key-file K`. Throws `BadInput` for anything else, and for the master key in place of K. */
export async function backupFile(
  command: 'backup' | 'restore',
  args: readonly string[],
  io: Io,
  config: Config,
): Promise<BackupFile> {
  const { values, positionals } = optionsOf(args, {
    'key-file': { type: 'string' },
    ...(command === 'restore' ? { 'register-lost': { type: 'boolean' } as const } : {}),
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0)
    throw new BadInput(`Geef één bestand: lantaarn ${command} FILE --key-file K`);
  const keyFile = resolve(io.cwd, required(values, 'key-file', command));
  const secret = await readKeyFile(keyFile, 'backup key');
  if (isMasterKey(keyFile, secret, config))
    throw new BadInput(
      `${keyFile}: dit is de hoofdsleutel. Die hoort nergens bij een reservekopie. Maak een eigen sleutel met "lantaarn backup key".`,
    );
  if (config.databaseUrl !== null)
    throw new BadInput(
      `"${command}" gaat over de meegeleverde PostgreSQL, en hier is DATABASE_URL ingesteld. Gebruik pg_dump en pg_restore; zie docs/operations.md.`,
    );
  return { path: resolve(io.cwd, path), secret, registerLost: values['register-lost'] === true };
}

function isMasterKey(path: string, secret: Uint8Array, { masterKeyFile }: Config): boolean {
  if (Buffer.from(secret).toString('latin1').startsWith('lantaarn-master-key')) return true;
  try {
    return realpathSync(path) === realpathSync(masterKeyFile);
  } catch {
    return false; // there is no master key here, so this is not it
  }
}

const KNOWN = [BackupProblem, DataFolderInUse, MasterKeyProblem, MigrationProblem, StartProblem];

/** Does the work; of what can go wrong outside of Lantaarn one line is said: 2 for what was typed, 1 for the rest. */
export const sayingProblems = (io: Io, work: () => Promise<number>): Promise<number> =>
  sayingBadInput(io, async () => {
    try {
      return await work();
    } catch (error) {
      if (!KNOWN.some((kind) => error instanceof kind)) throw error;
      io.err((error as Error).message);
      return 1;
    }
  });
