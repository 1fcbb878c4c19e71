import type { Context } from '../../../kernel/context.ts';
import type { HolderId, OrganisationId, PersonId } from '../../../kernel/ids.ts';
import { addDays, type LocalDate, localDate } from '../../../kernel/local-time.ts';
import type { Problem } from '../../../kernel/outcome.ts';
import { hasOneHolder, isCurrent, type SeatKind, seatTitle } from '../seat.ts';
import { holdersIn } from '../store/holdings.ts';
import { personsOf } from '../store/persons.ts';

/** Somebody on a seat, from one day until another. */
export interface Sitting {
  readonly capacity: 'holder' | 'deputy';
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

/** Whether two periods have a day in common. */
export const overlap = (one: Omit<Sitting, 'capacity'>, other: Omit<Sitting, 'capacity'>): boolean =>
  (one.until === null || one.until >= other.from) && (other.until === null || other.until >= one.from);

/**
 * Why this person cannot sit there in these days, or null. A seat of an aandachtsfunctionaris has one holder for each
 * domain (S52); deputies there may be several. `besides` is the sitting that is being changed.
 */
export async function sittingProblem(
  context: Context,
  organisationId: OrganisationId,
  kind: SeatKind,
  personId: PersonId | null,
  sitting: Sitting,
  besides: HolderId | null = null,
): Promise<Problem | null> {
  const sitters = (await holdersIn(context.db, organisationId)).filter(
    (one) =>
      one.role === kind.role &&
      one.domain === kind.domain &&
      one.holderId !== besides &&
      overlap(one, sitting),
  );
  if (sitters.some((one) => one.personId === personId))
    return { field: 'from', text: 'Deze collega heeft deze functie al in deze dagen. Kies andere dagen.' };
  const taken = sitters.some(({ capacity }) => capacity === 'holder');
  return sitting.capacity === 'holder' && hasOneHolder(kind.role) && taken
    ? {
        field: 'capacity',
        text: `${seatTitle(kind)} heeft in deze dagen al een houder. Kies "vervanger", of beëindig eerst de functie van de houder.`,
      }
    : null;
}

/**
 * Whether somebody who can sign in still administers the organisation after this day, without these sittings. An
 * organisation without administrator cannot give anybody access any more.
 */
export async function administratorRemains(
  context: Context,
  organisationId: OrganisationId,
  without: (sitter: { readonly holderId: string; readonly personId: string }) => boolean,
  after: LocalDate,
): Promise<boolean> {
  const today = localDate(context.now);
  const people = await personsOf(context.db, organisationId);
  const comesIn = (id: string): boolean =>
    people.some(
      ({ id: person, endedAt, passwordSetAt, linkedAt, organisationId: home }) =>
        // The account of a guest is not in reach; that they sit here is taken for good.
        person === id &&
        endedAt === null &&
        (passwordSetAt !== null || linkedAt !== null || home !== organisationId),
    );
  const lasting = addDays(after, 1);
  return (await holdersIn(context.db, organisationId)).some(
    (one) =>
      one.role === 'administrator' &&
      !without(one) &&
      isCurrent(one, today) &&
      isCurrent({ ...one, from: today }, lasting < today ? today : lasting) &&
      comesIn(one.personId),
  );
}

/** What to tell who would leave an organisation without administrator. */
export const LAST_ADMINISTRATOR =
  'Dit is de laatste beheerder van deze organisatie. Maak eerst iemand anders beheerder, en wacht tot die een keer heeft ingelogd.';
