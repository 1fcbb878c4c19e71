import { isOffice, type OfficeCode } from '../../content/offices.ts';
import type { Actor } from './actor.ts';

/**
 * The office from which somebody acts, for history that names no person: the seat's code, or the house itself. The public
 * never writes history, so it has none.
 */
export function officeOf(actor: Actor): OfficeCode {
  if (actor.kind !== 'seat') return 'lantaarn';
  const { role, domain } = actor.seat;
  const code = domain === null ? role : `${role}:${domain}`;
  return isOffice(code) ? code : role;
}

/**
 * The offices whose actions are this actor's own: its seat, and for the aandachtsfunctionaris of either domain also what the
 * plan gives to "de aandachtsfunctionaris"; the regional director speaks for the VAR and chairs its bodies (S45, S50, S54).
 */
export function ownOffices(actor: Actor): readonly OfficeCode[] {
  if (actor.kind !== 'seat') return [];
  const own = officeOf(actor);
  switch (actor.seat.role) {
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
