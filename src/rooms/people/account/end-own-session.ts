import { z } from 'zod';
import type { SessionId } from '../../../kernel/ids.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { idOf } from '../input.ts';
import { actingPerson, ownSessionAsSubject } from '../own-session.ts';
import { endSessions } from '../store/sessions.ts';

const input = z.object({ sessionId: idOf<SessionId>() });

/** Ends one of one's own sessions, somewhere else or here. */
export const endOwnSession = verb<z.infer<typeof input>, { readonly here: boolean }>({
  name: 'people.end-own-session',
  act: 'write',
  activity: 'access',
  scope: 'sign-in',
  input,
  subject: ownSessionAsSubject,
  run: async (context, { sessionId }) => {
    const { personId, sessionId: own } = actingPerson(context);
    const ended = await endSessions(
      context.db,
      { id: sessionId, person: personId },
      'ended_by_owner',
      context.now,
    );
    return ended === 0 ? absent : done({ here: sessionId === own });
  },
});
