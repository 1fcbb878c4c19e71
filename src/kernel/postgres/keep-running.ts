/** What the guard of a server needs to know of it. */
export interface Guarded {
  /** Whether the server with this process number is there. */
  isThere(pid: number): boolean;
  /** Starts it again; gives its process number once it takes connections. */
  start(): Promise<number>;
  readonly tell?: ((event: string) => void) | undefined;
}

const LOOK_MS = 500;

/**
 * Looks twice a second whether a server is still there, and starts it again when it is gone: stopped by hand,
 * or ended by the machine for lack of memory. A start that fails is tried again. It never keeps the process alive.
 */
export function keepRunning(first: number, { isThere, start, tell }: Guarded) {
  let pid = first;
  let starting: Promise<void> | null = null;
  const startAgain = async (): Promise<void> => {
    tell?.('database-gone');
    try {
      pid = await start();
      tell?.('database-started-again');
    } catch {
      tell?.('database-start-failed');
    }
  };
  const timer = setInterval(() => {
    if (starting !== null || isThere(pid)) return;
    starting = startAgain().finally(() => {
      starting = null;
    });
  }, LOOK_MS);
  timer.unref();
  return {
    pid: (): number => pid,
    /** Stops looking; a start that is under way is waited for. Gives the process number it ended with. */
    async stop(): Promise<number> {
      clearInterval(timer);
      await starting;
      return pid;
    },
  };
}
