import { z } from 'zod';
import { newId, type PasskeyId } from '../../../kernel/ids.ts';
import { done, invalid, refused } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { wrongOwnPassword } from '../account/own-password.ts';
import { checkedPassword } from '../check-password.ts';
import { tellOwner } from '../jobs.ts';
import { actingPerson, ownSessionAsSubject } from '../own-session.ts';
import { personKey } from '../person.ts';
import { lockAccount } from '../store/accounts.ts';
import { insertPasskey, lockPasskey, passkeysOf } from '../store/passkeys.ts';
import { spend } from '../store/spent.ts';
import { challengeState } from './challenge.ts';
import { challengeOf, madeCredential } from './credential.ts';
import {
  ALGORITHMS,
  credentialHash,
  MOST_PASSKEYS,
  passkeyName,
  relyingParty,
  sealPasskey,
} from './passkey.ts';
import { ENOUGH, FACTOR_FIRST } from './prepare-passkey.ts';

const AGAIN = 'Uw apparaat maakte geen bruikbare passkey. Probeer het nog een keer.';

const input = z.object({
  name: passkeyName,
  credential: madeCredential,
  checked: checkedPassword.nullable(),
});

/**
 * Adds a passkey that the device has just made. Asks the password as well: a screen that was left open must not change
 * how one signs in. The owner gets a mail. Sent twice, it is added once.
 */
export const addPasskey = verb<z.infer<typeof input>, null>({
  name: 'people.add-passkey',
  act: 'write',
  activity: 'access',
  scope: 'sign-in',
  input,
  subject: ownSessionAsSubject,
  run: async (context, { name, credential, checked }) => {
    const { db, house, now } = context;
    const { personId, sessionId } = actingPerson(context);
    const account = await lockAccount(db, personId);
    if (account === null) throw new Error('a session without an account');
    const wrong = await wrongOwnPassword(context, account, checked);
    if (wrong !== null) return wrong;
    const hash = credentialHash(credential.id);
    const known = await lockPasskey(db, hash);
    if (known !== null) return known.personId === personId ? done(null) : refused(AGAIN);
    if (account.factorSetAt === null) return refused(FACTOR_FIRST);
    if ((await passkeysOf(db, personId)).length >= MOST_PASSKEYS) return refused(ENOUGH);
    const challenge = challengeOf(credential.response.clientDataJSON);
    const state = challengeState(house, 'add', sessionId, challenge);
    if (state.kind !== 'ours' || !(await spend(db, 'passkey', challenge, state.until))) {
      context.note({ why: state.kind === 'ours' ? 'used_question' : `${state.kind}_question` });
      return refused(AGAIN);
    }
    const { id: expectedRPID, origin: expectedOrigin } = relyingParty(house);
    // Loaded when somebody uses it: it is a tenth of the time of a start.
    const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
    const made = await verifyRegistrationResponse({
      response: credential,
      expectedChallenge: challenge,
      expectedOrigin,
      expectedRPID,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }).catch(() => null);
    const key = await personKey(house, personId, account);
    if (made?.verified !== true || key === null) {
      context.note({ why: 'wrong_answer' });
      return invalid({ field: 'name', text: AGAIN });
    }
    const id = newId<PasskeyId>();
    const { publicKey, counter } = made.registrationInfo.credential;
    await insertPasskey(db, {
      id,
      organisationId: account.organisationId,
      personId,
      credentialHash: hash,
      sealed: sealPasskey(key, id, {
        credentialId: credential.id,
        publicKey: Buffer.from(publicKey).toString('base64url'),
        transports: [...(credential.response.transports ?? [])],
        name,
      }),
      counter,
      createdAt: now,
      lastUsedAt: null,
    });
    await house.jobs.enqueue(db, tellOwner, {
      personId,
      organisationId: account.organisationId,
      template: 'sign-in-changed',
    });
    return done(null);
  },
});
