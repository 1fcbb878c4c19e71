import { z } from 'zod';
import type { PersonId } from '../../../kernel/ids.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { idOf } from '../input.ts';
import { type Colleague, colleaguesOf } from './colleagues.ts';
import { colleagueHereAsSubject } from './own-colleague.ts';

const input = z.object({ personId: idOf<PersonId>() });

/** One colleague: of one's own organisation, or of another with a seat here. */
export const readPerson = verb<z.infer<typeof input>, Colleague>({
  name: 'people.read-person',
  act: 'read',
  activity: 'access',
  input,
  subject: colleagueHereAsSubject,
  run: async (context, { personId }) => {
    const people = await colleaguesOf(context, context.actor.organisationId);
    const found = people.find((one) => one.personId === personId);
    return found === undefined ? absent : done(found);
  },
});
