import { z } from 'zod';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { absent, done, invalid } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { idOf } from '../input.ts';
import { forgetOrganisations } from '../organisations.ts';
import { listOrganisations, updateOrganisation } from '../store/organisations.ts';
import { changedMeanwhile, seen } from './fields.ts';
import { organisationAsSubject, organisationFacts, slug, slugProblem } from './organisation-facts.ts';

const input = z.object({
  organisationId: idOf<OrganisationId>(),
  ...organisationFacts,
  slug,
  domain: z.enum(['care', 'safety', 'both'], 'Kies een domein.'),
  seen,
});

/**
 * Other facts of any organisation, by the administrator of the region. The domain counts for partners only. Kind and
 * sort of partner stay: what may be shared with it hangs on them.
 */
export const changeOrganisation = verb<z.infer<typeof input>, null>({
  name: 'people.change-organisation',
  act: 'write',
  activity: 'house',
  scope: 'region-administration',
  input,
  subject: (context, { organisationId }) => organisationAsSubject(context, organisationId),
  run: async (context, { organisationId, ...given }) => {
    const { db, now, house } = context;
    const problem = await slugProblem(context, given.slug, organisationId);
    const row = (await listOrganisations(db)).find(({ id }) => id === organisationId);
    if (row === undefined) return absent;
    const late = changedMeanwhile(
      given.seen,
      row.changed_at,
      'De gegevens van deze organisatie zijn gewijzigd',
    );
    if (late !== null) return late;
    if (problem !== null && row.slug !== given.slug) return invalid(problem);
    await updateOrganisation(db, organisationId, {
      name: given.name,
      slug: given.slug,
      public_phone: given.phone,
      places: [...given.places],
      domain: row.kind === 'partner' ? given.domain : row.domain,
      changed_at: now,
    });
    context.note({ slugChanged: row.slug !== given.slug });
    context.afterwards(() => forgetOrganisations(house));
    return done(null);
  },
});
