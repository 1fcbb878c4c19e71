import { z } from 'zod';
import { type LocalDate, localDate } from '../../../kernel/local-time.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { FORMER_COLLEAGUE, namesOf } from '../person.ts';
import { isCurrent } from '../seat.ts';
import type { AbsenceRow } from '../store/absences.ts';
import { includes } from './absence.ts';
import { ownSittingAsSubject, seatedActor } from './own-sitting.ts';
import { othersBeside, sittersOf, uncoveredIn } from './sitters.ts';

/** One's own absences from the seat one works from. */
export interface OwnAbsences {
  readonly title: string;
  /** Somebody else sits on the same seat today. */
  readonly hasStandIn: boolean;
  readonly absences: readonly OwnAbsence[];
}

export interface OwnAbsence extends Pick<AbsenceRow, 'id' | 'from' | 'until' | 'reason'> {
  readonly running: boolean;
  /** The administrator who set it; null when one did so oneself. */
  readonly setBy: string | null;
  /** First day on which nobody stands in; null when all days are covered. */
  readonly uncovered: LocalDate | null;
}

const input = z.object({});

/** Own absences that run or come; those that are over are not shown. */
export const readAbsences = verb<z.infer<typeof input>, OwnAbsences>({
  name: 'people.read-absences',
  act: 'read',
  activity: 'access',
  input,
  subject: ownSittingAsSubject,
  run: async (context) => {
    const { seat } = seatedActor(context);
    const today = localDate(context.now);
    const sitters = await sittersOf(context);
    const own = sitters.find(({ holderId }) => holderId === seat.holderId);
    if (own === undefined) return absent;
    const names = await namesOf(
      context,
      own.away.flatMap(({ setBy }) => setBy ?? []),
    );
    return done({
      title: own.title,
      hasStandIn: othersBeside(sitters, own).some((one) => isCurrent(one, today)),
      absences: own.away.map(({ id, from, until, reason, setBy }) => ({
        id,
        from,
        until,
        reason,
        setBy: setBy === null ? null : (names.get(setBy) ?? FORMER_COLLEAGUE),
        running: includes({ from, until }, today),
        uncovered: uncoveredIn(sitters, own, { from: from < today ? today : from, until }),
      })),
    });
  },
});
