import { type Kysely, sql } from 'kysely';
import type { Database } from '../postgres/database-types.generated.ts';
import type { StoredLine } from './otlp.ts';

/** Columns of a line under the names that the house uses. */
export const lineColumns = [
  'id',
  'organisation_id as organisationId',
  'trace_id as traceId',
  'span',
  'parent_span as parentSpan',
  'status',
  'operation',
  'activity',
  'started_at as startedAt',
  'ended_at as endedAt',
  'subject',
  'subject_kind as subjectKind',
] as const;

/** Where reading begins and ends. */
export interface LinesAsked {
  /** Only lines with a higher number. */
  readonly after: number;
  readonly from: Date | null;
  /** Only lines that had ended before this instant. */
  readonly until: Date | null;
  readonly limit: number;
}

/** Lines of every organisation in the order of their numbers; for who opened the transaction in the scope of the house. */
export const linesAfter = (db: Kysely<Database>, asked: LinesAsked): Promise<StoredLine[]> =>
  db
    .selectFrom('processing_lines')
    .select(lineColumns)
    .where('id', '>', asked.after)
    .$if(asked.from !== null, (query) => query.where('started_at', '>=', asked.from ?? new Date(0)))
    .$if(asked.until !== null, (query) => query.where('ended_at', '<', asked.until ?? new Date(0)))
    .orderBy('id')
    .limit(asked.limit)
    .execute();

/** Does something in the scope of the house, which sees the lines of every organisation and no record. */
export const inSystemScope = <Value>(
  database: Kysely<Database>,
  work: (db: Kysely<Database>) => Promise<Value>,
): Promise<Value> =>
  database.transaction().execute(async (db) => {
    await sql`select set_config('lantaarn.scope', 'system', true)`.execute(db);
    return work(db);
  });

/** The words of organisations in their address, by id. */
export async function slugsIn(db: Kysely<Database>): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('organisations').select(['id', 'slug']).execute();
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}
