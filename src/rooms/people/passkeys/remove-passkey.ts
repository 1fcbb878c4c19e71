import { z } from 'zod';
import type { PasskeyId } from '../../../kernel/ids.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { idOf } from '../input.ts';
import { tellOwner } from '../jobs.ts';
import { actingPerson, ownSessionAsSubject } from '../own-session.ts';
import { lockAccount } from '../store/accounts.ts';
import { deletePasskeys } from '../store/passkeys.ts';

const input = z.object({ passkeyId: idOf<PasskeyId>() });

/**
 * Throws away one of one's own passkeys, at once and without a password: who lost a device must be quick. The owner
 * gets a mail.
 */
export const removePasskey = verb<z.infer<typeof input>, null>({
  name: 'people.remove-passkey',
  act: 'write',
  activity: 'access',
  scope: 'sign-in',
  input,
  subject: ownSessionAsSubject,
  run: async (context, { passkeyId }) => {
    const { db, house } = context;
    const account = await lockAccount(db, actingPerson(context).personId);
    if (account === null) return absent;
    const { personId, organisationId } = account;
    if ((await deletePasskeys(db, { person: personId, id: passkeyId })) === 0) return absent;
    await house.jobs.enqueue(db, tellOwner, { personId, organisationId, template: 'sign-in-changed' });
    return done(null);
  },
});
