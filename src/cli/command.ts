/** One subcommand of `lantaarn`. */
export interface Command {
  /** The word, or words, after `lantaarn`. */
  readonly name: string;
  /** One line of Dutch for the list. */
  readonly summary: string;
  /** More Dutch for `lantaarn <name> --help`: what it does, its options, its exit codes. */
  readonly help?: string;
  /** Does it. Returns the exit code: 0 well, 1 something is wrong, 2 used wrongly. */
  run(args: readonly string[], io: Io): Promise<number>;
}

/** What a command reads and writes; handed over so that it can be tested. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Writes a line to standard output. */
  out(line: string): void;
  /** Writes a line to standard error. */
  err(line: string): void;
  /** Writes text to the terminal of standard error as it is; only when there is one. For what is wiped again. */
  readonly terminal?: ((text: string) => void) | undefined;
}
