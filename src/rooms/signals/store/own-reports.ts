import { sql } from 'kysely';
import type { Context } from '../../../kernel/context.ts';
import type { SignalRow } from './files.ts';
import { type Lines, screenOf, type Turn } from './lists.ts';

/** A line of what a colleague reported: clear columns, and when something was written last. */
export interface OwnReportLine
  extends Pick<SignalRow, 'id' | 'serial' | 'product' | 'state' | 'waitsFor' | 'receivedAt'> {
  readonly lastKind: string | null;
  readonly lastAt: Date | null;
}

/** A screen of what this colleague reported here, new to old. */
export const ownReports = (
  context: Context,
  reporterToken: Buffer,
  turn: Turn | null,
  size: number,
): Promise<Lines<OwnReportLine>> => {
  const last = (column: 'kind' | 'at') =>
    sql`(select ${sql.ref(column)} from signal_acts where signal_id = signals.id and audience = 'reporter'
      order by position desc limit 1)`;
  return screenOf(
    context.db
      .selectFrom('signals')
      .select([
        'signals.id',
        'signals.serial',
        'signals.product',
        'signals.state',
        'signals.waits_for as waitsFor',
        'signals.received_at as receivedAt',
      ])
      .select([last('kind').as('lastKind'), last('at').as('lastAt')])
      .where('signals.organisation_id', '=', context.actor.organisationId)
      .where('signals.reporter_token', '=', reporterToken)
      .$castTo<OwnReportLine>(),
    turn,
    size,
  );
};
