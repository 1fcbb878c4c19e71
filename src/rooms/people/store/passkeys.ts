import type { Kysely } from 'kysely';
import type { OrganisationId, PasskeyId, PersonId } from '../../../kernel/ids.ts';
import type { Database } from '../../../kernel/postgres/database-types.generated.ts';

type Db = Kysely<Database>;

export interface PasskeyRow {
  readonly id: PasskeyId;
  readonly organisationId: OrganisationId;
  readonly personId: PersonId;
  readonly credentialHash: Buffer;
  readonly sealed: Buffer;
  readonly counter: number;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

const selected = (db: Db) =>
  db
    .selectFrom('passkeys')
    .select([
      'id',
      'organisation_id as organisationId',
      'person_id as personId',
      'credential_hash as credentialHash',
      'sealed',
      'counter',
      'created_at as createdAt',
      'last_used_at as lastUsedAt',
    ]);

type Found = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number];

const branded = (row: Found): PasskeyRow => ({
  ...row,
  id: row.id as PasskeyId,
  organisationId: row.organisationId as OrganisationId,
  personId: row.personId as PersonId,
});

/** The passkey of this credential; nobody else uses it until this transaction ends. */
export async function lockPasskey(db: Db, credentialHash: Buffer): Promise<PasskeyRow | null> {
  const row = await selected(db).where('credential_hash', '=', credentialHash).forUpdate().executeTakeFirst();
  return row === undefined ? null : branded(row);
}

/** Passkeys of somebody, the oldest first. */
export const passkeysOf = async (db: Db, person: PersonId): Promise<PasskeyRow[]> =>
  (await selected(db).where('person_id', '=', person).orderBy('created_at').execute()).map(branded);

export async function insertPasskey(db: Db, row: PasskeyRow): Promise<void> {
  await db
    .insertInto('passkeys')
    .values({
      id: row.id,
      organisation_id: row.organisationId,
      person_id: row.personId,
      credential_hash: row.credentialHash,
      sealed: row.sealed,
      counter: row.counter,
      created_at: row.createdAt,
      last_used_at: row.lastUsedAt,
    })
    .execute();
}

export async function updatePasskey(
  db: Db,
  id: PasskeyId,
  change: { readonly counter?: number; readonly last_used_at?: Date; readonly sealed?: Buffer },
): Promise<void> {
  await db.updateTable('passkeys').set(change).where('id', '=', id).execute();
}

/** Throws away one passkey of somebody, or all of them; how many. */
export async function deletePasskeys(
  db: Db,
  which: { readonly person: PersonId; readonly id?: PasskeyId },
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('passkeys')
    .where('person_id', '=', which.person)
    .$if(which.id !== undefined, (query) => query.where('id', '=', which.id ?? ''))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
