import { z } from 'zod';
import { done } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { actingPerson, ownSessionAsSubject } from '../own-session.ts';
import { endSessions } from '../store/sessions.ts';

const input = z.object({});

/** Signs out: the session ends on the server too. */
export const signOut = verb<z.infer<typeof input>, null>({
  name: 'people.sign-out',
  act: 'write',
  activity: 'access',
  scope: 'sign-in',
  input,
  subject: ownSessionAsSubject,
  run: async (context) => {
    await endSessions(context.db, { id: actingPerson(context).sessionId }, 'signed_out', context.now);
    return done(null);
  },
});
