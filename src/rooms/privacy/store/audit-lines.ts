import { sql } from 'kysely';
import type { Domain } from '../../../kernel/actor.ts';
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
  /** Verbs that stay out. */
  readonly without: readonly string[];
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
  readonly seatId: string | null;
  readonly verb: string;
  readonly act: 'read' | 'write';
  readonly subjectKind: string;
  readonly subjectId: string | null;
  readonly outcome: string;
  readonly sentence: string | null;
  readonly detail: string;
  readonly reason: Buffer | null;
}

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
      'e.seat_id as seatId',
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

/** The question behind `auditRows`; apart, so that a test can ask the database how it would answer. */
export function auditQuery(context: Context, filter: AuditFilter, limit: number) {
  let query = entries(context);
  if (filter.subjectId !== null) query = query.where('e.subject_id', '=', filter.subjectId);
  if (filter.personId !== null) query = query.where('e.person_id', '=', filter.personId);
  if (filter.from !== null) query = query.where('e.at', '>=', filter.from);
  if (filter.until !== null) query = query.where('e.at', '<', filter.until);
  if (filter.without.length > 0) query = query.where('e.verb', 'not in', filter.without);
  if (filter.act !== null) query = query.where('e.act', '=', filter.act);
  // written out, so that the small index of what was refused fits
  if (filter.refused) query = query.where(sql<boolean>`e.outcome in ('denied', 'absent')`);
  if (filter.before !== null) query = query.where('e.id', '<', filter.before);
  return query.orderBy('e.id', 'desc').limit(limit);
}

/** Entries, newest first, at most `limit`. */
export async function auditRows(
  context: Context,
  filter: AuditFilter,
  limit: number,
): Promise<readonly AuditRow[]> {
  const rows = await auditQuery(context, filter, limit).execute();
  return rows.map((row) => ({ ...row, personId: row.personId as PersonId | null }));
}

/**
 * Looks at records by people, drawn by a seed: the same seed gives the same ones, and nobody can tell beforehand which
 * (R15). From the first instant, before the second; at most `limit`. What somebody did with their own account, what the
 * privacy officer did, and the verbs in `without` are never drawn.
 */
export async function drawnRows(
  context: Context,
  seed: string,
  time: { readonly from: Date; readonly until: Date },
  without: readonly string[],
  limit: number,
): Promise<readonly AuditRow[]> {
  const rows = await entries(context)
    .where('e.at', '>=', time.from)
    .where('e.at', '<', time.until)
    .where('e.act', '=', 'read')
    .where('e.outcome', '=', 'done')
    .where('e.subject_id', 'is not', null)
    .where('e.person_id', 'is not', null)
    .where('e.verb', 'not like', 'people.%')
    .where('e.verb', 'not like', 'privacy.%')
    .where('e.verb', 'not in', without)
    .orderBy(sql`sha256(e.mac || convert_to(${seed}, 'UTF8'))`)
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, personId: row.personId as PersonId | null }));
}

/** The sealed reason of one entry of this organisation, or null where none was written. */
export async function auditReason(
  context: Context,
  id: number,
): Promise<{ readonly traceId: string; readonly reason: Buffer } | null> {
  const row = await context.db
    .selectFrom('audit_entries')
    .select(['trace_id as traceId', 'reason'])
    .where('organisation_id', '=', context.actor.organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined || row.reason === null ? null : { traceId: row.traceId, reason: row.reason };
}

/** Whoever works or worked here, for choosing. */
export async function peopleInTrail(context: Context): Promise<readonly PersonId[]> {
  const rows = await context.db
    .selectFrom('seat_holders')
    .select('person_id')
    .distinct()
    .where('organisation_id', '=', context.actor.organisationId)
    .execute();
  return rows.map((row) => row.person_id as PersonId);
}

/** A record as the trail knows it: where it lies and whose it is, nothing of what it holds. */
export interface NamedRecord {
  readonly kind: NamedKind;
  readonly id: string;
  readonly serial: number;
  readonly organisationId: string;
  readonly domain: Domain;
  /** Of a hand-over: who sent it, and from which domain. */
  readonly senderOrganisationId: string | null;
  readonly senderDomain: Domain | null;
}

const named = sql`kind, id, serial, organisation_id as "organisationId", domain,
  sender_organisation_id as "senderOrganisationId", sender_domain as "senderDomain"`;

/** The record with this number, or null when it is not of this organisation. */
export async function recordWithSerial(
  context: Context,
  kind: NamedKind,
  serial: number,
): Promise<NamedRecord | null> {
  const { rows } = await sql<NamedRecord>`
    select ${named} from record_names where kind = ${kind} and serial = ${serial}`.execute(context.db);
  return rows[0] ?? null;
}

/** Records by id. Ids of other records, and of other organisations, are left out. */
export async function recordsWithIds(
  context: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NamedRecord>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<NamedRecord>`
    select ${named} from record_names where id = any(${[...new Set(ids)]}::uuid[])`.execute(context.db);
  return new Map(rows.map((record) => [record.id, record]));
}
