import { sql } from 'kysely';
import { z } from 'zod';
import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { CheckId, EmergencyId, PersonId, SeatId, SignalId } from '../../../kernel/ids.ts';
import { newDataKey, open, seal, unwrapDataKey } from '../../../kernel/sealing/seal.ts';

/** Why the colleagues of the signal's own domain could not do it. */
export const ownersAway = ['no_answer', 'absent', 'seat_empty'] as const;
export type OwnerAway = (typeof ownersAway)[number];

/** One use of emergency access. */
export interface EmergencyRow {
  readonly id: EmergencyId;
  readonly domain: Domain;
  readonly signalId: SignalId;
  readonly signalSerial: number;
  readonly personId: PersonId;
  readonly owner: OwnerAway;
  readonly openedAt: Date;
  readonly untilAt: Date;
  /** The review of it, and whether that was done. */
  readonly checkId: CheckId;
  readonly judgedAt: Date | null;
  readonly judgement: 'needed' | 'not_needed' | 'unclear' | null;
  readonly explainedAt: Date | null;
}

const emergencies = (context: Context) =>
  context.db
    .selectFrom('emergency_openings as e')
    .innerJoin('read_checks as c', 'c.emergency_id', 'e.id')
    .select([
      'e.id',
      'e.domain',
      'e.signal_id as signalId',
      'e.signal_serial as signalSerial',
      'e.person_id as personId',
      'e.owner',
      'e.opened_at as openedAt',
      'e.until_at as untilAt',
      'c.id as checkId',
      'c.judged_at as judgedAt',
      'c.judgement',
      'c.explained_at as explainedAt',
    ])
    .where('e.organisation_id', '=', context.actor.organisationId)
    .$castTo<EmergencyRow>();

/** Makes one person's acts of this kind wait for each other, until the transaction ends. */
export async function holdPerson(context: Context, personId: PersonId): Promise<void> {
  await sql`select pg_advisory_xact_lock(4714, hashtext(${personId}))`.execute(context.db);
}

export interface NewEmergency {
  readonly id: EmergencyId;
  readonly domain: Domain;
  readonly signalId: string;
  readonly signalSerial: number;
  readonly personId: PersonId;
  readonly seatId: SeatId;
  readonly owner: OwnerAway;
  readonly untilAt: Date;
  readonly submission: string;
  readonly reason: string;
}

/** Opens the wall for this person and this signal, from now until then. */
export async function insertEmergency(context: Context, one: NewEmergency): Promise<void> {
  const { key, wrapped } = newDataKey(context.key, one.id);
  await context.db
    .insertInto('emergency_openings')
    .values({
      id: one.id,
      organisation_id: context.actor.organisationId,
      domain: one.domain,
      signal_id: one.signalId,
      signal_serial: one.signalSerial,
      person_id: one.personId,
      seat_id: one.seatId,
      owner: one.owner,
      opened_at: context.now,
      until_at: one.untilAt,
      submission: one.submission,
      data_key: wrapped,
      sealed: seal(key, { record: one.id, column: 'sealed' }, { reason: one.reason }),
    })
    .execute();
}

/** Whether this very form was handled before. */
export async function emergencyOfForm(context: Context, submission: string): Promise<boolean> {
  const row = await context.db
    .selectFrom('emergency_openings')
    .select('id')
    .where('organisation_id', '=', context.actor.organisationId)
    .where('submission', '=', submission)
    .executeTakeFirst();
  return row !== undefined;
}

/** The access that this person has to this signal now, or null. */
export async function emergencyNow(
  context: Context,
  signalId: string,
  personId: PersonId,
): Promise<EmergencyRow | null> {
  const row = await emergencies(context)
    .where('e.signal_id', '=', signalId)
    .where('e.person_id', '=', personId)
    .where('e.until_at', '>', context.now)
    .executeTakeFirst();
  return row ?? null;
}

/** Every use of it on one signal, newest first. */
export const emergenciesOfSignal = (context: Context, signalId: string): Promise<readonly EmergencyRow[]> =>
  emergencies(context).where('e.signal_id', '=', signalId).orderBy('e.opened_at', 'desc').limit(20).execute();

/** The newest uses of it by one person. */
export const emergenciesOfPerson = (context: Context, personId: PersonId): Promise<readonly EmergencyRow[]> =>
  emergencies(context).where('e.person_id', '=', personId).orderBy('e.until_at', 'desc').limit(20).execute();

/** Whether a use of it by this person still has to be reviewed. */
export async function anyUnreviewed(context: Context, personId: PersonId): Promise<boolean> {
  const row = await context.db
    .selectFrom('read_checks')
    .select('id')
    .where('organisation_id', '=', context.actor.organisationId)
    .where('person_id', '=', personId)
    .where('kind', '=', 'emergency')
    .where('judged_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** The reason that was given, and why the owner could not; null when the words were destroyed. */
export async function emergencyWords(
  context: Context,
  id: string,
): Promise<{ readonly reason: string; readonly owner: OwnerAway; readonly untilAt: Date } | null> {
  const row = await context.db
    .selectFrom('emergency_openings')
    .select(['data_key', 'sealed', 'owner', 'until_at as untilAt'])
    .where('organisation_id', '=', context.actor.organisationId)
    .where('id', '=', id)
    .$castTo<{ data_key: Buffer | null; sealed: Buffer; owner: OwnerAway; untilAt: Date }>()
    .executeTakeFirst();
  if (row === undefined || row.data_key === null) return null;
  const key = unwrapDataKey(context.key, id, row.data_key);
  const { reason } = z
    .object({ reason: z.string() })
    .parse(open(key, { record: id, column: 'sealed' }, row.sealed));
  return { reason, owner: row.owner, untilAt: row.untilAt };
}
