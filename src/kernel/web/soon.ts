import { setTimeout } from 'node:timers/promises';

/** Nobody who flees, or who comes for help, waits longer than this for what can be done without. */
const PATIENCE_MS = 250;

/** What comes of it within that time; null when it takes longer or fails. The work itself goes on. */
export async function soon<Value>(work: Promise<Value>): Promise<Value | null> {
  const late = new AbortController();
  try {
    return await Promise.race([work, setTimeout(PATIENCE_MS, null, { signal: late.signal })]);
  } catch {
    return null;
  } finally {
    late.abort();
    work.catch(() => undefined);
  }
}
