import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { holdersOf } from '../../people/index.ts';

/** Names of those who hold this domain's coordinator seat today, deputies too. */
export async function colleaguesOnSeat(
  context: Context,
  domain: Domain,
): Promise<ReadonlyMap<PersonId, string>> {
  const holders = await holdersOf(context, 'coordinator', domain);
  return new Map(holders.map(({ personId, name }) => [personId, name]));
}

/** How many others hold a coordinator seat here today, of either domain: who could read along (R17). */
export async function othersOnSeats(context: Context): Promise<number> {
  const { actor } = context;
  const holders = await holdersOf(context, 'coordinator', null);
  const others = holders.filter(({ personId }) => actor.kind !== 'seat' || personId !== actor.personId);
  return new Set(others.map(({ personId }) => personId)).size;
}
