import { z } from 'zod';
import { absent, done } from '../../../kernel/outcome.ts';
import { isTheme } from '../../../kernel/page/index.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { forgetOrganisations } from '../organisations.ts';
import { listOrganisations, lockAddresses, nextLook, updateOrganisation } from '../store/organisations.ts';
import { changedMeanwhile, seen } from './fields.ts';

/** A colour as people type it: with or without the hash, in any letter case. */
export const colour = z
  .string()
  .trim()
  .transform((text) => `#${text.replace(/^#/, '').toLowerCase()}`)
  .refine((primary) => isTheme({ primary }), 'Vul een kleur in als # met zes tekens, zoals #2f5d50.');

const input = z.object({ colour, seen });

/** The one colour of one's own organisation, from which all others follow. */
export const setColour = verb<z.infer<typeof input>, null>({
  name: 'people.set-colour',
  act: 'write',
  activity: 'house',
  input,
  subject: ownOrganisationAsSubject('organisation'),
  run: async (context, given) => {
    const { db, now, house, actor } = context;
    await lockAddresses(db);
    const row = (await listOrganisations(db)).find(({ id }) => id === actor.organisationId);
    if (row === undefined) return absent;
    if (row.colour === given.colour) return done(null);
    const late = changedMeanwhile(
      given.seen,
      row.changed_at,
      'De gegevens van uw organisatie zijn gewijzigd',
    );
    if (late !== null) return late;
    await updateOrganisation(db, actor.organisationId, { colour: given.colour, changed_at: now });
    await nextLook(db, actor.organisationId);
    context.afterwards(() => forgetOrganisations(house));
    return done(null);
  },
});
