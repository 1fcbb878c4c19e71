import { z } from 'zod';
import { absenceReason, codesOf } from '../../../../content/code-lists.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { absent, done, invalid, type Outcome } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { day } from '../input.ts';
import { absenceStored, lockSittings } from '../store/absences.ts';
import { daysProblems } from './absence.ts';
import { type AbsenceSet, daysTaken, markAway, takenProblem } from './mark-away.ts';
import { ownSittingAsSubject, seatedActor } from './own-sitting.ts';
import { sittersOf, uncoveredIn } from './sitters.ts';

const input = z.object({
  from: day,
  until: day,
  reason: z.enum(codesOf(absenceReason), 'Kies een reden, of "Zeg ik niet".').default('not_said'),
  once: z.uuid(),
});

/** Says that one is away from the seat one works from. */
export const setAbsence = verb<z.infer<typeof input>, AbsenceSet>({
  name: 'people.set-absence',
  act: 'write',
  activity: 'access',
  input,
  subject: ownSittingAsSubject,
  run: async (context, form): Promise<Outcome<AbsenceSet>> => {
    const { db, now } = context;
    const { seat } = seatedActor(context);
    await lockSittings(db, [seat.holderId]);
    const sitters = await sittersOf(context);
    const own = sitters.find(({ holderId }) => holderId === seat.holderId);
    if (own === undefined) return absent;
    if (await absenceStored(db, seat.holderId, form.once))
      return done({ uncovered: uncoveredIn(sitters, own, form) });
    const problems = daysProblems(form, localDate(now));
    if (problems.length > 0) return invalid(...problems);
    const taken = daysTaken(own, form);
    if (taken !== undefined) return invalid(takenProblem('from', 'U bent', taken));
    return done(await markAway(context, sitters, own, { ...form, setBy: null }));
  },
});
