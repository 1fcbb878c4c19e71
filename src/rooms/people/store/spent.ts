import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '../../../kernel/postgres/database-types.generated.ts';

type Db = Kysely<Database>;

/** What works once: the question to a passkey, the state of a visit to a provider, a logout token by its number. */
export type SpentKind = 'passkey' | 'state' | 'logout';

/**
 * Uses something up until it would have run out anyway. False when it was used before; of two at once one gets true.
 * Needs the scope of signing in.
 */
export async function spend(db: Db, kind: SpentKind, token: string, until: Date): Promise<boolean> {
  const hash = createHash('sha256').update(`${kind}\0${token}`).digest();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('spent_tokens')
    .values({ token_hash: hash, until })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) === 1;
}

/** Forgets what has run out. */
export async function forgetSpent(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('spent_tokens').where('until', '<', before).execute();
}
