import type { Context } from '../../../kernel/context.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { personsById, personsOf } from '../store/persons.ts';

/** A person as policies judge them: the organisation that their account belongs to decides. */
export async function personAsSubject(
  { db }: Context,
  { personId }: { readonly personId: PersonId },
): Promise<Subject | null> {
  const [row] = await personsById(db, [personId]);
  return row === undefined ? null : { kind: 'person', id: row.id, organisationId: row.organisationId };
}

/** A colleague with a seat here, whose account may be another organisation's; null for everybody else. */
export const colleagueHereAsSubject = async (
  { db, actor }: Context,
  { personId }: { readonly personId: PersonId },
): Promise<Subject | null> =>
  (await personsOf(db, actor.organisationId)).some(({ id }) => id === personId)
    ? { kind: 'person', id: personId, organisationId: actor.organisationId }
    : null;
