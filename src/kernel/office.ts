import { isOffice, type OfficeCode } from '../../content/offices.ts';
import type { Actor, Seat } from './actor.ts';

/**
 * The office from which somebody acts, for history that names no person: the seat's code, or the house itself. The public
 * never writes history, so it has none.
 */
export function officeOf(actor: Actor): OfficeCode {
  return actor.kind === 'seat' ? officeOfSeat(actor.seat) : 'lantaarn';
}

type SeatKind = Pick<Seat, 'role' | 'domain'>;

function officeOfSeat({ role, domain }: SeatKind): OfficeCode {
  const code = domain === null ? role : `${role}:${domain}`;
  return isOffice(code) ? code : role;
}

/**
 * The offices whose actions are this actor's own: its seat, and for the aandachtsfunctionaris of either domain also what the
 * plan gives to "de aandachtsfunctionaris"; the regional director speaks for the VAR and chairs its bodies (S45, S50, S54).
 */
export const ownOffices = (actor: Actor): readonly OfficeCode[] =>
  actor.kind === 'seat' ? officesOfSeat(actor.seat) : [];

/** As `ownOffices`, of a seat. */
export function officesOfSeat(seat: SeatKind): readonly OfficeCode[] {
  const own = officeOfSeat(seat);
  switch (seat.role) {
    case 'coordinator':
      return [own, 'coordinator', 'network', 'working_group_week'];
    case 'regional_director':
      return [own, 'var', 'working_group_week', 'network', 'regional_table', 'regional_team'];
    case 'care_coordinator':
      return [own, 'essm'];
    case 'mayor':
    case 'portfolio_holder':
      return [own, 'college'];
    default:
      return [own];
  }
}
