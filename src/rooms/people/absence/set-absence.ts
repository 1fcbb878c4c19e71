import { z } from 'zod';
import { absenceReason, codesOf } from '../../../../content/code-lists.ts';
import type { Context } from '../../../kernel/context.ts';
import { type AbsenceId, newId, type PersonId } from '../../../kernel/ids.ts';
import { type LocalDate, localDate, typeDay } from '../../../kernel/local-time.ts';
import { absent, done, invalid, type Outcome } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { holdersOf } from '../holders-of.ts';
import { day } from '../input.ts';
import { sendNotice, tellRegion } from '../send-notice.ts';
import { absenceStored, insertAbsence, lockSitting } from '../store/absences.ts';
import { daysProblems, overlaps } from './absence.ts';
import { ownSittingAsSubject, seatedActor } from './own-sitting.ts';
import { type Sitter, sittersOf, uncoveredIn } from './sitters.ts';

const input = z.object({
  from: day,
  until: day,
  reason: z.enum(codesOf(absenceReason), 'Kies een reden, of "Zeg ik niet".').default('not_said'),
  once: z.uuid(),
});

/** What somebody reads after saying that they are away. */
export interface AbsenceSet {
  /** First day on which nobody stands in; null when all days are covered. */
  readonly uncovered: LocalDate | null;
}

/**
 * Says that one is away from the seat one works from. From then on new work is told to who stands in (whoIsTold). Where
 * nobody does, the administrators hear that, and the other aandachtsfunctionaris too; neither takes over (S10, S52).
 */
export const setAbsence = verb<z.infer<typeof input>, AbsenceSet>({
  name: 'people.set-absence',
  act: 'write',
  activity: 'access',
  input,
  subject: ownSittingAsSubject,
  run: async (context, { from, until, reason, once }): Promise<Outcome<AbsenceSet>> => {
    const { db, now } = context;
    const { seat } = seatedActor(context);
    await lockSitting(db, seat.holderId);
    const sitters = await sittersOf(context);
    const own = sitters.find(({ holderId }) => holderId === seat.holderId);
    if (own === undefined) return absent;
    const uncovered = uncoveredIn(sitters, own, { from, until });
    if (await absenceStored(db, seat.holderId, once)) return done({ uncovered });
    const problems = daysProblems({ from, until }, localDate(now));
    if (problems.length > 0) return invalid(...problems);
    const other = own.away.find((days) => overlaps(days, { from, until }));
    if (other !== undefined) {
      const text = `U bent al afwezig van ${typeDay(other.from)} tot en met ${typeDay(other.until)}. Kies andere dagen, of beëindig die afwezigheid eerst.`;
      return invalid({ field: 'from', text });
    }
    await insertAbsence(db, {
      id: newId<AbsenceId>(),
      organisation_id: seat.organisationId,
      holder_id: seat.holderId,
      from_date: from,
      until_date: until,
      reason,
      set_at: now,
      ended_at: null,
      submission: once,
    });
    context.note({ role: own.role, domain: own.domain, from, until, covered: uncovered === null });
    if (uncovered !== null) await warnOthers(context, own);
    return done({ uncovered });
  },
});

/** Tells, in a fixed sentence, that a seat will not be covered. Says not whose. */
async function warnOthers(context: Context, own: Sitter): Promise<void> {
  const { db, house, actor } = context;
  const { organisationId } = actor;
  const people = [
    ...(await holdersOf(context, 'administrator', null)),
    ...(own.role === 'coordinator' ? await holdersOf(context, 'coordinator', null) : []),
  ].map(({ personId }) => personId);
  const others = new Set<PersonId>(people.filter((personId) => personId !== own.personId));
  for (const personId of others)
    await house.jobs.enqueue(db, sendNotice, { organisationId, personId, template: 'seat-uncovered' });
  if (others.size === 0) await house.jobs.enqueue(db, tellRegion, {});
}
