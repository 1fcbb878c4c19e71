import type { Context } from '../../kernel/context.ts';
import { newId, type OrganisationId, type SeatId } from '../../kernel/ids.ts';
import { type SeatKind, seatTitle } from './seat.ts';
import { insertSeats, seatsOf } from './store/holdings.ts';

/** The seat of this kind in an organisation; made when there is none. */
export async function seatFor(
  context: Context,
  organisationId: OrganisationId,
  kind: SeatKind,
): Promise<SeatId> {
  const seats = await seatsOf(context.db, organisationId);
  const found = seats.find(({ role, domain }) => role === kind.role && domain === kind.domain);
  if (found !== undefined) return found.id as SeatId;
  const id = newId<SeatId>();
  await insertSeats(context.db, [
    {
      id,
      organisation_id: organisationId,
      role: kind.role,
      domain: kind.domain,
      title: seatTitle(kind),
      created_at: context.now,
    },
  ]);
  return id;
}
