import type { Context } from '../../kernel/context.ts';
import type { LocalDate } from '../../kernel/local-time.ts';
import { holderById } from './store/holdings.ts';

/** The day since which whoever acts sits on their seat; null for who does not work from a seat. */
export async function sittingSince(context: Context): Promise<LocalDate | null> {
  const { actor, db } = context;
  if (actor.kind !== 'seat') return null;
  return (await holderById(db, actor.seat.holderId))?.from ?? null;
}
