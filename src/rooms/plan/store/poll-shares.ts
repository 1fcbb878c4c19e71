import type { PollAudience, PollGoal } from '../../../../content/polls.ts';
import type { Context } from '../../../kernel/context.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import type { Poll, PollResult } from '../polls/poll.ts';

/** All that leaves a municipality of a poll. */
export interface PollShare {
  readonly organisationId: OrganisationId;
  readonly audience: PollAudience;
  /** People in it: its weight in the region. */
  readonly answers: number;
  /** Percent, to the nearest five. */
  readonly goals: Readonly<Record<PollGoal, number>>;
}

/** Keeps the shares that a poll shows now, for the picture of the region. Whoever calls holds the poll. */
export async function keepShares(
  context: Context,
  { id, organisationId, audience, fromDate }: Poll,
  { answers, goals }: PollResult,
): Promise<void> {
  const shown = { answers, know: goals.know, recognise: goals.recognise, contact: goals.contact };
  await context.db
    .insertInto('poll_shares')
    .values({ poll_id: id, organisation_id: organisationId, audience, from_date: fromDate, ...shown })
    .onConflict((conflict) => conflict.column('poll_id').doUpdateSet(shown))
    .execute();
}

/**
 * The newest shares of a year of each audience, of every organisation in reach: for verbs of scope `region-picture` those
 * of the region, in one query. Never from fewer answers than `fewest`.
 */
export async function newestShares(
  context: Context,
  year: number,
  fewest: number,
): Promise<readonly PollShare[]> {
  const rows = await context.db
    .selectFrom('poll_shares')
    .distinctOn(['organisation_id', 'audience'])
    .select(['organisation_id as organisationId', 'audience', 'answers', 'know', 'recognise', 'contact'])
    .where('from_date', '>=', `${year}-01-01`)
    .where('from_date', '<=', `${year}-12-31`)
    .where('answers', '>=', fewest)
    .orderBy('organisation_id')
    .orderBy('audience')
    .orderBy('from_date', 'desc')
    .orderBy('poll_id', 'desc')
    .$castTo<Pick<PollShare, 'organisationId' | 'audience' | 'answers'> & PollShare['goals']>()
    .execute();
  return rows.map(({ know, recognise, contact, ...rest }) => ({
    ...rest,
    goals: { know, recognise, contact },
  }));
}
