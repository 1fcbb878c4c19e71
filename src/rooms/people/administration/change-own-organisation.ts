import { z } from 'zod';
import { absent, done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { forgetOrganisations } from '../organisations.ts';
import { listOrganisations, lockAddresses, updateOrganisation } from '../store/organisations.ts';
import { changedMeanwhile, seen } from './fields.ts';
import { organisationFacts } from './organisation-facts.ts';

const input = z.object({ ...organisationFacts, seen });

/** Other facts of one's own organisation. Its address is the region's to give, because others link to it. */
export const changeOwnOrganisation = verb<z.infer<typeof input>, null>({
  name: 'people.change-own-organisation',
  act: 'write',
  activity: 'house',
  input,
  subject: ownOrganisationAsSubject('organisation'),
  run: async (context, given) => {
    const { db, now, house, actor } = context;
    await lockAddresses(db);
    const row = (await listOrganisations(db)).find(({ id }) => id === actor.organisationId);
    if (row === undefined) return absent;
    const late = changedMeanwhile(
      given.seen,
      row.changed_at,
      'De gegevens van uw organisatie zijn gewijzigd',
    );
    if (late !== null) return late;
    await updateOrganisation(db, actor.organisationId, {
      name: given.name,
      public_phone: given.phone,
      places: [...given.places],
      changed_at: now,
    });
    context.afterwards(() => forgetOrganisations(house));
    return done(null);
  },
});
