import { sql } from 'kysely';
import type { Context } from '../../../kernel/context.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';

/**
 * What came in at a municipality in a span of days, of both domains together, and what was done with it. Numbers only: a
 * signal that was merged into another counts once, information and advice are not reports (S33), and nothing is added up with
 * figures of others (S34). Whoever shows them protects small ones.
 */
export interface SignalCounts {
  readonly reports: number;
  /** Questions for advice or information. */
  readonly advice: number;
  /** Reports that have an outcome by now. */
  readonly settled: number;
  readonly handedOver: number;
  readonly consultations: number;
}

const NONE: SignalCounts = { reports: 0, advice: 0, settled: 0, handedOver: 0, consultations: 0 };

/**
 * Counts of the actor's own municipality, or in scope `region-picture` of every one. Both days are included. `of` gives
 * zeros for what is out of reach: a verb lets nobody ask for that.
 */
export async function signalCounts(
  context: Context,
  first: LocalDate,
  last: LocalDate,
): Promise<{ readonly of: (organisation: OrganisationId) => SignalCounts }> {
  const { rows } = await sql<SignalCounts & { organisation_id: string }>`
    select organisation_id, reports, advice, settled, handed_over as "handedOver", consultations
    from count_signals(${first}::date, ${last}::date)`.execute(context.db);
  const counts = new Map(rows.map(({ organisation_id, ...found }) => [organisation_id, found]));
  return { of: (organisation) => counts.get(organisation) ?? NONE };
}

/** Day of the last report at each municipality in reach, as for `signalCounts`; null where there never was one. */
export async function lastSignals(
  context: Context,
): Promise<{ readonly of: (organisation: OrganisationId) => LocalDate | null }> {
  const { rows } = await sql<{ organisation_id: string; last_day: LocalDate | null }>`
    select organisation_id, last_day from last_signals()`.execute(context.db);
  const days = new Map(rows.map(({ organisation_id, last_day }) => [organisation_id, last_day]));
  return { of: (organisation) => days.get(organisation) ?? null };
}

/** How many signals are open in the compartment of whoever acts; 0 for who sees none. */
export async function openSignalCount(context: Context): Promise<number> {
  const row = await context.db
    .selectFrom('signals')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('organisation_id', '=', context.actor.organisationId)
    .where('open', '=', true)
    .executeTakeFirst();
  return row?.count ?? 0;
}
