import type { Context } from '../../kernel/context.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { openPerson } from './person.ts';
import { personsById } from './store/persons.ts';

/**
 * The mail address of a colleague of the context's organisation, for the mailer and nowhere else. Null for who was
 * removed meanwhile.
 */
export async function addressOf({ db, house }: Context, personId: PersonId): Promise<string | null> {
  const [row] = await personsById(db, [personId]);
  return row === undefined ? null : ((await openPerson(house, row.id, row))?.email ?? null);
}
