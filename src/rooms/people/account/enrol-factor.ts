import { z } from 'zod';
import { done, invalid } from '../../../kernel/outcome.ts';
import { derive } from '../../../kernel/sealing/master-key.ts';
import { newRecoveryCodes } from '../../../kernel/secrets/recovery.ts';
import { checkTotp } from '../../../kernel/secrets/totp.ts';
import { verb } from '../../../kernel/verb.ts';
import { checkedPassword } from '../check-password.ts';
import { tellOwner } from '../jobs.ts';
import { actingPerson, mySession, ownSessionAsSubject } from '../own-session.ts';
import { personKey, sealFactor } from '../person.ts';
import { completeSession, type Entry } from '../session.ts';
import { lockAccount, updateAccount } from '../store/accounts.ts';
import { endSessions } from '../store/sessions.ts';
import { offeredSecret } from './enrolment.ts';
import { wrongOwnPassword } from './own-password.ts';

const input = z.object({
  code: z.string().min(1, 'Vul de 6 cijfers uit de app in.').max(20),
  /** Needed once signing in is complete: a screen that was left open must not change how one signs in. */
  checked: checkedPassword.nullable(),
});

/**
 * Sets the second factor once its first code was confirmed, gives ten recovery codes, and ends every other
 * session: what is open from then on has passed the factor.
 */
export const enrolFactor = verb<z.infer<typeof input>, Entry & { readonly codes: readonly string[] }>({
  name: 'people.enrol-factor',
  act: 'write',
  activity: 'access',
  scope: 'sign-in',
  input,
  subject: ownSessionAsSubject,
  run: async (context, { code, checked }) => {
    const { db, now, house } = context;
    const { personId, sessionId } = actingPerson(context);
    const [session, account] = [await mySession(context), await lockAccount(db, personId)];
    if (account === null) throw new Error('a session without an account');
    const wrong = session.stage === 'complete' ? await wrongOwnPassword(context, account, checked) : null;
    if (wrong !== null) return wrong;
    const secret = offeredSecret(house, sessionId, account.factorSetAt);
    const found = checkTotp(secret, code, now, 0);
    if (found === null)
      return invalid({
        field: 'code',
        text: 'Deze code klopt niet. Kijk of de tijd van uw telefoon goed staat en vul de nieuwste code in.',
      });
    const key = await personKey(house, personId, account);
    if (key === null) throw new Error('the key of a colleague who signs in was destroyed');
    const { codes, hashes } = newRecoveryCodes(derive(house.masterKey, 'recovery'));
    await updateAccount(db, personId, {
      factor: sealFactor(key, personId, secret),
      factor_set_at: now,
      factor_last_step: found.step,
      recovery_hashes: hashes,
      failures: 0,
      locked_until: null,
    });
    await endSessions(db, { person: personId, except: sessionId }, 'renewed', now);
    await house.jobs.enqueue(db, tellOwner, {
      personId,
      organisationId: account.organisationId,
      template: 'sign-in-changed',
    });
    return done({ ...(await completeSession(context, session)), codes });
  },
});
