import { z } from 'zod';
import type { PersonId } from '../../../kernel/ids.ts';
import { absent, done, refused } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { idOf } from '../input.ts';
import { makeLink } from '../link.ts';
import { lockAccount } from '../store/accounts.ts';
import { personAsSubject } from './own-colleague.ts';

const input = z.object({ personId: idOf<PersonId>() });

/**
 * Mails the link with which a colleague who lost the app sets up another one. It asks for the password as well, and
 * the factor stays until then.
 */
export const sendFactorLink = verb<z.infer<typeof input>, null>({
  name: 'people.send-factor-link',
  act: 'write',
  activity: 'access',
  input,
  subject: personAsSubject,
  run: async (context, { personId }) => {
    const account = await lockAccount(context.db, personId);
    if (account === null || account.endedAt !== null) return absent;
    if (account.factorSetAt === null)
      return refused(
        'Deze collega heeft nog geen inlogcode. Die wordt vanzelf gevraagd na het inloggen met een wachtwoord.',
      );
    await makeLink(context, account, 'factor');
    return done(null);
  },
});
