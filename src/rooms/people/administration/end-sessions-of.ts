import { z } from 'zod';
import type { PersonId } from '../../../kernel/ids.ts';
import { absent, changed, done } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { idOf } from '../input.ts';
import { lockPerson } from '../store/persons.ts';
import { endSessions } from '../store/sessions.ts';
import { personAsSubject } from './own-colleague.ts';

const input = z.object({ personId: idOf<PersonId>() });

/**
 * Signs a colleague out everywhere and leaves seats, password and factor as they are: for a telephone left in a train.
 * The colleague sees it in their account. Asked twice it is the same; one's own session of now stays.
 */
export const endSessionsOf = verb<z.infer<typeof input>, { readonly ended: number }>({
  name: 'people.end-sessions-of',
  act: 'write',
  activity: 'access',
  scope: 'sign-in',
  input,
  subject: personAsSubject,
  run: async (context, { personId }) => {
    const { db, now, actor } = context;
    const row = await lockPerson(db, personId);
    if (row === null) return absent;
    if (row.endedAt !== null)
      return changed({ what: 'Deze collega heeft geen toegang meer', at: row.endedAt });
    const except = actor.kind === 'seat' && actor.personId === personId ? { except: actor.sessionId } : {};
    const ended = await endSessions(db, { person: personId, ...except }, 'ended_by_administrator', now);
    context.note({ sessions: ended });
    return done({ ended });
  },
});
