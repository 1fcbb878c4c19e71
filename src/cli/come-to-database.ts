import type pg from 'pg';
import type { Config } from '../kernel/config.ts';
import { Unreachable } from '../kernel/doctor/doctor.ts';
import { reachDatabase } from '../kernel/doctor/reach.ts';
import {
  createDatabase,
  isUnavailable,
  SUPERUSER,
  startEmbedded,
  withClient,
} from '../kernel/postgres/index.ts';

/** A way to the database, and how to let go of it. */
export interface Way {
  readonly options: pg.ClientConfig;
  release(): Promise<void>;
}

/** Name of the database on the embedded server. */
export const DATABASE = 'lantaarn';

/**
 * Comes to the database as a role: the one of DATABASE_URL (or DATABASE_OWNER_URL), the embedded server of a
 * Lantaarn that runs, or else the embedded server, started for as long as the command takes. The superuser is there
 * on the embedded server only.
 */
export async function comeToDatabase(
  config: Config,
  role: 'lantaarn_app' | 'lantaarn_migrator' | typeof SUPERUSER,
): Promise<Way> {
  const url = {
    lantaarn_app: config.databaseUrl,
    lantaarn_migrator: config.databaseOwnerUrl,
    postgres: null,
  }[role];
  if (url !== null) return { options: { connectionString: url.reveal() }, release: async () => undefined };
  if (config.databaseUrl !== null) throw new Error('no way to this database for this role');
  const running = await runningServer(config, role);
  if (running !== null) return running;
  const server = await startEmbedded({ directory: config.home });
  await createDatabase(server.optionsFor(SUPERUSER, 'postgres'), DATABASE);
  return { options: server.optionsFor(role, DATABASE), release: () => server.stop() };
}

/** The server of a Lantaarn that runs, or null; a file that a lost server left behind counts for nothing. */
async function runningServer(config: Config, role: string): Promise<Way | null> {
  try {
    const { options, release } = await reachDatabase(config);
    const way = { options: { ...options, user: role }, release };
    await withClient(way.options, (client) => client.query('select 1'));
    return way;
  } catch (error) {
    if (error instanceof Unreachable || isUnavailable(error)) return null;
    throw error;
  }
}
