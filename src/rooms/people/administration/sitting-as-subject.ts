import type { Context } from '../../../kernel/context.ts';
import type { HolderId } from '../../../kernel/ids.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { holderById } from '../store/holdings.ts';

/** Somebody on a seat, as policies judge it: the organisation of the seat decides, not that of the person. */
export async function sittingAsSubject(
  { db }: Context,
  { holderId }: { readonly holderId: HolderId },
): Promise<Subject | null> {
  const row = await holderById(db, holderId);
  return row === undefined
    ? null
    : { kind: 'seat_holder', id: row.holderId, organisationId: row.organisationId };
}
