import { z } from 'zod';
import type { PersonId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { absent, changed, done, refused } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { idOf } from '../input.ts';
import { endHolders, holdersIn, lockAdministration } from '../store/holdings.ts';
import { closeLinks } from '../store/links.ts';
import { lockPerson, updatePerson } from '../store/persons.ts';
import { endSessions } from '../store/sessions.ts';
import { personAsSubject } from './own-colleague.ts';
import { administratorRemains, LAST_ADMINISTRATOR } from './seat-rules.ts';

const input = z.object({ personId: idOf<PersonId>() });

/** A colleague leaves: every seat ends, in other organisations too, every session and every link. At once. */
export const endPerson = verb<z.infer<typeof input>, null>({
  name: 'people.end-person',
  act: 'write',
  activity: 'access',
  scope: 'sign-in',
  input,
  subject: personAsSubject,
  run: async (context, { personId }) => {
    const { db, now, actor } = context;
    const { organisationId } = actor;
    await lockAdministration(db, organisationId);
    const row = await lockPerson(db, personId);
    if (row === null) return absent;
    if (row.endedAt !== null)
      return changed({ what: 'Deze collega heeft al geen toegang meer', at: row.endedAt });
    const administers = (await holdersIn(db, organisationId)).some(
      (one) => one.personId === personId && one.role === 'administrator',
    );
    const remains = await administratorRemains(
      context,
      organisationId,
      (one) => one.personId === personId,
      localDate(now),
    );
    if (administers && !remains) return refused(LAST_ADMINISTRATOR);
    await updatePerson(db, personId, { ended_at: now, changed_at: now });
    const seats = await endHolders(db, { person: personId }, now);
    await closeLinks(db, personId, now, ['invitation', 'password', 'factor']);
    const sessions = await endSessions(db, { person: personId }, 'seat_ended', now);
    context.note({ seats, sessions });
    return done(null);
  },
});
