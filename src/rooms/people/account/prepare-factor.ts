import { z } from 'zod';
import { done } from '../../../kernel/outcome.ts';
import { totpUri } from '../../../kernel/secrets/totp.ts';
import { verb } from '../../../kernel/verb.ts';
import { actingPerson, mySession, ownSessionAsSubject } from '../own-session.ts';
import { accountOf } from '../store/accounts.ts';
import { offeredSecret } from './enrolment.ts';
import { factorLabel } from './factor-label.ts';

/** What somebody needs to set up the app. */
export interface FactorOffer {
  readonly secret: string;
  /** For the QR code. */
  readonly uri: string;
  /** There is one already. */
  readonly replaces: boolean;
  /** Signing in was complete: the password is asked as well. */
  readonly asksPassword: boolean;
}

const input = z.object({});

/** Shows the secret of a second factor that is being set up. Changes nothing. */
export const prepareFactor = verb<z.infer<typeof input>, FactorOffer>({
  name: 'people.prepare-factor',
  act: 'read',
  activity: 'access',
  scope: 'sign-in',
  input,
  subject: ownSessionAsSubject,
  run: async (context) => {
    const { personId, sessionId } = actingPerson(context);
    const account = await accountOf(context.db, personId);
    if (account === null) throw new Error('a session without an account');
    const secret = offeredSecret(context.house, sessionId, account.factorSetAt);
    const session = await mySession(context);
    const label = await factorLabel(context, personId);
    return done({
      secret,
      uri: totpUri(secret, label, 'Lantaarn'),
      replaces: account.factorSetAt !== null,
      asksPassword: session.stage === 'complete' && account.passwordHash !== null,
    });
  },
});
