import { z } from 'zod';
import type { DeadLetter } from '../../../kernel/jobs/dead-letter.ts';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';

const input = z.object({});

/** Work that failed for good, the oldest first, at most a hundred. Ids and codes only. */
export const readDeadLetters = verb<z.infer<typeof input>, readonly DeadLetter[]>({
  name: 'people.read-dead-letters',
  act: 'read',
  activity: 'house',
  input,
  subject: ownOrganisationAsSubject('jobs'),
  run: async ({ house }) => done(await house.jobs.deadLetters()),
});
