import { z } from 'zod';
import type { SeatId } from '../../../kernel/ids.ts';
import { type LocalDate, localDate } from '../../../kernel/local-time.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { sameSeat, sittersOf, uncoveredSeats } from '../absence/sitters.ts';
import { organisationById } from '../organisations.ts';
import { type SeatKind, seatCode, seatKindsOf, seatTitle } from '../seat.ts';
import { emptySince, seatsOf } from '../store/holdings.ts';
import { type Colleague, type ColleagueSeat, colleaguesOf } from './colleagues.ts';

/** Somebody on the seat, now or later. */
export interface Sitter extends ColleagueSeat {
  readonly colleague: Colleague;
}

/** A seat of the organisation, with who sits there and who stands in. */
export interface SeatOverview extends SeatKind {
  readonly code: string;
  readonly title: string;
  readonly sitters: readonly Sitter[];
  /** Set when nobody holds the seat today; `since` is null when nobody ever did. */
  readonly empty: { readonly since: LocalDate | null } | null;
  /** Everybody on the seat is away today: the last day of the absence that ends first. */
  readonly uncoveredUntil: LocalDate | null;
}

const input = z.object({});

/** Every seat that this organisation can have, with its holders and deputies; who left is not among them. */
export const readSeats = verb<z.infer<typeof input>, readonly SeatOverview[]>({
  name: 'people.read-seats',
  act: 'read',
  activity: 'access',
  input,
  subject: ownOrganisationAsSubject('seats'),
  run: async (context) => {
    const { organisationId } = context.actor;
    const organisation = await organisationById(context.house, organisationId);
    if (organisation === null) return absent;
    const people = await colleaguesOf(context, organisationId);
    const seats = await seatsOf(context.db, organisationId);
    const ids = seats.map(({ id }) => id as SeatId);
    const since = await emptySince(context.db, ids, localDate(context.now));
    const uncovered = uncoveredSeats(await sittersOf(context), localDate(context.now));
    const sitters = people.flatMap((colleague) => colleague.seats.map((seat) => ({ ...seat, colleague })));
    return done(
      seatKindsOf(organisation.kind).map((kind): SeatOverview => {
        const here = sitters.filter(
          ({ role, domain, when }) => role === kind.role && domain === kind.domain && when !== 'over',
        );
        const seat = seats.find(({ role, domain }) => role === kind.role && domain === kind.domain);
        const left = seat === undefined ? null : (since.get(seat.id as SeatId) ?? null);
        return {
          ...kind,
          code: seatCode(kind),
          title: seatTitle(kind),
          sitters: here.sort(bySeatOrder),
          empty: here.some(({ when }) => when === 'now') ? null : { since: left },
          uncoveredUntil: uncovered.find((one) => sameSeat(one, kind))?.until ?? null,
        };
      }),
    );
  },
});

const bySeatOrder = (one: Sitter, other: Sitter): number =>
  one.capacity === other.capacity ? one.from.localeCompare(other.from) : one.capacity === 'holder' ? -1 : 1;
