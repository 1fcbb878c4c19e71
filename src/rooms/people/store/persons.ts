import type { Insertable, Kysely, Updateable } from 'kysely';
import type { OrganisationId, PersonId } from '../../../kernel/ids.ts';
import type {
  AccountsTable,
  Database,
  PersonsTable,
} from '../../../kernel/postgres/database-types.generated.ts';

type Db = Kysely<Database>;

/** A colleague's sealed row. */
export interface PersonRow {
  readonly id: PersonId;
  readonly organisationId: OrganisationId;
  readonly dataKey: Buffer | null;
  readonly sealed: Buffer;
  readonly endedAt: Date | null;
  readonly changedAt: Date | null;
}

const columns = [
  'id',
  'organisation_id as organisationId',
  'data_key as dataKey',
  'sealed',
  'ended_at as endedAt',
  'changed_at as changedAt',
] as const;

/** The persons with these ids that are within reach. */
export async function personsById(db: Db, ids: readonly PersonId[]): Promise<PersonRow[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('persons').select(columns).where('id', 'in', ids).execute();
  return rows.map((row) => ({
    ...row,
    id: row.id as PersonId,
    organisationId: row.organisationId as OrganisationId,
  }));
}

/** Everybody whose account is of this organisation, with what of it may be shown to its administrator. */
export const personsOf = (db: Db, organisation: OrganisationId) =>
  db
    .selectFrom('persons as p')
    .leftJoin('accounts as a', 'a.person_id', 'p.id')
    .leftJoin('identities as i', 'i.person_id', 'p.id')
    .select([
      'p.id',
      'p.organisation_id as organisationId',
      'p.data_key as dataKey',
      'p.sealed',
      'p.ended_at as endedAt',
      'p.changed_at as changedAt',
      'a.password_set_at as passwordSetAt',
      'a.factor_set_at as factorSetAt',
      'i.linked_at as linkedAt',
    ])
    .where((where) =>
      where.or([
        where('p.organisation_id', '=', organisation),
        where.exists(
          where
            .selectFrom('seat_holders as h')
            .select('h.id')
            .whereRef('h.person_id', '=', 'p.id')
            .where('h.organisation_id', '=', organisation)
            .where('h.ended_at', 'is', null),
        ),
      ]),
    )
    .orderBy('p.created_at')
    .execute();

/** The colleague's row, which nobody else changes until this transaction ends; null out of reach. */
export async function lockPerson(db: Db, id: PersonId): Promise<PersonRow | null> {
  const row = await db
    .selectFrom('persons')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined
    ? null
    : { ...row, id: row.id as PersonId, organisationId: row.organisationId as OrganisationId };
}

export async function insertPerson(
  db: Db,
  person: Insertable<PersonsTable>,
  account: Insertable<AccountsTable>,
): Promise<void> {
  await db.insertInto('persons').values(person).execute();
  await db.insertInto('accounts').values(account).execute();
}

/** Changes a colleague's row; `changed_at` goes along, so that a second administrator is told. */
export async function updatePerson(
  db: Db,
  person: PersonId,
  change: Pick<Updateable<PersonsTable>, 'sealed' | 'ended_at'> & { readonly changed_at: Date },
): Promise<void> {
  await db.updateTable('persons').set(change).where('id', '=', person).execute();
}
