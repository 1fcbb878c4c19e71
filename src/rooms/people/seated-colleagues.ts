import type { SeatActor } from '../../kernel/actor.ts';
import type { Context } from '../../kernel/context.ts';
import { type HolderId, newId, type PersonId, type SeatId, type SessionId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-time.ts';
import { organisationById } from './organisations.ts';
import { namesOf } from './person.ts';
import { isCurrent } from './seat.ts';
import { holdersIn } from './store/holdings.ts';

/** Somebody who works from a seat today, as the policies would judge them. */
export interface SeatedColleague {
  readonly name: string;
  readonly title: string;
  readonly capacity: 'holder' | 'deputy';
  /** For asking the policies only: it has no session. */
  readonly actor: SeatActor;
}

/** Whoever works today from a seat of the context's organisation, by seat, holders before deputies. */
export async function seatedColleagues(context: Context): Promise<readonly SeatedColleague[]> {
  const { organisationId } = context.actor;
  const organisation = await organisationById(context.house, organisationId);
  if (organisation === null) return [];
  const today = localDate(context.now);
  const held = (await holdersIn(context.db, organisationId)).filter((one) => isCurrent(one, today));
  const names = await namesOf(
    context,
    held.map(({ personId }) => personId as PersonId),
  );
  return held.map((one) => ({
    name: names.get(one.personId as PersonId) ?? 'Een collega',
    title: one.title,
    capacity: one.capacity,
    actor: {
      kind: 'seat',
      organisationId,
      personId: one.personId as PersonId,
      sessionId: newId<SessionId>(),
      seat: {
        id: one.seatId as SeatId,
        holderId: one.holderId as HolderId,
        organisationId,
        organisationKind: organisation.kind,
        role: one.role,
        domain: one.domain,
        capacity: one.capacity,
      },
      reporterToken: Buffer.alloc(0),
    },
  }));
}
