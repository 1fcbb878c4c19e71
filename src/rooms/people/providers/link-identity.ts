import { z } from 'zod';
import { absent, done, refused } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { linkSecret } from '../input.ts';
import { tellOwner } from '../jobs.ts';
import type { Entry } from '../session.ts';
import { accountOfLink, spendLinks } from '../sign-in/take-link.ts';
import { bindIdentity, identityBySubject, lockIssuer } from '../store/issuers.ts';
import { endSessions } from '../store/sessions.ts';
import { providerAnswer } from './answer.ts';
import { NOT_SHOWN, startShown } from './sign-in-with-provider.ts';

const OTHERS =
  'Met dit account van uw organisatie logt al een andere collega in. Log bij uw organisatie in met uw eigen account en open de uitnodiging opnieuw.';

const input = z.object({ secret: linkSecret, answer: providerAnswer, device: z.string().max(200) });

/**
 * Binds an invited colleague to what the provider of their own organisation calls them: by issuer and subject, and only
 * with an invitation. The invitation is used up by it. No address is compared: whoever holds the invitation is invited.
 */
export const linkIdentity = verb<z.infer<typeof input>, Entry>({
  name: 'people.link-identity',
  act: 'write',
  activity: 'access',
  scope: 'sign-in',
  input,
  subject: ownOrganisationAsSubject('link'),
  run: async (context, { secret, answer, device }) => {
    const { db, now, house } = context;
    const { what } = answer;
    if (what.kind === 'not-shown') {
      context.note({ why: what.why });
      return refused(NOT_SHOWN[what.why]);
    }
    const account = await accountOfLink(context, secret, ['invitation']);
    if (account === null) return absent;
    const issuer = await lockIssuer(db, answer.issuerId);
    if (issuer === null || !issuer.active || issuer.organisationId !== account.organisationId) {
      context.note({ why: 'other_organisation' });
      return absent;
    }
    const known = await identityBySubject(db, issuer.id, what.subject);
    if (known !== null && known.personId !== account.personId) {
      context.note({ why: 'of_somebody_else' });
      return refused(OTHERS);
    }
    await spendLinks(context, account, ['invitation', 'password']);
    await endSessions(db, { person: account.personId }, 'renewed', now);
    const { personId, organisationId } = account;
    await bindIdentity(db, {
      personId,
      organisationId,
      issuerId: issuer.id,
      subjectToken: what.subject,
      linkedAt: now,
    });
    await house.jobs.enqueue(db, tellOwner, { personId, organisationId, template: 'sign-in-changed' });
    return done(await startShown(context, account, issuer.id, what, device));
  },
});
