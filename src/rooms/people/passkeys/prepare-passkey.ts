import { z } from 'zod';
import { done, refused } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { factorLabel } from '../account/factor-label.ts';
import { actingPerson, ownSessionAsSubject } from '../own-session.ts';
import { personKey } from '../person.ts';
import { accountOf } from '../store/accounts.ts';
import { passkeysOf } from '../store/passkeys.ts';
import { passkeyChallenge } from './challenge.ts';
import { ALGORITHMS, MOST_PASSKEYS, openPasskey, relyingParty, userHandle } from './passkey.ts';

/** What the page of a new passkey needs. */
export interface PasskeyOffer {
  /** `PublicKeyCredentialCreationOptions` as JSON, for the device. */
  readonly options: string;
  /** The account has a password, and it is asked. */
  readonly asksPassword: boolean;
}

export const FACTOR_FIRST =
  'Stel eerst een inlogcode in. Daarmee en met de herstelcodes komt u binnen als u het apparaat met de passkey kwijt bent.';
export const ENOUGH = `U hebt al ${MOST_PASSKEYS} passkeys. Verwijder er eerst een.`;

const input = z.object({});

/** Begins with a passkey: what the device is asked. Changes nothing. A passkey comes beside a second factor. */
export const preparePasskey = verb<z.infer<typeof input>, PasskeyOffer>({
  name: 'people.prepare-passkey',
  act: 'read',
  activity: 'access',
  scope: 'sign-in',
  input,
  subject: ownSessionAsSubject,
  run: async (context) => {
    const { db, house } = context;
    const { personId, sessionId } = actingPerson(context);
    const account = await accountOf(db, personId);
    if (account === null) throw new Error('a session without an account');
    const key = await personKey(house, personId, account);
    if (key === null) throw new Error('the key of a colleague who is signed in was destroyed');
    if (account.factorSetAt === null) return refused(FACTOR_FIRST);
    const rows = await passkeysOf(db, personId);
    if (rows.length >= MOST_PASSKEYS) return refused(ENOUGH);
    const challenge = passkeyChallenge(house, 'add', sessionId);
    // Loaded when somebody uses it: it is a tenth of the time of a start.
    const { generateRegistrationOptions } = await import('@simplewebauthn/server');
    const options = await generateRegistrationOptions({
      rpName: 'Lantaarn',
      rpID: relyingParty(house).id,
      userName: await factorLabel(context, personId),
      userID: new Uint8Array(userHandle(house, personId)),
      challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
      supportedAlgorithmIDs: ALGORITHMS,
      // Which device it is, is nobody's business: no attestation is asked.
      attestationType: 'none',
      excludeCredentials: rows.map((row) => ({ id: openPasskey(key, row).credentialId })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    // The device takes the name of our own machine when none is given.
    const offered = { ...options, rp: { name: options.rp.name } };
    return done({ options: JSON.stringify(offered), asksPassword: account.passwordHash !== null });
  },
});
