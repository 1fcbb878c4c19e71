import type { Domain, Role } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { HolderId, PersonId } from '../../../kernel/ids.ts';
import { type LocalDate, localDate } from '../../../kernel/local-time.ts';
import { isCurrent } from '../seat.ts';
import { type AbsenceRow, absencesFrom } from '../store/absences.ts';
import { holdersIn } from '../store/holdings.ts';
import { coveredOn, firstUncovered, includes, type StandIn } from './absence.ts';

/** Somebody on a seat of the actor's organisation, now or later, with when they are away. */
export interface Sitter extends StandIn {
  readonly holderId: HolderId;
  readonly personId: PersonId;
  readonly role: Role;
  readonly domain: Domain | null;
  readonly title: string;
  readonly capacity: 'holder' | 'deputy';
  readonly away: readonly AbsenceRow[];
}

/** Everybody on a seat of the context's organisation from today on. Two questions, however many there are. */
export async function sittersOf(context: Context): Promise<readonly Sitter[]> {
  const { organisationId } = context.actor;
  const today = localDate(context.now);
  const absences = await absencesFrom(context.db, organisationId, today);
  return (await holdersIn(context.db, organisationId))
    .filter(({ until }) => until === null || until >= today)
    .map((row) => ({
      ...row,
      holderId: row.holderId as HolderId,
      personId: row.personId as PersonId,
      away: absences.filter(({ holderId }) => holderId === row.holderId),
    }));
}

type Kind = Pick<Sitter, 'role' | 'domain'>;

/** Whether both are the same seat: care and safety are never each other's deputy (R2, S52). */
export const sameSeat = (one: Kind, other: Kind): boolean =>
  one.role === other.role && one.domain === other.domain;

/** The absence of this sitter that runs today. */
export const awayNow = (sitter: Sitter, today: LocalDate): AbsenceRow | undefined =>
  sitter.away.find((days) => includes(days, today));

/** Who else sits on the same seat. */
export const othersBeside = (sitters: readonly Sitter[], { personId, ...kind }: Sitter): readonly Sitter[] =>
  sitters.filter((one) => sameSeat(one, kind) && one.personId !== personId);

/** A seat from which everybody is away today. */
export interface UncoveredSeat {
  readonly role: Role;
  readonly domain: Domain | null;
  readonly title: string;
  /** The last day of the absence that ends first. */
  readonly until: LocalDate;
}

/** Seats that have somebody, and nobody who is there today (S10). An empty seat is not among them. */
export function uncoveredSeats(sitters: readonly Sitter[], today: LocalDate): readonly UncoveredSeat[] {
  const sitting = sitters.filter((one) => isCurrent(one, today));
  return sitting.flatMap((one, at): UncoveredSeat[] => {
    const first = sitting.findIndex((other) => sameSeat(one, other)) === at;
    const here = sitting.filter((other) => sameSeat(one, other));
    if (!first || coveredOn(today, here)) return [];
    const ends = here.flatMap((other) => awayNow(other, today)?.until ?? []).sort();
    return ends[0] === undefined
      ? []
      : [{ role: one.role, domain: one.domain, title: one.title, until: ends[0] }];
  });
}

/** The first day of these on which nobody else is on this sitter's seat; null when somebody always is. */
export const uncoveredIn = (
  sitters: readonly Sitter[],
  sitter: Sitter,
  days: { readonly from: LocalDate; readonly until: LocalDate },
): LocalDate | null => firstUncovered(days, othersBeside(sitters, sitter));
