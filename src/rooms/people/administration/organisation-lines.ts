import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { OrganisationId, SeatId } from '../../../kernel/ids.ts';
import { type LocalDate, localDate } from '../../../kernel/local-time.ts';
import { type Organisation, publicFacts } from '../organisations.ts';
import {
  administratorsByOrganisation,
  emptySince,
  uncoveredCoordinatorSeats,
  vacantCoordinatorSeats,
} from '../store/holdings.ts';
import { listOrganisations } from '../store/organisations.ts';

/** A seat of an aandachtsfunctionaris that nobody holds today (S52). */
export interface Vacancy {
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly organisationSlug: string;
  readonly domain: Domain;
  readonly title: string;
  /** The first day on which nobody held it; of a seat that nobody ever held, the day it was made. */
  readonly since: LocalDate;
  readonly everHeld: boolean;
}

/**
 * Seats of aandachtsfunctionarissen that are empty today, by organisation. Reaches the organisation of the actor, or
 * the whole region in the scope `region-administration`. Holds no person.
 */
export async function vacancies(context: Context): Promise<readonly Vacancy[]> {
  const today = localDate(context.now);
  const seats = await vacantCoordinatorSeats(context.db, today);
  const since = await emptySince(
    context.db,
    seats.map(({ seatId }) => seatId as SeatId),
    today,
  );
  return seats.flatMap((seat) => {
    const left = since.get(seat.seatId as SeatId);
    if (seat.domain === null) return [];
    return {
      domain: seat.domain,
      organisationId: seat.organisationId as OrganisationId,
      organisationName: seat.name,
      organisationSlug: seat.slug,
      title: seat.title,
      since: left ?? localDate(seat.createdAt),
      everHeld: left !== undefined,
    };
  });
}

/** A seat of an aandachtsfunctionaris that is held, and where nobody is today. Says not whose. */
export interface UncoveredCoordinator {
  readonly domain: Domain;
  /** The last day of the absence that ends first. */
  readonly until: LocalDate;
}

/** An organisation as its administrators see it. */
export interface OrganisationLine {
  readonly organisation: Organisation;
  readonly vacancies: readonly Vacancy[];
  /** Seats of aandachtsfunctionarissen from which everybody is away today (S10). */
  readonly uncovered: readonly UncoveredCoordinator[];
  /** How many people administer it today. */
  readonly administrators: number;
}

/** Every organisation with its empty and uncovered seats, read in this transaction; as far as its scope reaches into seats. */
export async function organisationLines(context: Context): Promise<readonly OrganisationLine[]> {
  const empty = await vacancies(context);
  const today = localDate(context.now);
  const uncovered = await uncoveredCoordinatorSeats(context.db, today);
  const administrators = await administratorsByOrganisation(context.db, today);
  return (await listOrganisations(context.db)).map((row) => {
    const organisation = publicFacts(row);
    return {
      organisation,
      vacancies: empty.filter(({ organisationId }) => organisationId === organisation.id),
      uncovered: uncovered.flatMap(({ organisationId, domain, until }) =>
        organisationId === organisation.id && domain !== null ? [{ domain, until }] : [],
      ),
      administrators: administrators.find(({ organisationId }) => organisationId === row.id)?.count ?? 0,
    };
  });
}
