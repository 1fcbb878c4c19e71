import { type HandOverItem, handOverItems } from '../../../../content/duties.ts';
import type { Context } from '../../../kernel/context.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import { officeOf } from '../../../kernel/office.ts';
import { sittingSince } from '../../people/index.ts';
import type { Side } from '../store/seat-changes.ts';

/**
 * For which side somebody ticks: who sat down on or after the day of the change is the one who comes, who sat before it
 * leaves, and a deputy stands in for who left.
 */
export const sideOf = (capacity: 'holder' | 'deputy', since: LocalDate, changesOn: LocalDate): Side =>
  capacity === 'holder' && since >= changesOn ? 'coming' : 'leaving';

/** The side of whoever acts, in a change of this office; null for who sits elsewhere. */
export async function ownSide(
  context: Context,
  change: { readonly office: string; readonly onDate: LocalDate },
): Promise<Side | null> {
  const { actor } = context;
  if (actor.kind !== 'seat' || officeOf(actor) !== change.office) return null;
  const since = await sittingSince(context);
  return since === null ? null : sideOf(actor.seat.capacity, since, change.onDate);
}

/** Whether both sides have ticked everything. */
export const isHandedOver = (
  ticks: readonly { readonly item: HandOverItem; readonly side: Side }[],
): boolean =>
  handOverItems.every((item) =>
    (['leaving', 'coming'] as const).every((side) =>
      ticks.some((tick) => tick.item === item && tick.side === side),
    ),
  );
