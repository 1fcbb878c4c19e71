import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { createDatabase, migrate, SUPERUSER, startEmbedded } from '../src/kernel/postgres/index.ts';
import { root } from '../src/kernel/root.ts';
import { TEMPLATE } from './database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the test server's socket. */
    databaseHost: string;
  }
}

/** One real PostgreSQL for the whole run, with a migrated template that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = mkdtempSync(join(tmpdir(), 'lantaarn-test-'));
  const server = await startEmbedded({ directory, fsync: false });
  const superuser = server.optionsFor(SUPERUSER, 'postgres');
  await createDatabase(superuser, TEMPLATE);
  await migrate(server.optionsFor('lantaarn_migrator', TEMPLATE), join(root, 'migrations'));
  project.provide('databaseHost', String(superuser.host));
  return async () => {
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  };
}
