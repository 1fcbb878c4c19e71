import { sql } from 'kysely';
import type { ExploitationForm, SignalUrgency } from '../../../../content/code-lists.ts';
import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { ConsultationId, OrganisationId, SignalId } from '../../../kernel/ids.ts';

export type ConsultationState = 'asked' | 'answered' | 'withdrawn';

/** A question to think along, its sealed words and the wrapped keys of both sides. */
export interface Consultation {
  readonly id: ConsultationId;
  readonly serial: number;
  /** Who is asked. */
  readonly organisationId: OrganisationId;
  readonly recipientDomain: Domain;
  /** Who asks. */
  readonly senderOrganisationId: OrganisationId;
  readonly senderDomain: Domain;
  readonly state: ConsultationState;
  readonly form: ExploitationForm;
  readonly urgency: SignalUrgency;
  readonly askedAt: Date;
  readonly dueAt: Date;
  readonly endedAt: Date | null;
  readonly remindedAt: Date | null;
  readonly silentAt: Date | null;
  /** Null: nothing is readable for this side any more. */
  readonly recipientKey: Buffer | null;
  readonly senderKey: Buffer | null;
  readonly sealed: Buffer;
}

const columns = [
  'id',
  'serial',
  'organisation_id as organisationId',
  'recipient_domain as recipientDomain',
  'sender_organisation_id as senderOrganisationId',
  'sender_domain as senderDomain',
  'state',
  'form',
  'urgency',
  'asked_at as askedAt',
  'due_at as dueAt',
  'ended_at as endedAt',
  'reminded_at as remindedAt',
  'silent_at as silentAt',
  'recipient_key as recipientKey',
  'sender_key as senderKey',
  'sealed',
] as const;

export type NewConsultation = Omit<
  Consultation,
  'serial' | 'state' | 'askedAt' | 'endedAt' | 'remindedAt' | 'silentAt'
> & { readonly submission: string };

/** Asks: who is asked owns the row, and only an asker from its own domain may add it. Gives the serial number. */
export async function insertConsultation(context: Context, asked: NewConsultation): Promise<number> {
  const { serial } = await context.db
    .insertInto('consultations')
    .values({
      id: asked.id,
      serial: sql<number>`nextval('consultation_serials')`,
      organisation_id: asked.organisationId,
      recipient_domain: asked.recipientDomain,
      sender_organisation_id: asked.senderOrganisationId,
      sender_domain: asked.senderDomain,
      state: 'asked',
      form: asked.form,
      urgency: asked.urgency,
      asked_at: context.now,
      due_at: asked.dueAt,
      recipient_key: asked.recipientKey,
      sender_key: asked.senderKey,
      sealed: asked.sealed,
      submission: asked.submission,
    })
    .returning('serial')
    .executeTakeFirstOrThrow();
  return serial;
}

/** The serial number of what this form asked before, or null. Two at once: the second waits for the first. */
export async function askedBefore(context: Context, submission: string): Promise<number | null> {
  await sql`select pg_advisory_xact_lock(4719, hashtext(${submission}))`.execute(context.db);
  const row = await context.db
    .selectFrom('consultations')
    .select('serial')
    .where('sender_organisation_id', '=', context.actor.organisationId)
    .where('submission', '=', submission)
    .executeTakeFirst();
  return row?.serial ?? null;
}

/** The consultation with this serial number, when the actor stands on one of its sides. */
export async function consultationBySerial(
  context: Context,
  serial: number,
  hold: boolean,
): Promise<Consultation | null> {
  const row = await context.db
    .selectFrom('consultations')
    .select(columns)
    .where('serial', '=', serial)
    .$if(hold, (query) => query.forUpdate())
    .$castTo<Consultation>()
    .executeTakeFirst();
  return row ?? null;
}

/** As `consultationBySerial`, by id. */
export async function consultationById(context: Context, id: string): Promise<Consultation | null> {
  const row = await context.db
    .selectFrom('consultations')
    .select(columns)
    .where('id', '=', id)
    .$castTo<Consultation>()
    .executeTakeFirst();
  return row ?? null;
}

/** Ties a question to the asker's own signal; who is asked never sees it. */
export async function linkConsultation(
  context: Context,
  id: ConsultationId,
  signal: { readonly id: SignalId; readonly domain: Domain },
): Promise<void> {
  await context.db
    .insertInto('consultation_links')
    .values({
      consultation_id: id,
      organisation_id: context.actor.organisationId,
      domain: signal.domain,
      signal_id: signal.id,
    })
    .execute();
}

/** The asker's own signal that a question came from, or null. */
export async function signalAskedFrom(context: Context, id: ConsultationId): Promise<SignalId | null> {
  const row = await context.db
    .selectFrom('consultation_links')
    .select('signal_id')
    .where('consultation_id', '=', id)
    .executeTakeFirst();
  return (row?.signal_id as SignalId | undefined) ?? null;
}

/** An answer, and the mark of the form that brought it. */
export interface StoredAnswer {
  readonly at: Date;
  readonly sealed: Buffer;
  readonly submission: string;
}

export async function answerTo(context: Context, id: ConsultationId): Promise<StoredAnswer | null> {
  const row = await context.db
    .selectFrom('consultation_answers')
    .select(['at', 'sealed', 'submission'])
    .where('consultation_id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Lays down the answer to a question that this transaction holds, and ends it. */
export async function storeAnswer(
  context: Context,
  row: Consultation,
  answer: Omit<StoredAnswer, 'at'>,
): Promise<void> {
  await context.db
    .insertInto('consultation_answers')
    .values({
      consultation_id: row.id,
      organisation_id: row.organisationId,
      recipient_domain: row.recipientDomain,
      sender_organisation_id: row.senderOrganisationId,
      sender_domain: row.senderDomain,
      at: context.now,
      sealed: answer.sealed,
      submission: answer.submission,
    })
    .execute();
  await context.db
    .updateTable('consultations')
    .set({ state: 'answered', ended_at: context.now })
    .where('id', '=', row.id)
    .execute();
}

/** Takes a question back: who was asked cannot read it any more. */
export async function withdrawQuestion(context: Context, row: Consultation): Promise<void> {
  await context.db
    .updateTable('consultations')
    .set({ state: 'withdrawn', ended_at: context.now, recipient_key: null })
    .where('id', '=', row.id)
    .execute();
}

/** Says until when the words of a question without a signal stay. False when that was said before. */
export async function keepUntil(context: Context, id: ConsultationId, until: Date): Promise<boolean> {
  const { numUpdatedRows } = await context.db
    .updateTable('consultations')
    .set({ keep_until: until })
    .where('id', '=', id)
    .where('keep_until', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
