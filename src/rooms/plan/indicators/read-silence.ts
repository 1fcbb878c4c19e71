import { z } from 'zod';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { ownSilence } from '../norms/read-norms.ts';
import type { Silence } from './silence.ts';

const input = z.object({});

/** Whether nothing was reported here for longer than the municipality allows without asking why (S41). */
export const readSilence = verb<z.infer<typeof input>, Silence>({
  name: 'plan.read-silence',
  act: 'read',
  activity: 'planning',
  input,
  subject: ownOrganisationAsSubject('norms'),
  run: async (context) => done(await ownSilence(context)),
});
