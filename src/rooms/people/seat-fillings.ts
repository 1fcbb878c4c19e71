import type { Role } from '../../kernel/actor.ts';
import type { Context } from '../../kernel/context.ts';
import type { OrganisationId } from '../../kernel/ids.ts';
import { type LocalDate, localDate } from '../../kernel/local-time.ts';
import { seatCode } from './seat.ts';
import { fillings } from './store/holdings.ts';

/** How a seat is filled today. Holds no person. */
export interface SeatFilling {
  readonly organisationId: OrganisationId;
  /** `coordinator:care`, `mayor`. */
  readonly office: string;
  readonly holders: number;
  readonly deputies: number;
  /** First day without a holder; null when there is one, or never was one. */
  readonly emptySince: LocalDate | null;
  /** The day on which the seat was made. */
  readonly madeOn: LocalDate;
  /** Last day of the holder, when that is known. */
  readonly until: LocalDate | null;
}

const ROLES: readonly Role[] = [
  'coordinator',
  'mayor',
  'portfolio_holder',
  'adviser',
  'regional_director',
  'care_coordinator',
];

/**
 * How the seats that carry the plan are filled, in the organisation of the context's actor, or in scope `region-picture`
 * everywhere. A seat that was never made is not among them: nobody holds it.
 */
export async function seatFillings(context: Context): Promise<readonly SeatFilling[]> {
  const rows = await fillings(context.db, ROLES, localDate(context.now));
  return rows.map(({ organisationId, role, domain, holders, deputies, madeAt, left, until }) => ({
    organisationId: organisationId as OrganisationId,
    office: seatCode({ role, domain }),
    holders,
    deputies,
    emptySince: holders > 0 ? null : ownDay(left),
    madeOn: localDate(madeAt),
    until: ownDay(until),
  }));
}

/** PostgreSQL says "infinity" for a day that was never set. */
const ownDay = (day: LocalDate | null): LocalDate | null => (day === null || day === 'infinity' ? null : day);
