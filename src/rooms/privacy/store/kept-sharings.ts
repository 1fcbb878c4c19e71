import { sql } from 'kysely';
import type { Context } from '../../../kernel/context.ts';
import type { DuePlace, DueQuestion, DueRecord } from '../../../kernel/record-kind.ts';

/** Lines of the ledger whose words are still there, shared before the day that is asked for. */
export async function sharingsDue(
  context: Context,
  { domain, before, only }: DueQuestion,
  after: DuePlace | null,
  limit: number,
): Promise<readonly DueRecord[]> {
  if (domain === null) return [];
  return context.db
    .selectFrom('sharings')
    .select(['id', 'signal_serial as serial', 'at as since'])
    .where('organisation_id', '=', context.actor.organisationId)
    .where('domain', '=', domain)
    .where('data_key', 'is not', null)
    .where('at', '<', before)
    .$if(only !== undefined, (query) => query.where('id', 'in', [...(only ?? [])]))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(at, id) > (${after?.since}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

export async function sharingsPresent(context: Context, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await context.db
    .selectFrom('sharings')
    .select('id')
    .where('organisation_id', '=', context.actor.organisationId)
    .where('id', 'in', [...ids])
    .where('data_key', 'is not', null)
    .execute();
  return rows.map(({ id }) => id);
}

/** The key goes, and what was sealed under it; with whom, when and which fields stays. */
export async function destroySharingWords(
  context: Context,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await context.db
    .updateTable('sharings')
    .set({ data_key: null, sealed: Buffer.alloc(0) })
    .where('organisation_id', '=', context.actor.organisationId)
    .where('id', 'in', [...ids])
    .where('data_key', 'is not', null)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}
