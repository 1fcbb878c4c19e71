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
      's.role',
    ])
    .where('h.id', '=', id)
    .executeTakeFirst();

export const seatById = (db: Db, id: SeatId) =>
  db.selectFrom('seats').selectAll().where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst();

export async function insertSeats(db: Db, rows: readonly Insertable<SeatsTable>[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('seats').values(rows).execute();
}

export async function insertHolder(db: Db, row: Insertable<SeatHoldersTable>): Promise<void> {
  await db.insertInto('seat_holders').values(row).execute();
}

export async function endHolders(
  db: Db,
  which: { readonly holder: HolderId } | { readonly person: PersonId } | { readonly seat: SeatId },
  now: Date,
): Promise<number> {
  const update = db.updateTable('seat_holders').set({ ended_at: now }).where('ended_at', 'is', null);
  const { numUpdatedRows } = await ('holder' in which
    ? update.where('id', '=', which.holder)
    : 'person' in which
      ? update.where('person_id', '=', which.person)
      : update.where('seat_id', '=', which.seat)
  ).executeTakeFirst();
  return Number(numUpdatedRows);
}

export async function setUntil(db: Db, holder: HolderId, until: LocalDate | null): Promise<void> {
  await db.updateTable('seat_holders').set({ until_date: until }).where('id', '=', holder).execute();
}

export async function endSeat(db: Db, seat: SeatId, now: Date): Promise<void> {
  await db.updateTable('seats').set({ ended_at: now }).where('id', '=', seat).execute();
}

/** Seats of aandachtsfunctionarissen that nobody holds on this day, in the organisations within reach. */
export const vacantCoordinatorSeats = (db: Db, today: LocalDate) =>
  db
    .selectFrom('seats as s')
    .innerJoin('organisations as o', 'o.id', 's.organisation_id')
    .select(['o.id as organisationId', 'o.slug', 'o.name', 's.domain', 's.title'])
    .where('s.role', '=', 'coordinator')
    .where('s.ended_at', 'is', null)
    .where('o.active', '=', true)
    .where((where) =>
      where.not(where.exists(current(db, today).select(sql`1`.as('one')).whereRef('h.seat_id', '=', 's.id'))),
    )
    .orderBy('o.name')
    .orderBy('s.domain')
    .execute();
