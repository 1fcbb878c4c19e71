import { sql } from 'kysely';
import { BACKUP_LOCK } from '../../../kernel/backup/backup-lock.ts';
import type { Context } from '../../../kernel/context.ts';

/** Lines of files that did not come, or stopped coming, before this moment. */
export async function forgetLost(context: Context, before: Date): Promise<void> {
  await context.db
    .deleteFrom('attachments')
    .where('state', 'in', ['arriving', 'lost'])
    .where('given_at', '<', before)
    .execute();
}

/** Stored files that were let go before this moment; none while a backup is made, which may still want them. */
export async function blobsLetGo(context: Context, before: Date): Promise<readonly string[]> {
  const { rows } = await sql<{
    free: boolean;
  }>`select pg_try_advisory_xact_lock(${BACKUP_LOCK}) as free`.execute(context.db);
  if (rows[0]?.free !== true) return [];
  const found = await context.db
    .selectFrom('blobs_to_remove')
    .select('blob')
    .where('since', '<', before)
    .limit(1000)
    .execute();
  return found.map(({ blob }) => blob);
}

export async function letBlobsGo(context: Context, blobs: readonly string[]): Promise<void> {
  if (blobs.length === 0) return;
  await context.db
    .deleteFrom('blobs_to_remove')
    .where('blob', 'in', [...blobs])
    .execute();
}

/** Which of these stored files no row speaks of. */
export async function unknownBlobs(context: Context, blobs: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ blob: string }>`
    select blob from unnest(${[...blobs]}::uuid[]) as asked (blob)
    where not exists (select 1 from attachments a where a.blob = asked.blob)
      and not exists (select 1 from attachments a where a.preview = asked.blob)
      and not exists (select 1 from blobs_to_remove r where r.blob = asked.blob)`.execute(context.db);
  return rows.map(({ blob }) => blob);
}
