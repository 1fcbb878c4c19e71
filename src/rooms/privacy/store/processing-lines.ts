import type { Context } from '../../../kernel/context.ts';
import type { StoredLine } from '../../../kernel/processing/otlp.ts';
import { lineColumns } from '../../../kernel/processing/stored-lines.ts';

/** What to look for in the processing log; null looks at everything. */
export interface ProcessingFilter {
  readonly subject: Buffer | null;
  readonly activity: string | null;
  readonly trace: string | null;
  /** Instants: from the first, before the second. */
  readonly from: Date | null;
  readonly until: Date | null;
  /** Only lines with a lower number. */
  readonly before: number | null;
}

/** Lines of one's own organisation, newest first, at most `limit`. */
export function processingLines(
  context: Context,
  filter: ProcessingFilter,
  limit: number,
): Promise<readonly StoredLine[]> {
  let query = context.db
    .selectFrom('processing_lines')
    .select(lineColumns)
    .where('organisation_id', '=', context.actor.organisationId);
  if (filter.subject !== null) query = query.where('subject', '=', filter.subject);
  if (filter.activity !== null) query = query.where('activity', '=', filter.activity);
  if (filter.trace !== null) query = query.where('trace_id', '=', filter.trace);
  if (filter.from !== null) query = query.where('started_at', '>=', filter.from);
  if (filter.until !== null) query = query.where('started_at', '<', filter.until);
  if (filter.before !== null) query = query.where('id', '<', filter.before);
  return query.orderBy('id', 'desc').limit(limit).execute();
}
