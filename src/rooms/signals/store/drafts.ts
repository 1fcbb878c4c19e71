import type { Context } from '../../../kernel/context.ts';

/** Stores a draft, or what it has become. Drafts of this municipality whose time is over go at the same moment. */
export async function storeDraft(
  context: Context,
  id: Buffer,
  sealed: Buffer,
  expiresAt: Date,
): Promise<void> {
  await context.db
    .insertInto('drafts')
    .values({
      id,
      organisation_id: context.actor.organisationId,
      sealed,
      changed_at: context.now,
      expires_at: expiresAt,
    })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ sealed, changed_at: context.now, expires_at: expiresAt }),
    )
    .execute();
}

/** The sealed draft, locked until the transaction ends; null when it is not there or its time is over. */
export async function sealedDraft(context: Context, id: Buffer): Promise<Buffer | null> {
  const row = await context.db
    .selectFrom('drafts')
    .select('sealed')
    .where('id', '=', id)
    .where('organisation_id', '=', context.actor.organisationId)
    .where('expires_at', '>', context.now)
    .forUpdate()
    .executeTakeFirst();
  return row?.sealed ?? null;
}

export async function removeDraft(context: Context, id: Buffer): Promise<void> {
  await context.db
    .deleteFrom('drafts')
    .where('id', '=', id)
    .where('organisation_id', '=', context.actor.organisationId)
    .execute();
}

/** Removes drafts whose time is over, of every organisation in reach; how many there were. */
export async function removeExpiredDrafts(context: Context): Promise<number> {
  const { numDeletedRows } = await context.db
    .deleteFrom('drafts')
    .where('expires_at', '<=', context.now)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
