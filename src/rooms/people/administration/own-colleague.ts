import type { Context } from '../../../kernel/context.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { personsById } from '../store/persons.ts';

/** A person as policies judge them: the organisation that their account belongs to decides. */
export async function personAsSubject(
  { db }: Context,
  { personId }: { readonly personId: PersonId },
): Promise<Subject | null> {
  const [row] = await personsById(db, [personId]);
  return row === undefined ? null : { kind: 'person', id: row.id, organisationId: row.organisationId };
}
