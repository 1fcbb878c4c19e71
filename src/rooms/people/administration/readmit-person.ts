import { z } from 'zod';
import type { PersonId } from '../../../kernel/ids.ts';
import { absent, changed, done } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { idOf } from '../input.ts';
import { makeLink } from '../link.ts';
import { lockAccount, updateAccount } from '../store/accounts.ts';
import { forgetIdentity } from '../store/issuers.ts';
import { deletePasskeys } from '../store/passkeys.ts';
import { lockPerson, updatePerson } from '../store/persons.ts';
import { personAsSubject } from './own-colleague.ts';

const input = z.object({ personId: idOf<PersonId>() });

/**
 * A former colleague comes back: with an invitation as for somebody new, because the old password, factor, passkeys
 * and link with a provider open nothing any more. Seats are given apart from this.
 */
export const readmitPerson = verb<z.infer<typeof input>, null>({
  name: 'people.readmit-person',
  act: 'write',
  activity: 'access',
  input,
  subject: personAsSubject,
  run: async (context, { personId }) => {
    const { db, now } = context;
    const row = await lockPerson(db, personId);
    const account = await lockAccount(db, personId);
    if (row?.dataKey == null || account === null) return absent;
    if (row.endedAt === null)
      return changed({ what: 'Deze collega heeft al weer toegang', at: row.changedAt ?? now });
    await updatePerson(db, personId, { ended_at: null, changed_at: now });
    await updateAccount(db, personId, {
      password_hash: null,
      password_set_at: null,
      factor: null,
      factor_set_at: null,
      factor_last_step: 0,
      recovery_hashes: [],
      failures: 0,
      locked_until: null,
    });
    await deletePasskeys(db, { person: personId });
    await forgetIdentity(db, personId);
    await makeLink(context, account, 'invitation');
    return done(null);
  },
});
