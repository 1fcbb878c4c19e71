import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { holdersOf } from '../../people/index.ts';

/** Both compartments, in a fixed order. */
export const DOMAINS = ['care', 'safety'] as const satisfies readonly Domain[];

const idsOf = async (context: Context, role: 'coordinator' | 'administrator', domain: Domain | null) =>
  (await holdersOf(context, role, domain)).map(({ personId }) => personId);

/** Who hold the seat of this domain today, holder and deputies. */
export const coordinatorsOf = (context: Context, domain: Domain): Promise<readonly PersonId[]> =>
  idsOf(context, 'coordinator', domain);

/**
 * Who hears that something waits on a seat nobody holds: the other coordinator and the administrators. They hear
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
