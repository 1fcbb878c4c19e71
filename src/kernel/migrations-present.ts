import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

/** Numbers of the migrations that this version of Lantaarn brings, in order. */
export const migrationsPresent = (): readonly number[] =>
  readdirSync(join(root, 'migrations'))
    .flatMap((file) => /^(\d{4})-.*\.sql$/.exec(file)?.[1] ?? [])
    .map(Number)
    .sort((one, other) => one - other);
