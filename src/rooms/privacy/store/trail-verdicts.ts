import type { Kysely } from 'kysely';
import type { Verdict } from '../../../kernel/audit/verify.ts';
import { inSystem } from '../../../kernel/keys/root-keys.ts';
import type { Database } from '../../../kernel/postgres/database-types.generated.ts';

/** What the last walk found, and when; null when nobody ever walked. */
export async function storedVerdict(db: Kysely<Database>): Promise<{ verdict: Verdict; at: Date } | null> {
  const row = await db.selectFrom('trail_verdicts').select(['verdict', 'at']).executeTakeFirst();
  return row === undefined ? null : { verdict: row.verdict as Verdict, at: row.at };
}

export async function storeVerdict(
  database: Kysely<Database>,
  { verdict, at }: { readonly verdict: Verdict; readonly at: Date },
): Promise<void> {
  const row = { at, verdict: JSON.stringify(verdict) };
  await inSystem(database, (db) =>
    db
      .insertInto('trail_verdicts')
      .values({ only_one: true, ...row })
      .onConflict((conflict) => conflict.column('only_one').doUpdateSet(row))
      .execute(),
  );
}
