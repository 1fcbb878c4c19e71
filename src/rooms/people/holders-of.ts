import type { Domain, Role } from '../../kernel/actor.ts';
import type { Context } from '../../kernel/context.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-time.ts';
import { openPerson } from './person.ts';
import { currentHolders } from './store/holdings.ts';
import { personsById } from './store/persons.ts';

/** Somebody who can be told that something waits. The address goes to the mailer and nowhere else. */
export interface SeatHolder {
  readonly personId: PersonId;
  readonly capacity: 'holder' | 'deputy';
  readonly name: string;
  readonly email: string;
}

/**
 * Who holds seats of this role (and domain, unless null) today in the organisation of the context's actor;
 * holders first, then deputies. Empty when the seat is empty.
 */
export async function holdersOf(
  context: Context,
  role: Role,
  domain: Domain | null,
): Promise<readonly SeatHolder[]> {
  const today = localDate(context.now);
  const held = await currentHolders(context.db, context.actor.organisationId, role, domain, today);
  const ids = [...new Set(held.map(({ personId }) => personId as PersonId))];
  const rows = new Map((await personsById(context.db, ids)).map((row) => [row.id, row]));
  const holders: SeatHolder[] = [];
  for (const id of ids) {
    const row = rows.get(id);
    const person = row === undefined ? null : await openPerson(context.house, id, row);
    const capacity = held.find(({ personId }) => personId === id)?.capacity ?? 'deputy';
    if (person !== null) holders.push({ personId: id, capacity, name: person.name, email: person.email });
  }
  return holders;
}
