import { sql } from 'kysely';
import type { Context } from '../../../kernel/context.ts';
import type { SignalId } from '../../../kernel/ids.ts';
import { type SignalRow, signalBySerial } from './files.ts';

/** The other signal of two that are merged, held until the transaction ends. */
export const signalBySerialHeld = (context: Context, serial: number): Promise<SignalRow | null> =>
  signalBySerial(context, serial, true);

/** Ties a merged signal to the one that goes on, which keeps the earliest day of receipt of the two. */
export async function markMerged(context: Context, signal: SignalRow, into: SignalRow): Promise<void> {
  await context.db.updateTable('signals').set({ merged_into: into.id }).where('id', '=', signal.id).execute();
  await context.db
    .updateTable('signals')
    .set({ received_at: sql<Date>`least(received_at, ${signal.receivedAt}::timestamptz)` })
    .where('id', '=', into.id)
    .execute();
}

/** What is split off was received when the other was, and closed when that was: no term of keeping starts again. */
export async function inheritTimes(context: Context, id: SignalId, from: SignalRow): Promise<void> {
  await context.db
    .updateTable('signals')
    .set({ received_at: from.receivedAt, closed_at: from.closedAt, split_from: from.id })
    .where('id', '=', id)
    .execute();
}
