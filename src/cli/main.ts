import { auditVerify } from './audit.ts';
import type { Command } from './command.ts';
import { doctor } from './doctor.ts';
import { runCommand } from './lantaarn.ts';
import { linkCommands } from './link.ts';
import { migrate } from './migrate.ts';
import { setupLink } from './setup-link.ts';
import { version } from './version.ts';

/** The subcommands, in the order in which they are listed. */
const commands: readonly Command[] = [doctor, setupLink, auditVerify, migrate, ...linkCommands, version];

process.exitCode = await runCommand(commands, process.argv.slice(2), {
  env: process.env,
  cwd: process.cwd(),
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});
