import { z } from 'zod';
import { absent, done, invalid, refused } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { checkedPassword, holdsFor } from '../check-password.ts';
import { linkSecret } from '../input.ts';
import { tellOwner } from '../jobs.ts';
import { waitText } from '../lock.ts';
import { type Entry, startSession } from '../session.ts';
import { updateAccount } from '../store/accounts.ts';
import { deletePasskeys } from '../store/passkeys.ts';
import { endSessions } from '../store/sessions.ts';
import { accountOfLink, spendLinks } from './take-link.ts';
import { countWrongCode } from './wrong-code.ts';

const input = z.object({
  secret: linkSecret,
  checked: checkedPassword,
  device: z.string().max(200),
});

/**
 * Takes away a lost second factor, with a link that the administrator had sent and the password: neither is
 * enough alone. What follows is setting up another one; nothing opens before that.
 */
export const resetFactor = verb<z.infer<typeof input>, Entry>({
  name: 'people.reset-factor',
  act: 'write',
  activity: 'access',
  scope: 'sign-in',
  input,
  subject: ownOrganisationAsSubject('link'),
  run: async (context, { secret, checked, device }) => {
    const { db, now } = context;
    const account = await accountOfLink(context, secret, ['factor']);
    if (account === null) return absent;
    if (account.lockedUntil !== null && account.lockedUntil > now)
      return refused(waitText(account.lockedUntil, now));
    if (!holdsFor(checked, account)) {
      const wait = await countWrongCode(context, account);
      return wait === null
        ? invalid({
            field: 'current',
            text: 'Dit wachtwoord klopt niet. Vul het wachtwoord van uw account in.',
          })
        : refused(wait);
    }
    await spendLinks(context, account, ['factor']);
    await endSessions(db, { person: account.personId }, 'renewed', now);
    await updateAccount(db, account.personId, {
      factor: null,
      factor_set_at: null,
      factor_last_step: 0,
      recovery_hashes: [],
      failures: 0,
      locked_until: null,
    });
    // A lost telephone holds passkeys too.
    await deletePasskeys(db, { person: account.personId });
    await context.house.jobs.enqueue(db, tellOwner, {
      personId: account.personId,
      organisationId: account.organisationId,
      template: 'sign-in-changed',
    });
    return done(await startSession(context, account, device, 'enrolling'));
  },
});
