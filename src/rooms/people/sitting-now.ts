import type { Domain, Role } from '../../kernel/actor.ts';
import type { Context } from '../../kernel/context.ts';
import type { HolderId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-time.ts';
import { isCurrent } from './seat.ts';
import { holdersIn } from './store/holdings.ts';

/** The kind of seat that this sitting of the own organisation is on today, or null when it is over. Names nobody. */
export async function sittingNow(
  context: Context,
  id: HolderId,
): Promise<{ readonly role: Role; readonly domain: Domain | null } | null> {
  const held = await holdersIn(context.db, context.actor.organisationId);
  const found = held.find(({ holderId }) => holderId === id);
  return found !== undefined && isCurrent(found, localDate(context.now))
    ? { role: found.role, domain: found.domain }
    : null;
}
