import type { Log } from './log.ts';

/** The process, as far as this needs it. */
export interface Mortal {
  on(event: 'uncaughtException', hear: (error: unknown) => void): unknown;
  exit(code: number): void;
}

/**
 * For an error that nothing caught, promises included: a line in the log, and an end, so that whoever watches over the
 * process starts it anew. Node itself would print the message of the error, which may hold what somebody wrote.
 */
export function lastResort(log: Log, mortal: Mortal = process): void {
  mortal.on('uncaughtException', (error) => {
    log.error('uncaught', {}, error);
    mortal.exit(1);
  });
}
