import { z } from 'zod';
import { done, invalid, refused } from '../../../kernel/outcome.ts';
import { derive } from '../../../kernel/sealing/master-key.ts';
import { spendRecoveryCode } from '../../../kernel/secrets/recovery.ts';
import { verb } from '../../../kernel/verb.ts';
import { tellOwner } from '../jobs.ts';
import { waitText } from '../lock.ts';
import { actingPerson, mySession, ownSessionAsSubject } from '../own-session.ts';
import { completeSession, type Entry } from '../session.ts';
import { lockAccount, updateAccount } from '../store/accounts.ts';
import { countWrongCode } from './wrong-code.ts';

const input = z.object({ code: z.string().min(1, 'Vul een herstelcode in.').max(100) });

/** The second step for who has lost the app: one of ten codes, each good once. The owner gets a mail. */
export const spendRecovery = verb<z.infer<typeof input>, Entry & { readonly left: number }>({
  name: 'people.use-recovery-code',
  act: 'write',
  activity: 'access',
  scope: 'sign-in',
  input,
  subject: ownSessionAsSubject,
  run: async (context, { code }) => {
    const { db, now, house } = context;
    const account = await lockAccount(db, actingPerson(context).personId);
    if (account === null) throw new Error('a session without an account');
    if (account.lockedUntil !== null && account.lockedUntil > now)
      return refused(waitText(account.lockedUntil, now));
    const left = spendRecoveryCode(code, account.recoveryHashes, derive(house.masterKey, 'recovery'));
    if (left === null) {
      const wait = await countWrongCode(context, account);
      return wait === null
        ? invalid({
            field: 'code',
            text: 'Deze herstelcode klopt niet of is al gebruikt. Probeer een andere code van uw lijst.',
          })
        : refused(wait);
    }
    await updateAccount(db, account.personId, {
      recovery_hashes: left,
      failures: 0,
      locked_until: null,
    });
    await house.jobs.enqueue(db, tellOwner, {
      personId: account.personId,
      organisationId: account.organisationId,
      template: 'sign-in-changed',
    });
    context.note({ left: left.length });
    return done({ ...(await completeSession(context, await mySession(context))), left: left.length });
  },
});
