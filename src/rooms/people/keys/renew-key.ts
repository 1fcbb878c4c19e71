import { z } from 'zod';
import { completeGenerations, makeGeneration } from '../../../kernel/keys/generations.ts';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';

const ACTIVITY = 'house';

/** Makes a new generation of the key of one organisation; it begins to wrap after a while. */
export const renewKey = verb({
  name: 'people.renew-key',
  act: 'write',
  activity: ACTIVITY,
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('key'),
  run: async (context) => {
    const generation = await makeGeneration(context);
    context.note({ generation });
    return done({ generation });
  },
});

/** Writes down that nothing of one organisation is under an older generation of its key any more. */
export const completeRenewal = verb({
  name: 'people.complete-renewal',
  act: 'write',
  activity: ACTIVITY,
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('key'),
  run: async (context) => {
    await completeGenerations(context);
    context.note({ generation: context.key.newest().generation });
    return done({});
  },
});
