import { z } from 'zod';
import { absent, done } from '../kernel/outcome.ts';
import type { Sentence } from '../kernel/policy.ts';
import { ownOrganisationAsSubject, verb } from '../kernel/verb.ts';
import { enterAs } from '../rooms/people/index.ts';

/** Sits down on somebody's seat without password or code. Only a demo has the sentence that allows it. */
export const enter = verb({
  name: 'demo.enter',
  act: 'write',
  activity: 'access',
  scope: 'sign-in',
  input: z.strictObject({ email: z.string().max(200), device: z.string().max(200) }),
  subject: ownOrganisationAsSubject('account'),
  run: async (context, { email, device }) => {
    const entry = await enterAs(context, email, device);
    return entry === null ? absent : done(entry);
  },
});

/** What holds in a demo besides the rules of the house. */
export const demoSentences: readonly Sentence[] = [
  {
    key: 'demo.anybody-enters',
    text: 'In de demo mag iedereen op elke functie gaan zitten: alles is verzonnen.',
    ground: 'Alleen in de demo',
    verbs: ['demo.enter'],
    who: (actor) => actor.kind === 'public',
  },
];
