import type { Context } from '../../../kernel/context.ts';
import { invalid, type Outcome, refused } from '../../../kernel/outcome.ts';
import { type CheckedPassword, holdsFor } from '../check-password.ts';
import { waitText } from '../lock.ts';
import { mySession } from '../own-session.ts';
import { countWrongCode } from '../sign-in/wrong-code.ts';
import type { Account } from '../store/accounts.ts';

const FRESH_MS = 10 * 60_000;
const AGAIN =
  'Log eerst uit en weer in, en doe dit dan binnen tien minuten. Zo weten we zeker dat u het bent.';

/**
 * What to answer when the password that belongs to this account was not given; null when it was. Wrong ones count
 * as wrong codes do: a screen that was left open is no place to guess at a password. The account is locked. Who comes in through
 * a provider has no password here, and shows who they are by having just come in.
 */
export async function wrongOwnPassword(
  context: Context,
  account: Account,
  checked: CheckedPassword | null,
): Promise<Outcome<never> | null> {
  if (account.passwordHash === null) {
    const { createdAt } = await mySession(context);
    return context.now.getTime() - createdAt.getTime() <= FRESH_MS ? null : refused(AGAIN);
  }
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
