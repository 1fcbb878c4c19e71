import { type Kysely, sql } from 'kysely';
import type { Database } from '../postgres/database-types.generated.ts';

/** A column that holds wrapped data keys: of which record, under the key of which organisation. Names of columns. */
export interface KeyColumn {
  readonly table: string;
  readonly column: string;
  readonly record: string;
  readonly organisation: string;
}

interface Found {
  readonly table: string;
  readonly column: string;
  readonly comment: string | null;
}

/** How a column says what it holds; `comment on column` in the migration that makes it. */
const SAYS = /^data key of ([a-z_]+) under ([a-z_]+)$/;

/** What a column says whose keys are wrapped under a data key: these stay as they are when that is wrapped anew. */
const FILE_KEY = 'file key under the data key of the record';

/** Columns that are called keys and hold no data key. */
const OTHERS: ReadonlySet<string> = new Set(['organisations.wrapped_key']);

/**
 * Every column with data keys, as the database itself tells: `data_key` is that of `id` under `organisation_id`, and
 * whatever is otherwise says so in a comment. Throws for a column that is called a key and does not say what it holds, so
 * that a renewal never leaves one out.
 */
export async function keyColumns(database: Kysely<Database>): Promise<readonly KeyColumn[]> {
  const { rows } = await sql<Found>`
    select c.relname::text as "table", a.attname::text as "column", col_description(c.oid, a.attnum) as comment
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      and a.atttypid = 'bytea'::regtype and (a.attname like '%\\_key' or col_description(c.oid, a.attnum) like 'data key %')
    order by 1, 2`.execute(database);
  return rows
    .filter(({ table, column, comment }) => !OTHERS.has(`${table}.${column}`) && comment !== FILE_KEY)
    .map(keyColumn);
}

function keyColumn({ table, column, comment }: Found): KeyColumn {
  const said = SAYS.exec(comment ?? (column === 'data_key' ? 'data key of id under organisation_id' : ''));
  if (said === null) throw new Error(`${table}.${column} does not say whose key it is`);
  return { table, column, record: said[1] ?? '', organisation: said[2] ?? '' };
}
