import type { Domain, Role } from '../../kernel/actor.ts';
import type { Context } from '../../kernel/context.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-time.ts';
import { includes } from './absence/absence.ts';
import { awayNow, sittersOf } from './absence/sitters.ts';
import { holdersOf } from './holders-of.ts';
import { absencesFrom } from './store/absences.ts';

/** Who hears of new work on a seat. */
export interface Told {
  readonly persons: readonly PersonId[];
  /** Somebody who hears it is there. False for a seat that is empty, and for one from which everybody is away. */
  readonly covered: boolean;
}

/**
 * Who hears today that something new waits on seats of this role (and domain, unless null): holder and deputies who
 * are there. Who is away hears nothing, as their deputy does; where nobody is there they hear it all the same, for
 * nobody else may take over (R2, S52), and `covered` is false so that others can be told that nobody is there.
 */
export async function whoIsTold(context: Context, role: Role, domain: Domain | null): Promise<Told> {
  const holders = (await holdersOf(context, role, domain)).map(({ personId }) => personId);
  if (holders.length === 0) return { persons: [], covered: false };
  const today = localDate(context.now);
  const running = (await absencesFrom(context.db, context.actor.organisationId, today)).filter((days) =>
    includes(days, today),
  );
  if (running.length === 0) return { persons: holders, covered: true };
  const away = new Set(
    (await sittersOf(context))
      .filter((one) => one.role === role && (domain === null || one.domain === domain))
      .filter((one) => awayNow(one, today) !== undefined)
      .map(({ personId }) => personId),
  );
  const there = holders.filter((person) => !away.has(person));
  return there.length > 0 ? { persons: there, covered: true } : { persons: holders, covered: false };
}
