import { sql } from 'kysely';
import type { Context } from '../../../kernel/context.ts';
import type { Tombstone } from '../../../kernel/destroyed-register.ts';

/** Lays down tombstones; one that lies there already stays as it is. `again`: a backup had brought the record back. */
export async function insertTombstones(
  context: Context,
  tombstones: readonly Tombstone[],
  again = false,
): Promise<void> {
  if (tombstones.length === 0) return;
  const column = <Value>(of: (one: Tombstone) => Value): Value[] => tombstones.map(of);
  await sql`
    insert into tombstones (kind, record_id, organisation_id, domain, serial, rule, list_id, destroyed_at, replayed_at)
    select kind, record_id, ${context.actor.organisationId}::uuid, domain, serial, rule, list_id, destroyed_at,
      ${again ? context.now : null}::timestamptz
    from unnest(${column(({ kind }) => kind)}::text[], ${column(({ recordId }) => recordId)}::uuid[],
      ${column(({ domain }) => domain)}::text[], ${column(({ serial }) => serial)}::bigint[],
      ${column(({ rule }) => rule)}::text[], ${column(({ listId }) => listId)}::uuid[],
      ${column(({ destroyedAt }) => destroyedAt)}::timestamptz[])
      as given (kind, record_id, domain, serial, rule, list_id, destroyed_at)
    on conflict (kind, record_id) do ${again ? sql`update set replayed_at = excluded.replayed_at` : sql`nothing`}`.execute(
    context.db,
  );
}

/** Every tombstone of this organisation. */
export async function allTombstones(context: Context): Promise<readonly Tombstone[]> {
  return context.db
    .selectFrom('tombstones')
    .select([
      'kind',
      'record_id as recordId',
      'organisation_id as organisationId',
      'domain',
      'serial',
      'rule',
      'list_id as listId',
      'destroyed_at as destroyedAt',
    ])
    .where('organisation_id', '=', context.actor.organisationId)
    .$castTo<Tombstone>()
    .execute();
}

/** What a list destroyed, in the order of the records' numbers, at most `limit`. */
export async function tombstonesOf(
  context: Context,
  listId: string,
  limit: number,
): Promise<readonly Pick<Tombstone, 'kind' | 'recordId' | 'serial' | 'rule' | 'destroyedAt'>[]> {
  return context.db
    .selectFrom('tombstones')
    .select(['kind', 'record_id as recordId', 'serial', 'rule', 'destroyed_at as destroyedAt'])
    .where('organisation_id', '=', context.actor.organisationId)
    .where('list_id', '=', listId)
    .orderBy('record_id')
    .limit(limit)
    .$castTo<Pick<Tombstone, 'kind' | 'recordId' | 'serial' | 'rule' | 'destroyedAt'>>()
    .execute();
}
