import type { Insertable } from 'kysely';
import type { Context } from '../../../kernel/context.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import type { BodiesTable, BodyNormsTable } from '../../../kernel/postgres/database-types.generated.ts';

/** Rows that the actor's organisation may know: its own, and what the region shares. */
export const bodyRows = ({ db, actor }: Context) =>
  db
    .selectFrom('bodies')
    .selectAll()
    .where((where) =>
      where.or([where('organisation_id', '=', actor.organisationId), where('shared', '=', true)]),
    )
    .execute();

/** The row of one body, until the end of the transaction nobody else's. */
export const lockBody = async ({ db }: Context, organisation: OrganisationId, code: string) =>
  (await db
    .selectFrom('bodies')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst()) ?? null;

/** Adds a body, or changes it. */
export async function keepBody({ db }: Context, row: Insertable<BodiesTable>): Promise<void> {
  const { organisation_id: _, code: __, ...change } = row;
  await db
    .insertInto('bodies')
    .values(row)
    .onConflict((conflict) => conflict.columns(['organisation_id', 'code']).doUpdateSet(change))
    .execute();
}

/** How often bodies meet in a year, the newest rule first. */
export const bodyNorms = ({ db, actor }: Context) =>
  db
    .selectFrom('body_norms')
    .select(['organisation_id', 'body', 'valid_from', 'meetings_per_year', 'source'])
    .where((where) =>
      where.or([where('organisation_id', '=', actor.organisationId), where('shared', '=', true)]),
    )
    .orderBy('valid_from', 'desc')
    .execute();

/** A norm from a day on; on the same day the newer one counts. */
export async function keepBodyNorm({ db }: Context, row: Insertable<BodyNormsTable>): Promise<void> {
  const { organisation_id: _, body: __, valid_from: ___, ...change } = row;
  await db
    .insertInto('body_norms')
    .values(row)
    .onConflict((conflict) => conflict.columns(['organisation_id', 'body', 'valid_from']).doUpdateSet(change))
    .execute();
}

export interface StoredNorm {
  readonly body: string;
  readonly validFrom: LocalDate;
  readonly meetings: number;
  readonly source: string;
}
