import type { Context } from '../../../kernel/context.ts';
import { invalid, type Outcome, refused } from '../../../kernel/outcome.ts';
import { type CheckedPassword, holdsFor } from '../check-password.ts';
import { waitText } from '../lock.ts';
import { countWrongCode } from '../sign-in/wrong-code.ts';
import type { Account } from '../store/accounts.ts';

/**
 * What to answer when the password that belongs to this account was not given; null when it was. Wrong ones count
 * as wrong codes do: a screen that was left open is no place to guess at a password. The account is locked.
 */
export async function wrongOwnPassword(
  context: Context,
  account: Account,
  checked: CheckedPassword | null,
): Promise<Outcome<never> | null> {
  if (checked === null) return invalid({ field: 'current', text: 'Vul het wachtwoord in waarmee u inlogt.' });
  if (account.lockedUntil !== null && account.lockedUntil > context.now)
    return refused(waitText(account.lockedUntil, context.now));
  if (holdsFor(checked, account)) return null;
  const wait = await countWrongCode(context, account);
  return wait === null
    ? invalid({
        field: 'current',
        text: 'Dit wachtwoord klopt niet. Vul het wachtwoord in waarmee u inlogt.',
      })
    : refused(wait);
}
