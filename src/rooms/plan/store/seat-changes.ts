import type { HandOverItem } from '../../../../content/duties.ts';
import type { Context } from '../../../kernel/context.ts';
import type { SeatChangeId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';

export type Side = 'leaving' | 'coming';

/** A seat that changes hands, from a day on. */
export interface SeatChange {
  readonly id: SeatChangeId;
  readonly organisationId: string;
  readonly office: string;
  readonly onDate: LocalDate;
  readonly byOffice: string;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
}

const columns = [
  'id',
  'organisation_id as organisationId',
  'office',
  'on_date as onDate',
  'by_office as byOffice',
  'opened_at as openedAt',
  'closed_at as closedAt',
] as const;

/** The change of this office that is going on, else the last one that was finished; undefined when there never was one. */
export const lastChange = (context: Context, office: string): Promise<SeatChange | undefined> =>
  context.db
    .selectFrom('seat_changes')
    .select(columns)
    .where('organisation_id', '=', context.actor.organisationId)
    .where('office', '=', office)
    .orderBy('opened_at', 'desc')
    .$castTo<SeatChange>()
    .executeTakeFirst();

/** A change of the own organisation; others who tick wait. */
export const changeById = (context: Context, id: string): Promise<SeatChange | undefined> =>
  context.db
    .selectFrom('seat_changes')
    .select(columns)
    .where('id', '=', id)
    .where('organisation_id', '=', context.actor.organisationId)
    .forUpdate()
    .$castTo<SeatChange>()
    .executeTakeFirst();

/** Begins a change; does nothing when this form did, or when one is going on. */
export async function insertChange(
  context: Context,
  change: Pick<SeatChange, 'id' | 'office' | 'onDate' | 'byOffice'> & { readonly submission: string },
): Promise<void> {
  await context.db
    .insertInto('seat_changes')
    .values({
      id: change.id,
      organisation_id: context.actor.organisationId,
      office: change.office,
      on_date: change.onDate,
      by_office: change.byOffice,
      opened_at: context.now,
      submission: change.submission,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export const ticksOf = (context: Context, change: SeatChangeId) =>
  context.db
    .selectFrom('seat_change_ticks')
    .select(['item', 'side'])
    .where('change_id', '=', change)
    .where('organisation_id', '=', context.actor.organisationId)
    .$castTo<{ item: HandOverItem; side: Side }>()
    .execute();

/** Sets what one side has ticked; what it ticked before and is not among these is taken away. */
export async function setTicks(
  context: Context,
  change: SeatChangeId,
  side: Side,
  items: readonly HandOverItem[],
): Promise<void> {
  await context.db
    .deleteFrom('seat_change_ticks')
    .where('change_id', '=', change)
    .where('side', '=', side)
    .$if(items.length > 0, (query) => query.where('item', 'not in', items))
    .execute();
  if (items.length === 0) return;
  await context.db
    .insertInto('seat_change_ticks')
    .values(
      items.map((item) => ({
        organisation_id: context.actor.organisationId,
        change_id: change,
        item,
        side,
        ticked_at: context.now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function closeChange(context: Context, change: SeatChangeId): Promise<void> {
  await context.db
    .updateTable('seat_changes')
    .set({ closed_at: context.now })
    .where('id', '=', change)
    .execute();
}
