import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { type Reached, Unreachable } from './doctor.ts';

/**
 * Comes to the database as the configuration says: one of one's own by DATABASE_URL, or the embedded server
 * while Lantaarn runs. Starts nothing: two processes never open one data folder.
 */
export async function reachDatabase(config: Config): Promise<Reached> {
  const release = async (): Promise<void> => undefined;
  if (config.databaseUrl !== null)
    return { options: { connectionString: config.databaseUrl.reveal() }, release };
  const socket = socketOf(join(config.home, 'postgres', 'postmaster.pid'));
  if (socket === null) {
    throw new Unreachable(
      'De meegeleverde database draait nu niet.',
      'Start Lantaarn met npm start (of npm run demo), en voer lantaarn doctor dan opnieuw uit.',
    );
  }
  return { options: { ...socket, user: 'lantaarn_app', database: 'lantaarn' }, release };
}

/**
 * Where the server that wrote this file listens: line 4 is its port, line 5 the folder of its socket, line 6
 * the address (PostgreSQL 18, postmaster.pid). Null when there is no such file, or nothing in it yet.
 */
export function socketOf(pidFile: string): { readonly host: string; readonly port: number } | null {
  if (!existsSync(pidFile)) return null;
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  const [port, folder, address] = [Number(lines[3]), lines[4]?.trim(), lines[5]?.trim()];
  const host = folder || address;
  return host && port > 0 ? { host, port } : null;
}
