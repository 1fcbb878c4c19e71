import type { Kysely } from 'kysely';
import type { Log } from '../log.ts';
import type { Database } from '../postgres/database-types.generated.ts';
import type { AnchorFile } from './anchor.ts';
import { newestEntry, sealChain } from './chain.ts';
import type { AuditSealing } from './entry.ts';

/** Longer than any transaction can stay open (pool limits): below what was newest then, all has been linked. */
const SETTLED_MS = 120_000;

/**
 * Links new audit entries every second until stopped. A database that is away is tried again. The first turn
 * looks through the whole trail, later ones at the last minutes.
 */
export function startSealer(
  database: Kysely<Database>,
  sealing: AuditSealing,
  anchor: AnchorFile,
  log: Log,
): { stop(): Promise<void> } {
  const seen: { at: number; newest: number }[] = [];
  let current: Promise<void> | null = null;
  const turn = async (): Promise<void> => {
    try {
      const newest = await newestEntry(database);
      await sealChain(database, sealing, anchor, floorOf(seen));
      seen.push({ at: Date.now(), newest });
    } catch (error) {
      log.warn('audit-sealing-waits', { errorName: error instanceof Error ? error.name : 'unknown' });
    }
  };
  const timer = setInterval(() => {
    current ??= turn().finally(() => {
      current = null;
    });
  }, 1000);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await current;
      await turn();
    },
  };
}

/** Forgets samples that are no longer needed and gives the number below which all has been linked. */
function floorOf(seen: { at: number; newest: number }[]): number {
  const settled = Date.now() - SETTLED_MS;
  while (seen.length > 1 && (seen[1]?.at ?? Number.POSITIVE_INFINITY) < settled) seen.shift();
  const oldest = seen[0];
  return oldest !== undefined && oldest.at < settled ? oldest.newest : 0;
}
