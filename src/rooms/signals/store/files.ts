import { sql } from 'kysely';
import type {
  ContactProduct,
  ExploitationForm,
  HelpAnswer,
  Minor,
  ReporterType,
  SignalChannel,
  SignalUrgency,
  WaitsFor,
} from '../../../../content/code-lists.ts';
import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import { type ActId, newId, type PersonId, type SeatId, type SignalId } from '../../../kernel/ids.ts';
import type { DataKey } from '../../../kernel/sealing/seal.ts';
import { dataKeyOf } from '../act-content.ts';
import type { Parts } from '../report-content.ts';
import { type SealedParts, sealParts } from '../sealed-parts.ts';
import { type ActCodes, type ActKind, isOpen, reporterReads, type SignalState } from '../signal.ts';
import { followStateInRegion } from './tokens.ts';

/** The clear columns of a signal, and its wrapped key. */
export interface SignalRow {
  readonly id: SignalId;
  readonly organisationId: string;
  readonly domain: Domain;
  readonly serial: number;
  readonly product: ContactProduct;
  readonly channel: SignalChannel;
  readonly reporterType: ReporterType;
  readonly anonymous: boolean;
  readonly wantsFeedback: boolean;
  /** Whether the reporter can be reached through the dialogue: by a receipt code or a seat of this municipality. */
  readonly reachable: boolean;
  readonly form: ExploitationForm;
  readonly urgency: SignalUrgency;
  readonly minor: Minor;
  /** Whether an adult wants help; null for a minor, and where nobody is known. */
  readonly help: HelpAnswer | null;
  readonly state: SignalState;
  readonly waitsFor: WaitsFor | null;
  readonly receivedAt: Date;
  readonly dueAt: Date | null;
  readonly closedAt: Date | null;
  readonly version: number;
  /** The signal that goes on with what this one held. */
  readonly mergedInto: SignalId | null;
  /** The signal that this one was split from. */
  readonly splitFrom: SignalId | null;
  /** Null when the content was destroyed. */
  readonly dataKey: Buffer | null;
}

export const signalColumns = [
  'id',
  'organisation_id as organisationId',
  'domain',
  'serial',
  'product',
  'channel',
  'reporter_type as reporterType',
  'anonymous',
  'wants_feedback as wantsFeedback',
  'form',
  'urgency',
  'minor',
  'help',
  'state',
  'waits_for as waitsFor',
  'received_at as receivedAt',
  'due_at as dueAt',
  'closed_at as closedAt',
  'version',
  'merged_into as mergedInto',
  'split_from as splitFrom',
  'data_key as dataKey',
] as const;

/** The signal with this serial number, as far as the actor's row-level security lets it be seen. */
export async function signalBySerial(
  context: Context,
  serial: number,
  hold = false,
): Promise<SignalRow | null> {
  const row = await context.db
    .selectFrom('signals')
    .select(signalColumns)
    .select(sql<boolean>`receipt_hash is not null or reporter_token is not null`.as('reachable'))
    .where('serial', '=', serial)
    .where('organisation_id', '=', context.actor.organisationId)
    .$if(hold, (query) => query.forUpdate())
    .$castTo<SignalRow>()
    .executeTakeFirst();
  return row ?? null;
}

/** As `signalBySerial`, by id. */
export async function signalById(context: Context, id: string): Promise<SignalRow | null> {
  const row = await context.db
    .selectFrom('signals')
    .select(signalColumns)
    .select(sql<boolean>`receipt_hash is not null or reporter_token is not null`.as('reachable'))
    .where('id', '=', id)
    .where('organisation_id', '=', context.actor.organisationId)
    .$castTo<SignalRow>()
    .executeTakeFirst();
  return row ?? null;
}

/** One act as it is stored. */
export interface ActRow extends SealedParts {
  readonly id: ActId;
  readonly position: number;
  readonly kind: ActKind;
  readonly at: Date;
  readonly actorKind: 'public' | 'reporter' | 'seat' | 'partner' | 'job';
  readonly personId: PersonId | null;
  readonly seatId: SeatId | null;
  readonly audience: 'file' | 'reporter';
  readonly codes: Readonly<Record<string, unknown>>;
}

const actColumns = [
  'id',
  'position',
  'kind',
  'at',
  'actor_kind as actorKind',
  'person_id as personId',
  'seat_id as seatId',
  'audience',
  'codes',
  'story',
  'contact',
  'special',
] as const;

/** Every act of a signal that the actor may see, in order. */
export async function actsOf(context: Context, signalId: string): Promise<readonly ActRow[]> {
  const rows = await context.db
    .selectFrom('signal_acts')
    .select(actColumns)
    .where('signal_id', '=', signalId)
    .orderBy('position')
    .$castTo<ActRow>()
    .execute();
  return rows;
}

