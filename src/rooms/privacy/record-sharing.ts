import type { Context } from '../../kernel/context.ts';
import { type HandOverId, newId, type SharingId } from '../../kernel/ids.ts';
import type { Sharing } from './sharing.ts';
import { insertSharing, markWithdrawn } from './store/sharings.ts';

/**
 * Writes a disclosure in the sharing ledger, in the transaction of the act that shares: no sharing without a
 * line, no line without sharing. Only somebody in a seat shares; anything else is a bug.
 */
export async function recordSharing(context: Context, sharing: Sharing): Promise<SharingId> {
  const { actor } = context;
  if (actor.kind !== 'seat') throw new Error('only somebody in a seat shares');
  const id = newId<SharingId>();
  await insertSharing(context, id, sharing, { personId: actor.personId, seatId: actor.seat.id });
  return id;
}

/** Writes in the ledger that what was shared was withdrawn. */
export const recordWithdrawal = (context: Context, handOverId: HandOverId): Promise<void> =>
  markWithdrawn(context, handOverId);
