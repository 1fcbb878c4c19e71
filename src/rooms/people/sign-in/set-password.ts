import { z } from 'zod';
import { absent, done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { chosenPassword } from '../choose-password.ts';
import { linkSecret } from '../input.ts';
import { tellOwner } from '../jobs.ts';
import { type Entry, startSession } from '../session.ts';
import { updateAccount } from '../store/accounts.ts';
import { endSessions } from '../store/sessions.ts';
import { accountOfLink, spendLinks } from './take-link.ts';

const input = z.object({
  secret: linkSecret,
  password: chosenPassword,
  device: z.string().max(200),
});

/**
 * Chooses a password with the link of an invitation or of a forgotten password. The second factor, when there is
 * one, is still asked: a mailbox alone opens nothing. Every session that was open ends.
 */
export const setPassword = verb<z.infer<typeof input>, Entry>({
  name: 'people.set-password',
  act: 'write',
  activity: 'access',
  scope: 'sign-in',
  input,
  subject: ownOrganisationAsSubject('link'),
  run: async (context, { secret, password, device }) => {
    const { db, now } = context;
    const account = await accountOfLink(context, secret, ['invitation', 'password']);
    if (account === null) return absent;
    await spendLinks(context, account, ['invitation', 'password']);
    await endSessions(db, { person: account.personId }, 'renewed', now);
    await updateAccount(db, account.personId, { password_hash: password.hash, password_set_at: now });
    if (account.passwordHash !== null)
      await context.house.jobs.enqueue(db, tellOwner, {
        personId: account.personId,
        organisationId: account.organisationId,
        template: 'sign-in-changed',
      });
    return done(await startSession(context, account, device));
  },
});
