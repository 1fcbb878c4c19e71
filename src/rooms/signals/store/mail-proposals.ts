import { sql } from 'kysely';
import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import {
  type MailboxId,
  type MailProposalId,
  newId,
  type PersonId,
  type SignalId,
} from '../../../kernel/ids.ts';
import type { MailPlace } from '../../../kernel/imap.ts';
import { newDataKey, open, seal, unwrapDataKey } from '../../../kernel/sealing/seal.ts';
import { type MailContent, mailSchema, type RefusalReason } from '../mail-intake/mailbox.ts';
import { MOST_COUNTED } from './lists.ts';

export type ProposalState = 'waiting' | 'accepted' | 'refused' | 'threaded';

/** A mail that waits for somebody, or that somebody decided about. */
export interface MailProposal {
  readonly id: MailProposalId;
  readonly domain: Domain;
  readonly mailboxId: MailboxId;
  readonly state: ProposalState;
  readonly mailedAt: Date;
  readonly signalId: SignalId | null;
  readonly decidedBy: PersonId | null;
  readonly decidedAt: Date | null;
  readonly original: 'kept' | 'to_remove' | 'removed' | 'gone';
  readonly fingerprint: Buffer;
  readonly place: MailPlace;
  /** Null once it was decided. */
  readonly mail: MailContent | null;
}

const columns = [
  'id',
  'domain',
  'mailbox_id as mailboxId',
  'state',
  'mailed_at as mailedAt',
  'signal_id as signalId',
  'decided_by as decidedBy',
  'decided_at as decidedAt',
  'original',
  'fingerprint',
  'uid_validity as uidValidity',
  'uid',
  'data_key as dataKey',
  'sealed',
] as const;

interface Row extends Omit<MailProposal, 'mail' | 'place'> {
  readonly uidValidity: number;
  readonly uid: number;
  readonly dataKey: Buffer | null;
  readonly sealed: Buffer;
}

const placeOf = (id: string) => ({ record: id, column: 'sealed' }) as const;

const opened = (context: Context, { dataKey, sealed, uidValidity, uid, ...row }: Row): MailProposal => ({
  ...row,
  place: { uidValidity, uid },
  mail:
    dataKey === null
      ? null
      : mailSchema.parse(open(unwrapDataKey(context.key, row.id, dataKey), placeOf(row.id), sealed)),
});

export interface NewProposal {
  readonly mailboxId: MailboxId;
  readonly domain: Domain;
  readonly mailedAt: Date;
  readonly fingerprint: Buffer;
  readonly place: MailPlace;
  readonly mail: MailContent;
  /** Set for an answer that went straight into a dialogue. */
  readonly threaded?: SignalId;
}

/** Stores a mail. Null when it was taken in before. */
export async function storeProposal(context: Context, next: NewProposal): Promise<MailProposalId | null> {
  const id = newId<MailProposalId>();
  const { key, wrapped } = newDataKey(context.key, id);
  const { threaded } = next;
  const stored = await context.db
    .insertInto('mail_proposals')
    .values({
      id,
      organisation_id: context.actor.organisationId,
      domain: next.domain,
      mailbox_id: next.mailboxId,
      state: threaded === undefined ? 'waiting' : 'threaded',
      mailed_at: next.mailedAt,
      taken_at: context.now,
      fingerprint: next.fingerprint,
      uid_validity: next.place.uidValidity,
      uid: next.place.uid,
      signal_id: threaded ?? null,
      data_key: threaded === undefined ? wrapped : null,
      sealed: seal(key, placeOf(id), next.mail),
    })
    .onConflict((conflict) => conflict.columns(['mailbox_id', 'fingerprint']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return stored === undefined ? null : id;
}

/** Mails of this domain that wait, the oldest first; at most a hundred, for they are few or something is wrong. */
export async function waitingProposals(context: Context, domain: Domain): Promise<readonly MailProposal[]> {
  const rows = await context.db
    .selectFrom('mail_proposals')
    .select(columns)
    .where('organisation_id', '=', context.actor.organisationId)
    .where('domain', '=', domain)
    .where('state', '=', 'waiting')
    .orderBy('mailed_at')
    .orderBy('id')
    .limit(100)
    .$castTo<Row>()
    .execute();
  return rows.map((row) => opened(context, row));
}

/** How many mails of this domain wait, at most `MOST_COUNTED`. */
export async function countMails(context: Context, domain: Domain): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select 1 from mail_proposals
      where organisation_id = ${context.actor.organisationId} and domain = ${domain} and state = 'waiting'
      limit ${MOST_COUNTED}) as found`.execute(context.db);
  return rows[0]?.count ?? 0;
}

/** One mail in the actor's reach, or null. Held until the transaction ends when `hold`. */
export async function proposalById(context: Context, id: string, hold = false): Promise<MailProposal | null> {
  const row = await context.db
    .selectFrom('mail_proposals')
    .select(columns)
    .where('id', '=', id)
    .where('organisation_id', '=', context.actor.organisationId)
    .$if(hold, (query) => query.forUpdate())
    .$castTo<Row>()
    .executeTakeFirst();
  return row === undefined ? null : opened(context, row);
}

export interface Decision {
  readonly state: 'accepted' | 'refused';
  readonly by: PersonId;
  readonly reason?: RefusalReason;
  readonly signalId?: SignalId;
  readonly removeOriginal: boolean;
}

/** Writes what was decided, and destroys the key: what was accepted stands in the signal now. */
export async function decideProposal(
  context: Context,
  id: MailProposalId,
  { state, by, reason, signalId, removeOriginal }: Decision,
): Promise<void> {
  await context.db
    .updateTable('mail_proposals')
    .set({
      state,
      decided_by: by,
      decided_at: context.now,
      reason: reason ?? null,
      signal_id: signalId ?? null,
      original: removeOriginal ? 'to_remove' : 'kept',
      data_key: null,
    })
    .where('id', '=', id)
    .execute();
}

/** Writes what became of the mail in the mailbox. */
export async function noteOriginal(
  context: Context,
  id: MailProposalId,
  original: 'removed' | 'gone',
): Promise<void> {
  await context.db.updateTable('mail_proposals').set({ original }).where('id', '=', id).execute();
}

/** Remembers that a mail went out about a signal. */
export async function storeThread(
  context: Context,
  thread: { readonly mark: Buffer; readonly signalId: SignalId; readonly domain: Domain },
): Promise<void> {
  await context.db
    .insertInto('mail_threads')
    .values({
      organisation_id: context.actor.organisationId,
      domain: thread.domain,
      mark: thread.mark,
      signal_id: thread.signalId,
      sent_at: context.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The signal about which one of these mails went out; the first mark that is known. */
export async function signalOfThread(context: Context, marks: readonly Buffer[]): Promise<SignalId | null> {
  if (marks.length === 0) return null;
  const row = await context.db
    .selectFrom('mail_threads')
    .select('signal_id')
    .where('organisation_id', '=', context.actor.organisationId)
    .where('mark', 'in', marks)
    .orderBy('sent_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (row?.signal_id ?? null) as SignalId | null;
}

/** Whether a signal came in by this mail or was written to by mail. */
export async function mailOf(context: Context, signalId: SignalId): Promise<MailProposal | null> {
  const row = await context.db
    .selectFrom('mail_proposals')
    .select(columns)
    .where('signal_id', '=', signalId)
    .where('organisation_id', '=', context.actor.organisationId)
    .where('state', '=', 'accepted')
    .limit(1)
    .$castTo<Row>()
    .executeTakeFirst();
  return row === undefined ? null : opened(context, row);
}
