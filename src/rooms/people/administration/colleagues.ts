import { byName } from '../../../kernel/by-name.ts';
import type { Context } from '../../../kernel/context.ts';
import type { AbsenceId, HolderId, OrganisationId, PersonId, SeatId } from '../../../kernel/ids.ts';
import { type LocalDate, localDate } from '../../../kernel/local-time.ts';
import { type Days, includes } from '../absence/absence.ts';
import { FORMER_COLLEAGUE, openPerson } from '../person.ts';
import { isCurrent, needsFactor, type SeatKind } from '../seat.ts';
import { absencesFrom } from '../store/absences.ts';
import { holdersIn } from '../store/holdings.ts';
import { openLinksOf } from '../store/links.ts';
import { personsOf } from '../store/persons.ts';

/**
 * How far a colleague has come. `expired`: the invitation ran out unused. `no-factor`: has a seat that opens only
 * with the second factor, and has not set one up. `guest`: the account is another organisation's.
 */
export type ColleagueState = 'invited' | 'expired' | 'no-factor' | 'active' | 'guest' | 'ended';

/** Somebody on a seat here. */
export interface ColleagueSeat extends SeatKind {
  readonly holderId: HolderId;
  readonly seatId: SeatId;
  readonly title: string;
  readonly capacity: 'holder' | 'deputy';
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly changedAt: Date | null;
  readonly when: 'now' | 'later' | 'over';
  /** Days on which they are not there, from today on; never why. */
  readonly away: readonly ColleagueAway[];
}

export interface ColleagueAway extends Days {
  readonly id: AbsenceId;
  readonly running: boolean;
}

/** A colleague as an administrator sees them. */
export interface Colleague {
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly state: ColleagueState;
  readonly factorSet: boolean;
  /** When the open invitation stops working. */
  readonly linkUntil: Date | null;
  readonly changedAt: Date | null;
  readonly endedAt: Date | null;
  readonly seats: readonly ColleagueSeat[];
}

/** Everybody who works in this organisation or did, by name. */
export async function colleaguesOf(
  context: Context,
  organisationId: OrganisationId,
): Promise<readonly Colleague[]> {
  const { db, now, house } = context;
  const rows = await personsOf(db, organisationId);
  const sitters = await seatsHeld(context, organisationId);
  const ids = rows.map(({ id }) => id as PersonId);
  context.concerns('person', ...ids);
  const links = (await openLinksOf(db, ids, now)).filter(({ purpose }) => purpose === 'invitation');
  const colleagues = await Promise.all(
    rows.map(async (row): Promise<Colleague> => {
      const personId = row.id as PersonId;
      const home = row.organisationId as OrganisationId;
      const person = await openPerson(house, personId, { ...row, organisationId: home });
      const seats = sitters.get(personId) ?? [];
      const linkUntil = links.find((link) => link.personId === personId)?.expiresAt ?? null;
      return {
        personId,
        name: person?.name ?? FORMER_COLLEAGUE,
        email: person?.email ?? '',
        phone: person?.phone ?? '',
        state: stateOf({ ...row, guest: home !== organisationId, linkUntil, seats }),
        factorSet: row.factorSetAt !== null,
        linkUntil,
        changedAt: row.changedAt,
        endedAt: row.endedAt,
        seats,
      };
    }),
  );
  return colleagues.sort(byName);
}

interface Facts {
  readonly endedAt: Date | null;
  readonly passwordSetAt: Date | null;
  readonly factorSetAt: Date | null;
  readonly linkedAt: Date | null;
  readonly guest: boolean;
  readonly linkUntil: Date | null;
  readonly seats: readonly ColleagueSeat[];
}

function stateOf(facts: Facts): ColleagueState {
  const { endedAt, passwordSetAt, factorSetAt, linkedAt, guest, linkUntil, seats } = facts;
  if (endedAt !== null) return 'ended';
  if (guest) return 'guest';
  // The provider asks the factors, or we do at the next sign-in.
  if (linkedAt !== null) return 'active';
  if (passwordSetAt === null) return linkUntil === null ? 'expired' : 'invited';
  return factorSetAt === null && seats.some(({ role }) => needsFactor(role)) ? 'no-factor' : 'active';
}

async function seatsHeld(
  context: Context,
  organisationId: OrganisationId,
): Promise<ReadonlyMap<string, readonly ColleagueSeat[]>> {
  const today = localDate(context.now);
  const held = new Map<string, ColleagueSeat[]>();
  const absences = await absencesFrom(context.db, organisationId, today);
  for (const { holderId, seatId, personId, ...sitter } of await holdersIn(context.db, organisationId)) {
    const when = isCurrent(sitter, today) ? 'now' : sitter.from > today ? 'later' : 'over';
    const away = absences
      .filter((one) => one.holderId === holderId)
      .map(({ id, from, until }) => ({ id, from, until, running: includes({ from, until }, today) }));
    const seat = { ...sitter, holderId: holderId as HolderId, seatId: seatId as SeatId, when, away } as const;
    held.set(personId, [...(held.get(personId) ?? []), seat]);
  }
  return held;
}
