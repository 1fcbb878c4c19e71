import type { Context } from '../../../kernel/context.ts';
import { type HolderId, newId, type OrganisationId, type PersonId } from '../../../kernel/ids.ts';
import type { SeatKind } from '../seat.ts';
import { seatFor } from '../seat-for.ts';
import { holdersIn, insertHolder } from '../store/holdings.ts';
import type { Sitting } from './seat-rules.ts';
import { tellIfReading } from './tell-seat-taken.ts';

/** Puts somebody on a seat, and tells the others when it opens content. The rules were looked at before. */
export async function seatSomebody(
  context: Context,
  organisationId: OrganisationId,
  kind: SeatKind,
  personId: PersonId,
  { capacity, from, until }: Sitting,
): Promise<HolderId> {
  const id = newId<HolderId>();
  await insertHolder(context.db, {
    id,
    organisation_id: organisationId,
    seat_id: await seatFor(context, organisationId, kind),
    person_id: personId,
    capacity,
    from_date: from,
    until_date: until,
    ended_at: null,
  });
  context.note({ role: kind.role, domain: kind.domain, capacity });
  await tellIfReading(context, kind.role, organisationId, personId);
  return id;
}

/** Whether this very sitting is there already: a form that came twice. */
export const sitsAlready = async (
  context: Context,
  organisationId: OrganisationId,
  kind: SeatKind,
  personId: PersonId,
  sitting: Sitting,
): Promise<boolean> =>
  (await holdersIn(context.db, organisationId)).some(
    (one) =>
      one.personId === personId &&
      one.role === kind.role &&
      one.domain === kind.domain &&
      one.capacity === sitting.capacity &&
      one.from === sitting.from &&
      one.until === sitting.until,
  );
