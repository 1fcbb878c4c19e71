import { sql } from 'kysely';
import type { Context } from '../../../kernel/context.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';

/** How much came in, without anything about anybody. */
export interface SignalCounts {
  readonly reports: number;
  readonly advice: number;
}

/** Signals of both domains that came in on these days: of the own organisation, or of the region in its scope. */
export async function signalCounts(
  context: Context,
  { from, until }: { readonly from: LocalDate; readonly until: LocalDate },
): Promise<SignalCounts> {
  const { rows } = await sql<SignalCounts>`
    select coalesce(sum(reports), 0)::integer as reports, coalesce(sum(advice), 0)::integer as advice
    from count_signals(${from}::date, ${until}::date)`.execute(context.db);
  return rows[0] ?? { reports: 0, advice: 0 };
}
