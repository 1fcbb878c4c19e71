import type { Context } from '../../../kernel/context.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { needsFactor } from '../seat.ts';
import { seatsToday } from '../session.ts';

/** What an app or device shows beside "Lantaarn": a seat by which the holder knows the account, and no name or address. */
export async function factorLabel(context: Context, personId: PersonId): Promise<string> {
  const holdings = await seatsToday(context, { personId });
  const named = holdings.find(({ role }) => needsFactor(role)) ?? holdings[0];
  return named === undefined ? 'account' : `${named.title} ${named.organisationName}`;
}
