import { z } from 'zod';
import type { OrganisationId, PersonId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { done } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { idOf } from '../input.ts';
import { makeLink } from '../link.ts';
import { emailToken } from '../person.ts';
import { accountByEmail, isTakenUp } from '../store/accounts.ts';
import { currentHolders } from '../store/holdings.ts';
import { colleague } from './fields.ts';
import { invitePerson } from './invite-person.ts';
import { organisationAsSubject } from './organisation-facts.ts';
import { tellSeatTaken } from './tell-seat-taken.ts';

const input = z.object({ organisationId: idOf<OrganisationId>(), ...colleague });

/**
 * Invites an administrator for any organisation, by the administrator of the region: its first one, or another when
 * the only one cannot come in any more. Who was invited there before and never came gets a new link. The
 * administrators that are there, hear of it.
 */
export const inviteAdministrator = verb<z.infer<typeof input>, null>({
  name: 'people.invite-administrator',
  act: 'write',
  activity: 'access',
  scope: 'sign-in',
  input,
  subject: (context, { organisationId }) => organisationAsSubject(context, organisationId),
  run: async (context, { organisationId, name, email, phone }) => {
    const { db, now, house, actor } = context;
    const today = localDate(now);
    const before = await accountByEmail(db, emailToken(house, email));
    const sitting = await currentHolders(db, organisationId, 'administrator', null, today);
    if (
      before?.organisationId === organisationId &&
      !isTakenUp(before) &&
      sitting.some(({ personId }) => personId === before.personId)
    ) {
      context.about('person', before.personId);
      await makeLink(context, before, 'invitation');
      return done(null);
    }
    const outcome = await invitePerson(context, {
      organisationId,
      person: { name, email, phone },
      kind: { role: 'administrator', domain: null },
      sitting: { capacity: 'holder', from: today, until: null },
    });
    if (outcome.kind !== 'done') return outcome;
    const except: PersonId[] = actor.kind === 'seat' ? [actor.personId, outcome.value] : [outcome.value];
    if (sitting.length > 0) await house.jobs.enqueue(db, tellSeatTaken, { organisationId, except });
    return done(null);
  },
});
