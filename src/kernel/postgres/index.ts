export { type Embedded, SUPERUSER, startEmbedded } from './embedded.ts';
export { DataFolderInUse } from './folder-lock.ts';
export { type AppliedMigration, MigrationProblem, migrate } from './migrate.ts';
export { isUnavailable, openKysely, openPool } from './pool.ts';
export { createDatabase, rolesSql, withClient } from './roles.ts';
