import type { Context } from '../../../kernel/context.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { tellOwner } from '../jobs.ts';
import { personsById } from '../store/persons.ts';

/** Tells a colleague that an administrator said they are away, or no longer; who it was stands on their own page. */
export async function tellAway(
  { db, house }: Context,
  personId: PersonId,
  template: 'absence-set' | 'absence-ended',
): Promise<void> {
  const [row] = await personsById(db, [personId]);
  if (row === undefined) return;
  await house.jobs.enqueue(db, tellOwner, { personId, organisationId: row.organisationId, template });
}
