import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { done, refused } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { tellOwner } from '../jobs.ts';
import { personKey } from '../person.ts';
import { type Entry, seatsToday, startSession } from '../session.ts';
import { NO_SEAT } from '../sign-in/sign-in.ts';
import { type Account, accountOf } from '../store/accounts.ts';
import { lockPasskey, type PasskeyRow, updatePasskey } from '../store/passkeys.ts';
import { spend } from '../store/spent.ts';
import { challengeState } from './challenge.ts';
import { answeredCredential, challengeOf } from './credential.ts';
import { credentialHash, openPasskey, relyingParty, userHandle } from './passkey.ts';

const UNKNOWN =
  'Deze passkey werkt hier niet. Log in met uw e-mailadres en wachtwoord, en kijk bij Mijn account welke passkeys u hebt.';
const LATE = 'De pagina stond te lang open. Probeer het nog een keer.';

const input = z.object({
  credential: answeredCredential,
  /** What the question was bound to: the session or the form cookie of this browser. */
  binding: z.string().max(100),
  device: z.string().max(200),
});

/**
 * Signs in with a passkey alone. The device asked for a finger, a face or a code (user verification), so it is two
 * factors: something one has, and something one is or knows. Every failure gets the same words.
 */
export const signInWithPasskey = verb<z.infer<typeof input>, Entry>({
  name: 'people.sign-in-with-passkey',
  act: 'write',
  activity: 'access',
  scope: 'sign-in',
  input,
  subject: ownOrganisationAsSubject('account'),
  run: async (context, { credential, binding, device }) => {
    const { db, house, now } = context;
    const challenge = challengeOf(credential.response.clientDataJSON);
    const state = challengeState(house, 'sign-in', binding, challenge);
    if (state.kind === 'foreign') return unknown(context, 'foreign_question');
    if (state.kind === 'late') return refused(LATE);
    if (!(await spend(db, 'passkey', challenge, state.until))) return unknown(context, 'used_question');
    const passkey = await lockPasskey(db, credentialHash(credential.id));
    const account = passkey && (await accountOf(db, passkey.personId));
    if (passkey === null || account?.endedAt !== null) return unknown(context, 'unknown_passkey');
    context.about('person', account.personId);
    const verdict = await judge(context, passkey, account, credential, challenge);
    if (verdict.kind === 'no') return unknown(context, verdict.why);
    await updatePasskey(db, passkey.id, { counter: verdict.counter, last_used_at: now });
    if ((await seatsToday(context, account)).length === 0) {
      context.note({ why: 'no_seat' });
      return refused(NO_SEAT);
    }
    return done(await startSession(context, account, device, 'complete', { via: 'passkey', strong: true }));
  },
});

function unknown(context: Context, why: string) {
  context.note({ why });
  return refused(UNKNOWN);
}

type Verdict =
  | { readonly kind: 'yes'; readonly counter: number }
  | { readonly kind: 'no'; readonly why: string };

async function judge(
  context: Context,
  passkey: PasskeyRow,
  account: Account,
  credential: AuthenticationResponseJSON,
  expectedChallenge: string,
): Promise<Verdict> {
  const { house } = context;
  const key = await personKey(house, account.personId, account);
  if (key === null) return { kind: 'no', why: 'no_key' };
  const handle = credential.response.userHandle;
  if (handle !== undefined && handle !== userHandle(house, account.personId).toString('base64url'))
    return { kind: 'no', why: 'other_person' };
  const { id, origin } = relyingParty(house);
  const { credentialId, publicKey } = openPasskey(key, passkey);
  // The count is judged here and not by the library: going back must be told apart from a wrong signature.
  // Loaded when somebody uses it: it is a tenth of the time of a start.
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  const verified = await verifyAuthenticationResponse({
    response: credential,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
    credential: {
      id: credentialId,
      publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
      counter: 0,
    },
  }).catch(() => null);
  if (verified?.verified !== true) return { kind: 'no', why: 'wrong_answer' };
  const counter = verified.authenticationInfo.newCounter;
  if (counter > passkey.counter || (counter === 0 && passkey.counter === 0)) return { kind: 'yes', counter };
  await tellCopied(context, account);
  return { kind: 'no', why: 'counter_went_back' };
}

/** A count that goes back means that somebody has a copy (WebAuthn, 6.1.1): the owner hears of it. */
const tellCopied = ({ house, db }: Context, { personId, organisationId }: Account): Promise<void> =>
  house.jobs
    .enqueue(
      db,
      tellOwner,
      { personId, organisationId, template: 'sign-in-failing' },
      { singletonKey: personId },
    )
    .then(() => undefined);
