import { type Kysely, sql } from 'kysely';
import type { OrganisationId } from '../../../kernel/ids.ts';
import type { Database } from '../../../kernel/postgres/database-types.generated.ts';

/** An organisation whose newest key already wraps, while data keys may still be under an older one. */
export interface UnfinishedKey {
  readonly organisationId: OrganisationId;
  readonly generation: number;
  /** Long enough ago that no transaction from before it is open any more. */
  readonly settled: boolean;
}

/** Organisations with work to do, by their number. */
export async function unfinishedKeys(db: Kysely<Database>): Promise<readonly UnfinishedKey[]> {
  const { rows } = await sql<UnfinishedKey>`
    select organisation_id as "organisationId", max(generation) as generation,
      max(wraps_from) < clock_timestamp() - interval '1 minute' as settled
    from organisation_keys where completed_at is null
    group by organisation_id having max(wraps_from) <= clock_timestamp()
    order by organisation_id`.execute(db);
  return rows;
}
