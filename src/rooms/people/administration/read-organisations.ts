import { z } from 'zod';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { type OrganisationLine, organisationLines } from './organisation-lines.ts';

const input = z.object({});

/** Every organisation of the installation, for the administrator of the region. */
export const readOrganisations = verb<z.infer<typeof input>, readonly OrganisationLine[]>({
  name: 'people.read-organisations',
  act: 'read',
  activity: 'house',
  scope: 'region-administration',
  input,
  subject: ownOrganisationAsSubject('organisations'),
  run: async (context) => done(await organisationLines(context)),
});
