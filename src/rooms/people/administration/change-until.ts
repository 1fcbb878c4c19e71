import { z } from 'zod';
import type { HolderId, OrganisationId, PersonId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { absent, changed, done, invalid, refused } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { dayOrNever, idOf } from '../input.ts';
import { holderById, lockAdministration, setUntil } from '../store/holdings.ts';
import { changedMeanwhile, periodProblem, seen } from './fields.ts';
import { administratorRemains, LAST_ADMINISTRATOR, sittingProblem } from './seat-rules.ts';
import { sittingAsSubject } from './sitting-as-subject.ts';

const input = z.object({ holderId: idOf<HolderId>(), until: dayOrNever, seen });

/** Another last day for somebody on a seat, or none. */
export const changeUntil = verb<z.infer<typeof input>, null>({
  name: 'people.change-until',
  act: 'write',
  activity: 'access',
  input,
  subject: sittingAsSubject,
  run: async (context, { holderId, until, seen: stamp }) => {
    const { db, now } = context;
    const organisationId = context.actor.organisationId as OrganisationId;
    await lockAdministration(db, organisationId);
    const held = await holderById(db, holderId);
    if (held === undefined) return absent;
    if (held.endedAt !== null) return changed({ what: 'Deze functie is al beëindigd', at: held.endedAt });
    if (held.until === until) return done(null);
    const late = changedMeanwhile(stamp, held.changedAt, 'De einddatum is gewijzigd');
    if (late !== null) return late;
    const wrong = periodProblem(held.from, until, localDate(now));
    if (wrong !== null) return invalid(wrong);
    const sitting = { capacity: held.capacity, from: held.from, until };
    const person = held.personId as PersonId;
    const problem = await sittingProblem(context, organisationId, held, person, sitting, holderId);
    if (problem !== null) return invalid({ field: 'until', text: problem.text });
    if (
      held.role === 'administrator' &&
      until !== null &&
      !(await administratorRemains(context, organisationId, (one) => one.holderId === holderId, until))
    )
      return refused(LAST_ADMINISTRATOR);
    await setUntil(db, holderId, until, now);
    context.note({ role: held.role, domain: held.domain, until });
    return done(null);
  },
});
