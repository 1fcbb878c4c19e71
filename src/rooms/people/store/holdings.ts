import { type Insertable, type Kysely, sql } from 'kysely';
import type { Domain, Role } from '../../../kernel/actor.ts';
import type { HolderId, OrganisationId, PersonId, SeatId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import type {
  Database,
  SeatHoldersTable,
  SeatsTable,
} from '../../../kernel/postgres/database-types.generated.ts';
import type { Holding } from '../seat.ts';

type Db = Kysely<Database>;

const joined = (db: Db) =>
  db
    .selectFrom('seat_holders as h')
    .innerJoin('seats as s', 's.id', 'h.seat_id')
    .innerJoin('organisations as o', 'o.id', 'h.organisation_id');

const current = (db: Db, today: LocalDate) =>
  joined(db)
    .where('h.from_date', '<=', today)
    .where((where) => where.or([where('h.until_date', 'is', null), where('h.until_date', '>=', today)]))
    .where('h.ended_at', 'is', null)
    .where('s.ended_at', 'is', null)
    .where('o.active', '=', true);

/** Seats that a person holds on this day, wherever; as far as the scope of the transaction reaches. */
export async function holdingsOf(db: Db, person: PersonId, today: LocalDate): Promise<Holding[]> {
  const rows = await current(db, today)
    .select([
      'h.id as holderId',
      's.id as seatId',
      'o.id as organisationId',
      'o.kind as organisationKind',
      'o.slug as organisationSlug',
      'o.name as organisationName',
      'o.colour as organisationColour',
      'o.look_version as organisationLook',
      's.role',
      's.domain',
      's.title',
      'h.capacity',
    ])
    .where('h.person_id', '=', person)
    .orderBy('h.capacity', 'desc')
    .orderBy('o.name')
    .orderBy('s.role')
    .execute();
  return rows.map((row) => ({
    ...row,
    holderId: row.holderId as HolderId,
    seatId: row.seatId as SeatId,
    organisationId: row.organisationId as OrganisationId,
  }));
}

/** Who holds seats of this kind in an organisation on this day; holders before deputies. */
export const currentHolders = (
  db: Db,
  organisation: OrganisationId,
  role: Role,
  domain: Domain | null,
  today: LocalDate,
) =>
  current(db, today)
    .innerJoin('persons as p', 'p.id', 'h.person_id')
    .select(['h.person_id as personId', 'h.capacity'])
    .where('h.organisation_id', '=', organisation)
    .where('s.role', '=', role)
    .$if(domain !== null, (query) => query.where('s.domain', '=', domain))
    .where('p.ended_at', 'is', null)
    .orderBy('h.capacity', 'desc')
    .execute();

/** Every seat of an organisation that was not ended, by role. */
export const seatsOf = (db: Db, organisation: OrganisationId) =>
  db
    .selectFrom('seats')
    .select(['id', 'role', 'domain', 'title', 'created_at as createdAt'])
    .where('organisation_id', '=', organisation)
    .where('ended_at', 'is', null)
    .orderBy('role')
    .orderBy('domain')
    .orderBy('created_at')
    .execute();

/** Everybody who holds, held or will hold a seat of an organisation, without those that were ended. */
export const holdersIn = (db: Db, organisation: OrganisationId) =>
  db
    .selectFrom('seat_holders as h')
    .innerJoin('seats as s', 's.id', 'h.seat_id')
    .select([
      'h.id as holderId',
      'h.seat_id as seatId',
      'h.person_id as personId',
      'h.capacity',
      'h.from_date as from',
      'h.until_date as until',
      'h.changed_at as changedAt',
      's.role',
      's.domain',
      's.title',
    ])
    .where('h.organisation_id', '=', organisation)
    .where('h.ended_at', 'is', null)
    .where('s.ended_at', 'is', null)
    .orderBy('s.role')
    .orderBy('h.capacity', 'desc')
    .orderBy('h.from_date')
    .execute();

export const holderById = (db: Db, id: HolderId) =>
  joined(db)
    .select([
      'h.id as holderId',
      'h.organisation_id as organisationId',
      'h.seat_id as seatId',
      'h.person_id as personId',
      'h.from_date as from',
      'h.until_date as until',
      'h.ended_at as endedAt',
      'h.changed_at as changedAt',
      'h.capacity',
      's.role',
      's.domain',
      's.title',
    ])
    .where('h.id', '=', id)
    .executeTakeFirst();

export const seatById = (db: Db, id: SeatId) =>
  db
    .selectFrom('seats')
    // Named one by one: a newer version may add a column while this statement is prepared.
    .select(['id', 'organisation_id', 'role', 'domain', 'title', 'created_at', 'ended_at'])
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();

export async function insertSeats(db: Db, rows: readonly Insertable<SeatsTable>[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('seats').values(rows).execute();
}

export async function insertHolder(db: Db, row: Insertable<SeatHoldersTable>): Promise<void> {
  await db.insertInto('seat_holders').values(row).execute();
}

export async function endHolders(
  db: Db,
  which: { readonly holder: HolderId } | { readonly person: PersonId },
  now: Date,
): Promise<number> {
  const update = db.updateTable('seat_holders').set({ ended_at: now }).where('ended_at', 'is', null);
  const { numUpdatedRows } = await ('holder' in which
    ? update.where('id', '=', which.holder)
    : update.where('person_id', '=', which.person)
  ).executeTakeFirst();
  return Number(numUpdatedRows);
}

export async function setUntil(db: Db, holder: HolderId, until: LocalDate | null, now: Date): Promise<void> {
  await db
    .updateTable('seat_holders')
    .set({ until_date: until, changed_at: now })
    .where('id', '=', holder)
    .execute();
}

/** Others who change seats or settings of this organisation wait until this transaction ends. */
export async function lockAdministration(db: Db, organisation: OrganisationId): Promise<void> {
  await sql`select pg_advisory_xact_lock(4704, hashtext(${organisation}))`.execute(db);
}

/** How many people administer each organisation on this day, as far as the transaction reaches. */
export const administratorsByOrganisation = (db: Db, today: LocalDate) =>
  current(db, today)
    .select(['h.organisation_id as organisationId', sql<number>`count(*)`.as('count')])
    .where('s.role', '=', 'administrator')
    .groupBy('h.organisation_id')
    .execute();

/** The day since which a seat that nobody holds stands empty, by seat; seats that nobody ever held are left out. */
export async function emptySince(
  db: Db,
  seats: readonly SeatId[],
  today: LocalDate,
): Promise<ReadonlyMap<SeatId, LocalDate>> {
  if (seats.length === 0) return new Map();
  const left = sql<LocalDate>`max(least(
    coalesce(until_date + 1, 'infinity'),
    coalesce((ended_at at time zone 'Europe/Amsterdam')::date, 'infinity')))`;
  const rows = await db
    .selectFrom('seat_holders')
    .select(['seat_id as seatId', left.as('since')])
    .where('seat_id', '=', sql<string>`any(${seats}::uuid[])`)
    .where('from_date', '<=', today)
    .groupBy('seat_id')
    .execute();
  return new Map(rows.map(({ seatId, since }) => [seatId as SeatId, since]));
}

/** Seats of aandachtsfunctionarissen that nobody holds on this day, in the organisations within reach. */
export const vacantCoordinatorSeats = (db: Db, today: LocalDate) =>
  db
    .selectFrom('seats as empty')
    .innerJoin('organisations as o', 'o.id', 'empty.organisation_id')
    .select([
      'empty.id as seatId',
      'empty.created_at as createdAt',
      'o.id as organisationId',
      'o.slug',
      'o.name',
      'empty.domain',
      'empty.title',
    ])
    .where('empty.role', '=', 'coordinator')
    .where('empty.ended_at', 'is', null)
    .where('o.active', '=', true)
    .where((where) =>
      where.not(
        where.exists(
          current(db, today).select(sql`1`.as('one')).where('h.seat_id', '=', sql.ref<string>('empty.id')),
        ),
      ),
    )
    .orderBy('o.name')
    .orderBy('empty.domain')
    .execute();

/**
 * Seats of aandachtsfunctionarissen that are held on this day, and from which holder and deputies are all away, in the
 * organisations within reach. `until` is the last day of the absence that ends first. No person stands in it.
 */
export const uncoveredCoordinatorSeats = (db: Db, today: LocalDate) =>
  current(db, today)
    .leftJoin('absences as a', (join) =>
      join
        .onRef('a.holder_id', '=', 'h.id')
        .on('a.ended_at', 'is', null)
        .on('a.from_date', '<=', today)
        .on('a.until_date', '>=', today),
    )
    .select(['o.id as organisationId', 's.domain', sql<LocalDate>`min(a.until_date)`.as('until')])
    .where('s.role', '=', 'coordinator')
    .groupBy(['o.id', 's.domain'])
    .having(sql<boolean>`bool_and(a.id is not null)`)
    .orderBy('s.domain')
    .execute();

/** Notes that these people are reminded today; gives those who had not been reminded yet. */
export async function markReminded(
  db: Db,
  organisation: OrganisationId,
  persons: readonly PersonId[],
  today: LocalDate,
): Promise<ReadonlySet<PersonId>> {
  if (persons.length === 0) return new Set();
  const rows = await db
    .updateTable('seat_holders')
    .set({ reminded_on: today })
    .where('organisation_id', '=', organisation)
    .where('person_id', 'in', persons)
    .where((where) => where.or([where('reminded_on', 'is', null), where('reminded_on', '<', today)]))
    .returning('person_id')
    .execute();
  return new Set(rows.map(({ person_id }) => person_id as PersonId));
}

/**
 * How every seat of these roles is filled today, as far as the transaction reaches: one row a seat that was made, in one
 * query. `until` is the last day of the last holder; null when none is set.
 */
export const fillings = (db: Db, roles: readonly Role[], today: LocalDate) => {
  const now = sql<boolean>`h.from_date <= ${today}::date and coalesce(h.until_date, 'infinity') >= ${today}::date
    and h.ended_at is null`;
  const left = sql`least(coalesce(h.until_date + 1, 'infinity'),
    coalesce((h.ended_at at time zone 'Europe/Amsterdam')::date, 'infinity'))`;
  return db
    .selectFrom('seats as s')
    .leftJoin('seat_holders as h', 'h.seat_id', 's.id')
    .select([
      's.organisation_id as organisationId',
      's.role',
      's.domain',
      sql<number>`count(*) filter (where ${now} and h.capacity = 'holder')::integer`.as('holders'),
      sql<number>`count(*) filter (where ${now} and h.capacity = 'deputy')::integer`.as('deputies'),
      sql<Date>`min(s.created_at)`.as('madeAt'),
      sql<LocalDate | null>`max(${left}) filter (where h.capacity = 'holder' and h.from_date <= ${today}::date)`.as(
        'left',
      ),
      sql<LocalDate | null>`max(coalesce(h.until_date, 'infinity')) filter (where ${now} and h.capacity = 'holder')`.as(
        'until',
      ),
    ])
    .where('s.role', 'in', roles)
    .where('s.ended_at', 'is', null)
    .groupBy(['s.organisation_id', 's.role', 's.domain'])
    .execute();
};
