import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { holdersOf, type Told, whoIsTold } from '../../people/index.ts';

/** Both compartments, in a fixed order. */
export const DOMAINS = ['care', 'safety'] as const satisfies readonly Domain[];

const idsOf = async (context: Context, role: 'coordinator' | 'administrator', domain: Domain | null) =>
  (await holdersOf(context, role, domain)).map(({ personId }) => personId);

/** Who of the seat of this domain hears of new work today: holder and deputies, without who is away. */
export const coordinatorsOf = (context: Context, domain: Domain): Promise<Told> =>
  whoIsTold(context, 'coordinator', domain);

/**
 * Who hears that something waits on a seat nobody holds, or from which everybody is away: the other coordinator and the administrators. They hear
 * that, and nothing of what it is. Empty where the municipality has nobody at all.
 */
export async function standIns(context: Context): Promise<readonly PersonId[]> {
  return [
    ...new Set([
      ...(await idsOf(context, 'coordinator', null)),
      ...(await idsOf(context, 'administrator', null)),
    ]),
  ];
}
