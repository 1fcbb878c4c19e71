import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import type { IssuerId } from '../../../kernel/ids.ts';
import { done, refused } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { type Entry, seatsToday, startSession } from '../session.ts';
import { NO_SEAT } from '../sign-in/sign-in.ts';
import { type Account, accountOf } from '../store/accounts.ts';
import { identityBySubject, issuerById } from '../store/issuers.ts';
import { type NotShown, providerAnswer, type Shown } from './answer.ts';

const NOT_KNOWN =
  'Met dit account hebt u geen toegang tot Lantaarn. Vraag uw beheerder om een uitnodiging, en kies in die mail voor inloggen via uw organisatie.';

/** What to tell when a provider showed nobody. */
export const NOT_SHOWN: Readonly<Record<NotShown['why'], string>> = {
  cancelled: 'U hebt het inloggen bij uw organisatie afgebroken. U kunt het opnieuw proberen.',
  used: 'Deze stap was al gebruikt. Begin opnieuw met inloggen.',
  refused:
    'Het antwoord van uw organisatie klopte niet. Begin opnieuw. Blijft het misgaan? Bel uw beheerder.',
  away: 'Inloggen bij uw organisatie lukt nu niet. Probeer het over een paar minuten opnieuw, of log op een andere manier in.',
};

const input = z.object({ answer: providerAnswer, device: z.string().max(200) });

/**
 * Signs in whom the provider of an organisation showed, by issuer and subject. Whoever was never linked gets in nowhere,
 * whatever address or name the provider gives. Without several factors there, our own second step is asked.
 */
export const signInWithProvider = verb<z.infer<typeof input>, Entry>({
  name: 'people.sign-in-with-provider',
  act: 'write',
  activity: 'access',
  scope: 'sign-in',
  input,
  subject: ownOrganisationAsSubject('account'),
  run: async (context, { answer, device }) => {
    const { db } = context;
    const { what, issuerId } = answer;
    if (what.kind === 'not-shown') {
      context.note({ why: what.why });
      return refused(NOT_SHOWN[what.why]);
    }
    const issuer = await issuerById(db, issuerId);
    const identity = issuer?.active ? await identityBySubject(db, issuerId, what.subject) : null;
    const account = identity && (await accountOf(db, identity.personId));
    if (account === null || account.endedAt !== null) {
      context.note({ why: 'not_linked' });
      return refused(NOT_KNOWN);
    }
    context.about('person', account.personId);
    if ((await seatsToday(context, account)).length === 0) {
      context.note({ why: 'no_seat' });
      return refused(NO_SEAT);
    }
    return done(await startShown(context, account, answer.issuerId, what, device));
  },
});

/** Opens the session of who was shown: complete after several factors, else what a password would have given. */
export const startShown = (
  context: Context,
  account: Account,
  issuerId: IssuerId,
  { severalFactors, session }: Shown,
  device: string,
): Promise<Entry> =>
  startSession(context, account, device, severalFactors ? 'complete' : undefined, {
    via: 'provider',
    strong: severalFactors,
    issuerId,
    providerSession: session,
  });