/** The newest act: what the second of two people is told. */
export async function newestAct(context: Context, signalId: string): Promise<ActRow | null> {
  const row = await context.db
    .selectFrom('signal_acts')
    .select(actColumns)
    .where('signal_id', '=', signalId)
    .orderBy('position', 'desc')
    .limit(1)
    .$castTo<ActRow>()
    .executeTakeFirst();
  return row ?? null;
}

/** Whether this very form has been stored with this signal before: a double click, or sent again. */
export async function storedBefore(context: Context, signalId: string, once: string): Promise<boolean> {
  const row = await context.db
    .selectFrom('signal_acts')
    .select('id')
    .where('signal_id', '=', signalId)
    .where(sql<string>`codes ->> 'once'`, '=', once)
    .executeTakeFirst();
  return row !== undefined;
}

/** An act to be added, and what it changes about the signal. */
export interface NewAct {
  /** Where something else has to name the act; a new one when left out. */
  readonly id?: ActId;
  readonly kind: ActKind;
  readonly codes?: ActCodes & Readonly<Record<string, unknown>>;
  readonly parts?: Parts;
  /** The term after this act; left out when it stays as it was. */
  readonly dueAt?: Date | null;
  /** Written by the house, done by somebody of another organisation. */
  readonly by?: 'partner';
  /** Left out: what the reporter reads of acts of this kind. */
  readonly audience?: 'file' | 'reporter';
}

/**
 * Takes the signal from one version to the next and lays down the act, in this order: the changed row holds
 * others back, so that positions stay dense. `version` is what the page was shown with, or null where a newer
 * one does not matter. False when somebody was first; then nothing was stored.
 */
export async function appendAct(
  context: Context,
  signal: SignalRow,
  version: number | null,
  act: NewAct,
): Promise<boolean> {
  const { codes = {} } = act;
  const { state } = codes;
  const updated = await context.db
    .updateTable('signals')
    .set(({ eb }) => ({
      version: eb('version', '+', 1),
      ...(state === undefined ? {} : { state, closed_at: isOpen(state) ? null : context.now }),
      ...(codes.form === undefined ? {} : { form: codes.form }),
      ...(codes.urgency === undefined ? {} : { urgency: codes.urgency }),
      ...(codes.minor === undefined ? {} : { minor: codes.minor }),
      ...(codes.help === undefined ? {} : { help: codes.help }),
      ...(codes.product === undefined ? {} : { product: codes.product }),
      ...(codes.waitsFor === undefined ? {} : { waits_for: codes.waitsFor }),
      ...(act.dueAt === undefined ? {} : { due_at: act.dueAt }),
    }))
    .where('id', '=', signal.id)
    .$if(version !== null, (query) => query.where('version', '=', version ?? 0))
    .executeTakeFirst();
  if (updated.numUpdatedRows === 0n) return false;
  await insertAct(context, signal, act);
  if (state !== undefined) await followStateInRegion(context, signal, state);
  return true;
}

async function insertAct(context: Context, signal: SignalRow, act: NewAct): Promise<void> {
  const id = act.id ?? newId<ActId>();
  const { personId, seatId } = seatOf(context);
  const { story, contact, special } =
    act.parts === undefined ? noParts : sealParts(keyOf(context, signal), id, act.parts);
  await sql`
    insert into signal_acts (id, organisation_id, domain, signal_id, position, kind, at, actor_kind, person_id,
      seat_id, audience, codes, story, contact, special)
    select ${id}::uuid, ${signal.organisationId}::uuid, ${signal.domain}, ${signal.id}::uuid,
      coalesce(max(position), 0) + 1, ${act.kind}, ${context.now}::timestamptz, ${actorKindOf(context, act)},
      ${personId}::uuid, ${seatId}::uuid,
      ${act.audience ?? (reporterReads.has(act.kind) ? 'reporter' : 'file')}, ${JSON.stringify(act.codes ?? {})}::jsonb,
      ${story}::bytea, ${contact}::bytea, ${special}::bytea
    from signal_acts where signal_id = ${signal.id}`.execute(context.db);
}

const actorKindOf = ({ actor }: Context, act: NewAct): ActRow['actorKind'] => {
  if (act.by !== undefined) return act.by;
  if (actor.kind === 'job') return 'job';
  return actor.kind === 'seat' && act.kind !== 'message_from_reporter' ? 'seat' : 'reporter';
};

const noParts: SealedParts = { story: null, contact: null, special: null };

/** An employee who answers on an own report stays nobody here, as with the report itself (R12). */
const seatOf = ({ actor }: Context): { personId: string | null; seatId: string | null } =>
  actor.kind === 'seat' && actor.seat.role === 'coordinator'
    ? { personId: actor.personId, seatId: actor.seat.id }
    : { personId: null, seatId: null };

/** The data key of a signal. Throws when its content was destroyed; verbs refuse before that. */
export function keyOf(context: Context, signal: SignalRow): DataKey {
  if (signal.dataKey === null) throw new Error('the content of this signal was destroyed');
  return dataKeyOf(context, signal.id, signal.dataKey);
}
