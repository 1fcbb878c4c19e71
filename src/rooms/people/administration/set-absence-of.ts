import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { done, invalid, type Outcome, refused } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { daysProblems } from '../absence/absence.ts';
import { type AbsenceSet, daysTaken, markAway, takenProblem } from '../absence/mark-away.ts';
import { seatedActor } from '../absence/own-sitting.ts';
import { type Sitter, sittersOf, uncoveredIn } from '../absence/sitters.ts';
import { day, idOf } from '../input.ts';
import { hasOneHolder } from '../seat.ts';
import { absenceStored, lockSittings } from '../store/absences.ts';
import { colleagueHereAsSubject } from './own-colleague.ts';
import { tellAway } from './tell-away.ts';

const NOT_NEEDED =
  'Deze collega heeft hier geen functie waarvoor dit nodig is. Collega’s met dezelfde functie krijgen dezelfde berichten.';

const input = z.object({ personId: idOf<PersonId>(), until: day, once: z.uuid() });

/**
 * Says for a colleague that they are not there from today until a day, on every seat with one holder that they sit on
 * here: who is ill cannot say it. No reason is asked, so that nobody writes down an illness (decision 0025). The
 * colleague hears of it and sees who it was.
 */
export const setAbsenceOf = verb<z.infer<typeof input>, AbsenceSet>({
  name: 'people.set-absence-of',
  act: 'write',
  activity: 'access',
  input,
  subject: colleagueHereAsSubject,
  run: async (context, { personId, until, once }): Promise<Outcome<AbsenceSet>> => {
    const today = localDate(context.now);
    const days = { from: today, until };
    const isTheirs = (one: Sitter): boolean =>
      one.personId === personId && hasOneHolder(one.role) && one.from <= until;
    await lockSittings(
      context.db,
      (await sittersOf(context)).filter(isTheirs).map(({ holderId }) => holderId),
    );
    const sitters = await sittersOf(context);
    const theirs = sitters.filter(isTheirs);
    const problems = daysProblems(days, today);
    if (problems.length > 0) return invalid(...problems);
    if (theirs.length === 0) return refused(NOT_NEEDED);
    if (await storedBefore(context, theirs, once))
      return done(earliest(theirs.map((one) => uncoveredIn(sitters, one, days))));
    for (const one of theirs) {
      const taken = daysTaken(one, days);
      if (taken !== undefined) return invalid(takenProblem('until', 'Deze collega is', taken));
    }
    const setBy = seatedActor(context).personId;
    const marked: AbsenceSet[] = [];
    for (const one of theirs)
      marked.push(await markAway(context, sitters, one, { ...days, reason: 'not_said', once, setBy }));
    await tellAway(context, personId, 'absence-set');
    return done(earliest(marked.map(({ uncovered }) => uncovered)));
  },
});

async function storedBefore({ db }: Context, theirs: readonly Sitter[], once: string): Promise<boolean> {
  for (const { holderId } of theirs) if (await absenceStored(db, holderId, once)) return true;
  return false;
}

const earliest = (days: readonly AbsenceSet['uncovered'][]): AbsenceSet => ({
  uncovered: days.filter((one) => one !== null).sort()[0] ?? null,
});
