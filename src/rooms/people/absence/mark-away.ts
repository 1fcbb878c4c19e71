import type { AbsenceReason } from '../../../../content/code-lists.ts';
import type { Context } from '../../../kernel/context.ts';
import { type AbsenceId, newId, type PersonId } from '../../../kernel/ids.ts';
import { type LocalDate, typeDay } from '../../../kernel/local-time.ts';
import type { Problem } from '../../../kernel/outcome.ts';
import { holdersOf } from '../holders-of.ts';
import { sendNotice, tellRegion } from '../send-notice.ts';
import { type AbsenceRow, insertAbsence } from '../store/absences.ts';
import { type Days, overlaps } from './absence.ts';
import { type Sitter, uncoveredIn } from './sitters.ts';

/** What somebody reads after saying that they, or a colleague, are away. */
export interface AbsenceSet {
  /** First day on which nobody stands in; null when all days are covered. */
  readonly uncovered: LocalDate | null;
}

/** Days as a form says them. */
export interface AwayForm extends Days {
  readonly reason: AbsenceReason;
  /** The same form sent twice is one absence. */
  readonly once: string;
  /** Null when somebody says it of themselves. */
  readonly setBy: PersonId | null;
}

/** Days that were said before and overlap; undefined when these are free. */
export const daysTaken = (sitter: Sitter, days: Days): AbsenceRow | undefined =>
  sitter.away.find((one) => overlaps(one, days));

/** Tells at which field, and of whom, that days overlap. */
export const takenProblem = (field: string, whose: string, { from, until }: Days): Problem => ({
  field,
  text: `${whose} al afwezig van ${typeDay(from)} tot en met ${typeDay(until)}. Kies andere dagen, of beëindig die afwezigheid eerst.`,
});

/**
 * Writes that a sitter is away in these days, which were looked at before. From then on new work is told to who stands
 * in (whoIsTold). Where nobody does, the administrators hear that, and the other aandachtsfunctionaris too; neither
 * takes over (S10, S52).
 */
export async function markAway(
  context: Context,
  sitters: readonly Sitter[],
  sitter: Sitter,
  { from, until, reason, once, setBy }: AwayForm,
): Promise<AbsenceSet> {
  const { db, now, actor } = context;
  const uncovered = uncoveredIn(sitters, sitter, { from, until });
  await insertAbsence(db, {
    id: newId<AbsenceId>(),
    organisation_id: actor.organisationId,
    holder_id: sitter.holderId,
    from_date: from,
    until_date: until,
    reason,
    set_at: now,
    set_by: setBy,
    ended_at: null,
    submission: once,
  });
  context.note({ role: sitter.role, domain: sitter.domain, from, until, covered: uncovered === null });
  if (uncovered !== null) await warnOthers(context, sitter);
  return { uncovered };
}

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
