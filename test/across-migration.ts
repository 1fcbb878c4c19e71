import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { inject } from 'vitest';
import { createDatabase, migrate } from '../src/kernel/postgres/index.ts';
import { withClient } from '../src/kernel/postgres/roles.ts';
import { root } from '../src/kernel/root.ts';

const migrations = join(root, 'migrations');

/**
 * Brings a database of its own over one migration: makes it as it was before `file`, has it filled, migrates, and gives
 * what the query then finds.
 */
export async function acrossMigration(
  file: string,
  fillAsBefore: (client: pg.Client) => Promise<void>,
  query: string,
): Promise<readonly Record<string, unknown>[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lantaarn-across-'));
  const database = `across_${randomBytes(6).toString('hex')}`;
  const options = (user: string, name = database): pg.ClientConfig => ({
    host: inject('databaseHost'),
    port: 5432,
    user,
    database: name,
  });
  const copy = (name: string): void => copyFileSync(join(migrations, name), join(folder, name));
  await createDatabase(options('postgres', 'postgres'), database);
  try {
    for (const name of readdirSync(migrations)) if (name < file) copy(name);
    await migrate(options('lantaarn_migrator'), folder);
    await withClient(options('postgres'), fillAsBefore);
    copy(file);
    await migrate(options('lantaarn_migrator'), folder);
    return await withClient(options('postgres'), async (client) => (await client.query(query)).rows);
  } finally {
    await withClient(options('postgres', 'postgres'), (client) =>
      client.query(`drop database ${database} with (force)`),
    );
    rmSync(folder, { recursive: true });
  }
}
