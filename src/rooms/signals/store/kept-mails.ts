import { sql } from 'kysely';
import type { Context } from '../../../kernel/context.ts';
import type { DuePlace, DueQuestion, DueRecord } from '../../../kernel/record-kind.ts';

/** Mails of one domain that wait for somebody since before the day that is asked for. */
export async function mailsDue(
  context: Context,
  { domain, before, only }: DueQuestion,
  after: DuePlace | null,
  limit: number,
): Promise<readonly DueRecord[]> {
  if (domain === null) return [];
  const rows = await context.db
    .selectFrom('mail_proposals')
    .select(['id', 'mailed_at as since'])
    .where('organisation_id', '=', context.actor.organisationId)
    .where('domain', '=', domain)
    .where('state', '=', 'waiting')
    .where('mailed_at', '<', before)
    .$if(only !== undefined, (query) => query.where('id', 'in', [...(only ?? [])]))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(mailed_at, id) > (${after?.since}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('mailed_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id, since }) => ({ id, since, serial: null }));
}

export async function mailsPresent(context: Context, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await context.db
    .selectFrom('mail_proposals')
    .select('id')
    .where('organisation_id', '=', context.actor.organisationId)
    .where(sql<boolean>`id = any (${[...ids]}::uuid[])`)
    .where('data_key', 'is not', null)
    .execute();
  return rows.map(({ id }) => id);
}

/** Destroys the keys of mails that wait, and refuses them. What was decided meanwhile stays as it is. */
export async function destroyMails(context: Context, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    update mail_proposals set state = 'refused', decided_at = ${context.now}::timestamptz, data_key = null,
      sealed = ''::bytea
    where organisation_id = ${context.actor.organisationId} and id = any (${[...ids]}::uuid[]) and data_key is not null
    returning id`.execute(context.db);
  return rows.map(({ id }) => id);
}
