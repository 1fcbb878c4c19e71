import type { Context } from '../../../kernel/context.ts';
import type { FeedId, HolderId, OrganisationId } from '../../../kernel/ids.ts';

/** A secret address for a calendar. */
export interface Feed {
  readonly id: FeedId;
  readonly organisationId: OrganisationId;
  readonly holderId: HolderId;
  readonly office: string;
  readonly madeAt: Date;
}

const columns = [
  'id',
  'organisation_id as organisationId',
  'holder_id as holderId',
  'office',
  'made_at as madeAt',
] as const;

/** The addresses of one sitting that still work, oldest first. */
export async function feedsOf(context: Context, holderId: HolderId): Promise<readonly Feed[]> {
  return context.db
    .selectFrom('plan_feeds')
    .select(columns)
    .where('holder_id', '=', holderId)
    .where('withdrawn_at', 'is', null)
    .orderBy('made_at')
    .$castTo<Feed>()
    .execute();
}

/** The address with this secret, when it still works. */
export async function feedBySecret(context: Context, hash: Buffer): Promise<Feed | null> {
  const row = await context.db
    .selectFrom('plan_feeds')
    .select(columns)
    .where('secret_hash', '=', hash)
    .where('withdrawn_at', 'is', null)
    .$castTo<Feed>()
    .executeTakeFirst();
  return row ?? null;
}

export async function insertFeed(
  context: Context,
  feed: { readonly id: FeedId; readonly holderId: HolderId; readonly office: string; readonly hash: Buffer },
): Promise<void> {
  await context.db
    .insertInto('plan_feeds')
    .values({
      id: feed.id,
      organisation_id: context.actor.organisationId,
      holder_id: feed.holderId,
      office: feed.office,
      secret_hash: feed.hash,
      made_at: context.now,
    })
    .execute();
}

export async function withdrawFeedRow(context: Context, id: FeedId): Promise<void> {
  await context.db
    .updateTable('plan_feeds')
    .set({ withdrawn_at: context.now })
    .where('id', '=', id)
    .execute();
}
