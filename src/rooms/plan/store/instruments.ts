import { sql } from 'kysely';
import {
  type InstrumentCode,
  type InstrumentState,
  instrumentCodes,
} from '../../../../content/instruments.ts';
import type { Context } from '../../../kernel/context.ts';
import { type InstrumentStateId, newId, type OrganisationId } from '../../../kernel/ids.ts';
import { type LocalDate, localDate } from '../../../kernel/local-time.ts';
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

/** The day of the newest of these statements; null when there is none. */
export function lastStatedOn(stated: readonly StatedInstrument[]): LocalDate | null {
  if (stated.length === 0) return null;
  return localDate(new Date(Math.max(...stated.map(({ statedAt }) => statedAt.getTime()))));
}

/** What an organisation said of its instruments, counted over the newest statement of each. */
export interface InstrumentTally {
  readonly organisationId: OrganisationId;
  readonly inForce: number;
  readonly stated: number;
  readonly lastStatedAt: Date;
}

/**
 * Counted for every organisation in reach that ever stated something. It looks up the newest of each instrument, so
 * that years of earlier statements cost nothing.
 */
export const tallyInstruments = (context: Context): Promise<readonly InstrumentTally[]> =>
  context.db
    .selectFrom('organisations as o')
    .innerJoin(sql<{ code: string }>`unnest(${[...instrumentCodes]}::text[])`.as<'i'>(sql`i(code)`), (join) =>
      join.onTrue(),
    )
    .innerJoinLateral(
      (query) =>
        query
          .selectFrom('instrument_states as s')
          .select(['s.state', 's.stated_at'])
          .whereRef('s.organisation_id', '=', 'o.id')
          .whereRef('s.instrument', '=', 'i.code')
          .orderBy('s.stated_at', 'desc')
          .limit(1)
          .as('newest'),
      (join) => join.onTrue(),
    )
    .select((eb) => [
      'o.id as organisationId',
      sql<number>`count(*) filter (where ${eb.ref('newest.state')} = 'in_force')::integer`.as('inForce'),
      sql<number>`count(*)::integer`.as('stated'),
      eb.fn.max('newest.stated_at').as('lastStatedAt'),
    ])
    .groupBy('o.id')
    .$castTo<InstrumentTally>()
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
