import { type Insertable, sql } from 'kysely';
import type {
  ChainParty,
  StuckCaseState,
  StuckCause,
  StuckNeeded,
  StuckTried,
} from '../../../../content/code-lists.ts';
import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { OrganisationId, StuckCaseId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import type {
  StuckCaseStepsTable,
  StuckCasesTable,
} from '../../../kernel/postgres/database-types.generated.ts';

/** A case that does not move: facts of the process only (S48). */
export interface StuckCase {
  readonly id: StuckCaseId;
  readonly organisationId: OrganisationId;
  readonly domain: Domain;
  /** Office that asked. */
  readonly office: string;
  readonly regionId: OrganisationId;
  readonly state: StuckCaseState;
  readonly cause: StuckCause;
  readonly waiting: ChainParty;
  readonly waitingFor: readonly ChainParty[];
  readonly since: LocalDate;
  readonly tried: readonly StuckTried[];
  readonly needed: StuckNeeded;
  readonly explanation: string;
  readonly askedAt: Date;
  readonly takenUpAt: Date | null;
  readonly endedAt: Date | null;
  readonly foundCause: StuckCause | null;
  readonly lesson: string;
  readonly version: number;
}

const selected = ({ db }: Context) =>
  db
    .selectFrom('stuck_cases')
    .select([
      'id',
      'organisation_id as organisationId',
      'domain',
      'office',
      'region_id as regionId',
      'state',
      'cause',
      'waiting',
      'waiting_for as waitingFor',
      'since',
      'tried',
      'needed',
      'explanation',
      'asked_at as askedAt',
      'taken_up_at as takenUpAt',
      'ended_at as endedAt',
      'found_cause as foundCause',
      'lesson',
      'version',
    ]);

const branded = (row: Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number]): StuckCase => ({
  ...row,
  id: row.id as StuckCaseId,
  organisationId: row.organisationId as OrganisationId,
  regionId: row.regionId as OrganisationId,
  cause: row.cause as StuckCause,
  waiting: row.waiting as ChainParty,
  waitingFor: row.waitingFor as ChainParty[],
  tried: row.tried as StuckTried[],
  needed: row.needed as StuckNeeded,
  foundCause: row.foundCause as StuckCause | null,
});

export async function stuckCaseById(context: Context, id: StuckCaseId): Promise<StuckCase | null> {
  const row = await selected(context).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : branded(row);
}

/** The case as it is now, until the end of the transaction nobody else's. */
export async function lockStuckCase(context: Context, id: StuckCaseId): Promise<StuckCase | null> {
  const row = await selected(context).where('id', '=', id).forUpdate().executeTakeFirst();
  return row === undefined ? null : branded(row);
}

/** Adds a case. Null when the same form came before. */
export async function insertStuckCase(
  { db }: Context,
  row: Insertable<StuckCasesTable>,
): Promise<StuckCaseId | null> {
  const made = await db
    .insertInto('stuck_cases')
    .values(row)
    .onConflict((conflict) => conflict.columns(['organisation_id', 'submission']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return (made?.id as StuckCaseId | undefined) ?? null;
}

export async function stuckCaseOfForm(
  { db, actor }: Context,
  submission: string,
): Promise<StuckCaseId | null> {
  const row = await db
    .selectFrom('stuck_cases')
    .select('id')
    .where('organisation_id', '=', actor.organisationId)
    .where('submission', '=', submission)
    .executeTakeFirst();
  return (row?.id as StuckCaseId | undefined) ?? null;
}

export async function updateStuckCase(
  { db }: Context,
  id: StuckCaseId,
  change: {
    readonly state?: StuckCaseState;
    readonly taken_up_at?: Date;
    readonly ended_at?: Date;
    readonly found_cause?: StuckCause;
    readonly lesson?: string;
  },
): Promise<void> {
  await db
    .updateTable('stuck_cases')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** Adds a step; a form that came before adds nothing and gives false. */
export async function insertStep({ db }: Context, row: Insertable<StuckCaseStepsTable>): Promise<boolean> {
  const made = await db
    .insertInto('stuck_case_steps')
    .values(row)
    .onConflict((conflict) => conflict.column('submission').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

export const stepsOf = ({ db }: Context, id: StuckCaseId) =>
  db
    .selectFrom('stuck_case_steps')
    .select(['id', 'side', 'kind', 'text', 'at', 'office'])
    .where('case_id', '=', id)
    .orderBy('position')
    .limit(300)
    .execute();

/** What the director is asked: the longest waiting first; or what ended, the newest first. */
export async function casesOfRegion(
  context: Context,
  open: boolean,
  after: { readonly at: LocalDate | Date; readonly id: string } | null,
  limit: number,
): Promise<readonly StuckCase[]> {
  let query = selected(context)
    .where('region_id', '=', context.actor.organisationId)
    .where('open', '=', open)
    .limit(limit);
  query = open
    ? query.orderBy('since').orderBy('id')
    : query.orderBy('ended_at', 'desc').orderBy('id', 'desc');
  if (after !== null)
    query = query.where(
      open
        ? sql<boolean>`(since, id) > (${after.at}::date, ${after.id}::uuid)`
        : sql<boolean>`(ended_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`,
    );
  return (await query.execute()).map(branded);
}

/** What one office of an organisation asked, the newest first. */
export async function casesOfAsker(
  context: Context,
  office: string,
  after: { readonly at: Date; readonly id: string } | null,
  limit: number,
): Promise<readonly StuckCase[]> {
  let query = selected(context)
    .where('organisation_id', '=', context.actor.organisationId)
    .where('office', '=', office)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  if (after !== null) query = query.where(sql<boolean>`(asked_at, id) < (${after.at}, ${after.id}::uuid)`);
  return (await query.execute()).map(branded);
}

/** Closed cases by what turned out to be the cause, and how long they took from asking to closing, in days. */
export async function closedByCause(context: Context) {
  const rows = await context.db
    .selectFrom('stuck_cases')
    .select(['found_cause as cause'])
    .select(({ fn }) => fn.countAll<string>().as('cases'))
    .select(
      sql<number>`round(percentile_cont(0.5) within group (order by extract(epoch from ended_at - asked_at) / 86400))::int`.as(
        'medianDays',
      ),
    )
    .where('region_id', '=', context.actor.organisationId)
    .where('state', '=', 'closed')
    .groupBy('found_cause')
    .execute();
  return rows.map(({ cause, cases, medianDays }) => ({
    cause: cause as StuckCause | null,
    cases: Number(cases),
    medianDays,
  }));
}
