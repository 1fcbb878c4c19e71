import type { Kysely } from 'kysely';
import type { InvitationId, OrganisationId, PersonId } from '../../../kernel/ids.ts';
import type { Database } from '../../../kernel/postgres/database-types.generated.ts';

type Db = Kysely<Database>;

/** What a one-time link is for. */
export type LinkPurpose = 'invitation' | 'password' | 'factor';

export interface LinkRow {
  readonly id: InvitationId;
  readonly organisationId: OrganisationId;
  readonly personId: PersonId;
  readonly purpose: LinkPurpose;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

const selected = (db: Db) =>
  db
    .selectFrom('invitations')
    .select([
      'id',
      'organisation_id as organisationId',
      'person_id as personId',
      'purpose',
      'created_at as createdAt',
      'expires_at as expiresAt',
      'used_at as usedAt',
    ]);

type Found = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number];

const branded = (row: Found): LinkRow => ({
  ...row,
  id: row.id as InvitationId,
  organisationId: row.organisationId as OrganisationId,
  personId: row.personId as PersonId,
});

const first = (row: Found | undefined): LinkRow | null => (row === undefined ? null : branded(row));

export const linkBySecret = async (db: Db, secretHash: Buffer): Promise<LinkRow | null> =>
  first(await selected(db).where('secret_hash', '=', secretHash).executeTakeFirst());

/** As `linkBySecret`, and nobody else uses it until this transaction ends. */
export const lockLink = async (db: Db, secretHash: Buffer): Promise<LinkRow | null> =>
  first(await selected(db).where('secret_hash', '=', secretHash).forUpdate().executeTakeFirst());

export const linkById = async (db: Db, id: InvitationId): Promise<LinkRow | null> =>
  first(await selected(db).where('id', '=', id).executeTakeFirst());

/** The last link of each purpose that still works, of the persons within reach. */
export const openLinksOf = async (
  db: Db,
  persons: readonly PersonId[],
  now: Date,
): Promise<readonly LinkRow[]> =>
  persons.length === 0
    ? []
    : (
        await selected(db)
          .where('person_id', 'in', persons)
          .where('used_at', 'is', null)
          .where('expires_at', '>', now)
          .orderBy('created_at', 'desc')
          .execute()
      ).map(branded);

export async function insertLink(
  db: Db,
  { id, organisationId, personId, purpose, createdAt, expiresAt, usedAt }: LinkRow,
  secretHash: Buffer,
): Promise<void> {
  await db
    .insertInto('invitations')
    .values({
      id,
      organisation_id: organisationId,
      person_id: personId,
      purpose,
      secret_hash: secretHash,
      created_at: createdAt,
      expires_at: expiresAt,
      used_at: usedAt,
    })
    .execute();
}

export async function setLinkSecret(db: Db, id: InvitationId, secretHash: Buffer): Promise<void> {
  await db.updateTable('invitations').set({ secret_hash: secretHash }).where('id', '=', id).execute();
}

/** Closes every open link of a person: after one was used, or when a newer one replaces it. */
export async function closeLinks(
  db: Db,
  person: PersonId,
  now: Date,
  purposes: readonly LinkPurpose[],
): Promise<void> {
  await db
    .updateTable('invitations')
    .set({ used_at: now })
    .where('person_id', '=', person)
    .where('purpose', 'in', purposes)
    .where('used_at', 'is', null)
    .execute();
}
