import { sql } from 'kysely';
import type { Context } from '../../../kernel/context.ts';
import { type ActId, newId, type SignalId } from '../../../kernel/ids.ts';
import { unwrapDataKey } from '../../../kernel/sealing/seal.ts';
import { sealParts } from '../sealed-parts.ts';
import { isOpen, type SignalState } from '../signal.ts';
import { type ActRow, actsOf, type SignalRow, signalColumns } from './files.ts';

/** The signal of whoever holds this receipt; row-level security lets nobody else see it by it. */
export async function signalOfReceipt(context: Context, receiptHash: Buffer): Promise<SignalRow | null> {
  const row = await context.db
    .selectFrom('signals')
    .select(signalColumns)
    .where('receipt_hash', '=', receiptHash)
    .where('organisation_id', '=', context.actor.organisationId)
    .executeTakeFirst();
  return row === undefined ? null : ({ ...row, reachable: true } as SignalRow);
}

/** The signal of this number that this colleague reported, whatever else their seat may see. */
export async function signalOfReporter(
  context: Context,
  serial: number,
  reporterToken: Buffer,
): Promise<SignalRow | null> {
  const row = await context.db
    .selectFrom('signals')
    .select(signalColumns)
    .where('serial', '=', serial)
    .where('reporter_token', '=', reporterToken)
    .where('organisation_id', '=', context.actor.organisationId)
    .executeTakeFirst();
  return row === undefined ? null : ({ ...row, reachable: true } as SignalRow);
}

/** What the reporter and the municipality wrote to each other, oldest first. */
export const messagesOf = (context: Context, signal: SignalRow): Promise<readonly ActRow[]> =>
  actsOf(context, signal.id);

/** A message of the reporter, and what it changes. */
export interface ReporterMessage {
  /** Null: a file came, without words. */
  readonly text: string | null;
  /** The same for a form that is sent twice. */
  readonly once: string;
  /** Closed before: somebody has to look again. */
  readonly state: SignalState | undefined;
  readonly dueAt: Date | null | undefined;
}

/**
 * Adds the reporter's message. Whoever writes sees only part of the acts, so the position follows from the
 * version of the signal: that grows with every act.
 */
export async function addReporterMessage(
  context: Context,
  signal: SignalRow,
  message: ReporterMessage,
): Promise<void> {
  const { state, dueAt } = message;
  const { version } = await context.db
    .updateTable('signals')
    .set(({ eb }) => ({
      version: eb('version', '+', 1),
      waits_for: 'coordinator' as const,
      // the coordinators are told by mail; see notices/tell-coordinators.ts
      answered_at: context.now,
      ...(state === undefined ? {} : { state, closed_at: isOpen(state) ? null : context.now }),
      ...(dueAt === undefined ? {} : { due_at: dueAt }),
    }))
    .where('id', '=', signal.id)
    .returning('version')
    .executeTakeFirstOrThrow();
  const id = newId<ActId>();
  if (signal.dataKey === null) throw new Error('the content of this signal was destroyed');
  const key = unwrapDataKey(context.key, signal.id, signal.dataKey);
  const codes = { once: message.once, waitsFor: 'coordinator', ...(state === undefined ? {} : { state }) };
  await context.db
    .insertInto('signal_acts')
    .values({
      id,
      organisation_id: context.actor.organisationId,
      domain: signal.domain,
      signal_id: signal.id,
      position: version,
      kind: message.text === null ? 'file_added' : 'message_from_reporter',
      at: context.now,
      actor_kind: 'reporter',
      audience: message.text === null ? 'file' : 'reporter',
      codes: sql`${JSON.stringify(codes)}::jsonb`,
      ...sealParts(key, id, message.text === null ? {} : { story: { text: message.text } }),
    })
    .execute();
}

/** Holds the signal until the transaction ends, so that a form sent twice is seen the second time. */
export async function holdSignal(context: Context, id: SignalId): Promise<void> {
  await context.db.selectFrom('signals').select('id').where('id', '=', id).forUpdate().execute();
}
