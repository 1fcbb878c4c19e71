/** The time, as something that is handed down: what reads the time can be tested and shown at any moment. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock for tests and the demo: stands still until it is moved. */
export interface SettableClock extends Clock {
  set(instant: Date): void;
  /** Moves on (or back, when negative) by milliseconds. */
  advance(milliseconds: number): void;
}

/** Starts at an instant such as `2026-03-02T09:00:00Z`. Throws on text that is no instant. */
export function fixedClock(start: Date | string): SettableClock {
  let at = new Date(start).getTime();
  if (Number.isNaN(at)) throw new Error('a fixed clock needs an instant');
  return {
    now: () => new Date(at),
    set: (instant) => {
      at = instant.getTime();
    },
    advance: (milliseconds) => {
      at += milliseconds;
    },
  };
}
