import { sql } from 'kysely';
import type { Context } from '../../../kernel/context.ts';
import type { DuePlace, DueQuestion, DueRecord } from '../../../kernel/record-kind.ts';
import { destroyExcerptsOf } from './excerpts.ts';

/** Requests that were decided before the day that is asked for. */
export async function requestsDue(
  context: Context,
  { domain, before, only }: DueQuestion,
  after: DuePlace | null,
  limit: number,
): Promise<readonly DueRecord[]> {
  if (domain !== null) return [];
  const rows = await context.db
    .selectFrom('data_requests')
    .select(['id', sql<Date>`decided_at`.as('since')])
    .where('organisation_id', '=', context.actor.organisationId)
    .where('data_key', 'is not', null)
    .where('decided_at', 'is not', null)
    .where('decided_at', '<', before)
    .$if(only !== undefined, (query) => query.where('id', 'in', [...(only ?? [])]))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(decided_at, id) > (${after?.since}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('decided_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, serial: null }));
}

export async function requestsPresent(context: Context, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await context.db
    .selectFrom('data_requests')
    .select('id')
    .where('organisation_id', '=', context.actor.organisationId)
    .where('id', 'in', [...ids])
    .where('data_key', 'is not', null)
    .execute();
  return rows.map(({ id }) => id);
}

/** The key goes, and what was sealed under it; what was asked by kind, when, and the decision stay. */
export async function destroyRequests(context: Context, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await context.db
    .updateTable('data_requests')
    .set({ data_key: null, sealed: Buffer.alloc(0) })
    .where('organisation_id', '=', context.actor.organisationId)
    .where('id', 'in', [...ids])
    .where('data_key', 'is not', null)
    .returning('id')
    .execute();
  const gone = rows.map(({ id }) => id);
  await destroyExcerptsOf(context, gone);
  return gone;
}
