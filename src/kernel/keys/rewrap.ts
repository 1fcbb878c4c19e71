import { type Kysely, sql } from 'kysely';
import { inTenant } from '../context.ts';
import type { House } from '../house.ts';
import { newTrace, type OrganisationId } from '../ids.ts';
import type { Database } from '../postgres/database-types.generated.ts';
import { SealBroken, unwrapDataKey, wrapDataKeyFor } from '../sealing/seal.ts';
import { headOf } from '../sealing/wrap.ts';
import { type KeyColumn, keyColumns } from './key-columns.ts';

/** Rows a transaction: a few milliseconds, so that nobody who works on one of them waits long. */
const BATCH = 200;

/** What going over the data keys of one organisation found. */
export interface Rewrapped {
  /** Keys that are wrapped anew. */
  readonly wrapped: number;
  /** Keys that did not open, and were left as they are. */
  readonly broken: number;
}

type RewrapHouse = Pick<House, 'database' | 'organisationKeys' | 'clock' | 'pool'> & House;

/**
 * Wraps the data keys of one organisation anew, under the newest generation of its key, in small transactions while
 * people work. A key that was destroyed or changed meanwhile stays so: only what is still as it was read is replaced. Can
 * be cut off anywhere and done again. What the key does not open is left and counted.
 */
export async function rewrapOrganisation(
  house: RewrapHouse,
  organisationId: OrganisationId,
  stopping?: AbortSignal,
): Promise<Rewrapped> {
  const columns = await keyColumns(house.database);
  const sum = { wrapped: 0, broken: 0 };
  for (const column of columns) {
    let after: string | null = null;
    do {
      stopping?.throwIfAborted();
      const batch: Batch = await rewrapBatch(house, organisationId, column, after);
      sum.wrapped += batch.wrapped;
      sum.broken += batch.broken;
      after = batch.last;
    } while (after !== null);
  }
  return sum;
}

interface Batch extends Rewrapped {
  /** The last record that was looked at; null when there are no more. */
  readonly last: string | null;
}

interface Row {
  readonly record: string;
  readonly wrapped: Buffer;
}

function rewrapBatch(
  house: RewrapHouse,
  organisationId: OrganisationId,
  column: KeyColumn,
  after: string | null,
): Promise<Batch> {
  const actor = { kind: 'job', organisationId, name: 'keys.rewrap' } as const;
  return inTenant(house, actor, 'tenant', newTrace(), async ({ db, key }) => {
    const { generation } = key.newest();
    const rows = await notUnder(db, organisationId, column, generation, after);
    const [records, before, renewed]: [string[], Buffer[], Buffer[]] = [[], [], []];
    let broken = 0;
    for (const { record, wrapped } of rows) {
      try {
        renewed.push(wrapDataKeyFor(key, record, unwrapDataKey(key, record, wrapped)));
        records.push(record);
        before.push(wrapped);
      } catch (error) {
        if (!(error instanceof SealBroken)) throw error;
        broken += 1;
      }
    }
    const [table, name, id] = [sql.table(column.table), sql.ref(column.column), sql.ref(column.record)];
    const changed =
      records.length === 0
        ? 0
        : await sql`update ${table} as t set ${name} = found.renewed
            from unnest(${records}::uuid[], ${before}::bytea[], ${renewed}::bytea[]) as found (record, before, renewed)
            where t.${id} = found.record and t.${name} = found.before`
            .execute(db)
            .then(({ numAffectedRows }) => Number(numAffectedRows ?? 0));
    return { wrapped: changed, broken, last: rows.length < BATCH ? null : (rows.at(-1)?.record ?? null) };
  });
}

async function notUnder(
  db: Kysely<Database>,
  organisationId: OrganisationId,
  { table, column, record, organisation }: KeyColumn,
  generation: number,
  after: string | null,
): Promise<readonly Row[]> {
  const [name, id] = [sql.ref(column), sql.ref(record)];
  const head = headOf(generation);
  const { rows } = await sql<Row>`
    select ${id} as record, ${name} as wrapped from ${sql.table(table)}
    where ${sql.ref(organisation)} = ${organisationId} and ${name} is not null
      and substring(${name} from 1 for ${head.length}) <> ${head}
      and (${after}::uuid is null or ${id} > ${after}::uuid)
    order by ${id} limit ${BATCH}`.execute(db);
  return rows;
}
