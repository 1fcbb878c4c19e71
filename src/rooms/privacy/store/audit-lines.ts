import { sql } from 'kysely';
import type { Context } from '../../../kernel/context.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { NamedKind } from '../references.ts';

/** What to look for in the audit trail; null looks at everything. */
export interface AuditFilter {
  readonly subjectId: string | null;
  readonly personId: string | null;
  /** Instants: from the first, before the second. */
  readonly from: Date | null;
  readonly until: Date | null;
  readonly act: 'read' | 'write' | null;
  /** Only what was refused. */
  readonly refused: boolean;
  /** Only entries with a lower number: those before a place. */
  readonly before: number | null;
}

/** An entry as it stands in the trail. */
export interface AuditRow {
  readonly id: number;
  readonly at: Date;
  readonly traceId: string;
  readonly actorKind: string;
  readonly personId: PersonId | null;
  readonly seatTitle: string | null;
  readonly verb: string;
  readonly act: 'read' | 'write';
  readonly subjectKind: string;
  readonly subjectId: string | null;
  readonly outcome: string;
  readonly sentence: string | null;
  readonly detail: string;
  readonly reason: Buffer | null;
}

const REFUSED = ['denied', 'absent'];

const entries = (context: Context) =>
  context.db
    .selectFrom('audit_entries as e')
    .leftJoin('seats as s', 's.id', 'e.seat_id')
    .select([
      'e.id',
      'e.at',
      'e.trace_id as traceId',
      'e.actor_kind as actorKind',
      'e.person_id as personId',
      's.title as seatTitle',
      'e.verb',
      'e.act',
      'e.subject_kind as subjectKind',
      'e.subject_id as subjectId',
      'e.outcome',
      'e.sentence',
      'e.detail',
      'e.reason',
    ])
    .where('e.organisation_id', '=', context.actor.organisationId);

/** Entries, newest first, at most `limit`. */
export async function auditRows(
  context: Context,
  filter: AuditFilter,
  limit: number,
): Promise<readonly AuditRow[]> {
  let query = entries(context);
  if (filter.subjectId !== null) query = query.where('e.subject_id', '=', filter.subjectId);
  if (filter.personId !== null) query = query.where('e.person_id', '=', filter.personId);
  if (filter.from !== null) query = query.where('e.at', '>=', filter.from);
  if (filter.until !== null) query = query.where('e.at', '<', filter.until);
  if (filter.act !== null) query = query.where('e.act', '=', filter.act);
  if (filter.refused) query = query.where('e.outcome', 'in', REFUSED);
  if (filter.before !== null) query = query.where('e.id', '<', filter.before);
  const rows = await query.orderBy('e.id', 'desc').limit(limit).execute();
  return rows.map((row) => ({ ...row, personId: row.personId as PersonId | null }));
}

/**
 * Looks at records by people, drawn by a seed: the same seed gives the same ones, and nobody can tell
 * beforehand which (R15). Since an instant; at most `limit`.
 */
export async function drawnRows(
  context: Context,
  seed: string,
  since: Date,
  limit: number,
): Promise<readonly AuditRow[]> {
  const rows = await entries(context)
    .where('e.at', '>=', since)
    .where('e.act', '=', 'read')
    .where('e.outcome', '=', 'done')
    .where('e.subject_id', 'is not', null)
    .where('e.person_id', 'is not', null)
    .where('e.person_id', '!=', context.actor.kind === 'seat' ? context.actor.personId : '')
    .orderBy(sql`md5(encode(e.mac, 'hex') || ${seed})`)
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, personId: row.personId as PersonId | null }));
}

/** Somebody of the own organisation who stands in the trail, for choosing. */
export async function peopleInTrail(context: Context): Promise<readonly PersonId[]> {
  const rows = await context.db
    .selectFrom('seat_holders')
    .select('person_id')
    .distinct()
    .where('organisation_id', '=', context.actor.organisationId)
    .execute();
  return rows.map((row) => row.person_id as PersonId);
}

/** The id of the record with this number, or null when it is not of this organisation. */
export async function recordWithSerial(
  context: Context,
  kind: NamedKind,
  serial: number,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from record_names where kind = ${kind} and serial = ${serial}`.execute(context.db);
  return rows[0]?.id ?? null;
}

/** The numbers of records, by id. Ids of other records, and of other organisations, are left out. */
export async function serialsOfRecords(
  context: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly kind: NamedKind; readonly serial: number }>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ kind: NamedKind; id: string; serial: number }>`
    select kind, id, serial from record_names where id = any(${[...new Set(ids)]}::uuid[])`.execute(
    context.db,
  );
  return new Map(rows.map(({ id, kind, serial }) => [id, { kind, serial }]));
}
