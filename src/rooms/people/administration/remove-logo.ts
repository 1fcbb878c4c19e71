import { z } from 'zod';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { forgetOrganisations } from '../organisations.ts';
import { nextLook, updateOrganisation } from '../store/organisations.ts';

const input = z.object({});

/** Takes the logo of one's own organisation away; the name stays. */
export const removeLogo = verb<z.infer<typeof input>, null>({
  name: 'people.remove-logo',
  act: 'write',
  activity: 'house',
  input,
  subject: ownOrganisationAsSubject('organisation'),
  run: async ({ db, now, house, actor, afterwards }) => {
    await updateOrganisation(db, actor.organisationId, { logo: null, logo_type: null, changed_at: now });
    await nextLook(db, actor.organisationId);
    afterwards(() => forgetOrganisations(house));
    return done(null);
  },
});
