import { z } from 'zod';
import { done, refused } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';

const input = z.object({ letterId: z.uuid() });

/** Throws failed work away: what it was to do, is never done. */
export const dropDeadLetter = verb<z.infer<typeof input>, null>({
  name: 'people.drop-dead-letter',
  act: 'write',
  activity: 'house',
  input,
  subject: ownOrganisationAsSubject('jobs'),
  run: async ({ house, about }, { letterId }) => {
    about('job', letterId);
    return (await house.jobs.dropDeadLetter(letterId))
      ? done(null)
      : refused('Dit werk staat niet meer in de lijst. Een andere beheerder was u voor.');
  },
});
