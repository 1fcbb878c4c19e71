import { z } from 'zod';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { type Colleague, colleaguesOf } from './colleagues.ts';

const input = z.object({});

/** Everybody in one's own organisation, with seats and how far they have come. */
export const readPeople = verb<z.infer<typeof input>, readonly Colleague[]>({
  name: 'people.read-people',
  act: 'read',
  activity: 'access',
  input,
  subject: ownOrganisationAsSubject('people'),
  run: async (context) => done(await colleaguesOf(context, context.actor.organisationId)),
});
