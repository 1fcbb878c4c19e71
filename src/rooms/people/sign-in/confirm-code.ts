import { z } from 'zod';
import { done, invalid, refused } from '../../../kernel/outcome.ts';
import { checkTotp } from '../../../kernel/secrets/totp.ts';
import { verb } from '../../../kernel/verb.ts';
import { waitText } from '../lock.ts';
import { actingPerson, mySession, ownSessionAsSubject } from '../own-session.ts';
import { openFactor, personKey } from '../person.ts';
import { completeSession, type Entry } from '../session.ts';
import { lockAccount, updateAccount } from '../store/accounts.ts';
import { countWrongCode } from './wrong-code.ts';

const input = z.object({ code: z.string().min(1, 'Vul de 6 cijfers uit de app in.').max(20) });

/**
 * The second step of signing in: the code from the app. A code counts once (RFC 6238, 5.2). After five wrong
 * ones the account waits a while and its owner gets a mail: who comes this far knows the password.
 */
export const confirmCode = verb<z.infer<typeof input>, Entry>({
  name: 'people.confirm-code',
  act: 'write',
  activity: 'access',
  scope: 'sign-in',
  input,
  subject: ownSessionAsSubject,
  run: async (context, { code }) => {
    const { db, now } = context;
    const account = await lockAccount(db, actingPerson(context).personId);
    if (account?.factor == null) throw new Error('a code is asked of an account without a factor');
    if (account.lockedUntil !== null && account.lockedUntil > now)
      return refused(waitText(account.lockedUntil, now));
    const key = await personKey(context.house, account.personId, account);
    if (key === null) throw new Error('the key of a colleague who signs in was destroyed');
    const secret = openFactor(key, account.personId, account.factor);
    const found = checkTotp(secret, code, now, account.factorLastStep);
    if (found === null) {
      const wait = await countWrongCode(context, account);
      return wait === null
        ? invalid({
            field: 'code',
            text: 'Deze code klopt niet. Wacht op een nieuwe code in de app en vul die in.',
          })
        : refused(wait);
    }
    await updateAccount(db, account.personId, {
      factor_last_step: found.step,
      failures: 0,
      locked_until: null,
    });
    return done(await completeSession(context, await mySession(context)));
  },
});
