import type { Kysely } from 'kysely';
import type { OrganisationId, PersonId, SettingId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import type { Database } from '../../../kernel/postgres/database-types.generated.ts';

type Db = Kysely<Database>;

/** A value that somebody set. */
export interface StoredSetting {
  readonly key: string;
  readonly value: unknown;
  readonly validFrom: LocalDate;
  readonly source: string;
  readonly verified: boolean;
  readonly setAt: Date;
  readonly setBy: string | null;
}

const columns = [
  'key',
  'value',
  'valid_from as validFrom',
  'source',
  'verified',
  'set_at as setAt',
  'set_by as setBy',
] as const;

/** The value of each key that holds on a day: the latest start, and of those the one set last. */
export async function settingsOn(
  db: Db,
  organisation: OrganisationId,
  today: LocalDate,
): Promise<ReadonlyMap<string, StoredSetting>> {
  const rows = await db
    .selectFrom('settings')
    .distinctOn('key')
    .select(columns)
    .where('organisation_id', '=', organisation)
    .where('valid_from', '<=', today)
    .orderBy('key')
    .orderBy('valid_from', 'desc')
    .orderBy('set_at', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.key, row]));
}

/** The values whose key begins with this, of these organisations, that hold on a day: the last one set comes first. */
export const settingsUnder = (
  db: Db,
  organisations: readonly OrganisationId[],
  start: string,
  today: LocalDate,
) =>
  db
    .selectFrom('settings')
    .select([...columns, 'organisation_id as organisationId'])
    .where('organisation_id', 'in', organisations)
    .where('key', 'like', `${start}%`)
    .where('valid_from', '<=', today)
    .orderBy('valid_from', 'desc')
    .orderBy('set_at', 'desc')
    .execute();

/** Every value ever set here, the newest first. */
export const settingsHistory = (db: Db, organisation: OrganisationId): Promise<StoredSetting[]> =>
  db
    .selectFrom('settings')
    .select(columns)
    .where('organisation_id', '=', organisation)
    .orderBy('valid_from', 'desc')
    .orderBy('set_at', 'desc')
    .execute();

export async function insertSetting(
  db: Db,
  row: StoredSetting & { readonly id: SettingId; readonly organisationId: OrganisationId },
): Promise<void> {
  await db
    .insertInto('settings')
    .values({
      id: row.id,
      organisation_id: row.organisationId,
      key: row.key,
      value: JSON.stringify(row.value),
      valid_from: row.validFrom,
      source: row.source,
      verified: row.verified,
      set_at: row.setAt,
      set_by: row.setBy as PersonId | null,
    })
    .execute();
}
