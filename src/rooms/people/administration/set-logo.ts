import { z } from 'zod';
import { done, invalid } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { forgetOrganisations } from '../organisations.ts';
import { cleanPicture, LARGEST_PICTURE, type PictureProblem } from '../pictures/clean-picture.ts';
import { nextLook, updateOrganisation } from '../store/organisations.ts';

const TEXTS: Readonly<Record<PictureProblem, string>> = {
  'too-large': `Dit bestand is te groot. Kies een logo van hoogstens ${LARGEST_PICTURE / 1000} kB.`,
  'other-type':
    'Kies een plaatje van het type PNG, JPEG of WebP. Een SVG kan niet: daarin kan meer zitten dan een plaatje.',
  broken: 'Dit plaatje is niet goed te lezen. Bewaar het opnieuw als PNG en probeer het nog eens.',
  'too-many-pixels': 'Dit plaatje heeft te veel beeldpunten. Maak het hoogstens 2000 breed en 2000 hoog.',
  moving: 'Kies een plaatje dat niet beweegt.',
};

const input = z.object({
  picture: z.instanceof(Uint8Array, { error: 'Kies een bestand met uw logo.' }),
});

/** The logo of one's own organisation. What is not picture is left out: place, camera, maker, hidden text. */
export const setLogo = verb<z.infer<typeof input>, null>({
  name: 'people.set-logo',
  act: 'write',
  activity: 'house',
  input,
  subject: ownOrganisationAsSubject('organisation'),
  run: async (context, { picture }) => {
    const { db, now, house, actor } = context;
    const cleaned = cleanPicture(Buffer.from(picture));
    if ('problem' in cleaned) return invalid({ field: 'logo', text: TEXTS[cleaned.problem] });
    const { bytes, type } = cleaned;
    await updateOrganisation(db, actor.organisationId, { logo: bytes, logo_type: type, changed_at: now });
    await nextLook(db, actor.organisationId);
    context.note({ type: type.slice('image/'.length), bytes: bytes.length });
    context.afterwards(() => forgetOrganisations(house));
    return done(null);
  },
});
