import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { Actor } from '../actor.ts';
import type { Context, Statement } from '../context.ts';
import { derive, type MasterKey } from '../sealing/master-key.ts';
import { openText, sealText } from '../sealing/text.ts';

/** The key under which audit entries are hashed; it is not in the database. */
export interface AuditSealing {
  readonly key: KeyObject;
}

export const auditSealing = (master: MasterKey): AuditSealing => ({
  key: createSecretKey(derive(master, 'audit')),
});

/** What a verb adds to the audit trail. */
export interface NewEntry {
  readonly verb: string;
  readonly act: 'read' | 'write';
  readonly subjectKind: string;
  readonly subjectId: string | null;
  readonly outcome: string;
  readonly sentence: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly reason: string | null;
}

/** The columns that the hash covers: everything but the row's own number, which its link covers. */
export interface HashedEntry {
  readonly organisation_id: string;
  readonly at: Date;
  readonly trace_id: string;
  readonly actor_kind: Actor['kind'];
  readonly person_id: string | null;
  readonly seat_id: string | null;
  readonly session_id: string | null;
  readonly verb: string;
  readonly act: 'read' | 'write';
  readonly subject_kind: string;
  readonly subject_id: string | null;
  readonly outcome: string;
  readonly sentence: string | null;
  readonly detail: string;
  readonly reason: Buffer | null;
}

/** HMAC-SHA256 over the entry as a JSON array in fixed order. */
export function macOf(sealing: AuditSealing, entry: HashedEntry): Buffer {
  const text = JSON.stringify([
    entry.organisation_id,
    entry.at.toISOString(),
    entry.trace_id,
    entry.actor_kind,
    entry.person_id,
    entry.seat_id,
    entry.session_id,
    entry.verb,
    entry.act,
    entry.subject_kind,
    entry.subject_id,
    entry.outcome,
    entry.sentence,
    entry.detail,
    entry.reason?.toString('base64') ?? null,
  ]);
  return createHmac('sha256', sealing.key).update(text).digest();
}

function actorColumns(
  actor: Actor,
): Pick<HashedEntry, 'actor_kind' | 'person_id' | 'seat_id' | 'session_id'> {
  return {
    actor_kind: actor.kind,
    person_id: actor.kind === 'seat' || actor.kind === 'person' ? actor.personId : null,
    seat_id: actor.kind === 'seat' ? actor.seat.id : null,
    session_id: actor.kind === 'seat' || actor.kind === 'person' ? actor.sessionId : null,
  };
}

/** The row as it is to be inserted, hash included. */
function entryRow(context: Context, entry: NewEntry): HashedEntry & { mac: Buffer } {
  const row: HashedEntry = {
    organisation_id: context.actor.organisationId,
    at: context.now,
    trace_id: context.trace,
    ...actorColumns(context.actor),
    verb: entry.verb,
    act: entry.act,
    subject_kind: entry.subjectKind,
    subject_id: entry.subjectId,
    outcome: entry.outcome,
    sentence: entry.sentence,
    detail: JSON.stringify(entry.detail),
    reason: entry.reason === null ? null : sealText(context.key, `audit:${context.trace}`, entry.reason),
  };
  return { ...row, mac: macOf(context.house.audit, row) };
}

const COLUMNS = [
  'organisation_id',
  'at',
  'trace_id',
  'actor_kind',
  'person_id',
  'seat_id',
  'session_id',
  'verb',
  'act',
  'subject_kind',
  'subject_id',
  'outcome',
  'sentence',
  'detail',
  'reason',
  'mac',
] as const satisfies readonly (keyof HashedEntry | 'mac')[];

const INSERT = `insert into audit_entries (${COLUMNS.join(', ')})
  values (${COLUMNS.map((_, at) => `$${at + 1}`).join(', ')})`;

/** The statement that adds an entry, in the transaction of the context. */
export function entryStatement(context: Context, entry: NewEntry): Statement {
  const row = entryRow(context, entry);
  return { text: INSERT, values: COLUMNS.map((column) => row[column]) };
}

/** Opens the reason of an entry; for the privacy officer's page. */
export const reasonOf = (context: Context, traceId: string, reason: Buffer): string =>
  openText(context.key, `audit:${traceId}`, reason);
