import type { Insertable, Kysely } from 'kysely';
import type { AbsenceReason } from '../../../../content/code-lists.ts';
import type { AbsenceId, HolderId, OrganisationId, PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import type { AbsencesTable, Database } from '../../../kernel/postgres/database-types.generated.ts';
import type { Days } from '../absence/absence.ts';

type Db = Kysely<Database>;

/** Days on which somebody is away from a seat, or was. */
export interface AbsenceRow extends Days {
  readonly id: AbsenceId;
  readonly organisationId: OrganisationId;
  readonly holderId: HolderId;
  readonly reason: AbsenceReason;
  readonly setAt: Date;
  /** The administrator who said so for a colleague who could not; null when the person did. */
  readonly setBy: PersonId | null;
  readonly endedAt: Date | null;
}

const selected = (db: Db) =>
  db
    .selectFrom('absences')
    .select([
      'id',
      'organisation_id as organisationId',
      'holder_id as holderId',
      'from_date as from',
      'until_date as until',
      'reason',
      'set_at as setAt',
      'set_by as setBy',
      'ended_at as endedAt',
    ]);

const typed = <Row extends { id: string; organisationId: string; holderId: string; setBy: string | null }>(
  row: Row,
) => ({
  ...row,
  setBy: row.setBy as PersonId | null,
  id: row.id as AbsenceId,
  organisationId: row.organisationId as OrganisationId,
  holderId: row.holderId as HolderId,
});

/** Absences in an organisation that touch this day or come after it, without those that were ended. */
export const absencesFrom = async (
  db: Db,
  organisation: OrganisationId,
  day: LocalDate,
): Promise<readonly AbsenceRow[]> =>
  (
    await selected(db)
      .where('organisation_id', '=', organisation)
      .where('until_date', '>=', day)
      .where('ended_at', 'is', null)
      .orderBy('from_date')
      .execute()
  ).map(typed);

/** Absences of these sittings that touch this day or come after it, without those that were ended. */
export const absencesOfHolders = async (
  db: Db,
  holders: readonly HolderId[],
  day: LocalDate,
): Promise<readonly AbsenceRow[]> =>
  holders.length === 0
    ? []
    : (
        await selected(db)
          .where('holder_id', 'in', holders)
          .where('until_date', '>=', day)
          .where('ended_at', 'is', null)
          .orderBy('from_date')
          .execute()
      ).map(typed);

export async function absenceById(db: Db, id: AbsenceId): Promise<AbsenceRow | null> {
  const row = await selected(db).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : typed(row);
}

/** Whether this form was stored before. */
export async function absenceStored(db: Db, holder: HolderId, submission: string): Promise<boolean> {
  const row = await db
    .selectFrom('absences')
    .select('id')
    .where('holder_id', '=', holder)
    .where('submission', '=', submission)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertAbsence(db: Db, row: Insertable<AbsencesTable>): Promise<void> {
  await db.insertInto('absences').values(row).execute();
}

/** False when it was ended before. */
export async function endAbsenceRow(db: Db, id: AbsenceId, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('absences')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Two forms about the same sittings at once: the second waits until this transaction ends. */
export async function lockSittings(db: Db, holders: readonly HolderId[]): Promise<void> {
  if (holders.length === 0) return;
  await db
    .selectFrom('seat_holders')
    .select('id')
    .where('id', 'in', holders)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** When somebody was away is kept no longer than it is of use. */
export async function forgetAbsences(db: Db, before: LocalDate): Promise<void> {
  await db.deleteFrom('absences').where('until_date', '<', before).execute();
}
