import { z } from 'zod';
import { done, refused } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { identityBySubject } from '../store/issuers.ts';
import { endSessions } from '../store/sessions.ts';
import { spend } from '../store/spent.ts';
import { checkedLogout } from './logout-token.ts';

const input = z.object({ logout: checkedLogout });

/**
 * Ends the sessions that came in through a provider, because it says that they ended there: one session by `sid`, or all
 * of somebody by `sub`. A token counts once.
 */
export const endByProvider = verb<z.infer<typeof input>, { readonly ended: number }>({
  name: 'people.end-by-provider',
  act: 'write',
  activity: 'access',
  scope: 'sign-in',
  input,
  subject: ownOrganisationAsSubject('session'),
  run: async (context, { logout }) => {
    const { db, now } = context;
    const { issuerId: issuer, session, subject } = logout;
    if (!(await spend(db, 'logout', logout.number, logout.until))) return refused('used');
    const identity = subject === null ? null : await identityBySubject(db, issuer, subject);
    // A subject that is not known here has no sessions here.
    if (session === null && identity === null) {
      context.note({ ended: 0 });
      return done({ ended: 0 });
    }
    if (identity !== null) context.about('person', identity.personId);
    const which = {
      issuer,
      ...(session === null ? {} : { providerSession: session }),
      ...(identity === null ? {} : { person: identity.personId }),
    };
    const ended = await endSessions(db, which, 'ended_by_provider', now);
    context.note({ ended });
    return done({ ended });
  },
});
