import { type Kysely, sql } from 'kysely';
import { inSystem } from '../keys/root-keys.ts';
import type { Log } from '../log.ts';
import type { Database } from '../postgres/database-types.generated.ts';
import type { TrailDestination } from './trail-destination.ts';

/**
 * A copy of the audit trail on another system (ASVS 16.4.3), a second after it was written. It goes by places in the
 * chain, which have no gaps, so whoever receives it can see that nothing is missing. Each line goes at least once; what
 * was taken is remembered in the database. A destination that is away loses nothing and stops nobody: it is tried
 * again, at most a minute later, from where it was.
 */

const BATCH = 500;
const LONGEST_PAUSE_MS = 60_000;
/** One process at a time sends. */
const LOCK = 4702;

interface LinkedEntry {
  readonly position: string;
  readonly entry_id: string;
  readonly link: Buffer;
  readonly at: Date;
  readonly organisation_id: string;
  readonly trace_id: string;
  readonly actor_kind: string;
  readonly person_id: string | null;
  readonly seat_id: string | null;
  readonly session_id: string | null;
  readonly verb: string;
  readonly act: string;
  readonly subject_kind: string;
  readonly subject_id: string | null;
  readonly outcome: string;
  readonly sentence: string | null;
  readonly detail: string;
  readonly mac: Buffer;
}

/** Ids and codes, with the marks by which it can be laid beside the trail. The sealed reason stays where it is. */
const lineOf = (row: LinkedEntry): { at: Date; text: string } => ({
  at: row.at,
  text: JSON.stringify({
    position: Number(row.position),
    entry: Number(row.entry_id),
    at: row.at.toISOString(),
    organisation: row.organisation_id,
    trace: row.trace_id,
    actor: row.actor_kind,
    person: row.person_id,
    seat: row.seat_id,
    session: row.session_id,
    verb: row.verb,
    act: row.act,
    subject: { kind: row.subject_kind, id: row.subject_id },
    outcome: row.outcome,
    sentence: row.sentence,
    detail: JSON.parse(row.detail),
    mac: row.mac.toString('hex'),
    link: row.link.toString('hex'),
  }),
});

/** Sends what was linked since; how many lines. None when another process is sending. */
export async function forwardBatch(
  database: Kysely<Database>,
  destination: TrailDestination,
): Promise<number> {
  return inSystem(database, async (db) => {
    const lock = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${LOCK}) as mine`.execute(db);
    if (lock.rows[0]?.mine !== true) return 0;
    const { rows } = await sql<LinkedEntry>`
      select l.position, l.entry_id, l.link, e.at, e.organisation_id, e.trace_id, e.actor_kind, e.person_id, e.seat_id,
        e.session_id, e.verb, e.act, e.subject_kind, e.subject_id, e.outcome, e.sentence, e.detail, e.mac
      from audit_links l join audit_entries e on e.id = l.entry_id
      where l.position > coalesce((select last_position from audit_forwarding), 0)
      order by l.position limit ${BATCH}`.execute(db);
    const last = rows.at(-1);
    if (last === undefined) return 0;
    await destination.send(rows.map(lineOf));
    await sql`insert into audit_forwarding (last_position, forwarded_at) values (${last.position}, now())
      on conflict (only_one) do update set last_position = excluded.last_position,
        forwarded_at = excluded.forwarded_at`.execute(db);
    return rows.length;
  });
}

/** Sends every second until stopped, and once more then. */
export function startForwarding(
  database: Kysely<Database>,
  destination: TrailDestination,
  log: Log,
): { stop(): Promise<void> } {
  let pauseMs = 1000;
  let notBefore = 0;
  let current: Promise<void> | null = null;
  const turn = async (): Promise<void> => {
    try {
      while ((await forwardBatch(database, destination)) === BATCH);
      pauseMs = 1000;
    } catch (error) {
      log.warn('audit-forwarding-waits', { errorName: error instanceof Error ? error.name : 'unknown' });
      notBefore = Date.now() + pauseMs;
      pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2);
    }
  };
  const timer = setInterval(() => {
    if (Date.now() < notBefore) return;
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
