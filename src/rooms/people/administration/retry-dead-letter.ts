import { z } from 'zod';
import { done, refused } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';

const input = z.object({ letterId: z.uuid() });

/** Puts failed work back in its queue, with fresh attempts. Jobs stand being done twice. */
export const retryDeadLetter = verb<z.infer<typeof input>, null>({
  name: 'people.retry-dead-letter',
  act: 'write',
  activity: 'house',
  input,
  subject: ownOrganisationAsSubject('jobs'),
  run: async ({ house, about }, { letterId }) => {
    about('job', letterId);
    return (await house.jobs.retryDeadLetter(letterId))
      ? done(null)
      : refused('Dit werk staat niet meer in de lijst. Een andere beheerder was u voor.');
  },
});
