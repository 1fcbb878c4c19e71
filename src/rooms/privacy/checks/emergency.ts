import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import { type CheckId, type EmergencyId, newId, type PersonId } from '../../../kernel/ids.ts';
import { holdersOf, readSetting, sendNotice, tellRegion } from '../../people/index.ts';
import {
  anyUnreviewed,
  type EmergencyRow,
  emergencyNow,
  emergencyOfForm,
  holdPerson,
  insertEmergency,
  type OwnerAway,
} from '../store/emergencies.ts';
import { insertChecks } from '../store/read-checks.ts';

const MINUTE = 60_000;

/** What somebody of the other domain asks to open, and why. */
export interface EmergencyAsked {
  readonly signalId: string;
  readonly signalSerial: number;
  /** Compartment of the signal. */
  readonly domain: Domain;
  readonly owner: OwnerAway;
  readonly reason: string;
  /** The mark of the form. */
  readonly submission: string;
  /** Name of the verb that opens it. */
  readonly verb: string;
}

/** `unreviewed`: an earlier use by this person still waits for the privacy officer. */
export type EmergencyAnswer = 'opened' | 'unreviewed';

/**
 * Opens the wall between the domains for one person and one signal, for as long as the setting says; the row itself is
 * what row-level security looks at. In the same transaction: the review that must follow, and the mails to the privacy
 * officer and to whose signal it is. While an earlier use waits for its review there is no next one (R15).
 */
export async function recordEmergency(context: Context, asked: EmergencyAsked): Promise<EmergencyAnswer> {
  const { actor, now } = context;
  if (actor.kind !== 'seat') throw new Error('only somebody in a seat uses emergency access');
  await holdPerson(context, actor.personId);
  if (await emergencyOfForm(context, asked.submission)) return 'opened';
  if ((await emergencyNow(context, asked.signalId, actor.personId)) !== null) return 'opened';
  if (await anyUnreviewed(context, actor.personId)) return 'unreviewed';
  const minutes = await readSetting(context, 'emergency.life');
  const id = newId<EmergencyId>();
  const who = { personId: actor.personId, seatId: actor.seat.id };
  const untilAt = new Date(now.getTime() + minutes * MINUTE);
  await insertEmergency(context, { ...asked, ...who, id, untilAt });
  await insertChecks(context, [
    {
      ...who,
      id: newId<CheckId>(),
      kind: 'emergency',
      entryId: null,
      emergencyId: id,
      verb: asked.verb,
      readAt: now,
      subjectKind: 'signal',
      subjectId: asked.signalId,
      askedAt: now,
    },
  ]);
  await tellAtOnce(context, asked.domain);
  return 'opened';
}

/** Mails the privacy officer and whoever holds the signal's own seat; a seat that nobody holds swallows nothing. */
async function tellAtOnce(context: Context, domain: Domain): Promise<void> {
  const { db, house, actor } = context;
  const ids = async (role: 'privacy_officer' | 'coordinator' | 'administrator', of: Domain | null) =>
    (await holdersOf(context, role, of)).map(({ personId }) => personId);
  const officers = await ids('privacy_officer', null);
  const told = new Set<PersonId>([...officers, ...(await ids('coordinator', domain))]);
  const tell = (personId: PersonId, template: 'emergency-opened' | 'seat-empty') =>
    house.jobs.enqueue(db, sendNotice, { organisationId: actor.organisationId, personId, template });
  for (const person of told) await tell(person, 'emergency-opened');
  if (officers.length > 0) return;
  const administrators = await ids('administrator', null);
  for (const person of administrators) await tell(person, 'seat-empty');
  if (administrators.length === 0) await house.jobs.enqueue(db, tellRegion, {});
}

/** The access that the actor has to this signal now, or null. */
export const ownEmergency = async (context: Context, signalId: string): Promise<EmergencyRow | null> =>
  context.actor.kind === 'seat' ? emergencyNow(context, signalId, context.actor.personId) : null;
