import { z } from 'zod';
import type { PasskeyId } from '../../../kernel/ids.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { idOf } from '../input.ts';
import { actingPerson, ownSessionAsSubject } from '../own-session.ts';
import { personKey } from '../person.ts';
import { lockAccount } from '../store/accounts.ts';
import { passkeysOf, updatePasskey } from '../store/passkeys.ts';
import { openPasskey, passkeyName, sealPasskey } from './passkey.ts';

const input = z.object({ passkeyId: idOf<PasskeyId>(), name: passkeyName });

/** Another name for one of one's own passkeys. */
export const namePasskey = verb<z.infer<typeof input>, null>({
  name: 'people.name-passkey',
  act: 'write',
  activity: 'access',
  scope: 'sign-in',
  input,
  subject: ownSessionAsSubject,
  run: async (context, { passkeyId, name }) => {
    const { db, house } = context;
    const account = await lockAccount(db, actingPerson(context).personId);
    const key = account && (await personKey(house, account.personId, account));
    if (account === null || key === null) return absent;
    const row = (await passkeysOf(db, account.personId)).find(({ id }) => id === passkeyId);
    if (row === undefined) return absent;
    await updatePasskey(db, row.id, { sealed: sealPasskey(key, row.id, { ...openPasskey(key, row), name }) });
    return done(null);
  },
});
