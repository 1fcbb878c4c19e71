import { z } from 'zod';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { makeLink } from '../link.ts';
import { emailToken } from '../person.ts';
import { accountByEmail } from '../store/accounts.ts';
import { openLinksOf } from '../store/links.ts';

const input = z.object({
  email: z.string().min(1, 'Vul uw e-mailadres in.').max(254, 'Vul een korter e-mailadres in.'),
});

const PAUSE_MS = 5 * 60_000;

/**
 * Mails a link for a new password, when the address is known; the answer is the same when it is not. Who was
 * invited and never came gets the invitation again. At most one mail in five minutes.
 */
export const askPasswordLink = verb<z.infer<typeof input>, null>({
  name: 'people.ask-password-link',
  act: 'write',
  activity: 'access',
  scope: 'sign-in',
  input,
  subject: ownOrganisationAsSubject('account'),
  run: async (context, { email }) => {
    const account = await accountByEmail(context.db, emailToken(context.house, email));
    if (account === null || account.endedAt !== null) return done(null);
    context.about('person', account.personId);
    // Who comes in through a provider has no password here; a mailbox alone must not make one.
    if (account.passwordHash === null && account.linkedAt !== null) {
      context.note({ why: 'provider' });
      return done(null);
    }
    const purpose = account.passwordHash === null ? 'invitation' : 'password';
    const open = await openLinksOf(context.db, [account.personId], context.now);
    const justMade = open.some(
      (link) => link.purpose === purpose && context.now.getTime() - link.createdAt.getTime() < PAUSE_MS,
    );
    if (!justMade) await makeLink(context, account, purpose);
    return done(null);
  },
});
