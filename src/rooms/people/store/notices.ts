import type { Kysely } from 'kysely';
import type { NoticeChoice, NoticeKind } from '../../../../content/code-lists.ts';
import type { OrganisationId, PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import type { Database } from '../../../kernel/postgres/database-types.generated.ts';

type Db = Kysely<Database>;

/** What somebody chose here; a kind that is not in it comes at once. */
export async function choicesOf(
  db: Db,
  organisation: OrganisationId,
  person: PersonId,
): Promise<ReadonlyMap<NoticeKind, NoticeChoice>> {
  const rows = await db
    .selectFrom('notice_choices')
    .select(['kind', 'choice'])
    .where('organisation_id', '=', organisation)
    .where('person_id', '=', person)
    .execute();
  return new Map(rows.map(({ kind, choice }) => [kind, choice]));
}

export async function storeChoice(
  db: Db,
  row: {
    readonly organisationId: OrganisationId;
    readonly personId: PersonId;
    readonly kind: NoticeKind;
    readonly choice: NoticeChoice;
    readonly now: Date;
  },
): Promise<void> {
  await db
    .insertInto('notice_choices')
    .values({
      organisation_id: row.organisationId,
      person_id: row.personId,
      kind: row.kind,
      choice: row.choice,
      changed_at: row.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'person_id', 'kind'])
        .doUpdateSet({ choice: row.choice, changed_at: row.now }),
    )
    .execute();
}

/** Lays a notice aside for the mail of the day; the same one twice is one. */
export async function layAside(
  db: Db,
  row: {
    readonly id: string;
    readonly organisationId: OrganisationId;
    readonly personId: PersonId;
    readonly kind: NoticeKind;
    readonly count: number;
    readonly now: Date;
  },
): Promise<void> {
  await db
    .insertInto('waiting_notices')
    .values({
      id: row.id,
      organisation_id: row.organisationId,
      person_id: row.personId,
      kind: row.kind,
      count: row.count,
      at: row.now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Whether anything here waits for the mail of the day since before this moment. */
export async function anythingLaidAside(
  db: Db,
  organisation: OrganisationId,
  before: Date,
): Promise<boolean> {
  const row = await db
    .selectFrom('waiting_notices')
    .select('id')
    .where('organisation_id', '=', organisation)
    .where('at', '<', before)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whose notices wait here since before this moment. */
export async function waitingPersons(
  db: Db,
  organisation: OrganisationId,
  before: Date,
): Promise<readonly PersonId[]> {
  const rows = await db
    .selectFrom('waiting_notices')
    .select('person_id')
    .distinct()
    .where('organisation_id', '=', organisation)
    .where('at', '<', before)
    .orderBy('person_id')
    .execute();
  return rows.map(({ person_id }) => person_id as PersonId);
}

/** Whether the mail of this day had not been asked for yet; from now on it was. Two at once: one of them. */
export async function beginDigest(
  db: Db,
  organisation: OrganisationId,
  person: PersonId,
  day: LocalDate,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('digests')
    .values({ organisation_id: organisation, person_id: person, day, sent_at: null })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'person_id', 'day']).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Takes what waits for somebody since before this moment: it waits no longer. */
export async function takeWaiting(
  db: Db,
  organisation: OrganisationId,
  person: PersonId,
  before: Date,
): Promise<readonly { readonly kind: NoticeKind; readonly count: number; readonly at: Date }[]> {
  return await db
    .deleteFrom('waiting_notices')
    .where('organisation_id', '=', organisation)
    .where('person_id', '=', person)
    .where('at', '<', before)
    .returning(['kind', 'count', 'at'])
    .execute();
}

/** Whether the mail of this day has left already. */
export async function digestSent(
  db: Db,
  organisation: OrganisationId,
  person: PersonId,
  day: LocalDate,
): Promise<boolean> {
  const row = await db
    .selectFrom('digests')
    .select('sent_at')
    .where('organisation_id', '=', organisation)
    .where('person_id', '=', person)
    .where('day', '=', day)
    .executeTakeFirst();
  return row?.sent_at != null;
}

export async function markDigestSent(
  db: Db,
  organisation: OrganisationId,
  person: PersonId,
  day: LocalDate,
  now: Date,
): Promise<void> {
  await db
    .updateTable('digests')
    .set({ sent_at: now })
    .where('organisation_id', '=', organisation)
    .where('person_id', '=', person)
    .where('day', '=', day)
    .execute();
}

/** Which days had a mail is of no use later. */
export async function forgetDigests(db: Db, before: LocalDate): Promise<void> {
  await db.deleteFrom('digests').where('day', '<', before).execute();
}
