import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { done, refused } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { type CheckedPassword, checkedPassword, holdsFor } from '../check-password.ts';
import { failuresStill, lockedUntil, waitText } from '../lock.ts';
import { type Entry, seatsToday, startSession } from '../session.ts';
import { accountOf, forgetAttempts, lockAttempts, writeAttempts } from '../store/accounts.ts';

const WRONG =
  'Het e-mailadres of het wachtwoord klopt niet. Controleer beide en probeer het opnieuw. Weet u het wachtwoord niet meer? Vraag dan een link aan.';
/** Told to who has no seat, after the right proof only. */
export const NO_SEAT =
  'U hebt op dit moment geen functie in Lantaarn. Vraag uw beheerder om u weer toegang te geven.';

const input = z.object({ checked: checkedPassword, device: z.string().max(200) });

/**
 * Signs in with a password that was compared before. An address that is not known gets the same answers as
 * one that is, also about waiting. Refuses with what to tell the person.
 */
export const signIn = verb<z.infer<typeof input>, Entry>({
  name: 'people.sign-in',
  act: 'write',
  activity: 'access',
  scope: 'sign-in',
  input,
  subject: ownOrganisationAsSubject('account'),
  run: async (context, { checked, device }) => {
    const { db, now } = context;
    if (checked.token === null) throw new Error('signing in needs an address');
    if (checked.personId !== null) context.about('person', checked.personId);
    const before = await lockAttempts(db, checked.token, now);
    if (before.lockedUntil !== null && before.lockedUntil > now) {
      context.note({ why: 'waiting' });
      return refused(waitText(before.lockedUntil, now));
    }
    const account = checked.personId === null ? null : await accountOf(db, checked.personId);
    if (account === null || !holdsFor(checked, account)) return countFailure(context, checked, before);
    await forgetAttempts(db, { token: checked.token });
    if ((await seatsToday(context, account)).length === 0) {
      context.note({ why: 'no_seat' });
      return refused(NO_SEAT);
    }
    return done(await startSession(context, account, device));
  },
});

async function countFailure(
  context: Context,
  { token }: CheckedPassword,
  before: { failures: number; lastAt: Date },
) {
  const { now } = context;
  const failures = failuresStill(before.failures, before.lastAt, now) + 1;
  const until = lockedUntil(failures, now);
  if (token !== null) await writeAttempts(context.db, token, { failures, lastAt: now, lockedUntil: until });
  context.note({ why: 'wrong_password', failures });
  return refused(until === null ? WRONG : waitText(until, now));
}
