import type { Context } from '../../../kernel/context.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { listById } from '../store/destruction-lists.ts';

/** Activity in the register of processing activities that retention serves (AVG art. 30). */
export const ACTIVITY = 'retention';

/** A destruction list as policies judge it: its compartment, or none. */
export async function listSubject(context: Context, { list }: { list: string }): Promise<Subject | null> {
  const found = await listById(context, list);
  return found === null
    ? null
    : {
        kind: 'destruction_list',
        id: found.id,
        organisationId: context.actor.organisationId,
        domain: found.domain,
      };
}
