import type { Context } from '../../../kernel/context.ts';
import { tellOwner } from '../jobs.ts';
import { lockedUntil, waitText } from '../lock.ts';
import { type Account, updateAccount } from '../store/accounts.ts';

/**
 * Counts a wrong second step on an account that this transaction has locked. Gives what to tell when the account
 * now waits, else null. The owner hears of it, once a row.
 */
export async function countWrongCode(context: Context, account: Account): Promise<string | null> {
  const { db, now } = context;
  const failures = account.failures + 1;
  const until = lockedUntil(failures, now);
  await updateAccount(db, account.personId, { failures, locked_until: until });
  context.note({ why: 'wrong_code', failures });
  if (until === null) return null;
  await context.house.jobs.enqueue(
    db,
    tellOwner,
    {
      personId: account.personId,
      organisationId: account.organisationId,
      template: 'sign-in-failing',
    },
    { singletonKey: account.personId },
  );
  return waitText(until, now);
}
