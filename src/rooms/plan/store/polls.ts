import { sql } from 'kysely';
import type { PollAudience } from '../../../../content/polls.ts';
import type { Context } from '../../../kernel/context.ts';
import type { PollId } from '../../../kernel/ids.ts';
import { type LocalDate, localDate } from '../../../kernel/local-time.ts';
import { hashSecret } from '../../../kernel/secrets/secret.ts';
import type { AnswerCount, Poll } from '../polls/poll.ts';

const columns = [
  'id',
  'organisation_id as organisationId',
  'audience',
  'template',
  'from_date as fromDate',
  'until_date as untilDate',
  'closed_on as closedOn',
  'code',
  'office',
  'answers',
  'shown_answers as shownAnswers',
] as const;

/** Polls of the own organisation, newest first. At most 200: four a year for each audience, for sixteen years. */
export const ownPolls = (context: Context): Promise<Poll[]> =>
  context.db
    .selectFrom('polls')
    .select(columns)
    .where('organisation_id', '=', context.actor.organisationId)
    .orderBy('from_date', 'desc')
    .orderBy('id')
    .limit(200)
    .$castTo<Poll>()
    .execute();

/** A poll of the own organisation; `hold` lets others who count or close wait. */
export const pollById = (context: Context, id: string, hold = false): Promise<Poll | undefined> =>
  context.db
    .selectFrom('polls')
    .select(columns)
    .where('id', '=', id)
    .where('organisation_id', '=', context.actor.organisationId)
    .$if(hold, (query) => query.forUpdate())
    .$castTo<Poll>()
    .executeTakeFirst();

/** The poll whose code the actor holds; of any municipality, for finding out which one. */
export const heldPoll = (context: Context, codeHash: Buffer): Promise<Poll | undefined> =>
  context.db
    .selectFrom('polls')
    .select(columns)
    .where('code_hash', '=', codeHash)
    .$castTo<Poll>()
    .executeTakeFirst();

/** What is shown of these polls, so of each answer how many of the shown people gave it. */
export const shownCounts = (context: Context, polls: readonly PollId[]) =>
  polls.length === 0
    ? Promise.resolve([] as (AnswerCount & { readonly pollId: string })[])
    : context.db
        .selectFrom('poll_counts')
        .select(['poll_id as pollId', 'question', 'answer', 'shown'])
        .where('poll_id', 'in', polls)
        .execute();

export interface NewPoll {
  readonly id: PollId;
  readonly audience: PollAudience;
  readonly template: string;
  readonly fromDate: LocalDate;
  readonly untilDate: LocalDate;
  readonly code: string;
  readonly office: string;
  readonly submission: string;
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
}

/** Makes a poll with a row for each answer; gives the one that this form made before, if it did. */
export async function insertPoll(context: Context, poll: NewPoll): Promise<PollId> {
  const { organisationId } = context.actor;
  const { numInsertedOrUpdatedRows } = await context.db
    .insertInto('polls')
    .values({
      id: poll.id,
      organisation_id: organisationId,
      audience: poll.audience,
      template: poll.template,
      from_date: poll.fromDate,
      until_date: poll.untilDate,
      code: poll.code,
      code_hash: hashSecret(poll.code),
      office: poll.office,
      created_at: context.now,
      submission: poll.submission,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'submission']).doNothing())
    .executeTakeFirst();
  if (Number(numInsertedOrUpdatedRows) !== 1) {
    const before = await context.db
      .selectFrom('polls')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .where('submission', '=', poll.submission)
      .executeTakeFirstOrThrow();
    return before.id as PollId;
  }
  await context.db
    .insertInto('poll_counts')
    .values(poll.answers.map((one) => ({ organisation_id: organisationId, poll_id: poll.id, ...one })))
    .execute();
  return poll.id;
}

/** Notes that a form was sent; false when it was sent before. The second of two at once waits for the first. */
export async function noteForm(context: Context, poll: PollId, form: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await context.db
    .insertInto('poll_forms')
    .values({
      organisation_id: context.actor.organisationId,
      poll_id: poll,
      form_hash: hashSecret(`${poll} ${form}`),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) === 1;
}

/**
 * Counts the answers of one person. Every row of the poll is written, chosen or not: else the rows that changed together
 * would tell which answers were given together. Whoever calls holds the poll.
 */
export async function countAnswers(
  context: Context,
  poll: PollId,
  chosen: Readonly<Record<string, string>>,
): Promise<void> {
  const pairs = Object.entries(chosen).map(([question, answer]) => `${question} ${answer}`);
  await context.db
    .updateTable('poll_counts')
    .set({ count: sql<number>`count + (question || ' ' || answer = any (${pairs}))::integer` })
    .where('poll_id', '=', poll)
    .execute();
  await context.db
    .updateTable('polls')
    .set({ answers: sql<number>`answers + 1` })
    .where('id', '=', poll)
    .execute();
}

/** Moves what is shown on to everything that was counted. */
export async function showCounts(context: Context, poll: PollId): Promise<void> {
  await context.db
    .updateTable('poll_counts')
    .set({ shown: sql<number>`count` })
    .where('poll_id', '=', poll)
    .execute();
  await context.db
    .updateTable('polls')
    .set({ shown_answers: sql<number>`answers` })
    .where('id', '=', poll)
    .execute();
}

/** Ends a poll for good; the marks of forms that were sent go. */
export async function endPoll(context: Context, poll: PollId): Promise<void> {
  await context.db
    .updateTable('polls')
    .set({ closed_on: localDate(context.now) })
    .where('id', '=', poll)
    .execute();
  await context.db.deleteFrom('poll_forms').where('poll_id', '=', poll).execute();
}

/** Polls of the own organisation whose last day is over and that were not closed. */
export const endedPolls = (context: Context): Promise<Poll[]> =>
  context.db
    .selectFrom('polls')
    .select(columns)
    .where('organisation_id', '=', context.actor.organisationId)
    .where('closed_on', 'is', null)
    .where('until_date', '<', localDate(context.now))
    .orderBy('id')
    .forUpdate()
    .$castTo<Poll>()
    .execute();
