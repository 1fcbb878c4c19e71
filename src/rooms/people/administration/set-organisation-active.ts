import { z } from 'zod';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { absent, done, refused } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { idOf } from '../input.ts';
import { forgetOrganisations } from '../organisations.ts';
import { listOrganisations, lockAddresses, updateOrganisation } from '../store/organisations.ts';
import { changedMeanwhile, seen } from './fields.ts';
import { organisationAsSubject } from './organisation-facts.ts';

const input = z.object({ organisationId: idOf<OrganisationId>(), active: z.boolean(), seen });

/**
 * Stops an organisation, or starts it again. Its pages go away and nobody signs in for it any more; what it did
 * stays, and records still name it.
 */
export const setOrganisationActive = verb<z.infer<typeof input>, null>({
  name: 'people.set-organisation-active',
  act: 'write',
  activity: 'house',
  scope: 'region-administration',
  input,
  subject: (context, { organisationId }) => organisationAsSubject(context, organisationId),
  run: async (context, { organisationId, active, seen: stamp }) => {
    const { db, now, house } = context;
    await lockAddresses(db);
    const row = (await listOrganisations(db)).find(({ id }) => id === organisationId);
    if (row === undefined) return absent;
    if (row.kind === 'region')
      return refused('De regio zelf kan niet stoppen: van daaruit wordt alles beheerd.');
    const late = changedMeanwhile(stamp, row.changed_at, 'De gegevens van deze organisatie zijn gewijzigd');
    if (late !== null) return late;
    await updateOrganisation(db, organisationId, { active, changed_at: now });
    context.note({ active });
    context.afterwards(() => forgetOrganisations(house));
    return done(null);
  },
});
