import { z } from 'zod';
import { done, refused } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { checkedPassword } from '../check-password.ts';
import { chosenPassword } from '../choose-password.ts';
import { tellOwner } from '../jobs.ts';
import { actingPerson, ownSessionAsSubject } from '../own-session.ts';
import { lockAccount, updateAccount } from '../store/accounts.ts';
import { closeLinks } from '../store/links.ts';
import { endSessions } from '../store/sessions.ts';
import { wrongOwnPassword } from './own-password.ts';

const NONE_HERE = 'U logt in via uw organisatie. U hebt in Lantaarn geen wachtwoord.';

const input = z.object({ checked: checkedPassword, password: chosenPassword });

/** Another password; every other session ends, open links close, and the owner gets a mail. */
export const changePassword = verb<z.infer<typeof input>, null>({
  name: 'people.change-password',
  act: 'write',
  activity: 'access',
  scope: 'sign-in',
  input,
  subject: ownSessionAsSubject,
  run: async (context, { checked, password }) => {
    const { db, now } = context;
    const { personId, sessionId } = actingPerson(context);
    const account = await lockAccount(db, personId);
    if (account === null) throw new Error('a session without an account');
    if (account.passwordHash === null) return refused(NONE_HERE);
    const wrong = await wrongOwnPassword(context, account, checked);
    if (wrong !== null) return wrong;
    await updateAccount(db, personId, {
      password_hash: password.hash,
      password_set_at: now,
      failures: 0,
      locked_until: null,
    });
    await closeLinks(db, personId, now, ['password']);
    await endSessions(db, { person: personId, except: sessionId }, 'renewed', now);
    await context.house.jobs.enqueue(db, tellOwner, {
      personId,
      organisationId: account.organisationId,
      template: 'sign-in-changed',
    });
    return done(null);
  },
});
