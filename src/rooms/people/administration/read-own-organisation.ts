import { z } from 'zod';
import { absent, done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { type OrganisationLine, organisationLines } from './organisation-lines.ts';

const input = z.object({});

/** The administrator's own organisation: its facts, its look, its empty seats. */
export const readOwnOrganisation = verb<z.infer<typeof input>, OrganisationLine>({
  name: 'people.read-own-organisation',
  act: 'read',
  activity: 'house',
  input,
  subject: ownOrganisationAsSubject('organisation'),
  run: async (context) => {
    const lines = await organisationLines(context);
    const own = lines.find(({ organisation }) => organisation.id === context.actor.organisationId);
    return own === undefined ? absent : done(own);
  },
});
