import type { Context } from '../../../kernel/context.ts';
import type { PartName } from '../report-content.ts';

/** The parts of a record that the actor's session has open now, and until when. */
export async function openNow(context: Context, recordId: string): Promise<ReadonlyMap<PartName, Date>> {
  if (context.actor.kind !== 'seat') return new Map();
  const rows = await context.db
    .selectFrom('openings')
    .select(['part', 'until'])
    .where('organisation_id', '=', context.actor.organisationId)
    .where('session_id', '=', context.actor.sessionId)
    .where('record_id', '=', recordId)
    .where('until', '>', context.now)
    .execute();
  return new Map(rows.map(({ part, until }) => [part as PartName, until]));
}

/** Opens a part for the actor's session until that moment. */
export async function openUntil(
  context: Context,
  recordId: string,
  part: PartName,
  until: Date,
): Promise<void> {
  if (context.actor.kind !== 'seat') throw new Error('only a seat opens parts of a record');
  await context.db
    .insertInto('openings')
    .values({
      organisation_id: context.actor.organisationId,
      session_id: context.actor.sessionId,
      record_id: recordId,
      part,
      until,
    })
    .onConflict((conflict) => conflict.columns(['session_id', 'record_id', 'part']).doUpdateSet({ until }))
    .execute();
}
