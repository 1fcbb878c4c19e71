import { sql } from 'kysely';
import type {
  ConsentPurpose,
  ConsentStatus,
  ExploitationForm,
  HandOverState,
  LegalBasis,
  Minor,
  ReferralOutcome,
  SignalUrgency,
} from '../../../../content/code-lists.ts';
import type { HandOverField } from '../../../../content/field-whitelists.ts';
import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { HandOverId, OrganisationId, SignalId } from '../../../kernel/ids.ts';
import type { HandOverSide } from '../hand-over/states.ts';

/** The clear columns of a hand-over, its sealed content and the wrapped keys of both sides. */
export interface HandOverRow {
  readonly id: HandOverId;
  readonly serial: number;
  /** The recipient. */
  readonly organisationId: OrganisationId;
  readonly recipientDomain: Domain;
  readonly senderOrganisationId: OrganisationId;
  readonly senderDomain: Domain;
  readonly state: HandOverState;
  /** `unknown` where the recipient was not told. */
  readonly form: ExploitationForm;
  readonly urgency: SignalUrgency;
  readonly minor: Minor;
  readonly ground: LegalBasis;
  readonly consent: ConsentStatus;
  /** For which purpose that consent was asked; null where it rests on none. */
  readonly consentPurpose: ConsentPurpose | null;
  readonly fields: readonly HandOverField[];
  readonly offeredAt: Date;
  readonly dueAt: Date;
  /** Working days without news that are allowed after accepting. */
  readonly newsDays: number;
  readonly seenAt: Date | null;
  readonly answeredAt: Date | null;
  readonly remindedAt: Date | null;
  readonly silentAt: Date | null;
  readonly outcome: ReferralOutcome | null;
  /** The recipient asked something: the sender is the one to answer. */
  readonly asks: boolean;
  readonly version: number;
  /** Null: nothing is readable for the recipient any more. */
  readonly recipientKey: Buffer | null;
  readonly senderKey: Buffer | null;
  readonly sealed: Buffer;
}

const columns = [
  'hand_overs.id',
  'hand_overs.serial',
  'hand_overs.organisation_id as organisationId',
  'hand_overs.recipient_domain as recipientDomain',
  'hand_overs.sender_organisation_id as senderOrganisationId',
  'hand_overs.sender_domain as senderDomain',
  'hand_overs.state',
  'hand_overs.form',
  'hand_overs.urgency',
  'hand_overs.minor',
  'hand_overs.ground',
  'hand_overs.consent',
  'hand_overs.consent_purpose as consentPurpose',
  'hand_overs.fields',
  'hand_overs.offered_at as offeredAt',
  'hand_overs.due_at as dueAt',
  'hand_overs.news_days as newsDays',
  'hand_overs.seen_at as seenAt',
  'hand_overs.answered_at as answeredAt',
  'hand_overs.reminded_at as remindedAt',
  'hand_overs.silent_at as silentAt',
  'hand_overs.outcome',
  'hand_overs.asks',
  'hand_overs.version',
  'hand_overs.recipient_key as recipientKey',
  'hand_overs.sender_key as senderKey',
  'hand_overs.sealed',
] as const;

export type NewHandOver = Omit<
  HandOverRow,
  | 'serial'
  | 'state'
  | 'offeredAt'
  | 'seenAt'
  | 'answeredAt'
  | 'remindedAt'
  | 'silentAt'
  | 'outcome'
  | 'asks'
  | 'version'
> & { readonly submission: string };

/**
 * Offers: the recipient owns the row, and only a sender from its own domain may add it. Gives the serial number.
 */
export async function insertHandOver(context: Context, offered: NewHandOver): Promise<number> {
  const { serial } = await context.db
    .insertInto('hand_overs')
    .values({
      id: offered.id,
      serial: sql<number>`nextval('hand_over_serials')`,
      organisation_id: offered.organisationId,
      recipient_domain: offered.recipientDomain,
      sender_organisation_id: offered.senderOrganisationId,
      sender_domain: offered.senderDomain,
      state: 'offered',
      form: offered.form,
      urgency: offered.urgency,
      minor: offered.minor,
      ground: offered.ground,
      consent: offered.consent,
      consent_purpose: offered.consentPurpose,
      fields: [...offered.fields],
      offered_at: context.now,
      due_at: offered.dueAt,
      news_days: offered.newsDays,
      recipient_key: offered.recipientKey,
      sender_key: offered.senderKey,
      sealed: offered.sealed,
      submission: offered.submission,
    })
    .returning('serial')
    .executeTakeFirstOrThrow();
  return serial;
}

