import type { Command } from './command.ts';
import { runCommand } from './lantaarn.ts';

/** Commands that need nothing of the house: each starts without the database and all that hangs on it. */
const ALONE: Readonly<Record<string, () => Promise<readonly Command[]>>> = {
  estimate: async () => [(await import('./estimate.ts')).estimate],
  protect: async () => [(await import('./protect.ts')).protect],
  link: async () => (await import('./link.ts')).linkCommands,
};

/** All subcommands, in the order in which they are listed. */
async function everything(): Promise<readonly Command[]> {
  const { houseCommands } = await import('./house-commands.ts');
  const alone = await Promise.all(Object.values(ALONE).map((load) => load()));
  return [...houseCommands, ...alone.flat()];
}

const argv = process.argv.slice(2);

// Who reads along may stop reading (`| head`): then there is nobody left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const load = ALONE[argv[0] ?? ''] ?? everything;

process.exitCode = await runCommand(await load(), argv, {
  env: process.env,
  cwd: process.cwd(),
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  terminal: process.stderr.isTTY ? (text) => process.stderr.write(text) : undefined,
});
