import { type Context, inTenant } from '../../../kernel/context.ts';
import type { House } from '../../../kernel/house.ts';
import { newTrace, type OrganisationId } from '../../../kernel/ids.ts';
import { type AnyVerb, run } from '../../../kernel/verb.ts';
import { allOrganisations } from '../../people/index.ts';

/**
 * Looks in one organisation after the other (no scope opens the signals of all) and runs the verb only where there
 * is something, so that looking leaves no audit entries. One that fails keeps nobody else waiting.
 */
export async function whereNeeded(
  house: House,
  name: string,
  needed: (context: Context) => Promise<boolean>,
  what: AnyVerb,
): Promise<void> {
  const failures: unknown[] = [];
  for (const { id, kind } of await allOrganisations(house)) {
    if (kind === 'partner') continue;
    const actor = { kind: 'job', organisationId: id as OrganisationId, name } as const;
    try {
      if (await inTenant(house, actor, 'tenant', newTrace(), needed)) await run(house, actor, what, {});
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