/** The serial number of what this form offered before, or null. */
export async function offeredBefore(context: Context, submission: string): Promise<number | null> {
  const row = await context.db
    .selectFrom('hand_overs')
    .select('serial')
    .where('sender_organisation_id', '=', context.actor.organisationId)
    .where('submission', '=', submission)
    .executeTakeFirst();
  return row?.serial ?? null;
}

/** The hand-over with this serial number, when the actor stands on one of its sides. */
export async function handOverBySerial(
  context: Context,
  serial: number,
  hold = false,
): Promise<HandOverRow | null> {
  const row = await context.db
    .selectFrom('hand_overs')
    .select(columns)
    .where('serial', '=', serial)
    .$if(hold, (query) => query.forUpdate())
    .$castTo<HandOverRow>()
    .executeTakeFirst();
  return row ?? null;
}

/** As `handOverBySerial`, by id. */
export async function handOverById(context: Context, id: string): Promise<HandOverRow | null> {
  const row = await context.db
    .selectFrom('hand_overs')
    .select(columns)
    .where('id', '=', id)
    .$castTo<HandOverRow>()
    .executeTakeFirst();
  return row ?? null;
}

/** Ties a hand-over to a signal of one's own side; the other side never sees it. */
export async function linkHandOver(
  context: Context,
  id: HandOverId,
  signal: { readonly id: SignalId; readonly domain: Domain },
  side: HandOverSide,
): Promise<void> {
  await context.db
    .insertInto('hand_over_links')
    .values({
      hand_over_id: id,
      organisation_id: context.actor.organisationId,
      domain: signal.domain,
      signal_id: signal.id,
      side,
    })
    .execute();
}

/** The signal of one's own to which a hand-over is tied on this side, or null. */
export async function signalBehind(
  context: Context,
  id: HandOverId,
  side: HandOverSide,
): Promise<SignalId | null> {
  const row = await context.db
    .selectFrom('hand_over_links')
    .select('signal_id')
    .where('hand_over_id', '=', id)
    .where('side', '=', side)
    .where('organisation_id', '=', context.actor.organisationId)
    .executeTakeFirst();
  return (row?.signal_id as SignalId | undefined) ?? null;
}

/** Every hand-over of a signal of one's own, on either side, oldest first. */
export async function handOversOfSignal(
  context: Context,
  signalId: SignalId,
): Promise<readonly (HandOverRow & { readonly side: HandOverSide })[]> {
  return context.db
    .selectFrom('hand_over_links')
    .innerJoin('hand_overs', 'hand_overs.id', 'hand_over_links.hand_over_id')
    .select(columns)
    .select('hand_over_links.side')
    .where('hand_over_links.signal_id', '=', signalId)
    .where('hand_over_links.organisation_id', '=', context.actor.organisationId)
    .orderBy('hand_overs.offered_at')
    .orderBy('hand_overs.id')
    .$castTo<HandOverRow & { readonly side: HandOverSide }>()
    .execute();
}

/** Somebody of the recipient looked. No new version: nobody's form goes stale by it. */
export async function markSeen(context: Context, row: HandOverRow): Promise<void> {
  await context.db
    .updateTable('hand_overs')
    .set({ state: 'seen', seen_at: context.now, silent_at: null })
    .where('id', '=', row.id)
    .where('state', '=', 'offered')
    .execute();
}

/** What a deed or a message changes about a hand-over; the clock starts anew with each. */
export interface HandOverChange {
  readonly state: HandOverState;
  readonly dueAt: Date;
  readonly answered: boolean;
  readonly outcome: ReferralOutcome | null;
  readonly asks: boolean;
  /** The recipient's key is destroyed: from then on its side cannot read what was shared. */
  readonly closed: boolean;
}

/** Takes a hand-over, held by this transaction, to its next version. */
export async function changeHandOver(
  context: Context,
  row: HandOverRow,
  { state, dueAt, answered, outcome, asks, closed }: HandOverChange,
): Promise<void> {
  await context.db
    .updateTable('hand_overs')
    .set(({ eb }) => ({
      state,
      version: eb('version', '+', 1),
      due_at: dueAt,
      reminded_at: null,
      silent_at: null,
      outcome,
      asks,
      ...(answered ? { answered_at: context.now } : {}),
      ...(closed ? { recipient_key: null } : {}),
    }))
    .where('id', '=', row.id)
    .execute();
}
