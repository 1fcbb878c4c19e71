import { auditVerify } from './audit.ts';
import { backupCommands } from './backup.ts';
import type { Command } from './command.ts';
import { doctor } from './doctor.ts';
import { keyCommands } from './key.ts';
import { migrate } from './migrate.ts';
import { processingExport } from './processing.ts';
import { restore } from './restore.ts';
import { setupLink } from './setup-link.ts';
import { version } from './version.ts';

/** The subcommands that come to the house: its configuration, its database, its keys. */
export const houseCommands: readonly Command[] = [
  doctor,
  setupLink,
  auditVerify,
  processingExport,
  ...backupCommands,
  restore,
  ...keyCommands,
  migrate,
  version,
];
