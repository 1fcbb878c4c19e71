import { z } from 'zod';
import { done, refused } from '../../../kernel/outcome.ts';
import { derive } from '../../../kernel/sealing/master-key.ts';
import { newRecoveryCodes } from '../../../kernel/secrets/recovery.ts';
import { verb } from '../../../kernel/verb.ts';
import { checkedPassword } from '../check-password.ts';
import { actingPerson, ownSessionAsSubject } from '../own-session.ts';
import { lockAccount, updateAccount } from '../store/accounts.ts';
import { wrongOwnPassword } from './own-password.ts';

const input = z.object({ checked: checkedPassword });

/** Ten new recovery codes; the old ones stop working. */
export const renewRecoveryCodes = verb<z.infer<typeof input>, readonly string[]>({
  name: 'people.renew-recovery-codes',
  act: 'write',
  activity: 'access',
  scope: 'sign-in',
  input,
  subject: ownSessionAsSubject,
  run: async (context, { checked }) => {
    const account = await lockAccount(context.db, actingPerson(context).personId);
    if (account === null) throw new Error('a session without an account');
    const wrong = await wrongOwnPassword(context, account, checked);
    if (wrong !== null) return wrong;
    if (account.factorSetAt === null) return refused('Stel eerst een inlogcode in.');
    const { codes, hashes } = newRecoveryCodes(derive(context.house.masterKey, 'recovery'));
    await updateAccount(context.db, account.personId, {
      recovery_hashes: hashes,
      failures: 0,
      locked_until: null,
    });
    return done(codes);
  },
});
