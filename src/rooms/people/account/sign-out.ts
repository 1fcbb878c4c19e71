import { z } from 'zod';
import type { IssuerId } from '../../../kernel/ids.ts';
import { done } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { mySession, ownSessionAsSubject } from '../own-session.ts';
import { endSessions } from '../store/sessions.ts';

const input = z.object({});

/** Signs out: the session ends on the server too. Gives the provider through which it came in, if any. */
export const signOut = verb<z.infer<typeof input>, { readonly provider: IssuerId | null }>({
  name: 'people.sign-out',
  act: 'write',
  activity: 'access',
  scope: 'sign-in',
  input,
  subject: ownSessionAsSubject,
  run: async (context) => {
    const { id, issuerId } = await mySession(context);
    await endSessions(context.db, { id }, 'signed_out', context.now);
    return done({ provider: issuerId });
  },
});
