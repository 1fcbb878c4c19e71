import type { Insertable, Kysely } from 'kysely';
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
}

const columns = [
  'id',
  'organisation_id as organisationId',
  'data_key as dataKey',
  'sealed',
  'ended_at as endedAt',
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
    .select([
      'p.id',
      'p.organisation_id as organisationId',
      'p.data_key as dataKey',
      'p.sealed',
      'p.ended_at as endedAt',
      'a.password_set_at as passwordSetAt',
      'a.factor_set_at as factorSetAt',
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

export async function insertPerson(
  db: Db,
  person: Insertable<PersonsTable>,
  account: Insertable<AccountsTable>,
): Promise<void> {
  await db.insertInto('persons').values(person).execute();
  await db.insertInto('accounts').values(account).execute();
}

export async function setPersonEnded(db: Db, person: PersonId, at: Date | null): Promise<void> {
  await db.updateTable('persons').set({ ended_at: at }).where('id', '=', person).execute();
}

export async function setPersonSealed(db: Db, person: PersonId, sealed: Buffer): Promise<void> {
  await db.updateTable('persons').set({ sealed }).where('id', '=', person).execute();
}
