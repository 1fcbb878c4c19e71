import { parseArgs } from 'node:util';
import type { Io } from './command.ts';
import { BadInput } from './read-table.ts';

/** Options in the words of `parseArgs`. */
type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;
/** What was given for them. */
export type Values = Readonly<Record<string, unknown>>;

/** Options of a command, and what stands beside them. Throws `BadInput` for an option that there is not. */
export function optionsOf(
  args: readonly string[],
  options: Options,
): { values: Values; positionals: string[] } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new BadInput(
      `Een optie klopt niet: ${args.join(' ')}. ${known.length === 0 ? 'Hier zijn geen opties.' : `Opties: ${known.join(', ')}.`}`,
    );
  }
}

/** An option with a value; undefined when it was left out. */
export function textOf(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** An option with a value. Throws `BadInput` when it was left out. */
export function required(values: Values, name: string, command: string): string {
  const value = textOf(values, name);
  if (value === undefined) throw new BadInput(`--${name} ontbreekt. Zie "lantaarn help ${command}".`);
  return value;
}

/** Does the work of a command; of input that cannot be used one line is said, and the exit code is 2. */
export async function sayingBadInput(io: Io, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    io.err(error.message);
    return 2;
  }
}
