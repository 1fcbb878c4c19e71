import type { Command, Io } from './command.ts';
import { BadInput } from './read-table.ts';

/**
 * Runs the subcommand that `argv` names and gives the exit code. Asks nothing of the environment, so that
 * help and version always work. An unknown word gives the list and exit code 2.
 */
export async function runCommand(
  commands: readonly Command[],
  argv: readonly string[],
  io: Io,
): Promise<number> {
  const found = findCommand(commands, argv);
  const asksHelp = argv.some((word) => word === '--help' || word === '-h');
  if (argv.length === 0 || argv[0] === 'help' || (asksHelp && found === null)) {
    const about = argv[0] === 'help' ? findCommand(commands, argv.slice(1)) : null;
    for (const line of about ? helpOf(about.command) : overview(commands)) io.out(line);
    return 0;
  }
  if (found === null) {
    io.err(`Lantaarn kent het commando "${argv[0]}" niet.`);
    for (const line of overview(commands)) io.err(line);
    return 2;
  }
  if (asksHelp) {
    for (const line of helpOf(found.command)) io.out(line);
    return 0;
  }
  try {
    return await found.command.run(found.rest, io);
  } catch (error) {
    if (error instanceof BadInput) {
      io.err(error.message);
      return 2;
    }
    // Not before it is needed: what asks nothing of the house starts without it.
    const { ConfigProblem } = await import('../kernel/config.ts');
    if (!(error instanceof ConfigProblem)) throw error;
    io.err(error.message);
    return 1;
  }
}

/** The command with the most words that `argv` starts with, and what follows it. */
function findCommand(
  commands: readonly Command[],
  argv: readonly string[],
): { command: Command; rest: readonly string[] } | null {
  const fitting = commands
    .map((command) => ({ command, words: command.name.split(' ') }))
    .filter(({ words }) => words.every((word, at) => argv[at] === word))
    .sort((one, other) => other.words.length - one.words.length)[0];
  return fitting ? { command: fitting.command, rest: argv.slice(fitting.words.length) } : null;
}

function overview(commands: readonly Command[]): string[] {
  const listed = [
    { name: 'help', summary: 'Laat deze lijst zien, of uitleg over één commando.' },
    ...commands,
  ];
  const width = Math.max(...listed.map(({ name }) => name.length)) + 2;
  return [
    'Gebruik: lantaarn COMMANDO',
    '',
    ...listed.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`),
    '',
    'Meer uitleg: lantaarn help COMMANDO',
  ];
}

const helpOf = (command: Command): string[] => [
  `lantaarn ${command.name}`,
  '',
  command.summary,
  ...(command.help === undefined ? [] : ['', command.help]),
];
