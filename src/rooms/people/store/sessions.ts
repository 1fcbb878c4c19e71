import type { Insertable, Kysely } from 'kysely';
import type { HolderId, IssuerId, OrganisationId, PersonId, SessionId } from '../../../kernel/ids.ts';
import type { Database, SessionsTable } from '../../../kernel/postgres/database-types.generated.ts';

type Db = Kysely<Database>;

/** `password`: the code is still asked. `enrolling`: the second factor is still to be set up. */
export type Stage = 'password' | 'enrolling' | 'complete';

/** Why a session ended; a code. */
export type EndReason =
  | 'signed_out'
  | 'idle'
  | 'too_long'
  | 'seat_ended'
  | 'renewed'
  | 'ended_by_owner'
  | 'ended_by_administrator'
  | 'ended_by_provider'
  | 'provider_stopped';

/** The way in of a session; a code. */
export type Via = 'password' | 'passkey' | 'provider';

export interface SessionRow {
  readonly id: SessionId;
  readonly organisationId: OrganisationId;
  readonly personId: PersonId;
  readonly holderId: HolderId | null;
  readonly stage: Stage;
  readonly device: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly endsAt: Date;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
  readonly via: Via;
  /** The way in was two factors by itself. */
  readonly strong: boolean;
  readonly issuerId: IssuerId | null;
}

const selected = (db: Db) =>
  db
    .selectFrom('sessions')
    .select([
      'id',
      'organisation_id as organisationId',
      'person_id as personId',
      'holder_id as holderId',
      'stage',
      'device',
      'created_at as createdAt',
      'seen_at as seenAt',
      'ends_at as endsAt',
      'ended_at as endedAt',
      'end_reason as endReason',
      'via',
      'strong',
      'issuer_id as issuerId',
    ]);

type Found = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number];

const branded = (row: Found): SessionRow => ({
  ...row,
  id: row.id as SessionId,
  organisationId: row.organisationId as OrganisationId,
  personId: row.personId as PersonId,
  holderId: row.holderId as HolderId | null,
  issuerId: row.issuerId as IssuerId | null,
});

export async function sessionBySecret(db: Db, secretHash: Buffer): Promise<SessionRow | null> {
  const row = await selected(db).where('secret_hash', '=', secretHash).executeTakeFirst();
  return row === undefined ? null : branded(row);
}

export async function sessionById(db: Db, id: SessionId): Promise<SessionRow | null> {
  const row = await selected(db).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : branded(row);
}

/** Sessions of a person that are still open, the last used first. */
export async function openSessionsOf(db: Db, person: PersonId, now: Date): Promise<SessionRow[]> {
  const rows = await selected(db)
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', now)
    .orderBy('seen_at', 'desc')
    .execute();
  return rows.map(branded);
}

/** When an administrator last signed this person out, since a moment; null when that was not done. */
export async function endedByAdministrator(db: Db, person: PersonId, since: Date): Promise<Date | null> {
  const row = await db
    .selectFrom('sessions')
    .select(({ fn }) => fn.max('ended_at').as('at'))
    .where('person_id', '=', person)
    .where('created_at', '>', since)
    .where('end_reason', '=', 'ended_by_administrator')
    .executeTakeFirst();
  return row?.at ?? null;
}

export async function insertSession(db: Db, row: Insertable<SessionsTable>): Promise<void> {
  await db.insertInto('sessions').values(row).execute();
}

export async function touchSession(db: Db, id: SessionId, now: Date): Promise<void> {
  await db.updateTable('sessions').set({ seen_at: now }).where('id', '=', id).execute();
}

export async function setHolder(db: Db, id: SessionId, holder: HolderId): Promise<void> {
  await db.updateTable('sessions').set({ holder_id: holder }).where('id', '=', id).execute();
}

/** The session goes on under another secret; the old cookie opens nothing any more. */
export async function renewSession(
  db: Db,
  id: SessionId,
  change: { readonly secretHash: Buffer; readonly stage: Stage; readonly holder: HolderId | null },
): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ secret_hash: change.secretHash, stage: change.stage, holder_id: change.holder })
    .where('id', '=', id)
    .execute();
}

/** Ends sessions that are open; how many. */
export async function endSessions(
  db: Db,
  which: {
    readonly id?: SessionId;
    readonly person?: PersonId;
    readonly holder?: HolderId;
    readonly except?: SessionId;
    readonly issuer?: IssuerId;
    /** Only with `issuer`: what its `sid` stands for here. */
    readonly providerSession?: Buffer;
  },
  reason: EndReason,
  now: Date,
): Promise<number> {
  const { id, person, holder, except, issuer, providerSession } = which;
  if (id === undefined && person === undefined && holder === undefined && issuer === undefined) return 0;
  const { numUpdatedRows } = await db
    .updateTable('sessions')
    .set({ ended_at: now, end_reason: reason })
    .where('ended_at', 'is', null)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .$if(person !== undefined, (query) => query.where('person_id', '=', person ?? ''))
    .$if(holder !== undefined, (query) => query.where('holder_id', '=', holder ?? ''))
    .$if(issuer !== undefined, (query) => query.where('issuer_id', '=', issuer ?? ''))
    .$if(providerSession !== undefined, (query) =>
      query.where('provider_session', '=', providerSession ?? Buffer.alloc(0)),
    )
    .$if(except !== undefined, (query) => query.where('id', '<>', except ?? ''))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Throws away what sessions had open, and sessions that ended long ago. */
export async function forgetSessions(db: Db, before: Date): Promise<number> {
  await db.deleteFrom('openings').where('until', '<', before).execute();
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where('ends_at', '<', before)
    .where((where) =>
      where.not(
        where.exists(
          where.selectFrom('openings').select('part').whereRef('openings.session_id', '=', 'sessions.id'),
        ),
      ),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}
