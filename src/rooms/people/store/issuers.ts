import type { Insertable, Kysely, Updateable } from 'kysely';
import type { IssuerId, OrganisationId, PersonId } from '../../../kernel/ids.ts';
import type { Database, IssuersTable } from '../../../kernel/postgres/database-types.generated.ts';

type Db = Kysely<Database>;

/** A provider of identities (OpenID Connect) of one organisation. */
export interface IssuerRow {
  readonly id: IssuerId;
  readonly organisationId: OrganisationId;
  readonly issuer: string;
  readonly clientId: string;
  readonly sealedSecret: Buffer;
  readonly label: string;
  readonly acrValues: readonly string[];
  readonly active: boolean;
  readonly testedAt: Date;
  readonly testOutcome: string;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

const selected = (db: Db) =>
  db
    .selectFrom('issuers')
    .select([
      'id',
      'organisation_id as organisationId',
      'issuer',
      'client_id as clientId',
      'sealed_secret as sealedSecret',
      'label',
      'acr_values as acrValues',
      'active',
      'tested_at as testedAt',
      'test_outcome as testOutcome',
      'created_at as createdAt',
      'changed_at as changedAt',
    ]);

type Found = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number];

const branded = (row: Found): IssuerRow => ({
  ...row,
  id: row.id as IssuerId,
  organisationId: row.organisationId as OrganisationId,
});

export async function issuerById(db: Db, id: IssuerId): Promise<IssuerRow | null> {
  const row = await selected(db).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : branded(row);
}

/** As `issuerById`, and nobody else changes it until this transaction ends. */
export async function lockIssuer(db: Db, id: IssuerId): Promise<IssuerRow | null> {
  const row = await selected(db).where('id', '=', id).forUpdate().executeTakeFirst();
  return row === undefined ? null : branded(row);
}

/** Every provider that an organisation ever had, the first one first. */
export const issuersOf = async (db: Db, organisation: OrganisationId): Promise<IssuerRow[]> =>
  (await selected(db).where('organisation_id', '=', organisation).orderBy('created_at').execute()).map(
    branded,
  );

/** Providers of organisations that take part, by what stands on the button. */
export const activeIssuers = async (db: Db): Promise<IssuerRow[]> =>
  (
    await selected(db)
      .where('active', '=', true)
      .where('organisation_id', 'in', (query) =>
        query.selectFrom('organisations').select('organisations.id').where('organisations.active', '=', true),
      )
      .orderBy('label')
      .execute()
  ).map(branded);

/** False when there is one of this id already. */
export async function insertIssuer(db: Db, row: Insertable<IssuersTable>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('issuers')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) === 1;
}

export async function updateIssuer(db: Db, id: IssuerId, change: Updateable<IssuersTable>): Promise<void> {
  await db.updateTable('issuers').set(change).where('id', '=', id).execute();
}

/** Whom a provider means, as we know it. */
export interface Identity {
  readonly personId: PersonId;
  readonly issuerId: IssuerId;
  readonly linkedAt: Date;
}

const identities = (db: Db) => db.selectFrom('identities').select(['person_id', 'issuer_id', 'linked_at']);

const identity = (
  row: { person_id: string; issuer_id: string; linked_at: Date } | undefined,
): Identity | null =>
  row === undefined
    ? null
    : { personId: row.person_id as PersonId, issuerId: row.issuer_id as IssuerId, linkedAt: row.linked_at };

export const identityBySubject = async (db: Db, issuer: IssuerId, token: Buffer): Promise<Identity | null> =>
  identity(
    await identities(db)
      .where('issuer_id', '=', issuer)
      .where('subject_token', '=', token)
      .executeTakeFirst(),
  );

export const identityOf = async (db: Db, person: PersonId): Promise<Identity | null> =>
  identity(await identities(db).where('person_id', '=', person).executeTakeFirst());

/** Binds somebody to what one provider calls them, instead of what was bound before. The issuer is locked. */
export async function bindIdentity(
  db: Db,
  bound: Identity & { readonly organisationId: OrganisationId; readonly subjectToken: Buffer },
): Promise<void> {
  const change = {
    issuer_id: bound.issuerId,
    subject_token: bound.subjectToken,
    linked_at: bound.linkedAt,
  };
  await db
    .insertInto('identities')
    .values({ person_id: bound.personId, organisation_id: bound.organisationId, ...change })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(change))
    .execute();
}

export async function forgetIdentity(db: Db, person: PersonId): Promise<void> {
  await db.deleteFrom('identities').where('person_id', '=', person).execute();
}

/** How many colleagues come in through each provider of an organisation. */
export async function linkedTo(db: Db, organisation: OrganisationId): Promise<ReadonlyMap<IssuerId, number>> {
  const rows = await db
    .selectFrom('identities')
    .select((select) => ['issuer_id', select.fn.countAll<string>().as('linked')])
    .where('organisation_id', '=', organisation)
    .groupBy('issuer_id')
    .execute();
  return new Map(rows.map(({ issuer_id, linked }) => [issuer_id as IssuerId, Number(linked)]));
}
