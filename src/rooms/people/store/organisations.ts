import { type Insertable, type Kysely, type Selectable, sql, type Updateable } from 'kysely';
import type { OrganisationId } from '../../../kernel/ids.ts';
import type { Database, OrganisationsTable } from '../../../kernel/postgres/database-types.generated.ts';

type Db = Kysely<Database>;
export type OrganisationRow = Omit<Selectable<OrganisationsTable>, 'wrapped_key' | 'logo'>;

const PUBLIC = [
  'id',
  'kind',
  'slug',
  'name',
  'partner_code',
  'domain',
  'can_receive',
  'colour',
  'logo_type',
  'look_version',
  'public_phone',
  'places',
  'active',
  'created_at',
  'changed_at',
] as const;

/** Everything about organisations that is public: no keys, no pictures. By kind and name. */
export const listOrganisations = (db: Db): Promise<OrganisationRow[]> =>
  db.selectFrom('organisations').select(PUBLIC).orderBy('kind').orderBy('name').execute();

export const logoOf = (db: Db, slug: string) =>
  db
    .selectFrom('organisations')
    .select(['logo', 'logo_type', 'look_version', 'active'])
    .where('slug', '=', slug)
    .executeTakeFirst();

export async function insertOrganisations(
  db: Db,
  rows: readonly Insertable<OrganisationsTable>[],
): Promise<void> {
  await db.insertInto('organisations').values(rows).execute();
}

/** Others who add or change an organisation wait until this transaction ends: an address is given out once. */
export async function lockAddresses(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(4703)`.execute(db);
}

/** False when it is not there. */
export async function updateOrganisation(
  db: Db,
  id: OrganisationId,
  change: Updateable<OrganisationsTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('organisations')
    .set(change)
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** A changed look has a new number, so that browsers fetch it anew. */
export const nextLook = (db: Db, id: OrganisationId) =>
  db
    .updateTable('organisations')
    .set((row) => ({ look_version: row('look_version', '+', 1) }))
    .where('id', '=', id)
    .execute();

export const installationRow = (db: Db) => db.selectFrom('installation').selectAll().executeTakeFirst();

/** As `installationRow`, and nobody else changes it until this transaction ends. */
export const lockInstallation = (db: Db) =>
  db.selectFrom('installation').selectAll().forUpdate().executeTakeFirst();

export async function updateInstallation(
  db: Db,
  change: Updateable<Database['installation']>,
): Promise<void> {
  await db.updateTable('installation').set(change).execute();
}
