import { sql } from 'kysely';
import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import type { CheckId, PersonId } from '../../../kernel/ids.ts';
import { newDataKey, open, seal, unwrapDataKey } from '../../../kernel/sealing/seal.ts';
import type { ListPlace } from '../list-place.ts';

export const judgements = ['needed', 'not_needed', 'unclear'] as const;
export type Judgement = (typeof judgements)[number];

/** A look that the privacy officer checks. */
export interface CheckRow {
  readonly id: CheckId;
  readonly kind: 'sample' | 'emergency';
  readonly entryId: number | null;
  readonly emergencyId: string | null;
  readonly personId: PersonId;
  readonly seatTitle: string | null;
  readonly verb: string;
  readonly readAt: Date;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  readonly askedAt: Date | null;
  readonly explainedAt: Date | null;
  readonly judgedAt: Date | null;
  readonly judgedBy: PersonId | null;
  readonly judgement: Judgement | null;
  readonly version: number;
  readonly dataKey: Buffer | null;
  readonly explanation: Buffer | null;
  readonly remark: Buffer | null;
}

const checks = (context: Context) =>
  context.db
    .selectFrom('read_checks as c')
    .leftJoin('seats as s', 's.id', 'c.seat_id')
    .select([
      'c.id',
      'c.kind',
      'c.entry_id as entryId',
      'c.emergency_id as emergencyId',
      'c.person_id as personId',
      's.title as seatTitle',
      'c.verb',
      'c.read_at as readAt',
      'c.subject_kind as subjectKind',
      'c.subject_id as subjectId',
      'c.asked_at as askedAt',
      'c.explained_at as explainedAt',
      'c.judged_at as judgedAt',
      'c.judged_by as judgedBy',
      'c.judgement',
      'c.version',
      'c.data_key as dataKey',
      'c.explanation',
      'c.remark',
    ])
    .where('c.organisation_id', '=', context.actor.organisationId)
    .$castTo<CheckRow>();

export interface NewCheck {
  readonly id: CheckId;
  readonly kind: 'sample' | 'emergency';
  readonly entryId: number | null;
  readonly emergencyId: string | null;
  readonly personId: string;
  readonly seatId: string | null;
  readonly verb: string;
  readonly readAt: Date;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  readonly askedAt: Date | null;
}

/** Adds checks; a look that was drawn before is left as it is. */
export async function insertChecks(context: Context, fresh: readonly NewCheck[]): Promise<void> {
  if (fresh.length === 0) return;
  await context.db
    .insertInto('read_checks')
    .values(
      fresh.map((one) => ({
        id: one.id,
        organisation_id: context.actor.organisationId,
        kind: one.kind,
        entry_id: one.entryId,
        emergency_id: one.emergencyId,
        drawn_at: context.now,
        person_id: one.personId,
        seat_id: one.seatId,
        verb: one.verb,
        read_at: one.readAt,
        subject_kind: one.subjectKind,
        subject_id: one.subjectId,
        asked_at: one.askedAt,
        data_key: newDataKey(context.key, one.id).wrapped,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What still has to be judged: emergency access first, then the oldest look; at most a hundred. */
export const openChecks = (context: Context): Promise<readonly CheckRow[]> =>
  checks(context)
    .where('c.judged_at', 'is', null)
    .orderBy('c.kind')
    .orderBy('c.read_at')
    .orderBy('c.id')
    .limit(100)
    .execute();

/** What was judged, newest first, at most `limit`. */
export function judgedChecks(
  context: Context,
  after: ListPlace | null,
  limit: number,
): Promise<readonly CheckRow[]> {
  let query = checks(context).where('c.judged_at', 'is not', null);
  if (after !== null)
    query = query.where(sql<boolean>`(c.judged_at, c.id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
  return query.orderBy('c.judged_at', 'desc').orderBy('c.id', 'desc').limit(limit).execute();
}

/** What was asked of one person and not judged yet, oldest first, and what they explained last. */
export const checksOfPerson = (context: Context, personId: PersonId): Promise<readonly CheckRow[]> =>
  checks(context)
    .where('c.person_id', '=', personId)
    .where('c.asked_at', 'is not', null)
    .orderBy('c.read_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(50)
    .execute();

/** One check, held until the transaction ends when `hold`; null when it is not of this organisation. */
export async function checkById(context: Context, id: string, hold = false): Promise<CheckRow | null> {
  if (hold)
    await sql`select 1 from read_checks where id = ${id}::uuid and organisation_id = ${context.actor.organisationId}::uuid
      for update`.execute(context.db);
  return (await checks(context).where('c.id', '=', id).executeTakeFirst()) ?? null;
}

/** What changes about a check. */
export interface CheckChange {
  readonly askedAt?: Date;
  readonly explanation?: string;
  readonly judgement?: Judgement;
  readonly judgedBy?: PersonId;
  readonly remark?: string;
}

/** Writes what was asked, explained or judged, on a check that this transaction holds. */
export async function changeCheck(context: Context, check: CheckRow, change: CheckChange): Promise<void> {
  const words = (column: 'explanation' | 'remark', text: string | undefined): Buffer | null => {
    if (text === undefined || check.dataKey === null) return null;
    const key = unwrapDataKey(context.key, check.id, check.dataKey);
    return seal(key, { record: check.id, column }, { text });
  };
  await context.db
    .updateTable('read_checks')
    .set(({ eb }) => ({
      version: eb('version', '+', 1),
      ...(change.askedAt === undefined ? {} : { asked_at: change.askedAt }),
      ...(change.explanation === undefined
        ? {}
        : { explained_at: context.now, explanation: words('explanation', change.explanation) }),
      ...(change.judgement === undefined
        ? {}
        : {
            judgement: change.judgement,
            judged_at: context.now,
            judged_by: change.judgedBy ?? null,
            remark: words('remark', change.remark),
          }),
    }))
    .where('id', '=', check.id)
    .execute();
}

/** The words in a check; '' where there are none or they were destroyed. */
export function wordsOf(context: Context, check: CheckRow, column: 'explanation' | 'remark'): string {
  const sealed = check[column];
  if (sealed === null || check.dataKey === null) return '';
  const key = unwrapDataKey(context.key, check.id, check.dataKey);
  return z.object({ text: z.string() }).parse(open(key, { record: check.id, column }, sealed)).text;
}

/** Whether a sample was drawn here since then. */
export async function drawnSince(context: Context, since: Date): Promise<boolean> {
  const row = await context.db
    .selectFrom('read_checks')
    .select('id')
    .where('organisation_id', '=', context.actor.organisationId)
    .where('kind', '=', 'sample')
    .where('drawn_at', '>=', since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
