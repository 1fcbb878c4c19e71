import type { SeatActor } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Subject } from '../../../kernel/policy.ts';

/** Who works from a seat. Policies let nobody else here; another kind of actor is a bug. */
export function seatedActor({ actor }: Context): SeatActor {
  if (actor.kind !== 'seat') throw new Error('nobody works from a seat here');
  return actor;
}

/** The seat the actor works from, as policies judge it; null for who has none. */
export const ownSittingAsSubject = ({ actor }: Context): Subject | null =>
  actor.kind === 'seat'
    ? {
        kind: 'sitting',
        id: actor.seat.holderId,
        organisationId: actor.seat.organisationId,
        facts: { holder: actor.seat.holderId },
      }
    : null;
