import { type Insertable, sql, type Updateable } from 'kysely';
import type { PracticeState } from '../../../../content/code-lists.ts';
import type { PlanTask } from '../../../../content/plan/plan-item.ts';
import type { Context } from '../../../kernel/context.ts';
import type { OrganisationId, PracticeId } from '../../../kernel/ids.ts';
import type { GoodPracticesTable } from '../../../kernel/postgres/database-types.generated.ts';

/** Something that works somewhere, and may work elsewhere (S49). */
export interface Practice {
  readonly id: PracticeId;
  readonly organisationId: OrganisationId;
  readonly office: string;
  readonly state: PracticeState;
  readonly title: string;
  readonly what: string;
  readonly forWhom: string;
  readonly brings: string;
  readonly link: string;
  readonly tasks: readonly PlanTask[];
  /** Question of the director, or the reason to decline. */
  readonly answer: string;
  /** How many municipalities use it too. */
  readonly uses: number;
  readonly submittedAt: Date;
  readonly decidedAt: Date | null;
  readonly version: number;
}

const selected = ({ db }: Context) =>
  db
    .selectFrom('good_practices')
    .select([
      'id',
      'organisation_id as organisationId',
      'office',
      'state',
      'title',
      'what',
      'for_whom as forWhom',
      'brings',
      'link',
      'tasks',
      'answer',
      'uses',
      'submitted_at as submittedAt',
      'decided_at as decidedAt',
      'version',
    ]);

const branded = (row: Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number]): Practice => ({
  ...row,
  id: row.id as PracticeId,
  organisationId: row.organisationId as OrganisationId,
  tasks: row.tasks as PlanTask[],
});

export async function practiceById(context: Context, id: PracticeId): Promise<Practice | null> {
  const row = await selected(context).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : branded(row);
}

/** The practice as it is now, until the end of the transaction nobody else's. */
export async function lockPractice(context: Context, id: PracticeId): Promise<Practice | null> {
  const row = await selected(context).where('id', '=', id).forUpdate().executeTakeFirst();
  return row === undefined ? null : branded(row);
}

/** Adds a practice. Null when the same form came before. */
export async function insertPractice(
  { db }: Context,
  row: Omit<Insertable<GoodPracticesTable>, 'search'>,
): Promise<PracticeId | null> {
  const made = await db
    .insertInto('good_practices')
    .values(row as Insertable<GoodPracticesTable>)
    .onConflict((conflict) => conflict.columns(['organisation_id', 'submission']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return (made?.id as PracticeId | undefined) ?? null;
}

export async function practiceOfForm({ db, actor }: Context, submission: string): Promise<PracticeId | null> {
  const row = await db
    .selectFrom('good_practices')
    .select('id')
    .where('organisation_id', '=', actor.organisationId)
    .where('submission', '=', submission)
    .executeTakeFirst();
  return (row?.id as PracticeId | undefined) ?? null;
}

export async function updatePractice(
  { db }: Context,
  id: PracticeId,
  change: Updateable<GoodPracticesTable>,
): Promise<void> {
  await db
    .updateTable('good_practices')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

export interface PracticeQuestion {
  /** Words to look for; '' for all. */
  readonly text: string;
  readonly task: PlanTask | null;
}

/** What the region shares, the newest first, after a place. */
export async function publishedPractices(
  context: Context,
  { text, task }: PracticeQuestion,
  after: { readonly at: Date; readonly id: string } | null,
  limit: number,
): Promise<readonly Practice[]> {
  let query = selected(context)
    .where('state', '=', 'published')
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  if (text !== '')
    query = query.where(sql<boolean>`search @@ websearch_to_tsquery('dutch'::regconfig, ${text})`);
  if (task !== null) query = query.where(sql<boolean>`tasks @> array[${task}]::text[]`);
  if (after !== null) query = query.where(sql<boolean>`(decided_at, id) < (${after.at}, ${after.id}::uuid)`);
  return (await query.execute()).map(branded);
}

/** What one's own organisation sent in, the newest first. */
export const ownPractices = async (context: Context, limit: number): Promise<readonly Practice[]> =>
  (
    await selected(context)
      .where('organisation_id', '=', context.actor.organisationId)
      .orderBy('submitted_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute()
  ).map(branded);

/** What waits for the director, of every organisation, the oldest first. */
export const waitingPractices = async (context: Context, limit: number): Promise<readonly Practice[]> =>
  (
    await selected(context)
      .where('state', 'in', ['submitted', 'asked'])
      .orderBy('submitted_at')
      .orderBy('id')
      .limit(limit)
      .execute()
  ).map(branded);

/** Which of these one's own organisation uses. */
export async function usedHere(
  { db, actor }: Context,
  ids: readonly PracticeId[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('practice_uses')
    .select('practice_id')
    .where('organisation_id', '=', actor.organisationId)
    .where('practice_id', 'in', [...ids])
    .execute();
  return new Set(rows.map(({ practice_id }) => practice_id));
}

/** "Wij gebruiken dit ook": once. */
export async function insertUse({ db, actor, now }: Context, id: PracticeId): Promise<void> {
  await db
    .insertInto('practice_uses')
    .values({ practice_id: id, organisation_id: actor.organisationId, since: now })
    .onConflict((conflict) => conflict.columns(['practice_id', 'organisation_id']).doNothing())
    .execute();
}

export async function deleteUse({ db, actor }: Context, id: PracticeId): Promise<void> {
  await db
    .deleteFrom('practice_uses')
    .where('practice_id', '=', id)
    .where('organisation_id', '=', actor.organisationId)
    .execute();
}
