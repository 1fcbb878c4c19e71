import { z } from 'zod';
import type { PersonId } from '../../../kernel/ids.ts';
import { absent, done, refused } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { idOf } from '../input.ts';
import { makeLink } from '../link.ts';
import { lockAccount } from '../store/accounts.ts';
import { personAsSubject } from './own-colleague.ts';

const input = z.object({ personId: idOf<PersonId>() });

/** Mails a new invitation to a colleague who has not come in yet; the earlier link stops working. */
export const sendInvitation = verb<z.infer<typeof input>, null>({
  name: 'people.send-invitation',
  act: 'write',
  activity: 'access',
  input,
  subject: personAsSubject,
  run: async (context, { personId }) => {
    const account = await lockAccount(context.db, personId);
    if (account === null || account.endedAt !== null) return absent;
    if (account.linkedAt !== null)
      return refused(
        'Deze collega logt in via de provider van uw organisatie. Lukt dat niet meer? Beëindig de toegang en geef die opnieuw.',
      );
    if (account.passwordHash !== null)
      return refused(
        'Deze collega heeft al een account. Wie het wachtwoord niet meer weet, vraagt bij het inloggen zelf een link aan.',
      );
    await makeLink(context, account, 'invitation');
    return done(null);
  },
});
