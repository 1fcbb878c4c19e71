import { z } from 'zod';
import type { PersonId } from '../../../kernel/ids.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { idOf } from '../input.ts';
import { personsOf } from '../store/persons.ts';
import { type Colleague, colleaguesOf } from './colleagues.ts';

const input = z.object({ personId: idOf<PersonId>() });

/** One colleague: of one's own organisation, or of another with a seat here. */
export const readPerson = verb<z.infer<typeof input>, Colleague>({
  name: 'people.read-person',
  act: 'read',
  activity: 'access',
  input,
  subject: async ({ db, actor }, { personId }) =>
    (await personsOf(db, actor.organisationId)).some(({ id }) => id === personId)
      ? { kind: 'person', id: personId, organisationId: actor.organisationId }
      : null,
  run: async (context, { personId }) => {
    const people = await colleaguesOf(context, context.actor.organisationId);
    const found = people.find((one) => one.personId === personId);
    return found === undefined ? absent : done(found);
  },
});
