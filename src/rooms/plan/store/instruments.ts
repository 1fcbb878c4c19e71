import { sql } from 'kysely';
import type { InstrumentCode, InstrumentState } from '../../../../content/instruments.ts';
import type { Context } from '../../../kernel/context.ts';
import { type InstrumentStateId, newId, type OrganisationId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import { officeOf } from '../../../kernel/office.ts';

/** What a municipality said last of one instrument. */
export interface StatedInstrument {
  readonly organisationId: OrganisationId;
  readonly instrument: InstrumentCode;
  readonly state: InstrumentState;
  /** From when, as the municipality says. */
  readonly since: LocalDate | null;
  readonly statedAt: Date;
  readonly office: string;
}

/** The newest statement of each instrument, of every organisation in reach or of one. */
export const statedInstruments = (
  context: Context,
  of: OrganisationId | null,
): Promise<readonly StatedInstrument[]> =>
  context.db
    .selectFrom('instrument_states')
    .distinctOn(['organisation_id', 'instrument'])
    .select([
      'organisation_id as organisationId',
      'instrument',
      'state',
      'since',
      'stated_at as statedAt',
      'office',
    ])
    .$if(of !== null, (query) => query.where('organisation_id', '=', of ?? ''))
    .orderBy('organisation_id')
    .orderBy('instrument')
    .orderBy('stated_at', 'desc')
    .$castTo<StatedInstrument>()
    .execute();

/** Whether this form was handled before. Two at once: the second waits for the first. */
export async function statedBefore(context: Context, submission: string): Promise<boolean> {
  // one at a time in an organisation: two forms at once are compared with one another
  await sql`select pg_advisory_xact_lock(4728, hashtext(${context.actor.organisationId}))`.execute(
    context.db,
  );
  const row = await context.db
    .selectFrom('instrument_states')
    .select('id')
    .where('organisation_id', '=', context.actor.organisationId)
    .where('submission', '=', submission)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export interface NewStatement {
  readonly instrument: InstrumentCode;
  readonly state: InstrumentState;
  readonly since: LocalDate | null;
}

export async function insertStatements(
  context: Context,
  statements: readonly NewStatement[],
  submission: string,
): Promise<void> {
  if (statements.length === 0) return;
  await context.db
    .insertInto('instrument_states')
    .values(
      statements.map(({ instrument, state, since }) => ({
        id: newId<InstrumentStateId>(),
        organisation_id: context.actor.organisationId,
        instrument,
        state,
        since,
        stated_at: context.now,
        office: officeOf(context.actor),
        submission,
      })),
    )
    .execute();
}
